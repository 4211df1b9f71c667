import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createOutbox, type DeliveryOutbox, type OutboxOptions } from '../../src/delivery/outbox.ts';
import { createPostingClient } from '../../src/delivery/posting-client.ts';
import { commandNames } from '../../src/domain/command-names.ts';
import { type Delivery, type Order, orderDelivery } from '../../src/domain/deliveries.ts';
import { beginRecord } from '../../src/domain/records.ts';
import { plainOptions } from '../../src/domain/subscription-options.ts';
import { openJsonStore } from '../../store/json-store.ts';
import { createMemoryStore } from '../../store/memory-store.ts';
import type { Store } from '../../store/store.ts';
import { type FakeSlack, type Fault, startFakeSlack } from './fake-slack.ts';

const log = pino({ level: 'silent' });
const clock = () => Temporal.Now.instant();
const outboxes: DeliveryOutbox[] = [];
let slack: FakeSlack;
let store: Store;

beforeEach(async () => {
  slack = await startFakeSlack();
  store = createMemoryStore();
});

afterEach(async () => {
  await Promise.all(outboxes.splice(0).map((outbox) => outbox.stop()));
  await slack.stop();
});

function outboxOver(
  over: Store = store,
  { timeoutMs = 10_000, ...options }: Partial<OutboxOptions> & { timeoutMs?: number } = {},
): DeliveryOutbox {
  const client = createPostingClient({ token: 'xoxb-test', slackApiUrl: slack.url, log, timeoutMs });
  const outbox = createOutbox({
    ...{ store: over, clock, log, names: commandNames(''), client },
    ...{ paceMs: 0, graceMs: 2, wakeMs: 20, ...options },
  });
  outboxes.push(outbox);
  return outbox;
}

async function order(text: string, given: Partial<Order> = {}): Promise<Delivery> {
  const id = await store.newId('deliveries');
  const message = { text, blocks: [{ type: 'section', text: { type: 'plain_text', text } }] };
  return await store.deliveries.add(
    orderDelivery({ id, key: `test:${id}`, channel: 'C1', message, ...given }, clock()),
  );
}

/** Drains until every delivery has found its end; what waits for a grace delay is given it. */
async function settled(outbox: DeliveryOutbox): Promise<Delivery[]> {
  for (;;) {
    await outbox.drain();
    const deliveries = await store.deliveries.find();
    if (deliveries.every(({ state }) => state === 'posted' || state === 'failed')) return deliveries;
    await wait(2);
  }
}

const faultsInTurn = (faults: readonly Fault[], methods = /^chat\.postMessage$/) => {
  let calls = 0;
  return (method: string): Fault => (methods.test(method) ? (faults[calls++ % faults.length] ?? 'ok') : 'ok');
};

const numbered = (count: number) => Array.from({ length: count }, (_, i) => `message ${i + 1}`);

describe('a delivery', () => {
  test('is posted with its blocks, its mark and without unfurling, and its place is recorded', async () => {
    const { id, createdAt } = await order('Hello');
    const [delivery] = await settled(outboxOver());
    expect(delivery).toMatchObject({ state: 'posted', attempts: 1, problem: null });
    expect(slack.posts).toMatchObject([
      {
        channel: 'C1',
        ts: delivery?.posted?.ts,
        text: 'Hello',
        metadata: { event_type: 'accord_delivery', event_payload: { outbox_id: id, ordered_at: createdAt } },
      },
    ]);
  });

  test('to a user stands in the direct messages, and says where', async () => {
    await order('Hello', { channel: 'U7' });
    expect((await settled(outboxOver()))[0]?.posted?.channel).toBe('D7');
  });

  test('in a thread is a reply', async () => {
    await order('Hello', { threadTs: '1.000' });
    await settled(outboxOver());
    expect(slack.posts[0]?.thread).toBe('1.000');
  });

  test('is saved as sending before Slack is called', async () => {
    const { id } = await order('Hello');
    const states: (string | undefined)[] = [];
    const outbox = outboxOver();
    slack.fault = () => {
      void store.deliveries.get(id).then((delivery) => states.push(delivery?.state));
      return 'ok';
    };
    await settled(outbox);
    expect(states).toEqual(['sending']);
  });

  test('for later is not posted before its time, and holds nothing up', async () => {
    await order('Later', { notBefore: clock().add({ hours: 1 }) });
    await order('Now');
    await outboxOver().drain();
    expect(slack.textsIn('C1')).toEqual(['Now']);
  });

  test('is posted after a nudge without anybody waiting for it', async () => {
    const outbox = outboxOver();
    await order('Hello');
    outbox.nudge();
    await expect.poll(() => slack.textsIn('C1')).toEqual(['Hello']);
  });
});

