import { expect, test } from 'vitest';
import { AnsweringList, doubtWords } from '../../src/domain/answering-lists.ts';
import { certifiedWords, freshnessWarnings, listWords } from '../../views/sanctions-lists.ts';

const now = Temporal.Instant.from('2026-09-10T12:00:00Z');
const list = (fields: Partial<AnsweringList>) =>
  AnsweringList.parse({
    ...{ list: 'ofac-sdn', name: 'OFAC SDN', publicationId: null, date: null, records: 15_000, sha256: 'a' },
    ...{ loadedAt: '2026-09-10T11:00:00Z', checkedAt: '2026-09-10T11:00:00Z', badRows: 0 },
    ...fields,
  });
const own = {
  list: 'own',
  name: 'partners',
  loadedAt: '2026-01-01T00:00:00Z',
  checkedAt: '2026-01-01T00:00:00Z',
} as const;

test.each<[what: string, fields: Partial<AnsweringList>, warning: RegExp | null]>([
  ['a list checked an hour ago', {}, null],
  [
    'a list last checked two days ago',
    { checkedAt: '2026-09-08T11:00:00Z' },
    /OFAC SDN list was last checked 2 days ago/,
  ],
  ['a file of last week', { origin: 'file', date: '2026-09-04' }, null],
  [
    'a file of 2024 loaded today',
    { origin: 'file', date: '2024-05-03' },
    /^Out of date: the OFAC SDN list is from a file of Fri 3 May 2024, 860 days ago\. Load a newer one\.$/,
  ],
  [
    'a file that its publisher has confirmed since',
    { origin: 'file', date: '2024-05-03', checkedAt: '2026-09-10T11:30:00Z' },
    null,
  ],
  ['a publisher’s list that has not changed for months', { date: '2026-01-02' }, null],
  ['an own list from a file, however long ago', { ...own, origin: 'file' }, null],
  [
    'an own list from an address that no longer answers',
    { ...own, origin: 'publisher' },
    /partners list was last checked/,
  ],
])('%s', (_what, fields, warning) => {
  const official = list({ list: 'un', name: 'UN' });
  const warnings = freshnessWarnings([official, list(fields)], now);
  expect(warnings).toEqual(warning === null ? [] : [expect.stringMatching(warning)]);
  expect(doubtWords([official, list(fields)], now)).toBe(warning === null ? '' : ' in an out-of-date list');
});

test.each<[what: string, fields: Partial<AnsweringList>, isUnknown: boolean]>([
  ['a file without a date', { origin: 'file' }, true],
  ['a publisher’s list without a date', {}, false],
  ['an own list from a file', { ...own, origin: 'file' }, false],
  [
    'a file without a date that its publisher has confirmed since',
    { origin: 'file', checkedAt: '2026-09-10T11:30:00Z' },
    false,
  ],
])('%s says whether its date is unknown', (_what, fields, isUnknown) => {
  const lists = [list({ list: 'un', name: 'UN' }), list(fields)];
  const words = 'May be out of date: the OFAC SDN list is from a file whose date is not known. Load a dated one.';
  expect(freshnessWarnings(lists, now)).toEqual(isUnknown ? [words] : []);
  expect(doubtWords(lists, now)).toBe(isUnknown ? ' in a list of unknown date' : '');
  for (const named of [listWords(list(fields), now), certifiedWords(list(fields), now)])
    expect(named.includes(', its date is not known, ')).toBe(isUnknown);
});
