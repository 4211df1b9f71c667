import { describe, expect, test } from 'vitest';
import { dateOf, parseBirthDate } from '../../src/lists/birth-date.ts';
import { countryCode } from '../../src/lists/country.ts';

describe('a birth date', () => {
  test.each<[text: string, from: string, to: string, circa: boolean]>([
    ['10 Dec 1948', '1948-12-10', '1948-12-10', false],
    ['1971', '1971-01-01', '1971-12-31', false],
    ['Feb 1972', '1972-02-01', '1972-02-29', false],
    ['circa 1955', '1955-01-01', '1955-12-31', true],
    ['1953 to 1958', '1953-01-01', '1958-12-31', false],
    ['1953-1958', '1953-01-01', '1958-12-31', false],
    ['01 Jan 1960 to 31 Mar 1960', '1960-01-01', '1960-03-31', false],
    ['dd/mm/1945', '1945-01-01', '1945-12-31', false],
    ['00/00/1975', '1975-01-01', '1975-12-31', false],
    ['12/05/1958', '1958-05-12', '1958-05-12', false],
    ['1965-04-14', '1965-04-14', '1965-04-14', false],
    ['28.06.1967', '1967-06-28', '1967-06-28', false],
    ['06/28/1967', '1967-06-28', '1967-06-28', false],
  ])('%s', (text, from, to, circa) => {
    expect(parseBirthDate(text)).toEqual({ from, to, circa, text });
  });
  test.each(['', 'unknown', '31 Feb 1960', '1958 to 1953', '10 Foo 1948', '19'])('"%s" is none', (text) => {
    expect(parseBirthDate(text)).toBeNull();
  });
});

test.each([
  ['13-Feb-2026', '2026-02-13'],
  ['31/12/2021', '2021-12-31'],
  ['2026-08-05T16:47:04.449+02:00', '2026-08-05'],
  ['31/31/2021', null],
  ['soon', null],
])('the date "%s"', (text, date) => {
  expect(dateOf(text)).toBe(date);
});

test.each([
  ['Korea, North', 'KP'],
  ['Iran (Islamic Republic of)', 'IR'],
  ['CÔTE D’IVOIRE', 'CI'],
  ['Burma', 'MM'],
  ['Germany', 'DE'],
  ['Yemen', 'YE'],
  ['Serbia', 'RS'],
  ['DD', null],
  ['RU', 'RU'],
  ['00', null],
  ['Atlantis', null],
  ['', null],
])('the country "%s"', (text, code) => {
  expect(countryCode(text)).toBe(code);
});
