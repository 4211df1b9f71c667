import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseList } from '../../src/lists/list-parse.ts';
import { shelve } from '../../src/lists/list-shelf.ts';
import { examineList } from '../../src/sanctions/examine-list.ts';

const data = join(import.meta.dirname, '../../../shared/data/list-changes');
const other = join(import.meta.dirname, '../../../../shared/data/list-changes');
const folder = [data, other].find((each) => existsSync(each)) ?? null;

type Step = { from: string; to: string; added: { id: string }[]; removed: { id: string }[]; changed: { id: string }[] };

const steps: Step[] =
  folder === null
    ? []
    : readFileSync(join(folder, 'sdn_changes.jsonl'), 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));

const filesOf = (name: string) => [
  { name: 'sdn.csv', bytes: new Uint8Array(gunzipSync(readFileSync(join(folder ?? '', `${name}.gz`)))) },
];

describe.skipIf(folder === null)(
  `true versions of the SDN${folder === null ? ' (skipped: ../shared/data/list-changes is absent)' : ''}`,
  () => {
    let shelf: string;
    beforeAll(async () => {
      shelf = await mkdtemp(join(tmpdir(), 'accord-shelf-'));
    });
    afterAll(() => rm(shelf, { recursive: true }));

    test.each(steps)(
      '$from to $to: what was added, removed and amended',
      async ({ from, to, added, removed, changed }) => {
        const { version } = parseList('ofac-sdn', filesOf(from));
        await shelve(shelf, filesOf(from), {
          ...version,
          loadedAt: '2024-05-01T00:00:00Z',
          sourcePath: from,
          badRows: 0,
        });
        const examined = await examineList({ shelf, list: 'ofac-sdn', files: filesOf(to), names: null });
        if (examined.kind !== 'fit' || examined.changes === null)
          throw new Error(`not fit: ${JSON.stringify(examined)}`);
        const { changes } = examined;
        const ids = (kind: string) =>
          changes
            .filter((change) => change.kind === kind)
            .map(({ entryId }) => entryId)
            .toSorted();
        const truth = (entries: { id: string }[]) => entries.map(({ id }) => id).toSorted();
        expect(ids('added')).toEqual(truth(added));
        expect(ids('removed')).toEqual(truth(removed));
        expect(ids('amended')).toEqual(truth(changed));
      },
    );
  },
);
