import {
  Alert,
  Button,
  ErrorState,
  LoadingButton,
  LoadingSpinner,
  Tab,
  TableRow,
  Tabs,
} from '@hubspot/ui-extensions';
import { todayIn } from '../../../extensions/cards/company-value/today.ts';
import { data, refusal, renderCard, visibleText } from '../fixtures/card.tsx';
import { halvorsenView, STORED, viewOf } from '../fixtures/halvorsen.ts';

afterEach(() => jest.restoreAllMocks());

describe('while the function runs', () => {
  it('draws the head from the saved properties with the day they are from', () => {
    const card = renderCard({ opens: ['pending'] });
    expect(card.text()).toContain('+43% net ROI');
    expect(card.text()).toContain('$344K proved a year');
    expect(card.text()).toContain('5 of 10 milestones');
    expect(card.text()).toContain('Invoice matching is off pace');
    expect(card.text()).toContain('as of 11 Oct 2026');
    expect(card.text()).toContain('Readiness 65, as of 11 Oct 2026');
    expect(card.find(LoadingSpinner).props.label).toBe('Loading milestones');
    expect(card.maybeFind(Tabs)).toBeNull();
  });

  it('shows the spinner alone when nothing was ever computed', () => {
    const card = renderCard({ opens: ['pending'], stored: { vrm_milestone_health: null } });
    expect(card.text()).not.toContain('milestones\n');
    expect(card.find(LoadingSpinner).props.showLabel).toBe(true);
  });
});

describe('figures that were saved today', () => {
  const saved = { ...STORED, vrm_computed_on: todayIn('Europe/Oslo') };

  it('need no date while they are read again', () => {
    const card = renderCard({ opens: ['pending'], stored: saved });
    expect(card.text()).toContain('$344K a year, 143% gross');
    expect(card.text()).toContain('1 waits for confirmation');
    expect(card.text()).toContain('Readiness 65 of 100, 90% known');
    expect(card.text()).not.toContain('as of');
  });

  it('carry it once they cannot be read', async () => {
    const card = renderCard({ opens: ['unreachable'], stored: saved });
    await card.waitFor(() => expect(card.maybeFind(Alert)).not.toBeNull());
    expect(card.text()).toContain('as of');
  });
});

describe('when too little is known for a score', () => {
  const view = () => {
    const readiness = {
      ...halvorsenView().summary.renewal.readiness,
      score: null,
      band: 'unknown' as const,
      confidence: 40 / 90,
      knownWeight: 40,
      applicableWeight: 90,
    };
    const items = readiness.items.map((item) => ({
      ...item,
      ...(item.key === 'proved_value'
        ? { state: 'missing' as const, reasons: [{ code: 'cost_unknown' as const }] }
        : item.key === 'objections'
          ? { state: 'missing' as const, reasons: [{ code: 'objections_not_asked' as const }] }
          : {}),
    }));
    const { summary } = halvorsenView();
    const renewal = { ...summary.renewal, readiness: { ...readiness, items } };
    return viewOf({ ...summary, renewal });
  };

  it('says how much is needed and what would answer it, most points first', async () => {
    const card = renderCard({ opens: [data(view())] });
    await card.waitFor(() =>
      expect(card.maybeFind(Alert)?.props.title).toBe('Too little is known for a readiness score'),
    );
    expect(card.text()).toContain(
      '40 of 90 points are known (44%). A score needs 50%, a band above Likely needs 75%. Annual cost alone brings it to 72%.',
    );
    expect(card.text()).toContain('44% known, 50% needed');
    const rows = card.findAll(TableRow).map(visibleText);
    const place = (name: string) => rows.findIndex((row) => row.startsWith(name));
    expect(rows[place('Annual cost')]).toContain('25');
    expect(rows[place('Objections')]).toContain('Ask, and note “none” if there are none');
    expect(place('Annual cost')).toBeLessThan(place('Objections'));
  });

  it('does not say twice what is to be done next', async () => {
    const low = view();
    const setCost = { ...low.summary.nextAction, kind: 'set_annual_cost' as const };
    const card = renderCard({ opens: [data(viewOf({ ...low.summary, nextAction: setCost }))] });
    await card.waitFor(() => expect(card.maybeFind(Tabs)).not.toBeNull());
    expect(card.text()).not.toContain('Next:');
  });
});

