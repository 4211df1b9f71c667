import { describe, expect, test } from 'vitest';
import type { FeedEntry } from '../../src/domain/news.ts';
import { item, newsDesk } from './news-desk.ts';

const desk = newsDesk();

describe('an entry that comes again', () => {
  test.each<[string, (n: number) => object]>([
    ['with guids that change at each poll', () => ({ guid: `${Math.random()}` })],
    ['with guids and titles that change', (n) => ({ guid: `${Math.random()}`, title: `Edited ${n}` })],
    ['with new guids and addresses', (n) => ({ guid: `new ${n}`, link: `/moved/${n}` })],
    ['with tracking parameters', (n) => ({ link: `/items/${n}?utm_source=${Math.random()}` })],
    ['with other dates', () => ({ date: 'Mon, 09 Mar 2026 10:00:00 GMT' })],
    ['without guids', () => ({ guid: undefined })],
  ])('%s is posted once', async (_how, fields) => {
    await desk.follow([item(1)]);
    desk.publish([item(3), item(2), item(1)]);
    await desk.poll();
    for (const n of [1, 2]) {
      desk.later(n);
      desk.publish([item(3, fields(3)), item(2, fields(2)), item(1, fields(1))]);
      await desk.poll();
    }
    expect(await desk.posts()).toEqual(['N-1 C1', 'N-2 C1']);
  });

  test('after it was gone for weeks is posted once', async () => {
    await desk.follow([item(1)]);
    desk.publish([item(2), item(1)]);
    await desk.poll();
    for (let n = 3; n < 9; n++) {
      desk.later(48);
      desk.publish([item(n), item(n - 1)].filter(({ guid }) => guid !== 'g2'));
      await desk.poll();
    }
    desk.later();
    desk.publish([item(8), item(2)]);
    await desk.poll();
    expect((await desk.posts()).filter((post) => post === 'N-1 C1')).toHaveLength(1);
    expect((await desk.news()).filter(({ title }) => title === 'Steel order 2')).toHaveLength(1);
  });

  test('twice in one feed is posted once', async () => {
    await desk.follow([item(1)]);
    desk.publish([item(2), item(2, { guid: 'other' }), item(1)]);
    await desk.poll();
    expect(await desk.posts()).toEqual(['N-1 C1']);
  });
});

test('each day’s entry at one address is news, when its guid says so', async () => {
  await desk.follow([item('Monday', { link: '/daily' })]);
  for (const day of ['Tuesday', 'Wednesday']) {
    desk.publish([item(day, { link: '/daily' })]);
    await desk.poll();
    desk.later(24);
  }
  expect((await desk.news()).map(({ title }) => title)).toEqual(['Steel order Tuesday', 'Steel order Wednesday']);
  expect(await desk.posts()).toHaveLength(2);
});

