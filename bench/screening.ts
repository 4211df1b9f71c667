/**
 * How Accord's screening compares with what a Node project would otherwise take: `node bench/screening.ts`. All engines
 * see the same list and the same sample of queries, so small that fuse.js ends in two minutes; `--all` takes every query
 * (fuse.js then needs half an hour).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { ListEntry } from '../src/domain/list-entry.ts';
import { parseOwn } from '../src/lists/own.ts';
import { buildIndex } from '../src/screening/index-build.ts';
import { screen } from '../src/screening/screen.ts';
import { jaroWinkler } from './jaro-winkler.ts';
import { type Found, type LabelledQuery, labelledFolder, measure, readLabelled } from './labelled-names.ts';

type Engine = { name: string; build: (entries: readonly ListEntry[]) => (query: LabelledQuery) => Found };
type ListedName = { key: number; id: string; schema: string; name: string };

const LIMIT = 10;
/** Every so many-th query and clean name is asked of all engines. */
const SAMPLE = { queries: 30, clean: 8 };
const WARM_UP = 5;

function namesOf(entries: readonly ListEntry[]): ListedName[] {
  const all = entries.flatMap((entry) =>
    [entry.name, ...entry.aliases.map(({ name }) => name)].map((name) => ({
      id: entry.id,
      schema: entry.schema,
      name,
    })),
  );
  return all.map((each, key) => ({ ...each, key }));
}

/** The best score of each entry, best first. */
function byEntry(found: Found): Found {
  const best = new Map<string, number>();
  for (const { id, score } of found) best.set(id, Math.max(score, best.get(id) ?? 0));
  return [...best]
    .map(([id, score]) => ({ id, score }))
    .sort((a, b) => b.score - a.score)
    .slice(0, LIMIT);
}

const sorted = (name: string) =>
  name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .sort()
    .join(' ');

const accord: Engine = {
  name: 'Accord',
  build: (entries) => {
    const index = buildIndex(entries);
    return ({ query, schema }) =>
      screen(
        index,
        { name: query, schema, aliases: [], countries: [], birthDates: [], identifiers: [] },
        { limit: LIMIT, min: 0 },
      );
  },
};

const minisearch: Engine = {
  name: 'minisearch, fuzzy and prefix',
  build: (entries) => {
    const index = new MiniSearch<ListedName>({
      idField: 'key',
      fields: ['name'],
      storeFields: ['id', 'schema'],
      searchOptions: { fuzzy: 0.25, prefix: true },
    });
    index.addAll(namesOf(entries));
    return ({ query, schema }) =>
      byEntry(
        index
          .search(query, { filter: (hit) => hit.schema === schema })
          .slice(0, 200)
          .map((hit) => ({ id: String(hit.id), score: hit.score })),
      );
  },
};

const fuse: Engine = {
  name: 'fuse.js',
  build: (entries) => {
    const index = new Fuse(namesOf(entries), {
      keys: ['name'],
      includeScore: true,
      ignoreLocation: true,
      threshold: 0.5,
    });
    return ({ query, schema }) => {
      const hits = index.search(query).filter(({ item }) => item.schema === schema);
      return byEntry(hits.slice(0, 200).map(({ item, score }) => ({ id: item.id, score: 1 - (score ?? 1) })));
    };
  },
};

const scan: Engine = {
  name: 'Jaro–Winkler scan, words sorted',
  build: (entries) => {
    const names = namesOf(entries).map((each) => ({ ...each, name: sorted(each.name) }));
    return ({ query, schema }) => {
      const wanted = sorted(query);
      return byEntry(
        names
          .filter((each) => each.schema === schema)
          .map(({ id, name }) => ({ id, score: jaroWinkler(wanted, name) })),
      );
    };
  },
};

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

function heapMegabytes(): number {
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 2 ** 20;
}

function run(
  engine: Engine,
  entries: readonly ListEntry[],
  sets: { queries: LabelledQuery[]; clean: LabelledQuery[] },
) {
  const before = heapMegabytes();
  const start = performance.now();
  const search = engine.build(entries);
  const built = performance.now() - start;
  const megabytes = heapMegabytes() - before;
  for (const query of sets.queries.slice(0, WARM_UP)) search(query);
  const { recall1, recall5, detFP5, detFP1, p50, p99 } = measure(search, sets.queries, sets.clean);
  const round = (value: number, digits: number) => Number(value.toFixed(digits));
  return {
    engine: engine.name,
    'R@1': round(recall1, 3),
    'R@5': round(recall5, 3),
    'det@FP5%': round(detFP5, 3),
    'det@FP1%': round(detFP1, 3),
    'p50 ms': round(p50, 2),
    'p99 ms': round(p99, 2),
    'build s': round(built / 1000, 2),
    'index MB': round(megabytes, 0),
  };
}

const folder = labelledFolder();
if (folder === null) console.log('Skipped: the labelled names are not beside the project (../shared/data/screening).');
else {
  const entries = parseOwn(readFileSync(join(folder, 'sdn_index.jsonl'))).entries;
  const queries = readLabelled<LabelledQuery>(folder, 'sdn_queries.jsonl');
  const clean = readLabelled<LabelledQuery>(folder, 'clean_names.jsonl');
  const all = process.argv.includes('--all');
  const every = (step: number) => (_: unknown, at: number) => all || at % step === 0;
  const sample = { queries: queries.filter(every(SAMPLE.queries)), clean: clean.filter(every(SAMPLE.clean)) };
  console.log(`Accord on all ${queries.length} queries and ${clean.length} clean names`);
  console.table([run(accord, entries, { queries, clean })]);
  console.log(
    `Every engine on ${sample.queries.length} queries and ${sample.clean.length} clean names, ${namesOf(entries).length} names listed`,
  );
  console.table([accord, minisearch, scan, fuse].map((engine) => run(engine, entries, sample)));
}
