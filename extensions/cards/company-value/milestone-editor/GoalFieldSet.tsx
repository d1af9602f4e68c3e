import { BASELINE_METHODS, VALUE_CATEGORIES } from '../../../../src/domain/vocabulary.ts';
import type { Comparator } from '../../../../src/domain/vocabulary.ts';
import { useWords } from '../../../ui/words.ts';
import type { Words } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import type { CompanyScope } from '../company-context.ts';
import { choice, day, longText, select, text } from '../fields/field.ts';
import type { FieldRow } from '../fields/field.ts';
import { amountField } from '../forms/value-field.ts';
import { COMPARATORS_OF, GOAL_KINDS, measuredIn, UNIT_KINDS } from './editor-fields.ts';
import type { EditorFields } from './editor-fields.ts';
import type { EditorLocks } from './editor-locks.ts';
import { EditorInputs } from './EditorInputs.tsx';
import type { MilestoneEditing } from './use-milestone-editor.ts';

interface GoalFieldSetProps {
  readonly editing: MilestoneEditing;
  readonly locks: EditorLocks;
}

type Rows = readonly FieldRow<EditorFields>[];

/** Name, kind of value and what is counted; from where to where. */
export function GoalFieldSet({ editing, locks }: GoalFieldSetProps) {
  const words = useWords();
  const company = useCompany();
  const { fields } = editing;
  return (
    <EditorInputs
      editing={editing}
      rows={[
        choice('category', 'editor.category', VALUE_CATEGORIES, (category) => `category.${category}`),
        text('name', 'editor.name', { placeholder: 'editor.namePlaceholder', required: true }),
        longText('definition', 'editor.definition', {
          placeholder: 'editor.definitionPlaceholder',
          required: fields.metricKey === null,
        }),
        ...(locks.goal ? [] : goalRows(fields, locks, words, company)),
      ]}
    />
  );
}

function goalRows(fields: EditorFields, locks: EditorLocks, words: Words, company: CompanyScope): Rows {
  const { goal } = fields;
  const kinds = GOAL_KINDS.filter((kind) => !locks.kind || (kind === 'done') === (goal === 'done'));
  return [
    !locks.kind && measuredWith(words, company),
    choice('goal', 'editor.goal', kinds, (kind) => `editor.goal.${kind}`),
    ...(goal === 'done' ? [] : rangeRows(fields, locks, words)),
  ];
}

function rangeRows(fields: EditorFields, locks: EditorLocks, words: Words): Rows {
  const { goal, metricKey, unitKind } = fields;
  const { t } = words;
  // With a benefit the values are the benefit's, in its unit.
  const isOwn = metricKey === null;
  return [
    isOwn &&
      !locks.kind &&
      choice('unitKind', 'editor.unitKind', UNIT_KINDS, (kind) => `editor.unitKind.${kind}`),
    isOwn &&
      unitKind === 'words' &&
      text('unitWords', 'editor.unit', {
        as: 'unit',
        placeholder: 'editor.unitPlaceholder',
        required: true,
      }),
    ...(goal === 'hold' || locks.baseline ? [] : baselineRows(fields, words)),
    amountField('target', t('editor.target'), measuredIn(fields), {}, words),
    choice(
      'comparator',
      'editor.comparator',
      COMPARATORS_OF[goal],
      (comparator) => `editor.comparator.${COMPARATOR_NAMES[comparator]}`,
    ),
  ];
}

/** The value from before: how much, when and how it was found. */
const baselineRows = (fields: EditorFields, words: Words): Rows => [
  amountField('baseline', words.t('editor.baseline'), measuredIn(fields), {}, words),
  day('baselineOn', 'form.baseline.on', { text: 'form.baseline.onText' }),
  choice('baselineMethod', 'form.baseline.how', BASELINE_METHODS, (one) => `form.baseline.method.${one}`),
];

const COMPARATOR_NAMES = {
  '>=': 'atLeast',
  '>': 'above',
  '<=': 'atMost',
  '<': 'below',
  '=': 'exactly',
} as const satisfies Readonly<Record<Comparator, string>>;

/** Measurements of its own, or those of a benefit. */
function measuredWith({ t }: Words, { view }: CompanyScope) {
  const metrics = view.summary.value.metrics.filter(({ metric }) => metric.measuredInputs.length > 0);
  return (
    metrics.length > 0 &&
    select(
      'metricKey',
      'editor.shares',
      metrics.map(({ metric }) => ({
        value: metric.key,
        label: { said: t('editor.shares.benefit', { name: metric.name }) },
      })),
      { text: 'editor.sharesText', none: 'editor.shares.own' },
    )
  );
}
