import { proofTiers } from '../../../domain/index.ts';
import { EVIDENCE_KINDS } from '../../../domain/vocabulary.ts';
import type { TierAmounts } from '../../../domain/summary.ts';
import type { Settings } from '../../../domain/settings.ts';
import type { FormulaEntry } from '../entry.ts';
import { days, dollars, listed, percent, spoken } from '../figures.ts';
import { bullets } from '../markdown.ts';
import { minus, smaller, times } from '../quantity.ts';
import { worksheet } from '../worksheet.ts';

const inTiers = ({ confirmed, evidenced, claimed }: TierAmounts) =>
  `${dollars(confirmed)} confirmed, ${dollars(evidenced)} evidenced, ${dollars(claimed)} claimed`;

/** How far an amount is proved. */
export function tiersEntry({ value: { proofIsOldAfterDays } }: Settings): FormulaEntry {
  const confirmation = { on: '2026-09-03', share: 1, annualThen: 158_400 };
  const question = { annual: 169_200, method: true, evidence: 1, confirmation };
  const answer = proofTiers(question);
  const sheet = worksheet(
    'The customer confirmed a smaller amount in September; since then the benefit has grown.',
  );
  const now = sheet.given('annual amount now', question.annual, dollars);
  const then = sheet.given('annual amount when confirmed', confirmation.annualThen, dollars);
  const share = sheet.given('accepted share', confirmation.share, percent);
  const confirmed = sheet.step('confirmed', times(share, smaller(now, then)), dollars);
  const evidenced = sheet.step('evidenced', minus(now, confirmed), dollars);
  sheet.result('confirmed', confirmed, answer.confirmed, dollars);
  sheet.result('evidenced', evidenced, answer.evidenced, dollars);
  const resolution = { on: '2026-10-01', resolvedOn: '2026-10-08', acceptedShare: 0.6 };
  const others: readonly (readonly [string, Partial<typeof question> | object])[] = [
    ['without a reference', { confirmation: { ...confirmation, reference: null } }],
    ['with an open dispute', { dispute: { on: '2026-10-01' } }],
    [`resolved at ${percent(resolution.acceptedShare)}`, { dispute: resolution }],
    ['baseline is an estimate nobody agreed to', { baselineMethod: 'estimate' }],
    ['a loss, half of it accepted', { annual: -10_000, confirmation: { ...confirmation, share: 0.5 } }],
  ];
  for (const [name, change] of others) sheet.answer(name, inTiers(proofTiers({ ...question, ...change })));
  return {
    title: 'Proof: confirmed, evidenced, claimed',
    answers: ['proofTiers'],
    words: [
      bullets([
        '**Claimed:** how it was measured is not known, or there is no evidence, or the baseline is an estimate or an industry benchmark that the customer has not agreed to, or a dispute is open.',
        `**Evidenced:** a method and at least one piece of evidence (${listed(EVIDENCE_KINDS.map(spoken))}).`,
        '**Confirmed:** a contact of the customer has confirmed it, on a day, by a channel, with a reference that can be looked up, for a share of the annual amount at that moment. Where contact, channel or reference is missing it is evidence only.',
      ]),
      'Confirmed is the accepted share of the smaller of the amount now and the amount then: a benefit that has grown since is evidenced for the rest. The newest confirmation replaces earlier ones. Resolving a dispute acts as a new confirmation of the share it carries; one that accepts nothing leaves all of it claimed. A loss is split by the share alone. Proved = confirmed + evidenced.',
      `Where the newest confirmation, or else the newest evidence, is more than ${days(proofIsOldAfterDays)} old, the proof is marked as old.`,
    ],
    formula: [
      'confirmed = accepted share × min(amount now, amount when confirmed), rounded half up to the cent',
      'evidenced = amount now − confirmed',
      'proved    = confirmed + evidenced',
    ],
    units:
      'Money a year; shares from 0 to 1 (what lies outside is cut off). The three tiers add up to the amount.',
    unknownWhen: 'never: what is not proved is claimed.',
    source:
      'This product’s own rule, after the order of audit evidence: external confirmation before internal records before statement.',
    example: sheet.done(),
  };
}
