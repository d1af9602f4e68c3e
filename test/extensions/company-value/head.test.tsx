import { Button, Icon, ScoreCircle, Select, StatusTag } from '@hubspot/ui-extensions';
import type { NextAction, Summary } from '../../../src/domain/summary.ts';
import { NEXT_ACTION_KINDS } from '../../../src/domain/summary.ts';
import { createScope } from '../../../extensions/cards/company-value/company-context.ts';
import { nextActionWords } from '../../../extensions/cards/company-value/head/next-action-words.ts';
import { headOfSummary } from '../../../extensions/cards/company-value/head/summary-head.ts';
import {
  BERG,
  DAHL,
  halvorsenFacts,
  INVOICE_MATCHING,
  LATE_PAYMENTS_GOAL,
} from '../../builders/worked-example.ts';
import { data, openCard, renderCard } from '../fixtures/card.tsx';
import { halvorsenView } from '../fixtures/halvorsen.ts';
import { allWords } from '../fixtures/words.ts';

afterEach(() => jest.restoreAllMocks());

const words = allWords('en-us', 'USD');
const { summary: halvorsen } = halvorsenView();

/** The example with parts of its results replaced, to reach states that it is not in. */
const withResults = (change: {
  value?: Partial<Summary['value']>;
  plan?: Partial<Summary['plan']>;
  renewal?: Partial<Summary['renewal']>;
}): Summary => ({
  ...halvorsen,
  value: { ...halvorsen.value, ...change.value },
  plan: { ...halvorsen.plan, ...change.plan },
  renewal: { ...halvorsen.renewal, ...change.renewal },
});

describe('the three tiles', () => {
  it('say verdict, number, reason and footnote', () => {
    const head = headOfSummary(halvorsen, words);
    expect(head.value).toEqual({
      tag: { words: 'Value above cost', variant: 'success' },
      heading: '+43% net ROI',
      text: '$344K a year, 143% gross',
      note: '$168K proved to date.',
    });
    expect(head.plan).toEqual({
      tag: { words: 'Plan needs attention', variant: 'warning' },
      heading: '5 of 10 milestones',
      text: 'Invoice matching is off pace',
      note: '1 waits for confirmation',
    });
    expect(head.renewal).toEqual({
      tag: { words: 'Renewal likely', variant: 'warning' },
      heading: '98 days left',
      text: 'to 18 Jan 2027',
      note: '65 of 100, 90% known',
      score: 65,
    });
  });

  it('name the amounts and the gap when the cost is not known', () => {
    const roi = {
      net: null,
      gross: null,
      netToDate: null,
      grossToDate: null,
      reason: 'cost_unknown' as const,
    };
    const head = headOfSummary(withResults({ value: { verdict: 'roi_not_known', roi } }), words);
    expect(head.value).toEqual({
      tag: { words: 'ROI not known', variant: 'default', hollow: true },
      heading: '$215K confirmed',
      text: 'Annual cost is not known',
      note: '$130K evidenced, $48K claimed',
    });
  });

  it('say a loss with a minus sign in front of the currency', () => {
    const roi = { ...halvorsen.value.roi, net: -1.2, gross: -0.2 };
    const head = headOfSummary(
      withResults({ value: { verdict: 'below_cost', roi, provedRunRate: -4_800_000 } }),
      words,
    );
    expect(head.value.heading).toBe('−120% net ROI');
    expect(head.value.text).toBe('−$48K a year, −20% gross');
  });

  it('say that nothing is proved', () => {
    const runRate = { confirmed: 0, evidenced: 0, claimed: 0 };
    const head = headOfSummary(withResults({ value: { verdict: 'nothing_proved', runRate } }), words);
    expect(head.value.tag).toEqual({ words: 'Value: nothing proved', variant: 'danger' });
    expect(head.value.text).toBe('No result has proof yet');
  });

  it('say from which day on value counts when it is too early', () => {
    const head = headOfSummary(
      withResults({
        value: {
          verdict: 'too_early',
          provedRunRate: 0,
          runRate: { confirmed: 0, evidenced: 0, claimed: 0 },
          reasons: [{ code: 'value_too_early', on: '2026-12-10', days: 59 }],
        },
      }),
      words,
    );
    expect(head.value.heading).toBe('Nothing measured');
    expect(head.value.note).toBe(`Counts from day ${(halvorsen.daysSinceStart ?? 0) + 59}, 10 Dec`);
  });

  it('draw no ring without a score and say how much is known', () => {
    const readiness = {
      ...halvorsen.renewal.readiness,
      score: null,
      band: 'unknown' as const,
      confidence: 0.44,
    };
    const head = headOfSummary(withResults({ renewal: { readiness } }), words);
    expect(head.renewal.tag).toEqual({ words: 'Renewal not known', variant: 'default', hollow: true });
    expect(head.renewal.text).toBe('Renews 18 Jan 2027');
    expect(head.renewal.note).toBe('44% known, 50% needed');
    expect(head.renewal.score).toBeNull();
  });

  it('say that the outcome is missing when the renewal date has passed', () => {
    const head = headOfSummary(
      withResults({ renewal: { overdue: true, daysUntilRenewal: -12, renewalDate: '2026-09-30' } }),
      words,
    );
    expect(head.renewal.tag).toEqual({ words: 'Outcome missing', variant: 'danger' });
    expect(head.renewal.heading).toBe('12 days over');
    expect(head.renewal.text).toBe('since 30 Sep 2026');
  });

  it('ask for the renewal date where there is none', () => {
    const head = headOfSummary(
      withResults({ renewal: { renewalDate: null, daysUntilRenewal: null } }),
      words,
    );
    expect(head.renewal.heading).toBe('No renewal date');
  });

  it('call a critically low readiness critical', () => {
    const readiness = { ...halvorsen.renewal.readiness, score: 19, band: 'at_risk' as const, critical: true };
    const head = headOfSummary(withResults({ renewal: { readiness } }), words);
    expect(head.renewal.tag).toEqual({ words: 'Renewal critical', variant: 'danger' });
  });

  it('fit the width of a tile in every state', () => {
    const tags = ['above_cost', 'below_cost', 'nothing_proved', 'roi_not_known', 'too_early'] as const;
    expect(tags.filter((tag) => words.t(`value.tag.${tag}`).length > 22)).toEqual([]);
  });
});

