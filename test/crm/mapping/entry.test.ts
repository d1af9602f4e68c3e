import fc from 'fast-check';
import { digestOf, entryProperties, saysTheSame, toLedgerEntry } from '../../../src/crm/mapping/entry.ts';
import { measuredCurrencyOf, NO_MONEY } from '../../../src/crm/mapping/measured-money.ts';
import { VALUE_ENTRY } from '../../../src/crm/objects.ts';
import type { PropertyValues } from '../../../src/crm/repository.ts';
import type { LedgerEntry } from '../../../src/domain/ledger.ts';
import { ENTRY_KINDS } from '../../../src/domain/vocabulary.ts';
import type { EntryKind } from '../../../src/domain/vocabulary.ts';
import * as lines from '../../builders/entries.ts';
import { aMilestone } from '../../builders/index.ts';
import { anyLine } from './any-line.ts';
import { aDay, aNumber, asStored, orNull, someWords } from './arbitraries.ts';

const storedOf = (entry: LedgerEntry): PropertyValues =>
  asStored(entryProperties(entry, '77', 'Measurement: Go live', NO_MONEY));
const readBack = (properties: PropertyValues) => toLedgerEntry({ id: '9', properties });

const everyKind: readonly LedgerEntry[] = [
  lines.aMeasurement({ value: 12.5, input: 'hoursAfter', note: 'As in the report\nof March' }),
  lines.aMeasurement({ value: true }),
  lines.anEvidence({ quote: 'Half the time; "really"' }),
  lines.aConfirmation({ share: 0.8, annualThenMinor: 123_456 }),
  lines.aDispute(),
  lines.aDisputeResolution(),
  lines.aReset(),
  lines.aMissedLine(),
  lines.aCancellation(),
  lines.someWork(),
  lines.aBlocker(),
  lines.aClearedBlocker('b-1'),
  lines.aReview(),
  lines.aCelebration(),
  lines.anObjection(),
  lines.aResolvedObjection('o-1'),
  lines.anObjectionsCheck(),
  lines.aSponsorState(),
  lines.aChampionState(),
  lines.aCustomerContact(),
  lines.aRunwayStep(),
  lines.aRenewalCall(),
  lines.aRenewalOutcome(),
  lines.aStageMove({ exitFacts: ['core users trained'] }),
  lines.anAgreedBaseline(),
  lines.aChangedAssumption(),
  lines.aReversal('e-1'),
];

it.each(everyKind.map((entry) => [entry.kind, entry] as const))(
  'reads a line "%s" back intact',
  (_, entry) => {
    expect(readBack(storedOf(entry))).toEqual(entry);
  },
);

it('reads any measurement back intact', () => {
  const measurement = fc
    .record({
      on: aDay,
      value: aNumber,
      note: orNull(someWords),
      claimedBy: orNull(fc.constant('41')),
      source: fc.constantFrom('card', 'import'),
      milestoneKey: orNull(fc.constant('p1/first-value')),
    })
    .map(lines.aMeasurement);
  fc.assert(
    fc.property(measurement, (entry) => {
      expect(readBack(storedOf(entry))).toEqual(entry);
    }),
  );
});

