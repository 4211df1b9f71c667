import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../src/playground/actor.ts';
import type { Message } from '../../src/playground/protocol.ts';
import { sourceOfNews } from '../domain/samples.ts';
import { rss, type Site, startSite } from '../site.ts';
import { startWorkspace, type TestWorkspace } from '../workspace.ts';
import { sentence, wordsOf } from './replies.ts';

let workspace: TestWorkspace;
let site: Site;
let ana: Actor;

beforeAll(async () => {
  site = await startSite();
  const ids = ['gazette', 'customs', 'gone'];
  const sources = ids.map((id) => sourceOfNews({ id, name: `The ${id}`, url: `${site.url}/${id}.xml` }));
  const pack = { id: 'us-trade', name: 'U.S. trade', about: 'Tariffs at their source', sources: ids };
  workspace = await startWorkspace({ catalogue: { sources, packs: [pack] } });
  ana = workspace.playground.as('U0ANA');
  for (const id of ['gazette', 'customs']) publish(id, 'Old news');
});
afterAll(() => Promise.all([workspace.close(), site.close()]));

function publish(id: string, title: string): void {
  const item = { title, link: `${site.url}/${id}/${encodeURIComponent(title)}` };
  site.set(`/${id}.xml`, rss(`Feed of ${id}`, [item]), 'application/rss+xml');
}

const states = async () => (await workspace.store.subscriptions.find()).map(({ id, state }) => [id, state]);
const told = () => ana.messages('cyber').filter(({ text }) => text.includes('will be posted here'));

describe('packs', () => {
  test('are listed, and shown with what is in them', async () => {
    expect(wordsOf(await ana.command('/news pack', { channel: 'cyber' }))).toContain('us-trade · U.S. trade\nTariffs');
    const shown = sentence(await ana.click('Show U.S. trade'));
    for (const words of [
      'The gazette',
      'The customs',
      'The gone',
      'Subscribe to all 3',
      'only new items will be posted',
    ])
      expect(shown).toContain(words);
    expect(await states()).toEqual([]);
  });

  test.each([
    ['us-trde', 'I know no pack “us-trde”. Did you mean us-trade? /news pack lists all.'],
    ['lemons', 'I know no pack “lemons”. /news pack lists all.'],
  ])('named %s are not found', async (name, words) => {
    expect(sentence(await ana.command(`/news pack ${name}`))).toContain(words);
  });

  test('where Accord may not post bring nothing', async () => {
    await ana.command('/news pack us-trade', { channel: 'legal' });
    expect(sentence(await ana.click('Subscribe to all 3'))).toContain("I'm not in this channel");
    expect(await states()).toEqual([]);
  });
});

describe('one button', () => {
  test('subscribes the channel to all that answer, tells it once, and says what does not', async () => {
    await ana.command('/news subscribe gazette', { channel: 'cyber' });
    await ana.command('/news pack us-trade', { channel: 'cyber' });
    const done = sentence(await ana.click('Subscribe to all 2'));
    expect(done).toContain('1 subscribed here, 1 were here already, 1 could not be had.');
    expect(done).toContain('R-1 The gazette was here already');
    expect(done).toMatch(/The gone: That address has no page/);
    expect(await states()).toEqual([
      ['R-1', 'active'],
      ['R-2', 'active'],
    ]);
    await workspace.service.runJobs();
    expect(told().map(({ text }) => text)).toEqual([
      expect.stringContaining('New items of Feed of gazette'),
      expect.stringContaining('New items of the pack “U.S. trade” will be posted here: The customs.'),
    ]);
  });

  test('takes what is there for read: only what comes later is posted', async () => {
    publish('customs', 'Fresh news');
    await workspace.playground.moveClock(3_600_000);
    const post = () => ana.messages('cyber').find((each: Message) => wordsOf(each).includes('Fresh news'));
    await workspace.playground.until(post);
    expect(ana.messages('cyber').filter((each) => wordsOf(each).includes('Old news'))).toEqual([]);
  });

  test('is gone where the channel has all of them', async () => {
    publish('gone', 'Back again');
    await ana.command('/news pack us-trade', { channel: 'cyber' });
    await ana.click('Subscribe to this one');
    expect(sentence(await ana.command('/news pack us-trade', { channel: 'cyber' }))).toContain(
      'This channel has all of them.',
    );
  });

  test('pressed twice at once subscribes and announces once', async () => {
    const channel = 'trade-news';
    await ana.command('/news pack us-trade', { channel });
    const press = () => ana.click('Subscribe to all 3');
    await Promise.all([press(), press()]);
    await workspace.service.runJobs();
    expect(ana.messages(channel).filter(({ text }) => text.includes('will be posted here'))).toHaveLength(1);
    expect(await workspace.store.subscriptions.find({ channel: 'C0NEWS' })).toHaveLength(3);
  });
});
