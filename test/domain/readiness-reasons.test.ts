import type { ReadinessInputs } from '../../src/domain/readiness-inputs.ts';
import { readinessShares, sharesAfter } from '../../src/domain/readiness-items.ts';
import { assessReadiness } from '../../src/domain/readiness.ts';
import { withFix } from '../../src/domain/fix.ts';
import { relationshipFixes } from '../../src/domain/relationship-fixes.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import type { LeverKind, Reason, ReasonCode } from '../../src/domain/summary.ts';
import { READINESS_ITEMS, type ReadinessItemKey } from '../../src/domain/vocabulary.ts';
import {
  anEngagement,
  anOpenObjection,
  aProofUnit,
  readinessSettings,
  someReadinessInputs,
} from '../builders/index.ts';

const settings = DEFAULT_SETTINGS.readiness;
const TODAY = '2026-10-12';

function itemOf(key: ReadinessItemKey, overrides: Partial<ReadinessInputs>) {
  const { items } = assessReadiness(someReadinessInputs(overrides), DEFAULT_SETTINGS);
  const item = items.find((one) => one.key === key);
  return { state: item?.state, share: item?.share, reasons: item?.reasons };
}
const reasonOf = (
  key: ReadinessItemKey,
  overrides: Partial<ReadinessInputs> = {},
): readonly Reason[] | undefined => itemOf(key, overrides).reasons;

describe('why an item comes to what it does', () => {
  it('says how healthy the plan is', () => {
    const codes = (['green', 'yellow', 'red', 'too_early', 'no_plan'] as const).map((health) =>
      reasonOf('milestone_health', { health }),
    );
    expect(codes).toEqual(
      ['health_green', 'health_yellow', 'health_red', 'health_too_early', 'no_plan'].map((code) => [
        { code },
      ]),
    );
  });

  it('says what is missing for value', () => {
    expect(reasonOf('proved_value', { annualCost: null })).toEqual([{ code: 'cost_unknown' }]);
    expect(reasonOf('proved_value', { annualCost: 0 })).toEqual([{ code: 'cost_zero' }]);
    const nothing = { provedRunRate: 0, anythingProved: false, proof: [] } as const;
    expect(reasonOf('proved_value', { ...nothing, provedDueFrom: null })).toEqual([
      { code: 'nothing_proved' },
    ]);
    expect(reasonOf('proved_value', { ...nothing, provedDueFrom: null, hasMetrics: false })).toEqual([
      { code: 'no_metrics' },
    ]);
    expect(reasonOf('proved_value', { outcomes: { due: [], achieved: [] } })).toEqual([
      { code: 'nothing_due_yet' },
    ]);
    expect(reasonOf('proved_value', { provedRunRate: 0, anythingProved: true })).toEqual([
      { code: 'nothing_proved' },
    ]);
    expect(itemOf('proved_value', { provedRunRate: -5, annualCost: null })).toMatchObject({
      state: 'known',
      share: 0,
    });
  });

  it('names the oldest confirmation that has lost weight, and none that is fresh', () => {
    const unit = (key: string, confirmedOn: string | null, confirmed = 100) =>
      aProofUnit({ key, weight: 100, confirmed, confirmedOn, evidenced: 0, evidencedOn: null });
    const reason = (...proof: ReadinessInputs['proof']) => reasonOf('proof', { proof })?.[0];
    expect(reason(unit('a', '2026-07-14'))).toEqual({ code: 'proof_fresh', value: 1 });
    expect(reason(unit('a', '2026-07-13'))).toMatchObject({ days: 91, metricKey: 'a' });
    const [older, newer] = [unit('older', '2026-01-01'), unit('newer', '2026-06-01')];
    expect(reason(older, newer)?.metricKey).toBe('older');
    expect(reason(newer, older)?.metricKey).toBe('older');
    expect(reason(unit('a', '2026-10-01'), unit('nothing', '2026-01-01', 0))).toEqual({
      code: 'proof_fresh',
      value: 0.5,
    });
    expect(reason(unit('a', null))).toEqual({ code: 'proof_fresh', value: 1 });
  });

  it('waits for what is proved to be due where there is no benefit to weigh it with', () => {
    const early = { provedDueFrom: '2026-10-13', proof: [], anythingProved: true };
    expect(reasonOf('proof', early)).toEqual([{ code: 'nothing_due_yet' }]);
  });

  it('says since when objections are open, and when somebody asked', () => {
    expect(reasonOf('objections')).toEqual([{ code: 'no_objections', on: '2026-10-01' }]);
    const [first, second] = [
      anOpenObjection({ on: '2026-09-18' }),
      anOpenObjection({ entryKey: 'second', on: '2026-09-01' }),
    ];
    expect(reasonOf('objections', { objections: [first, second] })).toMatchObject([
      { count: 2, on: '2026-09-01' },
    ]);
    expect(reasonOf('objections', { objections: [second, first] })).toMatchObject([
      { count: 2, on: '2026-09-01' },
    ]);
  });

  it('counts a contact whole for thirty days, and names nobody where nobody is known', () => {
    const contact = (on: string, contactId: string | null = null) =>
      itemOf('engagement', { contact: { on, contactId, entryKey: null } });
    expect(contact('2026-09-12')).toMatchObject({
      share: 1,
      reasons: [{ code: 'customer_contact', days: 30, on: '2026-09-12' }],
    });
    expect(contact('2026-09-11').share).toBeCloseTo(59 / 60, 9);
    expect(contact('2026-10-11').share).toBe(1);
    expect(contact('2026-10-01').reasons?.[0]).not.toHaveProperty('contactId');
    expect(reasonOf('sponsor', { sponsor: anEngagement({ contactId: null }) })?.[0]).not.toHaveProperty(
      'contactId',
    );
    expect(itemOf('sponsor', { sponsorContactOn: null }).state).toBe('missing');
  });
});