describe('however Slack fails', () => {
  test.each<[string, Fault[]]>([
    ['cuts the socket before it keeps a message', ['cut-before', 'ok']],
    ['cuts the socket after it kept a message', ['cut-after', 'ok']],
    ['answers 503 before it keeps a message', ['503-before', 'ok']],
    ['answers 503 after it kept a message', ['503-after', 'ok']],
    ['answers with a page after it kept a message', ['html-after', 'ok']],
    ['does not answer after it kept a message', ['ok', 'ok', 'ok', 'ok', 'silence-after']],
    ['says too many requests', [{ retryAfter: 0.01 }, 'ok']],
    ['fails inside', [{ error: 'internal_error' }, 'ok']],
    [
      'does it all',
      [
        'cut-before',
        '503-after',
        'ok',
        { retryAfter: 0.01 },
        'cut-after',
        'html-after',
        { error: 'fatal_error' },
        'cut-before',
        '503-before',
      ],
    ],
  ])('%s: nothing is lost, nothing comes twice, the order stays', async (_what, faults) => {
    slack.fault = faultsInTurn(faults);
    for (const text of numbered(15)) await order(text);
    await settled(outboxOver(store, { timeoutMs: faults.includes('silence-after') ? 300 : 10_000 }));
    expect(slack.textsIn('C1')).toEqual(numbered(15));
  });

  test('300 messages to 10 channels come once each and in order, while reading the history fails, too', async () => {
    const faults: Fault[] = [
      'ok',
      'cut-after',
      '503-before',
      'ok',
      { retryAfter: 0.005 },
      'cut-before',
      '503-after',
      'ok',
      'html-after',
    ];
    const post = faultsInTurn(faults);
    const unreadable: Fault[] = ['503-before', { retryAfter: 0.005 }, 'cut-before'];
    const readable: Fault[] = Array.from({ length: 12 }, () => 'ok');
    const read = faultsInTurn(
      unreadable.flatMap((fault) => [fault, ...readable]),
      /^conversations\./,
    );
    slack.fault = (method) => (method === 'chat.postMessage' ? post(method) : read(method));
    slack.pageSize = 7;
    for (const text of numbered(30)) for (let c = 0; c < 10; c++) await order(text, { channel: `C${c}` });
    const deliveries = await settled(outboxOver());
    expect(deliveries.filter(({ state }) => state !== 'posted')).toEqual([]);
    for (let c = 0; c < 10; c++) expect(slack.textsIn(`C${c}`)).toEqual(numbered(30));
    expect(slack.posts).toHaveLength(300);
  });

  test('a reply is looked for in its thread', async () => {
    slack.fault = faultsInTurn(['cut-after', 'ok']);
    await order('Reply', { threadTs: '1.000' });
    await settled(outboxOver());
    expect(slack.posts).toHaveLength(1);
    expect(slack.calls.map((call) => call.method)).toEqual(['chat.postMessage', 'conversations.replies']);
  });

  test('a direct message is looked for where an earlier one to that person stands', async () => {
    slack.fault = faultsInTurn(['ok', 'cut-after', 'ok']);
    await order('First', { channel: 'U7' });
    await order('Second', { channel: 'U7' });
    await settled(outboxOver());
    expect(slack.textsIn('D7')).toEqual(['First', 'Second']);
  });

  test.each(['cut-after', 'cut-before'] as const)(
    'the first direct message to a person comes once after %s',
    async (fault) => {
      slack.fault = faultsInTurn([fault, 'ok']);
      await order('First', { channel: 'U7' });
      await settled(outboxOver());
      expect(slack.textsIn('D7')).toEqual(['First']);
    },
  );

  test('a message of an emptied data folder with the same number is not taken for it', async () => {
    await order('Old');
    await settled(outboxOver());
    store = createMemoryStore();
    await wait(2);
    slack.fault = faultsInTurn(['cut-before', 'ok']);
    await order('New');
    await settled(outboxOver());
    expect(slack.textsIn('C1')).toEqual(['Old', 'New']);
  });
});

