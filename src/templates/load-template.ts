import { EXIT_FACTS } from '../domain/journey/journey-summary.ts';
import { JOURNEY_STAGES } from '../domain/vocabulary.ts';
import { placeOf, problemOf } from './schema-problem.ts';
import { templateSchema } from './template.ts';
import type { Template, TemplateMilestone } from './template.ts';
import { textsOf } from './template-texts.ts';

export type LoadedTemplate =
  | { readonly ok: true; readonly template: Template }
  | { readonly ok: false; readonly problems: readonly string[] };

/**
 * Checks a template as a whole: its shape, unique keys, references that exist, no circle of dependencies, exit facts
 * of their stage. Each problem names its place: "milestones[3].target: ...".
 */
export function loadTemplate(data: unknown): LoadedTemplate {
  const parsed = templateSchema.safeParse(data);
  if (!parsed.success) {
    return { ok: false, problems: parsed.error.issues.map((issue) => problemOf(issue, data)) };
  }
  const template = parsed.data;
  const problems = [
    ...repeatedKeys(template),
    ...brokenReferences(template),
    ...circles(template),
    ...foreignExitFacts(template),
  ];
  return problems.length === 0 ? { ok: true, template } : { ok: false, problems };
}

/**
 * As `loadTemplate`, for a file from elsewhere: there a field that is not known, or the translation of a text that is
 * not there, is a mistake and not skipped.
 */
export function loadForeignTemplate(data: unknown): LoadedTemplate {
  const loaded = loadTemplate(data);
  if (!loaded.ok) return loaded;
  const problems = [...unknownFields(data, loaded.template, []), ...lostTranslations(loaded.template)];
  return problems.length === 0 ? loaded : { ok: false, problems };
}

function unknownFields(
  given: unknown,
  known: unknown,
  path: readonly (string | number)[],
): readonly string[] {
  if (Array.isArray(given) && Array.isArray(known)) {
    return given.flatMap((item, index) => unknownFields(item, known[index], [...path, index]));
  }
  if (!isRecord(given) || !isRecord(known)) return [];
  return Object.entries(given).flatMap(([name, value]) =>
    name in known
      ? unknownFields(value, known[name], [...path, name])
      : [`${placeOf([...path, name])}: there is no such field`],
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A milestone and a benefit may not share a key either: what a person removes is remembered by its key. */
function repeatedKeys({ milestones, metrics }: Template): readonly string[] {
  const items = [
    ...milestones.map(({ key }, index) => ({ key, place: `milestones[${index}].key` })),
    ...metrics.map(({ key }, index) => ({ key, place: `metrics[${index}].key` })),
  ];
  return items
    .filter(({ key }, index) => items.findIndex((item) => item.key === key) !== index)
    .map(({ key, place }) => `${place}: "${key}" is used twice: keys have to be unique`);
}

function brokenReferences({ milestones, metrics }: Template): readonly string[] {
  const milestoneKeys = new Set(milestones.map((item) => item.key));
  const metricKeys = new Set(metrics.map((item) => item.key));
  const missing = (place: string, what: string, name: string) =>
    `${place}: the template has no ${what} "${name}"`;
  return milestones.flatMap(({ after, dependsOn, metric }, index) => [
    ...(after !== null && !milestoneKeys.has(after)
      ? [missing(`milestones[${index}].after`, 'milestone', after)]
      : []),
    ...dependsOn.flatMap((name, position) =>
      milestoneKeys.has(name)
        ? []
        : [missing(`milestones[${index}].dependsOn[${position}]`, 'milestone', name)],
    ),
    ...(metric !== null && !metricKeys.has(metric)
      ? [missing(`milestones[${index}].metric`, 'metric', metric)]
      : []),
  ]);
}

function circles({ milestones }: Template): readonly string[] {
  const byKey = new Map(milestones.map((item) => [item.key, item]));
  const leadsTo = (from: string, wanted: string, seen: ReadonlySet<string>): boolean =>
    predecessors(byKey.get(from)).some(
      (next) => next === wanted || (!seen.has(next) && leadsTo(next, wanted, new Set([...seen, next]))),
    );
  return milestones.flatMap(({ key }, index) =>
    leadsTo(key, key, new Set()) ? [`milestones[${index}]: "${key}" depends on itself`] : [],
  );
}

function predecessors(item: TemplateMilestone | undefined): readonly string[] {
  if (item === undefined) return [];
  return item.after === null ? item.dependsOn : [...item.dependsOn, item.after];
}

function foreignExitFacts({ stages }: Template): readonly string[] {
  return JOURNEY_STAGES.flatMap((stage) => {
    const known: readonly string[] = EXIT_FACTS[stage];
    return (stages?.[stage]?.exitFacts ?? []).flatMap((fact, index) =>
      known.includes(fact)
        ? []
        : [`stages.${stage}.exitFacts[${index}]: "${fact}" is not one of ${known.join(', ')}`],
    );
  });
}

function lostTranslations(template: Template): readonly string[] {
  const texts = textsOf(template);
  return Object.entries(template.translations).flatMap(([language, translated]) =>
    Object.keys(translated)
      .filter((place) => !texts.has(place))
      .map((place) => `translations.${language}["${place}"]: the template has no such text`),
  );
}