describe('a limit of the band', () => {
  const capsOf = (overrides: Partial<ReadinessInputs>) =>
    assessReadiness(someReadinessInputs(overrides), DEFAULT_SETTINGS).caps.map(({ band, reason }) => [
      band,
      reason,
    ]);

  it('names the day of a renewal that has passed', () => {
    expect(capsOf({ renewalDate: '2026-10-11' })).toEqual([
      ['at_risk', { code: 'cap_renewal_overdue', on: '2026-10-11' }],
    ]);
  });

  it('comes with a confidence that is too low, and hides the score below a half', () => {
    const unknown = {
      sponsor: null,
      sponsorContactOn: null,
      contact: null,
      objectionsAskedOn: null,
    } as const;
    expect(capsOf(unknown)).toEqual([['likely', { code: 'cap_confidence', value: 65 / 90 }]]);
    const hidden = capsOf({ ...unknown, health: 'no_plan' });
    expect(hidden[0]).toEqual(['unknown', { code: 'score_not_shown', value: 40 / 90 }]);
  });

  it('comes with silence and with lost value, not with value by outcomes', () => {
    const codes = (overrides: Partial<ReadinessInputs>) =>
      capsOf(overrides).map(([, reason]) => (reason as { code: ReasonCode }).code);
    expect(codes({ contact: { on: '2026-08-13', contactId: null, entryKey: null } })).toEqual([
      'cap_silent_customer',
    ]);
    expect(codes({ contact: { on: '2026-08-14', contactId: null, entryKey: null } })).toEqual([]);
    expect(codes({ provedRunRate: -5 })).toEqual(['cap_nothing_proved']);
    expect(codes({ provedRunRate: -5, outcomes: { due: ['a'], achieved: ['a'] } })).toEqual([]);
  });

  it('leaves a score of 40 uncritical', () => {
    const critical = (criticalBelow: number) =>
      assessReadiness(someReadinessInputs({ health: 'red' }), readinessSettings({ criticalBelow }));
    const { score } = critical(0);
    expect(critical(score ?? 0).critical).toBe(false);
    expect(critical((score ?? 0) + 1).critical).toBe(true);
  });
});

