import type {
  MilestoneSummary,
  PlanSummary,
  RenewalSummary,
  Summary,
} from '../../../../src/domain/summary.ts';
import type { Words } from '../../../ui/words.ts';
import { decidedTexts } from './decided-texts.ts';
import { isWithoutMoney, provedBenefits } from '../value/without-money.ts';
import type { Head, Tile } from './tile.ts';
import { planTag, renewalTag, shortPlanReason, valueTag } from './verdict-words.ts';

/** The three answers of the head: is value there, is the plan on track, will they renew. */
export function headOfSummary(summary: Summary, words: Words): Head {
  return {
    value: { tag: valueTag(words, summary.value.verdict), ...valueTile(summary, words) },
    plan: planTile(summary, words),
    renewal: renewalTile(summary, words),
  };
}

type TileTexts = Omit<Tile, 'tag'>;

function valueTile(summary: Summary, words: Words): TileTexts {
  const { value } = summary;
  switch (value.verdict) {
    case 'above_cost':
    case 'below_cost':
      return returnTexts(summary, words);
    case 'nothing_proved':
      return nothingProvedTexts(summary, words);
    case 'roi_not_known':
      return unknownReturnTexts(summary, words);
    case 'too_early':
      return tooEarlyTexts(summary, words);
  }
}

function returnTexts({ value }: Summary, { t, format }: Words): TileTexts {
  return {
    heading: t('value.head.netRoi', { roi: format.percentSigned(value.roi.net ?? 0) }),
    text: t('value.head.yearAndGross', {
      amount: format.moneyCompact(value.provedRunRate),
      gross: format.percent(value.roi.gross ?? 0),
    }),
    note: t('value.head.provedToDate', { amount: format.moneyCompact(value.provedToDate) }),
  };
}

function nothingProvedTexts({ value }: Summary, { t, format }: Words): TileTexts {
  const { claimed } = value.runRate;
  if (isWithoutMoney(value)) {
    const proved = format.number(provedBenefits(value));
    return {
      heading: t('nothing.money.head'),
      text: t('nothing.money.proved', { proved, count: value.metrics.length }),
      note: null,
    };
  }
  return {
    heading: t('value.head.nothingProved'),
    text:
      claimed === 0
        ? t('value.head.noProof')
        : t('value.head.claimedYear', { amount: format.moneyCompact(claimed) }),
    note: null,
  };
}

function unknownReturnTexts({ value }: Summary, { t, format }: Words): TileTexts {
  const { confirmed, evidenced, claimed } = value.runRate;
  const money = format.moneyCompact;
  return {
    heading:
      confirmed === 0 && evidenced !== 0
        ? t('value.head.evidenced', { amount: money(evidenced) })
        : t('value.head.confirmed', { amount: money(confirmed) }),
    text: t(value.cost.reason === 'cost_zero' ? 'value.head.costZero' : 'value.head.costUnknown'),
    note: restNote(),
  };

  /** The tiers that the heading leaves out, as far as there is anything in them. */
  function restNote(): string | null {
    const isEvidencedBelow = confirmed !== 0 && evidenced !== 0;
    if (isEvidencedBelow && claimed !== 0) {
      return t('value.head.evidencedAndClaimed', { evidenced: money(evidenced), claimed: money(claimed) });
    }
    if (isEvidencedBelow) return t('value.head.evidenced', { amount: money(evidenced) });
    return claimed === 0 ? null : t('value.head.claimedOnly', { claimed: money(claimed) });
  }
}

function tooEarlyTexts(summary: Summary, { t, format }: Words): TileTexts {
  const { value, plan, asOf, daysSinceStart } = summary;
  const reason = value.reasons.find(({ code }) => code === 'value_too_early');
  const firstResult = firstOpenResult(plan);
  const total = value.provedRunRate + value.runRate.claimed;
  return {
    heading:
      total === 0
        ? t('value.head.nothingMeasured')
        : t('value.head.claimedYear', { amount: format.moneyCompact(total) }),
    text: firstResult?.targetDate
      ? t('value.head.firstResultDue', { date: format.dateNear(firstResult.targetDate, asOf) })
      : t('value.head.noResultPlanned'),
    note: countsFrom(reason?.on ?? null, reason?.days ?? null, daysSinceStart),
  };

  function countsFrom(on: string | null, daysUntil: number | null, daysSince: number | null): string {
    if (on === null) return t('value.head.startUnknown');
    const date = format.dateNear(on, asOf);
    if (daysUntil === null || daysSince === null) return t('value.head.countsFromDate', { date });
    return t('value.head.countsFrom', { day: format.number(daysSince + daysUntil), date });
  }
}

