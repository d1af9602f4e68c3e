/**
 * The closed lists of words that records, settings, templates and screens share. Their order is the order
 * in which people meet them. The stored value is the word itself; labels live with whoever shows them.
 */

export const SEGMENTS = ['enterprise', 'mid_market', 'smb', 'product_led'] as const;
export type Segment = (typeof SEGMENTS)[number];

export const INDUSTRIES = ['any', 'healthcare', 'finance', 'retail', 'saas'] as const;
export type Industry = (typeof INDUSTRIES)[number];

export const BUSINESS_FUNCTIONS = [
  'sales',
  'marketing',
  'customer_success',
  'finance',
  'operations',
] as const;
export type BusinessFunction = (typeof BUSINESS_FUNCTIONS)[number];

export const PHASES = ['early_wins', 'foundation', 'growth', 'maturity', 'strategic'] as const;
export type Phase = (typeof PHASES)[number];

export const MILESTONE_CLASSES = ['usage', 'leading', 'result'] as const;
export type MilestoneClass = (typeof MILESTONE_CLASSES)[number];

export const NATURES = ['quantitative', 'qualitative'] as const;
export type Nature = (typeof NATURES)[number];

export const DEFINERS = ['customer', 'vendor'] as const;
export type Definer = (typeof DEFINERS)[number];

export const VALUE_CATEGORIES = [
  'time_savings',
  'cost_reduction',
  'revenue',
  'quality',
  'process_efficiency',
  'adoption_satisfaction',
  'risk_reduction',
  'strategic_capability',
  'experience',
] as const;
export type ValueCategory = (typeof VALUE_CATEGORIES)[number];

export const MEASUREMENT_METHODS = [
  'product_usage',
  'business_system',
  'user_survey',
  'process_observation',
  'financial_report',
] as const;
export type MeasurementMethod = (typeof MEASUREMENT_METHODS)[number];

export const BASELINE_METHODS = ['direct', 'estimate', 'industry_benchmark'] as const;
export type BaselineMethod = (typeof BASELINE_METHODS)[number];

export const COMPARATORS = ['<=', '<', '>=', '>', '='] as const;
export type Comparator = (typeof COMPARATORS)[number];

/** `reach` moves from a baseline to a target, `maintain` holds a level, `yes_no` is done or not done. */
export const CRITERIA = ['reach', 'maintain', 'yes_no'] as const;
export type Criterion = (typeof CRITERIA)[number];

export const EVIDENCE_POLICIES = ['none', 'evidence', 'customer_confirmed'] as const;
export type EvidencePolicy = (typeof EVIDENCE_POLICIES)[number];

