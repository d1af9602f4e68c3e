import { Alert, Button, StepIndicator, Tab, TableRow } from '@hubspot/ui-extensions';
import type { CompanyFacts } from '../../../src/domain/facts.ts';
import type { CompanyValueView } from '../../../src/functions/contract.ts';
import {
  aChampionState,
  aCompany,
  anObjectionsCheck,
  aRenewalCall,
  aRenewalOutcome,
  aReportSent,
  aResolvedObjection,
} from '../../builders/index.ts';
import { BERG, halvorsenFacts, MARIN, OBJECTION_KEY, RENEWAL_DATE } from '../../builders/worked-example.ts';
import { data, openCard, visibleText } from '../fixtures/card.tsx';
import { halvorsenView } from '../fixtures/halvorsen.ts';

afterEach(() => jest.restoreAllMocks());

const { company, entries } = halvorsenFacts();

async function openTab(facts: Partial<CompanyFacts> = {}, overrides: Partial<CompanyValueView> = {}) {
  const card = await openCard({ opens: [data(halvorsenView(facts, overrides))] });
  const tab = () => card.find(Tab, { tabId: 'renewal' });
  return {
    card,
    tab,
    text: () => visibleText(tab()),
    rows: () => tab().findAll(TableRow).map(visibleText),
    buttons: () =>
      tab()
        .findAll(Button)
        .map(({ text }) => text),
  };
}

describe('readiness', () => {
  it('shows the shortest way first, each lever with what it is worth and a button that starts it', async () => {
    const { text, buttons } = await openTab();
    expect(text()).toContain('Shortest way to Commit: 65 → 85');
    expect(text()).toContain('20 Sep, 22 days late · with Ingrid Dahl');
    expect(buttons().slice(0, 2)).toEqual(expect.arrayContaining(['Log conversation', 'Open milestone']));
  });

  it('starts the levers that help as well, and only says those that are no form', async () => {
    const { buttons, text } = await openTab();
    expect(text()).toContain('Also helps:');
    expect(buttons()).toEqual(
      expect.arrayContaining([expect.stringMatching(/^Talk to the executive sponsor \+\d/)]),
    );
  });

  it('says item by item what is known, and what is left out', async () => {
    const { rows } = await openTab();
    expect(rows().find((row) => row.startsWith('Renewal runway'))).toContain('1 of 2 due steps done');
    expect(rows().find((row) => row.startsWith('Executive sponsor'))).toContain('10 points left out');
    expect(rows()).toEqual(
      expect.arrayContaining([expect.stringContaining('58.8 of 90 known points. No limit applies.')]),
    );
  });

  it('says what holds the band down', async () => {
    const { rows } = await openTab({
      entries: [...entries, aChampionState({ on: '2026-10-01', state: 'vacant' })],
    });
    expect(rows().some((row) => row.includes('the champion’s place is vacant'))).toBe(true);
    expect(rows().find((row) => row.startsWith('Champion'))).toContain('Name champion');
  });

  it('offers what would help where there is no score and no way to tell', async () => {
    const { text, buttons } = await openTab({
      milestones: [],
      metrics: halvorsenFacts().metrics,
      entries: [],
      company: aCompany({ ...company, startDate: '2026-10-01' }),
    });
    expect(text()).toContain('No readiness score');
    expect(buttons()).toEqual(expect.arrayContaining(['Name sponsor', 'Log contact', 'Log that you asked']));
  });
});

