import type { Emulator } from '../../../src/dev/emulator/server.ts';
import {
  readCustomers,
  startDemoAccount,
  STORY_DAY,
  TIMEOUT_MILLISECONDS,
  type DemoCustomer,
} from './demo-account.ts';

jest.setTimeout(TIMEOUT_MILLISECONDS);

let emulator: Emulator;
let customers: readonly DemoCustomer[];

beforeAll(async () => {
  emulator = await startDemoAccount(STORY_DAY);
  customers = await readCustomers(emulator, STORY_DAY);
});

afterAll(() => emulator.close());

type Test = (customer: DemoCustomer) => boolean;

const flagged =
  (flag: string): Test =>
  ({ summary }) =>
    summary.plan.milestones.some(({ flags }) => flags.some((found) => found === flag));
const healthIs =
  (health: string): Test =>
  ({ summary }) =>
    summary.plan.health === health;
const bandIs =
  (band: string): Test =>
  ({ summary }) =>
    summary.renewal.readiness.band === band;
const verdictIs =
  (verdict: string): Test =>
  ({ summary }) =>
    summary.value.verdict === verdict;
const cappedBy =
  (code: string): Test =>
  ({ summary }) =>
    summary.renewal.readiness.caps.some(({ reason }) => reason.code === code);
const paidIn =
  (currency: string, hasRate: boolean): Test =>
  ({ facts, settings }) =>
    facts.company.currency === currency && currency in settings.exchangeRates === hasRate;

const STATES: readonly (readonly [state: string, atLeast: number, test: Test])[] = [
  ['plan: too early', 3, healthIs('too_early')],
  ['plan: several baselines missing', 1, ({ summary }) => summary.plan.counts.baselinesMissing > 1],
  ['plan: green', 10, healthIs('green')],
  ['plan: yellow', 5, healthIs('yellow')],
  ['plan: red', 3, healthIs('red')],
  [
    'plan: none, a template fits',
    1,
    ({ summary, facts }) => summary.plan.health === 'no_plan' && facts.company.segment !== null,
  ],
  [
    'plan: none, no template fits',
    1,
    ({ summary, facts }) => summary.plan.health === 'no_plan' && facts.company.segment === null,
  ],
  [
    'plan: all achieved',
    3,
    ({ summary: { plan } }) => plan.counts.total > 3 && plan.counts.achieved === plan.counts.total,
  ],
  ['milestone: over-achieved', 3, flagged('over_achieved')],
  ['milestone: regressed', 1, flagged('regressed')],
  ['milestone: stalled', 2, flagged('stalled')],
  ['milestone: blocked', 2, flagged('blocked')],
  ['milestone: disputed', 1, flagged('disputed')],
  ['milestone: overdue', 3, flagged('overdue')],
  ['milestone: partly there', 1, flagged('partially_achieved')],
  ['milestone: awaiting confirmation', 2, flagged('awaiting_confirmation')],
  ['milestone: moved twice', 1, flagged('moved_twice')],
  ['milestone: at risk', 2, flagged('at_risk')],
  [
    'milestone: missed and replaced',
    1,
    ({ summary: { plan } }) =>
      plan.milestones.some(({ status }) => status === 'missed') &&
      plan.reasons.some(({ code }) => code === 'missed_replacement_open'),
  ],
  [
    'milestone: many cancelled',
    1,
    ({ summary }) => summary.plan.reasons.some(({ code }) => code === 'many_cancelled'),
  ],
  ['value: above cost', 10, verdictIs('above_cost')],
  ['value: below cost', 3, verdictIs('below_cost')],
  ['value: nothing proved', 2, verdictIs('nothing_proved')],
  ['value: too early', 3, verdictIs('too_early')],
  ['value: return not known', 2, verdictIs('roi_not_known')],
  [
    'value: no cost and no deal',
    1,
    ({ facts, summary }) => facts.deals.length > 0 && summary.value.cost.annualMinor === null,
  ],
  ['value: cost from several deals', 1, ({ summary }) => summary.value.cost.deals.length > 1],
  ['value: own cost', 10, ({ summary }) => summary.value.cost.source === 'company'],
  ['value: lost', 1, ({ summary }) => summary.value.metrics.some(({ proof }) => proof.tier === 'loss')],
  [
    'value: disputed',
    1,
    ({ summary }) => summary.value.metrics.some(({ proof }) => proof.tier === 'disputed'),
  ],
  [
    'value: carried too long',
    1,
    ({ summary }) => summary.value.metrics.some(({ proof }) => proof.weaknesses.includes('carried_too_long')),
  ],
  [
    'value: only words',
    1,
    ({ facts }) =>
      facts.metrics.length > 1 && facts.metrics.every(({ calculator }) => calculator === 'qualitative'),
  ],
  [
    'value: two metrics in one pool',
    1,
    ({ facts }) => {
      const pools = facts.metrics.flatMap(({ benefitPool }) => benefitPool ?? []);
      return new Set(pools).size < pools.length;
    },
  ],
  [
    'value: one-off',
    1,
    ({ summary }) => summary.value.metrics.some(({ oneOffMinor }) => oneOffMinor !== null),
  ],
  ['renewal: commit', 8, bandIs('commit')],
  ['renewal: likely', 5, bandIs('likely')],
  ['renewal: at risk', 5, bandIs('at_risk')],
  ['renewal: critical', 3, ({ summary }) => summary.renewal.readiness.critical],
  ['renewal: too little known', 3, bandIs('unknown')],
  [
    'renewal: 40 of 90 points known',
    1,
    ({ summary: { renewal } }) =>
      renewal.readiness.knownWeight === 40 && renewal.readiness.applicableWeight === 90,
  ],
  ['renewal: date not known', 2, ({ summary }) => summary.renewal.renewalDate === null],
  ['renewal: passed without outcome', 1, ({ summary }) => summary.renewal.overdue],
  ['renewal: held by a blocking objection', 1, cappedBy('cap_blocking_objection')],
  ['renewal: held by a major objection', 1, cappedBy('cap_major_objection')],
  ['renewal: held by a vacant champion', 1, cappedBy('cap_champion_vacant')],
  ['renewal: held by a vacant sponsor', 1, cappedBy('cap_sponsor_vacant')],
  ['renewal: held by silence', 1, cappedBy('cap_silent_customer')],
  ['ledger: a line typed over', 1, ({ summary }) => summary.ledger.tamperedKeys.length === 1],
  ['ledger: a line reversed', 1, ({ summary }) => summary.ledger.reversedKeys.length === 1],
  ['ledger: a line of a day to come', 1, ({ summary }) => summary.ledger.futureKeys.length === 1],
  ['currency: euro, rate known', 3, paidIn('EUR', true)],
  ['currency: yen, rate known', 1, paidIn('JPY', true)],
  ['currency: real, no rate', 1, paidIn('BRL', false)],
  ['names: long', 1, ({ name }) => name.length > 100],
];