describe('where the history may not be read', () => {
  test.each(['missing_scope', 'not_in_channel', 'not_allowed_token_type'])(
    'for %s, a message may come twice rather than not at all, and the channel is remembered',
    async (error) => {
      const post = faultsInTurn(['cut-before', 'ok', 'cut-after', 'ok']);
      slack.fault = (method) => (method.startsWith('conversations.') ? { error } : post(method));
      const outbox = outboxOver();
      for (const text of numbered(2)) await order(text);
      await settled(outbox);
      expect(slack.textsIn('C1')).toEqual(['message 1', 'message 2', 'message 2']);
      expect(outbox.unverified()).toEqual(['C1']);
    },
  );

  test('a Slack that was never reached is asked again without a look', async () => {
    const client = createPostingClient({ token: 'xoxb-test', slackApiUrl: slack.url, log });
    await slack.stop();
    const { id } = await order('Hello');
    await outboxOver(store, { client, graceMs: 10_000 }).drain();
    expect(await store.deliveries.get(id)).toMatchObject({ state: 'waiting', problem: 'unreachable', attempts: 1 });
  });
});

describe('a 429', () => {
  test('holds up its own channel for as long as Slack asks, and no other', async () => {
    slack.fault = (_method, form) => (form.get('channel') === 'C1' ? { retryAfter: 60 } : 'ok');
    for (const channel of ['C1', 'C2', 'C1', 'C3']) await order(`to ${channel}`, { channel });
    const before = clock();
    await outboxOver().drain();
    expect([slack.textsIn('C2'), slack.textsIn('C3')]).toEqual([['to C2'], ['to C3']]);
    const [held, behind] = await store.deliveries.find({ channel: 'C1' });
    expect(held).toMatchObject({ state: 'waiting', problem: 'ratelimited' });
    expect(before.until(held?.notBefore ?? '').total('seconds')).toBeGreaterThanOrEqual(60);
    expect(behind).toMatchObject({ state: 'waiting', attempts: 0 });
    expect(slack.calls.filter((call) => call.channel === 'C1')).toHaveLength(1);
  });
});

test('between two messages in a channel lies the pace, and channels do not share it', async () => {
  for (const channel of ['C1', 'C1', 'C1', 'C2', 'C3']) await order('x', { channel });
  await settled(outboxOver(store, { paceMs: 60 }));
  const times = (channel: string) => slack.calls.filter((call) => call.channel === channel).map((call) => call.at);
  const [first = 0, second = 0, third = 0] = times('C1');
  expect(Math.min(second - first, third - second)).toBeGreaterThan(50);
  expect((times('C2')[0] ?? 0) < second && (times('C3')[0] ?? 0) < second).toBe(true);
});

describe('when the app dies', () => {
  /** A store that stops for good, as a killed process does, at the `n`-th change of a delivery into `state`. */
  function dyingAt(state: Delivery['state'], n: number): { store: Store; dead: Promise<void> } {
    let left = n;
    let die = () => {};
    const dead = new Promise<void>((resolve) => {
      die = resolve;
    });
    const update: Store['deliveries']['update'] = async (id, change) => {
      const current = await store.deliveries.get(id);
      if (left <= 0) throw new Error('dead');
      if (current && change(current).state === state && --left === 0) {
        die();
        throw new Error('dead');
      }
      return await store.deliveries.update(id, change);
    };
    return { store: { ...store, deliveries: { ...store.deliveries, update } }, dead };
  }

  test.each([1, 2, 5])('between post and record of message %i, it is found again and not posted twice', async (n) => {
    for (const text of numbered(5)) await order(text);
    const dying = dyingAt('posted', n);
    const first = outboxOver(dying.store);
    first.nudge();
    await dying.dead;
    await first.stop();
    expect(slack.posts).toHaveLength(n);
    await settled(outboxOver());
    expect(slack.textsIn('C1')).toEqual(numbered(5));
  });

  test.each([1, 4])('before it says that it sends message %i, nothing is lost', async (n) => {
    for (const text of numbered(5)) await order(text);
    const dying = dyingAt('sending', n);
    const first = outboxOver(dying.store);
    first.nudge();
    await dying.dead;
    await first.stop();
    await settled(outboxOver());
    expect(slack.textsIn('C1')).toEqual(numbered(5));
  });

  test('between saying that it sends and sending, the message is posted after the restart', async () => {
    const { id } = await order('Hello');
    await store.deliveries.update(id, (delivery) => ({ ...delivery, state: 'sending', attempts: 1 }));
    await settled(outboxOver());
    expect(slack.calls.map((call) => call.method)).toEqual(['conversations.history', 'chat.postMessage']);
    expect(slack.textsIn('C1')).toEqual(['Hello']);
  });

  test('a store that fails for a while only delays', async () => {
    let failures = 3;
    const update: Store['deliveries']['update'] = async (id, change) => {
      if (failures-- > 0) throw new Error('disk full');
      return await store.deliveries.update(id, change);
    };
    await order('Hello');
    const outbox = outboxOver({ ...store, deliveries: { ...store.deliveries, update } });
    outbox.nudge();
    await expect.poll(async () => (await store.deliveries.find())[0]?.state).toBe('posted');
    expect(slack.textsIn('C1')).toEqual(['Hello']);
  });
});

