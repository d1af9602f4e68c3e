import { countOnce } from '../../../domain/index.ts';
import type { FormulaEntry } from '../entry.ts';
import { dollars, listed, percent } from '../figures.ts';
import { larger, minus, plus, times } from '../quantity.ts';
import { worksheet } from '../worksheet.ts';

/** One benefit counts once. */
export function overlapEntry(): FormulaEntry {
  const pool = 'invoice work';
  const hoursSaved = { key: 'hours', pool, annual: 50_000, confirmedShare: 0.8 };
  const errorsAvoided = { key: 'errors', pool, annual: 70_000 };
  const answer = countOnce([hoursSaved, errorsAvoided]);
  const sheet = worksheet(
    'Two benefits draw on the same invoice work: hours saved, mostly confirmed, and errors avoided, evidenced only.',
  );
  const hours = sheet.given('hours saved', hoursSaved.annual, dollars);
  const share = sheet.given('confirmed share of it', hoursSaved.confirmedShare, percent);
  const errors = sheet.given('errors avoided', errorsAvoided.annual, dollars);
  const confirmed = sheet.step('largest confirmed', times(share, hours), dollars);
  const proved = sheet.step('largest proved', larger(hours, errors), dollars);
  const added = sheet.step('evidenced adds', minus(proved, confirmed), dollars);
  const total = sheet.step('counted', plus(confirmed, added), dollars);
  sheet.result('confirmed', confirmed, answer.confirmed, dollars);
  sheet.result('evidenced', added, answer.evidenced, dollars);
  sheet.result('counted, instead of the sum of both', total, answer.total, dollars);
  const shares = [0.6, 0.4] as const;
  const shared = countOnce([
    { ...hoursSaved, share: shares[0] },
    { ...errorsAvoided, share: shares[1] },
  ]);
  const incomplete = countOnce([{ ...hoursSaved, share: shares[0] }, errorsAvoided]);
  sheet.answer(`with agreed shares of ${listed(shares.map(percent))}`, dollars(shared.total));
  sheet.answer(
    'with one share missing: the rule above, and listed',
    `${dollars(incomplete.total)} (${listed(incomplete.poolsWithoutShares)})`,
  );
  return {
    title: 'One benefit counts once',
    answers: ['countOnce'],
    words: [
      'Benefits that draw on the same thing are put into one pool by a person. Of a pool each level of proof counts the largest amount only, on each day: first confirmed, then confirmed and evidenced, then all; a tier counts what its level adds. A loss is never netted away: it counts whole.',
      'Where shares of the pool were agreed that add up to 100 %, each benefit counts its share of its own amount instead. A benefit without a pool that shares calculator and category with another one gets a warning and counts in full.',
    ],
    formula: [
      'confirmed = max over the pool of confirmed',
      'evidenced = max over the pool of (confirmed + evidenced) − confirmed counted',
      'claimed   = max over the pool of (all three) − proved counted',
      'plus every loss of the pool, whole',
    ],
    units: 'Money a year of one currency; shares from 0 to 1 that add up to 1.',
    unknownWhen: 'never. Shares that are missing or do not add up are listed, and the rule above holds.',
    source: 'This product’s own rule against double counting.',
    example: sheet.done(),
  };
}
