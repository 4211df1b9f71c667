import { DomainError } from './problem.ts';
import { atOnce, isZone, type QuietHours, type Schedule } from './schedule.ts';

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const examples = ['now', 'hourly', 'daily 8:00', 'weekdays 8:00', 'weekly mon 9:00', 'daily 8:00 Europe/Berlin'];

/**
 * Reads when a channel wants its news: `now`, `hourly`, `daily 8:00`, `weekdays 9am`, `weekly on mon 9:00`, `8:30`, each
 * with a zone of its own if it ends with one. Without a time it is 8:00, without a weekday Monday. Throws `bad-value`.
 */
export function readSchedule(text: string, zone: string): Schedule {
  const { rest, zone: ownZone } = takeZone(text, zone);
  const words = rest.filter((word) => !/^(?:on|at|every|each)$/.test(word));
  const schedule: Schedule = { ...atOnce, every: 'daily', zone: ownZone };
  for (const word of words) Object.assign(schedule, partOf(word) ?? refuse('digest', text, examples));
  if (words.length === 0) refuse('digest', text, examples);
  const isPlain = schedule.every === 'now' || schedule.every === 'hourly';
  if (schedule.every === 'hourly') schedule.at = `00:${schedule.at.slice(3)}`;
  if (isPlain && words.length > (schedule.every === 'hourly' ? 2 : 1)) refuse('digest', text, examples);
  return schedule;
}

function partOf(word: string): Partial<Schedule> | null {
  if (/^(?:now|off|immediately|at-once)$/.test(word)) return { every: 'now' };
  if (/^(?:hourly|hour)$/.test(word)) return { every: 'hourly' };
  if (/^(?:daily|day)$/.test(word)) return { every: 'daily' };
  if (/^(?:weekdays?|workdays?)$/.test(word)) return { every: 'weekdays' };
  if (/^(?:weekly|week)$/.test(word)) return { every: 'weekly' };
  const weekday = weekdayNamed(word);
  if (weekday !== null) return { every: 'weekly', weekday };
  const at = timeOf(word);
  return at === null ? null : { at };
}

function weekdayNamed(word: string): number | null {
  const index = /^[a-z]{3,9}$/.test(word) ? weekdays.findIndex((name) => name.startsWith(word)) : -1;
  return index < 0 ? null : index + 1;
}

/** `18:00-8:00`, `6pm–8am Europe/Berlin`; the same time twice is none, nothing would ever come. Throws `bad-value`. */
export function readQuietHours(text: string, zone: string): QuietHours {
  const allowed = ['18:00-8:00', '6pm-8am', '18:00-8:00 Europe/Berlin'];
  const { rest, zone: ownZone } = takeZone(text, zone);
  const [from, to, ...more] = rest
    .join(' ')
    .split(/[-–—]|\bto\b/)
    .map((part) => timeOf(part.trim()));
  if (!from || !to || from === to || more.length > 0) refuse('quiet time', text, allowed);
  return { from, to, zone: ownZone };
}

/** A time of day as people write it: `9:00`, `9`, `9am`, `:30`; `24:00` is midnight. Null where it is none. */
function timeOf(word: string): string | null {
  const match = /^(\d{1,2})?(?::(\d{2}))?(am|pm)?$/.exec(word);
  if (!match || (match[1] === undefined && match[2] === undefined)) return null;
  const minute = Number(match[2] ?? 0);
  const half = match[3];
  const written = Number(match[1] ?? 0);
  if (minute > 59 || (half !== undefined && (written < 1 || written > 12))) return null;
  const hour = half === undefined ? written : (written % 12) + (half === 'pm' ? 12 : 0);
  if (hour > 24 || (hour === 24 && minute > 0)) return null;
  return `${String(hour % 24).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** A zone has a slash in its name; `UTC` is the one that has none. */
function takeZone(text: string, zone: string): { rest: string[]; zone: string } {
  const words = text.trim().slice(0, 100).split(/\s+/).filter(Boolean);
  const last = words.at(-1) ?? '';
  if (!/^[a-z_]+\/[a-z_/+-]+\d*$/i.test(last) && !/^utc$/i.test(last)) return { rest: words.map(lower), zone };
  if (!isZone(last)) refuse('time zone', last, ['Europe/Berlin', 'America/New_York', 'UTC']);
  const known = new Intl.DateTimeFormat('en', { timeZone: last }).resolvedOptions().timeZone;
  return { rest: words.slice(0, -1).map(lower), zone: known };
}

function lower(word: string): string {
  return word.toLowerCase();
}

function refuse(field: string, value: string, allowed: string[]): never {
  throw new DomainError({ code: 'bad-value', field, value: value.slice(0, 100), allowed });
}

/** A schedule in words: `at once`, `hourly at :30`, `weekdays at 8:00 (Europe/Berlin)`. */
export function scheduleWords({ every, at, weekday, zone }: Schedule): string {
  if (every === 'now') return 'at once';
  if (every === 'hourly') return `hourly at ${at.slice(2)}`;
  const name = weekdays[weekday - 1] ?? '';
  const days = every === 'weekly' ? `weekly on ${name[0]?.toUpperCase()}${name.slice(1)}` : every;
  return `${days} at ${clockTime(at)} (${zone})`;
}

/** The same as it is typed after `--digest`: `weekly mon 9:00 Europe/Berlin`. */
export function scheduleText({ every, at, weekday, zone }: Schedule): string {
  if (every === 'now') return 'now';
  if (every === 'hourly') return `hourly ${at.slice(2)}`;
  return `${every}${every === 'weekly' ? ` ${weekdays[weekday - 1]?.slice(0, 3)}` : ''} ${clockTime(at)} ${zone}`;
}

/** Quiet hours in words, as they are typed too: `18:00–8:00 Europe/Berlin`. */
export function quietWords({ from, to, zone }: QuietHours): string {
  return `${clockTime(from)}–${clockTime(to)} ${zone}`;
}

/** A stored time of day for people: `8:00`. */
function clockTime(at: string): string {
  return at.replace(/^0(?=\d)/, '');
}
