import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseFilter, testFilter } from '../../src/domain/news-filter.ts';
import type { Official } from '../../src/domain/official.ts';
import { newsOf, problemOf, readingOf, sanctionOf } from './samples.ts';

const official: Official = {
  documentNumber: '2015-24546',
  kind: 'Proposed Rule',
  agencies: ['Treasury Department', 'Foreign Assets Control Office'],
  effectiveOn: null,
  commentsCloseOn: null,
  correctionOf: null,
  docketIds: ['OFAC-2015-0001'],
  citation: '80 FR 58425',
};

const item = newsOf({
  title: 'Urban duty-free shops: Ruritania’s tariffs on “lemons” rise',
  text: 'The press schedule is not meant. Section 301 – and no other – applies to O’Brien (UK).',
  url: 'https://www.federalregister.gov/d/1',
  publisher: 'Federal Register',
  published: '2015-09-28',
  official,
  reading: readingOf({
    topics: ['cyber', 'export-controls'],
    countries: ['CN', 'EU'],
    sanctions: [sanctionOf({ measures: ['asset-freeze'] })],
  }),
});
const passes = (text: string) => testFilter(parseFilter(text), item).passes;

describe('a filter', () => {
  test.each<[string, string, boolean]>([
    ['that is empty lets everything pass', '', true],
    ['finds the beginning of a word', 'tariff', true],
    ['finds no word by its inside or its end', 'ban', false],
    ['looks in title and text', 'section', true],
    ['wants every word', 'tariff lemons', true],
    ['wants every word, a missing one too', 'tariff oranges', false],
    ['takes AND for a space', 'tariff AND lemons', true],
    ['takes a comma for or', 'title:oranges,lemons', true],
    ['takes a comma with a space for or', 'title:oranges, lemons', true],
    ['takes OR for or', 'oranges OR lemons', true],
    ['binds a space closer than OR', 'oranges lemons OR tariff', true],
    ['binds a comma closer than a space', 'oranges,lemons limes', false],
    ['may name another field after a comma', 'title:oranges,agency:ofac', true],
    ['takes a leading hyphen for not', '-oranges', true],
    ['takes a leading dash for not', '–lemons', false],
    ['takes NOT for not', 'NOT lemons', false],
    ['turns a whole list round', '-title:oranges,lemons', false],
    ['turns a group round', '-(oranges lemons)', true],
    ['turns twice', '-(-lemons)', true],
    ['groups', '(oranges OR lemons) tariff', true],
    ['groups within groups', '((oranges) OR (lemons (tariff)))', true],
    ['leaves a hyphen inside a word', 'duty-free', true],
    ['is case-free', 'TARIFF', true],
    ['takes a phrase as it stands', '"tariffs on"', true],
    ['takes no words of a phrase apart', '"lemons tariffs"', false],
    ['keeps a comma in a phrase', '"rise,fall"', false],
    ['keeps operators in a phrase', '"is not meant"', true],
    ['takes smart quotes for quotes', '“press schedule”', true],
    ['takes one kind of quotes closed by the other', '“press schedule"', true],
    ['takes single quotes', "'press schedule'", true],
    ['takes an apostrophe for a letter', "o'brien", true],
    ['sees through typographic dashes', '"301 - and"', true],
    ['sees through typographic quotes', '"on \\"lemons\\""', true],
    ['sees through several spaces', '"press    schedule"', true],
    ['title: looks in the title alone', 'title:section', false],
    ['text: looks in the text alone', 'text:lemons', false],
    ['text: takes a phrase', '-text:"press schedule"', false],
    ['agency: knows short names', 'agency:ofac', true],
    ['agency: takes a part of the name', 'agency:treasury', true],
    ['agency: knows who is not meant', 'agency:bis,ustr', false],
    ['agency: takes the publisher too', 'agency:"federal register"', true],
    ['type: wants the whole kind', 'type:rule', false],
    ['type: takes hyphens for spaces', 'type:proposed-rule', true],
    ['type: knows the codes of the Federal Register', 'type:PRORULE', true],
    ['tag: takes topics', 'tag:export-controls', true],
    ['tag: takes measures', 'tag:asset-freeze', true],
    ['tag: takes dockets', 'tag:OFAC-2015-0001', true],
    ['source: takes the publisher', 'source:federal', true],
    ['source: takes the host', 'source:federalregister.gov', true],
    ['source: knows other sources', 'source:cbp', false],
    ['topic: is whole', 'topic:export', false],
    ['topic: takes quotes', 'topic:"export controls"', true],
    ['country: takes a code', 'country:cn', true],
    ['country: takes a name', 'country:china', true],
    ['country: knows the Union', 'country:eu', true],
    ['country: knows other countries', 'country:us,de', false],
    ['after: takes the day itself', 'after:2015-09-28', true],
    ['after: takes a later day for no', 'after:2015-09-29', false],
    ['before: leaves the day out', 'before:2015-09-28', false],
    ['after: takes a month and a year', 'after:2015-09 before:2016', true],
    ['takes a pattern', '/section \\d{3}/', true],
    ['takes a pattern of whole words', 'title:/\\burban\\b/ -/\\bban\\b/', true],
    ['takes a pattern with an escaped stroke', '/a\\/b/', false],
    ['takes a pattern in any case', 'title:/LEMONS/', true],
    ['takes a list of patterns and words', 'title:/^oranges/,/rise$/', true],
    ['takes a lonely hyphen for a word', '-', true],
  ])('%s', (_, text, holds) => {
    expect(passes(text)).toBe(holds);
  });

  test.each([
    ['an unknown field', 'agancy:ofac', { code: 'unknown-field', field: 'agancy' }],
    ['an open quote', 'title:"press', { code: 'unclosed-quote' }],
    ['an open parenthesis', '(tariff', { code: 'bad-filter', why: 'a parenthesis is open and never closed' }],
    ['a parenthesis too many', 'tariff)', { code: 'bad-filter', why: 'a closing parenthesis has no opening one' }],
    ['nothing in parentheses', '()', { code: 'bad-filter' }],
    ['nothing after OR', 'tariff OR', { code: 'bad-filter', why: 'something is missing at its end' }],
    ['nothing before OR', 'OR tariff', { code: 'bad-filter', why: 'a word is missing before “OR”' }],
    ['a field without a value', 'title:', { code: 'bad-filter' }],
    ['an empty phrase', 'title:""', { code: 'bad-filter' }],
    ['a comma at the end', 'title:tariff,', { code: 'bad-filter' }],
    ['a small or', 'tariff or duty', { code: 'bad-filter', why: expect.stringContaining('write OR in capitals') }],
    ['a date that is none', 'after:soon', { code: 'bad-value', field: 'date for after', value: 'soon' }],
    ['a day that is not there', 'after:2015-02-30', { code: 'bad-value' }],
    ['a pattern that is never closed', 'title:/tariff', { code: 'bad-filter' }],
    ['a pattern that RE2 cannot read', '/(?=a)/', { code: 'bad-filter' }],
    ['a pattern with a back reference', '/(a)\\1/', { code: 'bad-filter' }],
    ['a pattern that is too long', `/${'a'.repeat(201)}/`, { code: 'bad-filter' }],
    ['a pattern that grows too large', '/([a-z]{1,90}){10}/', { code: 'bad-filter' }],
    ['a filter that is too long', 'a '.repeat(1500), { code: 'too-long' }],
    ['a filter that is too deep', `${'('.repeat(30)}a${')'.repeat(30)}`, { code: 'bad-filter' }],
    ['a filter of many signs', `${'-'.repeat(500)}a`, { code: 'bad-filter' }],
  ])('%s is refused', (_, text, problem) => {
    expect(problemOf(() => parseFilter(text))).toMatchObject(problem);
  });

  test.each([
    ['title:tariff,duty agency:ofac', { passes: true, matched: ['title:tariff', 'duty', 'agency:ofac'] }],
    ['"section 301" OR oranges', { passes: true, matched: ['"section 301"'] }],
    ['-oranges', { passes: true, matched: [] }],
    ['tariff -text:"press schedule"', { passes: false, rule: '-text:"press schedule"' }],
    ['agency:bis,ustr tariff', { passes: false, rule: 'agency:bis,ustr' }],
    ['oranges OR limes', { passes: false, rule: 'oranges OR limes' }],
    ['tariff (oranges OR limes)', { passes: false, rule: '(oranges OR limes)' }],
  ])('%s says why', (text, verdict) => {
    const plain = (words: string[]) => words.map((word) => word.replace(/^title:duty$/, 'duty'));
    const found = testFilter(parseFilter(text), item);
    expect(found.passes ? { ...found, matched: plain(found.matched) } : found).toEqual(verdict);
  });

  test('an item without a date or a register is judged by what it has', () => {
    const bare = newsOf({ published: null, createdAt: '2026-01-31T09:00:00Z', publisher: null, url: null });
    const judged = (text: string) => testFilter(parseFilter(text), bare).passes;
    expect([
      judged('after:2026-01-31'),
      judged('before:2026-01-31'),
      judged('type:rule'),
      judged('agency:ofac'),
    ]).toEqual([true, false, false, false]);
  });

  test('any text is read or refused on purpose, and what is read can be read again', () => {
    const piece = fc.constantFrom(
      'title:',
      'lemons',
      '"',
      ' ',
      '(',
      ')',
      '-',
      ',',
      'OR ',
      'NOT ',
      '/',
      '\\',
      'a',
      ':',
      '“',
      '’',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        if (problemOf(() => parseFilter(text)) !== null) return;
        const filter = parseFilter(text);
        expect(testFilter(parseFilter(filter.text), item).passes).toBe(testFilter(filter, item).passes);
      }),
      { numRuns: 1000 },
    );
  });
});
