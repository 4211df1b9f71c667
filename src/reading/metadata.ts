import { findDates } from './dates.ts';
import { dayOfLine, isDateLine, isFurniture } from './furniture.ts';

/** What is known of an article beside its text; null where nothing is known. */
export type Metadata = { title: string | null; publisher: string | null; published: string | null };

/** How many lines from the top may hold title, date and publisher. */
const headLines = 10;

/** Finds title, publisher and date in the first lines of a text; what is handed in as known wins. */
export function findMetadata(text: string, known: Partial<Metadata>): Metadata {
  const lines = text
    .slice(0, 20_000)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .slice(0, headLines);
  const dateAt = lines.findIndex(isDateLine);
  const bodyAt = lines.findIndex((line, at) => at === dateAt || (/[.:;,]$/.test(line) && line.split(' ').length > 6));
  const aboveBody = bodyAt < 0 ? lines : lines.slice(0, bodyAt);
  return {
    title: known.title ?? (lines.length > 1 ? (aboveBody.find(isTitle) ?? null) : null),
    publisher: known.publisher ?? publisherAfter(lines, dateAt),
    published: validDate(known.published) ?? dayOfLine(lines[dateAt] ?? '') ?? datelineDay(lines),
  };
}

/** "OSLO, 4 May 2026 – Norway said": the day in the dateline with which a report opens; null where none does. */
function datelineDay(lines: string[]): string | null {
  for (const line of lines) {
    const words = /^\p{Lu}[\p{L}., ]{2,50}, ([\p{L}\d., ]{6,24}?) ?(?:\(\p{Lu}\p{L}*\) ?)?(?:[–—]|--?) /u.exec(
      line,
    )?.[1];
    const [date] = words ? findDates(words, null) : [];
    if (date?.precision === 'day' && date.hasYear) return date.date;
  }
  return null;
}

/** The date as given where it is a day of the calendar, else null. */
export function validDate(date: string | null | undefined): string | null {
  return findDates(date ?? '', null).find((found) => found.precision === 'day' && found.date === date)?.date ?? null;
}

/** A title has two to thirty words, begins with a capital or a figure and ends like no sentence. */
function isTitle(line: string): boolean {
  const words = line.split(' ').length;
  return (
    words >= 2 &&
    words <= 30 &&
    line.length < 250 &&
    /^["“‘]?[\p{Lu}\d]/u.test(line) &&
    !/[.!?:;,]["”’]?$|;/.test(line) &&
    !isFurniture(line)
  );
}

/** The short line beside the date line names who publishes. */
function publisherAfter(lines: string[], dateAt: number): string | null {
  const line = dateAt < 0 ? undefined : lines[dateAt + 1];
  const isName = line !== undefined && line.length < 80 && !/[.!?:;]$/.test(line) && /^\p{Lu}/u.test(line);
  return isName ? line : null;
}
