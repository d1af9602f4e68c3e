import { Alert, Button, EmptyState, LoadingButton, TableRow, Tabs } from '@hubspot/ui-extensions';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings.ts';
import { summarise } from '../../../src/domain/summarise.ts';
import type { Company } from '../../../src/domain/facts.ts';
import type { OfferedTemplate } from '../../../src/functions/contract.ts';
import { aCompany, aMilestone, someFacts } from '../../builders/index.ts';
import { data, refusal, renderCard, visibleText } from '../fixtures/card.tsx';
import { halvorsenView, viewOf } from '../fixtures/halvorsen.ts';

afterEach(() => jest.restoreAllMocks());

const TODAY = '2026-10-12';
const START = '2026-09-14';
const summaryOf = (company: Partial<Company> = {}, milestones = [] as ReturnType<typeof aMilestone>[]) =>
  summarise(
    someFacts({ company: aCompany({ startDate: START, renewalDate: null, ...company }), milestones }),
    DEFAULT_SETTINGS,
    TODAY,
  );
const OFFERED: OfferedTemplate = {
  key: 'template/enterprise/any/4',
  name: 'Enterprise',
  segment: 'enterprise',
  industry: 'any',
  version: 4,
  isBegun: false,
  benefits: ['Hours saved', 'Tools retired'],
  milestones: [
    {
      key: 'first',
      name: 'First process live',
      phase: 'foundation',
      definition: 'One process runs from start to end',
      required: true,
      targetDate: '2026-10-05',
    },
    {
      key: 'hours',
      name: 'Fewer hours',
      phase: 'growth',
      definition: 'Hours a month for the process',
      required: false,
      targetDate: '2027-03-14',
    },
  ],
};
const UNDATED = {
  ...OFFERED,
  milestones: OFFERED.milestones?.map((one) => ({ ...one, targetDate: null })) ?? null,
};

type Overrides = Parameters<typeof viewOf>[1];
const emptyCard = async (overrides: Overrides = {}, summary = summaryOf(), records = [] as never[]) => {
  const view = viewOf(summary, { offeredTemplate: OFFERED, ...overrides });
  const card = renderCard({ opens: [data(view)], records, stored: {} });
  await card.waitFor(() => expect(card.maybeFind(EmptyState)).not.toBeNull());
  return card;
};
const labels = (card: ReturnType<typeof renderCard>) => card.findAll(Button).map((button) => button.text);

describe('a company without a plan', () => {
  it('names the template that fits, with one primary button, and what the plan needs', async () => {
    const card = await emptyCard();
    expect(card.text()).toContain('Plan what this customer should achieve');
    expect(card.text()).toContain('Enterprise, any industry, version 4 · 2 milestones');
    expect(card.text()).toContain('dates count from the start date, 14 Sep 2026');
    expect(card.text()).toContain('Not set: no runway and no days left until it is');
    expect(labels(card)).toEqual([
      'Preview the plan',
      'Start with an empty plan',
      'Add a benefit',
      'Fill in',
    ]);
    expect(card.findAll(Button).filter(({ props }) => props.variant === 'primary')).toHaveLength(1);
    expect(card.maybeFind(Tabs)).toBeNull();
  });

  it('starts with an empty plan by adding a milestone', async () => {
    const card = await emptyCard();
    const { panel } = await card.openPanel('Start with an empty plan');
    expect(visibleText(panel())).toContain('A result that this customer wants');
  });

  it('says so when no template fits, and leaves the empty plan', async () => {
    const card = await emptyCard({ offeredTemplate: null });
    expect(card.text()).toContain(
      'No published template fits Enterprise. Ask an admin to publish one, or start with an empty plan.',
    );
    expect(card.find(Button, { variant: 'primary' }).text).toBe('Start with an empty plan');
  });

  it('asks for the segment when nobody has said which it is', async () => {
    const card = await emptyCard({ offeredTemplate: null }, summaryOf({ segment: null }));
    expect(card.text()).toContain('Set the company’s property “Segment”');
  });

  it('says when the template that fits cannot be read any more', async () => {
    const card = await emptyCard({ offeredTemplate: { ...OFFERED, milestones: null, benefits: [] } });
    expect(card.text()).toContain('was changed by hand and cannot be read');
    expect(labels(card)).not.toContain('Preview the plan');
  });

  it('shows the plan to those who may only look, with no button that lays it out', async () => {
    const card = await emptyCard({ mayWrite: false });
    expect(card.text()).toContain('Ask your admin to lay it out');
    expect(labels(card)).toEqual(['Preview the plan']);
    const { panel } = await card.openPanel('Preview the plan');
    expect(visibleText(panel())).toContain('First process live');
    expect(panel().maybeFind(LoadingButton)).toBeNull();
  });
});