describe('what is measured in money', () => {
  const milestones = [
    aMilestone({ key: 'p1/saved', unit: 'money' }),
    aMilestone({ key: 'p1/hours', unit: 'h a month' }),
  ];
  const inCurrency = (currency: string) => measuredCurrencyOf(milestones, currency);
  const saved = (overrides: Parameters<typeof lines.aMeasurement>[0] = {}) =>
    lines.aMeasurement({ milestoneKey: 'p1/saved', value: 1_234_567, ...overrides });
  const storedIn = (currency: string, entry: LedgerEntry) =>
    asStored(entryProperties(entry, '77', 'Measurement: Saved', inCurrency(currency)));
  const readIn = (currency: string, properties: PropertyValues) =>
    toLedgerEntry({ id: '9', properties }, inCurrency(currency));

  it.each([
    ['USD', '12345.67'],
    ['JPY', '1234567'],
    ['KWD', '1234.567'],
    ['CLF', '123.4567'],
  ])('stands in HubSpot in major units of %s and reads back intact', (currency, major) => {
    const properties = storedIn(currency, saved());
    expect(properties['value']).toBe(major);
    expect(readIn(currency, properties)).toEqual({ ...saved(), key: properties['entry_key'] });
  });

  it('reads back intact whatever the amount and the currency', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e15, max: 1e15 }),
        fc.constantFrom('USD', 'JPY', 'KWD', 'CLF'),
        (value, currency) => {
          const entry = saved({ value });
          expect(readIn(currency, storedIn(currency, entry))).toEqual(entry);
        },
      ),
    );
  });

  it.each([
    ['hours', { milestoneKey: 'p1/hours' }],
    ['a metric, whose inputs are in major units already', { metricKey: 'p1/deal-size' }],
    ['nothing in the plan', { milestoneKey: 'p1/removed' }],
  ])('does not concern a measurement of %s', (_, subject) => {
    const entry = saved({ value: 250, ...subject });
    expect(storedIn('USD', entry)['value']).toBe('250');
    expect(readIn('USD', storedIn('USD', entry))).toEqual(entry);
  });

  it('is read from a line made by hand in the units in which people type', () => {
    const typed = { kind: 'measurement', entry_date: '2026-03-01', milestone_key: 'p1/saved', value: '500' };
    expect(readIn('USD', typed)).toMatchObject({ value: 50_000, intact: false });
    expect(readIn('KWD', typed)).toMatchObject({ value: 500_000, intact: false });
  });

  it('stays intact in a line of which the column holds minor units, as the first lines did', () => {
    const early = { ...storedIn('USD', saved()), value: '1234567' };
    const read = readIn('USD', { ...early, digest: digestOf(early) });
    expect(read).toMatchObject({ value: 1_234_567, intact: true });
  });

  it('is tampered with when the column is typed over', () => {
    expect(readIn('USD', { ...storedIn('USD', saved()), value: '99999' })?.intact).toBe(false);
  });
});

it.each(ENTRY_KINDS)('reads any line "%s" back intact', (kind) => {
  fc.assert(
    fc.property(anyLine(kind), (entry) => {
      expect(readBack(storedOf(entry))).toEqual(entry);
    }),
    { numRuns: 60 },
  );
});

it('uses only properties that the object has', () => {
  const names: readonly string[] = VALUE_ENTRY.properties.map(({ name }) => name);
  for (const entry of everyKind) {
    expect(names).toEqual(expect.arrayContaining(Object.keys(storedOf(entry))));
  }
});

describe('the digest', () => {
  const entry = lines.aMeasurement({
    on: '2026-03-01',
    recordedAt: '2026-03-02T08:15:00.000Z',
    value: 0.5,
    milestoneKey: 'p1/first-value',
    metricKey: 'p1/hours',
    note: 'First line\nsecond line',
  });
  const stored = storedOf(entry);

  it.each([
    ['the date in milliseconds', { entry_date: '1772323200000' }],
    ['the date with a time', { entry_date: '2026-03-01T00:00:00Z' }],
    ['the instant without milliseconds', { recorded_at: '2026-03-02T08:15:00Z' }],
    ['the instant in milliseconds', { recorded_at: String(Date.parse('2026-03-02T08:15:00Z')) }],
    ['the number with further zeros', { value: '0.500' }],
    ['the number with an exponent', { value: '5E-1' }],
    ['line ends of another system', { note: 'First line\r\nsecond line' }],
    ['blanks around a text', { note: ' First line\nsecond line ' }],
    ['another company after a merge', { company_id: '78' }],
    ['another title', { title: 'Anything' }],
    ['its details in another order', { details: reversed(stored['details'] ?? '') }],
  ])('stays the same with %s', (_, change) => {
    expect(readBack({ ...stored, ...change })?.intact).toBe(true);
  });

  it.each([
    ['entry_key', 'other'],
    ['kind', 'evidence'],
    ['entry_date', '2026-03-02'],
    ['recorded_at', '2026-03-02T08:15:00.001Z'],
    ['claimed_by', '42'],
    ['entry_source', 'import'],
    ['milestone_key', 'p1/second-value'],
    ['metric_key', null],
    ['value', '0.51'],
    ['note', 'First line'],
    ['details', '{"value":1,"input":null,"method":null,"contactId":null}'],
    ['details', 'no longer JSON'],
    ['digest', null],
    ['digest', 'v1:0'],
  ])('no longer fits when somebody changes %s to %j', (name, value) => {
    expect(readBack({ ...stored, [name]: value })?.intact).toBe(false);
  });

  it('does not depend on which property a text stands in', () => {
    const other = {
      ...stored,
      milestone_key: stored['metric_key'] ?? '',
      metric_key: stored['milestone_key'] ?? '',
    };
    expect(digestOf(other)).not.toBe(digestOf(stored));
  });
});

