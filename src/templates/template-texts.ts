import { UNIT_MONEY, UNIT_PERCENT } from '../domain/vocabulary.ts';
import type { Language } from '../domain/vocabulary.ts';
import type { Template, TemplateMetric, TemplateMilestone } from './template.ts';

const MILESTONE_TEXTS = [
  'name',
  'definition',
  'unit',
  'measurementDetail',
  'validation',
  'businessImpact',
  'capability',
  'outcome',
  'impact',
] as const satisfies readonly (keyof TemplateMilestone)[];
const METRIC_TEXTS = [
  'name',
  'definition',
  'unit',
  'measurementDetail',
  'validation',
] as const satisfies readonly (keyof TemplateMetric)[];

/** Every text of a template that people read, in English, by its place: `milestones.first-value.nextSteps.0`. */
export function textsOf(template: Template): ReadonlyMap<string, string> {
  const texts: (readonly [string, string])[] = [['name', template.name]];
  template.reasons.forEach((reason, index) => texts.push([`reasons.${index}`, reason]));
  for (const item of template.milestones) {
    texts.push(...fieldsOf(`milestones.${item.key}`, item, MILESTONE_TEXTS));
    item.nextSteps.forEach((step, index) => texts.push([`milestones.${item.key}.nextSteps.${index}`, step]));
  }
  for (const item of template.metrics) texts.push(...fieldsOf(`metrics.${item.key}`, item, METRIC_TEXTS));
  return new Map(texts);
}

/** The template as a reader of a language sees it; a text that has no translation stays English. */
export function inLanguage(template: Template, language: Language): Template {
  const translated = language === 'en' ? undefined : template.translations[language];
  if (translated === undefined) return template;
  const text = (place: string, english: string) => translated[place] ?? english;
  return {
    ...template,
    name: text('name', template.name),
    reasons: template.reasons.map((reason, index) => text(`reasons.${index}`, reason)),
    milestones: template.milestones.map((item) => ({
      ...item,
      ...replaced(`milestones.${item.key}`, item, MILESTONE_TEXTS, text),
      nextSteps: item.nextSteps.map((step, index) => text(`milestones.${item.key}.nextSteps.${index}`, step)),
    })),
    metrics: template.metrics.map((item) => ({
      ...item,
      ...replaced(`metrics.${item.key}`, item, METRIC_TEXTS, text),
    })),
  };
}

type Texts<Field extends string> = Readonly<Record<Field, string | null>>;

function fieldsOf<Field extends string>(
  place: string,
  item: Texts<Field>,
  fields: readonly Field[],
): readonly (readonly [string, string])[] {
  return fields.flatMap((field) => {
    const text = item[field];
    return text === null || isSign(field, text) ? [] : [[`${place}.${field}`, text] as const];
  });
}

function replaced<Field extends string>(
  place: string,
  item: Texts<Field>,
  fields: readonly Field[],
  text: (place: string, english: string) => string,
): Partial<Record<Field, string>> {
  return Object.fromEntries(
    fieldsOf(place, item, fields).map(([where, english]) => [
      where.slice(place.length + 1),
      text(where, english),
    ]),
  ) as Partial<Record<Field, string>>;
}

/** Units that screens format by themselves are no words. */
const isSign = (field: string, text: string) =>
  field === 'unit' && (text === UNIT_PERCENT || text === UNIT_MONEY);
