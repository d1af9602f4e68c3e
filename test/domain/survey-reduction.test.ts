import { surveyReduction } from '../../src/domain/survey-reduction.ts';

describe('reduction in a survey', () => {
  it('averages what each of the same people saved and shows the reduction of the means beside it', () => {
    const before = [10, 8, 6, 4, 12];
    const after = [2, 4, 3, 1, 3];
    const answers = before.map((hours, person) => ({ before: hours, after: after[person] ?? 0 }));
    const reduction = surveyReduction(answers);
    expect(reduction.meanOfReductions).toBeCloseTo(0.66);
    expect(reduction.reductionOfMeans).toBeCloseTo(0.675);
    expect(reduction.people).toBe(5);
  });

  it('leaves out of the mean who had nothing to reduce', () => {
    const reduction = surveyReduction([
      { before: 10, after: 5 },
      { before: 0, after: 1 },
    ]);
    expect(reduction.meanOfReductions).toBe(0.5);
    expect(reduction.leftOut).toBe(1);
  });

  it('is unknown without answers', () => {
    expect(surveyReduction([]).meanOfReductions).toBeNull();
    expect(surveyReduction([]).reductionOfMeans).toBeNull();
  });
});
