import { EXIT_FACTS } from '../../domain/journey/journey-summary.ts';
import { DEFAULT_JOURNEY_SETTINGS } from '../../domain/journey/journey-settings.ts';
import { DEFAULT_SETTINGS } from '../../domain/settings.ts';
import { JOURNEY_STAGES } from '../../domain/vocabulary.ts';
import type { Industry, JourneyStage, Segment } from '../../domain/vocabulary.ts';
import type { TemplateData } from '../template.ts';
import type { Part } from './parts.ts';

/** What goes with a segment whatever the industry: how long a contract runs, and how its journey and renewal go. */

type Stages = NonNullable<TemplateData['stages']>;
type Frame = Pick<TemplateData, 'weights' | 'limits' | 'reasons'>;

/** Large customers sign for two years or more; all others for one. */
const FIRST_RENEWAL_MONTHS: Readonly<Record<Segment, number>> = {
  enterprise: 24,
  mid_market: 12,
  smb: 12,
  product_led: 12,
};

/** Facts that nobody can state of a customer without a person in charge of it. */
const NOT_ASKED: Readonly<Record<Segment, readonly string[]>> = {
  enterprise: [],
  mid_market: [],
  smb: ['another_team'],
  product_led: [
    'go_live_confirmed',
    'another_team',
    'opportunity_forecast',
    'talks_begun',
    'relationships_active',
  ],
};

const SEGMENT_FRAME: Partial<Record<Segment, Frame>> = {
  product_led: {
    weights: {
      milestone_health: 30,
      proved_value: 25,
      proof: 10,
      sponsor: 0,
      engagement: 20,
      objections: 5,
      runway: 10,
    },
    reasons: [
      'Accounts that sign up by themselves have no executive sponsor: its points go to the plan and to what the account does.',
    ],
  },
};

/** A template of a segment and industry from its parts, in the order given. */
export function planFor(
  segment: Segment,
  industry: Industry,
  plan: { readonly name: string; readonly valueBasis?: 'outcomes'; readonly frame?: Frame },
  parts: readonly Part[],
): TemplateData {
  return {
    segment,
    industry,
    version: 1,
    name: plan.name,
    valueBasis: plan.valueBasis ?? 'money',
    firstRenewalMonths: FIRST_RENEWAL_MONTHS[segment],
    runway: DEFAULT_SETTINGS.runway[segment].map((step) => ({ ...step })),
    stages: stagesOf(segment),
    limits: limitsOf(segment),
    ...SEGMENT_FRAME[segment],
    ...plan.frame,
    milestones: parts.flatMap(({ milestones }) => milestones),
    metrics: parts.flatMap(({ metrics }) => metrics),
  };
}

/** The usual limits of a segment. */
export function limitsOf(segment: Segment): NonNullable<TemplateData['limits']> {
  return {
    nothingAchievedDays: DEFAULT_SETTINGS.health.nothingAchievedDays[segment],
    nothingProvedAfterDays: DEFAULT_SETTINGS.value.nothingProvedAfterDays[segment],
  };
}

function stagesOf(segment: Segment): Stages {
  const usual = DEFAULT_JOURNEY_SETTINGS.usualDays[segment];
  return Object.fromEntries(
    JOURNEY_STAGES.map((stage: JourneyStage) => {
      const facts: readonly string[] = EXIT_FACTS[stage];
      const { fromDays, toDays } = usual[stage];
      return [
        stage,
        {
          usualDays: toDays === 0 ? null : { fromDays, toDays },
          exitFacts: facts.filter((fact) => !NOT_ASKED[segment].includes(fact)),
        },
      ];
    }),
  );
}
