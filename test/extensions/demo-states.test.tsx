import { Alert, Button, EmptyState, Tabs } from '@hubspot/ui-extensions';
import { COLLEAGUES } from '../../src/dev/demo/colleagues.ts';
import type { Emulator } from '../../src/dev/emulator/server.ts';
import type { CompanyValueView } from '../../src/functions/contract.ts';
import { createFetchTransport } from '../../src/hubspot/fetch-transport.ts';
import { createHubSpotRepository } from '../../src/hubspot/repository.ts';
import { viewCompanyValue } from '../../src/usecases/view-company-value.ts';
import { noonOf, startDemoAccount, STORY_DAY, TIMEOUT_MILLISECONDS } from '../dev/demo/demo-account.ts';
import { data, renderCard } from './fixtures/card.tsx';
import { glanceFrom, renderSidebar } from './fixtures/sidebar.tsx';

jest.setTimeout(TIMEOUT_MILLISECONDS);
let emulator: Emulator;
beforeAll(async () => {
  emulator = await startDemoAccount(STORY_DAY);
});
afterEach(() => jest.restoreAllMocks());
afterAll(() => emulator.close());

/** A customer of the demo account as the function answers it to Sofia Marin. */
const viewOf = (name: string): Promise<CompanyValueView> => {
  const http = createFetchTransport({ accessToken: emulator.token, baseUrl: emulator.url });
  const companyId = emulator.store
    .ids('companies')
    .find((id) => emulator.store.values('companies', id)?.['name'] === name);
  if (companyId === undefined) throw new Error(`There is no ${name} in the demo account.`);
  const userId = String(COLLEAGUES.sofia.userId);
  const request = { companyId, timeZone: 'UTC', userId };
  return viewCompanyValue(createHubSpotRepository({ http }), { now: noonOf(STORY_DAY) }, request);
};

const onTheTab = async (view: CompanyValueView) => {
  const card = renderCard({ opens: [data(view)], stored: {} });
  await card.waitFor(() => expect(card.maybeFind(Tabs) ?? card.maybeFind(EmptyState)).not.toBeNull());
  return card;
};
const inTheSidebar = async (view: CompanyValueView) => {
  const stored = { vrm_milestone_health: 'green', vrm_computed_on: STORY_DAY };
  const card = renderSidebar({ glances: [data(glanceFrom(view))], opens: data(view), stored });
  await card.waitFor(() => expect(card.text()).toMatch(/Next:|Nothing to do/));
  return card;
};

interface Said {
  readonly tab: readonly string[];
  /** What would be wrong to say. */
  readonly never?: readonly string[];
  /** The sidebar shows next to nothing of a company without anything. */
  readonly sidebar?: readonly string[];
}

