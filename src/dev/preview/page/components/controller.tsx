import { useEffect, type ComponentType } from 'react';
import { createController } from '@remote-ui/react/host';
import { useCard } from '../card-context.ts';
import { checkProps } from './prop-rules.ts';
import { REGISTRY } from './registry.ts';
import type { RegisteredComponent } from './registry/define.ts';

/** Draws a component and makes it visible when HubSpot would not take its props. */
const checked = (name: string, { component: Component, rules }: RegisteredComponent) => {
  const Checked = (props: Record<string, unknown>) => {
    const card = useCard();
    const problems = checkProps(name, rules, props).join(' ');
    useEffect(() => {
      if (problems !== '') card.report(problems);
    }, [card, problems]);
    return <Component {...props} />;
  };
  Checked.displayName = name;
  return Checked;
};

/** Stands in the place of a component that the preview cannot draw, so that it is not overlooked. */
const unknown = (name: string) => {
  const Unknown = () => {
    const card = useCard();
    useEffect(() => card.report(`The preview cannot draw <${name}>.`), [card]);
    return (
      <div className="unknown-component" role="note">
        The preview cannot draw &lt;{name}&gt;
      </div>
    );
  };
  Unknown.displayName = `Unknown(${name})`;
  return Unknown;
};

const known = new Map<string, ComponentType<Record<string, unknown>>>(
  Object.entries(REGISTRY).map(([name, registered]) => [name, checked(name, registered)]),
);

const lookUp = (name: string): ComponentType<Record<string, unknown>> => {
  const found = known.get(name) ?? unknown(name);
  known.set(name, found);
  return found;
};

/** Finds the component for a name that comes from a card; never throws, unlike the controller it is based on. */
export const controller = { ...createController({}), get: (type: unknown) => lookUp(String(type)) };
