import { expect, test } from 'vitest';
import { findDates } from '../../src/reading/dates.ts';
import { findDue } from '../../src/reading/due.ts';
import { findRecurrence } from '../../src/reading/recurrences.ts';

const dates = (text: string, year: number | null = null) =>
  findDates(text, year).map(({ date, precision }) => `${date} ${precision}`);

test.each([
  ['on May 14, 2025', ['2025-05-14 day']],
  ['on 14 May 2025', ['2025-05-14 day']],
  ['on Sept. 5, 2024', ['2024-09-05 day']],
  ['on 2024-09-05', ['2024-09-05 day']],
  ['in February 2024', ['2024-02-29 month']],
  ['in the first half of 2026', ['2026-06-30 half']],
  ['in the second half of 2026', ['2026-12-31 half']],
  ['in the third quarter of 2026', ['2026-09-30 quarter']],
  ['by Q1 2027', ['2027-03-31 quarter']],
  ['by mid-2027', ['2027-06-30 half']],
  ['by the end of 2015', ['2015-12-31 year']],
  ['between April and October 2022', ['2022-10-31 month']],
  ['under the Act of 2019', []],
  ['Regulation (EU) No 833/2014', []],
  ['on February 30, 2024', []],
  ['13 of 20 members', []],
])('"%s" names %j', (text, expected) => {
  expect(dates(text)).toEqual(expected);
});

test('a date without a year takes the year it is told', () => {
  expect(dates('on Sept. 25', 2015)).toEqual(['2015-09-25 day']);
  expect(dates('on Sept. 25')).toEqual([]);
  expect(dates('by the end of the year', 2015)).toEqual(['2015-12-31 year']);
  expect(dates('by the end of June.', 2015)).toEqual(['2015-06-30 month']);
  expect(dates('the month of May 3', 2015)).toEqual(['2015-05-03 day']);
  expect(dates('by the end of this year 2012')).toEqual(['2012-12-31 year']);
});

const due = (text: string) => findDue(text, findDates(text, null), text.indexOf('will'));

test('a part of a year ends with the year', () => {
  expect(due('Peru will buy grapes during the last two months of 2025.')?.date).toBe('2025-12-31');
});

test.each([
  [
    'Korea will publish the list by May 14, 2025.',
    { date: '2025-05-14', precision: 'day', kind: 'by', text: 'by May 14, 2025' },
  ],
  [
    'Korea will publish the list no later than 3 June 2026.',
    { date: '2026-06-03', precision: 'day', kind: 'by', text: 'no later than 3 June 2026' },
  ],
  [
    'The first meeting will be held by the end of 2015.',
    { date: '2015-12-31', precision: 'year', kind: 'by', text: 'by the end of 2015' },
  ],
  [
    'Korea will pause the duty starting November 10, 2025.',
    { date: '2025-11-10', precision: 'day', kind: 'start', text: 'starting November 10, 2025' },
  ],
  [
    'Korea will pause the duty from November 10, 2025 until November 10, 2026.',
    { date: '2026-11-10', precision: 'day', kind: 'until', text: 'until November 10, 2026' },
  ],
  [
    'Korea will buy more gas between April and October 2022.',
    { date: '2022-10-31', precision: 'month', kind: 'until', text: 'October 2022' },
  ],
  ['Korea will host the summit in 2027.', { date: '2027-12-31', precision: 'year', kind: 'by', text: 'in 2027' }],
  [
    'Korea will reply within 30 days of receipt.',
    { date: null, precision: 'day', kind: 'by', text: 'within 30 days of receipt' },
  ],
  ['Korea will act in the coming weeks.', { date: null, precision: 'day', kind: 'by', text: 'in the coming weeks' }],
  ['Korea will end the duty that was imposed on April 2, 2025.', null],
  ['Korea will apply the order of April 2, 2025.', null],
  ['Korea will keep the measures taken since April 2, 2025.', null],
])('%s', (text, expected) => {
  expect(due(text)).toEqual(expected);
});

test.each([
  ['meets twice per year thereafter', 2],
  ['will meet annually', 1],
  ['will meet once every two years', 0.5],
  ['a semi-annual report', 2],
  ['biannual exercises', 2],
  ['quarterly consultations', 4],
  ['every six months', 2],
  ['three times a year', 3],
  ['each month', 12],
  ['will meet regularly', null],
  ['annual, named trilateral exercises', 1],
])('"%s" recurs %s times a year', (text, perYear) => {
  expect(findRecurrence(text)).toMatchObject({ perYear });
});

test.each([['50 bcm per annum'], ['annual growth of 3 percent'], ['the year 2015']])(
  '"%s" is no recurrence',
  (text) => {
    expect(findRecurrence(text)).toBeNull();
  },
);
