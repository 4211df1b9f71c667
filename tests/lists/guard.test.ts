import { describe, expect, test } from 'vitest';
import { ListKind } from '../../src/domain/list-entry.ts';
import { type Guarded, guardVersion } from '../../src/lists/guard.ts';
import type { RefusalCode } from '../../src/lists/list-file.ts';
import { parseList } from '../../src/lists/list-parse.ts';
import { bytes, entriesOf, refusal } from './list-bytes.ts';

describe('what is no list is refused, whichever list it claims to be', () => {
  const html = '<!DOCTYPE html><html><head><title>Request Access</title></head><body>Please wait</body></html>';
  test.each<[what: string, text: string, codes: RefusalCode[]]>([
    ['nothing', '', ['empty']],
    ['spaces and line ends', ' \r\n\n', ['empty']],
    ['a byte order mark alone', '\uFEFF', ['empty']],
    ['a web page', html, ['html']],
    ['a web page after blank lines', `\n\n  ${html.toLowerCase()}`, ['html']],
    ['the body of a 403 in XML', '<?xml version="1.0"?><Error><Code>AccessDenied</Code></Error>', ['wrong-content']],
    ['the body of a 403 in words', 'Access Denied', ['wrong-content']],
    ['a JSON error', '{"message":"Forbidden"}', ['wrong-content', 'truncated']],
    ['another feed', '<rss version="2.0"><channel><title>News</title></channel></rss>', ['wrong-content']],
    ['plain words', 'The service is not available at this time, please try again later.\n', ['wrong-content']],
    ['one bracket', '<', ['wrong-content', 'truncated']],
  ])('%s', (_what, text, codes) => {
    for (const list of ListKind.options) {
      expect(codes, list).toContain(refusal(() => parseList(list, [{ name: 'list', bytes: bytes(text) }])));
    }
  });
});

describe('a version on the shelf is replaced', () => {
  const guarded = (list: ListKind, records: number, more: Partial<Guarded> & { date?: string } = {}): Guarded => ({
    version: { list, publicationId: null, date: more.date ?? null, records, sha256: 'x', published: [] },
    entries: more.entries ?? null,
    files: more.files ?? [],
  });
  const refused = (next: Guarded, held: Guarded | null) => refusal(() => guardVersion(next, held));

  test.each<[why: string, list: ListKind, held: number | null, next: number, code: RefusalCode | undefined]>([
    ['by one that grew', 'ofac-sdn', 14_000, 15_000, undefined],
    ['by one that lost exactly 20 %', 'ofac-sdn', 15_000, 12_000, undefined],
    ['not by one that lost more', 'ofac-sdn', 15_000, 11_999, 'shrunken'],
    ['not by one that grew by over half', 'eu', 6000, 9001, 'grown'],
    ['by a whole one where a part was held', 'eu', 120, 6000, undefined],
    ['by an own list that doubled', 'own', 10, 20, undefined],
    ['not by one under the floor', 'un', null, 12, 'shrunken'],
    ['by an own list of any length at first', 'own', null, 1, undefined],
    ['not by an own list that shrank', 'own', 10, 7, 'shrunken'],
    ['not by a non-SDN list as long as the SDN list', 'ofac-cons', null, 15_000, 'other-list'],
  ])('%s', (_why, list, held, next, code) => {
    expect(refused(guarded(list, next), held === null ? null : guarded(list, held))).toBe(code);
  });

  test('not by one that is older', () => {
    const held = guarded('un', 1000, { date: '2026-09-04' });
    expect(refused(guarded('un', 1000, { date: '2026-09-03' }), held)).toBe('older');
    expect(refused(guarded('un', 1000, { date: '2026-09-04' }), held)).toBeUndefined();
  });

  test('not by one that lost over a fifth of the names, with every record in its place', () => {
    const named = (aliases: number) =>
      entriesOf(
        ...Array.from({ length: 10 }, (_, at): [string, string, object] => [
          `${at}`,
          `Party ${at}`,
          {
            aliases: Array.from({ length: aliases }, (_, nth) => ({
              name: `Alias ${at} ${nth}`,
              quality: 'strong',
              originalScript: false,
            })),
          },
        ]),
      );
    const held = guarded('own', 10, { entries: named(3) });
    expect(refused(guarded('own', 10, { entries: named(1) }), held)).toBe('shrunken');
    expect(refused(guarded('own', 10, { entries: named(4) }), held)).toBeUndefined();
  });

  test('not by another list of the same length', () => {
    const held = guarded('own', 3, { entries: entriesOf(['1', 'A'], ['2', 'B'], ['3', 'C']) });
    const other = guarded('own', 3, { entries: entriesOf(['1', 'A'], ['8', 'Y'], ['9', 'Z']) });
    expect(refused(other, held)).toBe('other-list');
  });

  test('not by a set that lost a file', () => {
    const files = (...names: string[]) => names.map((name) => ({ name }));
    const held = guarded('ofac-sdn', 15_000, { files: files('sdn.csv', 'alt.csv', 'add.csv') });
    expect(refused(guarded('ofac-sdn', 15_000, { files: files('SDN.CSV', 'ALT.CSV') }), held)).toBe('shrunken');
    expect(refused(guarded('ofac-sdn', 15_000, { files: files('SDN.XML') }), held)).toBeUndefined();
  });
});
