import type { BrowserContext, Locator, Page } from 'playwright-core';
import { startAppInBrowser } from './app-in-browser.ts';
import { watchErrors } from './browser.ts';
import { findRecords, healCrm, startApp } from './local-app.ts';
import type { LocalApp } from './local-app.ts';
import { keepPicture } from './pictures.ts';

interface CardPageOptions {
  /** The day on which the app runs; the demo day unless told, the real one with null. */
  readonly date?: string | null;
  /** What every test begins with on its new page. */
  readonly open?: (page: Page, app: LocalApp) => Promise<unknown>;
}

/** Where the preview says what HubSpot would not take of a card: an unknown component, prop or value. */
const MISTAKES = '.page-notice';

/** The app in a browser for the tests of a file, with a new page for each of them, and what a person does there. */
export function cardPage({ open, ...options }: CardPageOptions = {}) {
  let app: LocalApp;
  let browser: BrowserContext;
  let page: Page;
  let errors: string[];
  beforeAll(async () => {
    ({ app, browser } = await startAppInBrowser(options));
  });
  beforeEach(async () => {
    page = await browser.newPage();
    errors = watchErrors(page);
    await open?.(page, app);
  });
  afterEach(async () => {
    await healCrm(app);
    const mistakes = await page.locator(MISTAKES).allInnerTexts();
    await page.close();
    expect(mistakes).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });
  return {
    ...verbsOn(() => page),
    get app() {
      return app;
    },
    get page() {
      return page;
    },
    /** What the page of this test said went wrong. */
    get errors() {
      return errors;
    },
    /** The record of a company, whose id it returns. */
    openCompany: async (name: string): Promise<string> => {
      const [company] = await findRecords(app, 'companies', { property: 'name', value: name }, ['name']);
      const id = company?.id ?? '';
      await page.goto(`${app.url}/companies/${id}`);
      return id;
    },
    /** Ends the app and starts it again with what it has kept. */
    restart: async (): Promise<void> => {
      const { stateFile } = app;
      await app.stop();
      app = await startApp({ ...options, stateFile });
    },
  };
}

/** What a person looks at and does on a page; forms are those of the open panel. */
export function verbsOn(page: () => Page) {
  const dialog = () => page().getByRole('dialog');
  const field = (label: string | RegExp) => dialog().getByLabel(label);
  const tab = (name: string) => page().getByRole('tab', { name, exact: true });
  const press = (name: string | RegExp) =>
    dialog()
      .getByRole('button', { name, exact: typeof name === 'string' })
      .click();
  const openMilestone = (name: string) => page().getByText(name, { exact: true }).first().click();
  return {
    dialog,
    field,
    tab,
    press,
    openMilestone,
    seeText: (text: string | RegExp) => page().getByText(text).first().waitFor(),
    openTab: (name: string) => tab(name).click(),
    fill: (label: string | RegExp, value: string) => field(label).fill(value),
    /** Picks an option by its label, or by a part of it. */
    choose: async (label: string | RegExp, option: string | RegExp) => {
      const select = field(label);
      if (typeof option === 'string') return select.selectOption({ label: option });
      const value = await select.locator('option', { hasText: option }).getAttribute('value');
      return select.selectOption(value ?? '');
    },
    openFromMenu: async (milestone: string, action: string): Promise<void> => {
      await openMilestone(milestone);
      await press('More');
      await dialog().getByRole('menuitem', { name: action }).click();
    },
    /** Opens the form that takes back the ledger line with this text. */
    openTakeBack: async (line: Locator): Promise<void> => {
      await line.waitFor();
      await line.locator('xpath=following::button[normalize-space()="Take back"][1]').click();
    },
    /** Keeps a picture of what the window shows, or of the whole page. */
    picture: (name: string, options: { readonly fullPage?: boolean } = {}) =>
      keepPicture(page(), name, options),
  };
}
