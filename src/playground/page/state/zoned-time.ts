/**
 * Times of the workspace in a reader's zone. Built on Intl: not every browser has Temporal yet.
 */

function partsIn(zone: string, ms: number): Record<string, string> {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  return Object.fromEntries(format.formatToParts(ms).map(({ type, value }) => [type, value]));
}

/** Milliseconds → "YYYY-MM-DD" in the zone. */
export function dayIn(zone: string, ms: number): string {
  const { year, month, day } = partsIn(zone, ms);
  return `${year}-${month}-${day}`;
}

/** Milliseconds → "YYYY-MM-DDTHH:MM" on the zone's wall clock. */
export function wallTimeIn(zone: string, ms: number): string {
  const { hour, minute } = partsIn(zone, ms);
  return `${dayIn(zone, ms)}T${hour}:${minute}`;
}

function offsetIn(zone: string, ms: number): number {
  const { year, month, day, hour, minute, second } = partsIn(zone, ms);
  const wall = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
  return wall - Math.floor(ms / 1000) * 1000;
}

/** "YYYY-MM-DDTHH:MM" on the zone's wall clock → milliseconds; a time skipped in spring moves on by the skip. */
export function instantAt(zone: string, wallTime: string): number {
  const asUtc = Date.parse(`${wallTime}Z`);
  const guess = asUtc - offsetIn(zone, asUtc);
  return asUtc - offsetIn(zone, guess);
}

/** The whole days from one instant to another, by the zone's calendar: 0 today, 1 tomorrow, -1 yesterday. */
export function daysBetween(zone: string, from: number, to: number): number {
  return Math.round((Date.parse(dayIn(zone, to)) - Date.parse(dayIn(zone, from))) / 86_400_000);
}

/** The next Monday at 09:00 on the zone's wall clock, after `now`. */
export function nextMonday(zone: string, now: number): number {
  const today = Date.parse(dayIn(zone, now));
  const ahead = (8 - new Date(today).getUTCDay()) % 7;
  const at = (days: number) =>
    instantAt(zone, `${new Date(today + days * 86_400_000).toISOString().slice(0, 10)}T09:00`);
  return at(ahead) > now ? at(ahead) : at(ahead + 7);
}

/** "9:05 AM" for a reader in the zone. */
export function timeIn(zone: string, ms: number): string {
  return new Intl.DateTimeFormat('en-US', { timeZone: zone, hour: 'numeric', minute: '2-digit' }).format(ms);
}

/** "Mon, Sep 28, 9:05 AM EDT": a moment in full. */
export function momentIn(zone: string, ms: number): string {
  return new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(ms);
}

/** "Today", "Yesterday" or "Monday, September 28th": the words of a date divider. */
export function dividerIn(zone: string, at: { ms: number; now: number }): string {
  const away = daysBetween(zone, at.now, at.ms);
  if (away === 0) return 'Today';
  if (away === -1) return 'Yesterday';
  const sameYear = dayIn(zone, at.ms).slice(0, 4) === dayIn(zone, at.now).slice(0, 4);
  return new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    weekday: 'long',
    month: 'long',
    day: 'numeric',
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(at.ms);
}

/** "3 hours ago", "in 2 days", "just now". */
export function agoWords(ms: number, now: number): string {
  const seconds = Math.round((ms - now) / 1000);
  const words = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
  if (Math.abs(seconds) < 60) return 'just now';
  if (Math.abs(seconds) < 3600) return words.format(Math.trunc(seconds / 60), 'minute');
  if (Math.abs(seconds) < 86_400) return words.format(Math.trunc(seconds / 3600), 'hour');
  return words.format(Math.trunc(seconds / 86_400), 'day');
}
