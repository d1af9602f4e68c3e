import { Button, TableRow } from '@hubspot/ui-extensions';
import type { LedgerEntry } from '../../../src/domain/ledger.ts';
import type { MilestoneSummary, Summary } from '../../../src/domain/summary.ts';
import { setApart } from '../../../extensions/ui/set-apart.ts';
import { data, openCard, visibleText } from '../fixtures/card.tsx';
import { halvorsenView, viewOf } from '../fixtures/halvorsen.ts';

afterEach(() => jest.restoreAllMocks());

const { summary } = halvorsenView();
const SHOW_PHASE = /^(Show|Hide)$/;

/** A plan whose phase "Growth" has so many milestones, of which so many are achieved. */
function longPhase(total: number, achieved: number): Summary {
  const [like] = summary.plan.milestones as readonly [MilestoneSummary];
  const milestones = Array.from({ length: total }, (_unused, index): MilestoneSummary => ({
    ...like,
    milestone: { ...like.milestone, key: `many/${index}`, name: `Depot ${index + 1}` },
    status: index % total < achieved ? 'achieved' : 'in_progress',
  }));
  const milestoneKeys = milestones.map(({ milestone }) => milestone.key);
  const phases = [{ phase: 'growth' as const, milestoneKeys, total, achieved, overAchieved: 0 }];
  return { ...summary, plan: { ...summary.plan, milestones, phases } };
}

async function openPlan(plan: Summary) {
  const card = await openCard({ opens: [data(viewOf(plan))] });
  const depots = () =>
    card
      .findAll(TableRow)
      .map((row) => visibleText(row).split('\n')[0])
      .filter((name) => name?.startsWith('Depot '));
  const more = () => card.findAll(Button).find(({ text }) => /^Show \d/.test(text ?? ''));
  return { ...card, depots, more };
}

describe('a phase with more milestones than anybody looks through', () => {
  it('shows what is open, and all of it on demand', async () => {
    const card = await openPlan(longPhase(60, 57));
    expect(card.depots()).toEqual(['Depot 58', 'Depot 59', 'Depot 60']);
    expect(card.more()?.text).toBe('Show 57 that are closed');
    card.more()?.trigger('onClick');
    expect(card.depots()).toHaveLength(60);
    expect(card.more()).toBeUndefined();
  });

  it('shows the first ten of more that are open', async () => {
    const card = await openPlan(longPhase(60, 5));
    expect(card.depots()).toEqual(Array.from({ length: 10 }, (_unused, index) => `Depot ${index + 6}`));
    expect(card.more()?.text).toBe('Show 50 more');
  });

  it('shows the first ten once it is unfolded and all are achieved', async () => {
    const card = await openPlan(longPhase(60, 60));
    card
      .findAll(Button)
      .find(({ text }) => SHOW_PHASE.test(text ?? ''))
      ?.trigger('onClick');
    expect(card.depots()).toHaveLength(10);
  });

  it('shows ten as they are', async () => {
    const card = await openPlan(longPhase(10, 4));
    expect(card.depots()).toHaveLength(10);
    expect(card.more()).toBeUndefined();
  });
});

it('shows 2,000 ledger lines in portions', async () => {
  const [like] = summary.ledger.entries as readonly [LedgerEntry];
  const entries = Array.from({ length: 2000 }, (_unused, index) => ({ ...like, key: `line/${index}` }));
  const ledger = { ...summary.ledger, entries, tamperedKeys: entries.map(({ key }) => key) };
  const card = await openCard({ opens: [data(viewOf({ ...summary, ledger }))] });
  const { panel } = await card.openPanel('See the lines');
  const button = () =>
    panel()
      .findAll(Button)
      .find(({ text }) => text?.startsWith('Show'));
  const lines = () => visibleText(panel()).split('changed by hand, counts for nothing').length - 1;
  expect(lines()).toBe(8);
  expect(button()?.text).toBe('Show 50 older lines');
  button()?.trigger('onClick');
  expect(lines()).toBe(58);
});

it('names the first five of many records that lost their company', async () => {
  const orphans = Array.from({ length: 83 }, (_unused, index) => ({
    object: 'value_entry' as const,
    recordId: String(index),
    key: `p1/line-${index}`,
  }));
  const view = halvorsenView();
  const missing = { lines: 83, subjects: [], orphans };
  const card = await openCard({ opens: [data({ ...view, foundByHand: { ...view.foundByHand, missing } })] });
  expect(card.text()).toContain('p1/line-0, p1/line-1, p1/line-2, p1/line-3, p1/line-4, ….');
});

describe('names that run from right to left', () => {
  it('are set apart with all that belongs to them', () => {
    expect(setApart('ساعات (SAP)')).toBe('\u2068ساعات (SAP)\u2069');
    expect(setApart('שעות (Tier 1)')).toBe('\u2068שעות (Tier 1)\u2069');
  });

  it('leave all others as they are', () => {
    for (const name of ['Invoice matching', 'Österberg', '請求書', '$344K', ''])
      expect(setApart(name)).toBe(name);
  });

  it('are set apart in sentences, links and titles of panels', async () => {
    const name = 'ساعات مطابقة الفواتير (SAP)';
    const milestones = summary.plan.milestones.map((one) =>
      one.milestone.name === 'Invoice matching' ? { ...one, milestone: { ...one.milestone, name } } : one,
    );
    const card = await openCard({
      opens: [data(viewOf({ ...summary, plan: { ...summary.plan, milestones } }))],
    });
    expect(card.text()).toContain(`\u2068${name}\u2069 is off pace`);
    const { panel } = await card.openPanel(`\u2068${name}\u2069`);
    expect(panel().props.title).toBe(`\u2068${name}\u2069`);
  });
});
