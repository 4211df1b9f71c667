import { describe, expect, test } from 'vitest';
import { parseFilter } from '../../src/domain/news-filter.ts';
import { searchNews } from '../../src/domain/news-search.ts';
import { newsOf } from './samples.ts';

const items = [
  newsOf({ id: 'N-1', title: 'Tariffs on lemons', text: 'The duty on cyber goods rises.' }),
  newsOf({ id: 'N-2', title: 'Cyber rules', text: 'Lemons are not meant. The duty is none.' }),
  newsOf({ id: 'N-3', title: 'Nothing new', text: 'Nothing.' }),
];
const found = (text: string) => searchNews(items, parseFilter(text, { unknownFields: 'plain' })).map((item) => item.id);

describe('a search', () => {
  test.each([
    ['finds a word in title and text, titles first', 'cyber', ['N-2', 'N-1']],
    ['is case-free', 'LEMONS', ['N-1', 'N-2']],
    ['wants every word', 'cyber rises', ['N-1']],
    ['takes a phrase as it stands', '"the duty on"', ['N-1']],
    ['finds the beginnings of words', 'tariff', ['N-1']],
    ['finds nothing where nothing is', 'sanction', []],
    ['takes what people type as letters', '.*', []],
    ['keeps the order where titles do not tell', 'duty', ['N-1', 'N-2']],
    ['knows the language of filters', 'lemons -title:cyber', ['N-1']],
    ['takes an unknown field for a word', 're:lemons', []],
  ])('%s', (_, text, ids) => {
    expect(found(text)).toEqual(ids);
  });
});
