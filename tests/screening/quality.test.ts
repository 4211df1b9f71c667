import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { EntrySchema } from '../../src/domain/list-entry.ts';
import { parseOwn } from '../../src/lists/own.ts';
import { compare } from '../../src/screening/compare.ts';
import { buildIndex } from '../../src/screening/index-build.ts';
import { type Hit, screen } from '../../src/screening/screen.ts';
import { party } from './parties.ts';

const data = join(import.meta.dirname, '../../../shared/data/screening');
const alternative = join(import.meta.dirname, '../../../../shared/data/screening');
const folder = [data, alternative].find((each) => existsSync(each));
const reason = 'the labelled names are not beside the project (../shared/data/screening)';

type Query = { qid: string; query: string; schema: EntrySchema; kind: string; targets: string[] };
type Pair = {
  query: string;
  candidate: string;
  schema: EntrySchema | null;
  is_match: boolean;
  quality: string;
  source: string;
};

function read<T>(name: string): T[] {
  return readFileSync(join(folder ?? '', name), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

describe.skipIf(!folder)(`quality on labelled names${folder ? '' : `: skipped, ${reason}`}`, () => {
  test('screening meets its bars of recall and detection', { timeout: 120_000 }, () => {
    const index = buildIndex(parseOwn(readFileSync(join(folder ?? '', 'sdn_index.jsonl'))).entries);
    const hitsOf = ({ query, schema }: Pick<Query, 'query' | 'schema'>) =>
      screen(index, party(query, { schema }), { limit: 10, min: 0 });
    const queries = read<Query>('sdn_queries.jsonl').map((query) => ({ query, hits: hitsOf(query) }));
    const tops = read<Query>('clean_names.jsonl')
      .map((clean) => hitsOf(clean)[0]?.score ?? -1)
      .sort((a, b) => b - a);
    const placeOf = ({ query, hits }: { query: Query; hits: Hit[] }) =>
      hits.findIndex(({ id }) => query.targets.includes(id));
    const share = (rows: typeof queries, is: (row: (typeof queries)[0]) => boolean) =>
      rows.filter(is).length / rows.length;
    const found = (row: (typeof queries)[0], within: number) => placeOf(row) >= 0 && placeOf(row) < within;
    const detected = (clean: number) =>
      share(queries, (row) => (row.hits[placeOf(row)]?.score ?? -1) > (tops[Math.floor(tops.length * clean)] ?? 1));

    expect(share(queries, (row) => found(row, 1))).toBeGreaterThanOrEqual(0.96);
    expect(share(queries, (row) => found(row, 5))).toBeGreaterThanOrEqual(0.98);
    expect(detected(0.05)).toBeGreaterThanOrEqual(0.93);
    expect(detected(0.01)).toBeGreaterThanOrEqual(0.88);
    for (const kind of ['spacing_hyphen', 'initial', 'cyrillic_script']) {
      expect(
        share(
          queries.filter((row) => row.query.kind === kind),
          (row) => found(row, 5),
        ),
        kind,
      ).toBeGreaterThanOrEqual(0.95);
    }
  });

  test('comparing reaches F1 .85 on name_bench and misses no strong pair', () => {
    const pairs = read<Pair>('pairs.jsonl').map((pair) => {
      const schema = pair.schema ?? 'unknown';
      return { ...pair, match: compare(party(pair.query, { schema }), party(pair.candidate, { schema })).match };
    });
    const bench = pairs.filter(({ source }) => source.includes('name_bench'));
    const right = bench.filter(({ match, is_match }) => match && is_match).length;
    const f1 =
      (2 * right) / (bench.filter(({ match }) => match).length + bench.filter(({ is_match }) => is_match).length);
    expect(f1).toBeGreaterThanOrEqual(0.85);
    expect(pairs.filter(({ quality, is_match, match }) => quality === 'STRONG' && is_match && !match)).toEqual([]);
  });
});
