import { expect, test } from 'vitest';
import { readEntryDay } from '../../src/feeds/entry-date.ts';

test.each([
  ['2015-09-28T23:30:00-05:00', '2015-09-28'],
  ['2015-09-28', '2015-09-28'],
  ['20150928T100000Z', '2015-09-28'],
  ['Mon, 28 Sep 2015 22:00:00 EST', '2015-09-28'],
  ['28 Sep 15 10:00 GMT', '2015-09-28'],
  ['Mon, 8 September 2015 10:00', '2015-09-08'],
  ['28-Sep-2015', '2015-09-28'],
  ['Monday, September 28, 2015', '2015-09-28'],
  ['Sept. 28, 2015 - 10:00', '2015-09-28'],
  ['Mon Sep 28 10:00:00 EDT 2015', '2015-09-28'],
  ['07/21/2026 05:26 PM EDT', '2026-07-21'],
  ['03/04/2026', null],
  ['31 Feb 2015', null],
  ['0001-01-01T00:00:00Z', null],
  ['1970-01-01T00:00:00Z', null],
  ['yesterday', null],
  ['', null],
  [undefined, null],
])('%j is read as %j', (text, day) => {
  expect(readEntryDay(text)).toBe(day);
});
