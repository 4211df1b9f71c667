import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
import { beginRecord } from '../src/domain/records.ts';
import { openJsonStore } from '../store/json-store.ts';
import { adding } from '../store/store.ts';

/** How long does one update take in a store of 1, 10 and 50 MB: Accord's embedded store beside lowdb with its own writer. */
const megabytes = [1, 10, 50];
const updates = 31;
const act = { by: 'U1', at: Temporal.Instant.from('2026-01-31T09:00:00Z'), what: 'bench' };

type Row = { size: string; accord: number; lowdb: number };

const rows: Row[] = [];
for (const size of megabytes) {
  const records = recordsOf(size * 1_000_000);
  const accord = await inFolder((folder) => accordUpdate(folder, records));
  const lowdb = await inFolder((folder) => lowdbUpdate(folder, records));
  rows.push({ size: `${size} MB (${records.length} records)`, accord, lowdb });
}
console.log(
  `One durable update, p50 of ${updates}, in ms. lowdb's own writer does not sync: a power cut loses its writes.`,
);
for (const { size, accord, lowdb } of rows) {
  console.log(
    `${size.padEnd(24)} accord ${accord.toFixed(2).padStart(8)}   lowdb ${lowdb.toFixed(2).padStart(8)}   lowdb / accord ${(lowdb / accord).toFixed(1).padStart(6)}`,
  );
}

/** Agreements that take up about this many bytes of JSON. */
function recordsOf(bytes: number) {
  const source = { title: 'A page', publisher: null, published: null, url: null, permalink: null, newsId: null };
  const fields = { title: 'x'.repeat(1_000), date: null, parties: ['Ruritania'], source, programmeIds: [] as string[] };
  const size = JSON.stringify(beginRecord({ id: 'A-1', ...fields }, act)).length;
  return Array.from({ length: Math.ceil(bytes / size) }, (_, index) =>
    beginRecord({ id: `A-${index + 1}`, ...fields }, act),
  );
}

type Records = ReturnType<typeof recordsOf>;

async function accordUpdate(folder: string, records: Records): Promise<number> {
  const store = await openJsonStore(folder);
  await store.commit(records.map((record) => adding('agreements', record)));
  const p50 = await median(async (turn) => {
    const id = `A-${1 + ((turn * 997) % records.length)}`;
    await store.agreements.update(id, (record) => ({ ...record, title: `${turn}${record.title}` }));
  });
  await store.close();
  return p50;
}

async function lowdbUpdate(folder: string, records: Records): Promise<number> {
  const low = new Low(
    new JSONFile<Records>(join(folder, 'db.json')),
    records.map((record) => ({ ...record })),
  );
  await low.write();
  return median((turn) =>
    low.update((all) => {
      const record = all[(turn * 997) % all.length];
      if (record) record.title = `${turn}${record.title}`;
    }),
  );
}

async function median(work: (turn: number) => Promise<void>): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < updates; turn++) {
    const start = performance.now();
    await work(turn);
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(updates / 2)] ?? NaN;
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'accord-bench-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
