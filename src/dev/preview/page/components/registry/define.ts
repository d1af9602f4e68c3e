import type { ComponentType } from 'react';
import type { PropRule, PropRules } from '../prop-rules.ts';

export type RegisteredComponent = {
  readonly component: ComponentType<Record<string, unknown>>;
  readonly rules: PropRules;
};

/** Components of one kind, by the names that they have on the wire. */
export type Registered = Readonly<Record<string, RegisteredComponent>>;

export type RulesFor<Props> = Readonly<Record<Exclude<keyof Props, 'children' | 'testId'>, PropRule>>;

/** The compiler asks for a rule for every prop that the SDK's types list. */
export const define = <Props>(
  component: ComponentType<Props>,
  rules: RulesFor<Props>,
): RegisteredComponent => ({
  component: component as ComponentType<Record<string, unknown>>,
  rules,
});
