import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { summarise } from '../../src/domain/summarise.ts';
import { BENCH_TODAY, companyOfSize, HEAVY, ORDINARY } from './company-of-size.ts';
import { medianTimes } from './side-by-side.ts';

const SIZES = [
  ['ordinary', ORDINARY],
  ['heavy', HEAVY],
] as const;

/** Most that `summarise` may cost, as a multiple of reading the same facts from JSON. */
const LIMIT = 3;

/** What one company costs beside `JSON.parse` of the same facts. */
export function benchEngine(): void {
  console.log('summarise() beside JSON.parse of the same facts: processor time, warm, median of 15 rounds');
  for (const [name, size] of SIZES) {
    const facts = companyOfSize(size);
    const text = JSON.stringify(facts);
    const times = medianTimes([
      { name: 'parse', run: () => JSON.parse(text) as unknown },
      { name: 'summarise', run: () => summarise(facts, DEFAULT_SETTINGS, BENCH_TODAY) },
    ]);
    const [parse, summary] = [times.get('parse') ?? Number.NaN, times.get('summarise') ?? Number.NaN];
    const ratio = summary / parse;
    console.log(
      `  ${name.padEnd(9)} ${(text.length / 1000).toFixed(0).padStart(4)} kB  parse ${parse.toFixed(3)} ms` +
        `  summarise ${summary.toFixed(3)} ms  ratio ${ratio.toFixed(2)} (at most ${LIMIT})`,
    );
  }
}
benchEngine();
