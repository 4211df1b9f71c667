import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalUrl, newsKey } from '../../src/domain/news-key.ts';

describe('the canonical address', () => {
  test.each([
    ['http://example.org/a', 'https://example.org/a'],
    ['https://EXAMPLE.org:443/a/', 'https://example.org/a'],
    ['https://example.org', 'https://example.org'],
    ['https://example.org./a#part', 'https://example.org/a'],
    ['https://example.org/a?utm_source=rss&utm_medium=x&id=7&fbclid=q', 'https://example.org/a?id=7'],
    ['https://example.org/a?b=2&a=1', 'https://example.org/a?a=1&b=2'],
    ['http://example.org:8080/a', 'http://example.org:8080/a'],
    [' https://example.org/A%20b?q=x ', 'https://example.org/A%20b?q=x'],
    ['tag:example.org,2015:1', 'tag:example.org,2015:1'],
    ['not an address ', 'not an address'],
  ])('of %s is %s', (address, canonical) => {
    expect(canonicalUrl(address)).toBe(canonical);
  });

  test('keeps apart what differs in path or in a parameter that means something', () => {
    expect(canonicalUrl('https://example.org/news?id=1')).not.toBe(canonicalUrl('https://example.org/news?id=2'));
    expect(canonicalUrl('https://example.org/News')).not.toBe(canonicalUrl('https://example.org/news'));
  });

  test('of a canonical address is itself', () => {
    const address = fc
      .tuple(fc.constantFrom('http', 'https'), fc.webPath(), fc.string())
      .map(([scheme, path, query]) => `${scheme}://Example.org${path}?${query}&utm_source=x#part`);
    fc.assert(
      fc.property(address, (text) => {
        expect(canonicalUrl(canonicalUrl(text))).toBe(canonicalUrl(text));
      }),
    );
  });
});

test('news without an address is known by what its origin calls it', () => {
  expect(newsKey(null, 'FEED-1 77')).toBe('FEED-1 77');
  expect(newsKey('http://example.org/a/', 'FEED-1 77')).toBe('https://example.org/a');
});