describe('records made by hand', () => {
  const incomplete: readonly PropertyValues[] = [
    {},
    { kind: 'measurement' },
    { entry_date: '2026-03-01' },
    { kind: 'gossip', entry_date: '2026-03-01' },
  ];

  it.each(incomplete)('are no line without a kind and a date: %j', (properties) => {
    expect(readBack(properties)).toBeNull();
  });

  const withDetails = (kind: EntryKind, details: string) => {
    const values = { kind, entry_date: '2026-03-01', entry_key: 'e-1', title: 'Typed by hand', details };
    return readBack({ ...values, digest: digestOf(values) });
  };

  it.each(everyKind.map((entry) => [entry.kind, entry] as const))(
    'have every field of a line "%s" although their details say something else',
    (kind, entry) => {
      const wrong = '{"contactId":{},"reason":[],"reference":{},"channel":7,"quote":5,"title":{},"share":5}';
      for (const details of ['', '{}', '[]', 'null', '"x"', wrong]) {
        const line = withDetails(kind, details);
        expect(Object.keys(line ?? {}).sort()).toEqual(Object.keys(entry).sort());
        expect(Object.values(line ?? {})).not.toContain(undefined);
      }
    },
  );

  it.each([
    ['edit', '{}', { changes: {}, record: '' }],
    ['edit', '{"record":"r","revision":1,"changes":{"target":null}}', { changes: {} }],
    ['evidence', '{"evidenceKind":"screenshot","title":{},"reference":{}}', { title: 'Typed by hand' }],
    ['confirmation', '{"contactId":"7","channel":"email","reference":"mail","share":5}', { share: 0 }],
    ['renewal_outcome', '{"outcome":"renewed","renewalDate":"soon"}', { renewalDate: '2026-03-01' }],
    ['renewal_call', '{"band":"likely","renewalDate":"9999-12-31"}', { renewalDate: '2026-03-01' }],
    ['stage', '{"stage":"adoption","movement":"sideways"}', { track: '', exitFacts: [] }],
    ['review', '{"answers":{"usage_near_limit":true}}', { answers: {} }],
    ['snapshot', '{"figures":{"score":[1]}}', { figures: {} }],
  ] as const)('count for nothing as "%s" with %s, whatever their digest', (kind, details, fields) => {
    expect(withDetails(kind, details)).toMatchObject({ intact: false, ...fields });
  });

  it('keep their measured value when the details are lost', () => {
    const values = { kind: 'measurement', entry_date: '2026-03-01', value: '0.4' };
    expect(readBack(values)).toMatchObject({ value: 0.4, input: null, intact: false });
  });

  it('stay intact when a field that may be empty is missing', () => {
    expect(withDetails('dispute', '{"reason":"Counted twice"}')).toMatchObject({
      reason: 'Counted twice',
      contactId: null,
      intact: true,
    });
  });

  it('are a line that counts for nothing without a digest', () => {
    expect(readBack({ kind: 'evidence', entry_date: '2026-03-01' })).toMatchObject({
      key: 'record/9',
      source: 'hand',
      intact: false,
    });
  });
});

describe('whether two lines say the same', () => {
  const line = lines.anEvidence({ key: 'e-1' });

  it('does not depend on who recorded them and when', () => {
    const again = { ...line, recordedAt: '2026-05-05T05:05:05.000Z', claimedBy: '99', source: 'import' };
    expect(saysTheSame(line, again)).toBe(true);
  });

  it('does not depend on the amount that was looked up when it was written', () => {
    const confirmation = lines.aConfirmation({ annualThenMinor: 5 });
    expect(saysTheSame(confirmation, { ...confirmation, annualThenMinor: null })).toBe(true);
  });

  it.each([{ title: 'Another report' }, { on: '2026-03-02' }, { note: 'x' }, { milestoneKey: 'p1/other' }])(
    'depends on %j',
    (change) => expect(saysTheSame(line, { ...line, ...change } as LedgerEntry)).toBe(false),
  );
});

function reversed(json: string): string {
  const entries = Object.entries(JSON.parse(json) as Record<string, unknown>);
  return JSON.stringify(Object.fromEntries(entries.reverse()));
}
