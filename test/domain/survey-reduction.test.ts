import { surveyedValue, surveyReduction } from '../../src/domain/survey-reduction.ts';

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

describe('the value that a survey stands for', () => {
  const halved = [
    { before: 10, after: 5 },
    { before: 4, after: 2 },
  ];

  it('is the baseline less the average reduction', () => {
    expect(surveyedValue(halved, { baseline: 320, unit: 'h a month' })).toBe(160);
    expect(surveyedValue(halved, { baseline: 0.4, unit: 'percent' })).toBe(0.2);
  });

  it('is nothing without a sign where all of it is gone', () => {
    const gone = [{ before: 10, after: 0 }];
    expect(surveyedValue(gone, { baseline: -5, unit: 'points' })).toBe(0);
    expect(surveyedValue(gone, { baseline: -5, unit: 'money' })).toBe(0);
  });

  it('rises where people have more of it than before', () => {
    expect(surveyedValue([{ before: 5, after: 8 }], { baseline: 6, unit: 'points' })).toBe(9.6);
  });

  it('is the reduction itself where the percentage starts from zero', () => {
    expect(surveyedValue(halved, { baseline: 0, unit: 'percent' })).toBe(0.5);
    expect(surveyedValue(halved, { baseline: 0, unit: 'h' })).toBeNull();
  });

  it('is whole minor units of money', () => {
    const third = [{ before: 3, after: 2 }];
    expect(surveyedValue(third, { baseline: 100, unit: 'money' })).toBe(67);
  });

  it('is unknown without a baseline and without answers', () => {
    expect(surveyedValue(halved, { baseline: null, unit: 'percent' })).toBeNull();
    expect(surveyedValue([], { baseline: 320, unit: null })).toBeNull();
  });
});
