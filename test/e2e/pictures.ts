import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { ROOT } from './command.ts';

/** Pictures of every run, to look at after a visible change. */
const OF_THIS_RUN = path.join(ROOT, 'test-results');
/** Those that the README shows; renewed on request, because every machine draws a little differently. */
const OF_THE_README = path.join(ROOT, 'docs/images');

/** Keeps a picture of a page or of a part of it among those of this run. The name may have a folder. */
export async function keepPicture(
  of: Page | Locator,
  name: string,
  options: { readonly fullPage?: boolean } = {},
): Promise<void> {
  await of.screenshot({ ...options, path: path.join(OF_THIS_RUN, `${name}.png`) });
}

/** The same for a picture that the README shows, which `RENEW_README_PICTURE=1` renews. */
export async function keepReadmePicture(of: Page | Locator, name: string): Promise<void> {
  await keepPicture(of, name);
  if (process.env['RENEW_README_PICTURE'] !== '1') return;
  await of.screenshot({ path: path.join(OF_THE_README, `${name}.png`) });
}
