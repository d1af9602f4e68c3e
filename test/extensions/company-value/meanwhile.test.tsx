import { Button, LoadingButton, Panel } from '@hubspot/ui-extensions';
import { act } from 'react';
import type { LedgerEntry } from '../../../src/domain/ledger.ts';
import { summarise } from '../../../src/domain/summarise.ts';
import type { AnswerError, RecordEntryResult } from '../../../src/functions/contract.ts';
import {
  BLOCKER_KEY,
  halvorsenFacts,
  INVOICE_MATCHING,
  RENEWAL_DATE,
  WORKED_EXAMPLE_SETTINGS,
} from '../../builders/worked-example.ts';
import { data, openCard, refusal, renderCard } from '../fixtures/card.tsx';
import type { Reply } from '../fixtures/card.tsx';
import { handsOn, openMenuForm } from '../fixtures/form.ts';
import { halvorsenView, viewOf } from '../fixtures/halvorsen.ts';

const saved: Reply<RecordEntryResult> = data({ view: halvorsenView(), recorded: [] });
afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

const line = (entry: object) =>
  ({
    key: 'card-theirs',
    on: '2026-10-12',
    recordedAt: '2026-10-12T09:45:00.000Z',
    claimedBy: 'user-1',
    source: 'card',
    milestoneKey: null,
    metricKey: null,
    note: null,
    intact: true,
    ...entry,
  }) as LedgerEntry;

/** What the function answers when somebody else was faster. */
const recordedMeanwhile = (
  theirs: LedgerEntry,
  { settled = false, index = 0 } = {},
): Reply<RecordEntryResult> => {
  const error: AnswerError = {
    code: 'changed_meanwhile',
    message: 'for the log',
    field: `entries[${index}].known`,
    retryable: false,
    correlationId: null,
    recorded: { entryKey: 'card-mine', line: theirs, known: { lines: 2, last: theirs.key }, settled },
  };
  return { ok: false, error };
};

describe('a date that somebody else moved while the form was open', () => {
  const moved = line({
    kind: 'reset',
    milestoneKey: INVOICE_MATCHING,
    previousTargetDate: '2026-11-30',
    newTargetDate: '2026-12-15',
    reason: 'The supplier is late',
    blockerResolved: null,
    confidence: 'low',
  });
  const openMove = async (records: readonly Reply<RecordEntryResult>[]) => {
    const form = await openMenuForm('Invoice matching', 'Move the date', { records });
    form.pick('newDate', '2026-12-20');
    form.write('reason', 'The feed is rebuilt');
    form.choose('blockerResolved', 'no');
    form.choose('confidence', 'medium');
    await form.saveAndWait();
    return form;
  };

  it('is shown beside the one that was typed, which is kept', async () => {
    const form = await openMove([recordedMeanwhile(moved)]);
    expect(form.card.known()).toEqual([[{ lines: 1, last: expect.any(String) as string }]]);
    const text = form.text();
    expect(text).toContain('Somebody else recorded this meanwhile');
    expect(text).toContain('30 Nov 2026 → 15 Dec 2026');
    expect(text).toContain('The supplier is late');
    expect(text).toContain('Sofia Marin');
    expect(text).toContain('30 Nov 2026 → 20 Dec 2026');
    expect(text).toContain('The feed is rebuilt');
    expect(form.says()).toEqual([]);
  });

  it('is replaced once the person says so, under the same key', async () => {
    const form = await openMove([recordedMeanwhile(moved), saved]);
    form
      .panel()
      .find(Button, (node) => node.text === 'Save mine instead')
      .trigger('onClick');
    await form.settle();
    expect(form.card.known()[1]).toEqual([{ lines: 2, last: 'card-theirs' }]);
    const [first, second] = form.card.recorded();
    expect(second).toEqual(first);
    expect(form.says()).toEqual(['Invoice matching moved to 20 Dec 2026']);
  });

  it('keeps what is wanted of a request whose other part somebody else has done', async () => {
    const cleared = line({
      kind: 'blocker_cleared',
      milestoneKey: INVOICE_MATCHING,
      blockerKey: BLOCKER_KEY,
    });
    const form = await openMenuForm('Invoice matching', 'Move the date', {
      records: [recordedMeanwhile(cleared, { settled: true, index: 1 }), saved],
    });
    form.pick('newDate', '2026-12-20');
    form.write('reason', 'The feed is rebuilt');
    form.choose('blockerResolved', 'yes');
    form.choose('confidence', 'medium');
    await form.saveAndWait();
    form
      .panel()
      .find(Button, (node) => node.text === 'Save the rest of mine')
      .trigger('onClick');
    await form.settle();
    expect(form.card.recorded()[1]?.map(({ kind }) => kind)).toEqual(['reset']);
  });
});

