import { calculatorDefinition } from '../../src/domain/calculators/catalogue.ts';
import { toDayNumber } from '../../src/domain/calendar.ts';
import type { Metric } from '../../src/domain/facts.ts';
import type { LedgerEntry } from '../../src/domain/ledger.ts';
import { inputsAtTarget, inputsOn, measuredInputsOf } from '../../src/domain/metric-inputs.ts';
import type { InputSources } from '../../src/domain/metric-inputs.ts';
import { openValueBook } from '../../src/domain/value-book.ts';
import { aMeasurement, aMetric, aChangedAssumption } from '../builders/index.ts';
import { aValueInput } from '../builders/value-input.ts';

const TODAY = '2026-07-01';
const about = { metricKey: 'metric-a' };

function sourcesOf(metric: Partial<Metric>, entries: readonly LedgerEntry[] = []): InputSources {
  const { tracks } = openValueBook(aValueInput({ metrics: [aMetric(metric)], entries }, TODAY));
  return tracks[0]?.sources as InputSources;
}
const inputsToday = (...args: Parameters<typeof sourcesOf>) =>
  inputsOn(sourcesOf(...args), toDayNumber(TODAY));

describe('what is measured of a benefit', () => {
  const measuredOf = (metric: Partial<Metric>) => {
    const one = aMetric(metric);
    return measuredInputsOf(one, calculatorDefinition(one.calculator)!);
  };

  it('is what it says itself, else the first input of its calculator', () => {
    expect(measuredOf({ calculator: 'reliability', measuredInputs: ['churnAfter'] })).toEqual(['churnAfter']);
    expect(measuredOf({ calculator: 'reliability', measuredInputs: [] })).toEqual(['downtimeHoursAfter']);
  });

  it('is nothing where its calculator measures nothing, whatever it says', () => {
    expect(measuredOf({ calculator: 'stated', measuredInputs: ['amount'] })).toEqual([]);
  });
});

describe('the inputs of a benefit', () => {
  const own = (value: unknown) => ({ value, origin: 'metric', on: null });

  it('say where each comes from and since when', () => {
    const entries = [
      aMeasurement({ ...about, on: '2026-03-01', value: 10 }),
      aChangedAssumption({ ...about, on: '2026-02-01', input: 'recapture', value: 0.5 }),
    ];
    expect(inputsToday({ inputs: { hoursBefore: 40, period: 'quarter' } }, entries)).toEqual({
      hoursBefore: own(40),
      hoursAfter: { value: 10, origin: 'measured', on: '2026-03-01' },
      hourlyRate: { value: 75, origin: 'assumption', on: null },
      periodsPerYear: { value: 4, origin: 'default', on: null },
      recapture: { value: 0.5, origin: 'assumption', on: '2026-02-01' },
    });
  });

  it('are only those that are known', () => {
    expect(Object.keys(inputsToday({ inputs: { hoursBefore: 40, hourlyRate: 60 } }))).toEqual([
      'hoursBefore',
      'hourlyRate',
    ]);
  });

  it('come from what is assumed where the benefit leaves them empty', () => {
    const assumed = { value: 75, origin: 'assumption', on: null };
    expect(inputsToday({ inputs: { hourlyRate: null } }).hourlyRate).toEqual(assumed);
    expect(inputsToday({ inputs: { hourlyRate: '' } }).hourlyRate).toEqual(assumed);
    expect(inputsToday({ inputs: { hourlyRate: 0 } }).hourlyRate).toEqual(own(0));
  });

  it('take a named period from what is assumed of it', () => {
    expect(inputsToday({ inputs: { period: 'week' } }).periodsPerYear).toEqual({
      value: 52,
      origin: 'assumption',
      on: null,
    });
  });

  it('are measured by measurements alone, not by what is assumed of them', () => {
    const assumed = aChangedAssumption({ ...about, on: '2026-02-01', input: 'hoursAfter', value: 5 });
    expect(inputsToday({}, [assumed]).hoursAfter).toBeUndefined();
  });
});

describe('the inputs of a benefit at its target', () => {
  const atTarget = (...args: Parameters<typeof sourcesOf>) =>
    inputsAtTarget(sourcesOf(...args), toDayNumber(TODAY));

  it('hold the target in place of what was measured', () => {
    const measured = [aMeasurement({ ...about, on: '2026-03-01', value: 10 })];
    const target = { value: 5, origin: 'metric', on: null };
    expect(atTarget({ targetValue: 5 }, measured).hoursAfter).toEqual(target);
    expect(atTarget({ targetValue: 5 }).hoursAfter).toEqual(target);
    expect(atTarget({ targetValue: null }, measured)).toEqual(inputsToday({}, measured));
  });

  it('hold every tool as retired, and nothing for a benefit without tools', () => {
    const toolCosts = [{ name: 'Old', annualCost: 100, retiredOn: '2026-12-01' }];
    const tools = { calculator: 'tool_consolidation', measuredInputs: [], inputs: { toolCosts } } as const;
    expect(inputsToday(tools).toolCosts?.value).toEqual([]);
    expect(atTarget({ ...tools, targetValue: 5 })).toEqual({
      toolCosts: { value: toolCosts, origin: 'metric', on: null },
    });
    expect(atTarget({ calculator: 'stated', measuredInputs: [], inputs: { toolCosts } })).toEqual({});
  });
});
