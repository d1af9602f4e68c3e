import { type CycleSettings, DEFAULT_CYCLE_SETTINGS } from './cycle/cycle-settings.ts';
import { DEFAULT_GROWTH_LIMITS, type GrowthLimits } from './growth/growth-settings.ts';
import { DEFAULT_GUIDANCE_LIMITS, type GuidanceLimits } from './guidance/guidance-settings.ts';
import { DEFAULT_JOURNEY_SETTINGS, type JourneySettings } from './journey/journey-settings.ts';
import { type ContactSettings, DEFAULT_CONTACT_SETTINGS } from './settings/contact-settings.ts';
import { type CostSettings, DEFAULT_COST_SETTINGS } from './settings/cost-settings.ts';
import { DEFAULT_HEALTH_LIMITS, type HealthLimits } from './settings/health-limits.ts';
import { DEFAULT_LANGUAGE_SETTINGS, type LanguageSettings } from './settings/language-settings.ts';
import { DEFAULT_MILESTONE_LIMITS, type MilestoneLimits } from './settings/milestone-limits.ts';
import { DEFAULT_READINESS_SETTINGS, type ReadinessSettings } from './settings/readiness-settings.ts';
import { DEFAULT_RUNWAY, type RunwayStepSetting } from './settings/runway-settings.ts';
import {
  type AssumptionSetting,
  DEFAULT_ASSUMPTIONS,
  DEFAULT_VALUE_LIMITS,
  type ValueLimits,
} from './settings/value-limits.ts';
import type { Segment } from './vocabulary.ts';

/**
 * Every weight, limit and rate of the engine; an admin may change any. Days are whole calendar days, shares and
 * rates fractions (0.2 is 20 %), money in major units of the account's currency.
 */
export interface Settings {
  /** The account's currency (ISO 4217), used where a company names none. */
  readonly accountCurrency: string;
  /** Exchange rates above 0: units of the account's currency for one unit of the key (ISO 4217). */
  readonly exchangeRates: Readonly<Record<string, number>>;
  readonly cost: CostSettings;
  /** In any order; of several about one input the latest that has begun counts. */
  readonly assumptions: readonly AssumptionSetting[];
  readonly milestones: MilestoneLimits;
  readonly value: ValueLimits;
  readonly health: HealthLimits;
  readonly readiness: ReadinessSettings;
  /** The steps to a renewal by segment, earliest first. */
  readonly runway: Readonly<Record<Segment, readonly RunwayStepSetting[]>>;
  /** What HubSpot's own activity says of contact with the customer. */
  readonly contact: ContactSettings;
  readonly cycle: CycleSettings;
  readonly guidance: GuidanceLimits;
  readonly growth: GrowthLimits;
  readonly journey: JourneySettings;
  /** Whole numbers: with fewer renewals of known outcome than are needed, what is expected to stay is an assumption. */
  readonly calibration: { readonly renewalsWithOutcome: number; readonly renewalsNeeded: number };
  /** Who may record and who may administer (HubSpot user ids); empty means everybody. */
  readonly access: { readonly writers: readonly string[]; readonly admins: readonly string[] };
  /** Which language the app speaks to whom. */
  readonly language: LanguageSettings;
  /** Whether opening a company may store changed results on it, which can start people's workflows. */
  readonly storeResultsOnView: boolean;
}

/**
 * The settings of an account that has changed none: US dollars, every won deal a cost of a year, and the limits,
 * weights and rates with which docs/formulas.md is worked through. Days are whole, shares and rates fractions; the range
 * of each stands with its field of `Settings`.
 * Only what an account may name and has not is null: deal properties, and first days of assumptions, which then count
 * from the beginning.
 * Source: this product's own rules; docs/formulas.md, "Assumptions and defaults", and each formula for its own limits.
 */
export const DEFAULT_SETTINGS: Settings = {
  accountCurrency: 'USD',
  exchangeRates: {},
  cost: DEFAULT_COST_SETTINGS,
  assumptions: DEFAULT_ASSUMPTIONS,
  milestones: DEFAULT_MILESTONE_LIMITS,
  value: DEFAULT_VALUE_LIMITS,
  health: DEFAULT_HEALTH_LIMITS,
  readiness: DEFAULT_READINESS_SETTINGS,
  runway: DEFAULT_RUNWAY,
  contact: DEFAULT_CONTACT_SETTINGS,
  cycle: DEFAULT_CYCLE_SETTINGS,
  guidance: DEFAULT_GUIDANCE_LIMITS,
  growth: DEFAULT_GROWTH_LIMITS,
  journey: DEFAULT_JOURNEY_SETTINGS,
  calibration: { renewalsWithOutcome: 0, renewalsNeeded: 50 },
  access: { writers: [], admins: [] },
  language: DEFAULT_LANGUAGE_SETTINGS,
  storeResultsOnView: true,
};

export type { ContactSettings } from './settings/contact-settings.ts';
export type { CostSettings } from './settings/cost-settings.ts';
export type { HealthLimits } from './settings/health-limits.ts';
export type { LanguageSettings } from './settings/language-settings.ts';
export type { MilestoneLimits } from './settings/milestone-limits.ts';
export type { ReadinessSettings } from './settings/readiness-settings.ts';
export type { RunwayStepSetting } from './settings/runway-settings.ts';
export type { AssumptionSetting, ValueLimits } from './settings/value-limits.ts';
