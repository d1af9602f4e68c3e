import { Accordion, Button, List, StepIndicator, Tab, TableFooter } from '@hubspot/ui-extensions';
import { daysBetween } from '../../../src/domain/calendar.ts';
import { aCompany, aRenewalCall } from '../../builders/index.ts';
import { halvorsenFacts, RENEWAL_DATE } from '../../builders/worked-example.ts';
import { data, openCard, visibleText } from '../fixtures/card.tsx';
import { halvorsenView } from '../fixtures/halvorsen.ts';

afterEach(() => jest.restoreAllMocks());

/** What the panel behind a figure says. */
async function opened(figure: string, view = halvorsenView()) {
  const card = await openCard({ opens: [data(view)] });
  const { panel, text } = await card.openPanel(figure);
  return { text: text(), total: visibleText(panel().find(TableFooter)) };
}

describe('a figure of the value', () => {
  it('of a tier opens to its benefits, who agreed to each and the lines that prove it', async () => {
    const { text, total } = await opened('Agreed in writing');
    expect(text).toContain('Month-end close hours');
    expect(text).toContain('Jonas Berg, 3 Sep 2026, email: all of it, then $158,400 a year');
    expect(text).not.toContain('Late and duplicate payments');
    expect(total).toBe('Together\n$214,500');
    expect(text).toContain('What proves it');
    expect(text).toContain('Confirmation: Jonas Berg');
  });

  it('that is only claimed opens to why', async () => {
    const { text, total } = await opened('Not proved, not in ROI');
    expect(text).toContain('Baseline is an estimate');
    expect(total).toBe('Together\n$48,000');
  });

  it('proved a year opens to every benefit with its formula, and adds up', async () => {
    const { text, total } = await opened('confirmed + evidenced, at today’s rate');
    expect(text).toContain('(320 h before − 132 h now) × $75 an hour × 12 months');
    expect(text).toMatch(/\$169,200[^]*\$118,800[^]*\$56,100/);
    expect(text).not.toContain('Quote win rate');
    expect(total).toBe('Together\n$344,100');
  });

  it('of the return opens to its definition, its numbers and where the cost is known from', async () => {
    const net = await opened('+43%');
    expect(net.text).toContain('(Proved value a year − annual cost) / annual cost');
    expect(net.text).toContain('$344,100 a year against $240,000: +43%');
    expect(net.text).toContain('$240,000, as entered on the company');
    expect((await opened('143%')).text).toContain('It includes the cost itself');
  });

  it('to date opens to what each benefit has brought since when', async () => {
    const { text, total } = await opened('−4%');
    expect(text).toContain('$168,400 against $175,562: −4%');
    expect(text).toContain('since 1 Mar 2026');
    expect(total).toBe('Together\n$168,400');
  });

  it('of the payback opens to the days on the way and what each adds', async () => {
    const card = await openCard({ opens: [data(halvorsenView())] });
    const text = (await card.openPanel('27 Dec 2026')).text();
    expect(text).toContain('$168,400 proved so far; at today’s rate each day adds $942.74 ($344,100 / 365)');
    expect(text).toContain('On 27 Dec 2026 that reaches $240,000, the cost committed by then.');
    expect(text).toContain('12 Oct 2026\n$168,400\n$240,000');
  });

  it('of hours opens to the benefits that save them', async () => {
    const { text, total } = await opened('2,256');
    expect(text).toContain('Month-end close hours');
    expect(total).toBe('Together\n2,256');
  });

  it('of a benefit says of each input where it comes from', async () => {
    const card = await openCard({ opens: [data(halvorsenView())] });
    const tab = () => card.find(Tab, { tabId: 'value' });
    tab()
      .find(Button, (node) => node.text === 'Open')
      .trigger('onClick');
    expect(visibleText(tab())).toContain('Hours now: 132 h, measured 30 Sep 2026');
    expect(visibleText(tab())).toContain('Hours before: 320 h, set with the benefit');
    expect(visibleText(tab())).toMatch(/Step by step\n[^\n]*188 h · [^\n]*2,256 h · [^\n]*\$169,200/);
  });
});

describe('the head', () => {
  it('opens to the benefits that its figures are made of', async () => {
    const card = await openCard({ opens: [data(halvorsenView())] });
    const text = (await card.openPanel('Details')).text();
    expect(text).toContain('Together\n$344,100');
    expect(text).toContain('Together\n$168,400');
  });

  it('opens to why the plan stands as it does', async () => {
    const card = await openCard({ opens: [data(halvorsenView())] });
    const text = (await card.openPanel('Why')).text();
    expect(text).toContain('5 of 10 achieved');
    expect(text).toContain('Invoice matching is off pace (66% of the plan)');
    expect(text).toContain('Invoice matching has been blocked for 13 days');
  });
});