describe('an edited entry', () => {
  test('is a revision of its item, read again and not posted again', async () => {
    await desk.follow([item(1)]);
    desk.publish([item(2), item(1)]);
    await desk.poll();
    desk.later();
    const text = `<p>${'Every licence is withdrawn by this order at once. '.repeat(15)}</p>`;
    desk.publish([item(2, { title: 'Steel order 2, corrected text', text }), item(1)]);
    await desk.poll();
    const [news] = await desk.news();
    expect(news).toMatchObject({
      ...{ title: 'Steel order 2, corrected text', key: `${desk.publisher.url}/items/2` },
      revisions: [{ at: '2026-03-10T12:00:00Z', title: 'Steel order 2', what: 'title and text' }],
    });
    expect(news?.reading.summary[0]).toBe('Every licence is withdrawn by this order at once.');
    expect(await desk.posts()).toEqual(['N-1 C1']);
  });

  test.each([
    ['in markup', { text: item(2).text.replace('<p>', '<p class="x">') }],
    ['in blanks and capitals', { title: 'STEEL  ORDER 2' }],
    ['in its date', { date: 'Mon, 09 Mar 2026 10:00:00 GMT' }],
  ])('that differs only %s is no revision', async (_what, fields) => {
    await desk.follow([item(1)]);
    desk.publish([item(2), item(1)]);
    await desk.poll();
    desk.publish([item(2, fields), item(1)]);
    desk.later();
    await desk.poll();
    expect((await desk.news())[0]).toMatchObject({ title: 'Steel order 2', revisions: [] });
  });

  test('that goes back and forth is listened to once', async () => {
    await desk.follow([item(1)]);
    for (const title of ['Now so', 'Now so else', 'Now so', 'Now so else', 'Now so']) {
      desk.publish([item(2, { title }), item(1)]);
      await desk.poll();
      desk.later();
    }
    expect((await desk.news())[0]?.revisions).toHaveLength(1);
  });

  test('whose teaser is read again keeps the text of its page', async () => {
    await desk.follow([item(1)]);
    desk.publisher.pages.set('/items/2', { body: `<p>${'The whole text of the page. '.repeat(9)}</p>` });
    desk.publish([item(2, { text: 'Teaser.' }), item(1)]);
    await desk.poll();
    desk.publisher.pages.delete('/items/2');
    desk.publish([item(2, { text: 'Another teaser.' }), item(1)]);
    desk.later();
    await desk.poll();
    expect((await desk.news())[0]?.text).toContain('The whole text');
  });
});

describe('the page of a teaser that could not be had', () => {
  const teaser = item(2, { text: 'A teaser.' });
  const page = { body: `<p>${'The whole text of the page. '.repeat(9)}</p>` };

  test('is asked for once more, and what it says is kept without a second post', async () => {
    await desk.follow([item(1)]);
    desk.publisher.pages.set('/items/2', { status: 503 });
    desk.publish([teaser, item(1)]);
    await desk.poll();
    expect((await desk.news())[0]?.text).toBe('A teaser.');
    desk.publisher.pages.set('/items/2', page);
    desk.later();
    await desk.poll();
    const [news] = await desk.news();
    expect(news?.text).toContain('The whole text');
    expect(news?.reading.summary[0]).toBe('The whole text of the page.');
    expect([await desk.posts(), (await desk.feed()).rereads]).toEqual([['N-1 C1'], []]);
  });

  test('a second time is not asked for again', async () => {
    await desk.follow([item(1)]);
    desk.publisher.pages.set('/items/2', { status: 503 });
    desk.publish([teaser, item(1)]);
    for (let polls = 0; polls < 4; polls++) {
      await desk.poll();
      desk.later();
    }
    expect(desk.publisher.asked.filter((path) => path === '/items/2')).toHaveLength(2);
  });

  test('and is not there at all is not asked for again', async () => {
    await desk.follow([item(1)]);
    desk.publish([teaser, item(1)]);
    await desk.poll();
    desk.later();
    await desk.poll();
    expect(desk.publisher.asked.filter((path) => path === '/items/2')).toHaveLength(1);
  });
});

