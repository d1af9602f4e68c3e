import type { CalendarDate } from './calendar.ts';
import { toDayNumber } from './calendar.ts';
import { gather } from './gather.ts';
import type { EntryOf } from './ledger.ts';
import type { Settings } from './settings.ts';
import type { FromDay } from './spans.ts';
import { FOREVER_AGO, inForceOn } from './spans.ts';

/**
 * Assumptions are values nobody measures: an hourly rate, weeks in a year. Each counts from its day on and
 * changes nothing before it. What was agreed for one metric comes before the metric's own input, that before
 * what was agreed with the customer in general, and that before the account's settings.
 */
export interface DatedAssumption extends FromDay {
  readonly value: number;
  /** Null for a setting that has always held. */
  readonly on: CalendarDate | null;
}

export interface Assumptions {
  /** Agreed for this metric: stands above the metric's own input. */
  readonly ofMetric: (input: string, day: number) => DatedAssumption | null;
  /** Fills what the metric leaves out. */
  readonly inGeneral: (input: string, day: number) => DatedAssumption | null;
  /** Names of the inputs that `inGeneral` may fill. */
  readonly inputs: readonly string[];
  /** Days on which any of them changes, unsorted. */
  readonly changeDays: readonly number[];
}

/** What is assumed on a day for every metric that does not say otherwise, by input. */
export function generalAssumptions({ inGeneral, inputs }: Assumptions, day: number) {
  return gather(inputs, (input) => {
    const assumption = inGeneral(input, day);
    return assumption === null ? [] : [{ input, value: assumption.value + 0, on: assumption.on }];
  });
}

type Change = EntryOf<'assumption_changed'>;

/** What may be assumed for each metric, from settings and the ledger lines about it and about the company. */
export function assumptionsFor(
  settings: Settings,
  changes: readonly Change[],
): (metricKey: string) => Assumptions {
  const fromSettings = byInput(
    settings.assumptions.map(({ input, value, from }) => dated(input, value, from)),
  );
  const fromCompany = fromLines(changes.filter(({ metricKey }) => metricKey === null));
  const inGeneral: Assumptions['inGeneral'] = (input, day) =>
    inForceOn(fromCompany.get(input) ?? [], day) ?? inForceOn(fromSettings.get(input) ?? [], day);
  const inputs = [...new Set([...fromSettings.keys(), ...fromCompany.keys()])];
  const changeDays = changeDaysOf(fromSettings, fromCompany);
  const general = { ofMetric: () => null, inGeneral, inputs, changeDays };
  return (key) => {
    const own = changes.filter(({ metricKey }) => metricKey === key);
    if (own.length === 0) return general;
    const fromMetric = fromLines(own);
    return {
      ofMetric: (input, day) => inForceOn(fromMetric.get(input) ?? [], day),
      inGeneral,
      inputs,
      changeDays: [...general.changeDays, ...changeDaysOf(fromMetric)],
    };
  };
}

interface NamedAssumption extends DatedAssumption {
  readonly input: string;
}

type ByInput = ReadonlyMap<string, readonly DatedAssumption[]>;

function fromLines(changes: readonly Change[]): ByInput {
  return byInput(changes.map(({ input, value, on }) => dated(input, value, on)));
}

function changeDaysOf(...assumptions: readonly ByInput[]): readonly number[] {
  const days: number[] = [];
  for (const inputs of assumptions) {
    for (const list of inputs.values())
      for (const { from } of list) if (from !== FOREVER_AGO) days.push(from);
  }
  return days;
}

function dated(input: string, value: number, on: CalendarDate | null): NamedAssumption {
  return { input, from: on === null ? FOREVER_AGO : toDayNumber(on), value, on };
}

/** Sorted by day; of one day the later in the list wins, which is how `inForceOn` reads it. */
function byInput(changes: readonly NamedAssumption[]): ReadonlyMap<string, readonly DatedAssumption[]> {
  const inputs = new Map<string, DatedAssumption[]>();
  for (const change of changes) {
    const list = inputs.get(change.input);
    if (list) list.push(change);
    else inputs.set(change.input, [change]);
  }
  for (const list of inputs.values()) list.sort(byDay);
  return inputs;
}

/** What has always held is `-Infinity`; less itself that is not a number, which sorting takes for equal. */
function byDay(first: FromDay, second: FromDay): number {
  return first.from - second.from;
}
