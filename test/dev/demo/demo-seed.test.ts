import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { COLLEAGUES } from '../../../src/dev/demo/colleagues.ts';
import { createDemoSeed } from '../../../src/dev/demo/demo-seed.ts';
import { startEmulator, type Emulator } from '../../../src/dev/emulator/server.ts';
import { SEGMENTS } from '../../../src/domain/vocabulary.ts';
import { createFetchTransport } from '../../../src/hubspot/fetch-transport.ts';
import { createHubSpotRepository } from '../../../src/hubspot/repository.ts';
import { createHubSpotSchemaRepository } from '../../../src/hubspot/schema-repository.ts';
import { shippedTemplates } from '../../../src/templates/library.ts';
import { planProvisioning } from '../../../src/usecases/provision.ts';
import { companyChange, metricChanges, milestoneChanges } from '../../../src/usecases/save-results.ts';
import {
  noonOf,
  readCustomers,
  startDemoAccount,
  STORY_DAY,
  TIMEOUT_MILLISECONDS,
  type DemoCustomer,
} from './demo-account.ts';

jest.setTimeout(TIMEOUT_MILLISECONDS);

let emulator: Emulator;
let customers: readonly DemoCustomer[];

beforeAll(async () => {
  emulator = await startDemoAccount(STORY_DAY);
  customers = await readCustomers(emulator, STORY_DAY);
});

afterAll(() => emulator.close());

const countOf = (objectType: string) => emulator.store.ids(objectType).length;

describe('the demo account', () => {
  it('has at least 40 customers, in every segment', () => {
    expect(customers.length).toBeGreaterThanOrEqual(40);
    for (const segment of SEGMENTS) {
      expect(customers.filter(({ facts }) => facts.company.segment === segment).length).toBeGreaterThan(5);
    }
  });

  it('has people, deals, tickets and a ledger', () => {
    expect(countOf('contacts')).toBeGreaterThan(60);
    expect(countOf('deals')).toBeGreaterThan(50);
    expect(countOf('tickets')).toBeGreaterThanOrEqual(5);
    expect(countOf('value_entry')).toBeGreaterThan(1_000);
    expect(emulator.store.ids('milestone_template').length).toBeGreaterThan(6);
  });

  it('gives every customer its own domain, city, industry and owner', () => {
    const values = customers.map(({ id }) => emulator.store.values('companies', id) ?? {});
    expect(new Set(values.map(({ domain }) => domain)).size).toBe(customers.length);
    for (const company of values) {
      expect(company).toMatchObject({
        lifecyclestage: 'customer',
        domain: expect.stringMatching(/\.example$/),
        city: expect.any(String),
        industry: expect.any(String),
        numberofemployees: expect.stringMatching(/^\d+$/),
        hubspot_owner_id: expect.stringMatching(/^\d+$/),
      });
    }
  });

  it('has only mail addresses that nobody can own', () => {
    const mails = emulator.store
      .ids('contacts')
      .map((id) => emulator.store.values('contacts', id)?.['email']);
    expect(mails.filter((mail) => !/^[a-z]+\.[a-z]+@[a-z0-9.-]+\.example$/.test(mail ?? ''))).toEqual([]);
  });

  it('has about a year of lines where a customer is that old', () => {
    const aYearOld = customers.filter(
      ({ summary }) => (summary.daysSinceStart ?? 0) > 300 && summary.company.segment !== 'product_led',
    );
    expect(aYearOld.length).toBeGreaterThan(8);
    for (const { facts } of aYearOld) expect(facts.entries.length).toBeGreaterThan(20);
  });

  it('records nothing later than now', () => {
    const instants = customers.flatMap(({ facts }) => facts.entries.map(({ recordedAt }) => recordedAt));
    expect(instants.filter((instant) => instant >= `${STORY_DAY}T00:00:00.000Z`)).toEqual([]);
  });

  it('has no ledger line out of order but the one that was typed over', () => {
    const broken = customers.flatMap(({ name, facts }) =>
      facts.entries.filter(({ intact }) => !intact).map(({ key }) => [name, key]),
    );
    expect(broken).toEqual([['Bramble & Finch Florists', 'bramble/measurement-process-hours-6']]);
  });

  it('names only people of the company itself', () => {
    for (const { records, facts } of customers) {
      const named = facts.entries.flatMap((entry) => ('contactId' in entry ? (entry.contactId ?? []) : []));
      expect(records.contactIds).toEqual(expect.arrayContaining(named));
    }
  });

  it('has stored what the engine computes', () => {
    const planned = customers.filter(({ facts }) => facts.milestones.length > 0);
    for (const { summary, settings, records } of planned) {
      expect(companyChange(summary, settings, records.company, '')).toEqual({});
      expect(milestoneChanges(summary, records)).toEqual([]);
      expect(metricChanges(summary, records)).toEqual([]);
    }
  });

  it('has stored nothing on customers without a plan', () => {
    const unplanned = customers.filter(({ facts }) => facts.milestones.length + facts.metrics.length === 0);
    expect(unplanned.map(({ name }) => name)).toEqual([
      'Stonebridge Utilities',
      'Hopscotch Learning',
      'Thornfield Museums',
    ]);
    for (const { records } of unplanned) {
      expect(records.company.properties['vrm_computed_on'] ?? '').toBe('');
      expect(records.company.properties['vrm_plan_key'] ?? '').toBe('');
    }
  });

  it('leaves provisioning nothing to do', async () => {
    const http = createFetchTransport({ accessToken: emulator.token, baseUrl: emulator.url });
    const [schemas, repository] = [
      createHubSpotSchemaRepository({ http }),
      createHubSpotRepository({ http }),
    ];
    expect(await planProvisioning(schemas, repository, shippedTemplates())).toEqual({
      steps: [],
      problems: [],
    });
  });

  it('has Sofia Marin, the user of the preview, among its owners', () => {
    expect(COLLEAGUES.sofia).toMatchObject({ userId: 70_000_001, email: 'sofia.marin@tidewater.example' });
  });
});