describe('the same story of two feeds', () => {
  const copy = item(2, { guid: 'copy', link: '/copy/2', title: 'Press release: Steel order 2 on Zenda mills' });
  const original = item(2, { title: 'Steel order 2 on Zenda mills' });

  test.each([1, 2])('is one item with both sources, %i at once', async (atOnce) => {
    await desk.follow([item(1)]);
    await desk.follow([item(1, { link: '/copy/1' })], '/second', { title: 'Newswire' });
    desk.publish([original, item(1)]);
    desk.publish([copy, item(1, { link: '/copy/1' })], '/second');
    await desk.poll({ atOnce });
    const news = await desk.news();
    expect(news).toHaveLength(1);
    expect(news[0]?.sources.map(({ feedId, url }) => [feedId, new URL(url ?? '').pathname])).toEqual(
      expect.arrayContaining([
        ['FEED-1', '/items/2'],
        ['FEED-2', '/copy/2'],
      ]),
    );
    expect(await desk.posts()).toEqual(['N-1 C1']);
  });

  test('that was posted is brought up to date with its second source, without a second post', async () => {
    await desk.follow([item(1)]);
    await desk.follow([], '/second');
    desk.publish([original, item(1)]);
    await desk.poll();
    desk.later();
    desk.publish([copy], '/second');
    await desk.poll();
    expect(await desk.posts()).toEqual(['N-1 C1']);
    const updates = (await desk.store.deliveries.find()).filter(({ replaces }) => replaces !== null);
    expect(updates.map(({ about, channel }) => `${about} ${channel}`)).toEqual(['N-1 C1']);
  });

  test('is not merged where the titles differ in a name, but points to the other one', async () => {
    await desk.follow([item(1)]);
    await desk.follow([item(1, { link: '/copy/1' })], '/second');
    desk.publish([original, item(1)]);
    await desk.poll();
    desk.later();
    desk.publish([{ ...copy, title: 'Steel order 2 on Strelsau mills' }], '/second');
    await desk.poll();
    expect((await desk.news()).map(({ seeAlso }) => seeAlso)).toEqual([[], ['N-1']]);
    expect(await desk.posts()).toEqual(['N-1 C1', 'N-2 C1']);
  });

  test('an edit of the copy does not revise the original', async () => {
    await desk.follow([item(1)]);
    await desk.follow([], '/second');
    desk.publish([original, item(1)]);
    await desk.poll();
    desk.later();
    desk.publish([copy], '/second');
    await desk.poll();
    desk.later();
    desk.publish([{ ...copy, title: 'Quite another headline' }], '/second');
    await desk.poll();
    expect(await desk.news()).toMatchObject([{ title: 'Steel order 2 on Zenda mills', revisions: [] }]);
  });
});

/** A document of an official register. */
const document = (documentNumber: string, title: string, correctionOf: string | null = null): FeedEntry => ({
  ...{
    key: `${documentNumber} ${title}`,
    url: `https://register.example/${encodeURIComponent(documentNumber)}`,
    title,
  },
  ...{ html: item(documentNumber).text, published: '2026-03-10' },
  official: {
    ...{ documentNumber, correctionOf, kind: 'Rule', agencies: [], effectiveOn: null, commentsCloseOn: null },
    ...{ docketIds: [], citation: null },
  },
});

describe('a document of an official register', () => {
  test('is one item in public inspection and in print, however its number is written', async () => {
    desk.register.set('/inspection', []).set('/printed', []);
    await desk.subscribe('/inspection');
    await desk.subscribe('/printed');
    desk.register.set('/inspection', [document('2026-04711', 'Unpublished document')]);
    await desk.poll();
    desk.later(24 * 20);
    const printed = { ...document('2026–4711', 'Steel Exports to Zenda'), published: '2026-03-30' };
    desk.register.set('/printed', [printed]);
    await desk.poll();
    expect((await desk.news()).map(({ sources }) => sources.length)).toEqual([2]);
    expect(await desk.posts()).toEqual(['N-1 C1']);
  });

  test('that corrects another one names it, by number or by title', async () => {
    desk.register.set('/printed', []);
    await desk.subscribe('/printed');
    const documents = [document('2026-1', 'Steel Exports to Zenda'), document('2026-2', 'Copper Exports to Zenda')];
    desk.register.set('/printed', documents);
    await desk.poll();
    desk.later(24 * 9);
    const byNumber = document('C1-2026-1', 'Export Controls Text', '2026-00001');
    const byTitle = document('2026-9', 'Copper Exports to Zenda; Correction');
    desk.register.set('/printed', [byNumber, byTitle, ...documents]);
    await desk.poll();
    const corrected = Object.fromEntries((await desk.news()).map(({ title, correctionOf }) => [title, correctionOf]));
    const idOf = async (title: string) => (await desk.news()).find((news) => news.title === title)?.id;
    expect(corrected['Export Controls Text']).toBe(await idOf('Steel Exports to Zenda'));
    expect(corrected['Copper Exports to Zenda; Correction']).toBe(await idOf('Copper Exports to Zenda'));
    expect(await desk.news()).toHaveLength(4);
  });
});
