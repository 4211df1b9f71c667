import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffLists } from '../../src/lists/diff.ts';
import { parseList } from '../../src/lists/list-parse.ts';
import { entriesOf } from './list-bytes.ts';

describe('the difference between two versions', () => {
  test('names what was added, removed and changed, with old and new values', () => {
    const before = entriesOf(['1', 'A'], ['2', 'B', { programs: ['X'] }], ['3', 'C']);
    const after = entriesOf(['2', 'B', { programs: ['X', 'Y'], remarks: 'r' }], ['3', 'C'], ['4', 'D']);
    expect(diffLists(before, after)).toEqual({
      added: [{ id: '4', name: 'D', schema: 'unknown', programs: [] }],
      removed: [{ id: '1', name: 'A', schema: 'unknown', programs: [] }],
      changed: [
        {
          id: '2',
          name: 'B',
          schema: 'unknown',
          programs: ['X', 'Y'],
          fields: [
            { field: 'programs', old: ['X'], new: ['X', 'Y'] },
            { field: 'remarks', old: null, new: 'r' },
          ],
        },
      ],
    });
  });
  test('the order of rows and of values is no change', () => {
    const before = entriesOf(['1', 'A', { programs: ['X', 'Y'] }], ['2', 'B']);
    const after = entriesOf(['2', 'B'], ['1', 'A', { programs: ['Y', 'X'] }]);
    expect(diffLists(before, after)).toEqual({ added: [], removed: [], changed: [] });
  });
  test('turned round, added and removed change places', () => {
    const ids = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,3}$/));
    fc.assert(
      fc.property(ids, ids, (a, b) => {
        const [before, after] = [a, b].map((each) =>
          entriesOf(...each.map((id): [string, string] => [id, `Name ${id}`])),
        );
        const [there, back] = [diffLists(before ?? [], after ?? []), diffLists(after ?? [], before ?? [])];
        expect(there.added).toEqual(back.removed);
        expect(there.removed).toEqual(back.added);
      }),
    );
  });
});

const folder = ['../../../shared', '../../../../shared']
  .map((each) => join(import.meta.dirname, each, 'data/list-changes'))
  .find((each) => existsSync(each));

describe.skipIf(!folder)(
  `true differences${folder ? '' : ': skipped, no versions beside the project (../shared/data/list-changes)'}`,
  () => {
    type Step = {
      from: string;
      to: string;
      added: { id: string }[];
      removed: { id: string }[];
      changed: { id: string }[];
    };
    const read = (name: string) => readFileSync(join(folder ?? '', name));
    const version = (name: string) =>
      parseList('ofac-sdn', [{ name: 'sdn.csv', bytes: gunzipSync(read(`${name}.gz`)) }]).entries;
    const ids = (entries: { id: string }[]) => entries.map(({ id }) => id).sort();

    test('come out for every step', { timeout: 120_000 }, () => {
      const steps: Step[] = read('sdn_changes.jsonl')
        .toString()
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line));
      expect(steps.length).toBeGreaterThan(0);
      for (const step of steps) {
        const { added, removed, changed } = diffLists(version(step.from), version(step.to));
        expect({ added: ids(added), removed: ids(removed), changed: ids(changed) }).toEqual({
          added: ids(step.added),
          removed: ids(step.removed),
          changed: ids(step.changed),
        });
      }
    });
  },
);
