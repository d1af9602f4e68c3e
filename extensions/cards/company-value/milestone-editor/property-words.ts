import { isCalendarDate } from '../../../../src/domain/calendar.ts';
import { UNIT_MONEY } from '../../../../src/domain/vocabulary.ts';
import type { MilestoneFields } from '../../../../src/functions/contract.ts';
import type { Words } from '../../../ui/words.ts';
import type { CompanyScope } from '../company-context.ts';
import { measure } from '../milestone/measure-words.ts';
import type { EditorFields } from './editor-fields.ts';

interface PropertyField {
  /** What it is called. */
  readonly label: (words: Words) => string;
  /** What of the form it comes from. */
  readonly typed: readonly (keyof EditorFields)[];
  /** Its stored field. */
  readonly stored: keyof MilestoneFields;
}

/** The properties of a milestone that a form changes, by their name in the CRM. */
export const PROPERTY_FIELDS: Readonly<Record<string, PropertyField>> = /* @__PURE__ */ propertyFields();

/** Made by a function that has no other effect: a card that says no milestone carries none of it. */
function propertyFields(): Readonly<Record<string, PropertyField>> {
  return {
    name: field('name', 'editor.name'),
    phase: field('phase', 'editor.phase'),
    category: field('category', 'editor.category'),
    milestone_class: field('milestoneClass', 'editor.class'),
    definer: field('definer', 'editor.definer'),
    business_function: field('businessFunction', 'editor.function'),
    owner_id: field('ownerId', 'editor.owner'),
    customer_owner_contact_id: field('customerOwnerContactId', 'editor.customerOwner'),
    required: field('required', 'editor.required'),
    planned_start: field('plannedStart', 'editor.plannedStart'),
    definition: field('definition', 'editor.definition'),
    criterion: { ...field('criterion', 'editor.goal'), typed: ['goal'] },
    comparator: field('comparator', 'editor.comparator'),
    unit: { ...field('unit', 'editor.unit'), typed: ['unitKind', 'unitWords'] },
    baseline: field('baseline', 'editor.baseline'),
    baseline_method: field('baselineMethod', 'form.baseline.how'),
    baseline_date: field('baselineOn', 'form.baseline.on'),
    target: field('target', 'editor.target'),
    measuring_interval_days: field('measuringIntervalDays', 'editor.interval'),
    measurement_method: field('measurementMethod', 'editor.method'),
    measurement_detail: field('measurementDetail', 'editor.detail'),
    validation: field('validation', 'editor.validation'),
    evidence_policy: field('evidencePolicy', 'editor.policy'),
    hold_days: field('holdDays', 'editor.hold'),
    business_impact: field('businessImpact', 'editor.businessImpact'),
    next_steps: { ...field('nextSteps', 'editor.steps'), typed: ['steps'] },
    capability: field('capability', 'editor.capability'),
    outcome: field('outcome', 'editor.outcome'),
    impact: field('impact', 'editor.impact'),
    metric_key: field('metricKey', 'editor.shares'),
  };
}

type LabelKey =
  | `editor.${'name' | 'phase' | 'category' | 'class' | 'definer' | 'function' | 'owner' | 'customerOwner' | 'required' | 'plannedStart' | 'definition' | 'goal' | 'comparator' | 'unit' | 'baseline' | 'target' | 'interval' | 'method' | 'detail' | 'validation' | 'policy' | 'hold' | 'businessImpact' | 'steps' | 'capability' | 'outcome' | 'impact' | 'shares'}`
  | `form.baseline.${'how' | 'on'}`;

function field(name: keyof MilestoneFields, label: LabelKey): PropertyField {
  return { label: ({ t }) => t(label), typed: [name as keyof EditorFields], stored: name };
}

/** What a property of a milestone is called. */
export const propertyLabel = (property: string, words: Words): string =>
  PROPERTY_FIELDS[property]?.label(words) ?? property.replaceAll('_', ' ');

/** A stored value as people say it. */
export function storedWords(
  property: string,
  text: string | null,
  unit: string | null,
  words: Words,
  company: CompanyScope,
): string {
  const { t, format } = words;
  if (text === null) return t('editor.meanwhile.nothing');
  if (property === 'baseline' || property === 'target') {
    const value = Number(text);
    return measure(unit, unit === UNIT_MONEY ? format.toMinor(value) : value, words);
  }
  return plainWords(property, text, words, company);
}

export function plainWords(
  property: string,
  text: string,
  { t, format }: Words,
  company: CompanyScope,
): string {
  if (isCalendarDate(text)) return format.date(text);
  switch (property) {
    case 'owner_id':
      return company.ownerName(text) ?? text;
    case 'customer_owner_contact_id':
      return company.people.nameOf(text) ?? text;
    case 'metric_key':
      return company.metric(text)?.metric.name ?? text;
    case 'required':
      return t(text === 'true' ? 'editor.required.yes' : 'editor.required.no');
    default:
      return text.replaceAll('_', ' ').replaceAll('\n', ', ');
  }
}
