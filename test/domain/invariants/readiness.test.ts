import fc from 'fast-check';
import { addDays } from '../../../src/domain/calendar.ts';
import { inCanonicalOrder, summariseCore } from '../../../src/domain/core.ts';
import { type Assessment, assessReadiness, bandRank } from '../../../src/domain/readiness.ts';
import type { ReadinessInputs } from '../../../src/domain/readiness-inputs.ts';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings.ts';
import { REASON_CODES } from '../../../src/domain/summary.ts';
import { ENGAGEMENT_STATES, OBJECTION_SEVERITIES } from '../../../src/domain/vocabulary.ts';
import { hostileFacts } from '../../builders/hostile-facts.ts';
import { PLAUSIBLE_TODAY } from '../../builders/plausible-days.ts';
import { plausibleFacts } from '../../builders/plausible-facts.ts';
import { anEngagement, anOpenObjection, aProofUnit, someReadinessInputs } from '../../builders/index.ts';

const TODAY = someReadinessInputs().today;
const ago = (days: number) => addDays(TODAY, -days);

/** What is known of one item as a number, the higher the better, and what readiness then rests on. */
interface Dial {
  readonly best: number;
  readonly set: (inputs: ReadinessInputs, level: number) => ReadinessInputs;
}

const HEALTHS = ['red', 'yellow', 'green'] as const;
const WORST_FIRST = [...ENGAGEMENT_STATES].reverse();

const DIALS: Readonly<Record<string, Dial>> = {
  'the health of the plan': {
    best: 2,
    set: (inputs, level) => ({ ...inputs, health: HEALTHS[level] ?? 'red' }),
  },
  'the proved run rate': {
    best: 50,
    set: (inputs, level) => ({ ...inputs, provedRunRate: (level - 10) * 10_000_00 }),
  },
  'the share of due results achieved': {
    best: 4,
    set: (inputs, level) => {
      const due = ['a', 'b', 'c', 'd'];
      return { ...inputs, outcomes: { due, achieved: due.slice(0, level) } };
    },
  },
  'the freshness of a confirmation': {
    best: 400,
    set: (inputs, level) => ({ ...inputs, proof: [aProofUnit({ confirmedOn: ago(400 - level) })] }),
  },
  'the part that the customer confirmed': {
    best: 10,
    set: (inputs, level) => {
      const confirmed = level * 16_000_00;
      const unit = aProofUnit({ confirmed, evidenced: 160_000_00 - confirmed, evidencedOn: ago(11) });
      return { ...inputs, proof: [unit] };
    },
  },
  'the sponsor': {
    best: 2,
    set: (inputs, level) => ({ ...inputs, sponsor: anEngagement({ state: WORST_FIRST[level] ?? 'vacant' }) }),
  },
  'the champion': {
    best: 2,
    set: (inputs, level) => ({
      ...inputs,
      champion: anEngagement({ state: WORST_FIRST[level] ?? 'vacant' }),
    }),
  },
  'the last contact': {
    best: 120,
    set: (inputs, level) => ({
      ...inputs,
      contact: { on: ago(120 - level), contactId: null, entryKey: null },
    }),
  },
  'the objections that are open': {
    best: 4,
    set: (inputs, level) => ({
      ...inputs,
      objections: Array.from({ length: 4 - level }, (_, index) =>
        anOpenObjection({ entryKey: `objection-${index}` }),
      ),
    }),
  },
  'the weight of an objection': {
    best: 2,
    set: (inputs, level) => ({
      ...inputs,
      objections: [anOpenObjection({ severity: OBJECTION_SEVERITIES[2 - level] ?? 'minor' })],
    }),
  },
  'the runway': {
    best: 5,
    set: (inputs, level) => ({
      ...inputs,
      runway: Array.from({ length: 5 }, (_, index) => ({
        step: 'prepare' as const,
        dueOn: ago(50 - index),
        doneOn: index < level ? ago(10) : null,
      })),
    }),
  },
};

const anyLevel = fc.double({ min: 0, max: 1, noNaN: true });
const anyLevels = fc.array(anyLevel, {
  minLength: Object.keys(DIALS).length,
  maxLength: Object.keys(DIALS).length,
});

/** The dials one after the other; those that share an item give way to the one that is turned. */
function inputsAt(levels: readonly number[], turned: Dial, level: number): ReadinessInputs {
  const set = Object.values(DIALS).reduce(
    (inputs, dial, index) => dial.set(inputs, Math.round((levels[index] ?? 0) * dial.best)),
    someReadinessInputs({ outcomes: null }),
  );
  return turned.set(set, level);
}

const assess = (inputs: ReadinessInputs) => assessReadiness(inputs, DEFAULT_SETTINGS);
const shownOf = ({ score, band, critical }: Assessment) => ({ score, rank: bandRank(band), critical });

describe('readiness never falls when one thing gets better and nothing else changes:', () => {
  it.each(Object.entries(DIALS))('%s', (_name, dial) => {
    fc.assert(
      fc.property(anyLevels, anyLevel, (levels, position) => {
        const level = Math.min(dial.best - 1, Math.floor(position * dial.best));
        const [worse, better] = [level, level + 1].map((one) =>
          shownOf(assess(inputsAt(levels, dial, one))),
        ) as [ReturnType<typeof shownOf>, ReturnType<typeof shownOf>];
        expect(better.score ?? -1).toBeGreaterThanOrEqual(worse.score ?? -1);
        expect(better.rank ?? -1).toBeGreaterThanOrEqual(worse.rank ?? -1);
        expect(better.critical && !worse.critical).toBe(false);
      }),
      { numRuns: 200 },
    );
  });
});

describe('no result without reasons:', () => {
  const anyCompany = fc.oneof(plausibleFacts, hostileFacts);
  const known: readonly string[] = REASON_CODES;

  it('the health of the plan, each item and each limit say why, in known words', () => {
    fc.assert(
      fc.property(anyCompany, (facts) => {
        const core = summariseCore(inCanonicalOrder(facts), DEFAULT_SETTINGS, PLAUSIBLE_TODAY);
        const { items, caps, score, band } = assess(core.inputs);
        for (const { reasons } of [core.plan, ...items]) expect(reasons.length).toBeGreaterThan(0);
        const all = [core.plan, ...items].flatMap(({ reasons }) => reasons);
        for (const { code } of [...all, ...caps.map(({ reason }) => reason)]) expect(known).toContain(code);
        if (score === null) expect(caps.map(({ reason }) => reason.code)).toContain('score_not_shown');
        const own = score === null ? null : score >= 80 ? 2 : score >= 60 ? 1 : 0;
        if (own !== null && bandRank(band) !== own) expect(caps.map((cap) => cap.band)).toContain(band);
      }),
      { numRuns: 300 },
    );
  });

  it('a fault of a milestone names a milestone of the plan', () => {
    fc.assert(
      fc.property(anyCompany, (facts) => {
        const { plan } = summariseCore(inCanonicalOrder(facts), DEFAULT_SETTINGS, PLAUSIBLE_TODAY);
        const keys = facts.milestones.map(({ key }) => key);
        const named = plan.reasons.flatMap(({ milestoneKey }) => milestoneKey ?? []);
        for (const key of named) expect(keys).toContain(key);
        if (plan.health === 'red' || plan.health === 'yellow') {
          const ofPlan = ['nothing_achieved_since_start', 'many_cancelled'];
          for (const { code, milestoneKey } of plan.reasons) {
            expect(milestoneKey !== undefined || ofPlan.includes(code)).toBe(true);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
