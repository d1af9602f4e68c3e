import { entriesOfKind, inOrder, lastLine } from '../active-ledger.ts';
import { addDays, type CalendarDate } from '../calendar.ts';
import type { Core } from '../core.ts';
import { gather, gatherKnown } from '../gather.ts';
import { latestConsents } from './consents.ts';
import { EXPANSION_OFFERS, EXPANSION_SIGNALS } from './growth-summary.ts';
import type {
  ExpansionOffer,
  ExpansionSignal,
  ExpansionSignalCode,
  ExpansionSummary,
} from './growth-summary.ts';

/** Signs of growth that a goal review asks about; its answers carry these words as their names. */
const ASKED_SIGNALS: readonly ExpansionSignalCode[] = [
  'usage_near_limit',
  'new_team',
  'champion_asks',
  'adjacent_competitor',
  'growth_or_initiative',
];

/** Answers that are none. */
const NO_ANSWERS: readonly string[] = ['', 'no', 'none', '-'];

const OFFERED_FOR: Readonly<Record<ExpansionOffer, readonly ExpansionSignalCode[]>> = {
  another_department: ['new_team', 'growth_or_initiative', 'health_with_advocacy'],
  premium_feature: ['usage_near_limit', 'champion_asks', 'renewal_timing'],
  further_system: ['adjacent_competitor'],
};

/** Signs of growth of the last half year, in their fixed order, each once. */
export function expansionSignals(core: Core): readonly ExpansionSignal[] {
  const from = addDays(core.today, -core.settings.growth.signalDays);
  const found = [...askedSignals(core, from), ...newTracks(core, from), ...advocacy(core), ...timing(core)];
  return gatherKnown(EXPANSION_SIGNALS, (code) => found.find((signal) => signal.code === code));
}

/** What may be offered, the offer with the most signals first. */
export function offersFor(signals: readonly ExpansionSignal[]): ExpansionSummary['offers'] {
  const codes = signals.map(({ code }) => code);
  return EXPANSION_OFFERS.map((offer) => ({
    offer,
    because: OFFERED_FOR[offer].filter((code) => codes.includes(code)),
  })).sort((first, second) => second.because.length - first.because.length);
}

/** The latest answer to each question counts, so that a "no" takes an earlier sign back. */
function askedSignals({ ledger }: Core, from: CalendarDate): readonly ExpansionSignal[] {
  const reviews = entriesOfKind(ledger, 'goal_review');
  return gather(ASKED_SIGNALS, (code): ExpansionSignal[] => {
    const latest = lastLine(reviews, ({ answers }) => typeof answers[code] === 'string');
    const words = (latest?.answers[code] ?? '').trim();
    if (!latest || latest.on < from || NO_ANSWERS.includes(words.toLowerCase())) return [];
    return [{ code, on: latest.on, entryKey: latest.key, words }];
  });
}

/** Another track that began for a new use case is a new team's interest that came true. */
function newTracks({ ledger }: Core, from: CalendarDate): readonly ExpansionSignal[] {
  const line = lastLine(
    entriesOfKind(ledger, 'stage'),
    ({ movement, trigger, on }) => movement === 'entered' && trigger === 'new_use_case' && on >= from,
  );
  return line ? [{ code: 'new_team', on: line.on, entryKey: line.key, words: null }] : [];
}

/** A healthy plan and an engaged champion who has something good on record: a quote, or consent to be named. */
function advocacy({ plan, inputs, ledger }: Core): readonly ExpansionSignal[] {
  if (plan.health !== 'green' || inputs.champion?.state !== 'engaged') return [];
  const consents = latestConsents(ledger).filter(({ given }) => given);
  const quotes = entriesOfKind(ledger, 'evidence').filter(
    ({ evidenceKind }) => evidenceKind === 'testimonial',
  );
  const line = [...consents, ...quotes].sort(inOrder).at(-1);
  return line ? [{ code: 'health_with_advocacy', on: line.on, entryKey: line.key, words: null }] : [];
}

/** The renewal is being talked about: more can be signed with it. */
function timing({ inputs, today }: Core): readonly ExpansionSignal[] {
  const [first] = inputs.runway;
  const { renewalDate } = inputs;
  if (first === undefined || renewalDate === null || first.dueOn > today || renewalDate < today) return [];
  return [{ code: 'renewal_timing', on: renewalDate, entryKey: null, words: null }];
}
