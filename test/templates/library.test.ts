import { shippedTemplates } from '../../src/templates/library.ts';
import { loadTemplate } from '../../src/templates/load-template.ts';

const [enterprise] = shippedTemplates();

describe('shipped templates', () => {
  it('ask for the customer to confirm a result that the company measures', () => {
    const results = shippedTemplates().flatMap(({ milestones }) =>
      milestones.filter(
        (item) => item.milestoneClass === 'result' && item.required && item.source === 'manual',
      ),
    );
    expect(results.length).toBeGreaterThan(4);
    expect(results.filter((item) => item.evidencePolicy === 'none')).toEqual([]);
  });

  it('say how every number is measured and who signs it off', () => {
    const silent = shippedTemplates().flatMap(({ milestones }) =>
      milestones.filter(
        (item) => item.validation.length < 10 || (item.criterion === 'reach' && item.unit === null),
      ),
    );
    expect(silent).toEqual([]);
  });
});

describe('loadTemplate', () => {
  it('names the field that is wrong', () => {
    expect(loadTemplate({ ...enterprise, segment: 'huge' })).toEqual({
      ok: false,
      problems: [expect.stringContaining('segment')],
    });
  });

  it('refuses a milestone that refers to one that does not exist', () => {
    const milestones = enterprise?.milestones.map((item) => ({ ...item, dependsOn: ['nowhere'] }));
    expect(loadTemplate({ ...enterprise, milestones })).toMatchObject({
      ok: false,
      problems: expect.arrayContaining([expect.stringContaining('"nowhere"')]),
    });
  });

  it('refuses a circle of dependencies', () => {
    const milestones = enterprise?.milestones.map((item) =>
      item.key === 'first-process-live' ? { ...item, dependsOn: ['process-hours-down'] } : item,
    );
    expect(loadTemplate({ ...enterprise, milestones })).toMatchObject({
      ok: false,
      problems: expect.arrayContaining(['milestones[0]: "first-process-live" depends on itself']),
    });
  });

  it('refuses two items with one key', () => {
    const milestones = enterprise?.milestones.map((item) => ({
      ...item,
      key: 'same',
      dependsOn: [],
      after: null,
    }));
    expect(loadTemplate({ ...enterprise, milestones })).toMatchObject({ ok: false });
  });
});
