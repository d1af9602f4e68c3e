import type { BrowserContext } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { startApp } from './local-app.ts';
import type { LocalApp } from './local-app.ts';

export interface AppInBrowser {
  readonly app: LocalApp;
  readonly browser: BrowserContext;
}

/**
 * The app and a browser, started side by side. When one of them does not start the other one is ended: a server or a
 * browser that is left behind keeps the tests from ending and from saying what went wrong.
 */
export async function startAppInBrowser(options: Parameters<typeof startApp>[0] = {}): Promise<AppInBrowser> {
  const [app, browser] = await Promise.allSettled([startApp(options), openBrowser()]);
  if (app.status === 'fulfilled' && browser.status === 'fulfilled') {
    return { app: app.value, browser: browser.value };
  }
  if (app.status === 'fulfilled') await app.value.stop();
  if (browser.status === 'fulfilled') await browser.value.close();
  throw (app.status === 'rejected' ? app.reason : (browser as PromiseRejectedResult).reason) as Error;
}
