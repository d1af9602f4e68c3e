import type { MetricSummary } from '../domain/summary.ts';
import { nearlyEqual } from '../domain/nearly.ts';
import type { PropertyValues } from '../crm/repository.ts';
import type { Changes, Edit } from './edits/edit-lines.ts';
import type { NewAssumption } from './metric-lines.ts';
import type { PlanSituation } from './plan-edits/save-plan-records.ts';
import { RequestError } from './request-error.ts';
import type { MeanwhileChange } from './request-error.ts';
import type { SaveMetricRequest } from './save-metric.ts';

/** What an edit calls the assumption about an input: no property of the record has such a name. */
export const ASSUMPTION = 'assumption.';

/**
 * What an edit of a benefit changes about its assumptions, with the values before and after. They count from their day
 * on, so they stand in the ledger and not on the record.
 * @throws RequestError `changed_meanwhile` when one is no longer what the form showed
 */
export function assumptionChanges(
  { assumptions, known = {} }: Pick<SaveMetricRequest, 'assumptions' | 'known'>,
  summary: MetricSummary,
  { loaded, isRepeated }: PlanSituation,
): Changes {
  const now = (name: string): number | null => {
    const value = summary.inputs.find((input) => input.name === name)?.value;
    return typeof value === 'number' ? value : null;
  };
  const overtaken = isRepeated
    ? []
    : assumptions.filter((asked) => isOvertaken(asked, now(asked.input), known));
  if (overtaken.length > 0) {
    const changes = overtaken.map(({ input }) =>
      changeOf(input, now(input), loaded.facts.entries.filter(isEditOf(summary.metric.key))),
    );
    const said = changes.map(({ property, after }) => `${property} is ${after ?? 'nothing'} now`).join('; ');
    throw new RequestError(
      'changed_meanwhile',
      'assumptions',
      `"${summary.metric.name}" was changed after you opened the form: ${said}. Nothing was saved.`,
      changes,
    );
  }
  return Object.fromEntries(
    assumptions.map(({ input, value }) => {
      const before = now(input);
      return [
        `${ASSUMPTION}${input}`,
        { before: before === null ? null : String(before), after: String(value) },
      ];
    }),
  );
}

/** What the form showed, or what the person was told of since. */
function seenOf({ input, seen }: NewAssumption, known: PropertyValues): number | null {
  const told = known[`${ASSUMPTION}${input}`];
  if (told === undefined) return seen;
  return told === null || told === '' ? null : Number(told);
}

function isOvertaken(asked: NewAssumption, now: number | null, known: PropertyValues): boolean {
  const isSame = (other: number | null) =>
    now === null || other === null ? now === other : nearlyEqual(now, other);
  return !isSame(seenOf(asked, known)) && !isSame(asked.value);
}

const isEditOf =
  (record: string) =>
  (line: { readonly kind: string }): line is Edit =>
    line.kind === 'edit' && (line as Edit).record === record && (line as Edit).intact;

function changeOf(input: string, now: number | null, edits: readonly Edit[]): MeanwhileChange {
  const property = `${ASSUMPTION}${input}`;
  const edit = edits
    .filter(({ changes }) => changes[property] !== undefined)
    .sort((first, second) => first.revision - second.revision)
    .at(-1);
  const change = edit?.changes[property];
  const after = now === null ? null : String(now);
  return edit === undefined || change === undefined
    ? { property, before: null, after, changedBy: null, changedAt: null }
    : { property, before: change.before, after, changedBy: edit.claimedBy, changedAt: edit.recordedAt };
}
