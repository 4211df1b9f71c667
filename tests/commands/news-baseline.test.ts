import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Actor } from '../../src/playground/actor.ts';
import { sourceOfNews } from '../domain/samples.ts';
import { type Site, startSite } from '../site.ts';
import { startWorkspace, type TestWorkspace } from '../workspace.ts';

let workspace: TestWorkspace;
let site: Site;
let ana: Actor;

beforeEach(async () => {
  site = await startSite();
  const source = sourceOfNews({ id: 'gazette', name: 'The gazette', url: `${site.url}/feed.xml` });
  const packs = [{ id: 'steel', name: 'Steel', about: 'Orders on steel', sources: ['gazette'] }];
  workspace = await startWorkspace({ catalogue: { sources: [source], packs } });
  ana = workspace.playground.as('U0ANA');
  publish(1);
});
afterEach(() => Promise.all([workspace.close(), site.close()]));

/** A feed of these orders that names each of them anew in each round. */
function publish(round: number, orders = [5, 4, 3, 2, 1]): void {
  const items = orders.map((n) => {
    site.set(`/orders/${n}`, `<html><body><p>All that there is to say of order ${n}.</p></body></html>`);
    return `<item><title>Order ${n} on steel</title><link>${site.url}/orders/${n}</link><guid isPermaLink="false">${round}-${n}</guid><description>Words of ${n}</description></item>`;
  });
  const feed = `<rss version="2.0"><channel><title>Gazette</title>${items.join('')}</channel></rss>`;
  site.set('/feed.xml', feed, 'application/rss+xml');
}

const subscribe = (options = '') =>
  ana.command(`/news subscribe ${site.url}/feed.xml ${options}`.trim(), { channel: 'trade-news' });
const titles = async () => (await workspace.store.news.find()).map(({ title }) => title);
const hoursLater = (hours: number) => workspace.playground.moveClock(hours * 3_600_000);

test('what a feed held when it was subscribed to is not news under other names', async () => {
  await subscribe();
  publish(2, [6, 5, 4, 3, 2, 1]);
  await hoursLater(1);
  expect(await titles()).toEqual(['Order 6 on steel']);
});

test('nor is it where a pack was subscribed to', async () => {
  await ana.command('/news pack steel', { channel: 'cyber' });
  await ana.click('Subscribe to this one');
  expect(await workspace.store.subscriptions.find()).toHaveLength(1);
  publish(2, [6, 5, 4, 3, 2, 1]);
  await hoursLater(1);
  expect(await titles()).toEqual(['Order 6 on steel']);
});

test('the last items that were asked for are news, and nothing else', async () => {
  await subscribe('--last 2');
  publish(2);
  await hoursLater(1);
  expect(await titles()).toEqual(['Order 4 on steel', 'Order 5 on steel']);
});
