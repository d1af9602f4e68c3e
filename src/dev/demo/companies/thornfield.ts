import { customer } from '../customer.ts';
import { won } from '../parts.ts';

/** The fitting template waits, but nobody has said since when this is a customer, so it has no dates. */
export const THORNFIELD = customer('thornfield', 'Thornfield Museums', {
  at: ['Leeds', 'United Kingdom', 210, 'MUSEUMS_AND_INSTITUTIONS'],
  as: ['mid_market', 'any', 'operations'],
  term: [null, '2027-09-06', 48_000],
  owner: 'per',
  hasPlan: false,
  people: { iris: ['Iris', 'Calloway', 'Head of Collections'] },
  deals: [won('Thornfield Museums, collections', 48_000, '2026-09-07')],
  parts: [],
});