describe('when the answer is there', () => {
  it('replaces the saved head by the answer and shows the tabs that exist', async () => {
    const card = renderCard({ opens: [data(halvorsenView())] });
    await card.waitFor(() => expect(card.maybeFind(Tabs)).not.toBeNull());
    expect(card.text()).toContain('$344K a year, 143% gross');
    expect(card.text()).not.toContain('as of 11 Oct');
    expect(card.findAll(Tab).map((tab) => tab.props.title)).toEqual([
      'Timeline',
      'Value',
      'Renewal',
      'Journey',
    ]);
  });

  it('asks for the company of the record in the time zone of the account, with its texts', async () => {
    const card = renderCard({ opens: [data(halvorsenView())] });
    await card.waitFor(() => expect(card.maybeFind(Tabs)).not.toBeNull());
    expect(card.requests).toEqual([
      {
        name: 'company-value',
        parameters: {
          companyId: String(card.mocks.context.crm.objectId),
          timeZone: 'Europe/Oslo',
          user: { userId: String(card.mocks.context.user.id) },
          wordsIn: 'en',
        },
      },
    ]);
  });
});

it('speaks to a reader in their language, with its figures and dates', async () => {
  const card = renderCard({ opens: [data(halvorsenView())], locale: 'pt-br' });
  await card.waitFor(() => expect(card.maybeFind(Tabs)).not.toBeNull());
  const text = card.text().replaceAll('\u00a0', ' ');
  expect(text).toContain('US$ 344 mil/ano, 143% bruto');
  expect(text).toContain('até 18 jan 2027');
  expect(text).toContain('4,2% → 2,0%, meta ≤ 2%');
});

it('speaks English with the figures and dates of a reader whose language it does not have', async () => {
  const card = renderCard({ opens: [data(halvorsenView())], locale: 'de-de' });
  await card.waitFor(() => expect(card.maybeFind(Tabs)).not.toBeNull());
  const text = card.text().replaceAll('\u00a0', ' ');
  expect(text).toContain('to 18. Jan 2027');
  expect(text).toContain('4,2 % → 2,0 %, target ≤ 2 %');
});

describe('when HubSpot does not answer', () => {
  it('keeps the saved head, says as of when, and counts the tries', async () => {
    const card = renderCard({ opens: ['unreachable'] });
    await card.waitFor(() => expect(card.maybeFind(Alert)).not.toBeNull());
    expect(card.text()).toContain('+43% net ROI');
    expect(card.find(Alert).props.title).toBe('HubSpot does not answer right now');
    expect(card.text()).toContain('The figures above are the last saved ones, from 11 Oct 2026.');
    expect(card.text()).toContain('Tried once, at');

    card.find(LoadingButton).trigger('onClick');
    await card.waitFor(() => expect(card.text()).toContain('Tried 2 times'));
  });

  it('shows everything once a further try succeeds', async () => {
    const card = renderCard({ opens: [refusal('crm_unavailable'), data(halvorsenView())] });
    await card.waitFor(() => expect(card.maybeFind(Alert)).not.toBeNull());
    card.find(LoadingButton).trigger('onClick');
    await card.waitFor(() => expect(card.maybeFind(Tabs)).not.toBeNull());
    expect(card.maybeFind(Alert)).toBeNull();
  });

  it('says that HubSpot is busy when the rate limit is reached', async () => {
    const card = renderCard({ opens: [refusal('rate_limited')] });
    await card.waitFor(() => expect(card.maybeFind(Alert)?.props.title).toBe('HubSpot is busy'));
  });
});

