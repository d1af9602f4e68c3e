import { dropNullProperties } from '../../../src/dev/preview/drop-nulls.ts';

describe('dropNullProperties', () => {
  it('leaves out properties that are null, at any depth', () => {
    expect(dropNullProperties({ known: 1, unknown: null, deep: { unknown: null, known: 2 } })).toEqual({
      known: 1,
      deep: { known: 2 },
    });
  });

  it('keeps null in lists, and looks into their objects', () => {
    expect(dropNullProperties([null, { unknown: null }])).toEqual([null, {}]);
  });

  it('keeps what a text says', () => {
    expect(dropNullProperties('{"unknown":null}')).toBe('{"unknown":null}');
  });
});
