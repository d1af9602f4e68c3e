/**
 * The engine asked one question at a time: every number that a customer's finance people may check can be worked
 * out here from its inputs alone. Amounts are in major units of one currency unless a name ends in `Minor`, rates
 * are fractions (0.25 is 25 %), dates are calendar dates (`2026-10-12`), and `null` always means "not known".
 * `summarise` answers all of it for one company at once. Each docstring names its formula in docs/formulas.md,
 * where it stands in symbols with its source and a case worked through.
 */
export { calculate, calculators, type CalculatedAmounts } from './face/calculate.ts';
export { milestoneHealth, type HealthMilestone, type HealthQuestion } from './face/milestone-health.ts';
export { milestoneStatus, type StatusQuestion } from './face/milestone-status.ts';
export {
  goalProblem,
  improvement,
  overAchieved,
  percentagePoints,
  progress,
  surveyReduction,
  targetMet,
  type ProgressQuestion,
} from './face/progress.ts';
export {
  countOnce,
  proofFreshness,
  proofTiers,
  type CountedAmounts,
  type PooledAmount,
  type ProofQuestion,
} from './face/proof.ts';
export {
  readiness,
  readinessBand,
  weightedScore,
  type ReadinessAnswer,
  type ReadinessQuestion,
} from './face/readiness.ts';
export { realizedToDate, type RealizedQuestion, type RealizedValue } from './face/realized.ts';
export {
  expansion,
  levers,
  recomputeOn,
  retention,
  runway,
  type ExpansionQuestion,
  type RunwayAnswer,
  type RunwayQuestion,
} from './face/renewal.ts';
export {
  payback,
  presentValueRoi,
  projected,
  roi,
  type PaybackQuestion,
  type RoiAnswer,
  type RoiQuestion,
} from './face/roi.ts';
export {
  forecast,
  pace,
  schedule,
  type Anchor,
  type ForecastQuestion,
  type PaceQuestion,
} from './face/schedule.ts';
export { DEFAULT_SETTINGS, type Settings } from './settings.ts';
export { summarise } from './summarise.ts';
export { selectTemplate, type TemplateVersion } from './template-plan/select-template.ts';
export type { CompanyFacts } from './facts.ts';
export type { Summary } from './summary.ts';