const STATES: readonly (readonly [state: string, company: string, said: Said])[] = [
  [
    'no template yet, one fits',
    'Stonebridge Utilities',
    { tab: ['Enterprise, any industry, version 4', 'Preview the plan', 'Start with an empty plan'] },
  ],
  [
    'no template yet, and no start date',
    'Thornfield Museums',
    { tab: ['Mid-market, any industry', 'Preview the plan', 'Not set: target dates count from it'] },
  ],
  [
    'no template yet, none fits',
    'Hopscotch Learning',
    {
      tab: ['Set the company’s property “Segment”', 'Start with an empty plan'],
      never: ['Preview the plan'],
    },
  ],
  [
    'no plan, but a benefit that is counted',
    'Aster Housing',
    {
      tab: ['No plan', 'Preview the plan', 'Next: plan what this customer should achieve', '+5% net ROI'],
      sidebar: ['No plan', '$37.9K, net ROI +5%', 'Next: plan what this customer should achieve'],
    },
  ],
  [
    'no start date',
    'Ravelin Couriers',
    {
      tab: ['Next: set the date since when this is a customer', 'It is the property “Customer since”'],
      sidebar: ['Next: set the date since when this is a customer', 'In the properties of the company'],
    },
  ],
  [
    'no annual cost',
    'Copper Kettle Coffee',
    {
      tab: ['ROI not known', 'Annual cost is not known', 'No ROI: the annual cost is not known'],
      never: ['net ROI'],
      sidebar: ['Next: set the annual cost', '$12.3K'],
    },
  ],
  [
    'no renewal date',
    'Brixham Marine Supplies',
    {
      tab: ['No renewal date', 'Set it on the company', 'Next: set the renewal date', '84 of 100, 90% known'],
      sidebar: ['No renewal date · known 90%', 'Next: set the renewal date'],
    },
  ],
  [
    'no sponsor, no benefits and nine days in',
    'Nimbus Lane',
    {
      tab: ['Value: too early', 'Plan: too early', 'Renewal: no score', 'Too early for a return'],
      never: ['−100%', 'Not within 10 years'],
      sidebar: ['Next: find out who the executive sponsor is', 'Name sponsor', 'Renewal: no score'],
    },
  ],
  [
    'too early',
    'Castellan Audit Partners',
    {
      tab: [
        'Nothing measured',
        'First result due 30 Oct',
        'Counts from day 90, 10 Dec',
        'Next: record the baseline of “Hours per audit”',
        'No value is counted yet',
      ],
      never: ['−100%', '$0 proved'],
      sidebar: ['Value: too early', 'Plan: too early', 'Next: record the baseline of “Hours per audit”'],
    },
  ],
  [
    'nothing proved after 90 days',
    'Glintworks',
    {
      tab: [
        'Value: nothing proved',
        '€9,072 a year claimed',
        'No return yet: nothing is proved',
        'Ask the customer to confirm a benefit',
        'Log confirmation',
      ],
      never: ['−100%'],
      sidebar: ['Value: nothing proved', 'Log confirmation'],
    },
  ],
  [
    'only benefits without money',
    'Larkfield Schools Trust',
    {
      tab: ['Nothing in money', '2 of 2 benefits proved', 'No benefit is counted in money'],
      never: ['No result has proof yet', '£0', '−100%', 'No return yet'],
      sidebar: ['All milestones are achieved'],
    },
  ],
  [
    'confidence too low for a score',
    'Brightwater Energy',
    {
      tab: [
        'Too little is known for a readiness score',
        'Annual cost alone brings it to 72%',
        'Name sponsor',
      ],
      sidebar: ['Renewal not known', 'known 44%', 'Next: set the annual cost'],
    },
  ],
  [
    'everything achieved',
    'Pinecrest Credit Union',
    {
      tab: [
        'Nothing to do now',
        'All 7 milestones are achieved',
        'Agree with the customer on what comes next',
      ],
      sidebar: ['All milestones are achieved', 'Nothing to do now', 'Next date: 17 Oct.'],
    },
  ],
  [
    'renewal overdue',
    'Bellweather Insurance',
    {
      tab: ['Outcome missing', '12 days over', 'Record outcome'],
      sidebar: ['Outcome missing', 'Next: record the outcome of the renewal, 12 days late', 'Record outcome'],
    },
  ],
  [
    'next cycle',
    'Juniper Analytics',
    {
      tab: ['296 days left', 'Last renewal, 4 Aug 2026: Renewed', 'The next renewal is 4 Aug 2027.'],
      sidebar: ['296 days, 4 Aug 2027'],
    },
  ],
  [
    'value lost',
    'Copperline Foundry',
    {
      tab: ['Value below cost', 'Loss', '−$30,912'],
      sidebar: ['−$'],
    },
  ],
  [
    'several currencies',
    'Lindqvist Marine Group',
    {
      tab: ['€', 'The exchange rate is missing, so the amount is not counted.'],
      never: ['R$', '£'],
      sidebar: ['€'],
    },
  ],
];

describe.each(STATES)('%s: %s', (_, company, { tab, never = [], sidebar }) => {
  it('is said on the tab, with one primary thing to do', async () => {
    const card = await onTheTab(await viewOf(company));
    const text = card.text();
    for (const words of tab) expect(text).toContain(words);
    for (const words of never) expect(text).not.toContain(words);
    expect(card.findAll(Button, { variant: 'primary' }).length).toBeLessThanOrEqual(1);
    for (const { props } of card.findAll(Alert)) expect(props.title).not.toBe('');
  });

  it('is said in the sidebar, with at most one button', async () => {
    const view = await viewOf(company);
    if (sidebar === undefined) {
      const card = renderSidebar({ glances: ['pending'], stored: { name: company } });
      await card.waitFor(() =>
        expect(card.text()).toContain('The Value Milestones tab shows which plan fits.'),
      );
      expect(card.requests).toEqual([]);
      return;
    }
    const card = await inTheSidebar(view);
    for (const words of sidebar) expect(card.text()).toContain(words);
    expect(card.findAll(Button).length).toBeLessThanOrEqual(1);
  });
});
