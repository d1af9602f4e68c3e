import { Button, LoadingButton, LoadingSpinner, ScoreCircle } from '@hubspot/ui-extensions';
import type { CompanyFacts } from '../../../src/domain/facts.ts';
import { halvorsenFacts } from '../../builders/worked-example.ts';
import { data, refusal } from '../fixtures/card.tsx';
import { halvorsenView, STORED } from '../fixtures/halvorsen.ts';
import { glanceFrom, renderSidebar } from '../fixtures/sidebar.tsx';

afterEach(() => jest.restoreAllMocks());

const settle = () => new Promise((resolve) => setTimeout(resolve, 0));
const viewOf = (facts: Partial<CompanyFacts>) => halvorsenView(facts);
const company = (change: Partial<CompanyFacts['company']>) => ({
  company: { ...halvorsenFacts().company, ...change },
});

async function glancing(view = halvorsenView(), stored = STORED) {
  const card = renderSidebar({ glances: [data(glanceFrom(view))], opens: data(view), stored });
  await card.waitFor(() => expect(card.text()).toMatch(/Next:|Nothing to do/));
  return card;
}

describe('before the function has answered', () => {
  it('shows where the customer stands from the properties of the company', async () => {
    const card = renderSidebar({ glances: ['pending'] });
    await settle();
    const text = card.text();
    expect(card.find(ScoreCircle).props.score).toBe(65);
    expect(text).toContain('Renewal likely');
    expect(text).toContain('$344K, net ROI +43%');
    expect(text).toContain('Milestones, 5 of 10');
    expect(text).toContain('Plan needs attention');
    expect(card.find(LoadingSpinner).props.label).toBe('Loading milestones');
    expect(card.maybeFind(Button)).toBeNull();
  });

  it('says nothing while the properties are on their way, and asks no function yet', async () => {
    const card = renderSidebar({ glances: ['pending'], isStoredLoading: true });
    await settle();
    expect(card.requests).toEqual([]);
    expect(card.find(LoadingSpinner).props.showLabel).toBe(false);
  });

  it('asks no function about a company that the app was never used on', async () => {
    const card = renderSidebar({ glances: ['unreachable'], stored: {} });
    await settle();
    expect(card.requests).toEqual([]);
    expect(card.text()).toContain('There is no milestone plan');
  });

  it('asks the function where the properties cannot be read', async () => {
    const card = renderSidebar({
      glances: [refusal('not_provisioned')],
      stored: {},
      storedError: new Error('unknown property'),
    });
    await card.waitFor(() => expect(card.text()).toContain('The app is not set up in this account yet'));
  });
});

describe('what it asks for', () => {
  it('is one light answer with its texts', async () => {
    const card = await glancing();
    expect(card.asked()).toEqual(['company-glance']);
    expect(card.requests[0]?.parameters).toMatchObject({ timeZone: 'Europe/Oslo', wordsIn: 'en' });
  });
});

describe('the next step', () => {
  it('is said with its person and how late it is, with the one button of the card', async () => {
    const card = await glancing();
    expect(card.text()).toContain('Next: hold the renewal conversation with Ingrid Dahl, 22 days late');
    expect(card.findAll(Button).map((button) => button.text)).toEqual(['Log conversation']);
  });

  it('is recorded in a panel, for which only then everything is read', async () => {
    const card = await glancing();
    const { panel, text } = await card.openPanel();
    await card.waitFor(() => expect(panel().maybeFind(LoadingButton)).not.toBeNull());
    expect(text()).not.toMatch(/\b[a-z]+\.[a-z]+[A-Za-z.]*\b/);
    panel().find(LoadingButton).trigger('onClick');
    await card.waitFor(() => expect(card.recorded()).toBeDefined());
    expect(card.recorded()?.map(({ kind }) => kind)).toEqual(['runway_step', 'customer_contact']);
    await card.waitFor(() =>
      expect(card.asked()).toEqual(['company-glance', 'company-value', 'record-entry', 'company-glance']),
    );
    expect(card.mocks.actions.refreshObjectProperties.calls).toHaveLength(1);
    expect(card.mocks.actions.closeOverlay.calls).toEqual([['status-next-step']]);
  });

  it('says in its panel why nothing can be recorded, and asks again', async () => {
    const card = renderSidebar({ glances: [data(glanceFrom())], opens: refusal('crm_unavailable') });
    await card.waitFor(() => expect(card.maybeFind(Button)).not.toBeNull());
    const { panel, text } = await card.openPanel();
    await card.waitFor(() => expect(text()).toContain('HubSpot does not answer right now'));
    expect(panel().find(LoadingButton).text).toBe('Try again');
  });

  it('is the outcome once the renewal date has passed', async () => {
    const card = await glancing(viewOf(company({ renewalDate: '2026-09-30' })));
    expect(card.text()).toContain('Outcome missing');
    expect(card.text()).toContain('12 days over, 30 Sep 2026');
    expect(card.find(Button).text).toBe('Record outcome');
  });

  it('says where it is done, if not here', async () => {
    const card = await glancing(viewOf(company({ renewalDate: null })));
    expect(card.text()).toContain('Next: set the renewal date');
    expect(card.text()).toContain('In the properties of the company');
    expect(card.maybeFind(Button)).toBeNull();
  });

  it('has no button for somebody who may not record', async () => {
    const card = await glancing(halvorsenView({}, { mayWrite: false }));
    expect(card.text()).toContain('On the Value Milestones tab');
    expect(card.maybeFind(Button)).toBeNull();
  });
});

describe('figures that are not known', () => {
  it('show no ROI without a cost, and no ring without a score', async () => {
    const card = await glancing(
      viewOf({ ...company({ annualCostMinor: null, startDate: null, renewalDate: null }), deals: [] }),
    );
    expect(card.text()).toContain('$344K');
    expect(card.text()).not.toContain('ROI');
  });

  it('say that there is no plan, and not none of none', async () => {
    const card = await glancing(viewOf({ metrics: [], milestones: [], entries: [] }));
    expect(card.text()).toContain('No plan');
    expect(card.text()).not.toContain('0 of 0');
  });
});

describe('when the function does not answer', () => {
  it('keeps the saved figures, says from when they are and offers to ask again', async () => {
    const card = renderSidebar({ glances: [refusal('crm_unavailable'), data(glanceFrom())] });
    await card.waitFor(() => expect(card.maybeFind(LoadingButton)).not.toBeNull());
    expect(card.text()).toContain('The figures above are those saved on 11 Oct 2026.');
    expect(card.text()).toContain('$344K, net ROI +43%');
    card.find(LoadingButton).trigger('onClick');
    await card.waitFor(() => expect(card.text()).toContain('Next: hold the renewal conversation'));
    expect(card.text()).not.toContain('does not answer');
  });

  it('shows no figure to somebody who may not see them', async () => {
    const card = renderSidebar({ glances: [refusal('not_allowed')] });
    await card.waitFor(() => expect(card.text()).toContain('Ask the admin of Value Milestones'));
    expect(card.text()).toContain('You cannot see this company’s value data');
    expect(card.text()).not.toContain('$344K');
  });
});
