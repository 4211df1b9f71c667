import { afterAll, beforeAll, expect, test } from 'vitest';
import { beginFeed } from '../../src/domain/feeds.ts';
import type { Feed } from '../../src/domain/news.ts';
import type { Actor } from '../../src/playground/actor.ts';
import { subscriptionOf } from '../domain/samples.ts';
import { startWorkspace, type TestWorkspace } from '../workspace.ts';
import { wordsOf } from './replies.ts';

let workspace: TestWorkspace;
let ana: Actor;

beforeAll(async () => {
  workspace = await startWorkspace();
  ana = workspace.playground.as('U0ANA');
});
afterAll(() => workspace.close());

const now = Temporal.Now.instant();
const ago = (hours: number) => now.subtract({ hours }).toString();
const dayAgo = (days: number) => ago(24 * days).slice(0, 10);

async function addFeed(path: string, fields: Partial<Feed>): Promise<void> {
  const { store } = workspace;
  const id = await store.newId('feeds');
  const url = `https://gazette.example/${path}`;
  const [title = ''] = path.split('?');
  const far = now.add({ hours: 5 }).toString();
  await store.feeds.add({ ...beginFeed({ id, url, title, seen: [] }, ago(1), far), ...fields });
  const subscription = subscriptionOf({ id: await store.newId('subscriptions'), feedId: id, channel: 'C0NEWS' });
  await store.subscriptions.add(subscription);
}

test('the health of feeds shows those that need a look first, and no secret', async () => {
  expect(wordsOf(await ana.command('/news health'))).toContain('No feed is subscribed to yet.');
  await addFeed('a-well', { days: [dayAgo(6), dayAgo(4), dayAgo(2), dayAgo(0)] });
  await addFeed('b-failing?token=hush', { failures: 7, failure: 'timeout', failingSince: ago(30) });
  await addFeed('c-silent', { days: [dayAgo(46), dayAgo(44), dayAgo(42), dayAgo(40)] });
  const words = wordsOf(await ana.command('/news health'));
  expect(words.indexOf('a-well')).toBeGreaterThan(words.indexOf('c-silent'));
  for (const part of [
    'Last read ',
    'next ',
    'Usually news every 2 days; last news today.',
    'Its address did not answer in time (7 times in a row since ',
    'It has failed for more than a day.',
    'It has brought nothing for 40 days, though news usually came every 2 days.',
    'b-failing?token=hidden',
  ])
    expect(words).toContain(part);
  expect(words).not.toContain('hush');
});
