import { Select, TextArea } from '@hubspot/ui-extensions';
import {
  DEPOTS,
  INVOICE_MATCHING,
  halvorsenFacts,
  VALUE_COVERS_COST,
} from '../../builders/worked-example.ts';
import { aMissedLine, aReview } from '../../builders/entries.ts';
import { refusal } from '../fixtures/card.tsx';
import { menuOf, openMenuForm } from '../fixtures/form.ts';
import type { FormOptions } from '../fixtures/form.ts';
import { halvorsenView } from '../fixtures/halvorsen.ts';

afterEach(() => jest.restoreAllMocks());

const withLines = (...lines: readonly ReturnType<typeof aMissedLine | typeof aReview>[]) =>
  halvorsenView({ entries: [...halvorsenFacts().entries, ...lines] });

const missedView = () => withLines(aMissedLine({ on: '2026-10-05', milestoneKey: INVOICE_MATCHING }));

describe('closing as missed', () => {
  const openForm = (options: FormOptions = {}) =>
    openMenuForm('Invoice matching', 'Close as missed', options);

  it('sends the reason, the kind of blocker and what was learned, in one request', async () => {
    const form = await openForm();
    form.choose('reason', 'blocker');
    form.write('learned', ' Ask for the interface first ');
    form.pick('on', '2026-10-05');
    await form.saveAndWait();
    const [closed, review] = form.sent() ?? [];
    expect(closed).toEqual({
      kind: 'missed',
      entryKey: expect.stringMatching(/^card-/),
      on: '2026-10-05',
      milestoneKey: INVOICE_MATCHING,
      metricKey: null,
      note: null,
      reason: 'blocker',
      blockerType: 'technical',
    });
    expect(review).toEqual({
      kind: 'review',
      entryKey: `${closed?.entryKey}/review`,
      on: '2026-10-05',
      milestoneKey: INVOICE_MATCHING,
      metricKey: null,
      note: null,
      answers: { learned: 'Ask for the interface first' },
    });
    expect(form.says()).toEqual(['Invoice matching is closed as missed']);
  });

  it('asks for the kind of blocker only where a blocker was the reason', async () => {
    const form = await openForm();
    form.choose('reason', 'priorities_changed');
    expect(form.panel().maybeFind(Select, { name: 'blockerType' })).toBeNull();
    await form.saveAndWait();
    expect(form.sent()).toMatchObject([{ reason: 'priorities_changed', blockerType: null }]);
  });

  it('puts the reasons without blame', async () => {
    const form = await openForm();
    const labels = form
      .panel()
      .find(Select, { name: 'reason' })
      .props.options?.map(({ label }) => label);
    expect(labels).toHaveLength(6);
    expect(labels?.join(' ')).not.toMatch(/fail|fault|blame|neglect|refus/i);
  });

  it('needs a reason', async () => {
    const form = await openForm();
    form.save();
    expect(form.panel().find(Select, { name: 'reason' }).props.validationMessage).toBe(
      'Please fill this in.',
    );
    expect(form.card.recorded()).toHaveLength(0);
  });

  it('sends a double click once and keeps what was typed when it fails', async () => {
    const form = await openForm({ records: [refusal('crm_unavailable')] });
    form.choose('reason', 'unrealistic_timeline');
    form.write('wentWrong', 'The interface came late');
    form.save();
    form.save();
    await form.card.waitFor(() => expect(form.text()).toContain('Your entries are still here'));
    expect(form.card.recorded()).toHaveLength(1);
    expect(form.panel().find(TextArea, { name: 'wentWrong' }).props.value).toBe('The interface came late');
  });

  it('is offered while work goes on, and not once it is closed or achieved', async () => {
    const endings = ['Move the date', 'Mark a blocker', 'Close as missed', 'Cancel it'];
    expect(await menuOf('Invoice matching')).toEqual(expect.arrayContaining(endings));
    for (const menu of [
      await menuOf('Value covers the cost'),
      await menuOf('Invoice matching', missedView()),
    ]) {
      expect(menu.filter((item) => endings.includes(item ?? ''))).toEqual([]);
    }
  });
});

