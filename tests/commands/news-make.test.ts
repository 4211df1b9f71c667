import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '../../src/playground/actor.ts';
import type { Message } from '../../src/playground/protocol.ts';
import { readingOf, sanctionOf } from '../domain/samples.ts';
import { rss, type Site, startSite } from '../site.ts';
import { startWorkspace, type TestWorkspace } from '../workspace.ts';
import { redeliver } from './redeliver.ts';
import { sentence, wordsOf } from './replies.ts';
import { giveCommitments, giveNews } from './stocked.ts';

let workspace: TestWorkspace;
let site: Site;
let ana: Actor;
let li: Actor;

beforeAll(async () => {
  [workspace, site] = await Promise.all([startWorkspace(), startSite()]);
  ana = workspace.playground.as('U0ANA');
  li = workspace.playground.as('U0LI');
});
afterAll(() => Promise.all([workspace.close(), site.close()]));
beforeEach(async () => {
  for (const actor of [ana, li]) if (actor.currentView()) await actor.close('all');
});

const followups = () => workspace.store.followups.find();
const news = (fields: Parameters<typeof readingOf>[0]) => giveNews(workspace, { reading: readingOf(fields) });
const comments = (date: string) => news({ deadlines: [{ date, what: 'comments close', quote: 'x' }] });

describe('a deadline', () => {
  test('becomes a follow-up of whoever clicks, once, and the item says so', async () => {
    const item = await comments('2099-03-31');
    expect(wordsOf(await ana.command(`/news show ${item.id}`))).toContain('⏰ Tue 31 Mar 2099: comments close');
    const done = await ana.click({ text: 'Take it on', value: `${item.id} 2099-03-31` });
    const [followup] = await followups();
    expect(followup).toMatchObject({
      ...{ title: `Comments close: ${item.title}`, assignee: 'U0ANA', asker: 'U0ANA', about: item.id },
      due: { date: '2099-03-31', precision: 'day' },
    });
    expect(sentence(done)).toContain(`${followup?.id}`);
    await redeliver(workspace, done);
    await ana.click({ text: 'Take it on', value: `${item.id} 2099-03-31` });
    expect(await followups()).toHaveLength(1);
    expect((await workspace.store.news.get(item.id))?.usedIn).toEqual([followup?.id]);
    expect(followup?.status).toBe('accepted');
    await li.command(`/news show ${item.id}`);
    const second = await li.click({ text: 'Take it on', value: `${item.id} 2099-03-31` });
    expect(sentence(second)).toContain(`${followup?.id} Comments close`);
    expect(await followups()).toHaveLength(1);
    expect(wordsOf(await li.command(`/news show ${item.id}`))).toContain(`Used in ${followup?.id}`);
  });

  test('that has passed asks when the work is due', async () => {
    const item = await comments('2015-10-01');
    const before = await followups();
    await ana.command(`/news show ${item.id}`);
    await ana.click({ text: 'Take it on', value: `${item.id} 2015-10-01` });
    expect(wordsOf(ana.currentView())).toContain('Assign a follow-up');
    expect(await followups()).toEqual(before);
    await ana.fillAndSubmit({ due: '2099-01-05' });
    expect((await followups()).at(-1)).toMatchObject({ about: item.id, due: { date: '2099-01-05' } });
  });
});

describe('evidence', () => {
  test('an article that speaks of a commitment suggests itself with its sentence', async () => {
    const [commitment] = await giveCommitments(workspace, 1, { action: 'Hold the first joint dialogue on cybercrime' });
    await giveCommitments(workspace, 1, { action: 'Lower the tariff on lemons' });
    const quote = 'The United States and China held their first joint dialogue on cybercrime on Tuesday.';
    site.set(
      '/met',
      `<html><head><title>Talks</title></head><body><p>${quote}</p><p>More will follow.</p></body></html>`,
    );
    const card = await ana.command(`/news read ${site.url}/met`);
    expect(wordsOf(card)).toContain(`Speaks of ${commitment?.id}: `);
    expect(wordsOf(card)).not.toContain('Speaks of C-2');
    await ana.click('Add as evidence for C-1');
    await ana.submit();
    const item = (await workspace.store.news.find()).at(-1);
    expect(await workspace.store.evidence.find()).toMatchObject([
      { commitmentId: 'C-1', newsId: item?.id, url: `${site.url}/met`, quote, stance: 'supports' },
    ]);
    expect(item?.usedIn).toEqual(['E-1']);
    expect(wordsOf(await li.command('/commitments show C-1'))).toContain(quote);
  });

  test('the button leaves the choice, and a stance against', async () => {
    const item = await news({});
    await ana.command(`/news show ${item.id}`);
    await ana.click({ text: 'Evidence', value: item.id });
    expect((await ana.submit()).errors).toMatchObject({ commitment: expect.any(String) });
    await ana.fillAndSubmit({ commitment: 'C-2', stance: 'contradicts' });
    expect((await workspace.store.evidence.find()).at(-1)).toMatchObject({
      commitmentId: 'C-2',
      stance: 'contradicts',
      newsId: item.id,
    });
  });
});

describe('names under sanctions', () => {
  const listed = ['Ivan Testov', 'Acme Shipping LLC'];

  test('are screened with a click, each with its certificate', async () => {
    const item = await news({ sanctions: [sanctionOf({ names: listed }), sanctionOf({ names: ['Ivan Testov'] })] });
    await ana.command(`/news show ${item.id}`);
    await ana.click({ text: 'Screen names', value: item.id });
    const answer = await ana.submit();
    for (const name of listed) expect(wordsOf(answer)).toContain(name);
    expect(sentence(answer)).toContain('2 names screened, 0 with matches.');
    const screens = await workspace.store.screens.find();
    expect(screens.map(({ party }) => party.name)).toEqual(listed);
    expect(wordsOf(await ana.click(`Show the certificate ${screens[0]?.id}`))).toContain('Certificate X-1');
  });

  test('too many are refused under their field, and nothing is screened', async () => {
    const item = await news({ sanctions: [sanctionOf({ names: listed })] });
    await ana.command(`/news show ${item.id}`);
    await ana.click({ text: 'Screen names', value: item.id });
    const before = await workspace.store.screens.find();
    const names = Array.from({ length: 41 }, (_, n) => `Firm ${n}`).join('\n');
    expect((await ana.fillAndSubmit({ names })).errors).toEqual({ names: expect.stringContaining('41 names') });
    expect(await workspace.store.screens.find()).toEqual(before);
  });

  test('an item without names has no such button', async () => {
    const item = await news({});
    expect(wordsOf(await ana.command(`/news show ${item.id}`))).not.toContain('Screen names');
  });
});

test('the post in a channel says what was made of it', async () => {
  const feed = (title: string) => rss('Gazette', [{ title, link: `${site.url}/${title}` }]);
  site.set('/feed.xml', feed('old'), 'application/rss+xml');
  await ana.command(`/news subscribe ${site.url}/feed.xml`, { channel: 'cyber' });
  await workspace.playground.moveClock(3 * 3_600_000);
  site.set('/feed.xml', feed('fresh'), 'application/rss+xml');
  await workspace.playground.moveClock(6 * 3_600_000);
  const post = () => ana.messages('cyber').find((each) => wordsOf(each).includes('fresh')) as Message;
  await workspace.playground.until(post);
  await ana.click('Follow up', { in: post() });
  await ana.submit();
  const made = (await followups()).at(-1);
  await workspace.playground.until(() => wordsOf(post()).includes(`Used in ${made?.id}`));
  await workspace.playground.moveClock(0);
});
