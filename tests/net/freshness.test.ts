import { expect, test } from 'vitest';
import { readFreshness } from '../../src/net/freshness.ts';

const now = Temporal.Instant.from('2026-03-10T10:00:00Z');
const noon = 'Tue, 10 Mar 2026 12:00:00 GMT';

test.each<[Record<string, string>, number | null]>([
  [{}, null],
  [{ 'cache-control': 'max-age=300' }, 300],
  [{ 'cache-control': 'public,max-age=300, must-revalidate' }, 300],
  [{ 'cache-control': 'MAX-AGE="300"' }, 300],
  [{ 'cache-control': 's-maxage=900' }, null],
  [{ 'cache-control': 'max-age=300', age: '100' }, 200],
  [{ 'cache-control': 'max-age=300', age: '900' }, 0],
  [{ 'cache-control': 'max-age=300', age: 'old' }, 300],
  [{ 'cache-control': 'max-age=300', expires: noon }, 300],
  [{ 'cache-control': 'no-store, max-age=300' }, null],
  [{ 'cache-control': 'no-cache', expires: noon }, null],
  [{ 'cache-control': 'max-age=-1' }, null],
  [{ 'cache-control': 'max-age=99999999999' }, 999_999_999],
  [{ expires: noon }, 7200],
  [{ expires: noon, date: 'Tue, 10 Mar 2026 11:30:00 GMT' }, 1800],
  [{ expires: noon, date: 'Tue, 10 Mar 2026 13:00:00 GMT' }, 0],
  [{ expires: '0' }, 0],
  [{ expires: 'never' }, null],
])('%j is fresh for %s seconds', (headers, seconds) => {
  expect(readFreshness((name) => headers[name] ?? null, now)).toBe(seconds);
});
