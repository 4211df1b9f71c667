import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FeedEntry } from '../../src/domain/news.ts';
import { DomainError } from '../../src/domain/problem.ts';
import { readSyndication } from '../../src/feeds/syndication.ts';

const feedUrl = 'https://news.example/feeds/all.xml';

const rss = (items: string, channel = '<title>Trade desk</title><link>https://www.news.example/</link>') =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>${channel}${items}</channel></rss>`;
const atom = (entries: string, attributes = '') =>
  `<feed xmlns="http://www.w3.org/2005/Atom" ${attributes}><title type="html">Trade &amp;amp; duty</title>${entries}</feed>`;
const entriesOf = (text: string) => readSyndication(text, feedUrl).entries;
const firstOf = (text: string) => entriesOf(text)[0];

function problemOf(text: string) {
  try {
    readSyndication(text, feedUrl);
  } catch (error) {
    return (error as DomainError).problem;
  }
  return null;
}

const silent = { freshFor: null, skipHours: [], skipDays: [] };

describe('RSS', () => {
  test('gives title, address, full text, day and guid of each item in order', () => {
    const text = rss(`
      <item><title>One</title><link>https://news.example/1</link><guid isPermaLink="false">g1</guid>
        <pubDate>Mon, 28 Sep 2015 22:00:00 EST</pubDate><description>Teaser</description>
        <content:encoded><![CDATA[<p>The whole text</p>]]></content:encoded></item>
      <item><title>Two</title><link>https://news.example/2</link></item>`);
    expect(readSyndication(text, feedUrl)).toEqual({
      title: 'Trade desk',
      hints: silent,
      entries: [
        {
          key: 'g1',
          url: 'https://news.example/1',
          title: 'One',
          html: '<p>The whole text</p>',
          published: '2015-09-28',
          official: null,
        },
        {
          key: 'https://news.example/2',
          url: 'https://news.example/2',
          title: 'Two',
          html: '',
          published: null,
          official: null,
        },
      ],
    });
  });

  test.each([
    ['<title>A &amp;lt;b&amp;gt; &amp;amp; c</title>', 'A <b> & c'],
    ['<title>AT&amp;amp;T &amp;#8217;s</title>', 'AT&T ’s'],
    ['<title><![CDATA[<b>Duties</b> on <i>steel</i> &amp; tin]]></title>', 'Duties on steel & tin'],
    ['<title>Tariffs if x &lt; 5 and y &gt; 3</title>', 'Tariffs if x < 5 and y > 3'],
    ['<title>  Spread\n over   lines </title>', 'Spread over lines'],
    ['<description>&lt;p&gt;Words of the text&lt;/p&gt;</description>', 'Words of the text'],
    ['<link>https://news.example/x</link>', 'https://news.example/x'],
  ])('item %s is titled %j', (inside, title) => {
    expect(firstOf(rss(`<item>${inside}</item>`))?.title).toBe(title);
  });

  test.each([
    ['<link>/a?b=1</link>', 'https://www.news.example/a?b=1'],
    ['<link><![CDATA[ https://news.example/a ]]></link>', 'https://news.example/a'],
    ['<guid>https://news.example/by-guid</guid>', 'https://news.example/by-guid'],
    ['<guid isPermaLink="false">https://news.example/by-guid</guid>', null],
    ['<link>javascript:alert(1)</link>', null],
    ['<link>mailto:a@news.example</link>', null],
  ])('item %s has the address %j', (inside, url) => {
    expect(firstOf(rss(`<item><title>T</title>${inside}</item>`))?.url).toBe(url);
  });

  test('of 1999 with its DOCTYPE is read', () => {
    const text = `<?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd"><rss version="0.91"><channel><title>Old</title><item><title>T</title><link>http://news.example/1</link></item></channel></rss>`;
    expect(firstOf(text)?.title).toBe('T');
  });

  test('1.0 is read', () => {
    const text = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="u"><title>R</title></channel><item rdf:about="https://news.example/9"><title>Nine</title><link>https://news.example/9</link><dc:date>2015-01-02</dc:date></item></rdf:RDF>`;
    expect(firstOf(text)).toMatchObject({ key: 'https://news.example/9', title: 'Nine', published: '2015-01-02' });
  });

  test('without items is a feed without entries', () => {
    expect(readSyndication(rss('', '<link>https://www.news.example/</link>'), feedUrl)).toEqual({
      title: 'news.example',
      entries: [],
      hints: silent,
    });
  });
});

describe('Atom', () => {
  test('resolves links against every xml:base, takes the alternate as HTML, and reads XHTML', () => {
    const text = atom(
      `<entry xml:base="2015/"><id>tag:1</id><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Hi <b>you</b></div></title>
        <link rel="self" href="s"/><link rel="enclosure" href="p.pdf"/><link href="a.json" type="application/json"/><link rel="alternate" href="a.html" type="text/html"/>
        <updated>2015-09-28T00:00:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One</p></div></content></entry>`,
      'xml:base="https://other.example/x/"',
    );
    expect(readSyndication(text, feedUrl)).toEqual({
      title: 'Trade & duty',
      hints: silent,
      entries: [
        {
          key: 'tag:1',
          url: 'https://other.example/x/2015/a.html',
          title: 'Hi you',
          html: '<p>One</p>',
          published: '2015-09-28',
          official: null,
        },
      ],
    });
  });

  test('0.3 is read', () => {
    const text = `<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>x</title><entry><title>T</title><link rel="alternate" href="/c"/><id>q</id><issued>2004-01-01T00:00:00Z</issued></entry></feed>`;
    expect(firstOf(text)).toMatchObject({ key: 'q', url: 'https://news.example/c', published: '2004-01-01' });
  });

  test('prefers what says more of content and summary', () => {
    const text = atom('<entry><id>1</id><title>T</title><content></content><summary>Short words</summary></entry>');
    expect(firstOf(text)?.html).toBe('Short words');
  });
});

