import { calculate, proofTiers } from '../../../domain/index.ts';
import { LARGEST_AMOUNT_MINOR, currencyMinorDigits } from '../../../domain/money.ts';
import type { FormulaEntry } from '../entry.ts';
import { dollars, dollarsFromMinor, money, orUnknown, percent, plain } from '../figures.ts';
import { minus, number, times } from '../quantity.ts';
import { worksheet } from '../worksheet.ts';

/** How amounts are rounded, and when two numbers are the same. */
export function roundingEntry(): FormulaEntry {
  const amount = 100.01;
  const share = 0.5;
  const tiers = proofTiers({
    annual: amount,
    method: true,
    evidence: 1,
    confirmation: { share, annualThen: amount },
  });
  const yen = 1234.5;
  const { annual: shownYen } = calculate('stated', { amount: yen, basis: 'a letter' }, 'JPY');
  const sheet = worksheet(`The customer has confirmed half of an odd amount.`);
  const annual = sheet.given('annual amount', amount, dollars);
  const accepted = sheet.given('accepted share', share, percent);
  sheet.given('an amount in yen, which has no cents', yen, plain);
  const exact = sheet.step('confirmed, exact', times(accepted, annual), (value) => `$${plain(value)}`);
  const confirmed = sheet.step(
    'confirmed, half up',
    number(Math.round(exact.value * 100) / 100, dollars),
    dollars,
  );
  const rest = sheet.step('evidenced, the remainder', minus(annual, confirmed), dollars);
  sheet.result('confirmed', confirmed, tiers.confirmed, dollars);
  sheet.result('evidenced', rest, tiers.evidenced, dollars);
  sheet.answer(
    'the yen amount',
    orUnknown(shownYen, (value) => money(value, 'JPY')),
  );
  return {
    title: 'Rounding and equality',
    words: [
      'An amount is rounded once, at the end of its own calculation, to the currency’s smallest unit; exactly half goes ' +
        'up (−2.5 becomes −2). Totals are sums of rounded parts, and where an amount is split, one part is rounded and ' +
        'the other is what remains. So the parts shown always add up to the total shown, to the cent. Progress, pace, ' +
        'ROI and shares are never rounded inside; a readiness score is shown as a whole number, half up.',
      'Computers store 0.1 with a tiny error. Two numbers that differ by less than a billionth of the larger one are ' +
        'therefore equal, in every comparison and for every limit in this document.',
    ],
    formula: [
      'rounded = floor(amount in the smallest unit + 0.5)',
      'parts:    confirmed = rounded(share × amount),  evidenced = amount − confirmed',
      'equal:    |a − b| <= max(1e-9 × max(|a|, |b|), 1e-12)',
    ],
    units: `Whole smallest units of an ISO 4217 currency: ${currencyMinorDigits('USD')} decimals for USD, ${currencyMinorDigits('JPY')} for JPY, ${currencyMinorDigits('KWD')} for KWD. Amounts up to ${dollarsFromMinor(LARGEST_AMOUNT_MINOR)}.`,
    unknownWhen:
      'an amount is beyond that size: it could not be counted to the cent any more, and it is a typing error. The input is refused and named.',
    source: 'Commercial rounding (half up); ISO 4217 for the decimals of currencies.',
    example: sheet.done(),
  };
}
