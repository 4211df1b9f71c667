import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ListKind } from '../../src/domain/list-entry.ts';
import { beginRecord } from '../../src/domain/records.ts';
import { editionOf, seenIn, watchLimit } from '../../src/domain/watches.ts';
import { rescreenWatches } from '../../src/jobs/rescreen-watches.ts';
import { parseList } from '../../src/lists/list-parse.ts';
import { shelve, shelvedLists } from '../../src/lists/list-shelf.ts';
import { saveScreens } from '../../src/sanctions/record-screens.ts';
import { createScreener, type ServiceScreener } from '../../src/sanctions/screener.ts';
import { createMemoryStore } from '../../store/memory-store.ts';
import type { Store } from '../../store/store.ts';

type Listed = { id: string; name: string; remarks?: string };

const acme = { id: 'A-1', name: 'Acmetrix Trading' };
const acmeUn = { id: 'QDe.901', name: 'Acmetrix Trading' };
const paper = { id: 'A-9', name: 'Zonderwick Papers' };

let shelf: string;
let store: Store;
let screener: ServiceScreener;
let now: Temporal.Instant;

beforeEach(async () => {
  shelf = await mkdtemp(join(tmpdir(), 'accord-shelf-'));
  store = createMemoryStore();
  now = Temporal.Instant.from('2026-01-31T09:00:00Z');
  screener = createScreener({ shelf, log: pino({ level: 'silent' }), clock: () => now });
});

afterEach(async () => {
  await screener.close();
  await rm(shelf, { recursive: true });
});

function unList(parties: readonly Listed[]): string {
  const entities = parties.map(
    ({ id, name, remarks = '' }, at) =>
      `<ENTITY><DATAID>${at + 1}</DATAID><FIRST_NAME>${name}</FIRST_NAME><UN_LIST_TYPE>DPRK</UN_LIST_TYPE><REFERENCE_NUMBER>${id}</REFERENCE_NUMBER><COMMENTS1>${remarks}</COMMENTS1></ENTITY>`,
  );
  return `<?xml version="1.0"?><CONSOLIDATED_LIST dateGenerated="2026-01-01T00:00:00Z"><INDIVIDUALS></INDIVIDUALS><ENTITIES>${entities.join('')}</ENTITIES></CONSOLIDATED_LIST>`;
}

async function put(list: 'un' | 'own', ...parties: Listed[]): Promise<void> {
  const text = list === 'un' ? unList(parties) : parties.map((each) => `${JSON.stringify(each)}\n`).join('');
  const files = [{ name: list === 'un' ? 'un.xml' : 'own.jsonl', bytes: new TextEncoder().encode(text) }];
  const { version } = parseList(list, files);
  await shelve(shelf, files, { ...version, loadedAt: now.toString(), sourcePath: files[0]?.name ?? '', badRows: 0 });
  await screener.reload();
}

async function damage(list: ListKind): Promise<void> {
  const held = (await shelvedLists(shelf)).find((each) => each.list === list);
  await writeFile(join(shelf, held?.files[0]?.path ?? ''), '<CONSOLIDATED_LIST>');
  await screener.reload();
}

async function watch(name: string): Promise<void> {
  const act = { by: 'U1', at: now, what: 'test' };
  const party = screener.party({ name, type: '', countries: [], born: '', ids: [] });
  const asked = { typed: name, party, min: 0.75 };
  const [first] = await saveScreens({ store, screener }, [asked], { act, limit: watchLimit });
  const fields = { id: await store.newId('watches'), typed: name, party, threshold: 0.75, channel: 'U1' };
  const screened = { screenedAt: now.toString(), edition: editionOf(first?.screen.lists ?? []), certificate: null };
  const record = { ...fields, ...screened, state: 'active' as const, seen: seenIn(first?.hits ?? []) };
  await store.watches.add(beginRecord(record, act));
}

/** What is told when the watches are screened again an hour later. */
async function rescreened(): Promise<string[]> {
  const before = (await store.deliveries.find()).length;
  now = now.add({ hours: 1 });
  await rescreenWatches({ store, screener, clock: () => now, outbox: { nudge: () => {} }, people } as never);
  return (await store.deliveries.find()).slice(before).map(({ message }) => message.text);
}

const people = { workspaceZone: () => 'UTC' };

test('a party that another list has too by now is told with its lists, and again when one lets it go', async () => {
  await put('un', acmeUn);
  await watch('Acmetrix Trading');
  await put('own', acme, paper);
  const [both, ...more] = await rescreened();
  expect(both).toContain('CHANGED: lists UN Security Council → UN Security Council, Own list');
  await put('own', paper);
  const [one, ...others] = await rescreened();
  expect(one).toContain('CHANGED: lists UN Security Council, Own list → UN Security Council');
  expect(`${both} ${one}`).not.toMatch(/NEW|GONE|No longer a match/);
  expect([...more, ...others]).toEqual([]);
});

test('a party of a list that cannot be read is not gone, and not new when the list is read again', async () => {
  await put('un', acmeUn);
  await put('own', paper);
  await watch('Acmetrix Trading');
  await damage('un');
  expect(await rescreened()).toEqual([]);
  await put('un', acmeUn);
  expect(await rescreened()).toEqual([]);
  await put('un', { id: 'QDe.902', name: 'Vimordale Holding' });
  expect(await rescreened()).toEqual([expect.stringContaining('1 gone')]);
});

test('a party of two lists of which one cannot be read has not changed', async () => {
  await put('un', acmeUn);
  await put('own', acme);
  await watch('Acmetrix Trading');
  await damage('un');
  expect(await rescreened()).toEqual([]);
  await put('un', acmeUn);
  expect(await rescreened()).toEqual([]);
  await put('un', { ...acmeUn, remarks: 'Also known in Ruritania' });
  expect(await rescreened()).toEqual([expect.stringContaining('CHANGED')]);
});

test('the changes of the lists are read once for all watches, and no hit but those that are needed', async () => {
  await put('own', acme, paper);
  for (const name of ['Acmetrix Trading', 'Zonderwick Papers', 'Nobody Else']) await watch(name);
  await put('own', { id: 'A-8', name: 'Vimordale Holding' });
  const changes = vi.spyOn(store.listChanges, 'find');
  const hits = vi.spyOn(store.hits, 'find');
  expect(await rescreened()).toHaveLength(2);
  expect(changes).toHaveBeenCalledTimes(1);
  expect(hits.mock.calls.map(([where]) => Object.keys(where ?? {}))).toEqual([['key'], ['key']]);
});

test('a hit that somebody else brings in meanwhile stops no watch', async () => {
  await put('own', paper);
  await watch('Acmetrix Trading');
  await put('own', acme, paper);
  const commit = store.commit.bind(store);
  vi.spyOn(store, 'commit').mockImplementationOnce(async (changes) => {
    const party = screener.party({ name: 'Acmetrix Trading', type: '', countries: [], born: '', ids: [] });
    const act = { by: 'U2', at: now, what: 'test' };
    await saveScreens({ store, screener }, [{ typed: 'Acmetrix Trading', party, min: 0.75 }], { act });
    return commit(changes);
  });
  expect(await rescreened()).toEqual([expect.stringContaining('1 new or changed match')]);
  expect(await store.hits.find()).toHaveLength(1);
});
