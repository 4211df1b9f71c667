import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../src/playground/actor.ts';
import type { View } from '../../src/playground/protocol.ts';
import { dueOf, feedOf } from '../domain/samples.ts';
import { startWorkspace, type TestWorkspace } from '../workspace.ts';
import { redeliver } from './redeliver.ts';
import { wordsOf } from './replies.ts';
import { giveCommitments, giveFollowups, giveNews } from './stocked.ts';

let workspace: TestWorkspace;
let li: Actor;

beforeAll(async () => {
  workspace = await startWorkspace();
  li = workspace.playground.as('U0LI');
});
afterAll(() => workspace.close());

test('an empty Home says how to begin', async () => {
  const home = wordsOf(await li.openHome());
  expect(home).toContain('Nothing waits for you. /followups assign gives somebody work.');
  expect(home).toContain('/news read <address> begins.');
});

test('my work comes first, overdue above, then what I asked for, what is due, and how the feeds do', async () => {
  await giveFollowups(workspace, 1, { title: 'Later', due: dueOf('2031-01-01') });
  await giveFollowups(workspace, 1, { title: 'Overdue', due: dueOf('2015-01-01') });
  await giveFollowups(workspace, 1, { title: 'Asked by me', asker: 'U0LI', assignee: 'U0SAM' });
  await giveCommitments(workspace, 1, { due: dueOf('2031-06-30') });
  await workspace.store.feeds.add(feedOf({ failures: 3, failure: 'timeout' }));
  const home = wordsOf(await li.openHome());
  const order = [
    'My work',
    'Overdue',
    'Later',
    'I asked for',
    'Asked by me',
    'Commitments due next',
    'Promise 1',
    'Latest news',
  ];
  const places = order.map((words) => home.indexOf(words));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places).not.toContain(-1);
  expect(home).toMatch(/⚠️ F-\d+ · Overdue/);
  expect(home).toContain('1 news feed: Ruritanian Gazette: ');
});

test('many records of every kind stay within a hundred blocks, and the rest is counted', async () => {
  await giveFollowups(workspace, 40);
  await giveFollowups(workspace, 40, { asker: 'U0LI', assignee: 'U0SAM' });
  await giveCommitments(workspace, 40, { due: dueOf('2031-06-30') });
  for (let i = 0; i < 15; i += 1) await giveNews(workspace);
  const home = (await li.openHome()) as View;
  expect(home.blocks.length).toBeLessThanOrEqual(100);
  expect(wordsOf(home)).toContain('and 32 more');
});

test('an opening that Slack sends again draws the same Home', async () => {
  const before = await li.openHome();
  const entry = workspace.playground.inspector.findLast((each) => each.name === 'app_home_opened');
  expect(await redeliver(workspace, { entry: entry?.id ?? 0 })).toBe(200);
  expect(wordsOf(li.home())).toBe(wordsOf(before));
});
