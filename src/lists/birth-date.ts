import type { BirthDate } from '../domain/list-entry.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

type Parts = { year: number; month: number | null; day: number | null };

/** A birth date by its parts: a missing month or day widens the range; null where the calendar has no such day. */
export function birthDateOf({ year, month, day }: Parts, circa: boolean, text: string): BirthDate | null {
  const from = isoDate({ year, month: month ?? 1, day: (month && day) || 1 });
  if (!from) return null;
  const start = Temporal.PlainDate.from(from);
  const to = month && day ? start : month ? start.with({ day: start.daysInMonth }) : start.with({ month: 12, day: 31 });
  return { from, to: to.toString(), circa, text: text.trim() };
}

/**
 * A birth date as OFAC, the UK and the CSL write it: `10 Dec 1948`, `1971`, `circa 1955`, `Jan 1960`, `1953 to 1958`, `dd/mm/1945`, ISO;
 * `28.06.1967` and, where no other reading is left, `06/28/1967` as people do. */
export function parseBirthDate(text: string): BirthDate | null {
  const circa = /\b(?:circa|approximately|approx\.?|ca?\.)/i.test(text);
  const plain = text
    .replace(/\b(?:circa|approximately|approx\.?|ca?\.)/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const ends = plain.split(/\s+(?:to|-|–|and)\s+|(?<=^\d{4})\s?[-–]\s?(?=\d{4}$)/);
  const [first, last = first] = ends.map((end) => partsOf(end ?? ''));
  if (!first || !last || ends.length > 2) return null;
  const start = birthDateOf(first, circa, text);
  const end = birthDateOf(last, circa, text);
  return start && end && start.from <= end.to ? { ...start, to: end.to } : null;
}

function partsOf(text: string): Parts | null {
  const iso = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(text);
  if (iso) return numbers(iso[1], iso[2], iso[3]);
  const slashed = /^(\d{1,2}|dd)[/.](\d{1,2}|mm)[/.](\d{4})$/i.exec(text);
  const isMonthFirst = Number(slashed?.[2]) > 12 && Number(slashed?.[1]) <= 12;
  if (slashed)
    return isMonthFirst ? numbers(slashed[3], slashed[1], slashed[2]) : numbers(slashed[3], slashed[2], slashed[1]);
  const words = /^(?:(\d{1,2}) )?([A-Za-z]{3})[a-z]* (\d{4})$/.exec(text);
  const month = words ? months.indexOf((words[2] ?? '').toLowerCase()) + 1 : 0;
  return words && month > 0 ? numbers(words[3], String(month), words[1]) : null;
}

/** Parts that are not numbers, or 0 (`dd`, `00`), are unknown. */
function numbers(...[year, month, day]: (string | undefined)[]): Parts {
  const known = (text: string | undefined) => Number(text) || null;
  return { year: Number(year), month: known(month), day: known(day) };
}

/** `YYYY-MM-DD`, or null for a day that does not exist. */
export function isoDate(parts: { year: number; month: number; day: number }): string | null {
  try {
    return Temporal.PlainDate.from(parts, { overflow: 'reject' }).toString();
  } catch {
    return null;
  }
}

/** The date of `13-Feb-2026`, `31/12/2021`, `05/03/2024` (month first where `order` says so) or ISO text; null for anything else. */
export function dateOf(text: string, order: 'day-first' | 'month-first' = 'day-first'): string | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})/.exec(text.trim());
  if (iso) return isoDate({ year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) });
  const named = /^(\d{1,2})[- ]([A-Za-z]{3})[a-z]*[- ](\d{4})$/.exec(text.trim());
  if (named)
    return isoDate({
      year: Number(named[3]),
      month: months.indexOf((named[2] ?? '').toLowerCase()) + 1,
      day: Number(named[1]),
    });
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text.trim());
  if (!slashed) return null;
  const [first, second] = [Number(slashed[1]), Number(slashed[2])];
  const [day, month] = order === 'day-first' ? [first, second] : [second, first];
  return isoDate({ year: Number(slashed[3]), month, day });
}
