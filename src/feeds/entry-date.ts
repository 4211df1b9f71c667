const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * The day (ISO) that a feed gives for an entry, as written there: the zone is the publisher's own. Reads ISO 8601,
 * RFC 822 and what looks like it, `September 28, 2015`, and the U.S. form with AM or PM (`07/21/2026 05:26 PM EDT`).
 * Null where it cannot be read without guessing, or lies before 1990.
 */
export function readEntryDay(text: string | undefined): string | null {
  if (text === undefined) return null;
  const line = text.trim().slice(0, 100);
  return readIso(line) ?? readDayFirst(line) ?? readMonthFirst(line) ?? readAmerican(line);
}

function readIso(line: string): string | null {
  const match = /^(\d{4})-?(\d{2})-?(\d{2})(?!\d)/.exec(line);
  return match && dayOf(match[1], match[2], match[3]);
}

function readDayFirst(line: string): string | null {
  const match = /(?:^|[\s,])(\d{1,2})(?:st|nd|rd|th)?[\s-]([a-z]{3})[a-z]*\.?,?[\s-](\d{4}|\d{2})(?!\d)/i.exec(line);
  return match && dayOf(fullYear(match[3]), monthOf(match[2]), match[1]);
}

function readMonthFirst(line: string): string | null {
  const match =
    /(?:^|[\s,])([a-z]{3})[a-z]*\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s(?:\d{2}:\d{2}:\d{2}\s(?:[a-z]+\s)?)?(\d{4})/i.exec(
      line,
    );
  return match && dayOf(match[3], monthOf(match[1]), match[2]);
}

// 03/04/2026 is April in one country and March in another; only Americans write AM and PM beside it.
function readAmerican(line: string): string | null {
  const match = /^(\d{1,2})\/(\d{1,2})\/(\d{4})\s+\d{1,2}:\d{2}(?::\d{2})?\s*[ap]m/i.exec(line);
  return match && dayOf(match[3], match[1], match[2]);
}

function monthOf(name: string | undefined): number {
  return months.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;
}

// RFC 2822 §4.3: two digits below 50 are of this century.
function fullYear(text: string | undefined): number {
  const year = Number(text);
  if (year >= 100) return year;
  return year < 50 ? 2000 + year : 1900 + year;
}

type Digits = string | number | undefined;

function dayOf(year: Digits, month: Digits, day: Digits): string | null {
  const fields = { year: Number(year), month: Number(month), day: Number(day) };
  if (fields.year < 1990 || fields.month < 1) return null;
  try {
    return Temporal.PlainDate.from(fields, { overflow: 'reject' }).toString();
  } catch {
    return null;
  }
}
