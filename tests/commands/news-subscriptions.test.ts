import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '../../src/playground/actor.ts';
import type { Message } from '../../src/playground/protocol.ts';
import { rss, type Site, startSite } from '../site.ts';
import { startWorkspace, type TestWorkspace } from '../workspace.ts';
import { redeliver } from './redeliver.ts';
import { sentence, wordsOf } from './replies.ts';

let workspace: TestWorkspace;
let site: Site;
let ana: Actor;
let published: string[];

beforeEach(async () => {
  [workspace, site] = await Promise.all([startWorkspace(), startSite()]);
  ana = workspace.playground.as('U0ANA');
  published = [];
  publish('Old news');
});
afterEach(() => Promise.all([workspace.close(), site.close()]));

/** Puts titles at the head of the feed, each with a page of its own. */
function publish(...titles: string[]): void {
  published.unshift(...titles.toReversed());
  const items = published.map((title) => ({ title, link: `${site.url}/${encodeURIComponent(title)}` }));
  for (const { title, link } of items) {
    site.set(new URL(link).pathname, `<html><body><p>All that there is to say of ${title}.</p></body></html>`);
  }
  site.set('/feed.xml', rss('Trade Gazette', items), 'application/rss+xml');
}

/** Moves the clock to a moment; what is due then happens. */
const at = (moment: string) =>
  workspace.playground.moveClock(Temporal.Instant.from(moment).epochMilliseconds - Date.now());
const subscribe = (options = '', channel = 'trade-news') =>
  ana.command(`/news subscribe ${site.url}/feed.xml ${options}`.trim(), { channel });
/** What Accord posted in the channel for everybody, but for the announcements of who did what. */
const posts = (channel = 'trade-news'): Message[] =>
  ana.messages(channel).filter((each) => !each.ephemeral_to && !/^(?:New items of|R-\d+ )/.test(each.text));
const edit = (line: string) => ana.command(`/news ${line}`, { channel: 'trade-news' });
const kept = async (id = 'R-1') => workspace.store.subscriptions.get(id);

describe('subscribing', () => {
  test('with options says what is now true, and shows it with the next digest', async () => {
    await at('2027-03-01T12:00:00Z');
    const done = await subscribe(
      'title:tariff,duty -title:"press schedule" --digest "weekdays 8:00 Europe/Berlin" --thread only --mention @trade-team --quiet 18:00-8:00 --edits note',
    );
    expect(sentence(done)).toContain(
      'items that match title:tariff,duty -title:"press schedule" · weekdays at 8:00 (Europe/Berlin) · its story goes on in the thread · edits are noted in the thread · mentions a group · quiet 18:00–8:00 America/New_York',
    );
    expect(await kept()).toMatchObject({ mention: 'S0TRADE', thread: 'only', edits: 'note', createdBy: 'U0ANA' });
    const listed = sentence(await edit('subscriptions'));
    expect(listed).toContain('next digest Tue 2 Mar 2027, 8:00'); // Its slot at 2:00 lies in the quiet hours.
    for (const label of ['Edit', 'Pause', 'Unsubscribe']) expect(listed).toContain(label);
  });

  test.for([
    [
      'agancy:ofac',
      "I don't know the field agancy. Did you mean agency? Fields: title, text, agency, type, tag, source",
    ],
    ['title:(', "I can't read the filter “title:(”: a word is missing before “(”. Nothing was saved."],
    ['/(?=a)/', 'the pattern is not one that RE2 can read'],
    ['--digest sometimes', '“sometimes” is no digest. Use one of: now, hourly, daily 8:00'],
    ['--quiet night', '“night” is no quiet time.'],
    ['--thread sometimes', '“sometimes” is no thread. Use one of: off, only, broadcast'],
    ['--mention @nobody', '“@nobody” is no user group.'],
    ['--last 50', '“50” is no number of items.'],
    ['--digets daily', 'Did you mean --digest?'],
  ])('%s is refused when it is typed, and nothing is saved', async ([options, words]) => {
    expect(sentence(await subscribe(options))).toContain(words);
    expect([await workspace.store.subscriptions.find(), posts()]).toEqual([[], []]);
  });

  test('is announced once, in the commit that saves it, also when Slack sends the command twice', async () => {
    const done = await subscribe();
    await redeliver(workspace, done);
    await workspace.service.runJobs();
    expect(ana.messages('trade-news').filter(({ text }) => text.startsWith('New items of'))).toHaveLength(1);
    expect((await workspace.store.deliveries.find()).map(({ key }) => key)).toEqual(['news:told:POST-1']);
  });

  test('with --last posts the newest items that are there', async () => {
    publish('Second', 'Third', 'Fourth');
    expect(sentence(await subscribe('--last 2'))).toContain(
      'Those of its last 2 items that pass come the next time that it posts',
    );
    await workspace.playground.moveClock(3_600_000);
    expect(posts().map(({ text }) => text.split(' — ')[0])).toEqual(['Third', 'Fourth']);
    await ana.command(`/news subscribe ${site.url}/feed.xml --last 1`, { channel: 'cyber' });
    await workspace.playground.moveClock(2 * 3_600_000);
    expect(posts('cyber').map(({ text }) => text.split(' — ')[0])).toEqual(['Fourth']);
    expect(posts()).toHaveLength(2);
  });

  test('shows no secret of an address', async () => {
    site.set('/feed.xml?token=s3cret', rss('Trade Gazette', []), 'application/rss+xml');
    const done = await ana.command(`/news subscribe ${site.url}/feed.xml?token=s3cret`, { channel: 'trade-news' });
    const shown = [done.replies, await edit('subscriptions'), ana.messages('trade-news')];
    expect(JSON.stringify(shown)).not.toContain('s3cret');
    expect((await workspace.store.feeds.find())[0]?.url).toContain('s3cret');
  });
});

