import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addBusinessDays,
  businessDaysBetween,
  readDay,
  readDue,
  readSince,
  refusePast,
} from '../../src/domain/date-text.ts';
import { DomainError } from '../../src/domain/problem.ts';
import { day, dueOf, problemOf } from './samples.ts';

/** A Wednesday. */
const today = day('2026-03-18');
const read = (text: string, on = today) => {
  const { date, precision } = readDay(text, on);
  return `${date} ${precision}`;
};
const problem = (text: string, on = today) => problemOf(() => readDay(text, on));

test.each([
  ['2026-12-31', '2026-12-31 day'],
  ['2026-3-1', '2026-03-01 day'],
  ['2028-02-29', '2028-02-29 day'],
  ['today', '2026-03-18 day'],
  ['Tomorrow', '2026-03-19 day'],
  ['eow', '2026-03-22 day'],
  ['eom', '2026-03-31 month'],
  ['eoq', '2026-03-31 quarter'],
  ['eoy', '2026-12-31 year'],
  ['end of week', '2026-03-22 day'],
  ['end of the month', '2026-03-31 month'],
  ['the end of the quarter', '2026-03-31 quarter'],
  ['by the end of the year', '2026-12-31 year'],
  ['2015', '2015-12-31 year'],
  ['by the end of 2015', '2015-12-31 year'],
  ['by 2015', '2015-12-31 year'],
  ['end 2015', '2015-12-31 year'],
  ['2015H1', '2015-06-30 half'],
  ['2015 h2', '2015-12-31 half'],
  ['2015-H2', '2015-12-31 half'],
  ['H2 2015', '2015-12-31 half'],
  ['2015Q1', '2015-03-31 quarter'],
  ['Q2 2015', '2015-06-30 quarter'],
  ['the end of Q3 2015', '2015-09-30 quarter'],
  ['2015Q4', '2015-12-31 quarter'],
  ['2028-02', '2028-02-29 month'],
  ['february 2027', '2027-02-28 month'],
  ['Sept. 2026', '2026-09-30 month'],
  ['by the end of December 2026', '2026-12-31 month'],
  ['december', '2026-12-31 month'],
  ['by the end of February', '2027-02-28 month'],
  ['march', '2026-03-31 month'],
  ['fri', '2026-03-20 day'],
  ['Friday', '2026-03-20 day'],
  ['by fri', '2026-03-20 day'],
  ['this friday', '2026-03-20 day'],
  ['next fri', '2026-03-27 day'],
  ['mon', '2026-03-23 day'],
  ['next mon', '2026-03-23 day'],
  ['tues', '2026-03-24 day'],
  ['thurs', '2026-03-19 day'],
  ['wed', '2026-03-25 day'],
  ['next wed', '2026-03-25 day'],
  ['31 dec', '2026-12-31 day'],
  ['31 December', '2026-12-31 day'],
  ['1 jan', '2027-01-01 day'],
  ['18 mar', '2026-03-18 day'],
  ['17 mar', '2027-03-17 day'],
  ['30 sept', '2026-09-30 day'],
  ['dec 31', '2026-12-31 day'],
  ['Dec. 31, 2027', '2027-12-31 day'],
  ['31 dec 2015', '2015-12-31 day'],
  ['29 feb 2028', '2028-02-29 day'],
  ['31/12', '2026-12-31 day'],
  ['12/31', '2026-12-31 day'],
  ['31.12.2027', '2027-12-31 day'],
  ['4/4', '2026-04-04 day'],
  ['3/3', '2027-03-03 day'],
  ['+0d', '2026-03-18 day'],
  ['+5d', '2026-03-23 day'],
  ['5 days', '2026-03-23 day'],
  ['in 1 day', '2026-03-19 day'],
  ['+2w', '2026-04-01 day'],
  ['+1m', '2026-04-18 day'],
  ['in 2 months', '2026-05-18 day'],
  ['+5bd', '2026-03-25 day'],
  ['+3bd', '2026-03-23 day'],
  ['5 business days', '2026-03-25 day'],
  ['  +5BD ', '2026-03-25 day'],
])('%s is %s', (text, found) => {
  expect(read(text)).toBe(found);
});

