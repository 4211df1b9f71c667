import { describe, expect, test } from 'vitest';
import { type Hop, nextHop } from '../../src/net/redirects.ts';

const begun: Hop = { url: 'https://gov.example/a', movedTo: null, permanent: true };
const from = (address: string, location: string, status = 301) => ({ url: new URL(address), location, status });

describe('a redirect', () => {
  test.each([
    ['https://gov.example/a', '/b', 'https://gov.example/b'],
    ['https://gov.example/a/', '../b?c=1', 'https://gov.example/b?c=1'],
    ['https://gov.example/a', '//other.example/b', 'https://other.example/b'],
    ['http://gov.example/a', 'https://gov.example/a', 'https://gov.example/a'],
    ['http://gov.example/a', 'http://gov.example/b', 'http://gov.example/b'],
  ])('from %s to %s leads to %s', (address, location, url) => {
    expect(nextHop(begun, from(address, location))?.url).toBe(url);
  });

  test.each([
    ['https://gov.example/a', 'http://gov.example/a'],
    ['https://gov.example/a', 'HTTP://other.example/'],
    ['https://gov.example/a', 'https://'],
    ['https://gov.example/a', 'http://['],
  ])('from %s to %s is not followed', (address, location) => {
    expect(nextHop(begun, from(address, location))).toBeNull();
  });

  test.each([
    [[301, 308], 'https://gov.example/2'],
    [[301, 302], 'https://gov.example/1'],
    [[302, 301], null],
    [[307, 307], null],
    [[303], null],
  ])('after answers %j the address moved to is %s', (statuses, movedTo) => {
    const last = statuses.reduce<Hop | null>(
      (hop, status, i) => hop && nextHop(hop, from(hop.url, `/${i + 1}`, status)),
      begun,
    );
    expect(last?.movedTo).toBe(movedTo);
  });
});
