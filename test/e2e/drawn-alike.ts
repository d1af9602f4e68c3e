import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { ROOT } from './command.ts';

/** What the machine drew on which the pictures were accepted. */
const ACCEPTED_SAMPLE = path.join(ROOT, 'test/e2e/drawn-alike.png');

/** Letters and signs that the bundled font does not have, so that the fonts of the machine show. */
const SAMPLE = 'Aa 0123 → ≤ ≥ − · ✓ 更新まであと98日 <b>تجديد العقد</b> חידוש <b>Renewal</b>';

/**
 * Whether this machine draws like the one on which the pictures were accepted. Another browser or other fonts draw
 * other pixels, which say nothing about our pages; there the pictures are not compared, and whoever runs them is told.
 * `UPDATE_GALLERY=1` takes this machine for the one to compare with.
 */
export async function drawsAsAccepted(browser: BrowserContext): Promise<boolean> {
  const page = await browser.newPage();
  await page.setViewportSize({ width: 720, height: 40 });
  await page.setContent(`<body style="margin: 8px; font: 16px sans-serif">${SAMPLE}</body>`);
  const drawn = await page.screenshot();
  await page.close();
  if (process.env['UPDATE_GALLERY'] === '1') writeFileSync(ACCEPTED_SAMPLE, drawn);
  const isAlike = existsSync(ACCEPTED_SAMPLE) && readFileSync(ACCEPTED_SAMPLE).equals(drawn);
  if (!isAlike) {
    console.warn(
      'The pictures of the gallery are not compared: this machine has another Chromium or other fonts than the one on ' +
        'which they were accepted. Errors and barriers are looked for all the same.',
    );
  }
  return isAlike;
}