describe('a digest', () => {
  test('comes once a day at its time, over a clock change too, and never empty', async () => {
    await at('2027-03-27T09:00:00Z');
    await subscribe('--digest "daily 8:00 Europe/Berlin"');
    publish('Tariffs on lemons', 'Tariffs on limes');
    await at('2027-03-27T12:00:00Z');
    await at('2027-03-28T05:59:30Z'); // 7:59:30 in Berlin, which has left out an hour that night.
    expect(posts()).toEqual([]);
    await at('2027-03-28T06:00:30Z');
    expect(posts().map(({ text }) => text.slice(0, 15))).toEqual(['Digest: 2 items']);
    for (const title of ['Tariffs on lemons', 'Tariffs on limes', 'N-1', 'R-1'])
      expect(wordsOf(posts())).toContain(title);
    await at('2027-03-29T06:00:30Z');
    expect(posts()).toHaveLength(1);
    publish('Tariffs on oranges', 'Tariffs on plums');
    await at('2027-03-29T12:00:00Z');
    await at('2027-03-30T06:00:30Z');
    expect(posts()).toHaveLength(2);
    expect(wordsOf(posts()[1] as Message)).not.toContain('lemons');
  });

  test('that is long goes on in its thread, after a restart too', async () => {
    await at('2027-03-01T12:00:00Z');
    await subscribe('--digest "daily 8:00 UTC"');
    publish(...Array.from({ length: 20 }, (_, n) => `Lemon number ${n + 1} of Ruritania`));
    await at('2027-03-01T14:00:00Z');
    await workspace.restart();
    await at('2027-03-02T08:00:30Z');
    const [first, second] = posts();
    expect(first?.text).toContain('Digest: 20 items, 5 more in the thread');
    expect(second?.thread_ts).toBe(first?.ts);
    expect(posts()).toHaveLength(2);
  });
});

