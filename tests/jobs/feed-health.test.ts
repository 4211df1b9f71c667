import { describe, expect, test } from 'vitest';
import { item, newsDesk } from './news-desk.ts';

const desk = newsDesk();
const on = (day: string) => ({ date: `${day} 10:00:00 GMT` });

/** Polls whenever the feed is due, for so many hours; not more often than every so many. */
async function pollFor(hours: number, every = 0): Promise<void> {
  const end = desk.now.add({ hours });
  for (;;) {
    const due = [(await desk.feed()).nextPollAt, desk.now.add({ hours: every }).toString()].sort();
    const next = Temporal.Instant.from(due[1] ?? end.toString());
    if (Temporal.Instant.compare(next, end) > 0) break;
    desk.now = next;
    await desk.poll();
    if ((await desk.feed()).nextPollAt === due[1]) break;
  }
  desk.now = end;
}

describe('a feed that fails', () => {
  test('for a while is not worth a word', async () => {
    await desk.follow([item(1)]);
    desk.publisher.pages.set('/feed', { status: 500 });
    await pollFor(12);
    desk.publish([item(1)]);
    await pollFor(30);
    expect(await desk.told()).toEqual([]);
  });

  test('for more than a day is told of once, and once more when it is well again', async () => {
    await desk.follow([item(1)]);
    desk.publisher.pages.set('/feed', { status: 500 });
    await pollFor(100);
    expect(await desk.told()).toEqual([
      expect.stringMatching(/^U1: The news feed Trade desk needs a look\. Its address answered with an error/),
    ]);
    desk.publish([item(2), item(1)]);
    await pollFor(30);
    expect((await desk.told()).slice(1)).toEqual([
      'U1: The news feed Trade desk answers again. What came meanwhile is posted.',
    ]);
    expect(await desk.feed()).toMatchObject({ warned: [], failures: 0, failingSince: null });
    desk.publisher.pages.set('/feed', { status: 500 });
    await pollFor(100);
    expect(await desk.told()).toHaveLength(3);
  });
});

describe('an address without a page', () => {
  test('pauses the subscriptions after ten times over two days, and each subscriber is told once', async () => {
    await desk.follow([item(1)]);
    desk.publisher.pages.delete('/feed');
    const asked = desk.publisher.asked.length;
    await pollFor(24 * 30);
    expect(desk.publisher.asked.length - asked).toBe(10);
    expect(await desk.store.subscriptions.get('R-1')).toMatchObject({
      ...{ state: 'paused', pausedBecause: 'its address has led nowhere for days' },
    });
    expect((await desk.told()).filter((text) => text.includes('was not found at its address'))).toHaveLength(1);
  });

  test('pauses nothing while the page comes back in between', async () => {
    await desk.follow([item(1)]);
    for (let round = 0; round < 4; round++) {
      desk.publisher.pages.delete('/feed');
      await pollFor(12);
      desk.publish([item(1)]);
      await pollFor(12);
    }
    expect((await desk.store.subscriptions.get('R-1'))?.state).toBe('active');
    expect(await desk.told()).toEqual([]);
  });

  test('pauses nothing where it fails in other ways, too', async () => {
    await desk.follow([item(1)]);
    for (let round = 0; round < 14; round++) {
      desk.publisher.pages.set('/feed', { status: round % 2 ? 503 : 404 });
      await pollFor(25);
    }
    expect((await desk.store.subscriptions.get('R-1'))?.state).toBe('active');
  });
});

describe('a feed that is silent', () => {
  const days = ['Mon, 02 Mar 2026', 'Wed, 04 Mar 2026', 'Fri, 06 Mar 2026', 'Sun, 08 Mar 2026', 'Tue, 10 Mar 2026'];
  const everyOtherDay = days.map((day, i) => item(i, on(day))).reverse();

  test('is told of once, after three times its usual gap and a week at least', async () => {
    await desk.follow(everyOtherDay);
    await pollFor(24 * 7, 6);
    expect(await desk.told()).toEqual([]);
    await pollFor(24 * 20, 6);
    expect(await desk.told()).toEqual([
      expect.stringMatching(
        /needs a look\. It has brought nothing for 8 days, though news usually came every 2 days\./,
      ),
    ]);
  });

  test('and speaks again is well, without a word but its news', async () => {
    await desk.follow(everyOtherDay);
    await pollFor(24 * 10, 6);
    desk.publish([item(9, on('Fri, 20 Mar 2026')), ...everyOtherDay]);
    await pollFor(24, 6);
    expect([await desk.posts(), (await desk.told()).length, (await desk.feed()).warned]).toEqual([['N-1 C1'], 1, []]);
  });

  test('is not called so while nobody knows how often it speaks', async () => {
    await desk.follow([item(1, on('Mon, 02 Mar 2026')), item(2)]);
    await pollFor(24 * 60, 24);
    expect(await desk.told()).toEqual([]);
  });
});

test('a feed whose newest entry is years old is told of once', async () => {
  await desk.follow([item(1, on('Mon, 06 Jan 2025')), item(2, on('Wed, 04 Jan 2023'))]);
  await pollFor(24 * 3, 6);
  expect(await desk.told()).toEqual([expect.stringContaining('Its newest entry is 14 months ago')]);
});