test.each([
  ['eow on a Sunday is that Sunday', 'eow', '2026-03-22', '2026-03-22 day'],
  ['next fri on a Friday is a week later', 'next fri', '2026-03-20', '2026-03-27 day'],
  ['fri on a Friday is a week later', 'fri', '2026-03-20', '2026-03-27 day'],
  ['next fri on a Saturday is the coming one', 'next fri', '2026-03-21', '2026-03-27 day'],
  ['tomorrow at the end of a year', 'tomorrow', '2026-12-31', '2027-01-01 day'],
  ['eom in a leap February', 'eom', '2028-02-03', '2028-02-29 month'],
  ['eoq in the last quarter', 'eoq', '2026-11-30', '2026-12-31 quarter'],
  ['a month after the 31st is the last day of the next', '+1m', '2026-01-31', '2026-02-28 day'],
  ['a business day after a Friday', '+1bd', '2026-03-20', '2026-03-23 day'],
  ['a business day over a year end', '+1bd', '2027-12-31', '2028-01-03 day'],
  ['the leap day of this year', '29 feb', '2028-01-01', '2028-02-29 day'],
])('%s', (_, text, on, found) => {
  expect(read(text, day(on))).toBe(found);
});

describe('what cannot be read', () => {
  test.each([
    ['31 sep', 'September has 30 days'],
    ['2026-09-31', 'September has 30 days'],
    ['2026-02-29', 'February has 28 days'],
    ['29 feb', 'February has 28 days'],
    ['31/09', 'September has 30 days'],
    ['0 may', 'May has 31 days'],
    ['2026-13-01', 'there is no month 13'],
    ['2026-00', 'there is no month 0'],
    ['31/13', 'there is no month 31'],
    ['soon', 'I know no such form'],
    ['', 'I know no such form'],
    ['mondo', 'I know no such form'],
    ['sundry', 'I know no such form'],
    ['31 smarch', 'I know no such form'],
    ['constructor', 'I know no such form'],
    ['+5', 'I know no such form'],
  ])('%s: %s', (text, why) => {
    expect(problem(text)).toEqual({ code: 'bad-date', text, why });
  });

  test('a leap day that has passed is not moved to another day', () => {
    expect(problem('29/2', day('2028-03-01'))).toMatchObject({ code: 'bad-date', why: 'February has 28 days' });
  });

  test('a long text is named in full and still not read', () => {
    expect(problem('x'.repeat(5000))).toMatchObject({ code: 'bad-date' });
  });
});

test.each([
  ['03/04', ['2026-04-03', '2027-03-04']],
  ['3/4/2026', ['2026-04-03', '2026-03-04']],
  ['01.02.2027', ['2027-02-01', '2027-01-02']],
  ['by 5/6', ['2026-06-05', '2026-05-06']],
])('%s has two readings, both ahead where it names no year', (text, readings) => {
  expect(problem(text)).toEqual({ code: 'ambiguous-date', text, readings });
});

test('a due date keeps the words that were typed', () => {
  expect(readDue(' by the end of 2015 ', today)).toEqual({
    date: '2015-12-31',
    precision: 'year',
    kind: 'by',
    text: 'by the end of 2015',
  });
});

test.each([
  ['yesterday', '2026-03-17', { code: 'past-due', date: '2026-03-17', canBackdate: false }],
  ['today', '2026-03-18', null],
  ['tomorrow', '2026-03-19', null],
])('a due date of %s', (_, date, found) => {
  expect(problemOf(() => refusePast(dueOf(date), today))).toEqual(found);
});

test('a due date in words alone is not past', () => {
  expect(refusePast(dueOf(null), today)).toEqual(dueOf(null));
});