describe('an item', () => {
  test('that two subscriptions want is posted once and names both', async () => {
    site.set('/copy.xml', rss('Copy desk', []), 'application/rss+xml');
    await subscribe('title:lemons');
    await ana.command(`/news subscribe ${site.url}/copy.xml`, { channel: 'trade-news' });
    publish('Tariffs on lemons');
    site.set(
      '/copy.xml',
      rss('Copy desk', [
        { title: 'Tariffs on lemons', link: `${site.url}/${encodeURIComponent('Tariffs on lemons')}` },
      ]),
      'application/rss+xml',
    );
    await workspace.playground.moveClock(3_600_000);
    await workspace.playground.moveClock(7_200_000);
    expect(posts()).toHaveLength(1);
    expect(wordsOf(posts())).toMatch(/R-\d/);
    const told = sentence(await edit('why N-1'));
    expect(told).toContain('R-1: posted: at once (matched title:lemons)');
    expect(told).toMatch(/R-2: (?:posted: at once|its source brought it too; it stood here already, and comes once)/);
    expect(told).not.toContain('never asked');
    expect(told).toContain('Brought by Trade Gazette, Copy desk: one story, shown once');
  });

  test('of a burst comes with the others of it in one message', async () => {
    await subscribe();
    publish(...Array.from({ length: 9 }, (_, n) => `Lemon number ${n + 1} of Ruritania`));
    await workspace.playground.moveClock(3_600_000);
    expect(posts()).toHaveLength(5);
    await workspace.playground.moveClock(3_600_000 + 11 * 60_000);
    expect(posts()).toHaveLength(6);
    expect(posts()[5]?.text).toContain('More news: 4 items');
  });

  test('waits through quiet hours', async () => {
    await at('2027-03-01T12:00:00Z');
    await subscribe('--quiet "18:00-8:00 UTC"');
    publish('Tariffs on lemons');
    await at('2027-03-01T20:00:00Z');
    expect(posts()).toEqual([]);
    await at('2027-03-02T08:00:30Z');
    expect(posts()).toHaveLength(1);
  });

  test('carries why it is here, the group and a button that mutes what is like it', async () => {
    await subscribe('lemons --mention @trade-team');
    publish('Tariffs on lemons');
    await workspace.playground.moveClock(3_600_000);
    const [post] = posts();
    expect(JSON.stringify(post?.blocks)).toContain('S0TRADE');
    expect(wordsOf(post ?? null)).toContain('R-1 · matched lemons');
    await ana.click('Mute like this', post ? { in: post } : {});
    const refused = await ana.fillAndSubmit({ own: 'title:(' });
    expect(refused.errors).toEqual({ own: expect.stringContaining("can't read the filter") });
    expect(sentence(await ana.fillAndSubmit({ own: 'title:"tariffs on"' }))).toContain(
      'R-1: what matches title:"tariffs on" is not posted here again.',
    );
    publish('Tariffs on limes and lemons', 'Lemons at last');
    await workspace.playground.moveClock(2 * 3_600_000);
    expect(posts().map(({ text }) => text.split(' — ')[0])).toEqual(['Tariffs on lemons', 'Lemons at last']);
    expect(sentence(await edit('why N-2'))).toContain('R-1: muted like this: dropped by title:"tariffs on"');
  });
});

