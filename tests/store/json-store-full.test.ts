import { readdir } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { openJsonStore } from '../../store/json-store.ts';
import { adding, changing, type Store } from '../../store/store.ts';
import { dataFolder } from './data-folder.ts';
import { faultyDisk } from './faulty-disk.ts';
import { draft, receipt } from './records.ts';

const full = Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });

const several = (store: Store) =>
  store.commit([
    changing('drafts', 'DRAFT-1', (each) => ({ ...each, by: 'U2' })),
    adding('drafts', draft('DRAFT-300')),
    adding('receipts', receipt('RECEIPT-1', 'a')),
  ]);

/** A store with one draft on a disk that is full from the n-th write on while `isFull` says so. */
async function storeOn(isFull: (write: number) => boolean) {
  const folder = await dataFolder();
  let writes = 0;
  let armed = false;
  const disk = faultyDisk((_, kind) => {
    if (!armed || kind !== 'write') return null;
    writes += 1;
    return isFull(writes) ? full : null;
  });
  const store = await openJsonStore(folder, { disk });
  await store.drafts.add(draft('DRAFT-1'));
  armed = true;
  return { folder, store };
}

test.each([1, 2, 3, 4])(
  'a disk that is full at write %i of a commit refuses it and leaves everything as it was',
  async (at) => {
    const { folder, store } = await storeOn((write) => write === at);
    await expect(several(store)).rejects.toMatchObject({ problem: { code: 'store-full' }, cause: full });
    expect(await store.drafts.find()).toEqual([{ ...draft('DRAFT-1'), version: 1 }]);
    expect(await store.receipts.find()).toEqual([]);
    expect(await readdir(folder, { recursive: true })).not.toContainEqual(expect.stringMatching(/tmp$|intent/));

    await several(store);
    await store.close();
    const again = await openJsonStore(folder);
    expect((await again.drafts.find()).map((each) => [each.id, each.version])).toEqual([
      ['DRAFT-1', 2],
      ['DRAFT-300', 1],
    ]);
    expect(await again.receipts.find({ key: 'a' })).toHaveLength(1);
    await again.close();
  },
);

test('a change refused by a full disk is not carried to the disk by the next write', async () => {
  const { folder, store } = await storeOn((write) => write === 1);
  const refused = store.drafts.update('DRAFT-1', (each) => ({ ...each, by: 'refused' }));
  await expect(refused).rejects.toMatchObject({ problem: { code: 'store-full' } });
  await store.drafts.add(draft('DRAFT-2'));
  await store.close();
  const again = await openJsonStore(folder);
  expect((await again.drafts.find()).map((each) => each.by)).toEqual(['U1', 'U1']);
  await again.close();
});

test('everybody whose change waits for the same flush is refused with it', async () => {
  const { store } = await storeOn((write) => write === 1);
  const results = await Promise.allSettled([store.drafts.add(draft('DRAFT-2')), store.drafts.add(draft('DRAFT-3'))]);
  expect(results.map((each) => each.status)).toEqual(['rejected', 'rejected']);
  await store.drafts.add(draft('DRAFT-3'));
  expect((await store.drafts.find()).map((each) => each.id)).toEqual(['DRAFT-1', 'DRAFT-3']);
  await store.close();
});

test('when the disk fails after a commit was decided, reading goes on and writing waits for a restart', async () => {
  const folder = await dataFolder();
  let renames = 0;
  const broken = Object.assign(new Error('EIO'), { code: 'EIO' });
  const disk = faultyDisk((_, kind) => {
    if (kind === 'rename') renames += 1;
    return kind === 'rename' && renames === 3 ? broken : null;
  });
  const store = await openJsonStore(folder, { disk });
  await store.drafts.add(draft('DRAFT-1'));
  await expect(several(store)).rejects.toBe(broken);
  expect(await store.drafts.find()).toEqual([{ ...draft('DRAFT-1'), version: 1 }]);
  await expect(store.drafts.add(draft('DRAFT-2'))).rejects.toThrow('start Accord again');
  await store.close();
  const again = await openJsonStore(folder);
  expect(await again.drafts.get('DRAFT-300')).not.toBeNull();
  expect(await again.receipts.find({ key: 'a' })).toHaveLength(1);
  await again.close();
});