describe('the demo seed', () => {
  it('gives the same account, byte for byte, for the same day', async () => {
    const directory = mkdtempSync(path.join(tmpdir(), 'demo-'));
    const saved = async (name: string) => {
      const stateFile = path.join(directory, name);
      const options = { seed: createDemoSeed('2027-03-31'), now: noonOf('2027-03-31'), stateFile };
      await (await startEmulator(options)).close();
      return readFileSync(stateFile, 'utf8');
    };
    try {
      expect(await saved('first.json')).toBe(await saved('second.json'));
    } finally {
      rmSync(directory, { recursive: true });
    }
  });

  it('tells the same story on a day in another year', async () => {
    const today = '2028-02-29';
    const other = await startDemoAccount(today);
    try {
      const told = await readCustomers(other, today);
      expect(told.map(outline)).toEqual(customers.map(outline));
    } finally {
      await other.close();
    }
  });
});

/** What has to be the same whenever the story is told. */
function outline({ name, summary }: DemoCustomer) {
  const { plan, value, renewal } = summary;
  return {
    name,
    health: plan.health,
    reasons: plan.reasons.map(({ code, days }) => [code, days]),
    counts: plan.counts,
    milestones: plan.milestones.map(({ status, flags, progress, expected, daysUntilTarget }) => ({
      status,
      flags,
      progress,
      expected,
      daysUntilTarget,
    })),
    runRate: value.runRate,
    toDate: value.toDate,
    verdict: value.verdict,
    roi: value.roi,
    readiness: renewal.readiness.items.map(({ points, state }) => [points, state]),
    score: renewal.readiness.score,
    band: renewal.readiness.band,
    daysUntilRenewal: renewal.daysUntilRenewal,
    nextAction: summary.nextAction.kind,
  };
}
