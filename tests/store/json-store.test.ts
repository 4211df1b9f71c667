import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hitKey } from '../../src/domain/hits.ts';
import { openJsonStore } from '../../store/json-store.ts';
import { hitOf } from '../domain/samples.ts';
import { dataFolder } from './data-folder.ts';
import { describeStore } from './store-contract.ts';

describeStore('embedded store', {
  newSite: async () => {
    const folder = join(await dataFolder(), 'data');
    return { open: () => openJsonStore(folder) };
  },
  persists: true,
});

const hits = async (folder: string, change: (page: string) => string) => {
  const store = await openJsonStore(folder);
  const asked = hitOf();
  await store.hits.add(asked);
  await store.hits.add({ ...asked, id: 'H-2', key: 'organization|nimbus cargo|DE|| > own:A-1' });
  await store.close();
  const page = join(folder, 'hits/000001-000200.json');
  await writeFile(page, change(await readFile(page, 'utf8')));
  return openJsonStore(folder);
};
const { party, found } = hitOf();
const key = hitKey({ party }, found);

test('a hit that an earlier Accord stored under another key is found by that of today', async () => {
  const store = await hits(await dataFolder(), (page) =>
    page.replace(JSON.stringify(key), '"organization|nimbus freight|DE|| > own:A-1"'),
  );
  expect(await store.hits.find({ key })).toMatchObject([{ id: 'H-1', key }]);
  await store.close();
});

test('of two hits that have one key today the one that holds it stays, and both can be changed', async () => {
  const store = await hits(await dataFolder(), (page) => page);
  expect(await store.hits.find({ key })).toMatchObject([{ id: 'H-1' }]);
  for (const id of ['H-1', 'H-2'])
    expect(await store.hits.update(id, (hit) => ({ ...hit, typed: 'changed' }))).toMatchObject({ typed: 'changed' });
  await store.close();
});
