import { pino } from 'pino';
import { beforeEach, expect, test } from 'vitest';
import type { Followup } from '../../src/domain/followups.ts';
import { remindFollowups } from '../../src/jobs/remind-followups.ts';
import { createMemoryStore } from '../../store/memory-store.ts';
import type { Store } from '../../store/store.ts';

let store: Store;
let now: Temporal.Instant;
let nudges: number;

beforeEach(() => {
  store = createMemoryStore();
  nudges = 0;
});

async function remindAt(at: string, zoneOf = async () => 'UTC'): Promise<string[]> {
  now = Temporal.Instant.from(at);
  const people = { zoneOf, named: async () => null, isColleague: async () => true, workspaceZone: () => 'UTC' };
  const outbox = { nudge: () => void nudges++ };
  await remindFollowups({ store, clock: () => now, log: pino({ level: 'silent' }), people, outbox });
  return (await store.deliveries.find()).map(({ key }) => key);
}

async function owe(fields: Partial<Followup> = {}): Promise<string> {
  const id = await store.newId('followups');
  await store.followups.add({
    ...{ id, createdAt: '2015-09-01T00:00:00Z', createdBy: 'U1', history: [] },
    ...{ title: 'Ask for indicators', status: 'open', asker: 'U1', assignee: 'U2', about: null, permalink: null },
    ...{ responses: [], declined: null, snoozedUntil: null },
    due: { date: '2015-10-02', precision: 'day', kind: 'by', text: 'fri' },
    ...fields,
  });
  return id;
}

test('the assignee is reminded by direct message, once for each rung', async () => {
  await owe();
  expect(await remindAt('2015-09-29T08:00:00Z')).toEqual([]);
  expect(await remindAt('2015-09-29T09:00:00Z')).toEqual(['reminder:F-1:-3bd:2015-10-02']);
  expect(await remindAt('2015-09-29T09:01:00Z')).toHaveLength(1);
  expect((await store.deliveries.find())[0]).toMatchObject({ channel: 'U2', about: 'F-1', state: 'waiting' });
  expect(nudges).toBe(3);
});

test('after a time without the app only the latest reminder is sent', async () => {
  await owe();
  expect(await remindAt('2015-10-09T09:00:00Z')).toEqual(['reminder:F-1:+3bd:2015-10-02']);
});

test('a new due date begins a new ladder', async () => {
  const id = await owe();
  await remindAt('2015-09-29T09:00:00Z');
  await store.followups.update(id, (old) => ({ ...old, due: old.due && { ...old.due, date: '2015-10-06' } }));
  expect((await remindAt('2015-10-01T09:00:00Z')).slice(1)).toEqual(['reminder:F-1:-3bd:2015-10-06']);
});

test('a reminder that was snoozed comes again, once', async () => {
  const id = await owe();
  const sent = await remindAt('2015-10-14T09:00:00Z');
  expect(sent).toEqual(['reminder:F-1:+1w:2015-10-02']);
  await store.followups.update(id, (old) => ({ ...old, snoozedUntil: '2015-10-16' }));
  expect(await remindAt('2015-10-16T08:59:00Z')).toEqual(sent);
  expect(await remindAt('2015-10-16T09:00:00Z')).toHaveLength(2);
  expect(await remindAt('2015-10-16T09:01:00Z')).toHaveLength(2);
});

test('an overdue reminder says whose it is, how many days, and how to go on', async () => {
  await owe();
  await remindAt('2015-10-05T09:00:00Z');
  const [delivery] = await store.deliveries.find();
  expect(delivery?.message.text).toContain('F-1 Ask for indicators');
  expect(delivery?.message.text).toContain('3 days overdue');
  expect(JSON.stringify(delivery?.message.blocks)).toContain('"user_id":"U2"');
  expect(JSON.stringify(delivery?.message.blocks)).toContain('"type":"button"');
});

test('one assignee of whom nothing can be learned does not stop the others', async () => {
  await owe({ assignee: 'U9' });
  await owe();
  const zoneOf = async (user?: string) => {
    if (user === 'U9') throw new Error('user_not_found');
    return 'UTC';
  };
  expect(await remindAt('2015-09-29T09:00:00Z', zoneOf)).toEqual(['reminder:F-2:-3bd:2015-10-02']);
});