describe('cancelling', () => {
  it('says that it counts like a missed one where it is at fault', async () => {
    const form = await openMenuForm('Invoice matching', 'Cancel it');
    expect(form.text()).toContain('It counts like a missed one');
    expect(form.text()).toContain('Invoice matching is off pace');
  });

  it('says that nothing is held against a healthy one, and sends the reason', async () => {
    const form = await openMenuForm('One process in all depots', 'Cancel it');
    expect(form.text()).toContain('Nothing is held against the plan for it');
    form.write('reason', 'The depots were sold');
    form.save();
    form.save();
    await form.settle();
    expect(form.sent()).toEqual([
      {
        kind: 'cancelled',
        entryKey: expect.stringMatching(/^card-/),
        on: '2026-10-12',
        milestoneKey: DEPOTS,
        metricKey: null,
        note: null,
        reason: 'The depots were sold',
      },
    ]);
    expect(form.says()).toEqual(['One process in all depots is cancelled']);
  });

  it('needs a reason, and keeps it when saving fails', async () => {
    const form = await openMenuForm('One process in all depots', 'Cancel it', {
      records: [refusal('crm_unavailable')],
    });
    form.save();
    expect(form.card.recorded()).toHaveLength(0);
    form.write('reason', 'The depots were sold');
    form.save();
    await form.card.waitFor(() => expect(form.text()).toContain('Your entries are still here'));
    expect(form.panel().find(TextArea, { name: 'reason' }).props.value).toBe('The depots were sold');
  });
});

describe('looking back', () => {
  const questions = (form: Awaited<ReturnType<typeof openMenuForm>>) =>
    form
      .panel()
      .findAll(TextArea)
      .map(({ props }) => props.name);

  it('asks about a missed milestone what went wrong, and sends what was answered', async () => {
    const form = await openMenuForm('Invoice matching', 'Look back on it', { view: missedView() });
    expect(form.text()).toContain('Closed as missed 5 Oct 2026.');
    expect(questions(form)).toEqual(['wentWrong', 'warningSigns', 'prevention', 'learned']);
    form.write('prevention', 'Test the feed in the first month');
    form.write('learned', '  ');
    await form.saveAndWait();
    expect(form.sent()).toMatchObject([
      {
        kind: 'review',
        on: '2026-10-12',
        milestoneKey: INVOICE_MATCHING,
        answers: { prevention: 'Test the feed in the first month' },
      },
    ]);
  });

  it('asks about an achieved milestone what went well', async () => {
    const form = await openMenuForm('Value covers the cost', 'Look back on it');
    expect(form.text()).toContain('Achieved 14 Aug 2026.');
    expect(questions(form)).toEqual(['wentWell', 'accelerated', 'howToRepeat']);
    form.write('wentWell', 'Finance confirmed every month');
    await form.saveAndWait();
    expect(form.sent()).toMatchObject([{ milestoneKey: VALUE_COVERS_COST }]);
  });

  it('asks only what is not answered yet', async () => {
    const answered = aReview({
      on: '2026-10-06',
      milestoneKey: INVOICE_MATCHING,
      answers: { wentWrong: 'Late feed', learned: 'Start early' },
    });
    const view = withLines(aMissedLine({ on: '2026-10-05', milestoneKey: INVOICE_MATCHING }), answered);
    const form = await openMenuForm('Invoice matching', 'Look back on it', { view });
    expect(questions(form)).toEqual(['warningSigns', 'prevention']);
  });

  it('needs one answer', async () => {
    const form = await openMenuForm('Value covers the cost', 'Look back on it');
    form.save();
    expect(form.text()).toContain('Answer at least one question.');
    expect(form.card.recorded()).toHaveLength(0);
  });

  it('is not offered while work goes on', async () => {
    expect(await menuOf('Invoice matching')).not.toContain('Look back on it');
  });
});
