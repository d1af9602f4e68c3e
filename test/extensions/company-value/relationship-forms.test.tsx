import { Alert, CurrencyInput, LoadingButton, NumberInput, Select } from '@hubspot/ui-extensions';
import type { NewEntry } from '../../../src/functions/contract.ts';
import { aCompany, anObjection } from '../../builders/index.ts';
import { BERG, DAHL, halvorsenFacts, OBJECTION_KEY, RENEWAL_DATE } from '../../builders/worked-example.ts';
import { data, openCard, refusal } from '../fixtures/card.tsx';
import { handsOn } from '../fixtures/form.ts';
import type { FormOptions } from '../fixtures/form.ts';
import { halvorsenView } from '../fixtures/halvorsen.ts';

afterEach(() => jest.restoreAllMocks());

const TODAY = '2026-10-12';
const { company, entries } = halvorsenFacts();
const saved = data({ view: halvorsenView(), recorded: [] });
const line = { on: TODAY, milestoneKey: null, metricKey: null, note: null };

/** The form behind the first button with this label, with hands that fill it in. */
async function openForm(label: string, { view = halvorsenView(), records = [saved] }: FormOptions = {}) {
  const card = await openCard({ opens: [data(view)], records });
  const { panel, text } = await card.openPanel(label);
  return { card, panel, text, ...handsOn(card, panel) };
}

const isClosed = (card: { mocks: { actions: { closeOverlay: { callCount: number } } } }) =>
  card.mocks.actions.closeOverlay.callCount === 1;

/** What was asked for, without the key that each form makes up. */
const said = (lines: readonly NewEntry[] | undefined) =>
  (lines ?? []).map(({ entryKey, ...rest }) => ({ ...rest, isKeyed: entryKey.startsWith('card-') }));

describe('sponsor and champion', () => {
  it('opens on who it is and sends what was found out', async () => {
    const form = await openForm('Update sponsor');
    expect(form.panel().find(Select, { name: 'contact' }).props.value).toBe(DAHL);
    form.choose('state', 'passive');
    await form.saveAndWait();
    expect(said(form.sent())).toEqual([
      { ...line, kind: 'sponsor', state: 'passive', contactId: DAHL, isKeyed: true },
    ]);
    expect(form.says()).toEqual(['Executive sponsor saved']);
    expect(isClosed(form.card)).toBe(true);
  });

  it('sends a vacant place without a person', async () => {
    const form = await openForm('Name champion');
    form.choose('contact', BERG);
    form.choose('state', 'vacant');
    expect(form.panel().maybeFind(Select, { name: 'contact' })).toBeNull();
    await form.saveAndWait();
    expect(said(form.sent())).toMatchObject([{ kind: 'champion', state: 'vacant', contactId: null }]);
  });

  it('asks who it is and where that person stands', async () => {
    const form = await openForm('Name champion');
    await form.saveAndWait();
    expect(form.card.recorded()).toEqual([]);
    expect(form.panel().find(Select, { name: 'state' }).props.validationMessage).toBe('Please fill this in.');
    expect(form.panel().find(Select, { name: 'contact' }).props.validationMessage).toBe(
      'Please fill this in.',
    );
    expect(form.text()).toContain('Please check the marked fields: nothing is saved yet.');
  });
});

describe('contact with the customer', () => {
  it('takes a reply as coming from the customer', async () => {
    const form = await openForm('Log contact');
    form.choose('channel', 'reply');
    form.pick('on', '2026-10-09');
    await form.saveAndWait();
    expect(said(form.sent())).toEqual([
      {
        ...line,
        on: '2026-10-09',
        kind: 'customer_contact',
        channel: 'reply',
        contactId: BERG,
        customerOriginated: true,
        isKeyed: true,
      },
    ]);
    expect(form.says()).toEqual(['Contact saved: Jonas Berg on 9 Oct 2026']);
  });

  it('asks who wanted a meeting', async () => {
    const form = await openForm('Log contact');
    form.choose('channel', 'meeting');
    await form.saveAndWait();
    expect(form.card.recorded()).toEqual([]);
    form.choose('origin', 'ours');
    await form.saveAndWait();
    expect(said(form.sent())).toMatchObject([{ channel: 'meeting', customerOriginated: false }]);
  });

  it('refuses a day that is still to come', async () => {
    const form = await openForm('Log contact');
    form.choose('channel', 'reply');
    form.pick('on', '2026-10-13');
    await form.saveAndWait();
    expect(form.card.recorded()).toEqual([]);
    expect(form.text()).toContain('The date is in the future. Record it when the day has come.');
  });
});

