import { Alert, Button, ErrorState, LoadingSpinner, Tabs } from '@hubspot/ui-extensions';
import { act } from 'react';
import type { AnswerError, CompanyValueView } from '../../../src/functions/contract.ts';
import { data, openCard, refusal, renderCard, associationsOf } from '../fixtures/card.tsx';
import { halvorsenView } from '../fixtures/halvorsen.ts';
import { glanceFrom, renderSidebar } from '../fixtures/sidebar.tsx';

afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

const READER = { mayWrite: false, readOnlyBecause: 'not_a_writer' } as const;
const NEWER = { mayWrite: false, readOnlyBecause: 'newer_records' } as const;

const failing = (error: Partial<AnswerError>) => {
  const { error: plain } = refusal('crm_unavailable') as { error: AnswerError };
  return { ok: false as const, error: { ...plain, ...error } };
};

const titles = (card: ReturnType<typeof renderCard>) => card.findAll(Alert).map(({ props }) => props.title);

describe('somebody who may look only', () => {
  it('is told why and whom to ask, by name', async () => {
    const card = await openCard({
      opens: [data(halvorsenView({}, { ...READER, admins: ['nobody', 'user-1'] }))],
    });
    expect(titles(card)).toEqual(['You can look, but not record']);
    expect(card.text()).toContain('Ask Sofia Marin if you should be one of them.');
  });

  it('is sent to an admin without a name where the settings name none', async () => {
    const card = await openCard({ opens: [data(halvorsenView({}, READER))] });
    expect(card.text()).toContain('Ask your admin if you should be one of them.');
  });

  it('finds no button on any tab that would be refused', async () => {
    const writing = /^(record|log|update|confirm|add|change|mark|clear|set|make)\b/i;
    const buttonsOf = async (view: CompanyValueView) => {
      const card = await openCard({ opens: [data(view)] });
      return card.findAll(Button).filter(({ text }) => writing.test(text ?? ''));
    };
    expect((await buttonsOf(halvorsenView())).length).toBeGreaterThan(5);
    expect(await buttonsOf(halvorsenView({}, READER))).toEqual([]);
  });

  it('reads beside the record why there is nothing to press', async () => {
    const card = renderSidebar({ glances: [data(glanceFrom(halvorsenView({}, READER)))] });
    await card.waitFor(() => expect(card.text()).toContain('You can look here, but not record.'));
    expect(card.maybeFind(Button)).toBeNull();
  });

  it('is not told of it who may record', async () => {
    const card = await openCard({ opens: [data(halvorsenView())] });
    expect(card.text()).not.toContain('You can look');
  });
});

describe('records that a newer version of the app has written', () => {
  it('are shown to look at, and its lines are not taken for lines changed by hand', async () => {
    const { summary } = halvorsenView();
    const ledger = {
      ...summary.ledger,
      tamperedKeys: summary.ledger.entries.slice(0, 2).map(({ key }) => key),
    };
    const card = await openCard({
      opens: [data({ ...halvorsenView({}, NEWER), summary: { ...summary, ledger } })],
    });
    expect(titles(card)).toEqual(['Look only: a newer version of the app keeps these records']);
    const panel = await card.openPanel('Invoice matching');
    expect(panel.text()).toContain('Look only: a newer version of the app keeps these records.');
    expect(panel.panel().findAll(Button, { variant: 'primary' })).toHaveLength(0);
  });

  it('are said to be that beside the record', async () => {
    const card = renderSidebar({ glances: [data(glanceFrom(halvorsenView({}, NEWER)))] });
    await card.waitFor(() => expect(card.text()).toContain('Look only: a newer version'));
  });

  it('leave the saved figures where nothing can be read for certain', async () => {
    const card = renderCard({ opens: [failing({ code: 'newer_records', retryable: false })] });
    await card.waitFor(() =>
      expect(card.maybeFind(ErrorState)?.props.title).toBe('The value data could not be shown'),
    );
    expect(card.text()).toContain('keeps these records: ask your admin to update the app.');
    expect(card.text()).toContain('$344K proved a year');
    const sidebar = renderSidebar({ glances: [failing({ code: 'newer_records', retryable: false })] });
    await sidebar.waitFor(() =>
      expect(sidebar.text()).toContain('A newer version of Value Milestones keeps these records'),
    );
  });
});

describe('a HubSpot that answers in part', () => {
  const partly = failing({ unread: ['value_entry', 'deals'] });

  it('is told with what is missing, under the figures that were saved', async () => {
    const card = renderCard({ opens: [partly, data(halvorsenView())] });
    await card.waitFor(() => expect(titles(card)).toEqual(['HubSpot answers only in part']));
    expect(card.text()).toContain('It did not give the ledger, the deals.');
    expect(card.text()).toContain('The figures above are the last saved ones, from 11 Oct 2026.');
  });

  it('is told in short beside the record', async () => {
    const card = renderSidebar({ glances: [partly] });
    await card.waitFor(() => expect(card.text()).toContain('HubSpot answers only in part'));
    expect(card.text()).toContain('$344K');
  });

  it('leaves people without names, which is said', async () => {
    const card = renderCard({ opens: [data(halvorsenView())] });
    card.mocks.useAssociations.willCall(() => ({ ...associationsOf([]), error: new Error('no') }) as never);
    await card.waitFor(() => expect(card.maybeFind(Tabs)).not.toBeNull());
    expect(titles(card)).toEqual(['The names of the customer’s people are missing']);
  });
});

describe('a HubSpot that takes its time', () => {
  it.each([
    ['on the tab', () => renderCard({ opens: ['pending'] })],
    ['beside the record', () => renderSidebar({ glances: ['pending'] })],
  ])('is said to be slow after four seconds, %s', async (_place, render) => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate'] });
    const card: Pick<ReturnType<typeof renderCard>, 'find'> = render();
    const label = () => card.find(LoadingSpinner).props.label;
    const pass = (milliseconds: number) => act(async () => jest.advanceTimersByTime(milliseconds));
    await pass(0);
    await new Promise(setImmediate);
    await pass(3999);
    expect(label()).toBe('Loading milestones');
    await pass(1);
    expect(label()).toBe('HubSpot is slow: still loading milestones');
  });

  it('is said to have no requests left today beside the record as well', async () => {
    const card = renderSidebar({ glances: [failing({ code: 'rate_limited', retryable: false })] });
    await card.waitFor(() => expect(card.text()).toContain('They begin anew at midnight'));
  });
});

it('shows the lines that were changed by hand, and only those', async () => {
  const { summary } = halvorsenView();
  const [line] = summary.ledger.entries;
  const ledger = { ...summary.ledger, tamperedKeys: [line?.key ?? ''] };
  const card = await openCard({ opens: [data({ ...halvorsenView(), summary: { ...summary, ledger } })] });
  expect(titles(card)).toEqual(['1 ledger line was changed by hand in HubSpot and counts for nothing']);
  const opened = await card.openPanel('See the line');
  expect(opened.panel().props.title).toBe('Lines changed by hand');
  expect(opened.text()).toContain('changed by hand, counts for nothing');
});