describe('the plan as it would be laid out', () => {
  const preview = async (...card: Parameters<typeof emptyCard>) => {
    const drawn = await emptyCard(...card);
    const { panel } = await drawn.openPanel('Preview the plan');
    return { card: drawn, panel, text: () => visibleText(panel()) };
  };

  it('shows every milestone by phase with its day, and the benefits', async () => {
    const { panel, text } = await preview();
    expect(panel().findAll(TableRow).map(visibleText)).toEqual([
      expect.stringContaining('Milestone'),
      'Foundation',
      expect.stringMatching(/First process live\n.*\n5 Oct 2026\nPassed/),
      'Growth',
      expect.stringMatching(/Fewer hours\n.*\n14 Mar 2027\nOptional/),
    ]);
    expect(text()).toContain('2 milestones, the first due 5 Oct 2026, the last 14 Mar 2027.');
    expect(text()).toContain('Measured in money with it: Hours saved, Tools retired.');
  });

  it('warns of dates that have passed already', async () => {
    const { panel } = await preview();
    expect(panel().find(Alert).props.title).toBe('1 of 2 target dates has passed');
  });

  it('has no dates and no way to lay it out without a start date', async () => {
    const { panel, text } = await preview({ offeredTemplate: UNDATED }, summaryOf({ startDate: null }));
    expect(panel().find(Alert).props.title).toBe('The start date is missing');
    expect(text()).toContain('First process live');
    expect(text()).not.toContain('Passed');
    expect(panel().maybeFind(LoadingButton)).toBeNull();
  });

  it('lets the missing start date be filled in without leaving the panel', async () => {
    const { panel, text } = await preview({ offeredTemplate: UNDATED }, summaryOf({ startDate: null }));
    panel()
      .find(Button, (button) => button.text === 'Fill in')
      .trigger('onClick');
    expect(text()).toContain('Contract facts');
    expect(text()).toContain('Start date');
  });

  it('is laid out once, by its template and the start date it counts from, and then stands on the card', async () => {
    const after = viewOf(summaryOf({}, [aMilestone({ name: 'First process live' })]));
    const saved = { ok: true, data: { view: after, recordKeys: [] } };
    const { card, panel } = await preview({}, summaryOf(), [saved as never]);
    panel().find(LoadingButton).trigger('onClick');
    panel().find(LoadingButton).trigger('onClick');
    await card.waitFor(() => expect(card.maybeFind(Tabs)).not.toBeNull());
    const asked = card.requests.filter(({ name }) => name === 'apply-template');
    expect(asked.map(({ parameters }) => parameters)).toMatchObject([
      { templateKey: 'template/enterprise/any/4', startDate: START },
    ]);
    // Told once the card is drawn, with nothing drawn after it.
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(card.mocks.actions.addAlert.calls).toEqual([
      [{ type: 'success', message: 'The plan is laid out: 2 milestones' }],
    ]);
  });

  it('offers to save again when HubSpot does not answer', async () => {
    const { card, panel, text } = await preview({}, summaryOf(), [refusal('crm_unavailable') as never]);
    panel().find(LoadingButton).trigger('onClick');
    await card.waitFor(() => expect(text()).toContain('saving again is safe'));
  });

  it('says that what was shown is out of date, and shows it as it is now', async () => {
    const opens = [
      data(viewOf(summaryOf(), { offeredTemplate: OFFERED })),
      data(viewOf(summaryOf({ startDate: '2026-10-01' }), { offeredTemplate: { ...OFFERED, version: 5 } })),
    ];
    const card = renderCard({ opens, records: [refusal('changed_meanwhile') as never], stored: {} });
    await card.waitFor(() => expect(card.maybeFind(EmptyState)).not.toBeNull());
    const { panel } = await card.openPanel('Preview the plan');
    panel().find(LoadingButton).trigger('onClick');
    await card.waitFor(() =>
      expect(panel().findAll(Alert).at(-1)?.props.title).toBe('What was shown is out of date'),
    );
    panel()
      .find(Button, (button) => button.text === 'Show the plan as it is now')
      .trigger('onClick');
    await card.waitFor(() => expect(card.text()).toContain('version 5'));
    expect(visibleText(panel())).not.toContain('out of date');
  });
});

describe('a plan that is there in part', () => {
  it('says so above the tabs and offers to complete it', async () => {
    const view = halvorsenView({}, { offeredTemplate: { ...OFFERED, isBegun: true } });
    const card = renderCard({ opens: [data(view)] });
    await card.waitFor(() => expect(card.maybeFind(Tabs)).not.toBeNull());
    expect(card.find(Alert).props.title).toBe('The plan is not complete');
    const { panel } = await card.openPanel('Complete the plan');
    expect(panel().find(LoadingButton).text).toBe('Complete the plan');
  });

  it('is told of where nothing but its beginning is there', async () => {
    const card = await emptyCard({ offeredTemplate: { ...OFFERED, isBegun: true } });
    expect(card.text()).toContain('Laying out the template was interrupted.');
    expect(labels(card)[0]).toBe('Complete the plan');
  });
});
