import { expect, test } from 'vitest';
import { findDates } from '../../src/reading/dates.ts';
import { findDue } from '../../src/reading/due.ts';
import { findRecurrence } from '../../src/reading/recurrences.ts';

const dates = (text: string, written: string | null = null) =>
  findDates(text, written).map(({ date, precision }) => `${date} ${precision}`);

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

test.each([
  ['by early 2026', ['2026-03-31 quarter']],
  ['by the start of 2026', ['2026-01-01 day']],
  ['in the spring of 2026', ['2026-05-31 month']],
  ['by next summer', ['2026-08-31 month']],
  ['by mid-year 2026', ['2026-06-30 half']],
  ['in the first half of next year', ['2026-06-30 half']],
  ['by the end of next month', ['2025-12-31 month']],
  ['before the month is over', ['2025-11-30 month']],
  ['by next year', ['2026-12-31 year']],
  ['by the end of the decade', ['2030-12-31 year']],
  ['on May 14-15, 2026', ['2026-05-15 day']],
  ['over 2026–2028', ['2028-12-31 year']],
  ['on 31.12.2026', ['2026-12-31 day']],
  ['the spring tide', []],
  ['fiscal year 2026', []],
])('"%s", written in November 2025, names %j', (text, expected) => {
  expect(dates(text, '2025-11-20')).toEqual(expected);
});

test('a date without a year takes the year it is told', () => {
  expect(dates('on Sept. 25', '2015-01-20')).toEqual(['2015-09-25 day']);
  expect(dates('on Sept. 25')).toEqual([]);
  expect(dates('by the end of the year', '2015-01-20')).toEqual(['2015-12-31 year']);
  expect(dates('by the end of June.', '2015-01-20')).toEqual(['2015-06-30 month']);
  expect(dates('the month of May 3', '2015-01-20')).toEqual(['2015-05-03 day']);
  expect(dates('by the end of this year 2012')).toEqual(['2012-12-31 year']);
});

const due = (text: string, written: string | null = null) =>
  findDue(text, findDates(text, written), {
    promise: { at: text.indexOf('will'), actAt: 0, isPast: false, isDenied: text.includes('not') },
    anchors: { written, published: written, inForce: null },
  });

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
  ['Korea will end the duty by March.', '2026-03-31'],
  ['Korea will end the duty before 2030.', '2029-12-31'],
  ['Korea will end the duty before the end of the year.', '2025-12-31'],
  ['Korea will end the duty before 2030 is out.', '2030-12-31'],
  ['Korea will end the duty within 60 days of July 1, 2026.', '2026-08-30'],
  ['Korea will end the duty within three months of the date of this announcement.', '2026-02-20'],
  ['Korea will report at least 30 days before July 1, 2026.', '2026-06-01'],
  ['Korea will end the duty by the end of fiscal year 2026, that is, 31 March 2027.', '2027-03-31'],
  ['Korea will send its proposal ahead of the 2026 summit in Busan.', null],
  ['Korea will exempt goods shipped before June 1, 2026.', undefined],
  ['Korea will carry out the work plan for 2026.', undefined],
  ['Korea will review progress twice a year, with a first review due in May 2026.', '2026-05-31'],
  ['Korea will share its data ahead of the review of the pact due in July 2026.', undefined],
  ['The meeting will be held in October 2026.', '2026-10-31'],
])('%s is due %s', (text, date) => {
  expect(due(text, '2025-11-20')?.date).toBe(date);
});

test('a past promise is not due on the day when it was given', () => {
  const text = 'On May 3, 2025, Korea agreed to lift the duty.';
  const promise = { at: text.indexOf('agreed'), actAt: 0, isPast: true, isDenied: false };
  const anchors = { written: null, published: null, inForce: null };
  expect(findDue(text, findDates(text, null), { promise, anchors })).toBeNull();
});

test('a period may count from the entry into force that a text dates', () => {
  const text = 'Each Party shall name a contact point within two months of the entry into force of this Agreement.';
  const promise = { at: 0, actAt: 0, isPast: false, isDenied: false };
  const anchors = { written: null, published: null, inForce: '2026-01-15' };
  expect(findDue(text, [], { promise, anchors })?.date).toBe('2026-03-15');
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
  ['every other year', 0.5],
  ['in alternate years', 0.5],
  ['on a yearly basis', 1],
  ['at least once each quarter', 4],
  ['once in every calendar quarter', 4],
  ['at intervals of no more than six months', 2],
  ['at intervals of eighteen months', 2 / 3],
  ['at six-monthly intervals', 2],
  ['twice-yearly talks', 2],
  ['each spring', 1],
  ['each spring and each autumn', 2],
  ['every December from then on', 1],
  ['every 90 days', 4],
  ['fortnightly', 26],
  ['regularly, at least twice a year', 2],
  ['in each of the years 2026 and 2027', 1],
  ['from time to time', null],
])('"%s" recurs %s times a year', (text, perYear) => {
  expect(findRecurrence(text)).toMatchObject({ perYear });
});

test.each([
  ['at the annual meeting of the Fund'],
  ['the tenth annual dialogue'],
  ['50 bcm per annum'],
  ['annual growth of 3 percent'],
  ['the year 2015'],
])('"%s" is no recurrence', (text) => {
  expect(findRecurrence(text)).toBeNull();
});