/** Milestones come in phase order, so the earliest date is looked for. */
function firstOpenResult({ milestones }: PlanSummary): MilestoneSummary | null {
  return milestones
    .filter(({ milestone, status, targetDate }) => {
      const isOpen = status !== 'achieved' && status !== 'cancelled' && status !== 'missed';
      return milestone.milestoneClass === 'result' && isOpen && targetDate !== null;
    })
    .reduce<MilestoneSummary | null>(
      (first, one) => (first !== null && (first.targetDate ?? '') <= (one.targetDate ?? '') ? first : one),
      null,
    );
}

function planTile({ plan, asOf }: Summary, words: Words): Tile {
  const { t, format } = words;
  const { counts, reasons, health } = plan;
  const first = reasons[0];
  const name = plan.milestones.find(({ milestone }) => milestone.key === first?.milestoneKey)?.milestone.name;
  const isPlanned = counts.total > 0;
  const firstTarget = reasons.find(({ code }) => code === 'nothing_due_yet')?.on ?? plan.nextMilestone?.on;
  return {
    tag: planTag(words, health),
    heading: isPlanned
      ? t('plan.head.count', { achieved: format.number(counts.achieved), total: counts.total })
      : t('plan.head.none'),
    text: first ? shortPlanReason(words, first.code, name ?? null) : null,
    note: planNote(),
  };

  function planNote(): string | null {
    if (counts.awaitingConfirmation > 0)
      return t('plan.head.waiting', { count: counts.awaitingConfirmation });
    if (health !== 'too_early' || !firstTarget) return null;
    return t('plan.head.firstTarget', { date: format.dateNear(firstTarget, asOf) });
  }
}

function renewalTile(summary: Summary, words: Words): Head['renewal'] {
  const { renewal, plan, cycle, asOf } = summary;
  const { readiness, renewalDate } = renewal;
  const outcome = cycle.outcome?.outcome ?? null;
  const tag = renewalTag(words, {
    band: readiness.band,
    critical: readiness.critical,
    overdue: renewal.overdue,
    tooEarly: plan.health === 'too_early',
    outcome,
  });
  if (outcome !== null && renewalDate !== null) {
    return { tag, ...decidedTexts({ outcome, renewalDate, today: asOf }, words), note: null, score: null };
  }
  return {
    tag,
    heading: renewalHeading(renewal, words),
    text: renewalText(renewal, words),
    note: renewalNote(renewal, words),
    // Beside a score there is no room for the words that ask for the date.
    score: renewalDate === null ? null : readiness.score,
  };
}

function renewalHeading({ renewalDate, daysUntilRenewal }: RenewalSummary, { t }: Words): string {
  if (renewalDate === null || daysUntilRenewal === null) return t('renewal.head.noDate');
  return daysUntilRenewal < 0
    ? t('renewal.head.daysOver', { days: -daysUntilRenewal })
    : t('renewal.head.daysLeft', { days: daysUntilRenewal });
}

function renewalText(renewal: RenewalSummary, { t, format }: Words): string {
  const { renewalDate, daysUntilRenewal, readiness } = renewal;
  if (renewalDate === null) return t('renewal.head.setOnCompany');
  const date = format.date(renewalDate);
  if ((daysUntilRenewal ?? 0) < 0) return t('renewal.head.wasDue', { date });
  return readiness.score === null ? t('renewal.head.renews', { date }) : t('renewal.head.to', { date });
}

function renewalNote({ readiness }: RenewalSummary, { t, format }: Words): string {
  const known = format.percent(readiness.confidence);
  if (readiness.score === null) {
    const needed = format.percent(readiness.limits.confidenceForScore);
    return t('renewal.head.known', { known, needed });
  }
  const score = format.number(readiness.score);
  return readiness.confidence >= 1
    ? t('renewal.head.readinessAll', { score })
    : t('renewal.head.readiness', { score, known });
}
