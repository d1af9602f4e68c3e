import {
  BarChart,
  Button,
  Checkbox,
  Dropdown,
  Input,
  LineChart,
  LoadingButton,
  NumberInput,
  Select,
  StatisticsItem,
  StatusTag,
  TableFooter,
  TableRow,
} from '@hubspot/ui-extensions';
import { BERG, LATE_PAYMENTS_GOAL } from '../../builders/worked-example.ts';
import { LATE_PAYMENTS, MONTH_END } from '../../builders/worked-example-value.ts';
import { data, openCard, visibleText } from '../fixtures/card.tsx';
import { halvorsenView } from '../fixtures/halvorsen.ts';

afterEach(() => jest.restoreAllMocks());

async function openValue(view = halvorsenView()) {
  const card = await openCard({ opens: [data(view)], records: [data({ view, recorded: [] })] });
  const row = (name: string) =>
    card.findAll(TableRow, (node) => visibleText(node).startsWith(name)).at(-1) ?? card.find(TableRow);
  return {
    ...card,
    row,
    open: (name: string) =>
      row(name)
        .find(Button, (node) => node.text === 'Open')
        .trigger('onClick'),
  };
}

it('shows three tiers as words and figures, always in the same order', async () => {
  const card = await openValue();
  expect(card.findAll(StatisticsItem).map(({ props }) => [props.label, props.number])).toEqual([
    ['Confirmed', '$214,500'],
    ['Evidenced', '$129,600'],
    ['Claimed', '$48,000'],
  ]);
  expect(card.text()).toContain('$344,100 proved a year');
});

it('says net and gross return, return to date, payback and hours', async () => {
  const text = (await openValue()).text();
  expect(text).toContain('Net ROI, at today’s rate\n+43%');
  expect(text).toContain('Gross return\n143%');
  expect(text).toContain('Net ROI, to date\n−4%');
  expect(text).toContain('Pays back (projected)\n27 Dec 2026');
  expect(text).toContain('Hours saved a year\n2,256');
});

it('says why there is no ROI and keeps the charts when the cost is not known', async () => {
  const view = halvorsenView();
  const value = {
    ...view.summary.value,
    cost: { annualMinor: null, source: null, deals: [], toDateMinor: null, reason: 'cost_unknown' as const },
    roi: { net: null, gross: null, netToDate: null, grossToDate: null, reason: 'cost_unknown' as const },
  };
  const card = await openValue({ ...view, summary: { ...view.summary, value } });
  expect(card.text()).toContain('No ROI: the annual cost is not known');
  expect(card.maybeFind(BarChart)).not.toBeNull();
});

it('carries the finding in the title of the chart over time', async () => {
  const chart = (await openValue()).find(LineChart).props;
  expect(chart.options?.title).toBe('$168K proved to date; passes the cost about 27 Dec 2026');
  const rows = chart.data as { on: string; value: number; series: string }[];
  expect(rows.filter(({ series }) => series === 'Cost committed')).toEqual([
    expect.objectContaining({ value: 240_000 }),
    expect.objectContaining({ value: 240_000 }),
  ]);
  expect(rows.find(({ on, series }) => on === '2026-10-12' && series === 'Proved value')?.value).toBeCloseTo(
    168_400,
    -2,
  );
});

it('stacks the categories by tier, largest first', async () => {
  const { data: rows } = (await openValue()).find(BarChart).props;
  const categories = (rows as { category: string }[]).map(({ category }) => category);
  expect([...new Set(categories)]).toEqual([
    'Time savings',
    'Process efficiency',
    'Cost reduction',
    'Revenue',
  ]);
});

it('shows each benefit with its proof, its day and its amount', async () => {
  const card = await openValue();
  const tagOf = (name: string) => card.row(name).find(StatusTag).text;
  expect(tagOf('Month-end close hours')).toBe('94% confirmed');
  expect(tagOf('Late and duplicate payments')).toBe('Evidenced');
  expect(tagOf('Retired add-on tools')).toBe('Confirmed');
  expect(tagOf('Quote win rate')).toBe('Claimed');
  expect(visibleText(card.row('Retired add-on tools'))).toContain('132 days old, ask again');
  expect(visibleText(card.row('Quote win rate'))).toContain('Baseline is an estimate');
  expect(visibleText(card.row('Month-end close hours'))).toContain('$169,200');
  expect(visibleText(card.find(TableFooter))).toContain('$344,100');
});

