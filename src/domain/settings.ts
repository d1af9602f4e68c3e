import type { CalendarDate } from './calendar.ts';
import { type CycleSettings, DEFAULT_CYCLE_SETTINGS } from './cycle/cycle-settings.ts';
import { DEFAULT_GROWTH_LIMITS, type GrowthLimits } from './growth/growth-settings.ts';
import { DEFAULT_GUIDANCE_LIMITS, type GuidanceLimits } from './guidance/guidance-settings.ts';
import { DEFAULT_JOURNEY_SETTINGS, type JourneySettings } from './journey/journey-settings.ts';
import type { ReadinessBand, ReadinessItemKey, RunwayStepKey, Segment } from './vocabulary.ts';

/** Every weight, limit and rate of the engine. The defaults are those of docs/formulas.md; an admin may change any. */
export interface Settings {
  /** The account's currency (ISO 4217), used where a company names none. */
  readonly accountCurrency: string;
  /** Exchange rates: units of the account's currency for one unit of the key. */
  readonly exchangeRates: Readonly<Record<string, number>>;
  readonly cost: CostSettings;
  readonly assumptions: readonly AssumptionSetting[];
  readonly milestones: MilestoneLimits;
  readonly value: ValueLimits;
  readonly health: HealthLimits;
  readonly readiness: ReadinessSettings;
  readonly runway: Readonly<Record<Segment, readonly RunwayStepSetting[]>>;
  readonly cycle: CycleSettings;
  readonly guidance: GuidanceLimits;
  readonly growth: GrowthLimits;
  readonly journey: JourneySettings;
  readonly calibration: { readonly renewalsWithOutcome: number; readonly renewalsNeeded: number };
  /** Who may record and who may administer (HubSpot user ids); empty means everybody. */
  readonly access: { readonly writers: readonly string[]; readonly admins: readonly string[] };
  /** Whether opening a company may store changed results on it, which can start people's workflows. */
  readonly storeResultsOnView: boolean;
}

/** Which deals are the cost of a company, and how their amounts are read. */
export interface CostSettings {
  /** Pipelines that count; empty means every pipeline. */
  readonly pipelines: readonly string[];
  /** Stages that count as won; empty means the stages that HubSpot itself marks as closed and won. */
  readonly stages: readonly string[];
  readonly amountProperty: string;
  readonly amountMeaning: 'annual' | 'monthly' | 'total_over_term';
  readonly startProperty: string;
  readonly termMonthsProperty: string | null;
  readonly defaultTermMonths: number;
  readonly renewsDealProperty: string | null;
  readonly primaryAssociationsOnly: boolean;
}

export interface AssumptionSetting {
  /** Name of the calculator input it fills when a metric leaves it out, for example `hourlyRate`. */
  readonly input: string;
  readonly value: number;
  /** First day it counts; null means from the beginning. */
  readonly from: CalendarDate | null;
}

export interface MilestoneLimits {
  readonly onPaceFrom: number;
  readonly behindFrom: number;
  readonly paceNeedsExpectedFrom: number;
  readonly forecastWindowDays: number;
  readonly forecastMinimumSpanDays: number;
  readonly forecastLimitDays: number;
  readonly atRiskDueWithinDays: number;
  readonly atRiskLengthShare: number;
  readonly atRiskProgressBelow: number;
  readonly atRiskForecastLateDays: number;
  readonly atRiskForecastPoints: number;
  readonly stalledAfterDays: number;
  readonly stalledIntervals: number;
  readonly partiallyAchievedFrom: number;
  readonly overAchievedFrom: number;
  readonly technicalBlockerEscalatesAfterDays: number;
  /** How long an achievement is news: until then it is worth celebrating with the customer. */
  readonly celebrateWithinDays: number;
}

export interface ValueLimits {
  readonly carryForwardDays: number;
  readonly backdatedAfterDays: number;
  readonly projectionHaircut: number;
  readonly paybackLimitYears: number;
  readonly nothingProvedAfterDays: Readonly<Record<Segment, number>>;
  readonly proofIsOldAfterDays: number;
}

export interface HealthLimits {
  readonly graceDays: number;
  readonly nothingAchievedDays: Readonly<Record<Segment, number>>;
  readonly redOverdueDays: number;
  readonly movedDays: number;
  readonly cancelledShare: number;
  readonly confirmationDays: number;
}

export interface ReadinessSettings {
  readonly weights: Readonly<Record<ReadinessItemKey, number>>;
  /** Proved run rate as a multiple of the cost that earns full marks. */
  readonly fullValueMultiple: number;
  /** Age in days up to which a confirmation keeps this share of its weight, youngest first. */
  readonly proofFreshness: readonly { readonly upToDays: number; readonly share: number }[];
  readonly evidencedShare: number;
  readonly sponsorForgottenDays: number;
  readonly engagementFullDays: number;
  readonly engagementZeroDays: number;
  readonly objectionCost: number;
  readonly objectionsAskedWithinDays: number;
  readonly silentCapDays: number;
  readonly commitFrom: number;
  readonly likelyFrom: number;
  readonly criticalBelow: number;
  readonly confidenceForScore: number;
  readonly confidenceForCommit: number;
  /** Share of the annual cost expected to stay, by band: an assumption until calibrated. */
  readonly retentionRates: Readonly<Record<Exclude<ReadinessBand, 'unknown'> | 'critical', number>>;
}

