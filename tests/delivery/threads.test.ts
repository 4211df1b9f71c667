import { setTimeout as wait } from 'node:timers/promises';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createOutbox, type DeliveryOutbox } from '../../src/delivery/outbox.ts';
import { createPostingClient } from '../../src/delivery/posting-client.ts';
import { commandNames } from '../../src/domain/command-names.ts';
import { type Delivery, type Order, orderDelivery } from '../../src/domain/deliveries.ts';
import { createMemoryStore } from '../../store/memory-store.ts';
import type { Store } from '../../store/store.ts';
import { type FakeSlack, startFakeSlack } from './fake-slack.ts';

const log = pino({ level: 'silent' });
const clock = () => Temporal.Now.instant();
let slack: FakeSlack;
let store: Store;
let outbox: DeliveryOutbox;

beforeEach(async () => {
  slack = await startFakeSlack();
  store = createMemoryStore();
  const client = createPostingClient({ token: 'xoxb-test', slackApiUrl: slack.url, log });
  outbox = createOutbox({ store, clock, log, names: commandNames(''), client, paceMs: 0, graceMs: 2, wakeMs: 20 });
});

afterEach(async () => {
  await outbox.stop();
  await slack.stop();
});

async function order(text: string, given: Partial<Order> = {}): Promise<Delivery> {
  const id = await store.newId('deliveries');
  const message = { text, blocks: [] };
  return await store.deliveries.add(orderDelivery({ id, key: id, channel: 'C1', message, ...given }, clock()));
}

async function settled(): Promise<void> {
  for (;;) {
    await outbox.drain();
    const open = (await store.deliveries.find()).filter(({ state }) => state === 'waiting' || state === 'sending');
    if (open.length === 0) return;
    await wait(2);
  }
}

const shown = () =>
  slack.posts.map(({ text, thread }) => [
    text,
    thread === null ? null : slack.posts.find(({ ts }) => ts === thread)?.text,
  ]);

test('a reply goes into the thread of a message that was ordered with it', async () => {
  const { id } = await order('Digest');
  await order('More', { inThreadOf: id });
  await order('And more', { inThreadOf: id, broadcast: true });
  await settled();
  expect(shown()).toEqual([
    ['Digest', null],
    ['More', 'Digest'],
    ['And more', 'Digest'],
  ]);
});

test('a reply to a reply goes into the same thread', async () => {
  const { id } = await order('Digest');
  const reply = await order('More', { inThreadOf: id });
  await order('And more', { inThreadOf: reply.id });
  await settled();
  expect(shown().at(-1)).toEqual(['And more', 'Digest']);
});

test('a reply waits for a message that is planned for later, and holds nothing up', async () => {
  const { id } = await order('Digest', { notBefore: clock().add({ hours: 1 }) });
  await order('More', { inThreadOf: id });
  await order('Else');
  await outbox.drain();
  expect(shown()).toEqual([['Else', null]]);
  await store.deliveries.update(id, (old) => ({ ...old, notBefore: clock().toString() }));
  await settled();
  expect(shown().slice(1)).toEqual([
    ['Digest', null],
    ['More', 'Digest'],
  ]);
});

test('a reply to a message that Slack refuses, or that is long gone, comes on its own', async () => {
  const { id } = await order('Refused');
  await order('More', { inThreadOf: id });
  await order('Else', { inThreadOf: 'POST-99' });
  slack.fault = (_method, form) => (form.get('text') === 'Refused' ? { error: 'msg_blocks_too_long' } : 'ok');
  await settled();
  expect(shown()).toEqual([
    ['More', null],
    ['Else', null],
  ]);
});

test('a reply whose fate is unknown is looked for in its thread, and is there once', async () => {
  const { id } = await order('Digest');
  await order('More', { inThreadOf: id });
  let cuts = 1;
  slack.fault = (method, form) =>
    method === 'chat.postMessage' && form.get('text') === 'More' && cuts-- > 0 ? 'cut-after' : 'ok';
  await settled();
  expect(shown()).toEqual([
    ['Digest', null],
    ['More', 'Digest'],
  ]);
  expect(slack.calls.some(({ method }) => method === 'conversations.replies')).toBe(true);
});