describe('what people at the customer decide', () => {
  function fixesOf(overrides: Partial<ReadinessInputs>) {
    const inputs = someReadinessInputs(overrides);
    return relationshipFixes(inputs, settings).map((fix) => ({ ...fix, after: withFix(inputs, fix) }));
  }
  const kinds = (overrides: Partial<ReadinessInputs>): readonly LeverKind[] =>
    fixesOf(overrides).map(({ lever }) => lever.kind);
  const fixOf = (kind: LeverKind, overrides: Partial<ReadinessInputs>) =>
    fixesOf(overrides).find(({ lever }) => lever.kind === kind);

  it('is nothing while everything is at its best', () => {
    expect(kinds({})).toEqual([]);
  });

  it('is the outcome of a renewal that has passed', () => {
    expect(fixOf('record_renewal_outcome', { renewalDate: '2026-10-02' })).toMatchObject({
      ...{
        group: 'outcome',
        lever: { item: null, dueOn: '2026-10-02', lateDays: 10 },
        after: { hasOutcome: true },
      },
    });
    expect(kinds({ renewalDate: TODAY })).toEqual([]);
    expect(kinds({ renewalDate: '2026-10-02', hasOutcome: true })).toEqual([]);
  });

  it('is each step that is due, for itself', () => {
    const runway = [
      { step: 'prepare', dueOn: '2026-10-02', doneOn: null },
      { step: 'conversation', dueOn: TODAY, doneOn: null },
      { step: 'proposal', dueOn: '2026-10-13', doneOn: null },
    ] as const;
    const fixes = fixesOf({ runway });
    expect(fixes).toMatchObject([
      {
        group: 'runway',
        lever: {
          kind: 'hold_runway_step',
          item: 'runway',
          step: 'prepare',
          contactId: 'contact-1',
          lateDays: 10,
        },
      },
      { group: 'runway', lever: { step: 'conversation', lateDays: 0 } },
    ]);
    expect(fixes.map(({ after }) => after.runway.map(({ doneOn }) => doneOn))).toEqual([
      [TODAY, null, null],
      [null, TODAY, null],
    ]);
    expect(fixes.map(({ after }) => after.objectionsAskedOn)).toEqual(['2026-10-01', TODAY]);
    expect(kinds({ runway, hasOutcome: true })).toEqual([]);
  });

  it('is a sponsor to name, to win or to be in contact with', () => {
    const sponsor = (
      state: 'engaged' | 'passive' | 'vacant',
      sponsorContactOn: string | null = '2026-10-01',
    ) => ({
      ...{ sponsor: anEngagement({ state, contactId: 'contact-dahl' }), sponsorContactOn },
    });
    expect(kinds({ sponsor: null, sponsorContactOn: null })).toEqual(['name_sponsor']);
    expect(kinds(sponsor('vacant'))).toEqual(['name_sponsor']);
    expect(kinds(sponsor('passive'))).toEqual(['win_sponsor']);
    expect([kinds(sponsor('engaged', '2026-07-15')), kinds(sponsor('engaged', '2026-07-14'))]).toEqual([
      [],
      ['contact_sponsor'],
    ]);
    expect(kinds(sponsor('engaged', null))).toEqual([]);
    expect(fixOf('win_sponsor', sponsor('passive'))).toMatchObject({
      ...{ group: 'sponsor', lever: { item: 'sponsor', contactId: 'contact-dahl' } },
      after: { sponsor: { state: 'engaged', contactId: 'contact-dahl', on: TODAY }, sponsorContactOn: TODAY },
    });
    expect(fixOf('name_sponsor', sponsor('vacant'))?.lever.contactId).toBeNull();
  });

  it('is the chair of a champion who left', () => {
    const left = { champion: anEngagement({ state: 'vacant' }) };
    expect(fixOf('fill_champion', left)).toMatchObject({
      group: 'champion',
      lever: { item: null },
      after: { champion: null },
    });
    expect(kinds({ champion: anEngagement({ state: 'passive' }) })).toEqual([]);
  });

  it('is a customer who has been silent, asked through whoever spoke last, else the sponsor', () => {
    const contact = (on: string, contactId: string | null) => ({
      contact: { on, contactId, entryKey: null },
    });
    expect([kinds(contact('2026-09-12', null)), kinds(contact('2026-09-11', null))]).toEqual([
      [],
      ['contact_customer'],
    ]);
    expect(fixOf('contact_customer', contact('2026-09-01', 'contact-berg'))).toMatchObject({
      ...{ group: 'contact', lever: { item: 'engagement', contactId: 'contact-berg' } },
      after: { contact: { on: TODAY, contactId: 'contact-berg', entryKey: null } },
    });
    expect(fixOf('contact_customer', { contact: null })).toMatchObject({
      ...{ lever: { contactId: 'contact-1' }, after: { contact: { contactId: null } } },
    });
    const left = {
      contact: null,
      sponsor: anEngagement({ state: 'vacant' }),
      champion: anEngagement({ contactId: 'contact-olsen' }),
    };
    expect(fixOf('contact_customer', left)?.lever.contactId).toBe('contact-olsen');
  });

  it('is each open objection by itself, or the question whether there are any', () => {
    const objections = [anOpenObjection(), anOpenObjection({ entryKey: 'objection-2' })];
    const fixes = fixesOf({ objections, objectionsAskedOn: null });
    expect(fixes).toMatchObject([
      {
        group: 'objections',
        lever: { kind: 'resolve_objection', item: 'objections', entryKey: 'objection-1' },
      },
      { lever: { entryKey: 'objection-2' } },
    ]);
    expect(
      fixes.map(({ after }) => [after.objections.map(({ entryKey }) => entryKey), after.objectionsAskedOn]),
    ).toEqual([
      [['objection-2'], TODAY],
      [['objection-1'], TODAY],
    ]);
    expect([kinds({ objectionsAskedOn: '2026-07-14' }), kinds({ objectionsAskedOn: '2026-07-13' })]).toEqual([
      [],
      ['ask_for_objections'],
    ]);
    expect(fixOf('ask_for_objections', { objectionsAskedOn: null })).toMatchObject({
      ...{
        group: 'ask',
        lever: { item: 'objections', contactId: 'contact-1' },
        after: { objectionsAskedOn: TODAY },
      },
    });
  });

  it('is a renewal date, taken as far away', () => {
    expect(fixOf('set_renewal_date', { renewalDate: null })).toMatchObject({
      ...{ group: 'renewal_date', lever: { item: 'runway' }, after: { runway: [] } },
    });
  });
});

