import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '../../src/playground/actor.ts';
import type { Message } from '../../src/playground/protocol.ts';
import { articlePage, articleTitle } from '../article.ts';
import { rss, type Site, startSite } from '../site.ts';
import { startWorkspace, type TestWorkspace } from '../workspace.ts';
import { redeliver } from './redeliver.ts';
import { sentence, wordsOf } from './replies.ts';
import { giveNews } from './stocked.ts';

let workspace: TestWorkspace;
let site: Site;
let ana: Actor;
let li: Actor;

beforeAll(async () => {
  [workspace, site] = await Promise.all([startWorkspace(), startSite()]);
  ana = workspace.playground.as('U0ANA');
  li = workspace.playground.as('U0LI');
  site.set('/article', articlePage);
  site.set('/gazette.xml', rss('Trade Gazette', [{ title: 'Old', link: `${site.url}/old` }]), 'application/rss+xml');
  site.set('/page', '<html><head><title>x</title></head><body><p>No feed.</p></body></html>');
});
afterAll(() => Promise.all([workspace.close(), site.close()]));
beforeEach(async () => {
  if (ana.currentView()) await ana.close('all');
});

const saved = async () => [await workspace.store.news.find(), await workspace.store.subscriptions.find()];

describe('reading', () => {
  test('an address is read once, shown again, searched and listed', async () => {
    const { replies } = await ana.command(`/news read ${site.url}/article`);
    const card = sentence(replies);
    for (const words of [
      articleTitle,
      'Trade Gazette · Mon 28 Sep 2015',
      '7 commitments',
      'Track commitments',
      'Share to channel',
    ])
      expect(card).toContain(words);
    await li.command(`/news read ${site.url}/article`);
    expect(await workspace.store.news.find()).toHaveLength(1);
    expect(sentence(await li.command('/news show N-1'))).toContain(articleTitle);
    expect(wordsOf(await li.command('/news search "trade secrets"'))).toContain('N-1 · ');
    expect(wordsOf(await li.command('/news search "lemon tariff"'))).toContain('Nothing matches.');
    expect(wordsOf(await li.command('/news list country:CN after:2015-09-01'))).toContain('1 in all');
  });

  test('sharing shows the card to the channel', async () => {
    await ana.command('/news show N-1', { channel: 'cyber' });
    const { replies } = await ana.click('Share to channel');
    expect(replies[0]).toMatchObject({ channel: 'C0CYBER' });
    expect(replies[0]?.ephemeral_to).toBeUndefined();
  });

  test.for([
    ['read soon', '“soon” is no web address. Use one of: https://…. Nothing was saved.'],
    ['read SITE/nowhere', 'has no page: the server answered “not found”. Tried '],
    ['read http://10.0.0.5/', 'leads to a private network, and I fetch only from the public internet.'],
    ['read https://nowhere.invalid/', 'names a host that does not exist'],
    ['subscribe', "subscribe needs a source's name or a feed's address. Example: /news subscribe ustr"],
    ['subscribe SITE/nowhere', 'has no page: the server answered “not found”.'],
    [
      'subscribe SITE/page',
      'There is no feed that I could read, and none is named there. Not subscribed. /news sources lists known ones;',
    ],
    ['subscribe http://169.254.169.254/', 'leads to a private network'],
    ['search', 'search needs a word or a phrase to look for.'],
    ['track N-99', 'There is no N-99 here.'],
    ['search cyber --limitt 5', '/news search has no --limitt. Did you mean --limit?'],
    ['list after:soon', '“soon” is no date for after.'],
    ['unsubscribe R-9', 'There is no R-9 here.'],
  ])('/news %s says what to do and saves nothing', async ([line, words]) => {
    const before = await saved();
    const typed = (line as string).replace('SITE', site.url);
    expect(sentence(await ana.command(`/news ${typed}`))).toContain(words);
    expect(await saved()).toEqual(before);
  });

  test('the form keeps the pasted text open until its date can be read', async () => {
    await ana.command('/news read');
    const text = 'Chile will lift its ban on lemons by 2031.';
    const wrong = await ana.fillAndSubmit({ text1: text, published: '31/09' });
    expect(wrong.errors).toEqual({ published: expect.stringContaining('September has 30 days') });
    expect((await ana.fillAndSubmit({ url: 'soon' })).errors).toEqual({
      url: expect.stringContaining('no web address'),
    });
    await ana.fillAndSubmit({ url: '', published: '2031-01-05' });
    expect((await workspace.store.news.find()).at(-1)).toMatchObject({
      published: '2031-01-05',
      origin: { kind: 'paste' },
    });
  });

  test('what holds no commitment cannot be tracked', async () => {
    const item = await giveNews(workspace);
    expect(sentence(await ana.command(`/news track ${item.id}`))).toBe(
      `I found no commitment in ${item.id}, so there is nothing to track. /commitments add adds one by hand.`,
    );
  });

  test('two people who track the same item at once add it once, and both see what came of it', async () => {
    await ana.command('/news track N-1');
    await li.command('/news track N-1');
    await ana.submit();
    const second = await li.submit();
    expect(sentence(second)).toContain('✅ Tracked as A-1: 7 commitments, C-1 … C-7');
    expect(await workspace.store.commitments.find()).toHaveLength(7);
    expect(sentence(await ana.click('Show commitments'))).toContain('7 in all');
  });

  test('a follow-up on it keeps what it is about', async () => {
    await ana.command('/news show N-1');
    await ana.click('Follow up');
    await ana.submit();
    expect((await workspace.store.followups.find()).at(-1)).toMatchObject({ about: 'N-1', assignee: 'U0ANA' });
  });
});

