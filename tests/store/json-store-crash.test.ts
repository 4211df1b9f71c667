import { cp, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { intentName } from '../../store/commit-intent.ts';
import { openJsonStore } from '../../store/json-store.ts';
import { adding, changing, removing, type Store } from '../../store/store.ts';
import { dataFolder } from './data-folder.ts';
import { crashingDisk, hastyDisk } from './faulty-disk.ts';
import { agreement, draft, receipt } from './records.ts';

/** A folder with some records; the commits below change it. */
async function seededFolder(): Promise<string> {
  const folder = await dataFolder();
  const store = await openJsonStore(folder, { disk: hastyDisk });
  await store.commit([adding('drafts', draft('DRAFT-1')), adding('drafts', draft('DRAFT-2'))]);
  await store.agreements.add(agreement('A-1', 'before'));
  await store.close();
  return folder;
}

const several = (store: Store) =>
  store.commit([
    changing('agreements', 'A-1', (each) => ({ ...each, title: 'after' })),
    adding('agreements', agreement('A-201', 'after')),
    removing('drafts', 'DRAFT-1'),
    adding('receipts', receipt('RECEIPT-1', 'after')),
  ]);

const one = (store: Store) => store.commit([changing('drafts', 'DRAFT-2', (each) => ({ ...each, by: 'after' }))]);

async function contents(store: Store) {
  const { agreements, drafts, receipts } = store;
  return JSON.stringify([await agreements.find(), await drafts.find(), await receipts.find()]);
}

async function reopened(folder: string): Promise<string> {
  const store = await openJsonStore(folder, { disk: hastyDisk });
  const found = await contents(store);
  await store.close();
  return found;
}

/** Commits in copies of a seeded folder, dying at step 1, 2, 3 … until the commit outlives its crash. */
async function* crashes(commit: (store: Store) => Promise<unknown>) {
  const seed = await seededFolder();
  const before = await reopened(seed);
  const done = await copyOf(seed);
  const healthy = await openJsonStore(done, { disk: hastyDisk });
  await commit(healthy);
  const after = await contents(healthy);
  await healthy.close();
  const opening = crashingDisk(Infinity);
  await (await openJsonStore(await copyOf(seed), { disk: opening })).close();

  for (let step = opening.steps() + 1; ; step++) {
    const folder = await copyOf(seed);
    const disk = crashingDisk(step);
    const store = await openJsonStore(folder, { disk });
    const acknowledged = await commit(store).then(
      () => true,
      () => false,
    );
    await store.close();
    yield { folder, acknowledged, before, after };
    if (!disk.crashed()) return;
  }
}

async function copyOf(folder: string): Promise<string> {
  const copy = join(await dataFolder(), 'data');
  await cp(folder, copy, { recursive: true });
  return copy;
}

test.each([
  { name: 'several pages', commit: several },
  { name: 'one page', commit: one },
])('a crash at any step of a commit to $name leaves all of it or nothing', async ({ commit }) => {
  const outcomes: string[] = [];
  for await (const { folder, acknowledged, before, after } of crashes(commit)) {
    const readAside = await openJsonStore(folder, { readOnly: true });
    const seen = await contents(readAside);
    const found = await reopened(folder);
    expect([before, after]).toContain(found);
    expect(seen).toBe(found);
    if (acknowledged) expect(found).toBe(after);
    outcomes.push(found === after ? 'all' : 'nothing');
  }
  expect(outcomes).toEqual(outcomes.toSorted().reverse());
  expect(new Set(outcomes).size).toBe(2);
});

test('a crash at any step of finishing an interrupted commit is recovered from', async () => {
  let interrupted = 0;
  for await (const { folder, after } of crashes(several)) {
    if (!(await readdir(folder)).includes(intentName)) continue;
    interrupted += 1;
    for (let step = 1; ; step++) {
      const disk = crashingDisk(step);
      const opened = await openJsonStore(folder, { disk }).catch(() => null);
      await opened?.close();
      if (opened) break;
    }
    expect(await reopened(folder)).toBe(after);
  }
  expect(interrupted).toBeGreaterThan(0);
});

test('after a crash the store goes on: nothing of the lost commit is in the way', async () => {
  for await (const { folder, after } of crashes(several)) {
    const store = await openJsonStore(folder, { disk: hastyDisk });
    if ((await store.receipts.find()).length === 0) await several(store);
    await store.close();
    const found = JSON.parse(await reopened(folder));
    const titles = found[0].map((each: { title: string }) => each.title);
    expect(titles).toEqual(['after', 'after']);
    expect(await reopened(folder)).toBe(after);
  }
});