export interface RunwayStepSetting {
  readonly step: RunwayStepKey;
  readonly daysBeforeRenewal: number;
}

/** The steps in the order given, each with its days before the renewal. */
const runwayOf = (
  ...steps: readonly (readonly [step: RunwayStepKey, daysBeforeRenewal: number])[]
): readonly RunwayStepSetting[] => steps.map(([step, daysBeforeRenewal]) => ({ step, daysBeforeRenewal }));

export const DEFAULT_SETTINGS: Settings = {
  accountCurrency: 'USD',
  exchangeRates: {},
  cost: {
    pipelines: [],
    stages: [],
    amountProperty: 'amount',
    amountMeaning: 'annual',
    startProperty: 'closedate',
    termMonthsProperty: null,
    defaultTermMonths: 12,
    renewsDealProperty: null,
    primaryAssociationsOnly: true,
  },
  assumptions: [
    { input: 'hourlyRate', value: 75, from: null },
    { input: 'weeksPerYear', value: 52, from: null },
    { input: 'monthsPerYear', value: 12, from: null },
  ],
  milestones: {
    onPaceFrom: 0.9,
    behindFrom: 0.75,
    paceNeedsExpectedFrom: 0.2,
    forecastWindowDays: 90,
    forecastMinimumSpanDays: 14,
    forecastLimitDays: 1826,
    atRiskDueWithinDays: 14,
    atRiskLengthShare: 0.25,
    atRiskProgressBelow: 0.75,
    atRiskForecastLateDays: 7,
    atRiskForecastPoints: 3,
    stalledAfterDays: 30,
    stalledIntervals: 1.5,
    partiallyAchievedFrom: 0.5,
    overAchievedFrom: 1.05,
    technicalBlockerEscalatesAfterDays: 14,
    celebrateWithinDays: 30,
  },
  value: {
    carryForwardDays: 180,
    backdatedAfterDays: 7,
    projectionHaircut: 0.2,
    paybackLimitYears: 10,
    nothingProvedAfterDays: { enterprise: 90, mid_market: 90, smb: 30, product_led: 14 },
    proofIsOldAfterDays: 90,
  },
  health: {
    graceDays: 14,
    nothingAchievedDays: { enterprise: 90, mid_market: 90, smb: 30, product_led: 14 },
    redOverdueDays: 60,
    movedDays: 60,
    cancelledShare: 1 / 3,
    confirmationDays: 30,
  },
  readiness: {
    weights: {
      milestone_health: 25,
      proved_value: 25,
      proof: 15,
      sponsor: 10,
      engagement: 10,
      objections: 5,
      runway: 10,
    },
    fullValueMultiple: 2,
    proofFreshness: [
      { upToDays: 90, share: 1 },
      { upToDays: 180, share: 0.75 },
      { upToDays: 270, share: 0.5 },
      { upToDays: 365, share: 0.25 },
    ],
    evidencedShare: 0.5,
    sponsorForgottenDays: 90,
    engagementFullDays: 30,
    engagementZeroDays: 90,
    objectionCost: 0.34,
    objectionsAskedWithinDays: 90,
    silentCapDays: 60,
    commitFrom: 80,
    likelyFrom: 60,
    criticalBelow: 40,
    confidenceForScore: 0.5,
    confidenceForCommit: 0.75,
    retentionRates: { commit: 0.95, likely: 0.75, at_risk: 0.45, critical: 0.15 },
  },
  runway: {
    enterprise: runwayOf(
      ['prepare', 180],
      ['conversation', 120],
      ['proposal', 90],
      ['negotiate', 60],
      ['sign', 30],
    ),
    mid_market: runwayOf(
      ['prepare', 90],
      ['conversation', 75],
      ['proposal', 60],
      ['negotiate', 45],
      ['sign', 30],
    ),
    smb: runwayOf(['prepare', 90], ['conversation', 60], ['proposal', 45], ['negotiate', 35], ['sign', 30]),
    product_led: runwayOf(['value_message', 30], ['notice', 14]),
  },
  cycle: DEFAULT_CYCLE_SETTINGS,
  guidance: DEFAULT_GUIDANCE_LIMITS,
  growth: DEFAULT_GROWTH_LIMITS,
  journey: DEFAULT_JOURNEY_SETTINGS,
  calibration: { renewalsWithOutcome: 0, renewalsNeeded: 50 },
  access: { writers: [], admins: [] },
  storeResultsOnView: true,
};
