import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { articlePage, articleTitle } from './article.ts';
import { rss, type Site, startSite } from './site.ts';
import { startWorkspace, type TestWorkspace } from './workspace.ts';

let workspace: TestWorkspace;
let site: Site;

const modes = [
  { name: 'signed HTTP', socketMode: false },
  { name: 'Socket Mode', socketMode: true },
];

afterEach(async () => {
  await workspace.close();
  await site.close();
});

const texts = (messages: { text: string }[]) => messages.map((message) => message.text).join('\n');

describe.each(modes)('the first article, end to end over $name', ({ socketMode }) => {
  beforeEach(async () => {
    [workspace, site] = await Promise.all([startWorkspace({ socketMode }), startSite()]);
    site.set('/article', articlePage);
  });

  test('a feed gains the article and its card is posted once to the subscribed channel', async () => {
    const { playground } = workspace;
    const ana = playground.as('U0ANA');
    site.set(
      '/feed.xml',
      rss('Trade Gazette', [{ title: 'Old news', link: `${site.url}/old` }]),
      'application/rss+xml',
    );
    await ana.command(`/news subscribe ${site.url}/feed.xml`, { channel: 'trade-news' });
    expect(texts(ana.messages('trade-news'))).toContain('New items of Trade Gazette will be posted here');

    const items = [
      { title: articleTitle, link: `${site.url}/article` },
      { title: 'Old news', link: `${site.url}/old` },
    ];
    site.set('/feed.xml', rss('Trade Gazette', items), 'application/rss+xml');
    await playground.moveClock(3_600_000);
    await playground.moveClock(2 * 3_600_000);

    const posts = ana.messages('trade-news').filter((message) => message.text.includes(articleTitle));
    expect(posts).toHaveLength(1);
    expect(texts(ana.messages('trade-news'))).not.toContain('Old news');
    expect(texts(posts)).toContain('7 commitments');
  });

  test('an address is read, tracked, judged, followed up, answered, and found again after a restart', async () => {
    const { playground } = workspace;
    const ana = playground.as('U0ANA');
    const li = playground.as('U0LI');

    const read = await ana.command(`/news read ${site.url}/article`);
    expect(texts(read.replies)).toContain(articleTitle);

    await ana.click('Track commitments');
    const tracked = await ana.submit();
    expect(tracked.errors).toEqual({});
    expect(texts((await ana.command('/commitments list')).replies)).toContain('Commitments: 7 in all');
    const meeting = (await workspace.store.commitments.find()).find((each) => each.recurrence !== null);
    expect(meeting).toMatchObject({
      agreementId: 'A-1',
      parties: ['United States', 'China'],
      due: { date: '2015-12-31', precision: 'year' },
      recurrence: { perYear: 2 },
      source: { newsId: 'N-1', publisher: 'Trade Gazette', published: '2015-09-28' },
    });
    expect((await workspace.store.commitments.find()).map((each) => each.id)).toEqual(
      [1, 2, 3, 4, 5, 6, 7].map((n) => `C-${n}`),
    );

    const judged = await ana.command(
      `/commitments status ${meeting?.id} kept --party US --reason "First meeting 1 Dec 2015" --evidence ${site.url}/minutes`,
    );
    expect(texts(judged.replies)).toContain('is kept for United States, with evidence E-1');

    await ana.command('/followups assign @li "Ask CERT for indicators" by +5bd --for C-2');
    await playground.until(() => li.directMessages().length === 1);
    await li.click('Accept');
    await li.click('Respond');
    const answered = await li.fillAndSubmit({ 'Your answer': 'Indicators received', Link: 'https://www.cisa.gov/x' });
    expect(texts(answered.replies)).toContain('F-1 is answered');
    await playground.until(() => texts(ana.directMessages()).includes('answered F-1'));

    await workspace.restart();
    expect(texts((await ana.command('/followups show F-1')).replies)).toContain('answered');
    expect(texts((await ana.command(`/commitments show ${meeting?.id}`)).replies)).toContain('twice a year');
    expect((await workspace.store.evidence.find())[0]).toMatchObject({ commitmentId: meeting?.id, stance: 'supports' });
  });

  test('tracking the same article twice adds nothing twice', async () => {
    const ana = workspace.playground.as('U0ANA');
    const li = workspace.playground.as('U0LI');
    await ana.command(`/news read ${site.url}/article`);
    await ana.command('/news track N-1');
    await li.command('/news track N-1');
    expect((await ana.submit()).errors).toEqual({});
    await li.submit();
    await ana.command('/news track N-1');
    const again = await ana.submit();
    expect(Object.values(again.errors).join() + texts(again.replies)).toContain('Nothing is chosen');
    expect(await workspace.store.agreements.find()).toHaveLength(1);
    expect(await workspace.store.commitments.find()).toHaveLength(7);
  });

  test('the order becomes a programme, authorised and not used, linked to the agreement both ways', async () => {
    const ana = workspace.playground.as('U0ANA');
    await ana.command(`/news read ${site.url}/article`);
    await ana.click('Track commitments');
    await ana.submit();
    const [programme] = await workspace.store.programmes.find();
    expect(programme).toMatchObject({
      name: 'Executive Order 13694',
      jurisdiction: 'US',
      measures: expect.arrayContaining(['asset-freeze', 'dealing-ban']),
      agreementIds: ['A-1'],
    });
    expect(programme?.steps.at(-1)?.state).toBe('authorised');
    expect((await workspace.store.agreements.get('A-1'))?.programmeIds).toEqual([programme?.id]);
    const shown = await ana.command('/sanctions program show "E.O. 13694"');
    expect(texts(shown.replies)).toContain('authorised: it may be used and has not been');
  });

  test('a quote can be left out, and one that was misread is corrected before it is tracked', async () => {
    const ana = workspace.playground.as('U0ANA');
    await ana.command(`/news read ${site.url}/article`);
    await ana.click('Track commitments');
    await ana.select({ block_id: 'choice-0', action_id: 'news.toggle' }, []);
    await ana.click({ text: 'Edit', block_id: 'choice-1' });
    const wrong = await ana.fillAndSubmit({ Due: '31/09' });
    expect(wrong.errors).toEqual({ due: expect.stringContaining('September has 30 days') });
    await ana.fillAndSubmit({ 'What is promised': 'Answer requests within ten days', Due: '2016-01-31' });
    await ana.submit();
    const kept = await workspace.store.commitments.find();
    expect(kept).toHaveLength(6);
    expect(kept[0]).toMatchObject({
      action: 'Answer requests within ten days',
      due: { date: '2016-01-31', precision: 'day' },
    });
  });

  test('a text is pasted into the form, and a message is read by its shortcut', async () => {
    const ana = workspace.playground.as('U0ANA');
    const { articleText } = await import('./article.ts');
    await ana.command('/news read');
    const empty = await ana.submit();
    expect(empty.errors).toEqual({ url: expect.stringContaining('There is no text there') });
    await ana.fillAndSubmit({ text1: articleText.slice(0, 1000), text2: articleText.slice(1000), title: articleTitle });
    expect((await workspace.store.news.get('N-1'))?.origin.kind).toBe('paste');

    const posted = await workspace.playground
      .as('U0SAM')
      .say('Both sides agreed to meet twice per year.', { channel: 'cyber' });
    const read = await ana.shortcut('Read this message', posted);
    expect(read.ok).toBe(true);
    expect((await workspace.store.news.get('N-2'))?.origin).toMatchObject({
      kind: 'message',
      permalink: expect.stringContaining('/archives/C0CYBER/p'),
    });
  });
});
