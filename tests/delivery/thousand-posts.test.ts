import { setTimeout as wait } from 'node:timers/promises';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createOutbox, type DeliveryOutbox } from '../../src/delivery/outbox.ts';
import { createPostingClient } from '../../src/delivery/posting-client.ts';
import { commandNames } from '../../src/domain/command-names.ts';
import { orderDelivery } from '../../src/domain/deliveries.ts';
import { createMemoryStore } from '../../store/memory-store.ts';
import { adding, type Store } from '../../store/store.ts';
import { subscriptionOf } from '../domain/samples.ts';
import { type FakeSlack, type Fault, startFakeSlack } from './fake-slack.ts';

const log = pino({ level: 'silent' });
const clock = () => Temporal.Now.instant();
const channels = Array.from({ length: 20 }, (_, i) => `C${i + 1}`);
let slack: FakeSlack;
let store: Store;
let isOver = false;

beforeEach(async () => {
  slack = await startFakeSlack();
  store = createMemoryStore();
  isOver = false;
});
afterEach(async () => {
  isOver = true;
  await slack.stop();
});

/** Numbers from 0 to 1 that look like chance and are the same each time. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

const badDays: Fault[] = ['cut-before', 'cut-after', '503-before', '503-after', 'html-after', { retryAfter: 0.005 }];

/** Every fourth call goes wrong in one way or another; the history cannot be read at times either. */
function faultsByChance(random: () => number) {
  return (method: string): Fault => {
    const isPost = method === 'chat.postMessage';
    if (random() > (isPost ? 0.25 : 0.1)) return 'ok';
    const faults = isPost ? badDays : badDays.filter((fault) => fault !== 'cut-after');
    return faults[Math.floor(random() * faults.length)] ?? 'ok';
  };
}

function outboxOver(over: Store): DeliveryOutbox {
  const client = createPostingClient({ token: 'xoxb-test', slackApiUrl: slack.url, log, timeoutMs: 10_000 });
  return createOutbox({ store: over, clock, log, names: commandNames(''), client, paceMs: 0, graceMs: 2, wakeMs: 20 });
}

async function orderPosts(perChannel: number): Promise<void> {
  for (let n = 1; n <= perChannel; n++) {
    for (const channel of channels) {
      const id = await store.newId('deliveries');
      const message = { text: `${channel} item ${n}`, blocks: [] };
      await store.deliveries.add(orderDelivery({ id, key: `news:N-${n}:${channel}`, channel, message }, clock()));
    }
  }
}

const pending = async () =>
  (await store.deliveries.find()).filter(({ state }) => state === 'waiting' || state === 'sending').length;

/** The store of a life that ends in the moment in which its `n`th post stands in Slack and is not recorded yet. */
function endingAt(n: number): { store: Store; hasEnded: () => boolean } {
  let left = n;
  const update: Store['deliveries']['update'] = async (id, change) => {
    if (left <= 0) throw new Error('dead');
    const current = await store.deliveries.get(id);
    if (current && change(current).state === 'posted' && --left === 0) throw new Error('dead');
    return await store.deliveries.update(id, change);
  };
  return { store: { ...store, deliveries: { ...store.deliveries, update } }, hasEnded: () => left <= 0 };
}

/** Works until nothing is left to post; every life but the last ends between a post and its record. */
async function liveThrough(lives: readonly number[]): Promise<number> {
  let deaths = 0;
  for (const posts of [...lives, Number.POSITIVE_INFINITY]) {
    if (isOver) break;
    const life = endingAt(posts);
    const outbox = outboxOver(life.store);
    while (!isOver && !life.hasEnded() && (await pending()) > 0) {
      await outbox.drain();
      await wait(1);
    }
    await outbox.stop();
    deaths += Number(life.hasEnded());
  }
  return deaths;
}

test('a thousand posts on a bad day come once each and in order, though the app dies nine times after a post', async () => {
  slack.fault = faultsByChance(chance(2015));
  slack.pageSize = 20;
  await orderPosts(50);
  expect(await liveThrough([1, 40, 90, 5, 130, 75, 60, 110, 20])).toBe(9);
  for (const channel of channels)
    expect(slack.textsIn(channel)).toEqual(Array.from({ length: 50 }, (_, i) => `${channel} item ${i + 1}`));
  expect(slack.posts).toHaveLength(1000);
}, 180_000);

describe('channels that are lost on the way', () => {
  const lost: Record<string, string> = { C3: 'channel_not_found', C7: 'is_archived', C11: 'not_in_channel' };

  test('pause with one notice each, and hold up no other', async () => {
    for (const [i, channel] of channels.entries()) {
      const id = `R-${i + 1}`;
      await store.commit([adding('subscriptions', subscriptionOf({ id, channel, createdBy: 'U1' }))]);
    }
    await orderPosts(20);
    const random = faultsByChance(chance(7));
    slack.fault = (method, form) => {
      const channel = form.get('channel') ?? '';
      const isLost = lost[channel] !== undefined && slack.textsIn(channel).length >= 5;
      return isLost ? { error: lost[channel] ?? '' } : random(method);
    };
    await liveThrough([]);
    const paused = (await store.subscriptions.find()).filter(({ state }) => state === 'paused');
    expect(paused.map(({ channel }) => channel)).toEqual(Object.keys(lost));
    expect(slack.textsIn('D1').filter((text) => text.startsWith('I have paused the news'))).toHaveLength(3);
    for (const channel of channels) expect(slack.textsIn(channel)).toHaveLength(lost[channel] === undefined ? 20 : 5);
  }, 180_000);
});
