import { describe, expect, test } from 'vitest';
import type { FeedEntry, Subscription } from '../../src/domain/news.ts';
import type { Official } from '../../src/domain/official.ts';
import { item, newsDesk } from './news-desk.ts';

const desk = newsDesk();

const numbered: Official = {
  ...{ documentNumber: '2026-04711', kind: 'Rule', agencies: ['Ministry of Steel'], citation: null },
  ...{ effectiveOn: null, commentsCloseOn: null, correctionOf: null, docketIds: [] },
};
const inspected: FeedEntry = {
  ...{ key: '2026-04711 inspected', url: null, title: 'Unpublished document', html: '', published: '2026-03-10' },
  official: numbered,
};
const printed: FeedEntry = {
  ...inspected,
  ...{ key: '2026-4711', title: 'Steel Exports to Zenda', html: '<p>Comments are asked for on drones.</p>' },
  official: { ...numbered, effectiveOn: '2026-05-01', commentsCloseOn: '2026-04-20', citation: '91 FR 100' },
};

const change = async (channel: string, fields: Partial<Subscription>) => {
  for (const { id } of await desk.store.subscriptions.find({ channel }))
    await desk.store.subscriptions.update(id, (old) => ({ ...old, ...fields }));
};

async function followRegister(wanted: Partial<Subscription>) {
  desk.register.set('/inspected', []).set('/printed', []);
  await desk.subscribe('/inspected');
  await desk.subscribe('/printed', {}, 'C2');
  await change('C2', wanted);
  desk.register.set('/inspected', [inspected]);
  await desk.poll();
  desk.later(48);
  desk.register.set('/printed', [printed]);
  await desk.poll();
}

describe('a copy of a known item', () => {
  test.each(['drones', 'title:Zenda', 'tag:"91 FR 100"'])(
    'from the printed register brings its words, dates and citation to a channel that asks for %s',
    async (filter) => {
      await followRegister({ filter });
      const [news] = await desk.news();
      expect(news).toMatchObject({
        ...{ title: 'Steel Exports to Zenda', text: 'Comments are asked for on drones.' },
        official: { effectiveOn: '2026-05-01', commentsCloseOn: '2026-04-20', citation: '91 FR 100' },
      });
      expect(news?.reading.summary).toEqual(['Comments are asked for on drones.']);
      expect(await desk.posts()).toEqual(['N-1 C1', 'N-1 C2']);
    },
  );

  test('that brings words shows them in the post that stands, without another one', async () => {
    await followRegister({ filter: 'nothing of this' });
    const updates = (await desk.store.deliveries.find()).filter(({ replaces }) => replaces !== null);
    expect(updates).toHaveLength(1);
    expect(JSON.stringify(updates[0]?.message)).toContain('Steel Exports to Zenda');
    expect(await desk.posts()).toEqual(['N-1 C1']);
  });

  test('from a register brings what that says to news of the press, whose words stay', async () => {
    const title = 'Steel Exports to Zenda under Licence';
    await desk.follow([item(1)]);
    desk.publish([item(2, { title }), item(1)]);
    await desk.poll();
    desk.register.set('/printed', []);
    await desk.subscribe('/printed', {}, 'C2');
    await change('C2', { filter: 'type:rule agency:"Ministry of Steel"' });
    desk.register.set('/printed', [{ ...printed, title, html: item(2).text }]);
    await desk.poll();
    const [news, ...others] = await desk.news();
    expect([others, news?.official?.commentsCloseOn, news?.title]).toEqual([[], '2026-04-20', title]);
    expect(await desk.posts()).toEqual(['N-1 C1', 'N-1 C2']);
  });

  test.each([
    ['is posted where it was dropped before', 'C1', ['N-1 C1']],
    ['is posted once where both feeds are wanted', 'C2', ['N-1 C2']],
  ])('%s', async (_what, channel, posts) => {
    desk.register.set('/inspected', []).set('/printed', []);
    await desk.subscribe('/inspected', {}, channel);
    if (channel === 'C2') await desk.subscribe('/printed', {}, channel);
    else await desk.subscribe('/printed', {}, 'C3');
    await change(channel, { filter: 'drones' });
    await change('C3', { filter: 'nothing of this' });
    desk.register.set('/inspected', [inspected]);
    await desk.poll();
    desk.later();
    desk.register.set('/printed', [printed]);
    await desk.poll();
    expect(await desk.posts()).toEqual(posts);
  });

  test('is shown with what people did while it was read', async () => {
    const title = 'Steel order 9 in force today for exporters';
    await desk.follow([item(1)]);
    await desk.follow([item(3)], '/second');
    desk.publish([item(2, { title, text: 'Teaser.' }), item(1)]);
    await desk.poll();
    desk.later();
    const use = () => desk.store.news.update('N-1', (old) => ({ ...old, usedIn: ['F-7'] }));
    desk.publisher.pages.set('/copy/2', {
      get body() {
        void use();
        return '<p>All of it.</p>';
      },
    });
    desk.publish([item(2, { title, text: 'Teaser.', link: '/copy/2', guid: 'copy' }), item(3)], '/second');
    await desk.poll();
    const updates = (await desk.store.deliveries.find()).filter(({ replaces }) => replaces !== null);
    expect(updates).toHaveLength(1);
    expect(JSON.stringify(updates[0]?.message)).toContain('F-7');
  });
});
