import type { JourneyStage, Segment } from '../vocabulary.ts';

/** How long a stage usually takes, in days. Both 0: it has no usual length, it goes on. */
export interface UsualDays {
  readonly fromDays: number;
  readonly toDays: number;
}

/** What colours the journey. Usual lengths never move anybody: a stage changes when a person says so. */
export interface JourneySettings {
  readonly usualDays: Readonly<Record<Segment, Readonly<Record<JourneyStage, UsualDays>>>>;
  /** Figures over many companies are hidden below so many, so that no single customer shows through. */
  readonly companiesNeeded: number;
}

const between = (fromDays: number, toDays: number): UsualDays => ({ fromDays, toDays });
const GOES_ON = between(0, 0);

export const DEFAULT_JOURNEY_SETTINGS: JourneySettings = {
  usualDays: {
    enterprise: {
      onboarding: between(60, 180),
      adoption: between(365, 730),
      retention: GOES_ON,
      expansion: between(183, 365),
      renewal: between(120, 180),
      advocacy: GOES_ON,
    },
    mid_market: {
      onboarding: between(28, 60),
      adoption: between(183, 365),
      retention: GOES_ON,
      expansion: between(61, 122),
      renewal: between(60, 90),
      advocacy: GOES_ON,
    },
    smb: {
      onboarding: between(7, 30),
      adoption: between(91, 183),
      retention: GOES_ON,
      expansion: between(7, 14),
      renewal: between(30, 60),
      advocacy: GOES_ON,
    },
    product_led: {
      onboarding: between(1, 7),
      adoption: between(30, 91),
      retention: GOES_ON,
      expansion: GOES_ON,
      renewal: between(14, 30),
      advocacy: GOES_ON,
    },
  },
  companiesNeeded: 5,
};