test('over the embedded store, messages come once and in order however often the app dies and Slack fails', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'accord-outbox-'));
  store = await openJsonStore(folder);
  for (const text of numbered(60)) await order(text, { channel: `C${Number(text.split(' ')[1]) % 3}` });
  slack.fault = faultsInTurn(['ok', 'cut-after', 'ok', '503-before', { retryAfter: 0.01 }, 'ok', '503-after']);
  let deaths = 0;
  for (let life = 0; (await store.deliveries.find()).some(({ state }) => state !== 'posted'); life++) {
    let writes = 3 + ((life * 7) % 11);
    const real = store;
    const update: Store['deliveries']['update'] = async (id, change) => {
      if (writes-- <= 0) throw new Error('dead');
      return await real.deliveries.update(id, change);
    };
    const outbox = outboxOver({ ...real, deliveries: { ...real.deliveries, update } });
    await outbox.drain();
    await outbox.stop();
    await real.close();
    store = await openJsonStore(folder);
    deaths += writes < 0 ? 1 : 0;
  }
  expect(deaths).toBeGreaterThan(5);
  const inChannel = (c: number) => numbered(60).filter((_, i) => (i + 1) % 3 === c);
  for (const c of [0, 1, 2]) expect(slack.textsIn(`C${c}`)).toEqual(inChannel(c));
  await store.close();
  await rm(folder, { recursive: true });
});

describe('stop', () => {
  test('records the call in flight and takes up nothing more', async () => {
    for (const text of numbered(5)) await order(text);
    const outbox = outboxOver();
    const called = new Promise<void>((resolve) => {
      slack.fault = () => {
        resolve();
        return 'ok';
      };
    });
    outbox.nudge();
    await called;
    await outbox.stop();
    const states = (await store.deliveries.find()).map((delivery) => delivery.state);
    expect(states.filter((state) => state === 'posted')).toHaveLength(slack.posts.length);
    expect(states).not.toContain('sending');
    expect(slack.posts.length).toBeLessThan(5);
  });

  test('does not wait for a Slack that does not answer; the message is found after the restart', async () => {
    slack.fault = faultsInTurn(['silence-after', 'ok']);
    await order('Hello');
    const outbox = outboxOver(store, { stopMs: 20, timeoutMs: 200 });
    outbox.nudge();
    await expect.poll(() => slack.posts.length).toBe(1);
    await outbox.stop();
    expect((await store.deliveries.find())[0]?.state).toBe('sending');
    await settled(outboxOver());
    expect(slack.textsIn('C1')).toEqual(['Hello']);
  });

  test('does not wait for the pace', async () => {
    for (const text of numbered(2)) await order(text);
    const outbox = outboxOver(store, { paceMs: 3_600_000 });
    outbox.nudge();
    await expect.poll(() => slack.posts.length).toBe(1);
    await outbox.stop();
    expect((await store.deliveries.find()).map((delivery) => delivery.state)).toEqual(['posted', 'waiting']);
  });
});