describe('hostile words', () => {
  test('neither mention, link nor format, in a card, a list and a problem', async () => {
    const title = '<!channel> <@U0LI> *bold* _it_ <https://evil.example|gov> & `code`';
    const item = await giveNews(workspace, { title });
    for (const line of [`show ${item.id}`, 'list', 'show N-9999']) {
      const [message] = (await ana.command(`/news ${line}`)).replies;
      expect(wordsOf(message ?? null)).toContain('*bold*');
      expect(message?.text).not.toMatch(/<[!@h]/);
      expect(JSON.stringify(message?.blocks)).not.toContain('"type":"mrkdwn"');
    }
  });
});

describe('subscriptions', () => {
  test('where Accord may not post, the exact invitation is given and nothing is saved', async () => {
    const before = await saved();
    const refused = await ana.command(`/news subscribe ${site.url}/gazette.xml`, { channel: 'legal' });
    expect(sentence(refused)).toBe(
      `I'm not in this channel, so I can't post here. Run /invite @Accord, then send the command again: /news subscribe ${site.url}/gazette.xml. Nothing was saved.`,
    );
    expect(await saved()).toEqual(before);
  });

  test('a channel is told once, also when Slack sends the command again', async () => {
    const done = await ana.command(`/news subscribe ${site.url}/gazette.xml`, { channel: 'cyber' });
    expect(sentence(done)).toContain('What it holds today (1 item) is taken as read; new items will be posted.');
    expect(await redeliver(workspace, done)).toBe(200);
    expect(ana.messages('cyber').filter((each) => each.text.includes('will be posted here'))).toHaveLength(1);
    const again = await li.command(`/news subscribe ${site.url}/gazette.xml`, { channel: 'cyber' });
    expect(sentence(again)).toBe(
      'This channel already has that feed: R-1. Nothing was added twice. Change it: /news edit R-1 …; /news unsubscribe R-1 ends it.',
    );
  });

  test('the list shows each feed with its state, and its button ends it with Undo', async () => {
    const listed = await ana.command('/news subscriptions', { channel: 'cyber' });
    expect(wordsOf(listed)).toMatch(/R-1\n .*Trade Gazette.*every item · at once.*last read/s);
    expect(sentence(await ana.click('Unsubscribe R-1'))).toContain('is no longer posted to');
    expect((await workspace.store.subscriptions.get('R-1'))?.state).toBe('removed');
    await workspace.playground.until(() => ana.messages('cyber').some((each) => wordsOf(each).includes(' ended ')));
    await ana.click({ text: 'Undo', value: 'R-1' });
    expect((await workspace.store.subscriptions.get('R-1'))?.state).toBe('active');
    expect(sentence(await li.command('/news unsubscribe R-1', { channel: 'trade-news' }))).toContain(
      'R-1 belongs to another channel. Give the command there',
    );
    await ana.command('/news unsubscribe R-1', { channel: 'cyber' });
    await workspace.playground.moveClock(11 * 60_000);
    expect(sentence(await ana.click({ text: 'Undo', value: 'R-1' }))).toContain('R-1 can no longer be undone here');
    await workspace.playground.moveClock(0);
    expect(sentence(await ana.command('/news subscriptions', { channel: 'cyber' }))).toContain(
      'This channel has no subscription. /news subscribe https://… adds one.',
    );
  });

  test('the card in the channel shows that its commitments were tracked', async () => {
    await ana.command(`/news subscribe ${site.url}/gazette.xml`, { channel: 'trade-news' });
    await workspace.playground.moveClock(3 * 3_600_000);
    site.set(
      '/gazette.xml',
      rss('Trade Gazette', [{ title: 'Fresh news', link: `${site.url}/fresh` }]),
      'application/rss+xml',
    );
    site.set('/fresh', articlePage);
    await workspace.playground.moveClock(6 * 3_600_000);
    const post = () => ana.messages('trade-news').find((each) => wordsOf(each).includes('Fresh news')) as Message;
    await workspace.playground.until(post);
    await ana.click('Track commitments', { in: post() });
    await ana.submit();
    await workspace.playground.until(() => wordsOf(post()).includes('✅ Tracked as '));
    for (const kept of ['Track more', 'R-', 'Mute like this']) expect(wordsOf(post())).toContain(kept);
    await workspace.playground.moveClock(0);
  });
});

