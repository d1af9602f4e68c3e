import { measurabilityProblems, type MilestoneDraft } from '../../src/domain/measurable.ts';
import { aMilestone } from '../builders/index.ts';

function codes(overrides: Partial<MilestoneDraft>, options = {}) {
  return measurabilityProblems(aMilestone(overrides), options).map((problem) => problem.code);
}

describe('a milestone to be planned', () => {
  it('is measurable with what is counted, from where to where, where it comes from and who signs it', () => {
    expect(codes({})).toEqual([]);
  });

  it('is refused with everything that is missing, and told how a good one looks', () => {
    const problems = measurabilityProblems(
      aMilestone({
        definition: ' ',
        unit: null,
        baseline: null,
        target: null,
        measurementMethod: null,
        validation: null,
      }),
    );
    expect(problems.map(({ code, field }) => [code, field])).toEqual([
      ['definition_missing', 'definition'],
      ['unit_missing', 'unit'],
      ['baseline_missing', 'baseline'],
      ['target_missing', 'target'],
      ['method_missing', 'measurementMethod'],
      ['validation_missing', 'validation'],
    ]);
    for (const { message } of problems) expect(message).toContain('for example');
  });

  it('is refused when its target is its baseline', () => {
    expect(codes({ baseline: 10, target: 10 })).toEqual(['target_equals_baseline']);
  });

  it('is refused when its comparator points away from the target', () => {
    expect(codes({ baseline: 15, target: 2, comparator: '>=' })).toEqual(['comparator_against_direction']);
    expect(codes({ baseline: 2, target: 15, comparator: '<' })).toEqual(['comparator_against_direction']);
    expect(codes({ baseline: 15, target: 2, comparator: '=' })).toEqual([]);
  });

  it('is told which field is wrong and what would be right', () => {
    const problems = (overrides: Partial<MilestoneDraft>) => measurabilityProblems(aMilestone(overrides));
    expect(problems({ baseline: 10, target: 10 })).toMatchObject([
      { field: 'target', message: expect.stringContaining('choose "hold a level"') },
    ]);
    expect(problems({ criterion: 'maintain', comparator: null })).toMatchObject([
      { field: 'comparator', message: expect.stringContaining('"at least" 99 %') },
    ]);
    expect(problems({ comparator: '>=' })).toMatchObject([
      { field: 'comparator', message: expect.stringContaining('points away from the target') },
    ]);
  });

  it('misses no number twice: what is not given is not the same as anything', () => {
    expect(codes({ baseline: null, target: 0 })).toEqual(['baseline_missing']);
    expect(codes({ baseline: 0, target: null })).toEqual(['target_missing']);
    expect(codes({ baseline: null, target: null })).toEqual(['baseline_missing', 'target_missing']);
  });

  it('may hold a level with a comparator, or be yes or no', () => {
    expect(codes({ criterion: 'maintain', baseline: null, comparator: '>=' })).toEqual([]);
    expect(codes({ criterion: 'maintain', baseline: 99, target: 99 })).toEqual(['comparator_missing']);
    expect(codes({ criterion: 'yes_no', baseline: null, target: null, unit: null })).toEqual([]);
  });

  it('of a template leaves the baseline to the company', () => {
    expect(codes({ baseline: null }, { baselineComesLater: true })).toEqual([]);
  });

  it('takes method and sign-off from its metric or from the engine', () => {
    const bare = { definition: null, measurementMethod: null, validation: null };
    expect(codes({ ...bare, metricKey: 'metric-a' })).toEqual([]);
    const engine = { kind: 'engine', figure: 'proved_run_rate' } as const;
    expect(codes({ ...bare, source: engine, baseline: null, target: null, unit: null })).toEqual([]);
  });
});