describe('what Slack refuses', () => {
  async function subscribe(channel: string, createdBy: string): Promise<string> {
    const id = await store.newId('subscriptions');
    const fields = { id, feedId: 'FEED-1', channel, state: 'active' as const, pausedBecause: null, ...plainOptions };
    await store.subscriptions.add(beginRecord(fields, { by: createdBy, at: clock(), what: 'subscribe' }));
    return id;
  }

  test.each([
    ['is_archived', 'the channel is archived'],
    ['not_in_channel', 'I am not in the channel'],
    ['channel_not_found', 'the channel is gone or private to me'],
  ])('for %s pauses the channel with the reason and tells each subscriber once', async (error, reason) => {
    const paused = [await subscribe('C1', 'U1'), await subscribe('C1', 'U1'), await subscribe('C1', 'U2')];
    const untouched = await subscribe('C2', 'U3');
    slack.fault = (_method, form) => (form.get('channel') === 'C1' ? { error } : 'ok');
    for (const text of numbered(3)) await order(text, { key: `news:${text}:C1` });
    await settled(outboxOver());
    for (const id of paused)
      expect(await store.subscriptions.get(id)).toMatchObject({
        state: 'paused',
        pausedBecause: reason,
        history: [{ by: 'accord' }],
      });
    expect(await store.subscriptions.get(untouched)).toMatchObject({ state: 'active' });
    expect(slack.posts.map((post) => post.channel).sort()).toEqual(['D1', 'D2']);
    expect(slack.posts[0]?.text).toContain(`<#C1>: ${reason}`);
    expect((await store.deliveries.find({ channel: 'C1' })).map(({ state, problem }) => [state, problem])).toEqual(
      Array.from({ length: 3 }, () => ['failed', error]),
    );
  });

  test.each(['invalid_blocks', 'msg_blocks_too_long', 'no_text'])(
    'for %s fails alone: its channel is not paused',
    async (error) => {
      const id = await subscribe('C1', 'U1');
      slack.fault = faultsInTurn([{ error }, 'ok']);
      for (const text of numbered(2)) await order(text, { key: `news:${text}:C1` });
      const deliveries = await settled(outboxOver());
      expect(deliveries.map(({ state, problem }) => [state, problem])).toEqual([
        ['failed', error],
        ['posted', null],
      ]);
      expect(await store.subscriptions.get(id)).toMatchObject({ state: 'active' });
    },
  );

  test.each(['account_inactive', 'invalid_auth', 'token_revoked'])(
    'for %s waits: nothing is lost once the app is back',
    async (error) => {
      const id = await subscribe('C1', 'U1');
      slack.fault = () => ({ error });
      await order('Hello', { key: 'news:N-1:C1' });
      await outboxOver().drain();
      expect((await store.deliveries.find())[0]).toMatchObject({ state: 'waiting', problem: error });
      expect(await store.subscriptions.get(id)).toMatchObject({ state: 'active' });
      slack.fault = () => 'ok';
      const inTenMinutes = () => clock().add({ minutes: 10 });
      await outboxOver(store, { clock: inTenMinutes }).drain();
      expect(slack.textsIn('C1')).toEqual(['Hello']);
    },
  );
});

describe('a message brought up to date', () => {
  const update = (of: Delivery, text: string) => order(text, { replaces: of.id });

  test('is changed in place, its mark stays, and only the newest state is sent', async () => {
    const original = await order('open');
    for (const text of ['accepted', 'answered', 'closed']) await update(original, text);
    const deliveries = await settled(outboxOver());
    expect(slack.posts).toMatchObject([
      { text: 'closed', edits: 1, metadata: { event_payload: { outbox_id: original.id } } },
    ]);
    expect(new Set(deliveries.map(({ posted }) => posted?.ts))).toEqual(new Set([slack.posts[0]?.ts]));
  });

  test.each<Fault>(['cut-before', 'cut-after', '503-after', { retryAfter: 0.01 }, { error: 'internal_error' }])(
    'is changed however often %j happens',
    async (fault) => {
      const original = await order('open');
      await update(original, 'closed');
      slack.fault = faultsInTurn([fault, fault, 'ok'], /^chat\.update$/);
      await settled(outboxOver());
      expect(slack.textsIn('C1')).toEqual(['closed']);
    },
  );

  test('waits until the message stands in Slack', async () => {
    const original = await order('open', { notBefore: clock().add({ milliseconds: 50 }) });
    const newer = await update(original, 'closed');
    const outbox = outboxOver();
    await outbox.drain();
    expect(await store.deliveries.get(newer.id)).toMatchObject({ state: 'waiting' });
    await settled(outbox);
    expect(slack.textsIn('C1')).toEqual(['closed']);
  });

  test('fails where the message was never posted or is no longer there', async () => {
    slack.fault = faultsInTurn([{ error: 'invalid_blocks' }, 'ok']);
    const refused = await order('refused');
    const deleted = await order('deleted');
    const outbox = outboxOver();
    await settled(outbox);
    slack.posts.length = 0;
    for (const original of [refused, deleted]) await update(original, 'closed');
    const deliveries = await settled(outbox);
    expect(deliveries.slice(2).map(({ state, problem }) => [state, problem])).toEqual([
      ['failed', 'never_posted'],
      ['failed', 'message_not_found'],
    ]);
  });
});
