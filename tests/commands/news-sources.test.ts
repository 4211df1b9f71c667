import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '../../src/playground/actor.ts';
import { sourceOfNews } from '../domain/samples.ts';
import { documentRow, registerServer } from '../feeds/fake-register.ts';
import { rss, type Site, startSite } from '../site.ts';
import { startWorkspace, type TestWorkspace } from '../workspace.ts';
import { sentence, wordsOf } from './replies.ts';

let workspace: TestWorkspace;
let site: Site;
let register: Awaited<ReturnType<typeof registerServer>>;
let ana: Actor;

beforeAll(async () => {
  [site, register] = await Promise.all([startSite(), registerServer([documentRow('2015-24586', { type: 'Rule' })])]);
  const sources = [
    sourceOfNews({ id: 'gazette', url: `${site.url}/gazette.xml`, checked: { on: '2026-09', record: 'a note' } }),
    sourceOfNews({
      id: 'federal-register',
      name: 'Federal Register',
      kind: 'federal-register',
      url: register.documents,
    }),
    sourceOfNews({ id: 'public-inspection', name: 'Public inspection', kind: 'public-inspection', url: inspection() }),
    ...Array.from({ length: 12 }, (_, n) => sourceOfNews({ id: `other-${n}`, url: `${site.url}/other-${n}` })),
  ];
  workspace = await startWorkspace({ catalogue: { sources, packs: [] } });
  ana = workspace.playground.as('U0ANA');
});
afterAll(() => Promise.all([workspace.close(), site.close(), register.close()]));

const inspection = () => register.documents.replace('documents', 'public-inspection-documents/current');

const feed = (path: string, date = 'Mon, 28 Sep 2015 10:00:00 GMT') => {
  const text = rss('Trade Gazette', [{ title: 'Old', link: `${site.url}/old` }]);
  site.set(path, text.replace('</item>', `<pubDate>${date}</pubDate></item>`), 'application/rss+xml');
};
const page = (path: string, ...links: string[]) =>
  site.set(
    path,
    `<html><head>${links.map((href) => `<link rel=alternate type=application/rss+xml href="${href}">`).join('')}</head></html>`,
  );
const subscribed = async () => {
  const feeds = await workspace.store.feeds.find();
  const active = await workspace.store.subscriptions.find({ channel: 'C0NEWS', state: 'active' });
  return active.map(({ feedId }) => feeds.find(({ id }) => id === feedId)?.url.replace(site.url, ''));
};
const subscribe = (what: string) => ana.command(`/news subscribe ${what}`, { channel: 'trade-news' });

beforeEach(async () => {
  for (const { id } of await workspace.store.subscriptions.find({ state: 'active' }))
    await ana.command(`/news unsubscribe ${id}`);
});

describe('the sources', () => {
  test('are listed by name with what is known of them, ten at a time', async () => {
    const shown = wordsOf(await ana.command('/news sources'));
    expect(shown).toContain('gazette · Trade Gazette\nNews of trade');
    expect(shown).toContain('answered in 2026-09 (a note)');
    expect(shown).toContain('nobody has recorded that it answers');
    expect(shown).not.toContain('other-11');
    await ana.click('Next');
    expect(wordsOf(ana.lastEphemeral())).toContain('other-11');
  });

  test('are found by words', async () => {
    const shown = wordsOf(await ana.command('/news sources REGISTER federal'));
    expect(shown).toContain('/news subscribe federal-register agency:ofac,bis type:rule');
    expect(shown).not.toContain('gazette ·');
    expect(sentence(await ana.command('/news sources lemons'))).toContain(
      'No source has these words. /news sources lists all.',
    );
  });

  test('are subscribed to by a button or by name', async () => {
    feed('/gazette.xml');
    await ana.command('/news sources', { channel: 'trade-news' });
    expect(sentence(await ana.click('Subscribe to Trade Gazette'))).toContain('Trade Gazette is subscribed to');
    expect(await subscribed()).toEqual(['/gazette.xml']);
    expect(sentence(await subscribe('Gazette'))).toContain('This channel already has that feed: R-');
  });

  test.each([
    ['gazete', 'I know no news source “gazete”. Did you mean gazette?'],
    ['trade', 'Did you mean'],
    ['lemons', 'I know no news source “lemons”. /news sources lists all;'],
    ['gazette agancy:ofac', "I don't know the field agancy. Did you mean agency?"],
    ['gazete title:lemons', 'I know no news source “gazete”. Did you mean gazette?'],
  ])('by the name %s are not found', async (name, words) => {
    expect(sentence(await subscribe(name))).toContain(words);
    expect(await subscribed()).toEqual([]);
  });
});

