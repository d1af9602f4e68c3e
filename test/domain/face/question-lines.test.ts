import { confirmationDetails } from '../../../src/domain/face/proof-facts.ts';
import {
  disputeLines,
  evidenceLine,
  lineWriter,
  measurementLines,
  reversalLines,
} from '../../../src/domain/face/question-lines.ts';

const writer = () => lineWriter({ milestoneKey: 'milestone' });
const line = (number: number, on: string) => ({
  key: `fact/00000${number}`,
  on,
  recordedAt: `${on}T12:00:00.000Z`,
  claimedBy: null,
  source: 'question',
  milestoneKey: 'milestone',
  metricKey: null,
  note: null,
  intact: true,
});

describe('the lines of a question', () => {
  it('are written one after the other, each recorded at noon of its day', () => {
    const write = writer();
    const [first, second] = measurementLines(
      [
        { on: '2026-03-01', value: 5 },
        { on: '2026-03-01', value: 6, key: 'own' },
      ],
      write,
    );
    const details = { kind: 'measurement', input: null, method: null, contactId: null };
    expect(first).toEqual({ ...line(1, '2026-03-01'), ...details, value: 5 });
    expect(second).toEqual({ ...line(2, '2026-03-01'), ...details, value: 6, key: 'own' });
  });

  it('say of evidence and doubts only that there are some', () => {
    expect(evidenceLine('2026-03-02', writer())).toEqual({
      ...line(1, '2026-03-02'),
      ...{ kind: 'evidence', evidenceKind: 'analytics', title: '', reference: null, quote: null },
    });
    const doubt = { ...line(1, '2026-03-03'), kind: 'dispute', contactId: 'customer', reason: null };
    expect(disputeLines({ on: '2026-03-03' }, writer())).toEqual([doubt]);
    expect(disputeLines({ on: '2026-03-03', resolvedOn: '2026-03-04' }, writer())).toEqual([
      doubt,
      {
        ...line(2, '2026-03-04'),
        kind: 'dispute_resolved',
        ...{ disputeKey: doubt.key, accepted: true, acceptedShare: null },
        ...{ contactId: 'customer', annualThenMinor: null },
      },
    ]);
  });

  it('take back what is named, and nothing where nothing is', () => {
    expect(reversalLines([{ reverses: 'own' }], '2026-03-05', writer())).toEqual([
      { ...line(1, '2026-03-05'), kind: 'reversal', reverses: 'own', reason: null },
    ]);
    expect(reversalLines(undefined, '2026-03-05', writer())).toEqual([]);
  });

  it('confirm in writing by somebody at the customer unless told otherwise', () => {
    expect(confirmationDetails({ share: 1 }, null)).toEqual({
      contactId: 'customer',
      channel: 'email',
      reference: 'a letter',
      share: 1,
      annualThenMinor: null,
    });
    expect(confirmationDetails({ share: 0.5, contact: null, channel: null, reference: null }, 5)).toEqual({
      contactId: null,
      channel: null,
      reference: null,
      share: 0.5,
      annualThenMinor: 5,
    });
  });
});
