import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CollectionName, idOf, idPrefixes, numberOf, readId } from '../../src/domain/ids.ts';

const names = Object.keys(idPrefixes) as CollectionName[];

test.each([
  ['commitments', 'C-12', 'C-12'],
  ['commitments', 'c12', 'C-12'],
  ['commitments', ' c-12 ', 'C-12'],
  ['news', 'N88', 'N-88'],
  ['feeds', 'feed-3', 'FEED-3'],
  ['commitments', 'N-12', null],
  ['commitments', 'C-0', null],
  ['commitments', 'C-012', null],
  ['commitments', 'C--1', null],
  ['commitments', 'C', null],
  ['commitments', '12', null],
  ['commitments', 'C-1234567890', null],
  ['commitments', 'C-1.5', null],
  ['commitments', 'C-1 C-2', null],
  ['commitments', '', null],
] as const)('as one of the %s, %s is %s', (collection, typed, id) => {
  expect(readId(collection, typed)).toBe(id);
});

test('every id is read back as itself, and its number too, in one collection alone', () => {
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.integer({ min: 1, max: 999_999_999 }), (name, number) => {
      const id = idOf(name, number);
      expect(numberOf(id)).toBe(number);
      expect(names.filter((each) => readId(each, id.toLowerCase()) === id)).toEqual([name]);
    }),
  );
});
