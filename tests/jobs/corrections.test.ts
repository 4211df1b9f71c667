import { expect, test } from 'vitest';
import type { FeedEntry } from '../../src/domain/news.ts';
import { dueOf, followupOf } from '../domain/samples.ts';
import { newsDesk } from './news-desk.ts';

const desk = newsDesk();

const rule = (
  documentNumber: string,
  title: string,
  correctionOf: string | null,
  commentsCloseOn: string,
): FeedEntry => ({
  ...{ key: documentNumber, url: `https://register.example/${documentNumber}`, title, published: '2026-03-10' },
  html: `The bureau asks for comments on ${title}. `.repeat(20),
  official: {
    ...{ documentNumber, correctionOf, commentsCloseOn, kind: 'Rule', agencies: [], effectiveOn: null },
    ...{ docketIds: [], citation: null },
  },
});

test('an item says that it was corrected, and whoever has unfinished work from it is told once', async () => {
  desk.register.set('/printed', []);
  await desk.subscribe('/printed');
  const first = rule('2026-1', 'Steel Exports to Zenda', null, '2026-04-10');
  desk.register.set('/printed', [first]);
  await desk.poll();
  const due = dueOf('2026-04-10');
  await desk.store.followups.add(followupOf({ id: 'F-1', about: 'N-1', assignee: 'U2', due }));
  await desk.store.followups.add(followupOf({ id: 'F-2', about: 'N-1', assignee: 'U3', due, status: 'closed' }));
  desk.later(48);
  desk.register.set('/printed', [rule('C1-2026-1', 'Export Controls Text', '2026-1', '2026-04-20'), first]);
  await desk.poll();
  desk.later(48);
  await desk.poll();
  expect((await desk.store.news.get('N-1'))?.correctedBy).toEqual(['N-2']);
  const told = (await desk.store.deliveries.find()).filter(({ key }) => key.startsWith('correction:'));
  expect(told.map(({ channel }) => channel)).toEqual(['U2']);
  expect(told[0]?.message.text).toContain(
    'N-1 was corrected by N-2: look whether F-1 is still right. It is due Fri 10 Apr 2026.',
  );
  expect(told[0]?.message.text).toContain('comments close Mon 20 Apr 2026');
  const updates = (await desk.store.deliveries.find()).filter(({ replaces }) => replaces !== null);
  expect(JSON.stringify(updates.at(-1)?.message)).toContain('corrected by N-2');
});
