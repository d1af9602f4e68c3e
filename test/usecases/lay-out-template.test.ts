import { createMemoryRepository } from '../../src/crm/memory.ts';
import { toMilestone } from '../../src/crm/mapping/milestone.ts';
import { shippedTemplates } from '../../src/templates/library.ts';
import { layOutTemplate } from '../../src/usecases/lay-out-template.ts';
import { momentIn } from '../../src/usecases/today.ts';

const templates = shippedTemplates().map((template) => [template.name, template] as const);
const company = { id: '1001', planKey: 'p1a2b', startDate: '2026-01-31', currency: 'USD', ownerId: '61' };
const moment = { today: '2026-10-12', now: '2026-10-12T09:00:00.000Z' };

describe.each(templates)('%s', (_, template) => {
  const plan = layOutTemplate(template, company, moment);
  const records = [...plan.milestones, ...plan.metrics, ...plan.entries];
  const milestones = plan.milestones.map(({ properties }, index) =>
    toMilestone({ id: String(index), properties }, 'USD'),
  );

  it('has a record for each of its items, under keys of lower-case ASCII of the plan', () => {
    expect(plan.milestones).toHaveLength(template.milestones.length);
    expect(plan.metrics).toHaveLength(template.metrics.length);
    for (const { key } of records) expect(key).toMatch(/^p1a2b\/[a-z0-9-]+$/);
    expect(new Set(records.map(({ key }) => key)).size).toBe(records.length);
  });

  it('is taken by the CRM, and the second time found there', async () => {
    const repository = createMemoryRepository();
    const id = repository.add('companies', { name: 'A' });
    const own = layOutTemplate(template, { ...company, id }, moment);
    for (const expected of ['created', 'existing']) {
      const outcomes = [
        ...(await repository.create('value_metric', own.metrics)),
        ...(await repository.create('value_milestone', own.milestones)),
        ...(await repository.create('value_entry', own.entries)),
      ];
      expect(new Set(outcomes.map(({ state }) => state))).toEqual(new Set([expected]));
    }
  });

  it('plans every milestone from a day to a later one, not before the customer started', () => {
    for (const { plannedStart, targetDate, originalTargetDate } of milestones) {
      expect(plannedStart !== null && plannedStart >= company.startDate).toBe(true);
      expect(targetDate !== null && targetDate > (plannedStart ?? '')).toBe(true);
      expect(originalTargetDate).toBe(targetDate);
    }
  });

  it('counts from another milestone by its key in the plan', () => {
    const keys = new Set(milestones.map(({ key }) => key));
    for (const { schedule, dependsOn, metricKey } of milestones) {
      if (schedule !== null && schedule.anchor !== 'start') {
        expect(keys).toContain(schedule.anchor.milestoneKey);
      }
      dependsOn.forEach((key) => expect(keys).toContain(key));
      if (metricKey !== null) expect(plan.metrics.map(({ key }) => key)).toContain(metricKey);
    }
  });

  it('claims no baseline but that of the template: any other is the customer’s own', () => {
    const own = template.milestones.map(({ baseline }) => [
      baseline,
      baseline === null ? null : company.startDate,
    ]);
    expect(milestones.map(({ baseline, baselineOn }) => [baseline, baselineOn])).toEqual(own);
  });

  it('notes in the ledger which version was laid out, on the day of the account', () => {
    expect(plan.entries[0]?.properties).toMatchObject({
      kind: 'template_applied',
      entry_date: '2026-10-12',
      recorded_at: '2026-10-12T09:00:00.000Z',
    });
  });
});

it('tells the day of the account from that of Greenwich', () => {
  const clock = { now: () => Date.parse('2026-10-12T20:00:00Z') };
  expect(momentIn('Pacific/Auckland', clock)).toEqual({
    today: '2026-10-13',
    now: '2026-10-12T20:00:00.000Z',
  });
  expect(momentIn('America/Los_Angeles', clock).today).toBe('2026-10-12');
  expect(() => momentIn('Mars/Olympus', clock)).toThrow(RangeError);
});
