import type { MilestoneFields } from '../../src/domain/milestone-fields.ts';
import { saveMilestone } from '../../src/usecases/save-milestone.ts';
import type { SaveMilestoneRequest } from '../../src/usecases/save-milestone.ts';
import { aMetric, aMilestone } from '../builders/index.ts';
import { clock } from './account.ts';
import { customerOnRecord } from './customer-on-record.ts';
import { fieldsOf, milestoneFields } from './milestone-fields.ts';
import { measurement } from './new-lines.ts';

const OPEN = aMilestone({ key: 'p1/open', targetDate: '2026-12-01', evidencePolicy: 'customer_confirmed' });
const LATE = aMilestone({ key: 'p1/late' });
const SHARED = aMilestone({ key: 'p1/shared', metricKey: 'p1/value', targetDate: '2026-12-01' });

const customer = customerOnRecord({
  milestones: [OPEN, LATE, SHARED],
  metrics: [aMetric({ key: 'p1/value' })],
});
const { lines, milestoneRecord } = customer;

const save = (request: Partial<SaveMilestoneRequest> = {}) =>
  saveMilestone(customer.repository, clock, {
    ...customer.request,
    requestKey: 'card-milestone-1',
    milestoneKey: null,
    milestone: milestoneFields(),
    seen: null,
    replaces: null,
    ...request,
  });

const edit = (changes: Partial<MilestoneFields>, request: Partial<SaveMilestoneRequest> = {}) =>
  save({
    milestoneKey: 'p1/open',
    milestone: { ...fieldsOf(OPEN), ...changes },
    seen: fieldsOf(OPEN),
    reason: 'Agreed with Ana',
    ...request,
  });

const ADDED_KEY = 'p1/added-card-milestone-1';

