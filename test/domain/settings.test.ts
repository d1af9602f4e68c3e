import { TYPED_ACTIVITY } from '../../src/domain/settings/contact-settings.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';

describe('the settings of an account that has changed none', () => {
  it('read annual amounts of won deals from their close date on, a year where no term is known', () => {
    expect(DEFAULT_SETTINGS).toMatchObject({ accountCurrency: 'USD', exchangeRates: {} });
    expect(DEFAULT_SETTINGS.cost).toEqual({
      pipelines: [],
      stages: [],
      amountProperty: 'amount',
      amountMeaning: 'annual',
      startProperty: 'closedate',
      termMonthsProperty: null,
      defaultTermMonths: 12,
      renewsDealProperty: null,
      primaryAssociationsOnly: true,
    });
  });

  it('count as contact only what the customer did', () => {
    const { activities, engagementTypes } = DEFAULT_SETTINGS.contact;
    expect(activities).toEqual([
      'hs_sales_email_last_replied',
      'engagements_last_meeting_booked',
      'hs_last_sales_activity_timestamp',
    ]);
    expect(engagementTypes).toEqual(['EMAIL_REPLY', 'FORM_SUBMITTED', 'MEETING_BOOKED']);
    expect(activities).toContain(TYPED_ACTIVITY);
  });

  it('assume an hourly rate and the weeks and months of a year', () => {
    expect(DEFAULT_SETTINGS.assumptions).toEqual([
      { input: 'hourlyRate', value: 75, from: null },
      { input: 'weeksPerYear', value: 52, from: null },
      { input: 'monthsPerYear', value: 12, from: null },
    ]);
  });

  it('date the steps of the runway by segment', () => {
    const steps = Object.entries(DEFAULT_SETTINGS.runway).map(
      ([segment, runway]) =>
        `${segment}: ${runway.map(({ step, daysBeforeRenewal }) => `${step} ${daysBeforeRenewal}`).join(', ')}`,
    );
    expect(steps).toEqual([
      'enterprise: prepare 180, conversation 120, proposal 90, negotiate 60, sign 30',
      'mid_market: prepare 90, conversation 75, proposal 60, negotiate 45, sign 30',
      'smb: prepare 90, conversation 60, proposal 45, negotiate 35, sign 30',
      'product_led: value_message 30, notice 14',
    ]);
  });

  it('weigh readiness with a hundred points and hold proof to the same patience as health', () => {
    const { health, readiness, value } = DEFAULT_SETTINGS;
    expect(Object.entries(readiness.weights)).toEqual([
      ['milestone_health', 25],
      ['proved_value', 25],
      ['proof', 15],
      ['sponsor', 10],
      ['engagement', 10],
      ['objections', 5],
      ['runway', 10],
    ]);
    expect(health.nothingAchievedDays).toEqual({ enterprise: 90, mid_market: 90, smb: 30, product_led: 14 });
    expect(value.nothingProvedAfterDays).toEqual(health.nothingAchievedDays);
  });

  it('let proof fade in four steps and take what stays for an assumption until 50 renewals have come', () => {
    const { readiness, calibration } = DEFAULT_SETTINGS;
    expect(readiness.proofFreshness.map(({ upToDays, share }) => [upToDays, share])).toEqual([
      [90, 1],
      [180, 0.75],
      [270, 0.5],
      [365, 0.25],
    ]);
    expect(readiness.retentionRates).toEqual({ commit: 0.95, likely: 0.75, at_risk: 0.45, critical: 0.15 });
    expect(calibration).toEqual({ renewalsWithOutcome: 0, renewalsNeeded: 50 });
  });

  it('let everybody write, and store what opening a company finds', () => {
    expect(DEFAULT_SETTINGS).toMatchObject({ access: { writers: [], admins: [] }, storeResultsOnView: true });
  });

  it('count more than a third of a plan cancelled as many', () => {
    expect(DEFAULT_SETTINGS.health.cancelledShare).toBeCloseTo(1 / 3, 12);
  });
});
