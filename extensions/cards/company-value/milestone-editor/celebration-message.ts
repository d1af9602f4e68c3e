import { daysBetween } from '../../../../src/domain/calendar.ts';
import { comparatorOf } from '../../../../src/domain/progress.ts';
import type { MilestoneSummary } from '../../../../src/domain/summary.ts';
import { UNIT_PERCENT } from '../../../../src/domain/vocabulary.ts';
import type { Words } from '../../../ui/words.ts';
import type { CompanyScope } from '../company-context.ts';
import { comparison, distance, measure } from '../milestone/measure-words.ts';

/**
 * What is sent to the customer about a milestone that was reached: the figures as they are computed and proved, and
 * what they mean. A value that nobody has proved is not told.
 */
export function celebrationMessage(
  summary: MilestoneSummary,
  contactId: string | null,
  words: Words,
  company: CompanyScope,
): string {
  const { t, format } = words;
  const sentences = (parts: readonly (string | null)[]) => format.join(parts, 'sentences');
  const who = company.people.nameOf(contactId);
  const paragraphs = [
    who === null ? t('celebrate.mail.helloAll') : t('celebrate.mail.hello', { who }),
    sentences([reachedWords(summary, words), figureWords(summary, words), betterWords(summary, words)]),
    sentences([outcomeWords(summary, words), impactWords(summary, words, company)]),
    sentences(valueWords(summary, words, company)),
    t('celebrate.mail.thanks'),
    t('celebrate.mail.bye'),
  ];
  return paragraphs.filter((paragraph) => paragraph !== '').join('\n\n');
}

function reachedWords({ milestone, achievedOn, targetDate }: MilestoneSummary, { t }: Words): string {
  const { name } = milestone;
  const days = achievedOn === null || targetDate === null ? 0 : daysBetween(achievedOn, targetDate);
  return days > 0
    ? t('celebrate.mail.reachedEarly', { name, early: t('common.daysEarly', { days }) })
    : t('celebrate.mail.reached', { name });
}

function figureWords({ milestone, current }: MilestoneSummary, words: Words): string | null {
  const { baseline, target, unit } = milestone;
  if (typeof current?.value !== 'number' || baseline === null || target === null) return null;
  return words.t('celebrate.mail.fromTo', {
    baseline: measure(unit, baseline, words),
    now: measure(unit, current.value, words),
    date: words.format.date(current.on),
    target: comparison(comparatorOf(milestone), measure(unit, target, words), words),
  });
}

/** A percentage that grew by 21 points grew by 60%: both are said, so that nobody takes one for the other. */
function betterWords(
  { milestone: { unit }, change, improvement }: MilestoneSummary,
  words: Words,
): string | null {
  const { t, format } = words;
  if (improvement === null || improvement <= 0 || change === null) return null;
  const better = format.percent(improvement);
  return unit === UNIT_PERCENT
    ? t('celebrate.mail.betterPoints', { points: distance(unit, change, words), better })
    : t('celebrate.mail.better', { better });
}

function outcomeWords({ milestone: { outcome } }: MilestoneSummary, { t }: Words): string | null {
  return outcome === null ? null : t('celebrate.mail.outcome', { outcome: withoutEnd(outcome) });
}

function impactWords({ milestone }: MilestoneSummary, { t }: Words, company: CompanyScope): string | null {
  const impact = milestone.businessImpact ?? milestone.impact;
  if (impact === null) return null;
  return t('celebrate.mail.impact', {
    company: company.view.summary.company.name,
    impact: withoutEnd(impact),
  });
}

function valueWords(
  { milestone }: MilestoneSummary,
  { t, format }: Words,
  company: CompanyScope,
): readonly (string | null)[] {
  const metric = company.metric(milestone.metricKey);
  if (metric === null) return [];
  const { annualMinor, hoursPerYear, proof } = metric;
  const isProved = proof.tier === 'confirmed' || proof.tier === 'evidenced';
  if (!isProved) return [];
  return [
    annualMinor === null || annualMinor <= 0
      ? null
      : t('celebrate.mail.value', {
          amount: format.money(annualMinor),
          proof: t(
            proof.tier === 'confirmed' ? 'celebrate.mail.proof.confirmed' : 'celebrate.mail.proof.evidenced',
          ),
        }),
    hoursPerYear === null || hoursPerYear <= 0
      ? null
      : t('celebrate.mail.hours', { hours: format.number(Math.round(hoursPerYear)) }),
  ];
}

const withoutEnd = (text: string) => text.trim().replace(/[.。]$/, '');