describe('objections', () => {
  it('sends kind, severity and the customer’s words', async () => {
    const form = await openForm('Log objection');
    await form.saveAndWait();
    expect(form.card.recorded()).toEqual([]);
    form.choose('objectionKind', 'budget');
    form.choose('severity', 'major');
    form.write('note', ' The budget was cut. ');
    await form.saveAndWait();
    expect(said(form.sent())).toEqual([
      {
        ...line,
        note: 'The budget was cut.',
        kind: 'objection_opened',
        objectionKind: 'budget',
        severity: 'major',
        isKeyed: true,
      },
    ]);
    expect(form.says()).toEqual(['Objection saved: Budget']);
  });

  it('settles the one that was clicked', async () => {
    const form = await openForm('Settle objection');
    await form.saveAndWait();
    expect(said(form.sent())).toEqual([
      { ...line, kind: 'objection_resolved', objectionKey: OBJECTION_KEY, isKeyed: true },
    ]);
    expect(form.says()).toEqual(['Objection settled: Price']);
  });

  it('cannot be settled before they were raised', async () => {
    const form = await openForm('Settle objection');
    form.pick('on', '2026-09-17');
    await form.saveAndWait();
    expect(form.card.recorded()).toEqual([]);
    expect(form.text()).toContain('The objection was raised on 18 Sep 2026');
  });

  it('lets people choose among several open ones', async () => {
    const worse = anObjection({ key: 'halvorsen/worse', on: '2026-10-01', severity: 'blocking' });
    const view = halvorsenView({ entries: [...entries, worse] });
    const form = await openForm('Settle objection', { view });
    expect(form.panel().find(Select, { name: 'objection' }).props.value).toBe('halvorsen/worse');
    form.choose('objection', OBJECTION_KEY);
    await form.saveAndWait();
    expect(said(form.sent())).toMatchObject([{ objectionKey: OBJECTION_KEY }]);
  });

  it('says that somebody else has settled it meanwhile', async () => {
    const records = [refusal('invalid_request', 'entries[0].objectionKey')];
    const form = await openForm('Settle objection', { records });
    await form.saveAndWait();
    expect(form.text()).toContain('This objection is not open any more: reload the record.');
  });

  it('notes that the customer was asked', async () => {
    const view = halvorsenView({ entries: entries.filter(({ kind }) => kind !== 'objection_opened') });
    const form = await openForm('Log that you asked', { view });
    form.choose('contact', BERG);
    await form.saveAndWait();
    expect(said(form.sent())).toEqual([
      { ...line, kind: 'objections_checked', contactId: BERG, isKeyed: true },
    ]);
  });
});

describe('a step of the runway', () => {
  it('is sent with the contact that it was held with', async () => {
    const form = await openForm('Log conversation');
    await form.saveAndWait();
    expect(said(form.sent())).toEqual([
      { ...line, kind: 'runway_step', step: 'conversation', renewalDate: RENEWAL_DATE, isKeyed: true },
      {
        ...line,
        kind: 'customer_contact',
        channel: 'meeting',
        contactId: DAHL,
        customerOriginated: false,
        isKeyed: true,
      },
    ]);
    expect(form.says()).toEqual(['Step saved: Conversation on 12 Oct 2026']);
    const keys = form.sent()?.map(({ entryKey }) => entryKey) ?? [];
    expect(new Set(keys).size).toBe(2);
  });

  it('may be an early one that nobody at the customer was part of', async () => {
    const form = await openForm('Log a step');
    const options = form.panel().find(Select, { name: 'step' }).props.options as { value: string }[];
    expect(options.map(({ value }) => value)).not.toContain('prepare');
    form.choose('step', 'proposal');
    await form.saveAndWait();
    expect(said(form.sent())).toMatchObject([{ kind: 'runway_step', step: 'proposal' }]);
  });

  it('is written once however often Save is clicked', async () => {
    const form = await openForm('Log conversation', { records: ['pending'] });
    form.save();
    form.save();
    await form.settle();
    expect(form.card.recorded()).toHaveLength(1);
    expect(form.panel().find(LoadingButton).props.loading).toBe(true);
  });
});