describe('on the card', () => {
  it('shows the score as a ring beside the days left, with words for every colour', async () => {
    const card = await openCard({ opens: [data(halvorsenView())] });
    await card.waitFor(() => expect(card.maybeFind(ScoreCircle)?.props.score).toBe(65));
    expect(
      card
        .findAll(StatusTag)
        .slice(0, 3)
        .map((tag) => tag.text),
    ).toEqual(['Value above cost', 'Plan needs attention', 'Renewal likely']);
  });

  it('opens the definitions behind the figures', async () => {
    const card = await openCard({ opens: [data(halvorsenView())] });
    await card.waitFor(() => expect(card.text()).toContain('$168K proved to date.'));
    const panel = await card.openPanel('Details');
    expect(panel.text()).toContain('$344,100 a year against $240,000: +43%.');
    expect(panel.text()).toContain('$168,400 against $175,562: −4%.');
    expect(panel.text()).toContain('Pays back (projected): 27 Dec 2026.');
  });

  it('opens readiness item by item, with what is not known left out', async () => {
    const card = await openCard({ opens: [data(halvorsenView())] });
    await card.waitFor(() => expect(card.text()).toContain('65 of 100, 90% known'));
    const panel = await card.openPanel('Readiness');
    const text = panel.text();
    expect(text).toContain('Shortest way to Commit: 65 → 85');
    expect(text).toContain('12.5 of 25');
    expect(text).toContain('17.9 of 25');
    expect(text).toContain('10.1 of 15');
    expect(text).toContain('55% confirmed; one confirmation is 132 days old');
    expect(text).toContain('No contact with Ingrid Dahl for 104 days');
    expect(text).toContain('10 points left out');
    expect(text).toContain('58.8 of 90 known points.');
    expect(text).toContain('No limit applies.');
  });
});

