import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test } from 'vitest';
import { openJsonStore } from '../../store/json-store.ts';
import type { Store } from '../../store/store.ts';
import { dataFolder } from './data-folder.ts';
import { draft } from './records.ts';

/** How often the store is killed: 20 times with the other tests, 200 times by `npm run test:soak`. */
const trials = Number(process.env.KILL_TRIALS ?? 20);

type Child = {
  process: ChildProcess;
  lines: string[];
  /** Resolves once the process has said so many lines. */
  heard: (count: number) => Promise<void>;
};

/** Starts a process that has the store open, and hears what it says. */
async function startChild(folder: string, { mode = 'commit', cache = '' } = {}): Promise<Child> {
  const script = join(import.meta.dirname, 'kill-child.ts');
  const env = cache === '' ? process.env : { ...process.env, NODE_COMPILE_CACHE: cache };
  const child = spawn(process.execPath, [script, folder, mode], { stdio: ['ignore', 'pipe', 'inherit'], env });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const lines: string[] = [];
  const reader = createInterface({ input: child.stdout });
  reader.on('line', (line) => lines.push(line));
  const heard = async (count: number) => {
    while (lines.length < count) await once(reader, 'line');
  };
  await heard(1);
  return { process: child, lines, heard };
}

async function kill(child: ChildProcess): Promise<void> {
  // `close` comes after the last word of the process was heard.
  const closed = once(child, 'close');
  child.kill('SIGKILL');
  await closed;
}

/** The numbers of the commits that are there; fails where one is there in part. */
async function wholeCommits(store: Store): Promise<Set<number>> {
  const numbers = new Set<number>();
  for (const { id, title } of await store.agreements.find()) {
    const number = Number(id.slice(2));
    const parts = [
      title === 'done',
      await store.drafts.get(`DRAFT-${number}`),
      await store.drafts.get(`DRAFT-${number + 100_000}`),
      await store.receipts.get(`RECEIPT-${number}`),
    ];
    expect(parts.every(Boolean), `commit ${number} is whole`).toBe(true);
    numbers.add(number);
  }
  expect(await store.drafts.find()).toHaveLength(2 * numbers.size);
  expect(await store.receipts.find()).toHaveLength(numbers.size);
  return numbers;
}

/** Kills the store of one folder again and again; returns how many commits were acknowledged. */
async function killRepeatedly(times: number): Promise<number> {
  const folder = await dataFolder();
  const cache = await dataFolder();
  const acknowledged: number[] = [];
  for (let trial = 1; trial <= times; trial++) {
    const { process: child, lines, heard } = await startChild(folder, { cache });
    await heard(Math.ceil(Math.random() * 8));
    // Any moment within the next commit, not only the one right after a word was heard.
    const moment = Math.random() * 20;
    await new Promise((resolve) => setTimeout(resolve, moment));
    await kill(child);
    acknowledged.push(...lines.slice(1).map(Number));
    const store = await openJsonStore(folder);
    const kept = await wholeCommits(store);
    await store.close();
    expect(acknowledged.filter((number) => !kept.has(number))).toEqual([]);
  }
  return acknowledged.length;
}

test(
  'killed at any moment, the store keeps each acknowledged commit and no part of another',
  async () => {
    const acknowledged = await Promise.all([killRepeatedly(trials / 2), killRepeatedly(trials / 2)]);
    for (const each of acknowledged) expect(each).toBeGreaterThan(0);
  },
  60_000 + trials * 3_000,
);

test('one process at a time: the second is told so, and may come in as soon as the first was killed', async () => {
  const folder = await dataFolder();
  const { process: child } = await startChild(folder, { mode: 'hold' });
  await expect(openJsonStore(folder)).rejects.toMatchObject({ problem: { code: 'store-locked', folder } });
  const reader = await openJsonStore(folder, { readOnly: true });
  expect(await reader.drafts.find()).toEqual([]);
  await reader.close();
  await kill(child);
  const store = await openJsonStore(folder);
  await store.drafts.add(draft('DRAFT-1'));
  await store.close();
});

test('in one process too, a folder is opened to write only once at a time', async () => {
  const folder = await dataFolder();
  const first = await openJsonStore(folder);
  await expect(openJsonStore(folder)).rejects.toMatchObject({ problem: { code: 'store-locked' } });
  await first.drafts.add(draft('DRAFT-1'));
  await first.close();
  await (await openJsonStore(folder)).close();
});
