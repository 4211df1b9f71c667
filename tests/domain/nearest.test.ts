import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance, nearestWord } from '../../src/domain/nearest.ts';

test.each([
  ['', '', 0],
  ['', 'abc', 3],
  ['status', 'status', 0],
  ['stauts', 'status', 1],
  ['statu', 'status', 1],
  ['kitten', 'sitting', 3],
  ['ca', 'abc', 3],
])('from %s to %s it is %i', (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
});

test('a distance is the same both ways, none to itself, and at most the longer length', () => {
  const word = fc.string({ maxLength: 12 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(editDistance(a, b)).toBe(editDistance(b, a));
      expect(editDistance(a, a)).toBe(0);
      expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
      expect(editDistance(a, b)).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
    }),
  );
});

const verbs = ['list', 'show', 'add', 'status', 'evidence', 'rm'];
test.each([
  ['stauts', 'status'],
  ['LIST', 'list'],
  ['lsit', 'list'],
  ['evidnce', 'evidence'],
  ['frobnicate', null],
  ['', null],
  ['xy', null],
])('%s means %s', (typed, word) => {
  expect(nearestWord(typed, verbs)).toBe(word);
});

test('the nearest of several wins, and of equals the first', () => {
  expect(nearestWord('shw', ['slow', 'show'])).toBe('show');
  expect(nearestWord('bat', ['cat', 'hat'])).toBe('cat');
  expect(nearestWord('x', [])).toBeNull();
});