export const EVIDENCE_KINDS = [
  'screenshot',
  'time_log',
  'survey',
  'analytics',
  'financial_report',
  'testimonial',
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

export const CONFIRMATION_CHANNELS = ['email', 'meeting', 'call', 'document', 'survey'] as const;
export type ConfirmationChannel = (typeof CONFIRMATION_CHANNELS)[number];

export const CALCULATORS = [
  'time_saving',
  'tool_consolidation',
  'staffing',
  'automation',
  'revenue_generated',
  'revenue_protected',
  'revenue_optimised',
  'productivity',
  'error_reduction',
  'expected_loss',
  'reliability',
  'one_off',
  'stated',
  'qualitative',
] as const;
export type CalculatorKey = (typeof CALCULATORS)[number];

export const MONEY_KINDS = ['cash', 'capacity', 'revenue', 'avoided_risk'] as const;
export type MoneyKind = (typeof MONEY_KINDS)[number];

/** How far an amount is proved, best first. */
export const TIERS = ['confirmed', 'evidenced', 'claimed'] as const;
export type Tier = (typeof TIERS)[number];

export const MISSED_REASONS = [
  'customer_action',
  'blocker',
  'unrealistic_timeline',
  'priorities_changed',
  'resources_unavailable',
  'insufficient_csm_support',
] as const;
export type MissedReason = (typeof MISSED_REASONS)[number];

export const BLOCKER_TYPES = ['technical', 'organisational', 'resource', 'knowledge', 'process'] as const;
export type BlockerType = (typeof BLOCKER_TYPES)[number];

export const CONFIDENCE_LEVELS = ['high', 'medium', 'low'] as const;
export type ConfidenceLevel = (typeof CONFIDENCE_LEVELS)[number];

export const MILESTONE_STATUSES = [
  'cancelled',
  'achieved',
  'missed',
  'delayed',
  'in_progress',
  'not_started',
] as const;
export type MilestoneStatus = (typeof MILESTONE_STATUSES)[number];

export const MILESTONE_FLAGS = [
  'at_risk',
  'stalled',
  'blocked',
  'overdue',
  'partially_achieved',
  'over_achieved',
  'awaiting_confirmation',
  'regressed',
  'disputed',
  'baseline_missing',
  'moved_twice',
] as const;
export type MilestoneFlag = (typeof MILESTONE_FLAGS)[number];

export const PACE_BANDS = ['on_pace', 'behind', 'off_pace'] as const;
export type PaceBand = (typeof PACE_BANDS)[number];

export const MILESTONE_HEALTHS = ['no_plan', 'red', 'yellow', 'too_early', 'green'] as const;
export type MilestoneHealth = (typeof MILESTONE_HEALTHS)[number];

export const READINESS_BANDS = ['commit', 'likely', 'at_risk', 'unknown'] as const;
export type ReadinessBand = (typeof READINESS_BANDS)[number];

export const READINESS_ITEMS = [
  'milestone_health',
  'proved_value',
  'proof',
  'sponsor',
  'engagement',
  'objections',
  'runway',
] as const;
export type ReadinessItemKey = (typeof READINESS_ITEMS)[number];

export const RUNWAY_STEPS = [
  'prepare',
  'conversation',
  'proposal',
  'negotiate',
  'sign',
  'value_message',
  'notice',
] as const;
export type RunwayStepKey = (typeof RUNWAY_STEPS)[number];

export const ENGAGEMENT_STATES = ['engaged', 'passive', 'vacant'] as const;
export type EngagementState = (typeof ENGAGEMENT_STATES)[number];

export const CONTACT_CHANNELS = ['meeting', 'reply', 'survey'] as const;
export type ContactChannel = (typeof CONTACT_CHANNELS)[number];

export const OBJECTION_KINDS = [
  'value',
  'price',
  'budget',
  'champion_left',
  'competitor',
  'procurement',
  'technical',
  'other',
] as const;
export type ObjectionKind = (typeof OBJECTION_KINDS)[number];

export const OBJECTION_SEVERITIES = ['minor', 'major', 'blocking'] as const;
export type ObjectionSeverity = (typeof OBJECTION_SEVERITIES)[number];

export const RENEWAL_OUTCOMES = ['renewed', 'contracted', 'expanded', 'churned'] as const;
export type RenewalOutcome = (typeof RENEWAL_OUTCOMES)[number];

export const JOURNEY_STAGES = [
  'onboarding',
  'adoption',
  'retention',
  'expansion',
  'renewal',
  'advocacy',
] as const;
export type JourneyStage = (typeof JOURNEY_STAGES)[number];

export const STAGE_TRIGGERS = [
  'release',
  'merger',
  'champion_left',
  'budget_cut',
  'leadership_change',
  'competitor',
  'new_use_case',
  'other',
] as const;
export type StageTrigger = (typeof STAGE_TRIGGERS)[number];

export const ENTRY_KINDS = [
  'measurement',
  'evidence',
  'confirmation',
  'dispute',
  'dispute_resolved',
  'reset',
  'missed',
  'cancelled',
  'work_logged',
  'blocker_raised',
  'blocker_cleared',
  'review',
  'celebration',
  'objection_opened',
  'objection_resolved',
  'objections_checked',
  'sponsor',
  'champion',
  'customer_contact',
  'runway_step',
  'renewal_call',
  'renewal_outcome',
  'stage',
  'baseline_agreed',
  'goal_review',
  'assumption_changed',
  'template_applied',
  'template_item_removed',
  'edit',
  'report_sent',
  'snapshot',
  'consent',
  'reversal',
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

export const LANGUAGES = ['en', 'ms', 'ja', 'pt-BR'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Units that screens format by themselves; every other unit is shown as the words it is ("h a month"). */
export const UNIT_PERCENT = 'percent';
export const UNIT_MONEY = 'money';
