import { gather, gatherKnown } from '../gather.ts';
import { compareText } from '../order.ts';
import { JOURNEY_STAGES, type JourneyStage } from '../vocabulary.ts';
import type { JourneyRecord } from './journey-record.ts';
import { meanOf, medianOf, percentileOf } from './statistics.ts';

/** Figures about one stage over the companies that were ever in it; all null below the number needed. */
export interface StageFigures {
  readonly stage: JourneyStage;
  readonly companies: number;
  /** Stays that ended / stays, 0-1. */
  readonly completionRate: number | null;
  /** Of the stays that ended; those that last are still too short. */
  readonly meanDays: number | null;
  readonly medianDays: number | null;
  /** Stays that were a return from a later stage / stays, 0-1. */
  readonly regressionRate: number | null;
}

/** How long it took those who got there. */
export interface TimeFigures {
  readonly medianDays: number | null;
  /** Nine in ten of those who got there needed at most so many days. */
  readonly p90Days: number | null;
  readonly reached: number;
  /** Companies whose start is known. */
  readonly of: number;
}

export interface JourneyAnalytics {
  readonly companies: number;
  /** Fewer companies than needed: every rate and time is null, so that nobody shows through. */
  readonly hidden: boolean;
  readonly stages: readonly StageFigures[];
  /** Companies that ever went back / companies with any stage, 0-1. */
  readonly regressionRate: number | null;
  readonly toFirstProvedResult: TimeFigures;
  readonly toCostCovered: TimeFigures;
}

export type JourneyGrouping = 'segment' | 'industry' | 'size';

/**
 * How companies move through the stages and how soon they get value. Days, and rates of 0-1; null where fewer
 * companies than needed stand behind a figure.
 * Source: descriptive statistics, percentile by nearest rank; docs/formulas.md, "Figures over many companies".
 * @param companiesNeeded 1 or more; with fewer a figure is hidden
 */
export function journeyAnalytics(
  records: readonly JourneyRecord[],
  companiesNeeded: number,
): JourneyAnalytics {
  const onTheWay = records.filter(({ stays }) => stays.length > 0);
  const wentBack = onTheWay.filter(({ stays }) => stays.some(({ returned }) => returned));
  const isEnough = (companies: number) => companies > 0 && companies >= companiesNeeded;
  const times = (days: readonly (number | null)[], of: number) => timeFigures(days, of, isEnough);
  const started = records.filter(({ startDate }) => startDate !== null);
  return {
    companies: records.length,
    hidden: !isEnough(records.length),
    stages: JOURNEY_STAGES.map((stage) => stageFigures(stage, onTheWay, isEnough)),
    regressionRate: isEnough(onTheWay.length) ? wentBack.length / onTheWay.length : null,
    toFirstProvedResult: times(
      started.map(({ timeToValue }) => timeToValue.daysToFirstProvedResult),
      started.length,
    ),
    toCostCovered: times(
      started.map(({ timeToValue }) => timeToValue.daysToCostCovered),
      started.length,
    ),
  };
}

/** The same figures for each segment, industry or size, in the order of the words; unknown sizes come last. */
export function journeyAnalyticsBy(
  records: readonly JourneyRecord[],
  grouping: JourneyGrouping,
  companiesNeeded: number,
): readonly { readonly group: string | null; readonly figures: JourneyAnalytics }[] {
  const groups = new Set(records.map((record) => record[grouping]));
  const known = [...groups].filter((group) => group !== null).sort(compareText);
  return [...known, ...(groups.has(null) ? [null] : [])].map((group) => ({
    group,
    figures: journeyAnalytics(
      records.filter((record) => record[grouping] === group),
      companiesNeeded,
    ),
  }));
}

function stageFigures(
  stage: JourneyStage,
  records: readonly JourneyRecord[],
  isEnough: (companies: number) => boolean,
): StageFigures {
  const visitors = records.filter(({ stays }) => stays.some((stay) => stay.stage === stage));
  const hidden = { completionRate: null, meanDays: null, medianDays: null, regressionRate: null };
  if (!isEnough(visitors.length)) {
    return { stage, companies: visitors.length, ...hidden };
  }
  const stays = gather(visitors, (record) => record.stays.filter((stay) => stay.stage === stage));
  const days = gatherKnown(stays, (stay) => stay.days);
  return {
    stage,
    companies: visitors.length,
    completionRate: days.length / stays.length,
    meanDays: meanOf(days),
    medianDays: medianOf(days),
    regressionRate: stays.filter(({ returned }) => returned).length / stays.length,
  };
}

function timeFigures(
  days: readonly (number | null)[],
  of: number,
  isEnough: (companies: number) => boolean,
): TimeFigures {
  const reached = days.filter((one) => one !== null);
  const isShown = isEnough(reached.length);
  return {
    medianDays: isShown ? medianOf(reached) : null,
    p90Days: isShown ? percentileOf(reached, 0.9) : null,
    reached: reached.length,
    of,
  };
}
