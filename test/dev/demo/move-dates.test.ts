import { moveDates } from '../../../src/dev/demo/move-dates.ts';

describe('moving a story to another day', () => {
  it('moves dates and instants, however deep, by whole days', () => {
    const story = { on: '2026-10-12', lines: [{ at: '2026-10-12T08:30:00.000Z' }], nothing: null, number: 3 };
    expect(moveDates(story, 20)).toEqual({
      on: '2026-11-01',
      lines: [{ at: '2026-11-01T08:30:00.000Z' }],
      nothing: null,
      number: 3,
    });
  });

  it('moves years and months in texts', () => {
    expect(moveDates('Renewal {year:2026-12-20}, {month:2026-12-20} report', 30)).toBe(
      'Renewal 2027, January report',
    );
  });

  it('leaves other texts alone', () => {
    expect(moveDates('Order 2026-10-12/7 of the customer', 5)).toBe('Order 2026-10-12/7 of the customer');
  });
});
