import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalDocumentNumber } from '../../src/domain/official.ts';

describe('two document numbers are the same', () => {
  test.each([
    ['2012-07333', '2012-7333'],
    ['2015–24586', '2015-24586'],
    ['2015—24586', '2015-24586'],
    ['E9-01234', 'e9-1234'],
    ['C1-2015-00012', ' C1-2015-12 '],
    ['2026-00000', '2026-0'],
  ])('%s and %s', (one, other) => {
    expect(canonicalDocumentNumber(one)).toBe(canonicalDocumentNumber(other));
  });
});

describe('two document numbers differ', () => {
  test.each([
    ['2012-7333', '2012-73330'],
    ['2012-7333', 'C1-2012-7333'],
    ['Z9-1234', 'E9-1234'],
  ])('%s and %s', (one, other) => {
    expect(canonicalDocumentNumber(one)).not.toBe(canonicalDocumentNumber(other));
  });
});

test('the one form of a number is its own', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const once = canonicalDocumentNumber(text);
      expect(canonicalDocumentNumber(once)).toBe(once);
    }),
  );
});
