import { Tabs } from '@hubspot/ui-extensions';
import { data, renderCard } from '../fixtures/card.tsx';
import { halvorsenView, STORED } from '../fixtures/halvorsen.ts';

afterEach(() => jest.restoreAllMocks());

const view = halvorsenView();
const known = view.summary.ledger.entries.length;
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

/** Opens the card while the record says of some lines, and lets it say of others then. */
async function openWhileLines(first: number, then: number) {
  const stored: Record<string, string | null> = { ...STORED, vrm_ledger_lines: String(first) };
  const card = renderCard({ opens: [data(view)], stored });
  await card.waitFor(() => expect(card.maybeFind(Tabs)).not.toBeNull());
  stored['vrm_ledger_lines'] = String(then);
  card.redraw();
  await settle();
  return card.requests.filter(({ name }) => name === 'company-value').length;
}

it('reads the company again when somebody recorded something beside the card', async () => {
  expect(await openWhileLines(known, known + 1)).toBe(2);
});

it('reads nothing again for lines that it knows', async () => {
  expect(await openWhileLines(known - 1, known)).toBe(1);
});

it('does not ask again and again where lines were deleted', async () => {
  expect(await openWhileLines(known + 3, known + 3)).toBe(1);
});
