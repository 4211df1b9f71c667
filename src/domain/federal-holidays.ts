/**
 * The legal public holidays of the United States on the days on which federal offices keep them (5 U.S.C. 6103): what
 * “business day” leaves out beside weekends where a federal rule counts them, as 31 CFR 501.603 and 501.604 do.
 */

const [monday, thursday] = [1, 4];

type Holiday = { name: string; since: number; on: (year: number) => Temporal.PlainDate };

/** 5 U.S.C. 6103(a), with the year from which it has stood there in this form. Inauguration Day is one of the capital alone (6103(c)). */
const holidays: readonly Holiday[] = [
  { name: 'New Year’s Day', since: 1885, on: dated(1, 1) },
  { name: 'Birthday of Martin Luther King, Jr.', since: 1986, on: nth(3, monday, 1) },
  { name: 'Washington’s Birthday', since: 1971, on: nth(3, monday, 2) },
  { name: 'Memorial Day', since: 1971, on: lastMondayOfMay },
  { name: 'Juneteenth National Independence Day', since: 2021, on: dated(6, 19) },
  { name: 'Independence Day', since: 1885, on: dated(7, 4) },
  { name: 'Labor Day', since: 1894, on: nth(1, monday, 9) },
  { name: 'Columbus Day', since: 1971, on: nth(2, monday, 10) },
  { name: 'Veterans Day', since: 1978, on: dated(11, 11) },
  { name: 'Thanksgiving Day', since: 1942, on: nth(4, thursday, 11) },
  { name: 'Christmas Day', since: 1885, on: dated(12, 25) },
];

/** The holiday that federal offices keep on a day, or null. Known from 1978 on in today's form. */
export function federalHoliday(date: Temporal.PlainDate): string | null {
  // New Year's Day of the next year may be kept on the last day of this one.
  const years = [date.year, date.year + 1];
  const kept = holidays.find(({ since, on }) => years.some((year) => year >= since && observed(on(year)).equals(date)));
  return kept?.name ?? null;
}

/** Whether federal offices keep a holiday on a day. */
export function isFederalHoliday(date: Temporal.PlainDate): boolean {
  return federalHoliday(date) !== null;
}

/** Kept on Friday where it falls on a Saturday (5 U.S.C. 6103(b)), on Monday where on a Sunday (Executive Order 11582, section 3). */
function observed(day: Temporal.PlainDate): Temporal.PlainDate {
  if (day.dayOfWeek === 6) return day.subtract({ days: 1 });
  return day.dayOfWeek === 7 ? day.add({ days: 1 }) : day;
}

function dated(month: number, day: number): Holiday['on'] {
  return (year) => Temporal.PlainDate.from({ year, month, day });
}

function nth(count: number, weekday: number, month: number): Holiday['on'] {
  return (year) => {
    const first = Temporal.PlainDate.from({ year, month, day: 1 });
    return first.add({ days: ((weekday - first.dayOfWeek + 7) % 7) + (count - 1) * 7 });
  };
}

function lastMondayOfMay(year: number): Temporal.PlainDate {
  const last = Temporal.PlainDate.from({ year, month: 5, day: 31 });
  return last.subtract({ days: (last.dayOfWeek - monday + 7) % 7 });
}
