import { Button, ProgressBar, StatusTag, StepIndicator, TableRow, Tag } from '@hubspot/ui-extensions';
import { halvorsenFacts, INVOICE_MATCHING } from '../../builders/worked-example.ts';
import { data, openCard, visibleText } from '../fixtures/card.tsx';
import { halvorsenView } from '../fixtures/halvorsen.ts';

afterEach(() => jest.restoreAllMocks());

async function openTimeline(view = halvorsenView()) {
  const card = await openCard({ opens: [data(view)] });
  const row = (name: string) => card.find(TableRow, (node) => visibleText(node).startsWith(name));
  return { ...card, row };
}

it('shows the phases as steps whose names carry the count', async () => {
  const card = await openTimeline();
  const { stepNames, currentStep } = card.find(StepIndicator).props;
  expect(stepNames).toEqual([
    'Early wins 2/2',
    'Foundation 2/2',
    'Growth 0/3',
    'Maturity 1/2',
    'Strategic 0/1',
  ]);
  expect(currentStep).toBe(2);
});

it('counts the milestones by where they stand', async () => {
  const card = await openTimeline();
  expect(card.text()).toContain('10 milestones: 5 achieved, 3 running, 1 to confirm, 1 later');
});

it('folds the finished phases and opens them on demand', async () => {
  const card = await openTimeline();
  expect(visibleText(card.row('Early wins'))).toContain('2 of 2 achieved');
  const rows = card.findAll(TableRow).length;
  card.row('Early wins').find(Button).trigger('onClick');
  expect(card.findAll(TableRow)).toHaveLength(rows + 2);
  card.row('Early wins').find(Button).trigger('onClick');
  expect(card.findAll(TableRow)).toHaveLength(rows);
});

it('opens a phase from its step', async () => {
  const card = await openTimeline();
  const rows = card.findAll(TableRow).length;
  card.find(StepIndicator).trigger('onClick', 0 as never);
  expect(card.findAll(TableRow)).toHaveLength(rows + 2);
});

it('says of a milestone where it comes from, stands and should be, who owns it and what is wrong', async () => {
  const card = await openTimeline();
  const row = card.row('Invoice matching');
  expect(visibleText(row)).toContain('35% → 56%, target ≥ 80%');
  expect(visibleText(row)).toContain('30 Nov 2026');
  expect(visibleText(row)).toContain('Sofia Marin');
  expect(visibleText(row)).toContain('was 31 Oct 2026');
  expect(row.find(StatusTag).text).toBe('Off pace');
  expect(row.find(Tag).text).toBe('Blocked 13 days');
  expect(row.find(ProgressBar).props).toMatchObject({
    value: 47,
    variant: 'warning',
    valueDescription: '47% · plan 71%',
    'aria-label': 'Invoice matching: 47% · plan 71%',
  });
});

it('shows a met target that waits for the customer as full and waiting', async () => {
  const card = await openTimeline();
  const row = card.row('Late and duplicate payments');
  expect(visibleText(row)).toContain('4.2% → 2.0%, target ≤ 2%');
  expect(row.find(ProgressBar).props).toMatchObject({
    value: 100,
    variant: 'success',
    valueDescription: '100% · met 21 Sep',
  });
  expect(row.find(StatusTag).props.variant).toBe('info');
});

it('draws no bar for what has not started', async () => {
  const card = await openTimeline();
  const row = card.row('Carrier self-service');
  expect(row.maybeFind(ProgressBar)).toBeNull();
  expect(visibleText(row)).toContain('Not started');
  expect(row.find(StatusTag).text).toBe('Starts 1 Feb 2027');
});

it('names a figure of the engine as calculated', async () => {
  const card = await openTimeline();
  const row = card.row('Value covers the cost');
  expect(visibleText(row)).toContain('$0 → $344K a year, target ≥ $240K');
  expect(visibleText(row)).toContain('Calculated');
});

it('tells of a figure of the engine when it was reached, not how far it has grown since', async () => {
  const card = await openTimeline();
  const row = card.row('Value covers the cost');
  expect(row.find(ProgressBar).props.valueDescription).toMatch(/^Achieved \d+ Aug$/);
  expect(visibleText(card.row('Maturity'))).not.toContain('above target');
});

it('links a missing baseline to the form that records it', async () => {
  const card = await openTimeline(
    halvorsenView({
      milestones: halvorsenFacts().milestones.map((milestone) =>
        milestone.key === INVOICE_MATCHING ? { ...milestone, baseline: null } : milestone,
      ),
    }),
  );
  expect(visibleText(card.row('Invoice matching'))).toContain(', target 80%');
  const { text } = await card.openPanel('baseline missing');
  expect(text()).toContain('Record the baseline');
});

it('shows what fell behind its baseline with an empty bar and a minus sign', async () => {
  const view = halvorsenView();
  const milestones = view.summary.plan.milestones.map((milestone) =>
    milestone.milestone.key === INVOICE_MATCHING ? { ...milestone, progress: -0.13 } : milestone,
  );
  const card = await openTimeline({
    ...view,
    summary: { ...view.summary, plan: { ...view.summary.plan, milestones } },
  });
  expect(card.row('Invoice matching').find(ProgressBar).props).toMatchObject({
    value: 0,
    valueDescription: '−13% · below baseline',
  });
});

it('lets nobody record who may only look', async () => {
  const card = await openTimeline(halvorsenView({}, { mayWrite: false }));
  expect(card.findAll(Button).map((button) => button.text)).not.toContain('Record measurement');
  const panel = await card.openPanel('Invoice matching');
  expect(panel.text()).toContain('You can look but not record');
  expect(panel.panel().findAll(Button, { variant: 'primary' })).toHaveLength(0);
});

it('says from which template the plan came', async () => {
  const card = await openTimeline();
  expect(card.text()).toContain('Template: Enterprise, any industry, version 4.');
});
