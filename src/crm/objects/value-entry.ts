import { ENTRY_KINDS } from '../../domain/vocabulary.ts';
import { choice, date, instant, longText, number, text, uniqueText } from './property.ts';
import type { ObjectDefinition } from './property.ts';

/** One line of the ledger. Lines are only added; a wrong one is reversed by another. */
export const VALUE_ENTRY = {
  name: 'value_entry',
  labels: { singular: 'Value Entry', plural: 'Value Entries' },
  description:
    'One line of the value ledger: a measurement, a proof, a confirmation or another fact. Never edited.',
  primaryDisplayProperty: 'title',
  secondaryDisplayProperties: ['kind', 'entry_date'],
  requiredProperties: ['entry_key', 'kind'],
  searchableProperties: ['title', 'entry_key'],
  associatedObjects: ['COMPANY'],
  keyProperty: 'entry_key',
  properties: [
    text('title', 'Entry', 'What the line says, in a few words.'),
    uniqueText(
      'entry_key',
      'Entry key',
      'Chosen by whoever asks for the write, so that asking twice writes once.',
    ),
    text('company_id', 'Company ID', 'The company it belongs to, so that an orphan can be found.'),
    choice('kind', 'Kind', 'What kind of fact it is.', ENTRY_KINDS),
    date('entry_date', 'Date', 'The day it is about.'),
    instant('recorded_at', 'Recorded at', 'When it was recorded.'),
    text(
      'claimed_by',
      'Recorded by (as claimed)',
      'HubSpot user ID that the caller gave; HubSpot does not prove it.',
    ),
    text('entry_source', 'Recorded through', 'Card, import, sync or another source.'),
    text('milestone_key', 'Milestone key', 'The milestone it is about.'),
    text('metric_key', 'Metric key', 'The value metric it is about.'),
    number(
      'value',
      'Value',
      'The measured value: yes is 1 and no is 0, percentages are fractions, money is in major units.',
    ),
    longText('note', 'Note', 'What explains it.'),
    longText('details', 'Details', 'What this kind of line says beyond the columns, as JSON.'),
    text(
      'digest',
      'Digest',
      'Fingerprint of the content; a line that no longer matches it counts for nothing.',
    ),
  ],
} as const satisfies ObjectDefinition;
