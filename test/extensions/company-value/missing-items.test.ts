import { createScope } from '../../../extensions/cards/company-value/company-context.ts';
import { missingItems } from '../../../extensions/cards/company-value/states/missing-items.ts';
import type { ReadinessItem } from '../../../src/domain/summary.ts';
import { halvorsenView } from '../fixtures/halvorsen.ts';
import { allWords } from '../fixtures/words.ts';

const view = halvorsenView();
const words = allWords('en-us', 'USD');
const people = { nameOf: () => null } as unknown as Parameters<typeof createScope>[1];
const company = createScope(view, people, {} as Parameters<typeof createScope>[2]);

/** Readiness of which nothing but these is missing. */
const readinessWith = (missing: Partial<Record<ReadinessItem['key'], ReadinessItem['reasons']>>) => {
  const { readiness } = view.summary.renewal;
  const items = readiness.items.flatMap((item): readonly ReadinessItem[] => {
    const reasons = missing[item.key];
    return reasons === undefined ? [] : [{ ...item, state: 'missing', reasons }];
  });
  return { ...readiness, items };
};
const namesOf = (missing: Parameters<typeof readinessWith>[0]) =>
  missingItems(readinessWith(missing), words, company).map(({ name, isWaiting }) => [name, isWaiting]);

it('lists what is not known, most points first', () => {
  expect(
    namesOf({ objections: [{ code: 'objections_not_asked' }], proved_value: [{ code: 'cost_unknown' }] }),
  ).toEqual([
    ['Annual cost', false],
    ['Objections', false],
  ]);
});

it('puts last what nobody can answer before its day, however many points it is worth', () => {
  expect(
    namesOf({
      proved_value: [{ code: 'value_too_early', on: '2026-11-22' }],
      objections: [{ code: 'objections_not_asked' }],
    }),
  ).toEqual([
    ['Objections', false],
    ['Proved value against cost', true],
  ]);
});