describe('message shortcuts', () => {
  test('Read this message keeps where it stands', async () => {
    const said = await li.say('The United States and China agreed to meet twice per year.', { channel: 'cyber' });
    const { replies } = await ana.shortcut('Read this message', said);
    expect(sentence(replies)).toContain('1 commitment');
    expect((await workspace.store.news.find()).at(-1)?.origin).toMatchObject({
      kind: 'message',
      permalink: expect.stringContaining('/archives/C0CYBER/p'),
    });
  });

  test('a direct message is read only when the person sends its words', async () => {
    await ana.command('/followups assign @li "Read on" by fri');
    const [direct] = await workspace.playground.until(() => li.directMessages());
    const before = await workspace.store.news.find();
    await li.shortcut('Read this message', direct as Message);
    expect(await workspace.store.news.find()).toEqual(before);
    expect(wordsOf(li.currentView())).toContain('Read an article');
    await li.fillAndSubmit({ text1: 'Chile will cut tariffs by 2032.' });
    expect((await workspace.store.news.find()).at(-1)?.origin).toMatchObject({
      kind: 'message',
      permalink: expect.stringContaining('/archives/D'),
    });
  });

  test('a message of a private channel is read only when the person sends its words, told who can find them', async () => {
    const said = await ana.say('PRIVILEGED: Peru agreed to settle by 2030.', { channel: 'legal' });
    const before = await workspace.store.news.find();
    await ana.shortcut('Read this message', said);
    expect(await workspace.store.news.find()).toEqual(before);
    expect(wordsOf(ana.currentView())).toContain('Everybody in this workspace can find what is read here');
    await ana.close('all');
    await ana.shortcut('Follow up on message', said);
    expect(JSON.stringify(ana.currentView())).not.toContain('PRIVILEGED');
    await ana.close('all');
  });

  test('Follow up on message keeps the link; the words of a direct message are left out', async () => {
    const said = await li.say('Who has the minutes?', { channel: 'cyber' });
    await ana.shortcut('Follow up on message', said);
    expect(JSON.stringify(ana.currentView())).toContain('Who has the minutes?');
    await ana.fillAndSubmit({ assignee: 'U0LI' });
    const followup = (await workspace.store.followups.find()).at(-1);
    expect(followup?.permalink).toContain('/archives/C0CYBER/p');
    const direct = await workspace.playground.until(() => li.directMessages().at(-1));
    await li.shortcut('Follow up on message', direct);
    expect(JSON.stringify(li.currentView())).not.toContain('Who has the minutes?');
    await li.close('all');
  });

  test('Use as answer keeps the link with the answer', async () => {
    const { id } = (await workspace.store.followups.find()).at(-1) ?? { id: '' };
    const said = await li.say('Here are the minutes', { channel: 'cyber' });
    await li.shortcut('Use as answer', said);
    await li.fillAndSubmit({ followup: id });
    expect((await workspace.store.followups.get(id))?.responses).toMatchObject([
      { text: 'Here are the minutes', permalink: expect.stringContaining('/archives/C0CYBER/p'), by: 'U0LI' },
    ]);
    const sam = workspace.playground.as('U0SAM');
    await sam.shortcut('Use as answer', said);
    expect(wordsOf(sam.currentView())).toContain('No follow-up of yours is waiting for an answer.');
  });
});