describe('the customers of the demo account', () => {
  it.each(STATES)('include %s (at least %i)', (_state, atLeast, test) => {
    const found = customers.filter(test);
    expect(found.length).toBeGreaterThanOrEqual(atLeast);
  });

  it('leave the account’s own figure open where the exchange rate is missing', () => {
    const caravela = customers.find(({ facts }) => facts.company.currency === 'BRL');
    const values = emulator.store.values('companies', caravela?.id ?? '') ?? {};
    expect(Number(values['vrm_value_proved'])).toBeGreaterThan(1_000_000);
    expect(values['vrm_value_confirmed_account']).toBeUndefined();
  });

  it('count a pool once', () => {
    const meridian = customers.find(({ name }) => name === 'Meridian Health Network');
    const pooled = meridian?.summary.value.metrics.filter(({ metric }) => metric.benefitPool !== null) ?? [];
    const amounts = pooled.map(({ annualMinor }) => annualMinor ?? 0);
    const counted = pooled.map(({ counted: tiers }) => tiers.confirmed + tiers.evidenced + tiers.claimed);
    expect(pooled).toHaveLength(2);
    expect(counted.reduce((sum, amount) => sum + amount, 0)).toBe(Math.max(...amounts));
  });

  it('can tell by whom a line was typed over', () => {
    const bramble = customers.find(({ name }) => name === 'Bramble & Finch Florists');
    const [key] = bramble?.summary.ledger.tamperedKeys ?? [];
    const entry = bramble?.facts.entries.find((candidate) => candidate.key === key);
    expect(entry).toMatchObject({ kind: 'measurement', intact: false, note: 'Poppy, by phone.' });
  });
});
