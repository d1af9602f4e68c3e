import { Alert, Button, StatusTag, StepIndicator, Tab } from '@hubspot/ui-extensions';
import type { Company } from '../../../src/domain/facts.ts';
import { decidedTexts } from '../../../extensions/cards/company-value/head/decided-texts.ts';
import { headOfStored } from '../../../extensions/cards/company-value/head/stored-head.ts';
import { createWords } from '../../../extensions/ui/words.ts';
import { aCompany, anEntry, aRenewalOutcome } from '../../builders/index.ts';
import { halvorsenFacts } from '../../builders/worked-example.ts';
import { data, openCard, visibleText } from '../fixtures/card.tsx';
import { halvorsenView, STORED } from '../fixtures/halvorsen.ts';

afterEach(() => jest.restoreAllMocks());

const { company, entries } = halvorsenFacts();
type Outcome = Parameters<typeof aRenewalOutcome>[0];

async function openDecided(outcome: Outcome, changes: Partial<Company> = {}) {
  const facts = {
    company: aCompany({ ...company, ...changes }),
    entries: [...entries, aRenewalOutcome({ on: '2026-10-01', renewalDate: '2027-01-18', ...outcome })],
  };
  const card = await openCard({ opens: [data(halvorsenView(facts))] });
  const tab = () => card.find(Tab, { tabId: 'renewal' });
  const buttons = () => card.findAll(Button).map(({ text }) => text);
  return { card, tab, text: () => visibleText(tab()), buttons };
}

describe('a customer who does not renew', () => {
  const churned = { outcome: 'churned', amountMinor: null, termMonths: null } as const;

  it('is shown as leaving, with nothing to do and no score', async () => {
    const { card } = await openDecided(churned);
    expect(card.findAll(StatusTag).map(({ text }) => text)).toContain('Not renewed');
    expect(card.text()).toContain('98 days left\nleaves 18 Jan 2027');
    expect(card.text()).toContain('The customer does not renew; the contract ends 18 Jan 2027.');
    expect(card.text()).not.toContain('65 of 100');
  });

  it('is asked nothing more, and what was recorded can be taken back', async () => {
    const { card, tab, text, buttons } = await openDecided(churned);
    expect(text()).toContain('Renewal of 18 Jan 2027: Left');
    expect(text()).toContain('There is no next renewal. Nothing more is asked about this one.');
    expect(tab().maybeFind(StepIndicator)).toBeNull();
    expect(buttons().filter((label) => /^(Log|Name|Make|Record outcome)/.test(label ?? ''))).toEqual([]);
    const panel = await card.openPanel('See 6 ledger lines');
    expect(panel.text()).toContain('Take back');
  });

  it('has left once the date has passed', async () => {
    const { card } = await openDecided(
      { ...churned, renewalDate: '2026-10-05' },
      { renewalDate: '2026-10-05' },
    );
    expect(card.text()).toContain('Not renewed\nCustomer left\non 5 Oct 2026');
    expect(card.text()).not.toContain('Outcome missing');
  });
});

describe('a customer who renews', () => {
  it('shows the next renewal in the head and the last one in its tab', async () => {
    const { card, text } = await openDecided(
      { nextRenewalDate: '2028-01-18', annualBeforeMinor: 24_000_000, amountMinor: 24_000_000 },
      { renewalDate: '2028-01-18' },
    );
    expect(card.text()).toContain('463 days left\nto 18 Jan 2028');
    expect(text()).toContain('Last renewal, 18 Jan 2027: Renewed');
    expect(text()).toContain('Good renewal');
    expect(text()).toContain('The next renewal is 18 Jan 2028.');
  });

  it('shows in the ledger what the outcome made of the company', async () => {
    const facts = halvorsenFacts();
    const edit = anEntry('edit', {
      record: 'plan',
      revision: 1,
      requestKey: 'card-outcome',
      changes: {
        vrm_renewal_date: { before: '2027-01-18', after: '2028-01-18' },
        vrm_annual_cost: { before: '240000', after: '264000' },
      },
    });
    const card = await openCard({ opens: [data(halvorsenView({ entries: [...facts.entries, edit] }))] });
    const panel = await card.openPanel('See 6 ledger lines');
    expect(panel.text()).toContain(
      'Record changed: renewal date 18 Jan 2027 → 18 Jan 2028, annual cost $240,000 → $264,000',
    );
  });

  it('is asked for the next date where nobody said it', async () => {
    const { card } = await openDecided({ renewalDate: '2026-10-05' }, { renewalDate: '2026-10-05' });
    expect(card.text()).toContain('Renewed\nNext date missing\nrenewed 5 Oct 2026');
    expect(card.text()).toContain('Next: set the renewal date');
  });

  it('is told of the new annual cost from its first day on', async () => {
    const { tab } = await openDecided(
      {
        renewalDate: '2026-10-05',
        nextRenewalDate: '2027-10-05',
        annualBeforeMinor: 24_000_000,
        amountMinor: 26_400_000,
      },
      { renewalDate: '2027-10-05' },
    );
    expect(tab().find(Alert).props.title).toBe('Set the new annual cost');
    expect(visibleText(tab().find(Alert))).toContain('Since 5 Oct 2026 the customer pays $264,000 a year');
  });
});

describe('the head before the function has answered', () => {
  const words = createWords('en', 'USD');
  const tileOf = (stored: Record<string, string | null>, today = '2026-10-12') =>
    headOfStored({ ...STORED, ...stored }, today, words).renewal;

  it('says how the renewal ended', () => {
    expect(tileOf({ vrm_renewal_outcome: 'churned' })).toMatchObject({
      tag: { words: 'Not renewed', variant: 'danger' },
      heading: '98 days left',
      text: 'leaves 18 Jan 2027',
      score: null,
    });
  });

  it('says that the outcome is missing once the date has passed', () => {
    expect(tileOf({}, '2027-01-30')).toMatchObject({
      tag: { words: 'Outcome missing', variant: 'danger' },
      heading: '12 days over',
      text: 'since 18 Jan 2027',
    });
    expect(tileOf({}, '2027-01-18').tag.words).toBe('Renewal likely');
  });
});

it.each([
  ['renewed', '2027-01-18', '2026-10-12', '98 days left', 'to 18 Jan 2027'],
  ['churned', '2027-01-18', '2027-01-18', 'Renews today', 'leaves 18 Jan 2027'],
  ['churned', '2027-01-18', '2027-01-19', 'Customer left', 'on 18 Jan 2027'],
  ['contracted', '2027-01-18', '2027-01-19', 'Next date missing', 'renewed 18 Jan 2027'],
] as const)('%s on %s reads on %s: %s, %s', (outcome, renewalDate, today, heading, text) => {
  expect(decidedTexts({ outcome, renewalDate, today }, createWords('en', 'USD'))).toEqual({ heading, text });
});
