import { describe, expect, test } from 'vitest';
import type { FeedEntry } from '../../src/domain/news.ts';
import { item, newsDesk } from './news-desk.ts';

const desk = newsDesk();
const updates = async () => (await desk.store.deliveries.find()).filter(({ replaces }) => replaces !== null);

const rule = (commentsCloseOn: string, fields: Partial<FeedEntry> = {}): FeedEntry => ({
  ...{ key: '2026-4711', url: null, title: 'Steel Exports to Zenda', html: '<p>Comments are asked for.</p>' },
  published: '2026-03-10',
  ...fields,
  official: {
    ...{ documentNumber: '2026-4711', kind: 'Rule', agencies: [], effectiveOn: null, commentsCloseOn },
    ...{ docketIds: [], citation: '91 FR 100', correctionOf: null },
  },
});

const publishRule = async (path: string, entry: FeedEntry) => {
  desk.register.set(path, [entry]);
  await desk.poll();
  desk.later();
};

describe('an edited document of a register', () => {
  test.each([
    ['with other words', { html: '<p>Comments are asked for until June.</p>' }],
    ['with the same words', {}],
  ])('%s has its new dates', async (_how, fields) => {
    desk.register.set('/printed', []);
    await desk.subscribe('/printed');
    await publishRule('/printed', rule('2026-04-20'));
    await publishRule('/printed', rule('2026-06-01', { published: '2026-03-12', ...fields }));
    const [news] = await desk.news();
    expect([news?.official?.commentsCloseOn, news?.published]).toEqual(['2026-06-01', '2026-03-12']);
    expect(JSON.stringify((await updates())[0]?.message)).toContain('1 Jun');
  });

  test('has its new dates also where another feed brought it first', async () => {
    desk.register.set('/printed', []).set('/agency', []);
    await desk.subscribe('/printed');
    await desk.subscribe('/agency');
    await publishRule('/printed', rule('2026-04-20'));
    await publishRule('/agency', rule('2026-04-20'));
    await publishRule('/agency', rule('2026-06-01', { title: 'Words of the second feed' }));
    expect(await desk.news()).toMatchObject([
      { title: 'Steel Exports to Zenda', official: { commentsCloseOn: '2026-06-01' } },
    ]);
  });
});

describe('an item that is edited at every poll', () => {
  const edited = (n: number) => item(2, { text: `<p>${`${n} readers looked at this page of ours. `.repeat(20)}</p>` });

  test('is revised once an hour and then once a day, and keeps its size', async () => {
    await desk.follow([item(1)]);
    for (let n = 0; n < 40; n++) {
      desk.publish([edited(n), item(1)]);
      await desk.poll();
      desk.later(0.5);
    }
    const [news] = await desk.news();
    expect(news?.revisions).toHaveLength(3);
    expect(news?.history.flatMap(({ fields }) => Object.keys(fields))).toEqual([]);
  });

  test('says what it said last when its rest is over', async () => {
    await desk.follow([item(1)]);
    for (const n of [1, 2, 3]) {
      desk.publish([edited(n), item(1)], '/feed', { etag: `"${n}"` });
      await desk.poll();
      desk.later(0.4);
    }
    expect((await desk.news())[0]?.text).toMatch(/^2 readers/);
    desk.later();
    await desk.poll();
    expect((await desk.news())[0]?.text).toMatch(/^3 readers/);
  });
});

test('a copy is listened to when the feed that came first is no longer polled', async () => {
  const title = 'Steel order 9 in force today for exporters';
  await desk.follow([item(1)]);
  await desk.follow([item(3)], '/second');
  desk.publish([item(9, { title }), item(1)]);
  await desk.poll();
  desk.later();
  const copy = { title, link: '/copy/9', guid: 'copy' };
  desk.publish([item(9, copy), item(3)], '/second');
  await desk.poll();
  desk.later();
  await desk.store.subscriptions.update('R-1', (old) => ({ ...old, state: 'removed' }));
  desk.publish([item(9, { ...copy, title: 'Steel order 9 suspended' }), item(3)], '/second');
  await desk.poll();
  expect((await desk.news()).map((news) => news.title)).toEqual(['Steel order 9 suspended']);
});

test('an edit is shown with what people did while it was read', async () => {
  await desk.follow([item(1)]);
  desk.publish([item(2, { text: 'Teaser.' }), item(1)]);
  await desk.poll();
  desk.later();
  desk.publisher.pages.set('/items/2', {
    get body() {
      void desk.store.news.update('N-1', (old) => ({ ...old, usedIn: ['F-7'] }));
      return '<p>All that there is to say of it, at some length.</p>';
    },
  });
  desk.publish([item(2, { text: 'Another teaser.' }), item(1)]);
  await desk.poll();
  expect(JSON.stringify((await updates()).at(-1)?.message)).toContain('F-7');
});

test('a page that is read late comes to the channel that asks for its words', async () => {
  await desk.follow([item(1)]);
  await desk.store.subscriptions.update('R-1', (old) => ({ ...old, filter: 'drones' }));
  desk.publisher.pages.set('/items/2', { status: 503 });
  desk.publish([item(2, { text: 'Teaser.' }), item(1)]);
  await desk.poll();
  expect(await desk.posts()).toEqual([]);
  desk.publisher.pages.set('/items/2', { body: `<p>${'The export of drones is banned. '.repeat(5)}</p>` });
  desk.later();
  await desk.poll();
  expect(await desk.posts()).toEqual(['N-1 C1']);
});
