import { z } from 'zod';
import { parseFilter } from '../src/domain/news-filter.ts';
import { DomainError } from '../src/domain/problem.ts';
import { readQuietHours, readSchedule } from '../src/domain/schedule-text.ts';
import { EditPolicy, type SubscriptionOptions, ThreadPolicy, UserGroupId } from '../src/domain/subscription-options.ts';
import { under } from './form-fields.ts';
import type { Sent } from './listeners.ts';
import type { Call } from './verbs.ts';

/** The flags by which a channel says how it wants its news. */
export const optionFlags = {
  digest: 'text',
  as: 'text',
  thread: 'text',
  edits: 'text',
  mention: 'text',
  quiet: 'text',
} as const;

/** The options that the flags of a call set; the others are left out. Throws `bad-value`, naming what was meant. */
export function optionsAsked(call: Call): Partial<SubscriptionOptions> {
  const { flags, zone } = call;
  const given = <T>(flag: keyof typeof optionFlags, read: (text: string) => T) => {
    const text = flags.get(flag);
    return text === undefined ? undefined : read(text);
  };
  const options = {
    schedule:
      given('digest', (text) => readSchedule(text || 'daily', zone)) ?? given('as', (text) => readSchedule(text, zone)),
    thread: given('thread', (text) => oneOf('thread', text || 'only', ThreadPolicy)),
    edits: given('edits', (text) => oneOf('way to treat edits', text, EditPolicy)),
    mention: given('mention', readMention),
    quiet: given('quiet', (text) => (isOff(text) ? null : readQuietHours(text, zone))),
  };
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}

/** The options that a form was sent with. Throws the problem of a field under that field. */
export function optionsSent({ fields, zone }: Sent): Partial<SubscriptionOptions> {
  const filters = fields
    .text('mutes')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const quiet = fields.text('quiet');
  return {
    filter: under('filter', () => readFilter(fields.text('filter'))),
    schedule: under('digest', () => readSchedule(fields.text('digest'), zone)),
    quiet: under('quiet', () => (quiet === '' || isOff(quiet) ? null : readQuietHours(quiet, zone))),
    thread: ThreadPolicy.parse(fields.text('thread')),
    edits: EditPolicy.parse(fields.text('edits')),
    mutes: under('mutes', () => filters.map(readFilter)),
  };
}

/** A filter that can be read, as it was typed. Throws the problems of `parseFilter`. */
export function readFilter(text: string): string {
  const filter = text.trim().replace(/\s+/g, ' ');
  parseFilter(filter);
  return filter;
}

/** How many of the newest items are wanted at once: `--last 3`, ten at most. Throws `bad-value`. */
export function lastAsked(call: Call): number {
  const text = call.flags.get('last');
  if (text === undefined) return 0;
  const count = z.coerce.number().int().min(1).max(10).safeParse(text);
  if (count.success) return count.data;
  throw new DomainError({
    code: 'bad-value',
    field: 'number of items',
    value: text.slice(0, 40),
    allowed: ['1', '3', '10'],
  });
}

function isOff(text: string): boolean {
  return /^(?:off|none|no)$/i.test(text.trim());
}

/** Slack gives a group that was picked from its list as its id. */
function readMention(text: string): string | null {
  if (isOff(text)) return null;
  const group = UserGroupId.safeParse(text);
  if (group.success) return group.data;
  const allowed = ['a user group picked from the list that Slack shows after @', 'off'];
  throw new DomainError({ code: 'bad-value', field: 'user group', value: text.slice(0, 80), allowed });
}

function oneOf<T extends string>(field: string, text: string, choices: z.ZodType<T> & { options: readonly T[] }): T {
  const found = choices.safeParse(text.toLowerCase());
  if (found.success) return found.data;
  throw new DomainError({ code: 'bad-value', field, value: text.slice(0, 40), allowed: [...choices.options] });
}