describe('the runway', () => {
  it('says of each step when it was done or is due', async () => {
    const { tab, text } = await openTab();
    expect(tab().find(StepIndicator).props.stepNames.slice(0, 3)).toEqual([
      'Prepare: done 24 Jul',
      'Conversation: due 20 Sep',
      'Proposal: due 20 Oct',
    ]);
    expect(tab().find(StepIndicator).props.currentStep).toBe(1);
    expect(text()).toContain('Runway to 18 Jan 2027');
    expect(text()).toContain('Conversation 22 days late');
    expect(text()).toContain('then Proposal due in 8 days');
  });

  it('is replaced by a word on the missing date, and nothing that needs the date can be started', async () => {
    const { tab, buttons } = await openTab({ company: aCompany({ ...company, renewalDate: null }) });
    expect(tab().find(Alert).props.title).toBe('No renewal date');
    expect(tab().maybeFind(StepIndicator)).toBeNull();
    expect(buttons()).not.toContain('Log a step');
    expect(buttons()).not.toContain('Make your call');
  });

  it('asks for the outcome once the date has passed', async () => {
    const { tab } = await openTab({ company: aCompany({ ...company, renewalDate: '2026-09-30' }) });
    const alert = tab().find(Alert);
    expect(alert.props.title).toBe('The renewal date passed 12 days ago without an outcome');
    expect(alert.find(Button).text).toBe('Record outcome');
  });

  it('ends with the outcome, which says how much was kept and how early', async () => {
    const outcome = aRenewalOutcome({
      on: '2026-10-10',
      renewalDate: RENEWAL_DATE,
      outcome: 'expanded',
      amountMinor: 26_400_000,
      signedOn: '2026-10-10',
    });
    const { text, buttons } = await openTab({ entries: [...entries, outcome] });
    expect(text()).toContain('Good renewal');
    expect(text()).toContain('Renewal of 18 Jan 2027: Renewed and grown');
    expect(text()).toContain('100 days before the end · 110% of the annual cost kept · $264,000 a year');
    expect(buttons()).not.toContain('Log a step');
    expect(text()).not.toContain('Shortest way');
  });
});

describe('people and objections', () => {
  it('names the sponsor, who was heard of last and each open objection', async () => {
    const { rows } = await openTab();
    const row = (start: string) =>
      rows()
        .filter((one) => one.startsWith(start))
        .at(-1);
    expect(row('Executive sponsor')).toContain('Ingrid Dahl, engaged\n30 Jun, 104 days ago');
    expect(row('Champion')).toContain('Nobody is named');
    expect(row('Last heard of')).toContain('Jonas Berg\n30 Sep, 12 days ago');
    expect(row('Objection: Price')).toContain('Open, minor\n18 Sep');
  });

  it('tells "none open" from "nobody has asked"', async () => {
    const settled = aResolvedObjection(OBJECTION_KEY, { on: '2026-10-01' });
    const asked = await openTab({ entries: [...entries, settled, anObjectionsCheck({ on: '2026-10-02' })] });
    expect(asked.text()).toContain('None open, last asked 10 days ago');
    const silent = await openTab({ entries: entries.filter(({ kind }) => kind !== 'objection_opened') });
    expect(silent.text()).toContain('Nobody has asked lately');
  });

  it('opens the ledger lines that it rests on', async () => {
    const { card } = await openTab();
    const panel = await card.openPanel('See 5 ledger lines');
    expect(panel.text()).toContain('Ingrid Dahl, engaged');
  });

  it('offers nothing to record to somebody who may only look', async () => {
    const { buttons } = await openTab({}, { mayWrite: false });
    expect(
      buttons().filter((label) => /^(Log|Name|Update|Settle|Make|Change|Record)/.test(label ?? '')),
    ).toEqual([]);
  });
});

describe('who thinks what of it', () => {
  it('shows the person’s call beside the system’s, with the difference and the reason', async () => {
    const { text } = await openTab({}, { userNames: { [MARIN]: 'Sofia Marin' } });
    expect(text()).toContain('The system’s forecast');
    expect(text()).toContain('65 points');
    expect(text()).toContain('Sofia Marin’s call, 2 Oct');
    expect(text()).toContain('one band higher');
    expect(text()).toContain('“CFO said the budget is in the 2027 plan.”');
  });

  it('asks why where a call that differs has no reason', async () => {
    const call = aRenewalCall({
      on: '2026-10-05',
      band: 'at_risk',
      reason: null,
      renewalDate: RENEWAL_DATE,
      claimedBy: null,
    });
    const { tab, text } = await openTab({ entries: [...entries, call] });
    expect(text()).toContain('A colleague’s call, 5 Oct');
    expect(tab().find(Alert).props.title).toBe('The two differ by a band. Say why.');
  });

  it('asks for a call where there is none', async () => {
    const { buttons } = await openTab({ entries: entries.filter(({ kind }) => kind !== 'renewal_call') });
    expect(buttons()).toContain('Make your call');
  });
});

it('says when the customer is told of its results, and what was sent', async () => {
  const sent = aReportSent({ on: '2026-10-10', reportKind: 'value_summary', contactId: BERG });
  const { rows } = await openTab({ entries: [...entries, sent] });
  expect(rows().find((row) => row.startsWith('Value summary, 90 days before'))).toContain('Sent 10 Oct');
  expect(rows().find((row) => row.startsWith('Value summary, 60 days before'))).toContain('in 38 days');
});