describe('a person’s call', () => {
  it('needs a reason, above all where it differs from the system’s', async () => {
    const form = await openForm('Change');
    expect(form.text()).toContain('The system says: Likely.');
    form.choose('band', 'at_risk');
    await form.saveAndWait();
    expect(form.card.recorded()).toEqual([]);
    expect(form.text()).toContain('Your call differs from the system’s: say why.');
    form.write('reason', 'The new CFO wants to look at others.');
    await form.saveAndWait();
    expect(said(form.sent())).toEqual([
      {
        ...line,
        kind: 'renewal_call',
        band: 'at_risk',
        reason: 'The new CFO wants to look at others.',
        renewalDate: RENEWAL_DATE,
        isKeyed: true,
      },
    ]);
    expect(form.says()).toEqual(['Call saved: At risk']);
  });

  it('stays as typed when saving fails, and is repeated under the same key', async () => {
    const form = await openForm('Change', { records: ['unreachable', saved] });
    form.choose('band', 'commit');
    form.write('reason', 'Budget is approved.');
    await form.saveAndWait();
    await form.card.waitFor(() => expect(form.panel().maybeFind(Alert)?.props.title).toBe('Not saved'));
    expect(form.panel().find(Select, { name: 'band' }).props.value).toBe('commit');
    await form.saveAndWait();
    const [first, second] = form.card.recorded();
    expect(second).toEqual(first);
    expect(isClosed(form.card)).toBe(true);
  });
});