test('a feed that begins to speak of something else is told of once', async () => {
  const about = (words: string[], n: number) =>
    item(`${words[n % words.length]} ${words[(n + 3) % words.length]} ${n}`, {
      guid: `${words[0]}${n}`,
      link: `/${words[0]}/${n}`,
      title: words
        .map((_, i) => words[(n + i * 7) % words.length])
        .slice(0, 5)
        .join(' '),
    });
  const trade = Array.from(
    { length: 90 },
    (_, i) => `tariff${'abcdefghijklmnopqrstuvwxyz'[i % 26]}${'abcd'[Math.floor(i / 26)]}`,
  );
  const football = Array.from(
    { length: 40 },
    (_, i) => `goal${'abcdefghijklmnopqrstuvwxyz'[i % 26]}${'xy'[Math.floor(i / 26)]}`,
  );
  const held = Array.from({ length: 40 }, (_, n) => about(trade, n));
  await desk.follow(held);
  desk.publish([about(trade, 41), ...held]);
  await pollFor(1);
  expect(await desk.told()).toEqual([]);
  desk.publish([...Array.from({ length: 8 }, (_, n) => about(football, n)), ...held]);
  await pollFor(24, 6);
  expect(await desk.told()).toEqual([expect.stringContaining('may be about something else now')]);
  desk.publish([...Array.from({ length: 16 }, (_, n) => about(football, n)), ...held]);
  await pollFor(24, 6);
  expect(await desk.told()).toHaveLength(1);
});

describe('a feed that moved for good', () => {
  const moved = { status: 301, headers: { location: '/new' } };

  test('is told of once', async () => {
    await desk.follow([item(1)]);
    desk.publish([item(1)], '/new');
    desk.publisher.pages.set('/feed', moved);
    await pollFor(5);
    expect(await desk.told()).toEqual([expect.stringContaining('has moved for good')]);
    expect((await desk.feed()).url).toBe(`${desk.publisher.url}/new`);
  });

  test('to a feed that holds nothing of it keeps its address until it has answered twice', async () => {
    await desk.follow([item(1)]);
    desk.publish([item('other')], '/new');
    desk.publisher.pages.set('/feed', moved);
    await desk.poll();
    expect([(await desk.feed()).url, await desk.told()]).toEqual([`${desk.publisher.url}/feed`, []]);
    desk.later();
    await desk.poll();
    expect([(await desk.feed()).url, (await desk.told()).length]).toEqual([`${desk.publisher.url}/new`, 1]);
  });

  test('to what is no feed keeps its address', async () => {
    await desk.follow([item(1)]);
    desk.publisher.pages.set('/new', { body: '<html>For sale</html>' });
    desk.publisher.pages.set('/feed', moved);
    await pollFor(5);
    expect(await desk.feed()).toMatchObject({ url: `${desk.publisher.url}/feed`, failure: 'not-a-feed' });
  });
});

describe('when a feed is polled next', () => {
  test.each<[string, Record<string, string>, string, string]>([
    ['in a quarter of an hour where its server says nothing', {}, '', '11:15'],
    ['as Cache-Control says', { 'cache-control': 'public, max-age=3600' }, '', '12:00'],
    ['as Cache-Control says, less its age', { 'cache-control': 'max-age=3600', age: '1800' }, '', '11:30'],
    [
      'as Expires says',
      { expires: 'Tue, 10 Mar 2026 13:00:00 GMT', date: 'Tue, 10 Mar 2026 11:00:00 GMT' },
      '',
      '13:00',
    ],
    ['as ttl says', {}, '<ttl>40</ttl>', '11:40'],
    ['as the longer of the two says', { 'cache-control': 'max-age=1200' }, '<ttl>40</ttl>', '11:40'],
    ['in six hours at most', { 'cache-control': 'max-age=86400' }, '', '17:00'],
    ['in ten minutes at least', { 'cache-control': 'max-age=600' }, '', '11:10'],
    ['in a quarter of an hour where a minute is said', { 'cache-control': 'max-age=60' }, '', '11:15'],
    ['in a quarter of an hour where nothing may be kept', { 'cache-control': 'no-cache, max-age=9000' }, '', '11:15'],
    ['outside of the hours that it skips', {}, '<skipHours><hour>11</hour><hour>12</hour></skipHours>', '13:00'],
  ])('%s', async (_how, headers, channel, at) => {
    await desk.follow([item(1)]);
    desk.publish([item(1)], '/feed', headers);
    const page = desk.publisher.pages.get('/feed');
    desk.publisher.pages.set('/feed', { ...page, body: page?.body?.replace('<channel>', `<channel>${channel}`) ?? '' });
    await desk.poll();
    expect((await desk.feed()).nextPollAt.slice(11, 16)).toBe(at);
  });

  test('is said by an unchanged feed, too', async () => {
    await desk.follow([item(1)], '/feed');
    desk.publish([item(1)], '/feed', { etag: '"1"', 'cache-control': 'max-age=1800' });
    await desk.poll();
    desk.later();
    await desk.poll();
    expect(await desk.feed()).toMatchObject({ etag: '"1"', nextPollAt: '2026-03-10T12:15:00Z' });
  });
});
