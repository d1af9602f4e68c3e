import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { startPreview, type Preview } from '../../src/dev/preview/server.ts';
import { startFixtureCrm, type FixtureCrm } from '../dev/preview/fixture-crm.ts';
import { findings } from './axe.ts';
import { openBrowser, watchErrors } from './browser.ts';
import { verbsOn } from './card-page.ts';
import { ROOT } from './command.ts';
import { keepPicture } from './pictures.ts';

let crm: FixtureCrm;
let preview: Preview;
let browser: BrowserContext;
let page: Page;
let errors: string[];

const { openTab } = verbsOn(() => page);
const picture = (name: string) => keepPicture(page, `preview/${name}`);

beforeAll(async () => {
  crm = await startFixtureCrm();
  preview = await startPreview({
    extensionsDirectory: path.join(ROOT, 'test/dev/preview/fixtures/app'),
    crmUrl: crm.url,
    crmToken: 'pat-local-test',
    today: '2026-10-12',
    timeZone: 'Europe/Oslo',
    featuredCompanyId: '101',
    portalId: 55,
    cacheDirectory: path.join(ROOT, 'node_modules/.cache/preview-test/components'),
  });
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await preview?.close();
  await crm?.close();
});

beforeEach(async () => {
  page = await browser.newPage();
  errors = watchErrors(page);
  await page.goto(preview.url);
  await page.getByRole('heading', { name: '+43% net ROI' }).waitFor();
});

afterEach(() => page.close());

