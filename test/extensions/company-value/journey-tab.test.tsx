import {
  Button,
  EmptyState,
  LoadingButton,
  ProgressBar,
  Select,
  StepIndicator,
  Tab,
  TableRow,
} from '@hubspot/ui-extensions';
import type { CompanyFacts } from '../../../src/domain/facts.ts';
import { EXIT_FACTS } from '../../../src/domain/journey/journey-summary.ts';
import type { LedgerEntry } from '../../../src/domain/ledger.ts';
import type { CompanyValueView, NewEntry } from '../../../src/functions/contract.ts';
import { aStageMove } from '../../builders/index.ts';
import { BERG, halvorsenFacts } from '../../builders/worked-example.ts';
import { data, openCard, refusal, visibleText } from '../fixtures/card.tsx';
import { handsOn } from '../fixtures/form.ts';
import type { FormOptions } from '../fixtures/form.ts';
import { halvorsenView } from '../fixtures/halvorsen.ts';

afterEach(() => jest.restoreAllMocks());

const NORWAY = 'Accounts payable, Norway';
const DENMARK = 'Freight audit, Denmark';
const { entries } = halvorsenFacts();
const saved = data({ view: halvorsenView(), recorded: [], alongside: [] });

const ON_THE_WAY: readonly LedgerEntry[] = [
  aStageMove({ key: 's-1', on: '2026-01-18', track: NORWAY, claimedBy: 'user-1' }),
  aStageMove({
    key: 's-2',
    on: '2026-03-09',
    track: NORWAY,
    movement: 'left',
    handoff: 'Sofia Marin',
    exitFacts: EXIT_FACTS.onboarding,
    claimedBy: 'user-1',
  }),
  aStageMove({ key: 's-3', on: '2026-03-09', track: NORWAY, stage: 'adoption', claimedBy: 'user-1' }),
  aStageMove({ key: 's-4', on: '2026-03-01', track: DENMARK, trigger: 'new_use_case', claimedBy: null }),
  aStageMove({
    key: 's-5',
    on: '2026-08-20',
    track: DENMARK,
    exitFacts: ['core_users_active'],
    contactId: BERG,
    note: '11 of 12',
    claimedBy: 'user-1',
  }),
  aStageMove({ key: 's-6', on: '2026-09-01', track: 'Carrier portal', stage: 'retention' }),
];

