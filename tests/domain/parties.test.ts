import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSameParty, readParties, readParty } from '../../src/domain/parties.ts';

test.each([
  ['US', 'United States'],
  ['us', 'United States'],
  ['U.S.', 'United States'],
  ['USA', 'United States'],
  ['united states', 'United States'],
  ['CN', 'China'],
  ['PRC', 'China'],
  ['CHINA', 'China'],
  ['UK', 'United Kingdom'],
  ['GB', 'United Kingdom'],
  ['EU', 'European Union'],
  ['european union', 'European Union'],
  [' CN ', 'China'],
  ['Ruritania', 'Ruritania'],
  ['QQ', 'QQ'],
  ['constructor', 'constructor'],
])('%s is %s', (typed, party) => {
  expect(readParty(typed)).toBe(party);
});

test.each([
  ['US,CN', ['United States', 'China']],
  ['CN, US', ['China', 'United States']],
  ['US, usa, United States', ['United States']],
  ['', []],
  [' , ,', []],
  ['Ruritania,US', ['Ruritania', 'United States']],
])('%s names %o', (typed, parties) => {
  expect(readParties(typed)).toEqual(parties);
});

test.each([
  ['PRC', 'China', true],
  ['united states', 'US', true],
  ['Ruritania', 'ruritania', true],
  ['US', 'CN', false],
])('%s and %s are the same: %s', (a, b, same) => {
  expect(isSameParty(a, b)).toBe(same);
});

test('a name that was read stays as it is when it is read again', () => {
  const name = fc.oneof(fc.string(), fc.stringMatching(/^[A-Za-z]{2}$/));
  fc.assert(
    fc.property(name, (typed) => {
      expect(readParty(readParty(typed))).toBe(readParty(typed));
    }),
  );
});