describe('the preview in a browser', () => {
  it('shows the record with the card and the sidebar card', async () => {
    await page.getByText('Renewal likely').first().waitFor();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Halvorsen Freight Group');
    expect(await page.getByRole('region', { name: 'Value at a glance' }).isVisible()).toBe(true);
    expect(await page.getByText('Contacts (2)').isVisible()).toBe(true);
    expect(await page.locator('[data-property="vrm_annual_cost"] dd').innerText()).toBe('$240,000.00');
    await picture('record');
    expect(errors).toEqual([]);
  });

  it('has no barriers on any tab of the card, nor in a panel', async () => {
    expect(await findings(page)).toEqual([]);
    await openTab('Value');
    await page.getByText('Value a year by category').waitFor();
    await picture('value');
    expect(await findings(page)).toEqual([]);
    await openTab('Gallery');
    await picture('gallery');
    expect(await findings(page)).toEqual([]);
    await openTab('Timeline');
    await page.getByRole('button', { name: 'Invoice matching' }).click();
    await page.getByRole('dialog', { name: 'Invoice matching' }).waitFor();
    await picture('panel');
    expect(await findings(page, '.dialog')).toEqual([]);
  });

  it('moves the focus into a panel, and back when Escape closes it', async () => {
    const link = page.getByRole('button', { name: 'Invoice matching' });
    await link.click();
    const panel = page.getByRole('dialog', { name: 'Invoice matching' });
    await panel.waitFor();
    expect(await panel.evaluate((element) => element.contains(document.activeElement))).toBe(true);
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('has one panel at a time', async () => {
    await page.getByRole('button', { name: 'Invoice matching' }).click();
    await page.getByRole('button', { name: 'Details' }).click();
    await page.getByRole('dialog', { name: 'How these figures are made' }).waitFor();
    await page.getByRole('dialog', { name: 'Invoice matching' }).waitFor({ state: 'detached' });
  });

  it('goes through a form in a panel, from typing to the message and the closed panel', async () => {
    await page.getByRole('button', { name: 'Invoice matching' }).click();
    const panel = page.getByRole('dialog', { name: 'Invoice matching' });
    await panel.getByRole('button', { name: 'Record measurement' }).click();
    await panel.getByLabel('Measured value (%)').fill('71');
    await panel.getByLabel('How it was measured').selectOption({ label: 'User survey' });
    await panel.getByLabel('None yet').check();
    await panel.getByLabel('Note for the ledger').fill('Better rules');
    await expect(
      panel.getByRole('progressbar', { name: 'With this value' }).getAttribute('aria-valuenow'),
    ).resolves.toBe('80');
    await picture('form');
    const logged = page.waitForEvent('console', (message) => message.text().includes('submitted'));
    await panel.getByRole('button', { name: 'Send the form' }).click();
    const text = (await logged).text();
    expect(JSON.parse(text.slice(text.indexOf('{')))).toEqual({
      value: 71,
      measuredOn: { year: 2026, month: 9, date: 12 },
      method: 'survey',
      who: 'jonas',
      proof: 'none',
      note: 'Better rules',
    });
    await page.getByRole('status').getByText('Measurement saved: 71% on 12 Oct 2026').waitFor();
    await panel.waitFor({ state: 'detached' });
  });

  it('tells the card what is typed at once, and commits it when the input is left', async () => {
    await openTab('Gallery');
    const input = page.getByLabel('Name');
    await input.pressSequentially('Acme');
    await page.getByText('Typed Acme, committed', { exact: true }).waitFor();
    await input.press('Tab');
    await page.getByText('Typed Acme, committed Acme', { exact: true }).waitFor();
  });

  it('moves between tabs by the arrow keys', async () => {
    await page.getByRole('tab', { name: 'Timeline' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('tab', { name: 'Value', exact: true, selected: true }).waitFor();
  });

  it('answers the hooks and runs functions', async () => {
    await openTab('Hooks');
    await page.getByText('Record 101 of portal 55, en').waitFor();
    await page.getByText('Today is 2026-10-12').waitFor();
    await page.getByText('Name: Halvorsen Freight Group').waitFor();
    await page.getByText('Cost: $240,000.00').waitFor();
    await page.getByText('Contact: Ingrid').waitFor();
    await page.getByRole('button', { name: 'Next contact' }).click();
    await page.getByText('Contact: Jonas').waitFor();
    await page.getByRole('button', { name: 'Call echo' }).click();
    await page.getByText('"question":"well?"').waitFor();
    await page.getByRole('button', { name: 'Call throws' }).click();
    await page.getByText('refused: The serverless function').waitFor();
  });

  it('shows a changed property on the page and in the card once it is told to look', async () => {
    await openTab('Hooks');
    await page.getByText('Name: Halvorsen Freight Group').waitFor();
    const company = crm.companies['101'];
    if (company === undefined) throw new Error('The fixture has no company 101.');
    company['name'] = 'Halvorsen Group';
    await page.getByRole('button', { name: 'Refresh properties' }).click();
    await page.getByText('Name: Halvorsen Group').waitFor();
    await page.getByRole('heading', { level: 1, name: 'Halvorsen Group' }).waitFor();
    company['name'] = 'Halvorsen Freight Group';
  });

  it('is loud about components and values that HubSpot does not have', async () => {
    await openTab('Gallery');
    await page.getByRole('button', { name: 'Make mistakes' }).click();
    const notice = page.getByRole('alert').filter({ hasText: 'mistakes in this card' });
    await notice.getByText('The preview cannot draw <CrmPropertyList>').waitFor();
    await notice.getByText('StatusTag: "variant" is "yellow"').waitFor();
  });

  it('keeps a card alive whose handler failed', async () => {
    await openTab('Hooks');
    await page.getByRole('button', { name: 'Fail in a handler' }).click();
    await page.getByText('a handler went wrong').first().waitFor();
    expect(await page.getByRole('heading', { name: 'Hooks' }).isVisible()).toBe(true);
  });

  it('says so when the card crashes', async () => {
    await openTab('Hooks');
    await page.getByRole('button', { name: 'Crash' }).click();
    const notice = page.getByRole('alert').filter({ hasText: 'The card crashed' });
    await notice.getByText('Error: the fixture was asked to crash').waitFor();
    await picture('crash');
    expect(await page.getByRole('region', { name: 'Value at a glance' }).isVisible()).toBe(true);
  });

  it('lists the companies and finds one', async () => {
    await page.getByRole('link', { name: 'Companies', exact: true }).first().click();
    await page.getByRole('link', { name: 'Corvane Retail' }).waitFor();
    expect(await findings(page)).toEqual([]);
    await page.getByLabel('Search companies').fill('halvorsen');
    await page.getByRole('link', { name: 'Corvane Retail' }).waitFor({ state: 'detached' });
    await picture('index');
    await page.getByRole('link', { name: 'Halvorsen Freight Group' }).click();
    await page.getByRole('heading', { level: 1, name: 'Halvorsen Freight Group' }).waitFor();
  });
});
