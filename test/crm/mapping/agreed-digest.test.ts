import { agreedDigest, agreedProperties } from '../../../src/crm/mapping/agreed-digest.ts';

const VALUES = {
  milestone_key: 'p1/first',
  company_id: '7',
  name: 'Faster invoices',
  target: '12.5',
  target_date: '2026-12-31',
  next_steps: 'One\nTwo',
  status: 'on_track',
};
const digest = (changes: Record<string, string | null> = {}) =>
  agreedDigest('value_milestone', { ...VALUES, ...changes });

it.each([
  ['a number', { target: '12.50' }],
  ['a day', { target_date: String(Date.UTC(2026, 11, 31)) }],
  ['line ends', { next_steps: 'One\r\nTwo' }],
  ['no value', { validation: null }],
  ['an empty value', { validation: '' }],
])('is the same however HubSpot writes %s', (_, changes) => {
  expect(digest(changes)).toBe(digest());
});

it.each([
  ['a name', { name: 'Invoices, faster' }],
  ['a target', { target: '13' }],
  ['a value that is cleared', { target_date: '' }],
  ['a value that is filled in', { validation: 'The controller signs' }],
])('is another one for another %s', (_, changes) => {
  expect(digest(changes)).not.toBe(digest());
});

it.each([
  ['results', { status: 'achieved' }],
  ['its company, which a merge changes', { company_id: '8' }],
  ['its key, which never changes', { milestone_key: 'p1/second' }],
])('does not depend on %s', (_, changes) => {
  expect(digest(changes)).toBe(digest());
});

it('tells a value from the same value in another property', () => {
  expect(agreedDigest('value_milestone', { capability: 'Export' })).not.toBe(
    agreedDigest('value_milestone', { outcome: 'Export' }),
  );
});

it.each(['value_milestone', 'value_metric'] as const)('of a %s covers what people enter', (object) => {
  const names = agreedProperties(object);
  expect(names).toEqual(expect.arrayContaining(['name', 'owner_id', 'capability', 'outcome', 'impact']));
  expect(names).not.toContain('agreed_digest');
  expect(names).not.toContain('current_value');
});