describe('business days', () => {
  test.each([
    ['2026-03-20', 1, '2026-03-23'],
    ['2026-03-21', 1, '2026-03-23'],
    ['2026-03-23', -1, '2026-03-20'],
    ['2026-03-22', -1, '2026-03-20'],
    ['2026-03-18', 0, '2026-03-18'],
    ['2026-03-18', 10, '2026-04-01'],
  ])('%s and %i more is %s', (from, days, to) => {
    expect(addBusinessDays(day(from), days).toString()).toBe(to);
  });

  test.each([
    ['2026-03-20', '2026-03-23', 1],
    ['2026-03-23', '2026-03-20', -1],
    ['2026-03-18', '2026-03-18', 0],
    ['2026-03-21', '2026-03-22', 0],
    ['2026-03-18', '2026-03-25', 5],
    ['2025-12-31', '2026-12-31', 261],
  ])('from %s to %s there are %i', (from, to, days) => {
    expect(businessDaysBetween(day(from), day(to)) + 0).toBe(days);
  });

  test('so many days on are so many days between', () => {
    fc.assert(
      fc.property(anyDay(), fc.integer({ min: 1, max: 400 }), (from, days) => {
        expect(businessDaysBetween(from, addBusinessDays(from, days))).toBe(days);
        expect(addBusinessDays(from, days).dayOfWeek).toBeLessThanOrEqual(5);
      }),
    );
  });
});

function anyDay() {
  return fc.integer({ min: 0, max: 60_000 }).map((days) => day('1950-01-01').add({ days }));
}

describe('for every day', () => {
  test('a written day is read as itself', () => {
    fc.assert(
      fc.property(anyDay(), anyDay(), (written, on) => {
        expect(read(written.toString(), on)).toBe(`${written} day`);
        const month = written.toLocaleString('en', { month: 'long', calendar: 'iso8601' });
        expect(read(`${written.day} ${month} ${written.year}`, on)).toBe(`${written} day`);
        expect(read(`${month} ${written.day}, ${written.year}`, on)).toBe(`${written} day`);
      }),
    );
  });

  test('a period ends on the last day of a month and holds the day it was named on', () => {
    fc.assert(
      fc.property(anyDay(), fc.constantFrom('eom', 'eoq', 'eoy'), (on, text) => {
        const { date } = readDay(text, on);
        expect(date.day).toBe(date.daysInMonth);
        expect(date.year).toBe(on.year);
        expect(Temporal.PlainDate.compare(date, on)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('a weekday is within the next seven days, the next one within fourteen', () => {
    fc.assert(
      fc.property(anyDay(), fc.constantFrom('mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'), (on, name) => {
        const coming = on.until(readDay(name, on).date).days;
        const next = on.until(readDay(`next ${name}`, on).date).days;
        expect(coming).toBeGreaterThanOrEqual(1);
        expect(coming).toBeLessThanOrEqual(7);
        expect([coming, coming + 7]).toContain(next);
        expect(readDay(`next ${name}`, on).date.weekOfYear).not.toBe(on.weekOfYear);
      }),
    );
  });

  test('a day without a year is never behind', () => {
    fc.assert(
      fc.property(anyDay(), anyDay(), (written, on) => {
        fc.pre(written.month !== 2 || written.day !== 29);
        const month = written.toLocaleString('en', { month: 'short', calendar: 'iso8601' });
        expect(Temporal.PlainDate.compare(readDay(`${written.day} ${month}`, on).date, on)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('no text throws anything but a problem', () => {
    const piece = fc.constantFrom(
      'by',
      'the',
      'end',
      'of',
      'next',
      'fri',
      '31',
      '0',
      '99',
      'feb',
      '2015',
      '2015Q1',
      'h2',
      '+',
      'bd',
      '/',
      '.',
      '-',
      ' ',
      '999',
      'weeks',
      '٣',
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(piece).map((some) => some.join(' ')),
      fc.array(piece).map((some) => some.join('')),
    );
    fc.assert(
      fc.property(text, anyDay(), (typed, on) => {
        try {
          readDay(typed, on);
        } catch (error) {
          expect(error).toBeInstanceOf(DomainError);
        }
      }),
    );
  });
});

test.each([
  ['', '2026-03-11'],
  ['7d', '2026-03-11'],
  ['-2W', '2026-03-04'],
  ['3m', '2025-12-18'],
  ['2026-01-31', '2026-01-31'],
])('since “%s” begins on %s', (text, since) => {
  expect(readSince(text, today).toString()).toBe(since);
});

test('since a text that is no day is refused', () => {
  expect(problemOf(() => readSince('whenever', today))).toMatchObject({ code: 'bad-value' });
});
