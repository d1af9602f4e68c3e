import { shippedTemplates } from '../../src/templates/library.ts';
import { loadForeignTemplate, loadTemplate } from '../../src/templates/load-template.ts';
import { measurabilityFaults } from '../../src/templates/measurability.ts';
import type { Template } from '../../src/templates/template.ts';

const [shipped] = shippedTemplates();
if (shipped === undefined) throw new Error('no template is shipped');

/** A file with one value changed or, with undefined, left out. */
function fileWith(path: readonly (string | number)[], value: unknown): unknown {
  const file = JSON.parse(JSON.stringify({ ...shipped, translations: {} })) as Record<
    string | number,
    unknown
  >;
  const parent = path
    .slice(0, -1)
    .reduce<Record<string | number, unknown>>(
      (part, name) => part[name] as Record<string | number, unknown>,
      file,
    );
  parent[path.at(-1) ?? ''] = value;
  return JSON.parse(JSON.stringify(file));
}

const problemsOf = (file: unknown) => {
  const loaded = loadForeignTemplate(file);
  return loaded.ok ? [] : loaded.problems;
};

it('a file that was written from a template reads back as it was', () => {
  for (const template of shippedTemplates()) {
    expect(loadForeignTemplate(JSON.parse(JSON.stringify(template)))).toEqual({ ok: true, template });
  }
});

it.each([
  [['milestones', 3, 'target'], 'three', 'milestones[3].target: has to be a number, but is "three"'],
  [['milestones', 3, 'name'], undefined, 'milestones[3].name: is missing; it has to be a text'],
  [['milestones', 0, 'name'], 'x', 'milestones[0].name: has to be 3 characters or more'],
  [
    ['milestones', 0, 'comparator'],
    '=>',
    'milestones[0].comparator: has to be one of <=, <, >=, >, =, but is "=>"',
  ],
  [['milestones', 1, 'required'], 'yes', 'milestones[1].required: has to be true or false, but is "yes"'],
  [['milestones', 1, 'nextSteps', 0], 7, 'milestones[1].nextSteps[0]: has to be a text, but is 7'],
  [
    ['milestones', 2, 'dependsOn'],
    ['nowhere'],
    'milestones[2].dependsOn[0]: the template has no milestone "nowhere"',
  ],
  [['milestones', 2, 'after'], 'nowhere', 'milestones[2].after: the template has no milestone "nowhere"'],
  [['milestones', 2, 'metric'], 'nowhere', 'milestones[2].metric: the template has no metric "nowhere"'],
  [['milestones', 2, 'taget'], 3, 'milestones[2].taget: there is no such field'],
  [
    ['metrics', 2, 'key'],
    'baselines-agreed',
    'metrics[2].key: "baselines-agreed" is used twice: keys have to be unique',
  ],
  [['metrics', 0, 'calculator'], undefined, 'metrics[0].calculator: has to be one of time_saving'],
  [['segment'], 'huge', 'segment: has to be one of enterprise, mid_market, smb, product_led, but is "huge"'],
  [['milestones'], [], 'milestones: has to be 1 in number or more'],
  [['firstRenewalMonths'], 0, 'firstRenewalMonths: has to be 1 or more'],
  [
    ['stages', 'onboarding', 'exitFacts', 0],
    'signed',
    'stages.onboarding.exitFacts[0]: "signed" is not one of implementation_done',
  ],
  [
    ['runway', 0, 'daysBeforeRenewal'],
    1.5,
    'runway[0].daysBeforeRenewal: has to be a whole number, but is 1.5',
  ],
])('%j = %j is refused with the place and what would be right', (path, value, problem) => {
  expect(problemsOf(fileWith(path, value))).toEqual([expect.stringContaining(problem)]);
});

it.each([null, 'a text', 7, []])('%j is no template', (file) => {
  expect(problemsOf(file)).toEqual([expect.stringContaining('template: has to be a group of fields')]);
});

it('a stored template may have fields that this version does not know, and translations of what was taken out', () => {
  const [milestone] = shipped.milestones;
  const changed = { ...shipped, milestones: [milestone], metrics: [], moonPhase: 'full' };
  expect(loadTemplate(changed).ok).toBe(true);
});

describe('an item that could not be measured', () => {
  const faultsOf = (changes: Partial<Template>) => measurabilityFaults({ ...shipped, ...changes });

  it('is named with its place and what is missing', () => {
    const milestones = shipped.milestones.map((item) =>
      item.key === 'core-team-active' ? { ...item, unit: null, target: null } : item,
    );
    expect(faultsOf({ milestones }).map(({ place }) => place)).toEqual([
      'milestones[2].unit',
      'milestones[2].target',
    ]);
  });

  it('is one whose comparison points away from its target', () => {
    const milestones = shipped.milestones.map((item) =>
      item.key === 'core-team-active' ? { ...item, comparator: '<=' as const } : item,
    );
    expect(faultsOf({ milestones })).toEqual([
      { place: 'milestones[2].comparator', message: expect.stringContaining('points away') },
    ]);
  });

  it('is a benefit that says nowhere what it begins from', () => {
    const metrics = shipped.metrics.map((item) => ({ ...item, typicalInputs: {} }));
    expect(faultsOf({ metrics })).toContainEqual({
      place: 'metrics[0].inputs.hoursBefore',
      message: 'missing_input',
    });
  });
});
