import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startIndexWorker } from '../../src/sanctions/index-worker.ts';
import { borrowThread } from '../../src/sanctions/list-threads.ts';
import { ownList } from './own-list.ts';

const wanted = { parties: [], wanted: { limit: 1, min: 0 } };
let shelf: string;

beforeEach(async () => {
  shelf = await mkdtemp(join(tmpdir(), 'accord-shelf-'));
});
afterEach(() => rm(shelf, { recursive: true, force: true }));

const examined = (text: string) => ({
  ...{ shelf, list: 'own' as const, names: null },
  files: [{ name: 'partners.jsonl', bytes: new TextEncoder().encode(text) }],
});

test('a thread that is given back answers what it was asked, and has forgotten what it read', async () => {
  const first = borrowThread();
  await first.ask('read', { shelf });
  const asked = first.ask('screen', wanted);
  await first.giveBack();
  expect(await asked).toEqual([]);

  const second = borrowThread();
  await expect(second.ask('screen', wanted)).rejects.toThrow('this thread has read no shelf');
  await second.giveBack();
});

test('two borrowers never share a thread', async () => {
  const [one, other] = [borrowThread(), borrowThread()];
  await one.ask('read', { shelf });
  await expect(other.ask('screen', wanted)).rejects.toThrow('this thread has read no shelf');
  await Promise.all([one.giveBack(), other.giveBack()]);
});

test('a shelf that cannot be read is told, and the thread reads the next list', async () => {
  await expect(startIndexWorker(join(shelf, '\0'))).rejects.toThrow('null bytes');
  const thread = borrowThread();
  expect(await thread.ask('examine', examined(ownList()))).toMatchObject({ kind: 'fit', version: { records: 20 } });
  await thread.giveBack();
});

test('a thread given back twice stays with whoever has it now', async () => {
  const old = await startIndexWorker(shelf);
  await old.close();
  const now = await startIndexWorker(shelf);
  await old.close();
  expect([old.isAlive(), now.isAlive()]).toEqual([false, true]);
  expect(await now.screen([], wanted.wanted)).toEqual([]);
  await expect(old.screen([], wanted.wanted)).rejects.toThrow('given back');
  await now.close();
});
