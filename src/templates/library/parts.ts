import type { TemplateData } from '../template.ts';

export type MilestoneData = TemplateData['milestones'][number];
export type MetricData = TemplateData['metrics'][number];

/** What one or more lines of a plan bring with them. */
export interface Part {
  readonly milestones: readonly MilestoneData[];
  readonly metrics: readonly MetricData[];
}

type Offset = MilestoneData['targetOffset'];
export const days = (count: number): Offset => ({ days: count });
export const weeks = (count: number): Offset => ({ weeks: count });
export const months = (count: number): Offset => ({ months: count });

/** When a milestone runs and how it stands in the plan; what is left out is as usual for its kind. */
export interface When extends Partial<
  Pick<
    MilestoneData,
    'phase' | 'required' | 'after' | 'dependsOn' | 'ownerRole' | 'customerRole' | 'evidencePolicy'
  >
> {
  readonly from: Offset;
  readonly by: Offset;
}

/** From what is usual before to what is to be reached. */
export type Move = readonly [from: number, to: number];

type Usual = 'milestoneClass' | 'startOffset' | 'targetOffset' | 'evidencePolicy';
export type Words = Omit<MilestoneData, Usual> & Partial<Pick<MilestoneData, 'evidencePolicy'>>;

/** The words of a shared milestone that a plan gives. */
export type Told = Pick<Words, 'name' | 'definition'> & Partial<Words>;

const timed = ({ from, by, ...rest }: When) => ({ startOffset: from, targetOffset: by, ...rest });
const one = (milestone: MilestoneData): Part => ({ milestones: [milestone], metrics: [] });

/** Something that is done or not done, and that a result follows from. */
export function step(words: Words, when: When): Part {
  return one({
    milestoneClass: 'leading',
    criterion: 'yes_no',
    evidencePolicy: 'evidence',
    ...words,
    ...timed(when),
  });
}

/** A count of use that begins at nothing, read from the product itself. */
export function usage(
  words: Omit<Words, 'category' | 'measurementMethod'> & { readonly target: number },
  when: When,
): Part {
  return one({
    milestoneClass: 'usage',
    category: 'adoption_satisfaction',
    unit: 'percent',
    baseline: 0,
    measurementMethod: 'product_usage',
    measuringIntervalDays: 14,
    evidencePolicy: 'none',
    ...words,
    ...timed(when),
  });
}

/** A number that moves because of the product, without money of its own. */
export function result(words: Words, [from, to]: Move, when: When): Part {
  return one({
    milestoneClass: 'result',
    evidencePolicy: 'customer_confirmed',
    measuringIntervalDays: 30,
    typicalBaseline: from,
    target: to,
    ...words,
    ...timed(when),
  });
}

/** Something that the customer says has happened, in its own words. */
export function toldResult(words: Words, when: When): Part {
  return step({ evidencePolicy: 'customer_confirmed', ...words }, when).milestones.reduce<Part>(
    (_none, milestone) => one({ ...milestone, milestoneClass: 'result', nature: 'qualitative' }),
    { milestones: [], metrics: [] },
  );
}

/** How a benefit is worked out, and what its inputs usually are. */
export interface Valuation extends Pick<MetricData, 'calculator' | 'moneyKind' | 'measuredInputs'> {
  readonly inputs?: MetricData['inputs'];
  readonly typicalInputs: NonNullable<MetricData['typicalInputs']>;
}

/** A result and the benefit that its measurements feed; the two are defined, measured and signed off as one. */
export function benefit(words: Words, move: Move, when: When, valuation: (move: Move) => Valuation): Part {
  const { key, measuringIntervalDays = 30 } = words;
  const goal = result({ ...words, key: `${key}-goal`, metric: key }, move, when);
  return { ...goal, metrics: [{ ...sharedWords(words), measuringIntervalDays, ...valuation(move) }] };
}

/** A benefit that no milestone of the plan waits for. */
export function metric(words: Omit<MetricData, keyof Valuation>, valuation: Valuation): Part {
  return { milestones: [], metrics: [{ ...words, ...valuation }] };
}

function sharedWords({
  key,
  name,
  definition,
  category,
  unit,
  measurementMethod,
  measurementDetail,
  validation,
}: Words): Omit<MetricData, keyof Valuation> {
  const words = { key, name, definition, category, unit, measurementMethod, measurementDetail, validation };
  // A benefit of its own: another with the same calculator is no overlap.
  return { ...words, benefitPool: key };
}
