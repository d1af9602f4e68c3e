import { type CalendarDate, daysBetween } from '../calendar.ts';
import type { CompanyFacts } from '../facts.ts';
import { readLedger } from '../active-ledger.ts';
import { segmentOf } from '../segment.ts';
import type { Industry, JourneyStage, Segment } from '../vocabulary.ts';
import type { TimeToValue } from './journey-summary.ts';
import { journeyHistory } from './positions.ts';

/** What figures over many companies need of one of them. */
export interface JourneyRecord {
  readonly companyId: string;
  readonly segment: Segment;
  readonly industry: Industry;
  /** Size of the customer in words of the account, null when unknown; it is only grouped by. */
  readonly size: string | null;
  readonly startDate: CalendarDate | null;
  readonly stays: readonly {
    readonly stage: JourneyStage;
    /** Days from entering to leaving; null while it lasts. */
    readonly days: number | null;
    /** Came back to it from a later stage. */
    readonly returned: boolean;
  }[];
  readonly timeToValue: TimeToValue;
}

/** The record of one company, made where its facts are at hand anyway. */
export function journeyRecord(
  facts: CompanyFacts,
  timeToValue: TimeToValue,
  today: CalendarDate,
  size: string | null,
): JourneyRecord {
  const { stays } = journeyHistory(readLedger(facts.entries, today));
  return {
    companyId: facts.company.id,
    segment: segmentOf(facts),
    industry: facts.company.industry ?? 'any',
    size,
    startDate: facts.company.startDate,
    stays: stays.map(({ stage, enteredOn, leftOn, returned }) => ({
      stage,
      days: leftOn === null ? null : daysBetween(enteredOn, leftOn),
      returned,
    })),
    timeToValue,
  };
}
