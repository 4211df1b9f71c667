import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLog } from '../../src/log.ts';
import { fetchFailed } from '../../src/net/failures.ts';
import type { Actor } from '../../src/playground/actor.ts';
import type { Store } from '../../store/store.ts';
import { slack, startWorkspace, type TestWorkspace } from '../workspace.ts';
import { sentence } from './replies.ts';
import { giveFollowups } from './stocked.ts';

let workspace: TestWorkspace;
let ana: Actor;
const logged: string[] = [];
let failure: Error | null = null;

/** A store that fails when it is told to. */
function failing(store: Store): Store {
  const find: Store['commitments']['find'] = async (where) => {
    if (failure) throw failure;
    return store.commitments.find(where);
  };
  const commit: Store['commit'] = async (changes) => {
    if (failure) throw failure;
    return store.commit(changes);
  };
  return { ...store, commit, commitments: { ...store.commitments, find } };
}

beforeAll(async () => {
  workspace = await startWorkspace({ wrap: failing, log: createLog('info', { write: (line) => logged.push(line) }) });
  ana = workspace.playground.as('U0ANA');
});
afterAll(() => workspace.close());

test('an error that nobody foresaw shows a short reference that is in the log', async () => {
  failure = new Error('the disk is on fire');
  const { replies } = await ana.command('/commitments list title:"very secret words"');
  failure = null;
  const reference = /\(ref ([0-9A-F]{4})\)/.exec(sentence(replies))?.[1];
  expect(reference).toBeDefined();
  expect(sentence(replies)).not.toContain('fire');
  const line = logged.find((each) => each.includes(reference as string)) ?? '';
  expect(line).toContain('the disk is on fire');
  expect(logged.join('')).not.toContain('very secret words');
  expect(logged.join('')).not.toContain(slack.botToken);
  expect(logged.join('')).not.toMatch(/\/response\/|hooks\.slack\.com/);
});

test('what is answered in words is logged by its code alone', async () => {
  logged.length = 0;
  await ana.command('/followups assign @li "Secret matter" by 31/09');
  expect(logged.join('')).toContain('"problem":"bad-date"');
  expect(logged.join('')).not.toContain('Secret matter');
});

test('a form that fails unforeseen says so under its first field and stays open', async () => {
  await giveFollowups(workspace, 1, { assignee: 'U0ANA' });
  await ana.command('/followups respond F-1');
  await ana.fill({ 'Your answer': 'x' });
  failure = new Error('the disk is on fire');
  const sent = await ana.submit();
  failure = null;
  expect(sent.errors).toEqual({ text: expect.stringMatching(/^Something failed on my side \(ref [0-9A-F]{4}\)/) });
  expect(ana.currentView()).not.toBeNull();
  expect((await ana.submit()).errors).toEqual({});
  expect((await workspace.store.followups.get('F-1'))?.responses).toHaveLength(1);
});

test('a problem of a field stands under it, and the form stays open', async () => {
  await ana.command('/followups respond F-1');
  const sent = await ana.fillAndSubmit({ 'Your answer': 'x', Link: 'no address' });
  expect(sent.errors).toEqual({ url: expect.stringContaining('no web address') });
  expect(ana.currentView()).not.toBeNull();
});

test.each([
  { name: 'signed HTTP', socketMode: false },
  { name: 'Socket Mode', socketMode: true },
])('what goes wrong after a form has closed comes as a message over $name', async ({ socketMode }) => {
  const refused = () =>
    Promise.reject(fetchFailed({ url: 'https://gone.example/', failure: 'not-found', at: Temporal.Now.instant() }));
  const other = await startWorkspace({ socketMode, network: { page: refused, feed: refused } });
  try {
    const reader = other.playground.as('U0ANA');
    await reader.command('/news read');
    const sent = await reader.fillAndSubmit({ 'Address of the article': 'https://gone.example/' });
    expect(sent.errors).toEqual({});
    expect(sentence(sent)).toContain('That address has no page');
  } finally {
    await other.close();
  }
});

test('what a form says half an hour later comes as a direct message', async () => {
  await ana.command('/followups assign');
  await workspace.playground.moveClock(31 * 60_000);
  await ana.fillAndSubmit({ 'What should be done': 'Ask the ministry', 'By whom': 'U0LI' });
  const told = await workspace.playground.until(() =>
    ana.directMessages().find((each) => sentence(each).includes('Ask the ministry')),
  );
  await workspace.playground.moveClock(0);
  expect(told.text).toContain('is assigned');
});
