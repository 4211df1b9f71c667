import { afterEach, describe, expect, test } from 'vitest';
import { DomainError } from '../../src/domain/problem.ts';
import { createNetwork } from '../../src/feeds/network.ts';
import { createFetcher, type Fetcher } from '../../src/net/fetcher.ts';
import { serve } from '../net/local-server.ts';

const clock = () => Temporal.Instant.from('2026-03-10T10:00:00Z');
const unknown = { etag: null, lastModified: null };
let fetcher: Fetcher | null = null;

afterEach(() => fetcher?.close());

async function poll(body: Uint8Array, contentType: string) {
  const { url } = await serve((_request, response) =>
    response.writeHead(200, { 'content-type': contentType }).end(body),
  );
  fetcher = createFetcher({ allow: ['127.0.0.1'], clock });
  return await createNetwork(fetcher, clock).feed(url, unknown);
}

/** The bytes of a text in an encoding that Node only reads: each letter is looked up among the bytes that give it. */
function encode(text: string, label: string): Uint8Array {
  const decoder = new TextDecoder(label);
  const table = new Map<string, number[]>();
  const learn = (bytes: number[]) => {
    const letter = decoder.decode(Uint8Array.from(bytes));
    if (letter.length === 1 && letter !== '\ufffd' && !table.has(letter)) table.set(letter, bytes);
  };
  for (let byte = 0; byte < 256; byte++) learn([byte]);
  const isWide = [...text].some((letter) => !table.has(letter));
  for (let lead = 0x81; isWide && lead < 0xff; lead++)
    for (let trail = 0x40; trail < 0xff; trail++) learn([lead, trail]);
  return Uint8Array.from([...text].flatMap((letter) => table.get(letter) ?? []));
}

function encodeWide(text: string, isBig: boolean, mark: boolean): Uint8Array {
  const bytes = Buffer.from(mark ? `\ufeff${text}` : text, 'utf16le');
  return new Uint8Array(isBig ? bytes.swap16() : bytes);
}

const feed = (title: string, encoding: string | null) =>
  `<?xml version="1.0"${encoding === null ? '' : ` encoding="${encoding}"`}?><rss version="2.0"><channel><title>T</title>` +
  `<item><title>${title}</title><link>https://gov.example/1</link></item></channel></rss>`;

const titles: [string, string][] = [
  ['iso-8859-1', 'Zölle für Öl - é'],
  ['iso-8859-2', 'Clo na żelazo, čedič a ocel'],
  ['iso-8859-5', 'Санкции против банка'],
  ['iso-8859-7', 'Κυρώσεις κατά τράπεζας'],
  ['iso-8859-8', 'סנקציות'],
  ['iso-8859-9', 'Gümrük vergisi ışığı'],
  ['iso-8859-15', 'Zölle in € erhöht'],
  ['windows-1250', 'Příští sankce „dnes“'],
  ['windows-1251', 'Санкции «сегодня»'],
  ['windows-1252', '“Tariffs” — €5'],
  ['windows-1253', 'Κυρώσεις'],
  ['windows-1254', 'Yaptırımlar şimdi'],
  ['windows-1256', 'عقوبات'],
  ['windows-1257', 'Sankcijas šodien'],
  ['koi8-r', 'Санкции'],
  ['koi8-u', 'Санкції'],
  ['macintosh', 'Zölle für Öl'],
  ['shift_jis', '制裁リスト更新'],
  ['euc-jp', '制裁発表'],
  ['gb2312', '制裁清单'],
  ['gbk', '制裁清單更新'],
  ['gb18030', '制裁清单'],
  ['big5', '制裁名單'],
  ['euc-kr', '제재 목록'],
];

describe.each(titles)('a feed in %s', (label, title) => {
  test.each<[string, string | null, string]>([
    ['its prolog', label, 'application/rss+xml'],
    ['its header', null, `text/xml; charset=${label}`],
    ['its header, against its prolog', 'utf-8', `text/xml; charset="${label.toUpperCase()}"`],
  ])('is read as %s says', async (_how, prolog, contentType) => {
    const { entries } = await poll(encode(feed(title, prolog), label), contentType);
    expect(entries?.map((entry) => entry.title)).toEqual([title]);
  });
});

describe('a feed in Unicode', () => {
  const title = 'Κυρώσεις · 制裁 · санкции 🚢';
  const utf8 = (text: string) => new TextEncoder().encode(text);
  test.each<[string, Uint8Array, string]>([
    ['of eight bits without a word', utf8(feed(title, null)), 'text/xml'],
    ['of eight bits with a mark', utf8(`\ufeff${feed(title, 'utf-8')}`), 'text/xml'],
    ['with a mark that the header contradicts', utf8(`\ufeff${feed(title, null)}`), 'text/xml; charset=us-ascii'],
    ['whose prolog names what it cannot be', utf8(feed(title, 'utf-16')), 'text/xml'],
    ['whose prolog names what nobody knows', utf8(feed(title, 'x-klingon')), 'text/xml'],
    ['of sixteen bits, small end first', encodeWide(feed(title, 'utf-16'), false, true), 'text/xml'],
    ['of sixteen bits, big end first', encodeWide(feed(title, 'utf-16'), true, true), 'text/xml'],
    ['of sixteen bits without a mark', encodeWide(feed(title, 'utf-16'), false, false), 'text/xml'],
    ['of sixteen bits without a mark, big end first', encodeWide(feed(title, 'utf-16'), true, false), 'text/xml'],
  ])('%s is read', async (_how, body, contentType) => {
    expect((await poll(body, contentType)).entries?.map((entry) => entry.title)).toEqual([title]);
  });

  test('with a broken letter loses that letter and no entry', async () => {
    const bytes = utf8(feed('Zölle', 'utf-8')).filter((byte) => byte !== 0xb6);
    expect((await poll(bytes, 'text/xml')).entries?.map((entry) => entry.title)).toEqual(['Z\ufffdlle']);
  });
});

describe('what is no feed', () => {
  test.each<[string, Uint8Array, string]>([
    ['a page', new TextEncoder().encode('<!doctype html><title>Request access</title><p>No'), 'text/html'],
    [
      'a page that says it is a feed',
      new TextEncoder().encode('<html><body>Down</body></html>'),
      'application/rss+xml',
    ],
    ['a picture', Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256), 'application/rss+xml'],
    ['zeros', new Uint8Array(4000), 'text/xml'],
    ['half a mark', Uint8Array.of(0xff), 'text/xml'],
    ['words in sixteen bits', encodeWide('down for maintenance', true, true), 'text/xml'],
  ])('%s fails in words', async (_what, body, contentType) => {
    const error: unknown = await poll(body, contentType).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(DomainError);
    expect(['not-a-feed', 'fetch-failed']).toContain((error as DomainError).problem.code);
  });
});