it('opens a benefit down to its formula, its proof and its ledger lines', async () => {
  const card = await openValue();
  card.open('Month-end close hours');
  const text = card.text();
  expect(text).toContain('(320 h before − 132 h now) × $75 an hour × 12 months = ');
  expect(text).toContain('$169,200 a year');
  expect(text).toContain(
    'Confirmed $158,400\nJonas Berg, 3 Sep 2026, email: all of it, then $158,400 a year',
  );
  expect(text).toContain('Evidenced $10,800');
  expect(text).toContain('Hourly rate: $75, from 18 Jan 2026');
  expect(text).toContain('$92,300 since 1 Mar 2026');
  const ledger = await card.openPanel(
    card.find(Button, (node) => node.text === 'Close') ? linesLabel(card.text()) : '',
  );
  expect(ledger.text()).toContain('Measurement: 132 h');
});

const linesLabel = (text: string) => /See \d+ ledger lines/.exec(text)?.[0] ?? '';

it('logs the confirmation of the open amount with the accepted part', async () => {
  const card = await openValue();
  card.open('Month-end close hours');
  const { panel, text } = await card.openPanel('Log confirmation of $10,800');
  expect(text()).toContain(
    '“Month-end close hours” is worth $169,200 a year; $10,800 of it is not confirmed yet.',
  );
  panel()
    .find(Select, { name: 'confirmedBy' })
    .trigger('onChange', BERG as never);
  panel()
    .find(Input, { name: 'confirmedIn' })
    .trigger('onChange', 'Mail of 12 Oct' as never);
  panel()
    .find(NumberInput, { name: 'share' })
    .trigger('onChange', 80 as never);
  panel().find(LoadingButton).trigger('onClick');
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(card.recorded()[0]).toMatchObject([
    { kind: 'confirmation', milestoneKey: null, metricKey: MONTH_END, contactId: BERG, share: 0.8 },
  ]);
  expect(card.mocks.actions.closeOverlay.calls).toEqual([[panel().props.id]]);
});

it('refuses an accepted part of nothing or of more than all', async () => {
  const card = await openValue();
  card.open('Month-end close hours');
  const { panel } = await card.openPanel('Log confirmation of $10,800');
  panel()
    .find(NumberInput, { name: 'share' })
    .trigger('onChange', 0 as never);
  panel().find(LoadingButton).trigger('onClick');
  expect(panel().find(NumberInput, { name: 'share' }).props.validationMessage).toBe(
    'Type a percentage above 0 and up to 100.',
  );
  expect(card.recorded()).toHaveLength(0);
});

it('confirms a milestone and, when asked, its value as a second line', async () => {
  const card = await openValue();
  const { panel, text } = await card.openPanel('Late and duplicate payments');
  panel()
    .find(Dropdown.ButtonItem, (node) => node.text === 'Log the customer’s confirmation')
    .trigger('onClick');
  await card.waitFor(() => expect(text()).toContain('A milestone is confirmed whole'));
  panel()
    .find(Select, { name: 'confirmedBy' })
    .trigger('onChange', BERG as never);
  panel()
    .find(Input, { name: 'confirmedIn' })
    .trigger('onChange', 'Mail of 12 Oct' as never);
  expect(visibleText(panel().find(Checkbox))).toContain('They accept its value of $118,800 a year as well');
  panel()
    .find(Checkbox)
    .trigger('onChange', true as never);
  panel().find(LoadingButton).trigger('onClick');
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(card.recorded()[0]).toMatchObject([
    { kind: 'confirmation', milestoneKey: LATE_PAYMENTS_GOAL, metricKey: null, share: 1 },
    { kind: 'confirmation', milestoneKey: null, metricKey: LATE_PAYMENTS, share: 1 },
  ]);
});

it('shows no action to those who may only look', async () => {
  const card = await openValue(halvorsenView({}, { mayWrite: false }));
  card.open('Month-end close hours');
  expect(card.text()).not.toContain('Log confirmation');
  expect(card.text()).toContain('ledger lines');
});

it('says that no benefit is set up', async () => {
  const view = halvorsenView({ metrics: [] });
  const card = await openValue(view);
  expect(card.text()).toContain('No benefit is set up yet');
});
