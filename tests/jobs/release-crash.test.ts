import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createOutbox } from '../../src/delivery/outbox.ts';
import { createPostingClient } from '../../src/delivery/posting-client.ts';
import { commandNames } from '../../src/domain/command-names.ts';
import { atOnce } from '../../src/domain/schedule.ts';
import { placeNews } from '../../src/jobs/place-news.ts';
import { releaseNews } from '../../src/jobs/release-news.ts';
import { openJsonStore } from '../../store/json-store.ts';
import { adding, type Store } from '../../store/store.ts';
import { type FakeSlack, startFakeSlack } from '../delivery/fake-slack.ts';
import { newsOf, subscriptionOf } from '../domain/samples.ts';
import { faultyDisk } from '../store/faulty-disk.ts';

const log = pino({ level: 'silent' });
const came = Temporal.Instant.from('2026-02-02T10:00:00Z');
const clock = () => came.add({ hours: 3, milliseconds: Math.floor(performance.now()) });
let slack: FakeSlack;
let root: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'accord-release-'));
  slack = await startFakeSlack();
});

afterAll(async () => {
  await slack.stop();
  await rm(root, { recursive: true, force: true });
});

/** The folder in which twenty items are held for a digest that is due by now. */
async function folderWithHeld(): Promise<string> {
  const folder = join(root, 'held');
  const store = await openJsonStore(folder);
  const schedule = { ...atOnce, every: 'daily' as const, at: '12:00' };
  await store.subscriptions.add(subscriptionOf({ channel: 'C1', schedule }));
  for (let n = 1; n <= 20; n += 1) {
    const origin = { kind: 'feed' as const, feedId: 'FEED-1', permalink: null };
    const item = newsOf({ id: `N-${n}`, key: `${n}`, createdAt: came.toString(), origin });
    const placed = await placeNews({ store, clock: () => came }, { item, channels: ['C1'], feedIds: ['FEED-1'] });
    await store.commit([adding('news', item), ...placed]);
  }
  await store.close();
  return folder;
}

/** Releases and posts until nothing more is open, or the disk fails. */
async function work(store: Store, rounds: number): Promise<void> {
  const client = createPostingClient({ token: 'xoxb-test', slackApiUrl: slack.url, log });
  const options = { paceMs: 0, graceMs: 1, wakeMs: 5 };
  const outbox = createOutbox({ store, clock, log, names: commandNames(''), client, ...options });
  for (let round = 0; round < rounds; round += 1) {
    await releaseNews({ store, clock, log, outbox });
    await outbox.drain();
    const open = (await store.deliveries.find()).filter(({ state }) => state === 'waiting' || state === 'sending');
    if (open.length === 0) break;
    await wait(2);
  }
  await outbox.stop();
}

test('a crash between any two writes of a release loses no item and posts none twice', async () => {
  const before = await folderWithHeld();
  for (let step = 1; ; step += 1) {
    const folder = join(root, `crash-${step}`);
    const earlier = slack.posts.length;
    await cp(before, folder, { recursive: true });
    const disk = faultyDisk((at) => (at >= step ? new Error('crash') : null));
    const dying = await openJsonStore(folder, { disk }).catch(() => null);
    if (dying !== null) {
      await work(dying, 2);
      await dying.close().catch(() => {});
    }
    const store = await openJsonStore(folder);
    await work(store, 5000);
    expect(new Set((await store.placements.find()).map(({ state }) => state))).toEqual(new Set(['digested']));
    await store.close();
    const [digest, reply, ...more] = slack.posts.slice(earlier);
    expect([digest?.text.slice(0, 16), reply?.thread, more]).toEqual(['Digest: 20 items', digest?.ts, []]);
    if (disk.steps() < step) break;
  }
}, 120_000);
