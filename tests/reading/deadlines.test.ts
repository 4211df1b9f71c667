import { expect, test } from 'vitest';
import { readText } from '../../src/reading/read.ts';

const deadlines = (text: string) => readText(text).deadlines.map(({ date, what }) => [date, what]);

test.each([
  ['Comments must be received by May 4, 2026.', '2026-05-04', 'comments close'],
  ['Rebuttals may be filed; the closing period is May 25, 2026.', '2026-05-25', 'comments close'],
  ['Persons who wish to be heard must notify the office by 8 March 2026.', '2026-03-08', 'requests to appear are due'],
  [
    'The Commission will hold a hearing in the matter, beginning at 9:30 a.m. on August 4, 2026.',
    '2026-08-04',
    'hearing',
  ],
  ['The public meeting will be held in the hall on March 22, 2026.', '2026-03-22', 'hearing'],
  ['Case briefs on the inquiry are due by December 4, 2026.', '2026-12-04', 'submission is due'],
  [
    'Importers that relied on the licence must, by March 24, 2026, furnish a list of fees.',
    '2026-03-24',
    'submission is due',
  ],
  ['The authorization now runs through August 22, 2026.', '2026-08-22', 'expires'],
  ['Contracts with the refiner can be wound down until 23:59 on 18 June 2026.', '2026-06-18', 'expires'],
  ['Goods under an old contract may be shipped up to February 9, 2026.', '2026-02-09', 'expires'],
  ['Effective: April 15, 2026.', '2026-04-15', 'takes effect'],
  ['The export of engines is prohibited from January 23, 2026.', '2026-01-23', 'takes effect'],
  ['The ordinance ends with effect from 6 p.m. on 1 July 2026.', '2026-07-01', 'takes effect'],
])('%s', (text, date, what) => {
  expect(deadlines(text)).toEqual([[date, what]]);
});

test.each([
  'The credit is paid within the fiscal year that ends on March 31, 2026.',
  'Comments were required to be received on or before March 21, 2026.',
  'Belgium and Chile will meet on June 3, 2026.',
])('no deadline: %s', (text) => {
  expect(deadlines(text)).toEqual([]);
});
