import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Reading } from '../../src/domain/reading.ts';
import { explain, readHtml, readText } from '../../src/reading/read.ts';
import { collapse } from '../../src/reading/sentences.ts';

const article = `Print PDF

Ministers Agree on Port Rules

Tuesday, March 3, 2026
Harbour Post

The trade ministers of Chile and Peru met in Lima on March 2 and announced a package on port rules. Both countries agreed to drop paper certificates by the end of 2026. A joint port committee will meet twice a year. The package will save exporters millions. Peru threatened to impose sanctions on smugglers.

To get news like this in your inbox daily, subscribe to Harbour Post.`;

describe('an article', () => {
  const reading = readText(article);

  test('has title, publisher and date from its head', () => {
    expect(reading).toMatchObject({
      title: 'Ministers Agree on Port Rules',
      publisher: 'Harbour Post',
      published: '2026-03-03',
    });
  });

  test('is summed up by its own sentences, without furniture, in order', () => {
    expect(reading.summary.length).toBeGreaterThan(1);
    expect(reading.summary.length).toBeLessThanOrEqual(5);
    expect(reading.summary.join(' ')).not.toMatch(/Print PDF|subscribe|Tuesday/);
    const places = reading.summary.map((sentence) => article.indexOf(sentence));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test('names its countries', () => {
    expect(reading.countries.toSorted()).toEqual(['CL', 'PE']);
  });

  test('is the same, read twice', () => {
    expect(readText(article)).toEqual(reading);
  });

  test('a threat is recorded as one', () => {
    expect(reading.sanctions).toMatchObject([{ state: 'threatened', authority: '' }]);
  });
});

test('a title alone gives no summary', () => {
  expect(readText('Ministers Agree on Port Rules').summary).toEqual([]);
});

test.each([
  ['Comments must be received by May 16, 2026.', [{ date: '2026-05-16', what: 'comments close' }]],
  ['The rule is effective October 8, 2026.', [{ date: '2026-10-08', what: 'takes effect' }]],
  ['USTR will hold a public hearing on July 15, 2026.', [{ date: '2026-07-15', what: 'hearing' }]],
  ['General License 8 expires on March 1, 2027.', [{ date: '2027-03-01', what: 'expires' }]],
  ['The Act was passed on March 1, 2020.', []],
])('%s', (text, expected) => {
  expect(readText(text).deadlines.map(({ date, what }) => ({ date, what }))).toEqual(expected);
});

test.each([
  ['The company Bank of New Mexico sells in the Gulf of Mexico.', []],
  ['Chinese and Vietnamese exporters met officials in Hong Kong.', ['CN', 'VN', 'HK']],
  ['The United Kingdom and the EU met.', ['GB', 'EU']],
  ['It depends on us and on turkey farms.', []],
  ['Côte d’Ivoire and Türkiye signed.', ['CI', 'TR']],
])('countries of "%s" are %j', (text, expected) => {
  expect(readText(text).countries).toEqual(expected);
});

test.each([
  ['BIS added ten firms to the Entity List and tightened export controls on chips.', ['export-controls']],
  ['Commerce found sales at less than normal value and set antidumping duties.', ['ad-cvd']],
  ['The act bars goods made with forced labor in prison camps.', ['forced-labor']],
  ['The talks on a free trade agreement cover market access and rules of origin.', ['trade-agreements']],
  ['CFIUS opened a foreign investment review of the covered transaction.', ['investment-screening']],
  ['The weather was fine.', []],
])('topics of "%s" are %j', (text, expected) => {
  expect(readText(text).topics).toEqual(expected);
});

const fragments = fc.constantFrom(
  'China ',
  'the two countries ',
  'will ',
  'shall ',
  'agreed to ',
  'commit to: ',
  'reduce ',
  'by the end of 2015 ',
  'Sept. 31 ',
  'E.O. 14024 ',
  '“',
  '”',
  '(',
  ')',
  ';',
  ':',
  ',',
  '.',
  '\n',
  '- ',
  'twice a year ',
  'sanctions ',
  'We ',
  'and ',
  '(CRI) ',
  'İ',
  '\u0000',
  '\ud800',
  '<p>',
  '</div>',
  '&#x110000;',
  '<div class="nav">',
  'No ',
);
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.array(fragments, { maxLength: 60 }).map((parts) => parts.join('')),
);

test('any string gives a valid reading, twice the same', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const reading = readText(text);
      expect(Reading.safeParse(reading).error).toBeUndefined();
      expect(readText(text)).toEqual(reading);
    }),
    { numRuns: 400 },
  );
});

test('any page gives a valid reading', () => {
  fc.assert(
    fc.property(anyText, (html) => {
      expect(Reading.safeParse(readHtml(html)).error).toBeUndefined();
    }),
    { numRuns: 400 },
  );
});

test('any bytes read as any encoding give a valid reading', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.constantFrom('utf8', 'latin1', 'utf16le'), (bytes, encoding) => {
      expect(
        Reading.safeParse(readText(Buffer.from(bytes).toString(encoding as BufferEncoding))).error,
      ).toBeUndefined();
    }),
  );
});

test('offsets and summaries always are of the source', () => {
  fc.assert(
    fc.property(fc.array(fragments, { maxLength: 80 }), (parts) => {
      const text = parts.join('');
      const reading = explain(text);
      for (const { quote, start, end } of reading.commitments) expect(collapse(text.slice(start, end))).toBe(quote);
      for (const sentence of reading.summary) expect(collapse(text)).toContain(sentence);
    }),
    { numRuns: 300 },
  );
});

test('what is known beside the text wins, and a date that is none is ignored', () => {
  expect(readText(article, { title: 'T', publisher: 'P', published: '2026-03-04' })).toMatchObject({
    title: 'T',
    publisher: 'P',
    published: '2026-03-04',
  });
  expect(readText('One.', { published: 'yesterday' }).published).toBeNull();
});

test.each([
  ['OSLO, 4 May 2026 – Norway said on Monday that it would lift its ban.', '2026-05-04'],
  ['Washington, November 12, 2026 — Norway and Chile met today.', '2026-11-12'],
  ['By Jane Doe | Published: 14 November 2026\nNorway and Chile met today.', '2026-11-14'],
  ['Press release - 20 October 2026 10:05\nNorway and Chile met today.', '2026-10-20'],
  ['Norway, which signed on 4 May 2026, met Chile - and others - today.', null],
])('the day of publication stands at the head: %s', (text, published) => {
  expect(readText(`Cod talks\n${text}`).published).toBe(published);
});