describe('the shares of inputs of which others are known', () => {
  it('are those of the inputs themselves, whatever differs', () => {
    const inputs = someReadinessInputs({ runway: [{ step: 'prepare', dueOn: '2026-10-01', doneOn: null }] });
    const known = { inputs, shares: readinessShares(inputs, settings) };
    const differences: readonly Partial<ReadinessInputs>[] = [
      { health: 'red' },
      { provedRunRate: 5 },
      { annualCost: null },
      { outcomes: { due: ['a', 'b'], achieved: ['a'] } },
      { anythingProved: false, provedDueFrom: null },
      { proof: [aProofUnit({ confirmed: 0, evidenced: 5 })] },
      { sponsor: anEngagement({ state: 'vacant' }) },
      { sponsorContactOn: '2026-01-01' },
      { contact: null },
      { objections: [anOpenObjection()] },
      { objectionsAskedOn: null },
      { runway: [] },
      { renewalDate: null },
    ];
    for (const difference of differences) {
      const other = { ...inputs, ...difference };
      expect([difference, sharesAfter(known, other, settings)]).toEqual([
        difference,
        readinessShares(other, settings),
      ]);
    }
    expect(sharesAfter(known, inputs, settings)).toEqual(known.shares);
  });

  it('are asked again of just those items that rest on what differs', () => {
    const inputs = someReadinessInputs({ runway: [{ step: 'prepare', dueOn: '2026-10-01', doneOn: null }] });
    const shares = READINESS_ITEMS.map((_, place) => 0.01 + place / 1_000);
    const askedAgain = (difference: Partial<ReadinessInputs>) =>
      sharesAfter({ inputs, shares }, { ...inputs, ...difference }, settings).flatMap((share, place) =>
        share === shares[place] ? [] : [READINESS_ITEMS[place]],
      );
    expect(askedAgain({})).toEqual([]);
    expect(askedAgain({ health: 'red' })).toEqual(['milestone_health']);
    expect(askedAgain({ provedRunRate: 5 })).toEqual(['proved_value']);
    expect(askedAgain({ annualCost: null })).toEqual(['proved_value']);
    expect(askedAgain({ outcomes: { due: [], achieved: [] } })).toEqual(['proved_value', 'proof']);
    expect(askedAgain({ anythingProved: false })).toEqual(['proved_value', 'proof']);
    expect(askedAgain({ proof: [] })).toEqual(['proof']);
    expect(askedAgain({ sponsor: null })).toEqual(['sponsor']);
    expect(askedAgain({ sponsorContactOn: null })).toEqual(['sponsor']);
    expect(askedAgain({ contact: null })).toEqual(['engagement']);
    expect(askedAgain({ objections: [anOpenObjection()] })).toEqual(['objections']);
    expect(askedAgain({ objectionsAskedOn: null })).toEqual(['objections']);
    expect(askedAgain({ runway: [] })).toEqual(['runway']);
    expect(askedAgain({ renewalDate: null })).toEqual(['runway']);
  });
});
