import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { plantProgrammes, plantSeeds, readSeeds } from '../../seeds/load.ts';
import { changeRecord } from '../../src/domain/records.ts';
import { openJsonStore } from '../../store/json-store.ts';
import { createMemoryStore } from '../../store/memory-store.ts';
import type { Change, Store } from '../../store/store.ts';

const now = Temporal.Instant.from('2026-01-31T09:00:00Z');

/** A memory store, and the size of every commit made to it. */
function countingStore(): { store: Store; commits: number[] } {
  const store = createMemoryStore();
  const commits: number[] = [];
  const commit = <const Changes extends readonly Change[]>(changes: Changes) => {
    commits.push(changes.length);
    return store.commit(changes);
  };
  return { store: { ...store, commit }, commits };
}

describe('a wrong seed file', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'accord-seeds-'));
    await cp(new URL('../../seeds/', import.meta.url), folder, { recursive: true });
  });
  afterEach(() => rm(folder, { recursive: true }));

  const read = () => readSeeds(pathToFileURL(`${folder}/`));
  const edit = async (file: string, change: (text: string) => string) => {
    const before = await readFile(join(folder, file), 'utf8');
    expect(change(before)).not.toBe(before);
    await writeFile(join(folder, file), change(before));
  };

  test('an untouched copy is read', async () => {
    expect(await read()).toEqual(await readSeeds());
  });

  test.each([
    [
      'programmes.json',
      '"asOf": "2015-04-01"',
      '"asOf": "April 2015"',
      /^seeds\/programmes\.json: 0\.steps\.0\.asOf: /,
    ],
    ['programmes.json', '"authorised"', '"allowed"', /^seeds\/programmes\.json: 0\.steps\.0\.state: /],
    ['agreements.json', '"recurring"', '"often"', /^seeds\/agreements\.json: 0\.commitments\.6\.kind: /],
    ['agreements.json', '"us-cyber"', '"us-siber"', /^seeds\/agreements\.json: 0\.programmes: no programme us-siber$/],
    ['sources.json', '"rss"', '"html"', /^seeds\/sources\.json: 0\.kind: /],
    ['packs.json', '"ustr"', '"ustrr"', /^seeds\/packs\.json: 0\.sources: no source ustrr$/],
    ['workspace.json', '"real_name"', '"realname"', /^seeds\/workspace\.json: users\.0/],
    ['articles.json', '[', '', /^seeds\/articles\.json: cannot be read as JSON$/],
  ])('%s with %s changed to %s is refused by file and field', async (file, from, to, message) => {
    await edit(file, (text) => text.replace(from, to));
    await expect(read()).rejects.toThrow(message);
  });

  test('a missing file is named', async () => {
    await rm(join(folder, 'sources.json'));
    await expect(read()).rejects.toThrow('seeds/sources.json');
  });
});

describe('planting', () => {
  test('fills an empty store in one commit, by accord', async () => {
    const { store, commits } = countingStore();
    const seeds = await readSeeds();
    await plantSeeds(store, now);

    expect(commits).toHaveLength(1);
    expect(await store.programmes.find()).toHaveLength(seeds.programmes.length);
    expect(await store.agreements.find()).toHaveLength(1);
    expect(await store.commitments.find()).toHaveLength(7);
    const records = [...(await store.programmes.find()), ...(await store.agreements.find())];
    for (const { createdBy, createdAt } of records) {
      expect([createdBy, createdAt]).toEqual(['accord', '2026-01-31T09:00:00Z']);
    }
  });

  test('links agreement, commitments and programme both ways', async () => {
    const store = createMemoryStore();
    await plantSeeds(store, now);

    const [agreement] = await store.agreements.find();
    const linked = (await store.programmes.find()).filter(({ agreementIds }) => agreementIds.length > 0);
    expect(linked.map(({ tag, agreementIds }) => [tag, agreementIds])).toEqual([['CYBER2', [agreement?.id]]]);
    expect(agreement?.programmeIds).toEqual(linked.map(({ id }) => id));
    const commitments = await store.commitments.find();
    expect(new Set(commitments.map(({ agreementId }) => agreementId))).toEqual(new Set([agreement?.id]));
  });

  test('gives each commitment its own source, else that of the agreement', async () => {
    const store = createMemoryStore();
    await plantSeeds(store, now);
    const sources = (await store.commitments.find()).map(({ source }) => source?.publisher);
    const [house, justice] = ['The White House', 'U.S. Department of Justice'];
    const ministry = 'Ministry of Foreign Affairs of China, through Xinhua';
    expect(sources).toEqual([house, justice, house, justice, house, justice, ministry]);
  });

  test('again adds nothing', async () => {
    const { store, commits } = countingStore();
    await plantSeeds(store, now);
    await plantSeeds(store, now);
    await plantProgrammes(store, now);
    expect(commits).toHaveLength(1);
  });

  test('in a real workspace brings programmes alone', async () => {
    const store = createMemoryStore();
    await plantProgrammes(store, now);
    expect(await store.programmes.find()).not.toHaveLength(0);
    expect(await store.agreements.find()).toEqual([]);
    expect(await store.commitments.find()).toEqual([]);
  });

  test('after the programmes adds the agreement and links what is there', async () => {
    const store = createMemoryStore();
    await plantProgrammes(store, now);
    const before = await store.programmes.find();
    await plantSeeds(store, now);

    const after = await store.programmes.find();
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    const cyber = after.find(({ tag }) => tag === 'CYBER2');
    const [agreement] = await store.agreements.find();
    expect(cyber?.agreementIds).toEqual([agreement?.id]);
    expect(cyber?.history.map(({ by, what }) => [by, what])).toEqual([['accord', 'seed']]);
    expect(agreement?.programmeIds).toEqual([cyber?.id]);
  });

  test('leaves alone what people have changed', async () => {
    const { store, commits } = countingStore();
    await plantSeeds(store, now);
    const act = { by: 'U1', at: now, what: 'edit' };
    await store.programmes.update('S-1', (old) => changeRecord(old, { name: 'Cyber' }, act));
    await plantSeeds(store, now);
    expect(commits).toHaveLength(1);
    expect((await store.programmes.get('S-1'))?.name).toBe('Cyber');
  });

  test('adds a programme that came later', async () => {
    const store = createMemoryStore();
    const { programmes } = await readSeeds();
    const { key: _, ...first } = programmes[0] as (typeof programmes)[number];
    const id = await store.newId('programmes');
    const begun = {
      createdAt: '2025-01-01T00:00:00Z',
      createdBy: 'U1',
      history: [],
      agreementIds: [],
      commitmentIds: [],
    };
    await store.programmes.add({ ...first, ...begun, id });
    await plantProgrammes(store, now);

    const found = await store.programmes.find();
    expect(found).toHaveLength(programmes.length);
    expect(found.filter(({ createdBy }) => createdBy === 'U1').map((it) => it.id)).toEqual([id]);
  });

  test('survives on disk, and is not repeated at the next start', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'accord-seeds-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const first = await openJsonStore(folder);
    await plantSeeds(first, now);
    const planted = await first.programmes.find();
    await first.close();

    const second = await openJsonStore(folder);
    await plantSeeds(second, now);
    expect(await second.programmes.find()).toEqual(planted);
    expect(await second.commitments.find()).toHaveLength(7);
    await second.close();
  });
});