describe('editing', () => {
  test('by flags changes what is named and nothing else; its history says who did what', async () => {
    await subscribe('title:lemons --quiet 18:00-8:00');
    expect(sentence(await edit('edit R-1 --digest "weekly fri 9:00 UTC" --quiet off'))).toContain(
      'now posts items that match title:lemons · weekly on Friday at 9:00 (UTC).',
    );
    expect(sentence(await edit('edit R-1 agency:ofac OR title:limes'))).toContain(
      'items that match agency:ofac OR title:limes',
    );
    expect(sentence(await edit('edit R-1 --all --as now'))).toContain('now posts every item · at once.');
    const history = (await kept())?.history ?? [];
    expect(history.map(({ by, what }) => [by, what])).toEqual(Array(3).fill(['U0ANA', 'news edit']));
    expect(history[0]?.fields).toMatchObject({ quiet: { after: null } });
    expect(sentence(await edit('edit R-1 agancy:x'))).toContain("I don't know the field agancy");
  });

  test('by the form shows how it is now, keeps the form open on a problem and saves', async () => {
    await subscribe('title:lemons --digest "daily 8:00 Europe/Berlin" --quiet "18:00-8:00 UTC"');
    await edit('edit R-1');
    const shown = JSON.stringify(ana.currentView());
    for (const value of ['title:lemons', 'daily 8:00 Europe/Berlin', '18:00–8:00 UTC']) expect(shown).toContain(value);
    const wrong = await ana.fillAndSubmit({ filter: 'agancy:x', digest: 'daily 8:00' });
    expect(wrong.errors).toEqual({ filter: expect.stringContaining("I don't know the field agancy") });
    expect((await ana.fillAndSubmit({ filter: 'title:limes', digest: 'sometimes' })).errors).toHaveProperty('digest');
    const saved = await ana.fillAndSubmit({
      digest: 'hourly :30',
      quiet: '',
      mutes: 'title:"press schedule"\ntopic:cyber',
    });
    expect(sentence(saved)).toContain(
      'items that match title:limes · hourly at :30 · not again: title:"press schedule"; topic:cyber',
    );
    expect(await kept()).toMatchObject({ quiet: null, mutes: ['title:"press schedule"', 'topic:cyber'] });
  });

  test('what has ended or never was cannot be edited', async () => {
    await subscribe();
    await edit('unsubscribe R-1');
    expect(sentence(await edit('edit R-1 --as now'))).toContain('R-1 has ended');
    expect(sentence(await edit('edit R-7 --as now'))).toContain('There is no R-7 here.');
  });
});

describe('resting', () => {
  test('a pause ends by itself on its day; what came meanwhile is not posted', async () => {
    await at('2027-03-01T15:00:00Z'); // A Monday.
    await subscribe();
    expect(sentence(await edit('pause R-1 --until wed'))).toContain('is paused until Wed 3 Mar 2027, 0:00.');
    expect(sentence(await edit('subscriptions'))).toContain(
      '⏸ paused until Wed 3 Mar 2027, 0:00: somebody asked for it',
    );
    expect(
      ana.messages('trade-news').some(({ text }) => text.includes('paused; what comes meanwhile is not posted')),
    ).toBe(true);
    publish('Tariffs on lemons');
    await at('2027-03-02T15:00:00Z');
    await at('2027-03-03T04:59:00Z');
    expect((await kept())?.state).toBe('paused');
    await at('2027-03-03T05:01:00Z');
    expect((await kept())?.state).toBe('active');
    await at('2027-03-03T09:00:00Z');
    publish('Tariffs on limes');
    await at('2027-03-03T12:00:00Z');
    expect(posts().map(({ text }) => text.split(' — ')[0])).toEqual(['Tariffs on limes']);
  });

  test('what was ended in a pause is at work again after Undo, and its mute goes on', async () => {
    await at('2027-03-01T15:00:00Z');
    await subscribe();
    await edit('mute R-1 --until fri');
    await edit('pause R-1 --until wed');
    await edit('unsubscribe R-1');
    await ana.click('Undo');
    const mutedUntil = '2027-03-05T05:00:00Z';
    expect(await kept()).toMatchObject({ state: 'active', pausedBecause: null, pausedUntil: null, mutedUntil });
  });

  test('buttons pause and resume', async () => {
    await subscribe();
    await edit('subscriptions');
    expect(sentence(await ana.click('Pause R-1'))).toContain('is paused. What comes meanwhile is not posted.');
    expect(sentence(await ana.click('Resume R-1'))).toContain('is at work');
    expect(await kept()).toMatchObject({ state: 'active', pausedBecause: null, pausedUntil: null });
  });

  test('a mute holds what comes and gives it in one message', async () => {
    await at('2027-03-01T15:00:00Z');
    await subscribe();
    expect(sentence(await edit('mute R-1'))).toContain('mute needs the day on which it ends: --until fri');
    expect(sentence(await edit('mute R-1 --until today'))).toContain('“today” is not ahead of us.');
    expect(sentence(await edit('mute R-1 --until wed'))).toContain('is muted until Wed 3 Mar 2027, 0:00');
    publish('Tariffs on lemons', 'Tariffs on limes');
    await at('2027-03-02T15:00:00Z');
    expect([posts(), sentence(await edit('subscriptions'))]).toEqual([[], expect.stringContaining('🔕 muted until')]);
    expect(sentence(await edit('why N-1'))).toContain('It is held until Wed 3 Mar 2027, 0:00.');
    await at('2027-03-03T05:01:00Z');
    expect(posts().map(({ text }) => text.slice(0, 29))).toEqual(['News since the mute: 2 items.']);
    expect(sentence(await edit('subscriptions'))).toContain('Pause');
  });
});