describe('the outcome of a renewal', () => {
  const view = halvorsenView({ company: aCompany({ ...company, renewalDate: '2026-09-30' }) });

  it('is sent with amount, term and signature', async () => {
    const form = await openForm('Record outcome', { view });
    form.choose('outcome', 'expanded');
    await form.saveAndWait();
    expect(form.card.recorded()).toEqual([]);
    expect(form.text()).toContain('Type the new amount: without it nobody sees how much was kept.');
    form
      .panel()
      .find(CurrencyInput)
      .trigger('onChange', 250_000 as never);
    form.typeNumber(24);
    form.pick('on', '2026-09-20');
    form.pick('signedOn', '2026-09-25');
    await form.saveAndWait();
    expect(said(form.sent())).toEqual([
      {
        ...line,
        on: '2026-09-20',
        kind: 'renewal_outcome',
        outcome: 'expanded',
        amountMinor: 25_000_000,
        termMonths: 24,
        signedOn: '2026-09-25',
        renewalDate: '2026-09-30',
        nextRenewalDate: '2028-09-30',
        isKeyed: true,
      },
    ]);
    expect(form.says()).toEqual(['Outcome saved: Renewed and grown. The next renewal is 30 Sep 2028.']);
  });

  it('says beforehand what saving does: the next date, its runway and the annual cost', async () => {
    const form = await openForm('Record outcome', { view });
    expect(form.text()).not.toContain('What saving does');
    form.choose('outcome', 'renewed');
    expect(form.text()).toContain('The renewal date of the company moves from 30 Sep 2026 to 30 Sep 2027.');
    expect(form.text()).toContain('The next runway starts with Prepare, due 3 Apr 2027.');
    form.typeNumber(6);
    expect(form.text()).toContain('moves from 30 Sep 2026 to 30 Mar 2027.');
    form
      .panel()
      .find(CurrencyInput)
      .trigger('onChange', 250_000 as never);
    expect(form.text()).toContain('The annual cost of the company changes from $240,000 to $250,000.');
  });

  it('takes another next date than the end of the term, and none before this one', async () => {
    const form = await openForm('Record outcome', { view });
    form.choose('outcome', 'renewed');
    form.pick('next', '2026-09-30');
    await form.saveAndWait();
    expect(form.card.recorded()).toEqual([]);
    expect(form.text()).toContain('The next renewal comes after this one, within 20 years.');
    form.pick('next', '2027-12-31');
    await form.saveAndWait();
    expect(said(form.sent())).toMatchObject([{ nextRenewalDate: '2027-12-31' }]);
  });

  it('says nothing of a cost that follows from won deals or is not known', async () => {
    const withoutFigure = aCompany({ ...company, renewalDate: '2026-09-30', annualCostMinor: null });
    const form = await openForm('Record outcome', { view: halvorsenView({ company: withoutFigure }) });
    form.choose('outcome', 'contracted');
    form
      .panel()
      .find(CurrencyInput)
      .trigger('onChange', 200_000 as never);
    expect(form.text()).not.toContain('The annual cost of the company changes');
  });

  it('asks nothing about a contract of a customer who left, whatever was typed before', async () => {
    const form = await openForm('Record outcome', { view });
    form.choose('outcome', 'renewed');
    form.typeNumber(12);
    form.choose('outcome', 'churned');
    expect(form.text()).toContain(
      'The customer is shown as leaving on 30 Sep 2026; there is no next renewal.',
    );
    expect(form.panel().maybeFind(NumberInput)).toBeNull();
    await form.saveAndWait();
    expect(said(form.sent())).toMatchObject([
      { outcome: 'churned', amountMinor: null, termMonths: null, signedOn: null, nextRenewalDate: null },
    ]);
    expect(form.says()).toEqual(['Outcome saved: Left']);
  });

  it.each([0, 1.5, 241])('refuses a term of %s months', async (months) => {
    const form = await openForm('Record outcome', { view });
    form.choose('outcome', 'renewed');
    form.typeNumber(months);
    await form.saveAndWait();
    expect(form.card.recorded()).toEqual([]);
    expect(form.text()).toContain('Type whole months from 1 to 240, or leave it empty.');
  });
});

describe('facts of the contract', () => {
  const withoutCost = () => {
    const view = halvorsenView();
    const { summary } = view;
    const nextAction = { ...summary.nextAction, kind: 'set_annual_cost' as const };
    const { startDate, renewalDate } = summary.company;
    return {
      view: {
        ...view,
        summary: { ...summary, nextAction, company: { ...summary.company, annualCostMinor: null } },
      },
      seen: { startDate, renewalDate, annualCostMinor: null },
    };
  };

  it('are filled in where they are missing, and only what is new is sent', async () => {
    const { view, seen } = withoutCost();
    const form = await openForm('Fill in', { view });
    form
      .panel()
      .find(CurrencyInput, { name: 'annualCost' })
      .trigger('onChange', 84_000 as never);
    await form.saveAndWait();
    expect(said(form.sent())).toEqual([
      {
        ...line,
        kind: 'company_facts',
        startDate: null,
        renewalDate: null,
        annualCostMinor: 8_400_000,
        seen,
        isKeyed: true,
      },
    ]);
    expect(form.says()).toEqual(['Saved on the company.']);
  });

  it('need a renewal after the start and an amount above 0', async () => {
    const form = await openForm('Fill in', { view: withoutCost().view });
    form.pick('startDate', '2027-06-01');
    form.pick('renewalDate', '2027-05-01');
    form
      .panel()
      .find(CurrencyInput, { name: 'annualCost' })
      .trigger('onChange', 0 as never);
    form.save();
    expect(form.text()).toContain('The renewal comes after the start.');
    expect(form.text()).toContain('Type an amount above 0');
    expect(form.card.recorded()).toHaveLength(0);
  });
});
