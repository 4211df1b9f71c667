import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DomainError } from '../../src/domain/problem.ts';
import { type JsonStoreOptions, openJsonStore } from '../../store/json-store.ts';
import { adding } from '../../store/store.ts';
import { dataFolder } from './data-folder.ts';
import { faultyDisk, hastyDisk } from './faulty-disk.ts';
import { draft, receipt } from './records.ts';

const page = 'receipts/000001-000200.json';
const nextPage = 'receipts/000201-000400.json';

/** A closed store with three receipts on two pages, and a draft. */
async function soundFolder(): Promise<string> {
  const folder = await dataFolder();
  const store = await openJsonStore(folder, { disk: hastyDisk });
  await store.commit([
    adding('receipts', receipt('RECEIPT-1', 'a')),
    adding('receipts', receipt('RECEIPT-2', 'b')),
    adding('receipts', receipt('RECEIPT-201', 'c')),
    adding('drafts', draft('DRAFT-1')),
  ]);
  await store.close();
  return folder;
}

async function damageIn(folder: string, options: JsonStoreOptions = {}) {
  const error = await openJsonStore(folder, options).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof DomainError) || error.problem.code !== 'store-damaged') throw error;
  return error.problem;
}

/** Every file of a folder with its bytes, but the lock, which is no data. */
async function filesIn(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((each) => each.isFile() && each.name !== 'store.lock');
  const paths = files.map((each) => join(each.parentPath, each.name)).sort();
  return Object.fromEntries(await Promise.all(paths.map(async (path) => [path, await readFile(path, 'latin1')])));
}

type Json = { version: number; last: number; records: Record<string, unknown>[] };

const edited = (edit: (json: Json) => unknown) => (text: string) => JSON.stringify(edit(JSON.parse(text)));
const editedRecord = (fields: object) =>
  edited((json) => ({ ...json, records: [{ ...json.records[0], ...fields }, ...json.records.slice(1)] }));

