import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { summarise } from '../../src/domain/summarise.ts';
import { aLargeCompany } from '../builders/large-company.ts';
import { halvorsenFacts, WORKED_EXAMPLE_TODAY } from '../builders/worked-example.ts';

/**
 * Processor time of the engine, taken side by side in one run: how it grows with the ledger matters, not the
 * milliseconds of this machine.
 */
const ROUNDS = 15;

function medianMilliseconds(work: () => void): number {
  work();
  const times = Array.from({ length: ROUNDS }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  }).sort((first, second) => first - second);
  return times[Math.floor(ROUNDS / 2)] ?? 0;
}

const cases = [
  ['example customer', halvorsenFacts()],
  ['500 lines', aLargeCompany(500)],
  ['1,000 lines', aLargeCompany(1_000)],
  ['2,000 lines', aLargeCompany(2_000)],
] as const;
const results = cases.map(
  ([name, facts]) =>
    [name, medianMilliseconds(() => summarise(facts, DEFAULT_SETTINGS, WORKED_EXAMPLE_TODAY))] as const,
);
const [, unit] = results[1] ?? ['', 1];
console.log('summarise(), processor time, median; ratio to 500 lines');
for (const [name, time] of results) {
  console.log(`${name.padEnd(18)} ${time.toFixed(1).padStart(7)} ms ${(time / unit).toFixed(2).padStart(6)}`);
}
