import { defaultStateFile } from '../../../src/dev/commands/run-start.ts';

it('keeps the data of a pretended day apart from that of other days', () => {
  const files = [undefined, '2026-10-12', '2026-10-13'].map(defaultStateFile);
  expect(new Set(files).size).toBe(3);
  expect(files[1]).toMatch(/preview-2026-10-12\.json$/);
});
