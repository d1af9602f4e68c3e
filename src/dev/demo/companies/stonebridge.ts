import { customer } from '../customer.ts';
import { won } from '../parts.ts';

/** The fitting template waits to be laid out, and nobody has set the renewal date. */
export const STONEBRIDGE = customer('stonebridge', 'Stonebridge Utilities', {
  at: ['Columbus', 'United States', 1_400, 'UTILITIES'],
  as: ['enterprise', 'any', 'operations'],
  term: ['2026-08-24', null, null],
  owner: 'per',
  hasPlan: false,
  people: {
    marcus: ['Marcus', 'Boyd', 'Vice President, Customer Operations'],
    dana: ['Dana', 'Kowalski', 'Billing Manager'],
  },
  deals: [won('Stonebridge Utilities, meter to cash', 240_000, '2026-08-24')],
  parts: [],
});
