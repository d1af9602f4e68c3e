import fc from 'fast-check';
import { directoryOf, directoryProperties, toDirectory } from '../../../src/crm/mapping/directory.ts';
import { asStored, orNull, someWords } from './arbitraries.ts';

const storing = (content: unknown) => ({ id: '1', properties: { body_1: JSON.stringify(content) } });

it('reads back as it was stored', () => {
  const directory = directoryOf([
    { id: '61000001', userId: '70000001', name: 'Ana Lima' },
    { id: '61000002', userId: null, name: 'Jürgen Groß' },
  ]);
  expect(directory).toEqual({
    owners: { '61000001': 'Ana Lima', '61000002': 'Jürgen Groß' },
    users: { '70000001': 'Ana Lima' },
  });
  expect(toDirectory({ id: '1', properties: asStored(directoryProperties(directory)) })).toEqual(directory);
});

it('reads back as it was stored whoever owns records', () => {
  const number = fc.stringMatching(/^[1-9]\d{0,18}$/);
  const owners = fc.array(fc.record({ id: number, userId: orNull(number), name: someWords }), {
    maxLength: 20,
  });
  fc.assert(
    fc.property(owners, (people) => {
      const directory = directoryOf(people);
      expect(toDirectory({ id: '1', properties: asStored(directoryProperties(directory)) })).toEqual(
        directory,
      );
    }),
  );
});

it.each([
  [undefined],
  [{ id: '1', properties: {} }],
  [storing([])],
  [storing({ owners: { '1': 5 }, users: 'Ana Lima' })],
])('is empty without names: %j', (record) => expect(toDirectory(record)).toEqual({ owners: {}, users: {} }));

it('says which record is to be mended when it is no longer JSON', () => {
  const record = { id: '1', properties: { body_1: '{"owners":' } };
  expect(() => toDirectory(record)).toThrow('"directory/owners/all/1" was changed by hand');
});