describe('adding a milestone', () => {
  it('creates its record on the company, with a line that says who added it and what it said', async () => {
    const { view, recordKeys } = await save();
    expect(recordKeys).toEqual([ADDED_KEY]);
    expect(view.summary.plan.milestones.map(({ milestone }) => milestone.key)).toContain(ADDED_KEY);
    expect(milestoneRecord(ADDED_KEY)).toMatchObject({
      name: 'Reports by self-service',
      baseline: '0.35',
      target: '0.8',
      target_date: '2026-12-31',
      original_target_date: '2026-12-31',
      company_id: customer.id,
      status: 'in_progress',
    });
    expect(lines()).toMatchObject([
      {
        kind: 'edit',
        key: `${ADDED_KEY}/rev/0`,
        record: ADDED_KEY,
        claimedBy: '7',
        milestoneKey: ADDED_KEY,
        changes: { target: { before: null, after: '0.8' }, name: { after: 'Reports by self-service' } },
        intact: true,
      },
    ]);
  });

  it('writes nothing more when the same request is sent again', async () => {
    await save();
    await save();
    expect(lines()).toHaveLength(1);
    expect(customer.account.emulator.store.ids('p_value_milestone')).toHaveLength(4);
  });

  it('adds one milestone when the same request comes twice at once', async () => {
    customer.account.emulator.faults.add({
      path: '/p_value_milestone/batch/create',
      latencyMs: 200,
      times: 2,
    });
    await Promise.all([save(), save()]);
    expect(customer.account.emulator.store.ids('p_value_milestone')).toHaveLength(4);
    expect(lines()).toHaveLength(1);
  });

  it('lets stand what is changed in HubSpot afterwards', async () => {
    await save();
    const id = customer.account.emulator.store
      .ids('p_value_milestone')
      .find(
        (one) =>
          customer.account.emulator.store.values('p_value_milestone', one)?.['milestone_key'] === ADDED_KEY,
      );
    await customer.repository.update('value_milestone', [{ id: id ?? '', properties: { target: '0.9' } }]);
    const { view } = await save({
      requestKey: 'card-another-one',
      milestone: milestoneFields({ name: 'Another' }),
    });
    const added = view.summary.plan.milestones.find(({ milestone }) => milestone.key === ADDED_KEY);
    expect(added?.milestone.target).toBe(0.9);
  });

  it('refuses another milestone under the key of one that was saved', async () => {
    await save();
    await expect(save({ milestone: milestoneFields({ target: 0.9 }) })).rejects.toMatchObject({
      code: 'entry_differs',
    });
  });

  it('begins the plan of a company that has none', async () => {
    const bare = customer.account.addCompany({ properties: { vrm_plan_key: '' } });
    const { view, recordKeys } = await save({ companyId: bare });
    const planKey = customer.account.companyValues(bare)['vrm_plan_key'];
    expect(planKey).toMatch(/^p[0-9a-f]{16}$/);
    expect(recordKeys).toEqual([`${planKey}/added-card-milestone-1`]);
    expect(view.summary.plan.counts.total).toBe(1);
  });

  it('gives a copied company a plan of its own', async () => {
    const copy = customer.account.addCompany();
    const { recordKeys } = await save({ companyId: copy });
    expect(recordKeys[0]).not.toMatch(/^p1\//);
  });

  it('takes the date from the company start or from the milestone that it follows', async () => {
    const { view } = await save({
      milestone: milestoneFields({
        targetDate: null,
        schedule: { anchor: { milestoneKey: 'p1/open' }, offset: { weeks: 2 } },
      }),
    });
    const added = view.summary.plan.milestones.find(({ milestone }) => milestone.key === ADDED_KEY);
    expect(added).toMatchObject({ targetDate: '2026-12-15', provisional: true });
    expect(milestoneRecord(ADDED_KEY)).toMatchObject({ schedule: 'milestone:p1/open+2w' });
  });

  it.each<[string, Partial<MilestoneFields>, string]>([
    ['no name', { name: ' ' }, 'milestone.name'],
    ['nothing that is counted', { definition: null }, 'milestone.definition'],
    ['no unit', { unit: '' }, 'milestone.unit'],
    ['no value from before', { baseline: null }, 'milestone.baseline'],
    ['no word on how the value from before was found', { baselineMethod: null }, 'milestone.baselineMethod'],
    ['a value from before of tomorrow', { baselineOn: '2026-10-13' }, 'milestone.baselineOn'],
    ['no target', { target: null }, 'milestone.target'],
    ['a target that is the baseline', { target: 0.35 }, 'milestone.target'],
    ['a comparison against the direction', { comparator: '<=' }, 'milestone.comparator'],
    ['no method', { measurementMethod: null }, 'milestone.measurementMethod'],
    ['nobody who signs it off', { validation: ' ' }, 'milestone.validation'],
    ['a percentage typed as a number', { target: 80 }, 'milestone.target'],
    ['no date', { targetDate: null }, 'milestone.targetDate'],
    ['a date that has passed', { targetDate: '2026-10-11' }, 'milestone.targetDate'],
    ['a start after its date', { plannedStart: '2027-01-01' }, 'milestone.plannedStart'],
    ['a date that is none', { targetDate: '31.12.2026' }, 'milestone.targetDate'],
    ['an interval of no days', { measuringIntervalDays: 0 }, 'milestone.measuringIntervalDays'],
    ['a metric that does not exist', { metricKey: 'p1/none' }, 'milestone.metricKey'],
    ['a stranger as its owner', { customerOwnerContactId: '999' }, 'milestone.customerOwnerContactId'],
    [
      'a milestone to follow that does not exist',
      { schedule: { anchor: { milestoneKey: 'p1/none' }, offset: { days: 1 } } },
      'milestone.schedule',
    ],
  ])('refuses %s, and writes nothing', async (_, fields, field) => {
    await expect(save({ milestone: milestoneFields(fields) })).rejects.toMatchObject({
      code: 'invalid_request',
      field,
    });
    expect(lines()).toEqual([]);
    expect(customer.account.emulator.store.ids('p_value_milestone')).toHaveLength(3);
  });

  it('needs no baseline, unit or target for what is done or not', async () => {
    const yesNo = {
      criterion: 'yes_no',
      baseline: null,
      target: null,
      unit: null,
      comparator: null,
    } as const;
    const { view } = await save({ milestone: milestoneFields({ ...yesNo, baselineMethod: null }) });
    expect(view.summary.plan.milestones).toHaveLength(4);
  });

  it('takes what is counted from the metric that it shares', async () => {
    const { view } = await save({
      milestone: milestoneFields({
        metricKey: 'p1/value',
        unit: 'h a month',
        baseline: 40,
        target: 20,
        comparator: null,
        definition: null,
        measurementMethod: null,
        validation: null,
      }),
    });
    expect(view.summary.plan.milestones).toHaveLength(4);
  });

  it('notes the customer owner', async () => {
    await save({ milestone: milestoneFields({ customerOwnerContactId: customer.contactId }) });
    expect(milestoneRecord(ADDED_KEY)).toMatchObject({ customer_owner_contact_id: customer.contactId });
  });

  it('is refused to whom the settings do not let record', async () => {
    await customer.account.changeSettings({ access: { writers: ['9'], admins: [] } });
    await expect(save()).rejects.toMatchObject({ code: 'not_allowed' });
  });
});

describe('what replaces a milestone', () => {
  const missed = {
    kind: 'missed',
    entryKey: 'card-milestone-1/missed',
    on: '2026-10-12',
    milestoneKey: 'p1/late',
    metricKey: null,
    note: null,
    reason: 'unrealistic_timeline',
    blockerType: null,
  } as const;

  it('closes it as missed and sets the new one in one request', async () => {
    const { view } = await save({ replaces: 'p1/late', entries: [missed] });
    const statusOf = (key: string) =>
      view.summary.plan.milestones.find(({ milestone }) => milestone.key === key)?.status;
    expect([statusOf('p1/late'), statusOf(ADDED_KEY)]).toEqual(['missed', 'in_progress']);
    expect(milestoneRecord(ADDED_KEY)).toMatchObject({ replaces: 'p1/late' });
    const late = view.summary.plan.milestones.find(({ milestone }) => milestone.key === 'p1/late');
    expect(late?.reasons.map(({ code }) => code)).toEqual(['missed_replacement_open']);
  });

  it('is not of one that is still open', async () => {
    await expect(save({ replaces: 'p1/late' })).rejects.toMatchObject({ field: 'replaces' });
    await expect(save({ replaces: 'p1/none' })).rejects.toMatchObject({ field: 'replaces' });
  });

  it('is required where what it replaces was', async () => {
    const optional = milestoneFields({ required: false });
    await expect(save({ replaces: 'p1/late', entries: [missed], milestone: optional })).rejects.toMatchObject(
      { field: 'milestone.required' },
    );
    expect(lines()).toEqual([]);
  });

  it('is found again when the request is repeated', async () => {
    await save({ replaces: 'p1/late', entries: [missed] });
    await save({ replaces: 'p1/late', entries: [missed] });
    expect(lines()).toHaveLength(2);
  });
});

describe('changing a milestone', () => {
  it('writes what changed, with the values before and after and why', async () => {
    const { view } = await edit({ target: 12, name: 'Fewer hours' });
    const changed = view.summary.plan.milestones.find(({ milestone }) => milestone.key === 'p1/open');
    expect(changed?.milestone).toMatchObject({
      target: 12,
      name: 'Fewer hours',
      originalTargetDate: '2026-12-01',
    });
    expect(lines()).toMatchObject([
      {
        kind: 'edit',
        key: 'p1/open/rev/1',
        note: 'Agreed with Ana',
        requestKey: 'card-milestone-1',
        changes: { target: { before: '10', after: '12' }, name: { after: 'Fewer hours' } },
      },
    ]);
  });

  it('needs a reason for what decides whether it is reached, and none for its words', async () => {
    await expect(edit({ target: 12 }, { reason: ' ' })).rejects.toMatchObject({ field: 'reason' });
    await expect(edit({ required: false }, { reason: null })).rejects.toMatchObject({ field: 'reason' });
    await edit({ name: 'Fewer hours', impact: 'A faster close' }, { reason: null });
    expect(lines()).toHaveLength(1);
  });

  it('leaves what the form did not touch as somebody else has it by now', async () => {
    await edit({ name: 'Fewer hours' }, { requestKey: 'card-other-edit' });
    const { view } = await edit({ target: 12 });
    const changed = view.summary.plan.milestones.find(({ milestone }) => milestone.key === 'p1/open');
    expect(changed?.milestone).toMatchObject({ name: 'Fewer hours', target: 12 });
  });

  it('is refused with all values that somebody else changed after the form was opened', async () => {
    await edit({ target: 12, name: 'Fewer hours' }, { requestKey: 'card-other-edit', userId: '8' });
    await expect(edit({ target: 14, name: 'Less typing', impact: 'Faster' })).rejects.toMatchObject({
      code: 'changed_meanwhile',
      changes: [
        { property: 'name', before: OPEN.name, after: 'Fewer hours', changedBy: '8' },
        { property: 'target', before: '10', after: '12', changedBy: '8' },
      ],
    });
    expect(lines()).toHaveLength(1);
  });

  it('is taken from whoever was shown what the other made of it and wants theirs all the same', async () => {
    await edit({ target: 12 }, { requestKey: 'card-other-edit' });
    await edit({ target: 14 }, { known: { target: '12' } });
    expect(milestoneRecord('p1/open')).toMatchObject({ target: '14' });
    await expect(
      edit({ target: 16 }, { requestKey: 'card-third-edit', known: { target: '12' } }),
    ).rejects.toMatchObject({ change: { property: 'target', before: '12', after: '14' } });
  });

  it('is taken when the other has cleared what it is given back, once that was shown', async () => {
    await edit({ impact: 'Faster' }, { requestKey: 'card-first-edit' });
    const seen = { ...fieldsOf(OPEN), impact: 'Faster' };
    await edit({ impact: null }, { requestKey: 'card-other-edit', seen });
    const mine = { seen, milestone: { ...seen, impact: 'Fewer mistakes' } };
    await expect(edit({}, mine)).rejects.toMatchObject({ change: { property: 'impact', after: null } });
    await edit({}, { ...mine, known: { impact: '' } });
    expect(milestoneRecord('p1/open')).toMatchObject({ impact: 'Fewer mistakes' });
  });

  it('is taken when both made the same of it', async () => {
    await edit({ target: 12 }, { requestKey: 'card-other-edit' });
    await edit({ target: 12 });
    expect(lines()).toHaveLength(1);
  });

  it('lets two people who change different things in the same second both have theirs', async () => {
    customer.account.emulator.faults.add({ path: '/p_value_entry/batch/create', latencyMs: 200, times: 2 });
    await Promise.all([
      edit({ target: 12 }, { requestKey: 'card-edit-target' }),
      edit({ name: 'Fewer hours' }, { requestKey: 'card-edit-name' }),
    ]);
    expect(milestoneRecord('p1/open')).toMatchObject({ target: '12', name: 'Fewer hours' });
    expect(lines().map(({ key }) => key)).toEqual(['p1/open/rev/1', 'p1/open/rev/2']);
  });

  it('tells the second of two who change the same in the same second', async () => {
    customer.account.emulator.faults.add({ path: '/p_value_entry/batch/create', latencyMs: 200, times: 2 });
    const outcomes = await Promise.allSettled([
      edit({ target: 12 }, { requestKey: 'card-edit-a' }),
      edit({ target: 14 }, { requestKey: 'card-edit-b' }),
    ]);
    expect(outcomes.filter(({ status }) => status === 'rejected')).toMatchObject([
      { reason: { code: 'changed_meanwhile', change: { property: 'target', before: '10' } } },
    ]);
  });

  it('changes nothing when the same request comes again after somebody changed it back', async () => {
    await edit({ target: 12 });
    await edit({ target: 10 }, { requestKey: 'card-edit-back', seen: { ...fieldsOf(OPEN), target: 12 } });
    const { view } = await edit({ target: 12 });
    const changed = view.summary.plan.milestones.find(({ milestone }) => milestone.key === 'p1/open');
    expect(changed?.milestone.target).toBe(10);
  });

  it('never moves the date, which has a way of its own', async () => {
    await expect(edit({ targetDate: '2027-01-01' })).rejects.toMatchObject({ field: 'milestone.targetDate' });
  });

  it('refuses what could not be measured any more', async () => {
    await expect(edit({ validation: null })).rejects.toMatchObject({ field: 'milestone.validation' });
    await expect(edit({ target: 40 })).rejects.toMatchObject({ field: 'milestone.target' });
  });

  it('corrects the baseline of a shared metric only by itself', async () => {
    const shared = { milestoneKey: 'p1/shared', seen: fieldsOf(SHARED) };
    await expect(
      edit({}, { ...shared, milestone: { ...fieldsOf(SHARED), baseline: 50 } }),
    ).rejects.toMatchObject({ field: 'milestone.baseline' });
  });

  it('refuses a milestone that is gone', async () => {
    await expect(edit({ target: 12 }, { milestoneKey: 'p1/none' })).rejects.toMatchObject({
      field: 'milestoneKey',
    });
  });
});

describe('a milestone whose date has passed', () => {
  const ease = (changes: Partial<MilestoneFields>) =>
    edit({}, { milestoneKey: 'p1/late', milestone: { ...fieldsOf(LATE), ...changes }, seen: fieldsOf(LATE) });

  it.each<[string, Partial<MilestoneFields>]>([
    ['an easier target', { target: 20 }],
    ['another comparison', { comparator: '<=' }],
    ['not counting any more', { required: false }],
  ])('is not made easier by %s', async (_, changes) => {
    await expect(ease(changes)).rejects.toMatchObject({ code: 'invalid_request' });
    expect(lines()).toEqual([]);
  });

  it('may be made harder, and its words may change', async () => {
    await ease({ target: 5, evidencePolicy: 'customer_confirmed', name: 'Far fewer hours' });
    expect(milestoneRecord('p1/late')).toMatchObject({ target: '5', name: 'Far fewer hours' });
  });
});

describe('a milestone that is achieved', () => {
  beforeEach(async () => {
    await customer.record(
      measurement({ on: '2026-10-01', milestoneKey: 'p1/late', value: 8, method: 'business_system' }),
    );
  });
  const change = (changes: Partial<MilestoneFields>) =>
    edit({}, { milestoneKey: 'p1/late', milestone: { ...fieldsOf(LATE), ...changes }, seen: fieldsOf(LATE) });

  it('keeps the goal that it was judged by; the next target is a new milestone', async () => {
    await expect(change({ target: 5 })).rejects.toMatchObject({ field: 'milestone.target' });
    await change({ businessImpact: 'Two people free for planning' });
    expect(milestoneRecord('p1/late')).toMatchObject({ business_impact: 'Two people free for planning' });
  });

  it('keeps the kind of value that was measured', async () => {
    await expect(change({ unit: 'percent' })).rejects.toMatchObject({ code: 'invalid_request' });
  });
});
