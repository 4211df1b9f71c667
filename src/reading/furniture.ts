import { furnitureEnds, furnitureStarts } from './data/furniture.ts';
import { findDates } from './dates.ts';

/** A line of the page's frame rather than of its article: a button, a date line, an invitation to subscribe. */
export function isFurniture(line: string): boolean {
  const text = line.toLowerCase().trim();
  if (text.length > 160) return false;
  if (isDateLine(text)) return true;
  if (/\b(?:subscribe|inbox daily|sign up|newsletter|cookies?)\b/.test(text)) return true;
  const isShort = text.split(' ').length <= 8 && !/[.!?]$/.test(text);
  return (
    isShort &&
    (furnitureStarts.some((start) => text === start || text.startsWith(`${start} `)) ||
      furnitureEnds.some((end) => text.endsWith(end)))
  );
}

const dateLineStart =
  /^\W*(?:\d|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|posted|published|updated|on\b|date|released)/i;

/** A line that is a date with at most a day of the week, an hour and who wrote. */
export const isDateLine = (line: string) => dayOfLine(line) !== null;

/** The day (ISO) of a line that says nothing else; null for any other line. */
export function dayOfLine(whole: string): string | null {
  const line = whole.replace(/^(?:by [^|]{2,60}\||press release\W{1,3})\s*/i, '');
  if (line.length > 60 || !dateLineStart.test(line)) return null;
  const [date] = findDates(line, null);
  if (date?.precision !== 'day') return null;
  const rest = (line.slice(0, date.start) + line.slice(date.end)).toLowerCase();
  return /^(?:\W|monday|tuesday|wednesday|thursday|friday|saturday|sunday|posted|published|updated|on|date|released|\d{1,2}:\d\d)*$/.test(
    rest,
  )
    ? date.date
    : null;
}
