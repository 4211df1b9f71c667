import { beforeEach, expect, test } from 'vitest';
import type { NewsItem } from '../../src/domain/news.ts';
import { createKnownNews, factsOf } from '../../src/jobs/known-news.ts';
import { createMemoryStore } from '../../store/memory-store.ts';
import { removing, type Store } from '../../store/store.ts';
import { newsOf } from '../domain/samples.ts';

const now = Temporal.Instant.from('2026-03-10T10:00:00Z');
let store: Store;
beforeEach(() => {
  store = createMemoryStore();
});

const add = (fields: Partial<NewsItem> = {}) =>
  store.news.add(newsOf({ title: 'Ministry binds exporters of steel', createdAt: now.toString(), ...fields }));
/** The item that tells the same as another, as a round of polls finds it. */
const sameAs = async (item: NewsItem, at = now) =>
  (await createKnownNews(store, at).alike({ ...factsOf(item), feedIds: [] }, null)).same?.id ?? null;

test('what was read for one round is not read again for the next', async () => {
  let reads = 0;
  const item = await add({ id: 'N-1', key: 'one' });
  const counted = {
    ...item,
    get text() {
      reads += 1;
      return item.text;
    },
  };
  const { news } = store;
  store = { ...store, news: { ...news, find: async (where) => (where ? news.find(where) : [counted]) } };
  expect(await sameAs(item)).toBe('N-1');
  const first = reads;
  reads = 0;
  expect(await sameAs(item)).toBe('N-1');
  expect([first > 0, reads]).toEqual([true, 0]);
});

test('what others add, change or take away between two rounds is known in the next', async () => {
  const one = await add({ id: 'N-1', key: 'one' });
  expect(await createKnownNews(store, now).find('two')).toBe(null);
  expect(await sameAs(one)).toBe('N-1');
  await store.news.update('N-1', (old) => ({
    ...old,
    aliases: ['two'],
    title: 'Harbours open again in Peru after storm',
  }));
  expect((await createKnownNews(store, now).find('two'))?.id).toBe('N-1');
  expect(await sameAs(one)).toBe(null);
  await add({ id: 'N-2', key: 'three' });
  expect(await sameAs(one)).toBe('N-2');
  await store.commit([removing('news', 'N-2')]);
  expect(await sameAs(one)).toBe(null);
});

test('what is older than ten days is compared no more, whichever round read it', async () => {
  const one = await add({ id: 'N-1', key: 'one' });
  expect(await sameAs(one)).toBe('N-1');
  expect(await sameAs(one, now.add({ hours: 24 * 11 }))).toBe(null);
});
