import { after, comingDays, earliestAfter } from '../../src/domain/coming-days.ts';

const today = '2026-03-01';

describe('days to come', () => {
  it('are those after today, each once and in order', () => {
    const days = ['2026-03-05', null, '2026-03-02', '2026-03-01', undefined, '2026-02-01', '2026-03-05'];
    expect(comingDays(today, days)).toEqual(['2026-03-02', '2026-03-05']);
    expect(earliestAfter(today, days)).toBe('2026-03-02');
    expect(earliestAfter(today, ['2026-03-01', null])).toBeNull();
  });

  it('are counted from a day that is known', () => {
    expect(after('2026-02-27', 3)).toBe('2026-03-02');
    expect(after(null, 3)).toBeNull();
    expect(after(undefined, 3)).toBeNull();
  });
});
