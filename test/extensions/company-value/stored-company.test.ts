import { readFileSync } from 'node:fs';
import path from 'node:path';
import { COMPANY_PROPERTIES } from '../../../src/crm/objects/company-properties.ts';
import { headOfStored } from '../../../extensions/cards/company-value/head/stored-head.ts';
import { todayIn } from '../../../extensions/cards/company-value/today.ts';
import { createWords } from '../../../extensions/ui/words.ts';
import { STORED } from '../fixtures/halvorsen.ts';

const words = createWords('en-US', 'USD');
const head = (change: Record<string, string | null>) =>
  headOfStored({ ...STORED, ...change }, '2026-10-12', words);

it('reads only properties that the app defines', () => {
  const file = path.join(__dirname, '../../../extensions/cards/company-value/use-stored-company.ts');
  const names = [...readFileSync(file, 'utf8').matchAll(/'(vrm_[a-z_]+)'/g)].map(([, name]) => name);
  const defined: readonly string[] = COMPANY_PROPERTIES.map(({ name }) => name);
  expect(names.length).toBeGreaterThan(20);
  expect(names.filter((name) => name !== undefined && !defined.includes(name))).toEqual([]);
});

it('counts the days to the renewal from today, not from the day the figures were saved', () => {
  expect(head({}).renewal.heading).toBe('98 days left');
  expect(head({ vrm_renewal_date: '2026-09-30' }).renewal.heading).toBe('12 days over');
});

it('takes an empty date, and the first day of 1970, as not set', () => {
  expect(head({ vrm_renewal_date: null }).renewal.heading).toBe('No renewal date');
  expect(head({ vrm_renewal_date: '1970-01-01' }).renewal.heading).toBe('No renewal date');
});

it('reads dates in milliseconds as well', () => {
  expect(head({ vrm_renewal_date: String(Date.UTC(2027, 0, 18)) }).renewal.text).toBe('to 18 Jan 2027');
});

it('shows an unknown return as unknown, never as zero', () => {
  const tile = head({ vrm_value_verdict: 'roi_not_known', vrm_net_roi: null, vrm_cost_in_force: null }).value;
  expect(tile.tag).toEqual({ words: 'ROI not known', variant: 'default', hollow: true });
  expect(tile.heading).toBe('$344K proved a year');
  expect(tile.text).toBe('Annual cost is not known');
});

it('shows no ring without a score', () => {
  expect(head({ vrm_readiness_score: null, vrm_readiness_band: 'unknown' }).renewal.score).toBeNull();
});

it('takes today from the time zone of the account', () => {
  const instant = new Date('2026-10-12T22:30:00.000Z');
  expect(todayIn('Europe/Oslo', instant)).toBe('2026-10-13');
  expect(todayIn('America/New_York', instant)).toBe('2026-10-12');
});
