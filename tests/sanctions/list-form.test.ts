import { expect, test } from 'vitest';
import { parseList } from '../../src/lists/list-parse.ts';
import { changesFrom } from '../../src/sanctions/examine-list.ts';

// Each file of OFAC's CSV set ends in Ctrl-Z.
const bytes = (text: string) => new TextEncoder().encode(`${text}\x1a`);
const row = (id: number, programs: string, remarks: string) =>
  `${id},"PARTY ${id} TRADING","-0- ","${programs}","-0- ","-0- ","-0- ","-0- ","-0- ","-0- ","-0- ","${remarks}"\r\n`;
const others = Array.from({ length: 300 }, (_, at) => at + 2);
const csv = (programs: string) =>
  bytes(row(1, programs, '-0- ') + others.map((id) => row(id, 'IRAN', '-0- ')).join(''));
const alias = (id: number) => `${id},${id},"aka","OTHER ${id}","-0- "\r\n`;

type Files = { name: string; bytes: Uint8Array }[];
function step(before: Files, after: Files) {
  const held = parseList('ofac-sdn', before);
  const version = { ...held.version, loadedAt: '2026-04-23T09:00:00Z', checkedAt: null, sourcePath: '', badRows: 0 };
  const shelved = { ...version, accepted: false, files: [] };
  const next = { files: after, entries: parseList('ofac-sdn', after).entries };
  return changesFrom({ version: shelved, files: before, entries: held.entries }, next) ?? [];
}

const amended = [{ kind: 'amended', name: 'PARTY 1 TRADING', fields: [{ field: 'programs', new: 'NPWMD' }] }];

test('a file under another name is the same form: what was amended is told', () => {
  const before = [{ name: 'sdn-2026-04-23.csv', bytes: csv('IFSR') }];
  const after = [{ name: 'sdn-2026-04-25.csv', bytes: csv('IFSR] [NPWMD') }];
  expect(step(before, after)).toMatchObject(amended);
});

test('a set that brings in all aliases tells no aliases, but what else was amended', () => {
  const before = [{ name: 'sdn.csv', bytes: csv('IFSR') }];
  const aliases = bytes([1, ...others].map(alias).join(''));
  const after = [
    { name: 'sdn.csv', bytes: csv('IFSR] [NPWMD') },
    { name: 'alt.csv', bytes: aliases },
  ];
  expect(step(before, after)).toMatchObject(amended);
  expect(step(before, after)[0]?.fields).toHaveLength(1);
  expect(step(after, [{ name: 'sdn.csv', bytes: csv('IFSR] [NPWMD') }])).toEqual([]);
});

test('the same set tells its new aliases', () => {
  const set = (ids: number[]) => [
    { name: 'sdn.csv', bytes: csv('IFSR') },
    { name: 'alt.csv', bytes: bytes(ids.map(alias).join('')) },
  ];
  expect(step(set([2]), set([2, 3]))).toMatchObject([
    { kind: 'amended', fields: [{ field: 'a.k.a.', new: 'OTHER 3' }] },
  ]);
});
