import { describe, expect, test } from 'vitest';
import { filterRecords } from '../../src/domain/filters.ts';
import { newsFields, searchNews } from '../../src/domain/news-search.ts';
import { newsOf, readingOf } from './samples.ts';

const items = [
  newsOf({ id: 'N-1', title: 'Tariffs on lemons', text: 'The duty on cyber goods rises.' }),
  newsOf({ id: 'N-2', title: 'Cyber rules', text: 'Lemons are not meant. The duty is none.' }),
  newsOf({ id: 'N-3', title: 'Nothing new', text: 'Nothing.' }),
];
const found = (...phrases: string[]) => searchNews(items, phrases).map((item) => item.id);

describe('a search', () => {
  test.each([
    ['finds a word in title and text, titles first', ['cyber'], ['N-2', 'N-1']],
    ['is case-free', ['LEMONS'], ['N-1', 'N-2']],
    ['wants every word', ['cyber', 'rises'], ['N-1']],
    ['takes a phrase as it stands', ['the duty on'], ['N-1']],
    ['finds parts of words', ['tariff'], ['N-1']],
    ['finds nothing where nothing is', ['sanction'], []],
    ['takes what people type as letters', ['.*'], []],
    ['passes over empty phrases', ['', 'nothing'], ['N-3']],
    ['keeps the order where titles do not tell', ['duty'], ['N-1', 'N-2']],
  ])('%s', (_, phrases, ids) => {
    expect(found(...phrases)).toEqual(ids);
  });
});

describe('the fields of news', () => {
  const item = newsOf({
    publisher: 'Gazette',
    published: null,
    createdAt: '2026-01-31T09:00:00Z',
    reading: readingOf({ topics: ['cyber'], countries: ['CN', 'US'] }),
  });
  test.each([
    ['topic', 'cyber', true],
    ['topic', 'sanctions', false],
    ['country', 'cn', true],
    ['publisher', 'gazette', true],
    ['title', 'lemons', true],
    ['text', 'will lift', true],
    ['after', '2026-01-31', true],
    ['before', '2026-01-31', false],
  ])('%s:%s holds: %s', (field, value, holds) => {
    expect(filterRecords([item], [{ field, not: false, values: [value] }], newsFields)).toHaveLength(holds ? 1 : 0);
  });
});
