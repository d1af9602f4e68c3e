import { previewMove, wouldCancelAtFault } from '../../src/domain/preview-move.ts';
import { summarise } from '../../src/domain/summarise.ts';
import type { MilestoneSummary } from '../../src/domain/summary.ts';
import { aMilestone, aReset } from '../builders/index.ts';
import {
  DEPOTS,
  halvorsenFacts,
  INVOICE_MATCHING,
  VALUE_COVERS_COST,
  WORKED_EXAMPLE_SETTINGS,
  WORKED_EXAMPLE_TODAY,
} from '../builders/worked-example.ts';
import { due, move, plan } from './dated-plan.ts';
import { milestoneIn, planOf } from './plan-of.ts';

function summaryOf(key: string, facts = halvorsenFacts()): MilestoneSummary {
  const { plan } = summarise(facts, WORKED_EXAMPLE_SETTINGS, WORKED_EXAMPLE_TODAY);
  const found = plan.milestones.find(({ milestone }) => milestone.key === key);
  if (found === undefined) throw new Error(`no milestone ${key}`);
  return found;
}

/** The example on the same day with the move saved. */
function afterMove(key: string, newTargetDate: string): MilestoneSummary {
  const facts = halvorsenFacts();
  const { targetDate } = summaryOf(key);
  const move = aReset({
    on: WORKED_EXAMPLE_TODAY,
    milestoneKey: key,
    previousTargetDate: targetDate,
    newTargetDate,
  });
  return summaryOf(key, { ...facts, entries: [...facts.entries, move] });
}

it('keeps the fault of a milestone that is behind, as the plan does once it is moved', () => {
  expect(previewMove(summaryOf(INVOICE_MATCHING), '2027-12-31').keptFaults.map(({ code }) => code)).toEqual([
    'off_pace',
    'at_risk',
  ]);
  const codes = afterMove(INVOICE_MATCHING, '2027-12-31').reasons.map(({ code }) => code);
  expect(codes).toContain('moved_at_fault');
});

it('keeps no fault of a milestone that is on plan, as the plan does once it is moved', () => {
  expect(previewMove(summaryOf(DEPOTS), '2027-01-08').keptFaults).toEqual([]);
  expect(afterMove(DEPOTS, '2027-01-08').reasons).toEqual([]);
});

it('keeps the faults that earlier moves have left', () => {
  const kept = (today: string, movedOn: string, newDate: string) => {
    const { plan: moved } = plan(today, [due('b', '2026-05-01')], [move('b', movedOn, newDate)]);
    return previewMove(milestoneIn(moved, 'b'), '2026-12-31').keptFaults.map(({ code }) => code);
  };
  expect(kept('2026-02-02', '2026-02-01', '2026-11-30')).toEqual(['moved_far']);
  expect(kept('2026-05-12', '2026-05-11', '2026-06-20')).toEqual(['moved_at_fault']);
});

it('says that it is moved far from the day after the limit on', () => {
  const milestone = milestoneIn(planOf('2026-06-01', { milestones: [aMilestone()] }));
  expect(previewMove(milestone, '2026-08-30')).toMatchObject({ movedDays: 60, isMovedFar: false });
  expect(previewMove(milestone, '2026-08-31')).toMatchObject({ movedDays: 61, isMovedFar: true });
});

it('tells how far and how often it moved as the plan does once it is moved', () => {
  const preview = previewMove(summaryOf(INVOICE_MATCHING), '2027-01-31');
  const after = afterMove(INVOICE_MATCHING, '2027-01-31');
  expect(preview).toMatchObject({ originalDate: '2026-10-31', movedDays: after.movedDays, isMovedFar: true });
  expect(preview.isMovedAgain).toBe(true);
  expect(after.flags).toContain('moved_twice');
  expect(after.reasons.map(({ code }) => code)).toContain('moved_far');
});

it('holds nothing against one move of a few weeks', () => {
  const preview = previewMove(summaryOf(DEPOTS), '2027-01-08');
  expect(preview).toMatchObject({ movedDays: 21, isMovedFar: false, isMovedAgain: false });
});

it('gives plan and pace of the last measurement for the new date', () => {
  const preview = previewMove(summaryOf(INVOICE_MATCHING), '2027-01-31');
  const after = afterMove(INVOICE_MATCHING, '2027-01-31');
  expect(preview.expected).toBeCloseTo(after.expected ?? 0, 12);
  expect(preview.paceBand).toBe(after.paceBand);
});

it('counts the days by which the forecast misses the new date', () => {
  expect(previewMove(summaryOf(INVOICE_MATCHING), '2027-01-31').forecastLateDays).toBe(143);
  expect(previewMove(summaryOf(INVOICE_MATCHING), '2027-06-30').forecastLateDays).toBe(-7);
});

it('says that cancelling counts like missing only of a milestone that the plan needs and that is at fault', () => {
  const behind = summaryOf(INVOICE_MATCHING);
  expect(wouldCancelAtFault(behind)).toBe(true);
  expect(wouldCancelAtFault({ ...behind, milestone: { ...behind.milestone, required: false } })).toBe(false);
  expect(wouldCancelAtFault(summaryOf(VALUE_COVERS_COST))).toBe(false);
});

it('says little of a milestone without a date and a measurement, which its first date does not move', () => {
  const undated = aMilestone({ targetDate: null, originalTargetDate: null });
  const preview = previewMove(milestoneIn(planOf('2026-06-01', { milestones: [undated] })), '2026-09-01');
  expect(preview).toEqual({
    keptFaults: [],
    originalDate: null,
    movedDays: 0,
    isMovedFar: false,
    isMovedAgain: false,
    expected: null,
    paceBand: null,
    forecastLateDays: null,
  });
});
