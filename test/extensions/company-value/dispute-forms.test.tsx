import { Button, NumberInput, Select, TextArea } from '@hubspot/ui-extensions';
import { aDispute } from '../../builders/entries.ts';
import { BERG, DAHL, halvorsenFacts, LATE_PAYMENTS_GOAL } from '../../builders/worked-example.ts';
import { MONTH_END } from '../../builders/worked-example-value.ts';
import { data, openCard, refusal } from '../fixtures/card.tsx';
import { handsOn, menuOf, openMenuForm } from '../fixtures/form.ts';
import { halvorsenView } from '../fixtures/halvorsen.ts';

afterEach(() => jest.restoreAllMocks());

const disputed = (about: { milestoneKey?: string; metricKey?: string }) => {
  const line = aDispute({
    key: 'halvorsen/doubt',
    on: '2026-10-06',
    contactId: DAHL,
    reason: 'The hours before included a vacancy',
    ...about,
  });
  return halvorsenView({ entries: [...halvorsenFacts().entries, line] });
};

/** The form of a benefit, from its opened row. */
async function openBenefitForm(
  action: string,
  view = halvorsenView(),
  records = [data({ view, recorded: [] })],
) {
  const card = await openCard({ opens: [data(view)], records });
  card.findAll(Button, (node) => node.text === 'Open')[0]?.trigger('onClick');
  const opened = await card.openPanel(action);
  return { card, ...opened, ...handsOn(card, opened.panel) };
}

describe('a doubt', () => {
  it('about a milestone is sent with who doubts what, and is the milestone’s alone', async () => {
    const form = await openMenuForm('Late and duplicate payments', 'Log a doubt of the customer');
    expect(form.text()).toContain('does not count as achieved until the doubt is settled');
    expect(form.panel().find(Select, { name: 'contactId' }).props.value).toBe(BERG);
    form.choose('contactId', DAHL);
    form.write('reason', 'September was an exception');
    form.pick('on', '2026-10-09');
    await form.saveAndWait();
    expect(form.sent()).toEqual([
      {
        kind: 'dispute',
        entryKey: expect.stringMatching(/^card-/),
        on: '2026-10-09',
        milestoneKey: LATE_PAYMENTS_GOAL,
        metricKey: null,
        note: null,
        contactId: DAHL,
        reason: 'September was an exception',
      },
    ]);
  });

  it('about a benefit is about its money', async () => {
    const form = await openBenefitForm('Log a doubt of the customer');
    expect(form.text()).toContain('The amount counts as claimed only, outside ROI');
    form.write('reason', 'The hours before included a vacancy');
    await form.saveAndWait();
    expect(form.sent()).toMatchObject([{ kind: 'dispute', milestoneKey: null, metricKey: MONTH_END }]);
  });

  it('needs its reason and keeps it when saving fails', async () => {
    const form = await openMenuForm('Late and duplicate payments', 'Log a doubt of the customer', {
      records: [refusal('crm_unavailable')],
    });
    form.save();
    expect(form.card.recorded()).toHaveLength(0);
    form.write('reason', 'September was an exception');
    form.save();
    form.save();
    await form.card.waitFor(() => expect(form.text()).toContain('Your entries are still here'));
    expect(form.card.recorded()).toHaveLength(1);
    expect(form.panel().find(TextArea, { name: 'reason' }).props.value).toContain('September');
  });

  it('is offered where there is a result to doubt, and once only', async () => {
    expect(await menuOf('Invoice matching')).not.toContain('Log a doubt of the customer');
    const menu = await menuOf('Late and duplicate payments', disputed({ milestoneKey: LATE_PAYMENTS_GOAL }));
    expect(menu).not.toContain('Log a doubt of the customer');
    expect(menu).toContain('Settle the doubt');
  });
});

describe('the end of a doubt', () => {
  it('of a benefit carries the accepted part, who said so and when', async () => {
    const form = await openBenefitForm('Settle the doubt', disputed({ metricKey: MONTH_END }));
    expect(form.text()).toContain('Ingrid Dahl on 6 Oct 2026: The hours before included a vacancy');
    form.choose('end', 'part');
    form.typeNumber(60);
    await form.saveAndWait();
    expect(form.sent()).toEqual([
      {
        kind: 'dispute_resolved',
        entryKey: expect.stringMatching(/^card-/),
        on: '2026-10-12',
        milestoneKey: null,
        metricKey: MONTH_END,
        note: null,
        disputeKey: 'halvorsen/doubt',
        accepted: true,
        acceptedShare: 0.6,
        contactId: DAHL,
      },
    ]);
  });

  it.each([null, 0, 100, 140])('refuses %s percent as a part', async (percent) => {
    const form = await openBenefitForm('Settle the doubt', disputed({ metricKey: MONTH_END }));
    form.choose('end', 'part');
    if (percent !== null) form.typeNumber(percent);
    form.save();
    expect(form.panel().find(NumberInput).props.validationMessage).toBe(
      'Type a percentage above 0 and below 100.',
    );
    expect(form.card.recorded()).toHaveLength(0);
  });

  const openOfMilestone = () =>
    openMenuForm('Late and duplicate payments', 'Settle the doubt', {
      view: disputed({ milestoneKey: LATE_PAYMENTS_GOAL }),
    });

  it('of a milestone accepts all of it or nothing', async () => {
    const form = await openOfMilestone();
    const ends = form.panel().find(Select, { name: 'end' }).props.options;
    expect(ends?.map(({ value }) => value)).toEqual(['whole', 'nothing']);
    form.choose('end', 'nothing');
    form.choose('contactId', '');
    form.save();
    form.save();
    await form.settle();
    expect(form.sent()).toMatchObject([
      { milestoneKey: LATE_PAYMENTS_GOAL, accepted: false, acceptedShare: null, contactId: null },
    ]);
  });

  it('needs the person who accepted', async () => {
    const form = await openOfMilestone();
    form.choose('end', 'whole');
    form.choose('contactId', '');
    form.save();
    expect(form.panel().find(Select, { name: 'contactId' }).props.validationMessage).toBe(
      'Please fill this in.',
    );
    form.choose('contactId', DAHL);
    form.pick('on', '2026-10-05');
    form.save();
    expect(form.text()).toContain('The doubt is younger than that.');
    expect(form.card.recorded()).toHaveLength(0);
  });
});