describe('what somebody else recorded about the renewal', () => {
  const theirCall = line({
    kind: 'renewal_call',
    band: 'at_risk',
    reason: 'The budget is frozen',
    renewalDate: RENEWAL_DATE,
  });

  it('is shown beside the person’s own call', async () => {
    const card = await openCard({
      opens: [data(halvorsenView())],
      records: [recordedMeanwhile(theirCall), saved],
    });
    const { panel, text } = await card.openPanel('Change');
    const hands = handsOn(card, panel);
    hands.choose('band', 'commit');
    hands.write('reason', 'The board has signed');
    await hands.saveAndWait();
    expect(text()).toContain('At risk, “The budget is frozen”');
    expect(text()).toContain('Commit, “The board has signed”');
    panel()
      .find(Button, (node) => node.text === 'Save mine instead')
      .trigger('onClick');
    await hands.settle();
    expect(hands.says()).toEqual(['Call saved: Commit']);
  });

  it('offers nothing where the step is done already', async () => {
    const held = line({ kind: 'runway_step', step: 'conversation', renewalDate: RENEWAL_DATE });
    const card = await openCard({
      opens: [data(halvorsenView())],
      records: [recordedMeanwhile(held, { settled: true })],
    });
    const { panel, text } = await card.openPanel('Log a step');
    const hands = handsOn(card, panel);
    hands.choose('contact', '');
    await hands.saveAndWait();
    expect(text()).toContain('There is nothing left to record');
    expect(text()).not.toContain('Save mine');
    hands.save();
    await hands.settle();
    expect(card.recorded()).toHaveLength(1);
  });

  it('is in the figures once the form is closed', async () => {
    const { entries } = halvorsenFacts();
    const after = halvorsenView({ entries: [...entries, theirCall] });
    const card = await openCard({
      opens: [data(halvorsenView()), data(after)],
      records: [recordedMeanwhile(theirCall)],
    });
    const { panel } = await card.openPanel('Change');
    const hands = handsOn(card, panel);
    hands.choose('band', 'commit');
    hands.write('reason', 'The board has signed');
    await hands.saveAndWait();
    expect(card.text()).not.toContain('The budget is frozen');
    panel().trigger('onClose');
    await card.waitFor(() => expect(card.text()).toContain('The budget is frozen'));
  });

  it('shows both dates when the renewal date is another one now', async () => {
    const refused = refusal('invalid_request', 'entries[0].renewalDate') as { ok: false; error: AnswerError };
    const change = { property: 'vrm_renewal_date', before: RENEWAL_DATE, after: '2027-03-31' };
    const error = { ...refused.error, change: { ...change, changedBy: null, changedAt: null } };
    const card = await openCard({ opens: [data(halvorsenView())], records: [{ ok: false, error }] });
    const { panel, text } = await card.openPanel('Change');
    const hands = handsOn(card, panel);
    hands.choose('band', 'commit');
    hands.write('reason', 'The board has signed');
    await hands.saveAndWait();
    expect(text()).toContain('was 18 Jan 2027 when you opened the form and is 31 Mar 2027 now');
  });

  it('is told also when both were saved in the same moment', async () => {
    const alongside = data({ view: halvorsenView(), recorded: [], alongside: [theirCall] });
    const card = await openCard({ opens: [data(halvorsenView())], records: [alongside] });
    const hands = handsOn(card, (await card.openPanel('Change')).panel);
    hands.choose('band', 'commit');
    hands.write('reason', 'The board has signed');
    await hands.saveAndWait();
    expect(hands.says()).toEqual([
      'Call saved: Commit. In the same moment Sofia Marin recorded something as well: At risk, “The budget is frozen”. Both are in the ledger.',
    ]);
  });
});