describe('the Federal Register', () => {
  test('is asked for what the words say', async () => {
    const done = sentence(await subscribe('federal-register agency:ofac type:rule'));
    expect(done).toContain('What it holds today (1 item) is taken as read');
    const [address] = await subscribed();
    expect(decodeURIComponent(address ?? '')).toBe(
      `${register.documents}?conditions[agencies][]=foreign-assets-control-office&conditions[type][]=RULE`,
    );
  });

  test('is asked for what it knows, and filtered by the rest', async () => {
    await subscribe('federal-register agency:ofac title:lemons,limes -"press schedule"');
    expect(await subscribed()).toEqual([]);
    await subscribe('federal-register agency:ofac title:lemons,limes');
    expect(decodeURIComponent((await subscribed())[0] ?? '')).toBe(
      `${register.documents}?conditions[agencies][]=foreign-assets-control-office`,
    );
    expect((await workspace.store.subscriptions.find()).at(-1)?.filter).toBe('title:lemons,limes');
  });

  test.each([
    ['', 'subscribe federal-register needs at least one condition'],
    [' agency:ofacc', '“ofacc” is no agency of the Federal Register. Use one of: agency:ofac.'],
    [' agency:patent-office', 'does not understand what it is asked for'],
    [' topic:x', 'subscribe federal-register needs at least one condition'],
    [' agency:ofac tpic:x', "I don't know the field tpic. Did you mean topic?"],
    [' agency:ofac OR agency:bis', 'subscribe federal-register needs at least one condition'],
  ])('with%s is not', async (conditions, words) => {
    expect(sentence(await subscribe(`federal-register${conditions}`))).toContain(words);
    expect(await subscribed()).toEqual([]);
  });
});

test('public inspection is narrowed to an agency', async () => {
  expect(sentence(await subscribe('public-inspection agency:bis'))).toContain('What it holds today (0 items)');
  expect(decodeURIComponent((await subscribed())[0] ?? '')).toBe(
    `${inspection()}?conditions[agencies][]=industry-and-security-bureau`,
  );
});

test('a register that takes us for a robot says what to do', async () => {
  register.state.isBlocked = true;
  expect(sentence(await subscribe('federal-register type:rule'))).toContain('refuses readers like me (access denied)');
  register.state.isBlocked = false;
  expect(await subscribed()).toEqual([]);
});

describe('the address of a page', () => {
  test('that names one feed subscribes to it, and says so; the feed of comments does not count', async () => {
    feed('/found.xml');
    page('/one', '/found.xml', '/comments/feed/');
    expect(sentence(await subscribe(`${site.url}/one`))).toContain(
      `That address is a page: its feed is ${site.url}/found.xml`,
    );
    expect(await subscribed()).toEqual(['/found.xml']);
    expect(sentence(await subscribe(`${site.url}/one`))).toContain('This channel already has that feed');
  });

  test('that names several asks which', async () => {
    feed('/b.xml');
    page('/several', '/a.xml', '/b.xml');
    expect(sentence(await subscribe(`${site.url}/several`))).toContain('it names 2 feeds. Which one is meant?');
    expect(await subscribed()).toEqual([]);
    await ana.click(`Subscribe to ${site.url}/b.xml`);
    expect(await subscribed()).toEqual(['/b.xml']);
  });

  test('that names none finds it where sites often keep it', async () => {
    page('/news');
    feed('/news/feed/');
    await subscribe(`${site.url}/news/`.replace(/\/$/, ''));
    expect(await subscribed()).toEqual(['/news/feed/']);
  });

  test('without any feed says what else there is', async () => {
    page('/none');
    expect(sentence(await subscribe(`${site.url}/none`))).toContain('/news sources lists known ones');
    expect(await subscribed()).toEqual([]);
  });
});

test('a feed without anything new for months is subscribed to with a warning', async () => {
  feed('/stale.xml', 'Mon, 28 Sep 2015 10:00:00 GMT');
  expect(sentence(await subscribe(`${site.url}/stale.xml`))).toContain(
    'Its newest item is of Mon 28 Sep 2015: it may be out of use',
  );
  feed('/fresh.xml', new Date().toUTCString());
  expect(sentence(await subscribe(`${site.url}/fresh.xml`))).not.toContain('out of use');
});