describe('when the function refuses', () => {
  it('hides the saved figures from those who may not see them', async () => {
    const card = renderCard({ opens: [refusal('not_allowed')] });
    await card.waitFor(() => expect(card.maybeFind(ErrorState)).not.toBeNull());
    expect(card.find(ErrorState).props.type).toBe('lock');
    expect(card.text()).not.toContain('net ROI');
  });

  it('says that the app is not set up', async () => {
    const card = renderCard({ opens: [refusal('not_provisioned')], stored: {} });
    await card.waitFor(() =>
      expect(card.maybeFind(ErrorState)?.props.title).toBe('The app is not set up in this account yet'),
    );
  });

  it('says that the company is gone', async () => {
    const card = renderCard({ opens: [refusal('not_found')], stored: {} });
    await card.waitFor(() =>
      expect(card.maybeFind(ErrorState)?.props.title).toBe('This company was not found'),
    );
  });

  it('offers to try again after anything unexpected', async () => {
    const card = renderCard({ opens: [refusal('unexpected'), data(halvorsenView())] });
    await card.waitFor(() => expect(card.maybeFind(ErrorState)).not.toBeNull());
    card.find(Button).trigger('onClick');
    await card.waitFor(() => expect(card.maybeFind(Tabs)).not.toBeNull());
  });
});

describe('when a property that matters is edited beside the card', () => {
  it('reads the company again and keeps what is shown until then', async () => {
    const stored = { ...STORED };
    const card = renderCard({ opens: [data(halvorsenView()), 'pending'], stored });
    await card.waitFor(() => expect(card.maybeFind(Tabs)).not.toBeNull());
    stored['vrm_annual_cost'] = '300000';
    card.redraw();
    expect(card.requests).toHaveLength(2);
    expect(card.maybeFind(Tabs)).not.toBeNull();
  });

  it('says that the figures are behind when they cannot be read again', async () => {
    const stored = { ...STORED };
    const card = renderCard({ opens: [data(halvorsenView()), 'unreachable'], stored });
    await card.waitFor(() => expect(card.maybeFind(Tabs)).not.toBeNull());
    stored['vrm_renewal_date'] = '2027-03-01';
    card.redraw();
    await card.waitFor(() =>
      expect(card.maybeFind(Alert)?.props.title).toBe('The newest changes are not in yet'),
    );
    expect(card.text()).toContain('The figures are from 11:42');
  });
});

describe('what people did in HubSpot’s own pages', () => {
  const nothing = halvorsenView().foundByHand;
  const found = async (foundByHand: Partial<typeof nothing>) => {
    const view = halvorsenView({}, { foundByHand: { ...nothing, ...foundByHand } });
    const card = renderCard({ opens: [data(view)] });
    await card.waitFor(() => expect(card.maybeFind(Tabs)).not.toBeNull());
    return card.text();
  };
  const typed = {
    object: 'companies',
    recordId: '1',
    key: null,
    property: 'vrm_milestones_total',
    before: '10',
    after: '99',
    changedBy: 'user-1',
    changedAt: '2026-10-12T08:00:00.000Z',
  } as const;

  it.each([
    ['typed over', { typedOver: [typed] }, 'Typed over by Sofia Marin'],
    [
      'merged',
      { otherPlans: [{ planKey: 'p2', companyIds: ['7'], milestones: 4, metrics: 1, entries: 12 }] },
      '4 milestones and 12 ledger lines. They are not counted here',
    ],
    ['deleted', { missing: { lines: 2, subjects: [], orphans: [] } }, '2 ledger lines are gone'],
  ])('is told when something was %s', async (_, foundByHand, words) => {
    expect(await found(foundByHand)).toContain(words);
  });

  it('is not told when there is nothing', async () => {
    expect(await found({})).not.toContain('in HubSpot');
  });
});
