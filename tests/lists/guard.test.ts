import { describe, expect, test } from 'vitest';
import { ListKind, type ListVersion } from '../../src/domain/list-entry.ts';
import { guardVersion } from '../../src/lists/guard.ts';
import type { RefusalCode } from '../../src/lists/list-file.ts';
import { parseList } from '../../src/lists/list-parse.ts';
import { bytes, refusal } from './list-bytes.ts';

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
  const version = (list: ListKind, records: number): ListVersion => ({
    list,
    publicationId: null,
    date: null,
    records,
    sha256: 'x',
  });
  test.each<
    [why: string, list: ListKind, held: number | null, next: number, accept: boolean, code: RefusalCode | undefined]
  >([
    ['by one that grew', 'ofac-sdn', 14_000, 15_000, false, undefined],
    ['by one that lost exactly 20 %', 'ofac-sdn', 15_000, 12_000, false, undefined],
    ['not by one that lost more', 'ofac-sdn', 15_000, 11_999, false, 'shrunken'],
    ['by one that lost more, when accepted', 'ofac-sdn', 15_000, 11_999, true, undefined],
    ['not by one under the floor', 'un', null, 12, false, 'shrunken'],
    ['by one under the floor, when accepted', 'un', null, 12, true, undefined],
    ['by an own list of any length at first', 'own', null, 1, false, undefined],
    ['not by an own list that shrank', 'own', 10, 7, false, 'shrunken'],
  ])('%s', (_why, list, held, next, accept, code) => {
    expect(refusal(() => guardVersion(version(list, next), held === null ? null : version(list, held), accept))).toBe(
      code,
    );
  });
});