describe('asking', () => {
  test('test says what a filter keeps and which rule drops the rest', async () => {
    await subscribe('title:lemons');
    publish('Tariffs on lemons', 'Tariffs on limes', 'Press schedule: lemons');
    await workspace.playground.moveClock(3_600_000);
    expect(sentence(await edit('test R-1'))).toContain(
      '2 kept, 1 dropped of the last 3 items of Trade Gazette · title:lemons',
    );
    const tried = sentence(await edit('test R-1 tariffs -title:limes'));
    expect(tried).toContain('1 kept, 2 dropped');
    expect(tried).toContain('Tariffs on limes — -title:limes');
    expect(tried).toContain('Press schedule: lemons — tariffs');
    expect(sentence(await edit(`test ${site.url}/feed.xml lemons`))).toContain('2 kept, 1 dropped');
    expect(sentence(await edit('test "Trade Gazette" lemons OR limes'))).toContain('3 kept, 0 dropped');
    expect(sentence(await edit('test nobody title:lemons'))).toContain(
      '“nobody” is no source that somebody is subscribed to. Use one of: Trade Gazette.',
    );
  });

  test('why names the stage and the rule of each subscription, in any channel', async () => {
    await subscribe('title:lemons');
    publish('Tariffs on lemons', 'Tariffs on limes');
    await workspace.playground.moveClock(3_600_000);
    const told = async (line: string) => sentence(await edit(line));
    const titled = await workspace.store.news.find();
    const id = (title: string) => titled.find((item) => item.title === title)?.id ?? '';
    const [lemons, limes] = [id('Tariffs on lemons'), id('Tariffs on limes')];
    expect(await told(`why ${lemons}`)).toContain('It was ordered as a post: posted ');
    expect(await told(`why ${lemons}`)).toContain('R-1: posted: at once (matched title:lemons)');
    expect(await told(`why ${limes}`)).toContain('R-1: filter: dropped by title:lemons');
    expect(await told(`why ${lemons} #cyber`)).toContain('This channel has no subscription, so it was not posted.');
    await subscribe('', 'cyber');
    expect(await told(`why ${lemons} #cyber`)).toContain(
      'R-2: never asked; today it would say: baseline: it came before R-2 began',
    );
    site.set('/other.xml', rss('Other', []), 'application/rss+xml');
    await ana.command(`/news subscribe ${site.url}/other.xml`, { channel: 'cyber' });
    expect(await told(`why ${lemons} #cyber`)).toContain('R-3: its source did not bring this item');
    await ana.command('/news unsubscribe R-3', { channel: 'cyber' });
    expect(await told(`why ${lemons} #cyber`)).toContain('R-3: it has ended');
    expect(await told('why N-99')).toContain('There is no N-99 here.');
  });

  test('why says of what came too long ago that nobody knows any more', async () => {
    await at('2027-03-01T15:00:00Z');
    await subscribe('title:lemons');
    publish('Tariffs on limes');
    await at('2027-03-02T15:00:00Z');
    expect(sentence(await edit('why N-1'))).toContain('R-1: filter: dropped by title:lemons');
    await at('2027-04-02T15:00:00Z');
    await workspace.service.runJobs();
    expect(await workspace.store.placements.find()).toEqual([]);
    const told = sentence(await edit('why N-1'));
    expect(told).toContain('It came too long ago: what became of it here is kept for 30 days.');
    expect(told).toContain('R-1: not known any more; today it would say: too old: it came more than 28 days ago');
  });
});
