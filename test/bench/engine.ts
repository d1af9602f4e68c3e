import type { CompanyFacts } from '../../src/domain/facts.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { summarise } from '../../src/domain/summarise.ts';
import { BENCH_TODAY, companyOfSize, HEAVY, ORDINARY, type CompanySize } from './company-of-size.ts';
import { medianTimes } from './side-by-side.ts';

const SIZES: readonly (readonly [name: string, size: CompanySize])[] = [
  ['ordinary', ORDINARY],
  ['heavy', HEAVY],
];

/** What `summarise` is to cost at most, as a multiple of reading the same facts from JSON. */
const AIM = 3;

/** Calls until the engine runs as compiled code; fewer would measure the compiler. */
const WARM_UP_MILLISECONDS = 8_000;

const PORTFOLIO = 100_000;
const MARKS = [1_000, 10_000, PORTFOLIO] as const;
const BATCH = 100;

/** What one company costs beside `JSON.parse` of the same facts, and how that changes with the portfolio. */
export function benchEngine(): void {
  console.log('summarise() beside JSON.parse of the same facts: processor time, warm, median of 15 rounds');
  for (const [name, size] of SIZES) besideJson(name, size);
  console.log(
    `One ordinary company after the other, ${PORTFOLIO.toLocaleString('en')} in all: milliseconds each`,
  );
  overAPortfolio();
}

function besideJson(name: string, size: CompanySize): void {
  const text = JSON.stringify(companyOfSize(size));
  const facts = JSON.parse(text) as CompanyFacts;
  const times = medianTimes(
    [
      { name: 'parse', run: () => JSON.parse(text) as unknown },
      { name: 'summarise', run: () => summarise(facts, DEFAULT_SETTINGS, BENCH_TODAY) },
    ],
    WARM_UP_MILLISECONDS,
  );
  const [parse, summary] = [times.get('parse') ?? Number.NaN, times.get('summarise') ?? Number.NaN];
  const figures = [
    `${(text.length / 1000).toFixed(0).padStart(4)} kB`,
    `parse ${parse.toFixed(3)} ms`,
    `summarise ${summary.toFixed(3)} ms`,
    `ratio ${(summary / parse).toFixed(2)} (aim: at most ${AIM})`,
  ];
  console.log(`  ${name.padEnd(9)} ${figures.join('  ')}`);
}

/** As a company comes from the CRM: read from text and not put together by the builders of the tests. */
function readCompany(number: number): CompanyFacts {
  return JSON.parse(JSON.stringify(companyOfSize(ORDINARY, number))) as CompanyFacts;
}

/** Companies are made one batch at a time and dropped, so that nothing but the engine could hold on to them. */
function overAPortfolio(): void {
  const times: number[] = [];
  let since = 0;
  for (let first = 0; first < PORTFOLIO; first += BATCH) {
    const batch = Array.from({ length: BATCH }, (_, index) => readCompany(first + index));
    const before = process.cpuUsage();
    for (const facts of batch) summarise(facts, DEFAULT_SETTINGS, BENCH_TODAY);
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
    const done = first + BATCH;
    if (!MARKS.some((mark) => mark === done)) continue;
    const each = times.slice(since).reduce((sum, time) => sum + time, 0) / ((times.length - since) * BATCH);
    since = times.length;
    globalThis.gc?.();
    const heap = process.memoryUsage().heapUsed / 1024 / 1024;
    console.log(
      `  up to ${done.toLocaleString('en').padStart(7)}  ${each.toFixed(3)} ms  heap afterwards ${heap.toFixed(1)} MB`,
    );
  }
}
