import type { NextAction } from '../../../../src/domain/summary.ts';
import type { GlanceWords } from '../../../ui/words.ts';

/** Names of what an action is about, empty where it is about none. */
export interface ActionSubject {
  readonly milestone: string;
  readonly metric: string;
  readonly blocker: string;
  /** Null where nobody is named, or the person is no contact of the company. */
  readonly who: string | null;
}

/** Verb, object, with whom. */
export function nextActionTitle(
  { kind, step }: Pick<NextAction, 'kind' | 'step'>,
  t: GlanceWords['t'],
  { who, ...names }: ActionSubject,
): string {
  if (kind === 'nothing') return t('next.nothing');
  return t(`next.${kind}.title`, {
    ...names,
    who: who ?? t('common.theCustomer'),
    step: step === null ? '' : t(`next.step.${step}`),
  });
}
