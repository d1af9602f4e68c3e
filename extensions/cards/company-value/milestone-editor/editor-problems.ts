import type { CalendarDate } from '../../../../src/domain/calendar.ts';
import { needsReason, refusedChange } from '../../../../src/domain/milestone-edit.ts';
import { measurabilityProblems } from '../../../../src/domain/measurable.ts';
import type { Problem } from '../../../../src/domain/measurable.ts';
import type { MilestoneSource } from '../../../../src/domain/facts.ts';
import { UNIT_PERCENT } from '../../../../src/domain/vocabulary.ts';
import type { EditRefusal } from '../../../../src/domain/milestone-edit.ts';
import type { MilestoneSummary } from '../../../../src/domain/summary.ts';
import type { MilestoneField, MilestoneFields } from '../../../../src/functions/contract.ts';
import type { Translate } from '../../../ui/messages/translate.ts';
import { dayProblem } from '../forms/day-problem.ts';
import { missing } from '../forms/required.ts';
import type { EditorFields } from './editor-fields.ts';

/** What is wrong, below the field that it is about. */
export type EditorProblems = Readonly<Partial<Record<EditorProblemField, string>>>;
export type EditorProblemField =
  | Problem['field']
  | 'name'
  | 'baselineOn'
  | 'baselineMethod'
  | 'targetDate'
  | 'offset'
  | 'afterKey'
  | 'plannedStart'
  | 'measuringIntervalDays'
  | 'required'
  | 'evidencePolicy'
  | 'holdDays'
  | 'reason';

export interface EditorContext {
  readonly today: CalendarDate;
  readonly source: MilestoneSource;
  /** The milestone as the form showed it; null for a new one. */
  readonly original: MilestoneSummary | null;
  readonly t: Translate;
}

/** A percentage this far above 1 is a slip: it is typed as percent already. */
const LARGEST_SHARE = 10;

/** Everything that keeps it from being saved; the function refuses the same. */
export function editorProblems(
  fields: EditorFields,
  stored: MilestoneFields,
  context: EditorContext,
): EditorProblems {
  const { original, today, source, t } = context;
  const refused = original === null ? null : refusedChange(original, stored);
  const found = [
    ['name', missing(fields.name, t)],
    ...(refused === null ? [] : refusalProblem(refused, t)),
    ...measurabilityProblems({ ...stored, source }).map(
      ({ field, code }) => [field, t(`editor.problem.${code}`)] as const,
    ),
    ['baseline', tooLarge(stored.baseline, stored, t)],
    ['target', tooLarge(stored.target, stored, t)],
    ...(isStartNeeded(stored, source) ? startProblems(fields, today, t) : []),
    ...(original === null ? dueProblems(fields, today, t) : []),
    [
      'reason',
      original !== null && needsReason(stored, original.milestone) ? missing(fields.reason, t) : null,
    ],
  ] as const;
  const problems: Partial<Record<EditorProblemField, string>> = {};
  // The first word on a field is the one that is shown.
  for (const [field, problem] of found) if (problem !== null) problems[field] ??= problem;
  return problems;
}

/** What may not change is said at its field, or where the form has none, at the one beside it. */
function refusalProblem({ field, code }: EditRefusal, t: Translate) {
  const shown = SHOWN[field] ?? 'target';
  return code === 'measured' || code === 'passed' ? [[shown, t(`editor.problem.${code}`)] as const] : [];
}

const SHOWN: Readonly<Partial<Record<MilestoneField, EditorProblemField>>> = {
  required: 'required',
  evidencePolicy: 'evidencePolicy',
  holdDays: 'holdDays',
  unit: 'unit',
  criterion: 'criterion',
  comparator: 'comparator',
};

function tooLarge(value: number | null, { unit }: MilestoneFields, t: Translate): string | null {
  return unit === UNIT_PERCENT && value !== null && Math.abs(value) > LARGEST_SHARE
    ? t('form.baseline.tooLarge')
    : null;
}

const isStartNeeded = ({ criterion, metricKey }: MilestoneFields, source: MilestoneSource): boolean =>
  criterion === 'reach' && metricKey === null && source.kind !== 'engine';

function startProblems({ baselineOn, baselineMethod }: EditorFields, today: CalendarDate, t: Translate) {
  return [
    ['baselineOn', dayProblem(baselineOn, today, t)],
    ['baselineMethod', missing(baselineMethod, t)],
  ] as const;
}

function dueProblems(fields: EditorFields, today: CalendarDate, t: Translate) {
  const { due, targetDate, offset, afterKey, plannedStart } = fields;
  if (due !== 'day') {
    return [
      [
        'offset',
        offset === null || !Number.isInteger(offset) || offset < 0 ? t('editor.problem.offset') : null,
      ],
      ['afterKey', due === 'after' ? missing(afterKey, t) : null],
    ] as const;
  }
  const isPast = targetDate !== null && targetDate < today;
  const startsLate = targetDate !== null && plannedStart !== null && plannedStart > targetDate;
  return [
    ['targetDate', targetDate === null ? t('form.check.noDate') : isPast ? t('moveDate.check.past') : null],
    ['plannedStart', startsLate ? t('editor.problem.startsLate') : null],
  ] as const;
}
