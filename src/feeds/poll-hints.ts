import type { AnyFeed } from 'feedsmith';
import type { PollHints } from '../domain/feeds.ts';

const periodSeconds: Record<string, number> = {
  hourly: 3600,
  daily: 86_400,
  weekly: 604_800,
  monthly: 2_592_000,
  yearly: 31_536_000,
};

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** When a feed says that news may be expected: `ttl`, `skipHours` and `skipDays` (RSS 2.0), `sy:updatePeriod` (RSS 1.0). */
export function readHints({ format, feed }: AnyFeed): PollHints {
  if (format === 'json') return { freshFor: null, skipHours: [], skipDays: [] };
  const syndication = feed.sy;
  const period = periodSeconds[syndication?.updatePeriod?.trim().toLowerCase() ?? ''];
  const updates = period && period / Math.max(syndication?.updateFrequency ?? 1, 1);
  if (format !== 'rss') return { freshFor: updates ?? null, skipHours: [], skipDays: [] };
  const { ttl, skipHours = [], skipDays = [] } = feed;
  const said = [updates, ttl && ttl * 60].filter((seconds) => typeof seconds === 'number');
  return {
    freshFor: said.length > 0 ? Math.max(...said) : null,
    // Early RSS counts the hours from 1 to 24.
    skipHours: skipHours.map((hour) => hour % 24),
    skipDays: skipDays.map((day) => weekdays.indexOf(day.trim().toLowerCase()) + 1).filter((day) => day > 0),
  };
}

/** What the feed says and what its server says, of which the longer one counts. */
export function hintsOf(freshFor: number | null, said?: PollHints): PollHints {
  const all = [freshFor, said?.freshFor ?? null].filter((seconds) => seconds !== null);
  return { skipHours: [], skipDays: [], ...said, freshFor: all.length > 0 ? Math.max(...all) : null };
}