async function openTab(
  lines: readonly LedgerEntry[] = ON_THE_WAY,
  overrides: Partial<CompanyValueView> = {},
  options: Pick<FormOptions, 'records'> = {},
) {
  const facts: Partial<CompanyFacts> = { entries: [...entries, ...lines] };
  const card = await openCard({
    opens: [data(halvorsenView(facts, overrides))],
    records: [saved],
    ...options,
  });
  const tab = () => card.find(Tab, { tabId: 'journey' });
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

type OpenTab = Awaited<ReturnType<typeof openTab>>;

/** The panel behind the `index`-th button of the tab with this label, with hands that fill its form in. */
async function openForm({ card, tab }: OpenTab, label: string, index = 0) {
  const opener = () => tab().findAll(Button, (node) => node.text === label)[index];
  opener()?.trigger('onClick');
  const panel = () => {
    const overlay = opener()?.props.overlay;
    if (overlay === undefined) throw new Error(`"${label}" opens nothing`);
    return overlay as unknown as ReturnType<Awaited<ReturnType<typeof card.openPanel>>['panel']>;
  };
  await card.waitFor(() => expect(panel().maybeFind(LoadingButton)).not.toBeNull());
  return { card, panel, text: () => visibleText(panel()), ...handsOn(card, panel) };
}

/** What was asked for, without the key that each form makes up. */
const said = (lines: readonly NewEntry[] | undefined) =>
  (lines ?? []).map(({ entryKey: _key, known: _known, ...rest }) => rest);

describe('the tab', () => {
  it('says how many tracks stand in how many stages, and of each how long against the usual', async () => {
    const { text, rows, tab } = await openTab();
    expect(text()).toContain('3 tracks, 3 stages');
    expect(rows().find((row) => row.startsWith(NORWAY))).toContain('217 days · usual 365 to 730');
    expect(rows().find((row) => row.startsWith(DENMARK))).toContain('225 days · 45 over usual');
    expect(rows().find((row) => row.startsWith('Carrier portal'))).toContain('41 days · it goes on');
    expect(
      tab()
        .findAll(ProgressBar)
        .map(({ props }) => props.variant),
    ).toEqual([undefined, 'warning']);
  });

  it('asks of the late one whether it may go on: what is known, since when and from whom', async () => {
    const { text, tab, buttons } = await openTab();
    expect(text()).toContain('Freight audit, Denmark: ready to leave onboarding?');
    expect(text()).toContain('1 of 5 facts known');
    expect(tab().find(StepIndicator).props.currentStep).toBe(0);
    expect(text()).toContain('Core users trained and active (11 of 12, 20 Aug)');
    expect(text()).toContain('said by Jonas Berg · recorded by Sofia Marin');
    expect(buttons().filter((label) => label === 'Record')).toHaveLength(3);
    expect(buttons()).toContain('Log confirmation');
  });

  it('says that a track may go on once all is known', async () => {
    const facts = aStageMove({ on: '2026-09-02', track: DENMARK, exitFacts: EXIT_FACTS.onboarding });
    const { text, buttons } = await openTab([...ON_THE_WAY, facts]);
    expect(text()).toContain('Every fact is known: the track can move on.');
    expect(buttons()).toContain('Move Freight audit, Denmark');
  });

  it('tells what changed, with what set it off, what it lacked and who recorded it', async () => {
    const back = [
      aStageMove({
        on: '2026-10-01',
        track: NORWAY,
        stage: 'adoption',
        movement: 'left',
        note: 'Team dissolved',
      }),
      aStageMove({ on: '2026-10-01', track: NORWAY, trigger: 'merger' }),
      aStageMove({
        on: '2026-10-02',
        track: 'Carrier portal',
        stage: 'retention',
        movement: 'left',
        handoff: 'Per',
      }),
    ];
    const { rows, text } = await openTab([...ON_THE_WAY, ...back]);
    const row = (start: string) => rows().find((one) => one.startsWith(start));
    expect(row('9 Mar 2026')).toContain(`${NORWAY} left Onboarding, entered Adoption`);
    expect(row('9 Mar 2026')).toContain('Handed to Sofia Marin\nSofia Marin');
    expect(row('1 Mar 2026')).toContain('New use case');
    expect(row('1 Oct 2026')).toContain(`${NORWAY} left Adoption, went back to Onboarding`);
    expect(row('1 Oct 2026')).toContain('Handed over to nobody\nTeam dissolved');
    expect(row('2 Oct 2026')).toContain('Left before it was known: Plan on track throughout');
    expect(text()).toContain('came back, Merger');
  });

  it('shows the newest changes first and the older ones when asked', async () => {
    const more = ['2026-04-01', '2026-05-01', '2026-06-01'].map((on) =>
      aStageMove({ on, track: on, claimedBy: null }),
    );
    const { tab, rows, card } = await openTab([...ON_THE_WAY, ...more]);
    const changes = () => rows().filter((row) => /^\d+ \w{3} 2026\n/.test(row));
    expect(changes()).toHaveLength(5);
    tab()
      .find(Button, (node) => node.text === 'Show 2 older changes')
      .trigger('onClick');
    await card.waitFor(() => expect(changes()).toHaveLength(7));
  });

  it('asks for the first track where there is none', async () => {
    const { tab, buttons } = await openTab([]);
    expect(tab().find(EmptyState).props.title).toBe('Where does this customer stand?');
    expect(buttons()).toEqual(['Add a track']);
  });

  it('keeps its history once every track has ended', async () => {
    const lines = [
      aStageMove({ on: '2026-03-01', track: DENMARK }),
      aStageMove({ on: '2026-04-01', track: DENMARK, movement: 'left' }),
    ];
    const { text, buttons } = await openTab(lines);
    expect(text()).toContain('No track is on its way now');
    expect(text()).toContain(`${DENMARK} left Onboarding`);
    expect(buttons()).toContain('Add a track');
  });

  it('offers nothing to record to somebody who may only look', async () => {
    const { buttons, text } = await openTab(ON_THE_WAY, { mayWrite: false });
    expect(buttons()).toEqual([]);
    expect(text()).toContain('1 of 5 exit facts');
  });

  it('opens the lines that it rests on, where a wrong one can be taken back', async () => {
    const { card } = await openTab();
    const panel = await card.openPanel('See 6 ledger lines');
    expect(panel.text()).toContain(
      'Stage: Freight audit, Denmark, Onboarding: Core users trained and active',
    );
    expect(panel.text()).toContain('Stage: Carrier portal entered Retention');
    expect(panel.text()).toContain('Take back');
  });
});

describe('moving a track', () => {
  it('sends what is left and what is entered, with exit facts and handoff', async () => {
    const form = await openForm(await openTab(), 'Move', 2);
    form.choose('to', 'adoption');
    expect(form.text()).toContain('Onboarding → Adoption');
    expect(form.text()).toContain('4 exit facts are not known: Implementation done');
    expect(form.text()).toContain('Nobody is named to hand it over to.');
    form.check('facts', [
      'use_case_live',
      'implementation_done',
      'first_value_documented',
      'go_live_confirmed',
    ]);
    form.type('handoff', ' Per Lunde ');
    form.write('note', 'Two carriers are open');
    expect(form.text()).toContain('All exit facts are known, and it is handed over to Per Lunde.');
    await form.saveAndWait();
    const line = { kind: 'stage', on: '2026-10-12', milestoneKey: null, metricKey: null, track: DENMARK };
    expect(said(form.sent())).toEqual([
      {
        ...line,
        note: 'Two carriers are open',
        stage: 'onboarding',
        movement: 'left',
        trigger: null,
        exitFacts: ['implementation_done', 'use_case_live', 'first_value_documented', 'go_live_confirmed'],
        handoff: 'Per Lunde',
        contactId: null,
      },
      {
        ...line,
        note: null,
        stage: 'adoption',
        movement: 'entered',
        trigger: null,
        exitFacts: [],
        handoff: null,
        contactId: null,
      },
    ]);
    const keys = form.sent()?.map(({ entryKey }) => entryKey) ?? [];
    expect(keys[1]).toBe(`${keys[0]}/entered`);
    expect(form.says()).toEqual(['Freight audit, Denmark moved to Adoption']);
  });

  it('back needs what set it off, and no exit facts', async () => {
    const form = await openForm(await openTab(), 'Move', 0);
    form.choose('to', 'onboarding');
    expect(form.text()).toContain('Going back needs what set it off.');
    await form.saveAndWait();
    expect(form.card.recorded()).toEqual([]);
    expect(form.panel().find(Select, { name: 'trigger' }).props.validationMessage).toBe(
      'Say what set it off: nobody falls back without a reason.',
    );
    form.choose('trigger', 'leadership_change');
    await form.saveAndWait();
    expect(said(form.sent())).toMatchObject([
      { stage: 'adoption', movement: 'left', trigger: 'leadership_change', exitFacts: [] },
      { stage: 'onboarding', movement: 'entered', trigger: 'leadership_change' },
    ]);
  });

  it('beside its stage leaves none', async () => {
    const form = await openForm(await openTab(), 'Move', 0);
    form.choose('to', 'expansion');
    form.tick('stays', true);
    expect(form.text()).toContain('Adoption, and Expansion beside it');
    expect(form.text()).toContain('No stage is left, so no exit facts are needed.');
    await form.saveAndWait();
    expect(said(form.sent())).toMatchObject([{ stage: 'expansion', movement: 'entered' }]);
  });

  it('to its end enters none, and not before it began', async () => {
    const form = await openForm(await openTab(), 'Move', 1);
    await form.saveAndWait();
    expect(form.panel().find(Select, { name: 'to' }).props.validationMessage).toBe('Choose a stage.');
    form.choose('to', 'nowhere');
    form.pick('on', '2026-08-31');
    await form.saveAndWait();
    expect(form.text()).toContain('The stage was entered on 1 Sep 2026; it cannot be left before.');
    form.pick('on', '2026-10-01');
    await form.saveAndWait();
    expect(said(form.sent())).toMatchObject([
      { on: '2026-10-01', stage: 'retention', movement: 'left', handoff: null },
    ]);
    expect(form.says()).toEqual(['Carrier portal left Retention']);
  });

  it('keeps what was typed and offers to repeat when it was not saved', async () => {
    const tab = await openTab(ON_THE_WAY, {}, { records: ['unreachable', saved] });
    const form = await openForm(tab, 'Move', 1);
    form.choose('to', 'renewal');
    form.type('handoff', 'Per');
    await form.saveAndWait();
    expect(form.text()).toContain('Not saved');
    await form.saveAndWait();
    const [first, second] = form.card.recorded();
    expect(second).toEqual(first);
  });

  it('says that somebody else moved it meanwhile', async () => {
    const tab = await openTab(ON_THE_WAY, {}, { records: [refusal('invalid_request', 'entries[0].stage')] });
    const form = await openForm(tab, 'Move', 1);
    form.choose('to', 'renewal');
    await form.saveAndWait();
    expect(form.text()).toContain('The track was moved meanwhile');
  });
});

describe('exit facts', () => {
  it('open on the one that is asked for and keep who said so', async () => {
    const form = await openForm(await openTab(), 'Log confirmation');
    expect(form.text()).toContain('Known already\nCore users trained and active (11 of 12, 20 Aug)');
    await form.saveAndWait();
    expect(form.card.recorded()).toEqual([]);
    expect(form.text()).toContain('Say who confirmed the go-live.');
    form.choose('contact', BERG);
    form.pick('on', '2026-10-05');
    await form.saveAndWait();
    expect(said(form.sent())).toMatchObject([
      {
        kind: 'stage',
        on: '2026-10-05',
        track: DENMARK,
        stage: 'onboarding',
        movement: 'entered',
        exitFacts: ['go_live_confirmed'],
        contactId: BERG,
      },
    ]);
    expect(form.says()).toEqual(['1 exit fact saved: Go-live confirmed by the customer']);
  });

  it('are at least one', async () => {
    const form = await openForm(await openTab(), 'Record');
    form.check('facts', []);
    await form.saveAndWait();
    expect(form.text()).toContain('Tick at least one.');
    expect(form.card.recorded()).toEqual([]);
  });
});

describe('a new track', () => {
  it('enters its first stage, with who takes it on', async () => {
    const form = await openForm(await openTab([]), 'Add a track');
    await form.saveAndWait();
    expect(form.card.recorded()).toEqual([]);
    form.type('track', ' Sweden ');
    form.choose('trigger', 'new_use_case');
    form.type('handoff', 'Per Lunde');
    await form.saveAndWait();
    expect(said(form.sent())).toMatchObject([
      {
        track: 'Sweden',
        stage: 'onboarding',
        movement: 'entered',
        trigger: 'new_use_case',
        handoff: 'Per Lunde',
      },
    ]);
    expect(form.says()).toEqual(['Sweden entered Onboarding']);
  });

  it('is not one that stands there already, however it is spelt', async () => {
    const form = await openForm(await openTab(), 'Add a track');
    form.type('track', DENMARK.toUpperCase());
    await form.saveAndWait();
    expect(form.text()).toContain('This track stands in Onboarding already.');
    form.choose('stage', 'expansion');
    await form.saveAndWait();
    expect(said(form.sent())).toMatchObject([{ track: DENMARK, stage: 'expansion' }]);
  });
});
