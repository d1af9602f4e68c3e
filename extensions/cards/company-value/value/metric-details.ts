import type { CalculationInput, MetricSummary } from '../../../../src/domain/summary.ts';
import { TIERS } from '../../../../src/domain/vocabulary.ts';
import type { Tier } from '../../../../src/domain/vocabulary.ts';
import type { Words } from '../../../ui/words.ts';
import type { CompanyScope } from '../company-context.ts';
import { inputName, inputWords } from './input-words.ts';
import { stepWords } from './step-words.ts';

export interface Detail {
  readonly label: string;
  readonly text: string;
}

/** What stands under the formula: on the left what is proved and by whom, on the right what it rests on. */
export function detailsOf(
  summary: MetricSummary,
  words: Words,
  company: CompanyScope,
): { readonly left: readonly Detail[]; readonly right: readonly Detail[] } {
  const left = TIERS.map((tier) => tierDetail(tier, summary, words, company));
  const right = [
    assumptionsDetail(summary, words),
    inputsDetail(summary, words),
    stepsDetail(summary, words),
    toDateDetail(summary, words),
    weaknessesDetail(summary, words),
    overlapDetail(summary, words),
    definitionDetail(summary, words),
  ];
  const present = (details: readonly (Detail | null)[]) => details.filter((detail) => detail !== null);
  return { left: present(left), right: present(right) };
}

/** Who confirmed a part, what proves it, or why it is only claimed; null where there is none of it. */
export function tierDetail(
  tier: Tier,
  summary: MetricSummary,
  words: Words,
  company: CompanyScope,
): Detail | null {
  switch (tier) {
    case 'confirmed':
      return confirmedDetail(summary, words, company);
    case 'evidenced':
      return evidencedDetail(summary, words, company);
    case 'claimed':
      return claimedDetail(summary, words);
  }
}

function confirmedDetail(summary: MetricSummary, { t, format }: Words, company: CompanyScope): Detail | null {
  const { confirmation } = summary.proof;
  if (confirmation === null || summary.tiers.confirmed === 0) return null;
  const who = company.people.nameOf(confirmation.contactId) ?? t('common.theCustomer');
  const date = format.date(confirmation.on);
  const label = t('value.open.confirmed', { amount: format.money(summary.tiers.confirmed) });
  const channel = CHANNELS.find((word) => word === confirmation.channel) ?? null;
  if (channel === null) return { label, text: t('value.open.confirmedBySomeone', { who, date }) };
  const said = { who, date, channel: t(`channel.inline.${channel}`) };
  const then = confirmation.annualThenMinor === null ? null : format.money(confirmation.annualThenMinor);
  if (confirmation.share >= 1) {
    return {
      label,
      text:
        then === null
          ? t('value.open.confirmedAll', said)
          : t('value.open.confirmedAllOf', { ...said, then }),
    };
  }
  return {
    label,
    text: t('value.open.confirmedPart', {
      ...said,
      share: format.percent(confirmation.share),
      then: then ?? t('common.none'),
    }),
  };
}

const CHANNELS = ['email', 'meeting', 'call', 'document', 'survey'] as const;

function evidencedDetail(summary: MetricSummary, { t, format }: Words, company: CompanyScope): Detail | null {
  if (summary.tiers.evidenced === 0) return null;
  const evidence = summary.proof.evidenceKeys
    .map((key) => company.entry(key))
    .filter((entry) => entry?.kind === 'evidence')
    .sort((first, second) => (first.on < second.on ? 1 : -1))[0];
  return {
    label: t('value.open.evidenced', { amount: format.money(summary.tiers.evidenced) }),
    text: evidence
      ? t('value.open.evidencedBy', { title: evidence.title, date: format.date(evidence.on) })
      : t('value.open.evidencedGrown'),
  };
}

function claimedDetail({ tiers, proof }: MetricSummary, { t, format }: Words): Detail | null {
  if (tiers.claimed === 0) return null;
  const why = proof.weaknesses[0];
  return {
    label: t('value.open.claimed', { amount: format.money(tiers.claimed) }),
    text: why === undefined ? t('value.tier.claimed') : t(`value.weak.${why}`),
  };
}

/** Numbers that nobody measured, with the day from which they count. */
function assumptionsDetail({ calculation, metric }: MetricSummary, words: Words): Detail | null {
  const { t, format } = words;
  const assumed = (calculation?.inputs ?? []).filter(({ origin }) => origin === 'assumption');
  if (assumed.length === 0) return null;
  return {
    label: t('value.open.assumptions'),
    text: assumed
      .map(({ name, value, on }) => {
        const assumption = t('input.other', {
          name: inputName(name, words),
          value: inputWords(name, value, metric, words),
        });
        return on === null
          ? assumption
          : t('value.open.assumptionSince', { assumption, date: format.date(on) });
      })
      .join(' · '),
  };
}

/** What was measured or set and where it comes from; assumptions stand apart, and lists stand in the formula. */
function inputsDetail({ calculation, metric }: MetricSummary, words: Words): Detail | null {
  const said = (calculation?.inputs ?? []).filter(
    ({ origin, value }) => origin !== 'assumption' && !Array.isArray(value) && value !== 1,
  );
  if (said.length === 0) return null;
  return {
    label: words.t('opening.inputs'),
    text: said
      .map((input) =>
        words.t('opening.input', {
          name: inputName(input.name, words),
          value: inputWords(input.name, input.value, metric, words),
          origin: originWords(input, words),
        }),
      )
      .join(' · '),
  };
}

/** The results on the way, in the order of the arithmetic; one alone is the result itself. */
function stepsDetail({ calculation, metric }: MetricSummary, words: Words): Detail | null {
  if (calculation === null || calculation.steps.length < 2) return null;
  return { label: words.t('opening.steps'), text: stepWords(calculation, metric.currency, words) };
}

function originWords({ origin, on }: CalculationInput, { t, format }: Words): string {
  if (origin === 'default') return t('opening.origin.default');
  return origin === 'measured' && on !== null
    ? t('opening.origin.measured', { date: format.date(on) })
    : t('opening.origin.metric');
}

function toDateDetail({ toDate, since }: MetricSummary, { t, format }: Words): Detail | null {
  const amount = toDate.confirmed + toDate.evidenced + toDate.claimed;
  if (since === null && amount === 0) return null;
  const text = format.money(amount);
  return {
    label: t('value.open.toDate'),
    text: since === null ? text : t('value.open.toDateSince', { amount: text, date: format.date(since) }),
  };
}

function weaknessesDetail({ proof, tiers }: MetricSummary, { t }: Words): Detail | null {
  // The first one is said beside the claimed amount already.
  const rest = tiers.claimed === 0 ? proof.weaknesses : proof.weaknesses.slice(1);
  if (rest.length === 0) return null;
  return {
    label: t('value.open.weaknesses'),
    text: rest.map((weakness) => t(`value.weak.${weakness}`)).join(' · '),
  };
}

function overlapDetail({ annualMinor, counted }: MetricSummary, { t, format }: Words): Detail | null {
  const total = counted.confirmed + counted.evidenced + counted.claimed;
  if (annualMinor === null || total === annualMinor) return null;
  return {
    label: t('value.open.overlap'),
    text: t('value.open.overlapText', {
      counted: format.money(total),
      amount: format.money(annualMinor),
    }),
  };
}

const definitionDetail = ({ metric }: MetricSummary, { t }: Words): Detail | null =>
  metric.definition === null ? null : { label: t('value.open.definition'), text: metric.definition };
