import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { localDisk } from '../../store/disk.ts';
import { openJsonStore } from '../../store/json-store.ts';
import { adding, changing } from '../../store/store.ts';
import { dataFolder } from './data-folder.ts';
import { draft, receipt } from './records.ts';

test('a reader sees what is stored beside a process that writes, and cannot write', async () => {
  const folder = await dataFolder();
  const writer = await openJsonStore(folder);
  await writer.drafts.add(draft('DRAFT-1'));
  const reader = await openJsonStore(folder, { readOnly: true });
  expect(await reader.drafts.find()).toHaveLength(1);
  await expect(reader.drafts.add(draft('DRAFT-2'))).rejects.toThrow('reading only');
  expect(await reader.drafts.find()).toHaveLength(1);
  await writer.drafts.add(draft('DRAFT-2'));
  await Promise.all([reader.close(), writer.close()]);
});

test('a reader makes nothing, not even the folder', async () => {
  const parent = await dataFolder();
  const reader = await openJsonStore(join(parent, 'data'), { readOnly: true });
  expect(await reader.drafts.find()).toEqual([]);
  expect(await readdir(parent)).toEqual([]);
});

test('a reader that is overtaken by a commit reads again, so that it sees no half of it', async () => {
  const folder = await dataFolder();
  const writer = await openJsonStore(folder);
  await writer.commit([adding('drafts', draft('DRAFT-1')), adding('receipts', receipt('RECEIPT-1', 'before'))]);
  let reads = 0;
  const overtaken = async (file: string) => {
    const bytes = await localDisk.read(file);
    if (file.includes('drafts') && ++reads === 1) {
      await writer.commit([
        changing('drafts', 'DRAFT-1', (each) => ({ ...each, by: 'after' })),
        changing('receipts', 'RECEIPT-1', (each) => ({ ...each, key: 'after' })),
      ]);
    }
    return bytes;
  };
  const reader = await openJsonStore(folder, { readOnly: true, disk: { ...localDisk, read: overtaken } });
  const seen = [(await reader.drafts.get('DRAFT-1'))?.by, (await reader.receipts.get('RECEIPT-1'))?.key];
  expect(seen).toEqual(['after', 'after']);
  await writer.close();
});

test('a reader that never finds the store at rest says that another process is at it', async () => {
  const folder = await dataFolder();
  await writeFile(join(folder, 'x'), '');
  let moment = 0;
  const restless = { ...localDisk, stamp: async () => String(moment++) };
  const opening = openJsonStore(folder, { readOnly: true, disk: restless });
  await expect(opening).rejects.toMatchObject({ problem: { code: 'store-locked' } });
});