const damages: { name: string; damage: (text: string) => string | Uint8Array; why: RegExp }[] = [
  { name: 'empty', damage: () => '', why: /is empty/ },
  { name: 'cut off', damage: (text) => text.slice(0, -20), why: /is cut off or is not JSON/ },
  { name: 'zeroed', damage: (text) => '\0'.repeat(text.length), why: /is not JSON/ },
  { name: 'null', damage: () => 'null', why: /is not a page of the store/ },
  { name: 'a list', damage: () => '[]', why: /is not a page of the store/ },
  { name: 'another shape', damage: () => '{"version":1,"records":{}}', why: /is not a page of the store \(last/ },
  {
    name: 'of a later version',
    damage: edited((json) => ({ ...json, version: 2 })),
    why: /is of version 2; .* version 1/,
  },
  { name: 'without a version', damage: edited(({ last, records }) => ({ last, records })), why: /version/ },
  { name: 'not UTF-8', damage: (text) => Buffer.from(text.replace('"a"', '"é"'), 'latin1'), why: /is not JSON/ },
  { name: 'a record without a field', damage: editedRecord({ key: undefined }), why: /record RECEIPT-1 \(key/ },
  { name: 'a record with a field too many', damage: editedRecord({ extra: 1 }), why: /RECEIPT-1 .*extra/ },
  {
    name: 'a record of another page',
    damage: editedRecord({ id: 'RECEIPT-201' }),
    why: /RECEIPT-201, which is not of/,
  },
  {
    name: 'a record of another collection',
    damage: editedRecord({ id: 'N-1' }),
    why: /N-1, which is not of this page/,
  },
  { name: 'an id twice', damage: editedRecord({ id: 'RECEIPT-2' }), why: /two records with the same id/ },
  {
    name: 'a key twice',
    damage: editedRecord({ key: 'b' }),
    why: /RECEIPT-2 with the key "b", which RECEIPT-1 has too/,
  },
  { name: 'a last number too low', damage: edited((json) => ({ ...json, last: 1 })), why: /its last number is 1/ },
  { name: 'a last number too high', damage: edited((json) => ({ ...json, last: 201 })), why: /its last number is 201/ },
];

describe('a damaged page is refused, named and never changed', () => {
  test.each(damages)('$name', async ({ damage, why }) => {
    const folder = await soundFolder();
    await writeFile(join(folder, page), damage(await readFile(join(folder, page), 'utf8')));
    const before = await filesIn(folder);
    for (const options of [{}, { readOnly: true }]) {
      const problem = await damageIn(folder, options);
      expect(problem).toMatchObject({ file: join(folder, page), remedy: expect.stringContaining('backup') });
      expect(problem.why).toMatch(why);
    }
    expect(await filesIn(folder)).toEqual(before);
  });

  test('a key that two pages hold', async () => {
    const folder = await soundFolder();
    const file = join(folder, nextPage);
    await writeFile(file, (await readFile(file, 'utf8')).replace('"c"', '"a"'));
    expect(await damageIn(folder)).toMatchObject({
      file,
      why: 'holds RECEIPT-201 with the key "a", which RECEIPT-1 has too',
    });
  });

  test('a page under a name that no page has', async () => {
    const folder = await soundFolder();
    await writeFile(join(folder, 'receipts/000002-000201.json'), '{}');
    expect((await damageIn(folder)).why).toBe('is not called like a page of the store');
  });

  test('a page that is a folder', async () => {
    const folder = await soundFolder();
    await rm(join(folder, page));
    await mkdir(join(folder, page));
    expect((await damageIn(folder)).why).toBe('cannot be read (EISDIR)');
  });

  test('several damaged files are named at once', async () => {
    const folder = await soundFolder();
    await writeFile(join(folder, page), '');
    await writeFile(join(folder, 'drafts/000001-000200.json'), 'null');
    const { file, why } = await damageIn(folder);
    expect(`${file} ${why}`).toContain(`${join(folder, page)} is empty`);
    expect(`${file} ${why}`).toContain(`${join(folder, 'drafts/000001-000200.json')} is not a page`);
  });

  test('a store that was mended opens again: the refusal let go of its lock', async () => {
    const folder = await soundFolder();
    const sound = await readFile(join(folder, page), 'utf8');
    await writeFile(join(folder, page), '');
    await damageIn(folder);
    await writeFile(join(folder, page), sound);
    const store = await openJsonStore(folder, { disk: hastyDisk });
    expect(await store.receipts.find()).toHaveLength(3);
    await store.close();
  });
});

describe('the intent of a commit', () => {
  const intent = 'commit-intent.json';

  test.each([
    '',
    '{"version":1,"pages":["rec',
    'null',
    '{"version":2,"pages":[]}',
    '{"version":1,"pages":["../a","../b"]}',
  ])('that reads %j is refused: what it began has counted', async (text) => {
    const folder = await soundFolder();
    await writeFile(join(folder, intent), text);
    await writeFile(join(folder, `${page}.tmp`), 'staged');
    const before = await filesIn(folder);
    expect(await damageIn(folder)).toMatchObject({
      file: join(folder, intent),
      why: expect.stringContaining('commit'),
    });
    expect(await filesIn(folder)).toEqual(before);
  });

  test('torn while it was written is thrown away with what was staged: it never counted', async () => {
    const folder = await soundFolder();
    const before = await filesIn(folder);
    await writeFile(join(folder, `${intent}.tmp`), '{"version":1,"pages":["rec');
    await writeFile(join(folder, `${page}.tmp`), '{"version":1');
    await writeFile(join(folder, 'news/000001-000200.json.tmp'), '');
    await (await openJsonStore(folder, { disk: hastyDisk })).close();
    expect(await filesIn(folder)).toEqual(before);
  });

  test('that names a page which is gone is refused', async () => {
    const folder = await soundFolder();
    await writeFile(join(folder, intent), JSON.stringify({ version: 1, pages: [page, 'news/000001-000200.json'] }));
    expect((await damageIn(folder)).file).toBe(join(folder, 'news/000001-000200.json'));
  });
});

describe('a folder that cannot be written to', () => {
  test('is named, with what to do', async () => {
    const denied = Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
    const folder = await soundFolder();
    const problem = await damageIn(folder, { disk: faultyDisk(() => denied) });
    expect(problem).toMatchObject({ file: folder, remedy: expect.stringContaining('ACCORD_DATA_DIR') });
  });

  test('a file in its place is named', async () => {
    const file = join(await dataFolder(), 'data');
    await writeFile(file, 'text');
    expect(await damageIn(file)).toMatchObject({ file, why: 'is not a folder that can be written to' });
  });
});

test('other files in the data folder are left alone', async () => {
  const folder = await soundFolder();
  await writeFile(join(folder, 'notes.json.tmp'), 'mine');
  await writeFile(join(folder, 'receipts/notes.txt'), 'mine');
  await (await openJsonStore(folder, { disk: hastyDisk })).close();
  expect(Object.values(await filesIn(folder)).filter((text) => text === 'mine')).toHaveLength(2);
});

test('pages are JSON that a person can read, and an emptied page goes once a later one remembers the numbers', async () => {
  const folder = await soundFolder();
  expect(JSON.parse(await readFile(join(folder, nextPage), 'utf8'))).toEqual({
    version: 1,
    last: 201,
    records: [{ ...receipt('RECEIPT-201', 'c'), version: 1 }],
  });
  const store = await openJsonStore(folder, { disk: hastyDisk });
  await store.commit(
    ['RECEIPT-1', 'RECEIPT-2', 'RECEIPT-201'].map((id) => ({ kind: 'remove', collection: 'receipts', id })),
  );
  await store.close();
  const again = await openJsonStore(folder, { disk: hastyDisk });
  expect(await again.newId('receipts')).toBe('RECEIPT-202');
  await again.close();
  expect(await readdir(join(folder, 'receipts'))).toEqual(['000201-000400.json']);
});
