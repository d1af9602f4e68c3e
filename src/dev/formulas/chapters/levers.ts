import { levers, summarise } from '../../../domain/index.ts';
import type { Settings } from '../../../domain/settings.ts';
import type { FormulaEntry } from '../entry.ts';
import { EXAMPLE_TODAY, exampleCompany } from '../example-company.ts';
import { counted, listed, orUnknown, plain, spoken } from '../figures.ts';
import { worksheet } from '../worksheet.ts';

/** What would raise readiness, and the shortest way up. */
export function leverEntry(defaults: Settings): FormulaEntry {
  const company = exampleCompany();
  const { readiness } = summarise(company, defaults, EXAMPLE_TODAY).renewal;
  const sheet = worksheet(
    `The example customer, whose readiness stands at ${orUnknown(readiness.score, plain)}.`,
  );
  for (const { kind, item, gain } of levers(company, defaults, EXAMPLE_TODAY)) {
    sheet.note(
      spoken(kind),
      `${item === null ? '' : `${spoken(item)}: `}${orUnknown(gain, (points) => counted(points, 'point'))}`,
    );
  }
  const { path } = readiness;
  sheet.answer('next band', path === null ? 'none' : spoken(path.band));
  sheet.answer(
    'shortest way there',
    path === null ? 'none' : listed(path.levers.map(({ kind }) => spoken(kind))),
  );
  sheet.answer('score then', path === null ? 'none' : `${plain(path.to)}, from ${plain(path.from)}`);
  return {
    title: 'Levers and the way to the next band',
    answers: ['levers'],
    words: [
      'For each lost point, each limit and each unknown: what would change it. The gain of a lever is found by working the whole score out again as if it were done, so a lever that promises points brings them. Levers are listed with most points first.',
      'The way to the next band takes the fewest levers that reach it before the renewal date; of those the fewest days, then most points. If even all of them together do not reach it, it says so and shows what gets furthest.',
    ],
    formula: ['gain = score shown with the fix − score shown now'],
    units: 'Whole points.',
    unknownWhen: 'no score is shown, or the worth depends on the answer (a cost, a date).',
    source: 'What-if calculation with the same formulas.',
    example: sheet.done(),
  };
}
