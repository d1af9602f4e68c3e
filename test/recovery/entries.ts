import type { NewBaseline } from '../../src/usecases/new-entry.ts';
import type { NewConfirmation, NewEvidence, NewMeasurement } from '../../src/usecases/new-proof-lines.ts';

const about = { on: '2026-10-10', milestoneKey: 'p1/plain', metricKey: null, note: null } as const;

export const measurement = (overrides: Partial<NewMeasurement> = {}): NewMeasurement => ({
  ...about,
  kind: 'measurement',
  entryKey: 'measurement-1',
  value: 8,
  input: null,
  method: 'business_system',
  contactId: null,
  ...overrides,
});

export const evidence = (overrides: Partial<NewEvidence> = {}): NewEvidence => ({
  ...about,
  kind: 'evidence',
  entryKey: 'evidence-1',
  evidenceKind: 'analytics',
  title: 'Monthly report',
  reference: 'file-7',
  quote: null,
  ...overrides,
});

export const confirmation = (overrides: Partial<NewConfirmation> = {}): NewConfirmation => ({
  ...about,
  kind: 'confirmation',
  entryKey: 'confirmation-1',
  contactId: '',
  channel: 'email',
  reference: 'mail-3',
  share: 1,
  ...overrides,
});

export const baseline = (overrides: Partial<NewBaseline> = {}): NewBaseline => ({
  ...about,
  kind: 'baseline',
  entryKey: 'baseline-1',
  milestoneKey: 'p1/hours',
  value: 40,
  method: 'direct',
  contactId: null,
  seen: { value: null },
  ...overrides,
});