describe('a part of readiness', () => {
  const openItem = async (name: string, view = halvorsenView()) => {
    const card = await openCard({ opens: [data(view)] });
    const tab = () => card.find(Tab, { tabId: 'renewal' });
    const index = ITEMS.indexOf(name);
    const buttons = tab().findAll(Button, (node) => node.text === 'Open');
    buttons[index]?.trigger('onClick');
    return visibleText(tab());
  };
  const ITEMS = [
    'Milestone health',
    'Proved value against cost',
    'Fresh, confirmed proof',
    'Customer engagement',
    'Renewal runway',
    'Objections',
    'Executive sponsor',
  ];

  it.each([
    ['Milestone health', 'one that needs attention half', '50% of 25 points are 12.5.'],
    [
      'Proved value against cost',
      '$344,100 a year / $240,000 a year. 2 times the cost earn all points.',
      '71.7% of 25 points are 17.9.',
    ],
    ['Fresh, confirmed proof', '100% up to 90 days, 75% up to 180 days', '67.7% of 15 points are 10.1.'],
    ['Customer engagement', 'heard of within 30 days, none from 90 days on', '100% of 10 points are 10.'],
    ['Renewal runway', 'Steps done, of the steps that are due.', '50% of 10 points are 5.'],
    ['Objections', 'Each open objection takes 34% off.', '66% of 5 points are 3.3.'],
    [
      'Executive sponsor',
      'After 90 days without contact nobody knows any more.',
      'The ledger line behind it',
    ],
  ])('%s opens to the rule, what it comes to and the lines behind it', async (name, rule, sum) => {
    const text = await openItem(name);
    expect(text).toContain(rule);
    expect(text).toContain(sum);
  });

  it('goes by the rules of the account', async () => {
    const { rules } = halvorsenView();
    const readiness = { ...rules.readiness, fullValueMultiple: 3 };
    const view = halvorsenView({}, { rules: { ...rules, readiness } });
    expect(await openItem('Proved value against cost', view)).toContain('3 times the cost earn all points.');
  });

  it('says how many renewals are missing for a forecast', async () => {
    const { rules } = halvorsenView();
    const calibration = { renewalsWithOutcome: 31, renewalsNeeded: 50 };
    const card = await openCard({ opens: [data(halvorsenView({}, { rules: { ...rules, calibration } }))] });
    expect(visibleText(card.find(Tab, { tabId: 'renewal' }))).toContain(
      'Not calibrated yet: 31 of 50 renewals with an outcome.',
    );
  });
});

describe('the renewal', () => {
  const openTab = async (view = halvorsenView()) => {
    const card = await openCard({ opens: [data(view)] });
    return { card, tab: () => card.find(Tab, { tabId: 'renewal' }) };
  };

  it('numbers the levers of the shortest way and says how', async () => {
    const { tab } = await openTab();
    const list = tab().find(List, { variant: 'ordered-styled' });
    expect(list.childNodes).toHaveLength(2);
    expect(visibleText(list)).toContain('clear “SAP carrier feed times out” first · 47% · plan 71%');
  });

  it('opens a step of the runway to its day, and to who recorded it', async () => {
    const { tab } = await openTab();
    const before = (day: string) => daysBetween(day, RENEWAL_DATE);
    tab()
      .find(StepIndicator)
      .trigger('onClick', 0 as never);
    expect(visibleText(tab())).toContain(`Due 22 Jul 2026, ${before('2026-07-22')} days before the renewal.`);
    expect(visibleText(tab())).toContain('Renewal step done: Prepare the renewal');
    tab()
      .find(StepIndicator)
      .trigger('onClick', 2 as never);
    expect(visibleText(tab())).toContain('Not done yet.');
    expect(visibleText(tab())).toContain('Log proposal');
    tab()
      .find(StepIndicator)
      .trigger('onClick', 2 as never);
    expect(visibleText(tab())).not.toContain('Not done yet.');
  });

  it('opens a call to all calls about this renewal, newest first', async () => {
    const { entries } = halvorsenFacts();
    const earlier = aRenewalCall({
      key: 'call-before',
      on: '2026-08-01',
      band: 'at_risk',
      reason: 'The sponsor left',
      renewalDate: RENEWAL_DATE,
    });
    const { card } = await openTab(halvorsenView({ entries: [...entries, earlier] }));
    const text = (await card.openPanel('See 2 calls')).text();
    expect(text.indexOf('CFO said the budget')).toBeLessThan(text.indexOf('The sponsor left'));
  });

  it('opens who was last heard of to every contact that was recorded', async () => {
    const { card } = await openTab();
    expect((await card.openPanel('30 Sep, 12 days ago')).text()).toContain('Jonas Berg');
    expect((await card.openPanel('30 Jun, 104 days ago')).text()).toContain('Ingrid Dahl, engaged');
  });
});

describe('a milestone', () => {
  it('opens its progress, plan, pace and forecast to the arithmetic', async () => {
    const card = await openCard({ opens: [data(halvorsenView())] });
    const { panel } = await card.openPanel('Invoice matching');
    const text = visibleText(panel().findAll(Accordion)[1]);
    expect(text).toContain('(56% − 35%) / (80% − 35%) = 47%');
    expect(text).toContain('151 of 213 days from 1 May 2026 to 30 Nov 2026 = 71%.');
    expect(text).toContain('47% / 71% = 0.66. On pace from 0.90, behind from 0.75');
    expect(text).toContain(
      'through the 3 measurements of the last 90 days reaches the target on 23 Jun 2027.',
    );
    expect(text).toContain('Invoice matching has been blocked for 13 days');
  });

  it('that is answered by yes or no has nothing to work out', async () => {
    const view = halvorsenView({ company: aCompany(halvorsenFacts().company) });
    const yesNo = view.summary.plan.milestones.find(({ milestone }) => milestone.criterion === 'yes_no');
    const card = await openCard({ opens: [data(view)] });
    card.findAll(Button, (node) => node.text === 'Show').forEach((button) => button.trigger('onClick'));
    const { text } = await card.openPanel(yesNo?.milestone.name ?? '');
    expect(text()).not.toContain('How progress');
  });
});
