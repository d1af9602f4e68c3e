import { Button, Select, TextArea } from '@hubspot/ui-extensions';
import { BERG, BLOCKER_KEY, DEPOTS, INVOICE_MATCHING } from '../../builders/worked-example.ts';
import { data, openCard, refusal } from '../fixtures/card.tsx';
import { handsOn, menuOf, openMenuForm } from '../fixtures/form.ts';
import { halvorsenView } from '../fixtures/halvorsen.ts';

afterEach(() => jest.restoreAllMocks());

describe('a blocker that is raised', () => {
  const openForm = () => openMenuForm('One process in all depots', 'Mark a blocker');

  it('is sent with its kind, what it is, who raised it and since when', async () => {
    const form = await openForm();
    form.choose('blockerType', 'technical');
    form.type('title', ' Scanner firmware is too old ');
    form.choose('raisedBy', BERG);
    form.pick('on', '2026-10-08');
    await form.saveAndWait();
    expect(form.sent()).toEqual([
      {
        kind: 'blocker_raised',
        entryKey: expect.stringMatching(/^card-/),
        on: '2026-10-08',
        milestoneKey: DEPOTS,
        metricKey: null,
        note: null,
        blockerType: 'technical',
        title: 'Scanner firmware is too old',
        ticketId: null,
        raisedByContactId: BERG,
      },
    ]);
    expect(form.says()).toEqual(['Blocker saved: Scanner firmware is too old']);
  });

  it('shows who can clear it and when it escalates as soon as its kind is known', async () => {
    const form = await openForm();
    expect(form.text()).toContain('Choose the kind to see who can clear it.');
    form.choose('blockerType', 'technical');
    expect(form.text()).toContain('Goes to support or engineering.');
    expect(form.text()).toContain('It escalates on 26 Oct.');
    form.choose('blockerType', 'organisational');
    expect(form.text()).toContain('Goes to the executive sponsor.');
    expect(form.text()).toContain('It counts as escalated at once.');
    form.choose('blockerType', 'knowledge');
    expect(form.text()).toContain('Needs training or documentation.');
    expect(form.text()).not.toContain('escalate');
  });

  it('needs a kind, a name and a day that has come', async () => {
    const form = await openForm();
    form.pick('on', '2026-10-13');
    form.save();
    expect(form.panel().find(Select, { name: 'blockerType' }).props.validationMessage).toBe(
      'Please fill this in.',
    );
    expect(form.text()).toContain('The date is in the future.');
    expect(form.card.recorded()).toHaveLength(0);
  });
});

describe('a blocker that is cleared', () => {
  const openForm = (records?: Parameters<typeof openMenuForm>[2]) =>
    openMenuForm('Invoice matching', 'Mark cleared', records);

  it('is sent with its day and what solved it', async () => {
    const form = await openForm();
    expect(form.text()).toContain('Blocker: SAP carrier feed times out');
    form.write('note', 'The carrier raised the time limit');
    await form.saveAndWait();
    expect(form.sent()).toEqual([
      {
        kind: 'blocker_cleared',
        entryKey: expect.stringMatching(/^card-/),
        on: '2026-10-12',
        milestoneKey: INVOICE_MATCHING,
        metricKey: null,
        note: 'The carrier raised the time limit',
        blockerKey: BLOCKER_KEY,
      },
    ]);
    expect(form.says()).toEqual(['Blocker cleared: SAP carrier feed times out']);
  });

  it('cannot have been cleared before it was raised', async () => {
    const form = await openForm();
    form.pick('on', '2026-09-28');
    form.save();
    expect(form.text()).toContain('It was raised later than that.');
    expect(form.card.recorded()).toHaveLength(0);
  });

  it('keeps what was typed when saving fails', async () => {
    const form = await openForm({ records: [refusal('rate_limited')] });
    form.write('note', 'The carrier raised the time limit');
    form.save();
    await form.card.waitFor(() => expect(form.text()).toContain('Your entries are still here'));
    expect(form.panel().find(TextArea, { name: 'note' }).props.value).toContain('time limit');
  });

  it('says so where somebody else has cleared it meanwhile', async () => {
    const form = await openForm({ records: [refusal('invalid_request', 'entries[0].blockerKey')] });
    form.save();
    await form.card.waitFor(() =>
      expect(form.text()).toContain('has changed since you opened the form: reload the record'),
    );
  });

  it('is one click away from the tile that tells of it', async () => {
    const card = await openCard({ opens: [data(halvorsenView())] });
    const { panel, text } = await card.openPanel('Invoice matching');
    panel()
      .find(Button, (node) => node.text === 'Mark cleared')
      .trigger('onClick');
    await card.waitFor(() => expect(text()).toContain('Mark the blocker cleared'));
  });

  it('starts from the next action', async () => {
    const view = halvorsenView();
    const nextAction = {
      ...view.summary.nextAction,
      kind: 'clear_blocker',
      milestoneKey: INVOICE_MATCHING,
      step: null,
    } as const;
    const card = await openCard({
      opens: [data({ ...view, summary: { ...view.summary, nextAction } })],
      records: [data({ view, recorded: [] })],
    });
    const { panel, text } = await card.openPanel('Open blocker');
    expect(text()).toContain('Mark the blocker cleared');
    const form = handsOn(card, panel);
    form.save();
    form.save();
    await form.settle();
    expect(form.sent()).toMatchObject([{ kind: 'blocker_cleared', blockerKey: BLOCKER_KEY }]);
  });

  it('is not offered where nothing blocks', async () => {
    expect(await menuOf('One process in all depots')).not.toContain('Mark cleared');
  });
});