test('JSON Feed is read', () => {
  const text = JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'J',
    items: [{ id: '1', content_html: '<p>x</p>', url: '/1', title: 'T', date_published: '2015-09-28T10:00:00Z' }],
  });
  expect(entriesOf(text)).toEqual([
    { key: '1', url: 'https://news.example/1', title: 'T', html: '<p>x</p>', published: '2015-09-28', official: null },
  ]);
});

describe('the key of an entry', () => {
  const keyOf = (inside: string) => firstOf(rss(`<item>${inside}</item>`))?.key;

  test.each([
    ['<guid>http://news.example/1?utm_source=rss</guid>', '<guid>https://news.example/1</guid>'],
    ['<link>http://news.example/1/</link>', '<link>https://news.example/1?utm_medium=feed#top</link>'],
    [
      '<guid>g</guid><title>Old title</title>',
      '<guid>g</guid><title>New title</title><link>https://news.example/2</link>',
    ],
    ['<link>https://news.example/1</link><title>Old</title>', '<link>https://news.example/1</link><title>New</title>'],
    ['<title>T</title><description>D</description>', '<description>D</description><title>T</title>'],
  ])('is the same for %s and %s', (before, after) => {
    expect(keyOf(after)).toBe(keyOf(before));
  });

  test('is not a guid that the feed gives to different things', () => {
    const items = [1, 2].map((n) => `<item><guid>same</guid><link>https://news.example/${n}</link></item>`);
    expect(entriesOf(rss(items.join(''))).map((entry) => entry.key)).toEqual([
      'https://news.example/1',
      'https://news.example/2',
    ]);
  });

  test('is not an address under which the feed says different things', () => {
    const items = [1, 2].map((n) => `<item><title>T${n}</title><link>https://news.example/</link></item>`);
    expect(new Set(entriesOf(rss(items.join(''))).map((entry) => entry.key)).size).toBe(2);
  });

  test('is there once: the same entry twice in a feed comes once', () => {
    const item = '<item><guid>g</guid><title>T</title><link>https://news.example/1</link></item>';
    expect(entriesOf(rss(item + item))).toHaveLength(1);
  });
});

describe('an ill-formed document', () => {
  test('is read as far as it goes', () => {
    const text = rss(`<item><title>a & b &nbsp; c</title><link>https://news.example/1<description>never closed</item>
      <item><title>Two</title><link>https://news.example/2</link></item>`);
    expect(entriesOf(text).map(({ title, url }) => [title, url])).toEqual([
      ['a & b c', 'https://news.example/1'],
      ['Two', 'https://news.example/2'],
    ]);
  });

  test('that was cut off leaves out the entry that is half there', () => {
    const whole = rss('<item><title>One</title><guid>1</guid></item><item><title>Two</title><guid>2</guid></item>');
    const cut = whole.slice(0, whole.indexOf('<guid>2'));
    expect(entriesOf(cut).map((entry) => entry.key)).toEqual(['1']);
  });

  test('of any kind gives entries of the right shape or is no feed', () => {
    const whole =
      rss('<item><title>One</title><guid>1</guid><link>/x</link></item>') + atom('<entry><id>2</id></entry>');
    const damaged = fc
      .tuple(fc.nat(whole.length), fc.nat(whole.length), fc.string())
      .map(([from, to, put]) => whole.slice(0, from) + put + whole.slice(to));
    fc.assert(
      fc.property(damaged, (text) => {
        try {
          for (const entry of entriesOf(text)) FeedEntry.parse(entry);
        } catch (error) {
          expect(error).toBeInstanceOf(DomainError);
        }
      }),
    );
  });
});

describe('what is not a feed', () => {
  test('is a page: the feeds that it names are told', () => {
    const page = `<!DOCTYPE html><html><head><base href="/sub/"><title>News</title>
      <link rel="alternate" type="application/rss+xml" href="rss.xml"><link rel="stylesheet" href="x.css">
      <link rel="alternate" hreflang="fr" href="/fr"><link rel="alternate" type="application/rss+xml" href="rss.xml">
      <link rel="alternate nofollow" type="application/atom+xml" href="https://other.example/atom"></head><body>Hi</body></html>`;
    expect(problemOf(page)).toEqual({
      code: 'not-a-feed',
      url: feedUrl,
      found: ['https://news.example/sub/rss.xml', 'https://other.example/atom'],
    });
  });

  test.each([
    ['nothing', ''],
    ['plain words', 'Service unavailable'],
    ['JSON of another kind', '{"items":[1]}'],
    ['a site map', '<?xml version="1.0"?><urlset><url><loc>https://news.example/</loc></url></urlset>'],
  ])('is %s', (_what, text) => {
    expect(problemOf(text)).toMatchObject({ code: 'not-a-feed', found: [] });
  });

  test.each([
    ['laughs', '<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'],
    ['reads a file', '<!DOCTYPE r [<!ENTITY a SYSTEM "file:///etc/passwd">]>'],
    ['calls a server', '<!doctype r SYSTEM "http://10.0.0.1/x.dtd" [ <!ENTITY % a "b"> ]>'],
  ])('is a document that %s by its own entities', (_what, doctype) => {
    expect(problemOf(`<?xml version="1.0"?>${doctype}${rss('<item><title>&a;</title></item>')}`)).toMatchObject({
      code: 'not-a-feed',
    });
  });
});
