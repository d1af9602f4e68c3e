/**
 * Which deals are the cost of a company, and how their amounts are read. They count only where the company has no
 * cost of its own. Source: docs/formulas.md, "Annual cost".
 */
export interface CostSettings {
  /** Pipelines that count, by id; empty means every pipeline. */
  readonly pipelines: readonly string[];
  /** Stages that count as won, by id; empty means the stages that HubSpot itself marks as closed and won. */
  readonly stages: readonly string[];
  /** Deal property that holds the amount, in major units of the deal's currency. */
  readonly amountProperty: string;
  /** What that amount is: of a year, of a month, or of the whole term. */
  readonly amountMeaning: 'annual' | 'monthly' | 'total_over_term';
  /** Deal property that holds the first day of the term; a deal without it begins on its close date. */
  readonly startProperty: string;
  /** Deal property that holds the length of the term in months; null means that every deal has the default term. */
  readonly termMonthsProperty: string | null;
  /** Whole months, above 0, for a deal that names no term. */
  readonly defaultTermMonths: number;
  /** Deal property that holds the id of the deal which this one renews and supersedes; null when there is none. */
  readonly renewsDealProperty: string | null;
  /** Whether a deal counts for its primary company alone and not for every company it is associated with. */
  readonly primaryAssociationsOnly: boolean;
}

/** Every won deal is worth its amount a year, from its close date on, for twelve months. */
export const DEFAULT_COST_SETTINGS: CostSettings = {
  pipelines: [],
  stages: [],
  amountProperty: 'amount',
  amountMeaning: 'annual',
  startProperty: 'closedate',
  termMonthsProperty: null,
  defaultTermMonths: 12,
  renewsDealProperty: null,
  primaryAssociationsOnly: true,
};
