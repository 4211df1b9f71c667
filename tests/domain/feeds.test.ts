import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newFeedState } from '../../src/domain/feed-state.ts';
import { markPolled, markPollFailed, rememberEntries } from '../../src/domain/feeds.ts';
import type { Feed } from '../../src/domain/news.ts';

const now = Temporal.Instant.from('2015-09-28T10:00:00Z');
const feed: Feed = {
  ...{ id: 'FEED-1', version: 1, url: 'https://news.example/feed', title: 'T', etag: 'a', lastModified: null },
  ...{ polledAt: null, nextPollAt: now.toString(), failures: 0, failure: null, seen: ['1', '2'] },
  ...newFeedState,
};

test('what is seen again counts as new, and is kept once', () => {
  expect(rememberEntries(feed, ['3', '1', '3']).seen).toEqual(['2', '3', '1']);
});

test('the newest 2,000 entries are kept, the newest last', () => {
  const keys = fc.uniqueArray(fc.integer().map(String), { maxLength: 30 });
  const many = Array.from({ length: 1990 }, (_, i) => `old ${i}`);
  fc.assert(
    fc.property(keys, (fresh) => {
      const { seen } = rememberEntries({ ...feed, seen: many }, fresh);
      expect(seen).toHaveLength(Math.min(1990 + fresh.length, 2000));
      expect(seen.slice(seen.length - fresh.length)).toEqual(fresh);
    }),
  );
});

test('a poll that went well keeps what it does not tell, and forgets the failures', () => {
  const polled = markPolled(
    { ...feed, failures: 3, failure: 'timeout' },
    { etag: 'b' },
    { now, everyMinutes: 15, spread: 0 },
  );
  expect(polled).toMatchObject({ etag: 'b', title: 'T', polledAt: now.toString(), failures: 0, failure: null });
});

test('a feed rests at least as long as it should after a good poll, and within its bounds after a bad one', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(40), (spread, failures) => {
      const rest = { now, everyMinutes: 15, spread };
      const good = now.until(markPolled(feed, {}, rest).nextPollAt).total('minutes');
      expect(good >= 15 && good <= 16.5).toBe(true);
      const failed = markPollFailed({ ...feed, failures }, 'timeout', { ...rest, retryAt: null });
      const bad = now.until(failed.nextPollAt).total('minutes');
      expect(bad >= 11.2 && bad <= 1440 * 1.25).toBe(true);
      expect(failed.failures).toBe(failures + 1);
    }),
  );
});