describe('a card that is left open', () => {
  const SECOND = 1000;
  const pretend = (now: string) =>
    jest.useFakeTimers({
      now: Date.parse(now),
      doNotFake: [
        'setTimeout',
        'clearTimeout',
        'setImmediate',
        'clearImmediate',
        'nextTick',
        'queueMicrotask',
        'performance',
        'hrtime',
      ],
    });
  /** Lets time pass, with what is drawn before and after. */
  const pass = async (milliseconds: number) => {
    await act(async () => undefined);
    await act(async () => jest.advanceTimersByTime(milliseconds));
  };
  const viewOn = (day: string, computedAt: string) =>
    viewOf(summarise(halvorsenFacts(), WORKED_EXAMPLE_SETTINGS, day), { computedAt });

  it('is right the next day, and has asked once', async () => {
    // Twenty seconds before midnight in Oslo.
    pretend('2026-10-12T21:59:40.000Z');
    const card = await openCard({
      opens: [
        data(viewOn('2026-10-12', '2026-10-12T21:59:40.000Z')),
        data(viewOn('2026-10-13', '2026-10-12T22:00:10.000Z')),
      ],
    });
    expect(card.text()).toContain('98 days left');
    await pass(15 * SECOND);
    expect(card.requests).toHaveLength(1);
    await pass(20 * SECOND);
    await card.waitFor(() => expect(card.text()).toContain('97 days left'));
    await pass(3600 * SECOND);
    expect(card.requests).toHaveLength(2);
  });

  it('goes by the clock of the function, whatever the reader’s says', async () => {
    pretend('2026-10-15T07:00:00.000Z');
    const card = await openCard({ opens: [data(viewOn('2026-10-12', '2026-10-12T09:00:00.000Z'))] });
    await pass(12 * 3600 * SECOND);
    expect(card.requests).toHaveLength(1);
    await pass(2 * 3600 * SECOND);
    expect(card.requests).toHaveLength(2);
  });

  it('asks once a day also when HubSpot does not answer', async () => {
    pretend('2026-10-12T21:59:40.000Z');
    const card = await openCard({
      opens: [data(viewOn('2026-10-12', '2026-10-12T21:59:40.000Z')), refusal('crm_unavailable')],
    });
    await pass(60 * SECOND);
    await card.waitFor(() => expect(card.text()).toContain('The newest changes are not in yet'));
    await pass(3600 * SECOND);
    expect(card.requests).toHaveLength(2);
  });

  it('waits as long as HubSpot asks before it offers to try again, and keeps the head', async () => {
    pretend('2026-10-12T09:00:00.000Z');
    const { error } = refusal('rate_limited') as { error: AnswerError };
    const card = renderCard({
      opens: [{ ok: false, error: { ...error, retryAfterSeconds: 3 } }, data(halvorsenView())],
    });
    await card.waitFor(() => expect(card.text()).toContain('HubSpot is busy'));
    expect(card.text()).toContain('as of 11 Oct 2026');
    const button = () => card.find(LoadingButton);
    expect(button().text).toBe('Try again in 3 seconds');
    expect(button().props.disabled).toBe(true);
    await pass(2 * SECOND);
    await card.waitFor(() => expect(button().text).toBe('Try again in 1 second'));
    await pass(SECOND);
    await card.waitFor(() => expect(button().text).toBe('Try again'));
    expect(button().props.disabled).toBe(false);
    expect(card.requests).toHaveLength(1);
    button().trigger('onClick');
    await card.waitFor(() => expect(card.text()).toContain('98 days left'));
    expect(card.requests).toHaveLength(2);
  });

  it('waits as well before it offers to save again', async () => {
    pretend('2026-10-12T09:00:00.000Z');
    const card = await openCard({
      opens: [data(halvorsenView())],
      records: [refusal('rate_limited'), saved],
    });
    const { panel } = await card.openPanel('Change');
    const hands = handsOn(card, panel);
    hands.choose('band', 'commit');
    hands.write('reason', 'The board has signed');
    await hands.saveAndWait();
    const button = () => panel().find(Button, (node) => node.text?.startsWith('Save again') ?? false);
    expect(button().text).toBe('Save again in 10 seconds');
    expect(button().props.disabled).toBe(true);
    await pass(9 * SECOND);
    await pass(SECOND);
    await card.waitFor(() => expect(button().text).toBe('Save again'));
    button().trigger('onClick');
    await hands.settle();
    expect(hands.says()).toEqual(['Call saved: Commit']);
  });

  it('does not promise that trying again helps once the requests of the day are used up', async () => {
    const { error } = refusal('rate_limited') as { error: AnswerError };
    const card = renderCard({ opens: [{ ok: false, error: { ...error, retryable: false } }] });
    await card.waitFor(() => expect(card.text()).toContain('HubSpot’s requests of the day are used up'));
    expect(card.find(LoadingButton).text).toBe('Try again');
  });
});

it('does not open the form of the next action over the one that was saved', async () => {
  const { entries } = halvorsenFacts();
  const step = line({
    key: 'card-step',
    kind: 'runway_step',
    step: 'conversation',
    renewalDate: RENEWAL_DATE,
  });
  const vacant = line({ key: 'card-champion', kind: 'champion', state: 'vacant', contactId: null });
  const after = halvorsenView({ entries: [...entries, step, vacant] });
  expect(after.summary.nextAction.kind).not.toBe('hold_runway_step');
  const card = await openCard({
    opens: [data(halvorsenView())],
    records: [data({ view: after, recorded: [] })],
  });
  const hands = handsOn(card, (await card.openPanel('Log conversation')).panel);
  hands.choose('contact', '');
  await hands.saveAndWait();
  const panels = card
    .findAll(Button, (node) => node.props.variant === 'primary')
    .flatMap((node) => (node.props.overlay === undefined ? [] : [node.props.overlay.find(Panel)]));
  expect(panels.every((panel) => panel.childNodes.length === 0)).toBe(true);
});
