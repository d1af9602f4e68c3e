import {
  Accordion,
  LineChart,
  ProgressBar,
  StatisticsItem,
  StatisticsTrend,
  Tag,
} from '@hubspot/ui-extensions';
import { CrmActionButton } from '@hubspot/ui-extensions/crm';
import { anEntry } from '../../builders/index.ts';
import { halvorsenFacts, INVOICE_MATCHING } from '../../builders/worked-example.ts';
import { data, openCard, visibleText } from '../fixtures/card.tsx';
import { halvorsenView } from '../fixtures/halvorsen.ts';

afterEach(() => jest.restoreAllMocks());

async function openMilestone(name: string) {
  const card = await openCard({ opens: [data(halvorsenView())] });
  return card.openPanel(name);
}

it('has an id and the milestone as title', async () => {
  const { panel } = await openMilestone('Invoice matching');
  expect(panel().props).toMatchObject({ title: 'Invoice matching', width: 'md' });
  expect(panel().props.id).not.toBe('');
});

it('shows baseline, now and target with their days and the change', async () => {
  const { panel, text } = await openMilestone('Invoice matching');
  expect(
    panel()
      .findAll(StatisticsItem)
      .map(({ props }) => [props.label, props.number]),
  ).toEqual([
    ['Baseline', '35%'],
    ['Now', '56%'],
    ['Target', '≥ 80%'],
  ]);
  expect(panel().find(StatisticsTrend).props).toMatchObject({
    value: '21 pp (+60%)',
    direction: 'increase',
    color: 'green',
  });
  expect(text()).toContain('30 Nov 2026, was 31 Oct');
});

it('says that a falling value is better where the target is lower', async () => {
  const { panel } = await openMilestone('Month-end close hours');
  expect(panel().find(StatisticsTrend).props).toMatchObject({ direction: 'decrease', color: 'green' });
});

it('says plan, pace and forecast under the bar', async () => {
  const { panel } = await openMilestone('Invoice matching');
  expect(panel().find(ProgressBar).props.valueDescription).toBe(
    'Plan 71% on 29 Sep · pace 0.66 · forecast 23 Jun 2027, 205 days late',
  );
});

it('draws measured values, plan and forecast in percent', async () => {
  const { panel } = await openMilestone('Invoice matching');
  const { data: rows } = panel().find(LineChart).props;
  expect(rows).toEqual([
    { on: '2026-05-01', value: 35, series: 'Measured' },
    { on: '2026-06-05', value: 41, series: 'Measured' },
    { on: '2026-07-07', value: 47, series: 'Measured' },
    { on: '2026-08-04', value: 51, series: 'Measured' },
    { on: '2026-09-02', value: 54, series: 'Measured' },
    { on: '2026-09-29', value: 56, series: 'Measured' },
    { on: '2026-05-01', value: 35, series: 'Plan' },
    { on: '2026-11-30', value: 80, series: 'Plan' },
    { on: '2026-09-29', value: 56, series: 'Forecast' },
    expect.objectContaining({ on: '2026-11-30', series: 'Forecast' }),
  ]);
});

it('tells of an open blocker who can clear it and when it escalates', async () => {
  const { text } = await openMilestone('Invoice matching');
  expect(text()).toContain('Blocker: SAP carrier feed times out');
  expect(text()).toContain('Goes to support or engineering. It escalates on 13 Oct.');
});

it('carries the count of proof and ledger lines in the titles', async () => {
  const { panel } = await openMilestone('Late and duplicate payments');
  const titles = panel()
    .findAll(Accordion)
    .map(({ props }) => props.title);
  expect(titles[0]).toBe('Definition and how it is measured');
  expect(titles[1]).toBe('How progress, pace and forecast come about');
  expect(titles[2]).toMatch(/^Proof \(\d+\)$/);
  expect(titles.at(-1)).toMatch(/^Ledger \(\d+ lines\)$/);
});

it('says who recorded a line, and that somebody did where nobody knows who', async () => {
  const { text } = await openMilestone('Late and duplicate payments');
  expect(text()).toContain('recorded by Sofia Marin');
  const view = halvorsenView({}, { userNames: {} });
  const card = await openCard({ opens: [data(view)] });
  const panel = await card.openPanel('Late and duplicate payments');
  expect(panel.text()).toContain('recorded by a user of this account');
});

it('shows in the ledger what a baseline was before and after it was corrected', async () => {
  const edit = {
    record: INVOICE_MATCHING,
    revision: 1,
    requestKey: null,
    changes: { baseline: { before: '0.4', after: '0.35' } },
  };
  const line = anEntry('edit', edit, { on: '2026-10-01', milestoneKey: INVOICE_MATCHING });
  const view = halvorsenView({ entries: [...halvorsenFacts().entries, line] });
  const card = await openCard({ opens: [data(view)] });
  const { text } = await card.openPanel('Invoice matching');
  expect(text()).toContain('Record changed: baseline 40% → 35%');
});

it('names class, category and who set the goal', async () => {
  const { panel } = await openMilestone('Invoice matching');
  expect(panel().findAll(Tag).map(visibleText)).toEqual(
    expect.arrayContaining(['Result', 'Process efficiency', 'Set by the customer']),
  );
});

it('offers no measurement for a figure that is calculated', async () => {
  const { text } = await openMilestone('Value covers the cost');
  expect(text()).toContain('Calculated from the proved value of this company');
  expect(text()).not.toContain('Record measurement');
  expect(text()).toContain('Attach proof');
});

describe('the ticket of a blocker', () => {
  const openBlocked = async (ticketId: string | null) => {
    const view = halvorsenView();
    const { plan, company } = view.summary;
    const milestones = plan.milestones.map((one) =>
      one.blocker === null ? one : { ...one, blocker: { ...one.blocker, ticketId } },
    );
    const summary = { ...view.summary, company: { ...company, id: '4711' }, plan: { ...plan, milestones } };
    const card = await openCard({ opens: [data({ ...view, summary })] });
    return (await card.openPanel('Invoice matching')).panel().find(CrmActionButton);
  };

  it('is opened in HubSpot’s own preview', async () => {
    const button = await openBlocked('815');
    expect(button.text).toBe('Open ticket');
    expect(button.props).toMatchObject({
      actionType: 'PREVIEW_OBJECT',
      actionContext: { objectTypeId: '0-5', objectId: 815 },
    });
  });

  it('is added to the company in HubSpot’s own form where there is none', async () => {
    const button = await openBlocked(null);
    expect(button.text).toBe('Add a ticket');
    expect(button.props).toMatchObject({
      actionType: 'OPEN_RECORD_ASSOCIATION_FORM',
      actionContext: { objectTypeId: '0-5', association: { objectTypeId: '0-2', objectId: 4711 } },
    });
  });
});
