import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DomainError } from '../../src/domain/problem.ts';
import { mostFeeds, readOpml, writeOpml } from '../../src/feeds/opml.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readOpml({ name: 'feeds.opml', bytes: bytesOf(text) });
const opml = (body: string) =>
  `<?xml version="1.0"?>\n<opml version="2.0"><head><title>T</title></head><body>\n${body}\n</body></opml>`;
const outline = (n: number) => `<outline text="Feed ${n}" xmlUrl="https://news.example/${n}"/>`;

describe('a list of feeds', () => {
  test('is read through its folders, with the line of each feed', () => {
    const { feeds, problems } = read(
      opml(`<outline text="Trade">
  <outline title="Nested &amp; deep">
    <outline type="rss" text="One" title="Other" xmlUrl="https://news.example/1?a=1&amp;b=2" htmlUrl="https://news.example/"/>
  </outline>
</outline>
<outline title="Two" xmlUrl="feed://news.example/2"/>`),
    );
    expect(problems).toEqual([]);
    expect(feeds).toEqual([
      { title: 'One', url: 'https://news.example/1?a=1&b=2', line: 5, options: {} },
      { title: 'Two', url: 'https://news.example/2', line: 8, options: {} },
    ]);
  });

  test.each([
    [
      'an address with a bare ampersand',
      '<outline text="x" xmlUrl="https://news.example/?a=1&b=2"/>',
      'https://news.example/?a=1&b=2',
    ],
    ['another case', '<OUTLINE Text="x" XMLURL="https://news.example/1"></OUTLINE>', 'https://news.example/1'],
    ['no text', '<outline xmlUrl=" https://news.example/1 "/>', 'https://news.example/1'],
    ['feed: before the address', '<outline text="x" xmlUrl="feed:https://news.example/1"/>', 'https://news.example/1'],
    ['an end that is missing', '<outline text="x"><outline xmlUrl="https://news.example/1">', 'https://news.example/1'],
  ])('written with %s is read', (_what, body, url) => {
    expect(read(opml(body)).feeds.map((feed) => feed.url)).toEqual([url]);
  });

  test.each([
    ['<outline type="rss" text="Gone"/>', '“Gone” has no address'],
    ['<outline type="rss" text="Gone" xmlUrl=""/>', '“Gone” has no address'],
    ['<outline text="Mail" xmlUrl="mailto:a@b.example"/>', '“Mail” has an address that is none of the web'],
    [
      '<outline type="include" text="More" url="https://news.example/more.opml"/>',
      '“More” is another list, which is not followed',
    ],
    [`${outline(1)}\n<outline text="Again" xmlUrl="http://news.example/1/"/>`, '“Again” is there already, on line 3'],
  ])('says of %s what is wrong', (body, why) => {
    expect(read(opml(body)).problems).toEqual([{ line: body.split('\n').length + 2, why }]);
  });

  test('is taken up to a hundred feeds', () => {
    const { feeds, problems } = read(opml(Array.from({ length: mostFeeds + 2 }, (_, n) => outline(n)).join('\n')));
    expect([feeds.length, problems.map(({ line }) => line)]).toEqual([mostFeeds, [mostFeeds + 3, mostFeeds + 4]]);
  });
});

describe('what is no list of feeds', () => {
  test.each([
    ['nothing', ''],
    ['words', 'https://news.example/1'],
    ['a feed', '<rss version="2.0"><channel><title>T</title></channel></rss>'],
    ['an empty list', opml('')],
    ['a list with entities of its own', `<!DOCTYPE opml [<!ENTITY a "b">]>${opml(outline(1))}`],
  ])('%s is refused', (_what, text) => {
    expect(() => read(text)).toThrow('file-unusable');
  });

  test('any text gives feeds and lines, or is refused', () => {
    const whole = opml(`${outline(1)}<outline text="x"/>`);
    const damaged = fc
      .tuple(fc.nat(whole.length), fc.nat(whole.length), fc.string())
      .map(([from, to, put]) => whole.slice(0, from) + put + whole.slice(to));
    fc.assert(
      fc.property(damaged, (text) => {
        try {
          for (const { url } of read(text).feeds) expect(url).toMatch(/^https?:/);
        } catch (error) {
          expect(error).toBeInstanceOf(DomainError);
        }
      }),
    );
  });
});

test('what is written is read again, whatever the titles and options are', () => {
  const at = Temporal.Instant.from('2026-01-31T09:00:00Z');
  const feed = fc.record({
    title: fc
      .string({ minLength: 1, unit: 'grapheme' })
      .filter((title) => title.trim() === title && !/\p{C}|\s\s/u.test(title)),
    url: fc.webUrl({ withQueryParameters: true }).map((url) => new URL(url).href),
    options: fc.record({ filter: fc.constantFrom('title:"x & <y>"', 'a  b', "it's") }, { requiredKeys: [] }),
  });
  const feeds = fc.uniqueArray(feed, { minLength: 1, maxLength: 5, selector: ({ url }) => new URL(url).host });
  fc.assert(
    fc.property(feeds, (list) => {
      const written = writeOpml({ title: 'Accord', at, feeds: list });
      expect(written).toContain('<opml xmlns:accord="urn:accord:subscription:1" version="2.0">');
      expect(read(written).feeds.map(({ line: _, ...rest }) => rest)).toEqual(list);
    }),
  );
});
