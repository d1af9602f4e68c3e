import { readFileSync } from 'node:fs';
import type axeCore from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** The palette is HubSpot's own, which the preview imitates; a card cannot choose colours. */
const NOT_OURS = { 'color-contrast': { enabled: false } };

/** What axe finds on the page as it is now, or in a part of it: the rule, what it asks for, and where. */
export async function findings(page: Page, part = 'html'): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(
    ([within, rules]) =>
      (globalThis as unknown as { axe: typeof axeCore }).axe.run(within, {
        rules,
        // The rest is only counted, which takes the longest.
        resultTypes: ['violations'],
      }),
    [part, NOT_OURS] as const,
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${help} at ${target.join(' ')}: ${html.slice(0, 160)}`),
  );
}