describe('the next action', () => {
  it('says what to do with whom, since when, what it is worth and where it leads', async () => {
    const card = await openCard({ opens: [data(halvorsenView())] });
    await card.waitFor(() =>
      expect(card.text()).toContain('Next: hold the renewal conversation with Ingrid Dahl'),
    );
    expect(card.text()).toContain(
      'It was due 20 Sep, 22 days ago. Worth +6 points; with Invoice matching back on pace the renewal reaches Commit (85).',
    );
  });

  it('has no button for those who may only look', async () => {
    const view = withAction({ kind: 'set_annual_cost' });
    const card = await openCard({ opens: [data({ ...view, mayWrite: false })] });
    await card.waitFor(() => expect(card.text()).toContain('Next: set the annual cost'));
    expect(card.findAll(Button, { variant: 'primary' })).toHaveLength(0);
  });

  it('starts the renewal step that is late with the person it is held with', async () => {
    const card = await openCard({ opens: [data(halvorsenView())] });
    await card.waitFor(() => expect(card.text()).toContain('Next: hold'));
    expect(card.findAll(Button, { variant: 'primary' }).map(({ text }) => text)).toEqual([
      'Log conversation',
    ]);
    const panel = await card.openPanel('Log conversation');
    expect(panel.panel().find(Select, { name: 'step' }).props.value).toBe('conversation');
    expect(panel.panel().find(Select, { name: 'contact' }).props.value).toBe(DAHL);
  });

  it('opens the form that does it', async () => {
    const card = renderCard({
      opens: [
        data(withAction({ kind: 'get_confirmation', milestoneKey: LATE_PAYMENTS_GOAL, contactId: BERG })),
      ],
    });
    await card.waitFor(() =>
      expect(card.text()).toContain('Next: get Jonas Berg to confirm “Late and duplicate payments”'),
    );
    expect(card.text()).toContain('The target was met on 21 Sep; without a yes it does not count.');
    const panel = await card.openPanel('Log confirmation');
    expect(panel.text()).toContain('Log the customer’s confirmation');
  });

  it('opens the milestone where more than one thing may help', async () => {
    const card = renderCard({
      opens: [
        data(
          withAction({
            kind: 'clear_blocker',
            milestoneKey: INVOICE_MATCHING,
            progress: 0.4667,
            expected: 0.71,
          }),
        ),
      ],
    });
    await card.waitFor(() => expect(card.text()).toContain('Next: clear “SAP carrier feed times out”'));
    expect(card.text()).toContain('Invoice matching stands at 47%, the plan is 71%.');
    const panel = await card.openPanel('Open blocker');
    expect(panel.text()).toContain('Blocker: SAP carrier feed times out');
  });

  it('opens the form of a missing baseline', async () => {
    const card = renderCard({ opens: [data(withoutBaseline('record_baseline'))] });
    await card.waitFor(() =>
      expect(card.text()).toContain('Next: record the baseline of “Invoice matching”'),
    );
    const panel = await card.openPanel('Record baseline');
    expect(panel.text()).toContain('Record the baseline');
  });

  it('opens the milestone alone for those who may not record its baseline', async () => {
    const card = renderCard({ opens: [data({ ...withoutBaseline('record_baseline'), mayWrite: false })] });
    await card.waitFor(() => expect(card.text()).toContain('Next: record the baseline'));
    const panel = await card.openPanel('Open milestone');
    expect(panel.text()).toContain('You can look but not record');
  });

  it('offers no form to those who may only look', async () => {
    const view = withAction({ kind: 'get_confirmation', milestoneKey: LATE_PAYMENTS_GOAL });
    const card = renderCard({ opens: [data({ ...view, mayWrite: false })] });
    await card.waitFor(() => expect(card.text()).toContain('Next: get the customer to confirm'));
    expect(card.findAll(Button, { variant: 'primary' })).toHaveLength(0);
  });

  it('says when there is nothing to do and what comes next', async () => {
    const card = renderCard({
      opens: [data(withAction({ kind: 'nothing', step: 'proposal', on: '2026-10-20' }))],
    });
    await card.waitFor(() => expect(card.text()).toContain('Nothing to do now'));
    expect(card.text()).toContain('Next date: Discuss the proposal, 20 Oct.');
    expect(card.findAll(Icon, { name: 'checkCircle' })).toHaveLength(1);
  });

  it('has a sentence and a reason for every kind', () => {
    const people = { contacts: [], nameOf: () => null };
    const scope = createScope(halvorsenView(), people, {
      record: async () => ({ ok: true }),
      savePlan: async () => ({ ok: true }),
      lineWords: () => null,
      announce: () => undefined,
      closePanel: () => undefined,
      copy: async () => undefined,
    });
    const sentences = NEXT_ACTION_KINDS.map((kind) => nextActionWords(anAction({ kind }), words, scope));
    expect(sentences.filter(({ title, why }) => title === '' || why === '')).toEqual([]);
    expect(sentences.map(({ title }) => title).filter((title) => /[{}]|undefined|null/.test(title))).toEqual(
      [],
    );
  });
});

function anAction(overrides: Partial<NextAction>): NextAction {
  return {
    kind: 'nothing',
    milestoneKey: INVOICE_MATCHING,
    metricKey: halvorsen.value.metrics[0]?.metric.key ?? null,
    entryKey: null,
    contactId: DAHL,
    step: null,
    on: '2026-10-20',
    lateDays: 0,
    gain: null,
    ageDays: 40,
    intervalDays: 30,
    progress: null,
    expected: null,
    together: null,
    count: null,
    of: null,
    ...overrides,
  };
}

function withoutBaseline(kind: NextAction['kind']) {
  const view = halvorsenView({
    milestones: halvorsenFacts().milestones.map((milestone) =>
      milestone.key === INVOICE_MATCHING ? { ...milestone, baseline: null } : milestone,
    ),
  });
  const nextAction = anAction({ kind, milestoneKey: INVOICE_MATCHING, metricKey: null });
  return { ...view, summary: { ...view.summary, nextAction } };
}

function withAction(overrides: Partial<NextAction>) {
  const nextAction = anAction({
    milestoneKey: null,
    metricKey: null,
    contactId: null,
    on: null,
    ...overrides,
  });
  const view = halvorsenView();
  return { ...view, summary: { ...view.summary, nextAction } };
}
