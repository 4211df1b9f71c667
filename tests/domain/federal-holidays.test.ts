import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addBusinessDays } from '../../src/domain/date-text.ts';
import { federalHoliday, isFederalHoliday } from '../../src/domain/federal-holidays.ts';
import { day } from './samples.ts';

// As the U.S. Office of Personnel Management prints them for these years.
test.each([
  ['2021-12-31', 'New Year’s Day'],
  ['2026-01-01', 'New Year’s Day'],
  ['2026-01-19', 'Birthday of Martin Luther King, Jr.'],
  ['2026-02-16', 'Washington’s Birthday'],
  ['2026-05-25', 'Memorial Day'],
  ['2021-06-18', 'Juneteenth National Independence Day'],
  ['2026-06-19', 'Juneteenth National Independence Day'],
  ['2026-07-03', 'Independence Day'],
  ['2027-07-05', 'Independence Day'],
  ['2026-09-07', 'Labor Day'],
  ['2026-10-12', 'Columbus Day'],
  ['2026-11-11', 'Veterans Day'],
  ['2026-11-26', 'Thanksgiving Day'],
  ['2026-12-25', 'Christmas Day'],
])('%s is kept as %s', (date, name) => {
  expect(federalHoliday(day(date))).toBe(name);
});

test.each(['2026-07-04', '2022-01-01', '2020-06-19', '2026-01-20', '2026-11-27'])('%s is none', (date) => {
  expect(federalHoliday(day(date))).toBeNull();
});

test('ten to twelve are kept in every year from 2022 on, none on a weekend', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2022, max: 2200 }), (year) => {
      const first = day(`${year}-01-01`);
      const kept = Array.from({ length: first.daysInYear }, (_, at) => first.add({ days: at })).filter(federalHoliday);
      expect(kept.every(({ dayOfWeek }) => dayOfWeek <= 5)).toBe(true);
      // A New Year's Day on a Saturday is kept in the year before.
      expect([10, 11, 12]).toContain(kept.length);
    }),
  );
});

test('business days pass over them', () => {
  expect(addBusinessDays(day('2026-12-17'), 10).toString()).toBe('2026-12-31');
  expect(addBusinessDays(day('2026-12-17'), 10, isFederalHoliday).toString()).toBe('2027-01-04');
});
