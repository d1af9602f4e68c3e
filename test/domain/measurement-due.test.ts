import { measurementDueOn } from '../../src/domain/measurement-due.ts';

describe('the next measurement is due', () => {
  it('an interval after the last one', () => {
    expect(measurementDueOn(30, '2026-09-01', '2026-01-01')).toBe('2026-10-01');
  });

  it('at the start of what was never measured', () => {
    expect(measurementDueOn(30, null, '2026-01-01')).toBe('2026-01-01');
    expect(measurementDueOn(null, null, '2026-01-01')).toBe('2026-01-01');
  });

  it('on no known day without an interval or a start', () => {
    expect(measurementDueOn(null, '2026-09-01', '2026-01-01')).toBeNull();
    expect(measurementDueOn(30, null, null)).toBeNull();
  });
});
