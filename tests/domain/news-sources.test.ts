import { describe, expect, test } from 'vitest';
import { commonFeedAddresses, named, nearest, withWords } from '../../src/domain/news-sources.ts';
import { sourceOfNews } from './samples.ts';

const all = [
  sourceOfNews({ id: 'ustr', name: 'U.S. Trade Representative' }),
  sourceOfNews({ id: 'white-house', name: 'White House presidential actions' }),
  sourceOfNews({ id: 'federal-register-ofac', name: 'Federal Register: OFAC' }),
  sourceOfNews({ id: 'eu-commission', name: 'European Commission press corner' }),
];

describe('a source is meant by', () => {
  test.each([
    ['ustr', 'ustr'],
    ['USTR', 'ustr'],
    [' White House ', 'white-house'],
    ['u.s. trade representative', 'ustr'],
    ['white_house', 'white-house'],
  ])('%j', (text, id) => expect(named(text, all)?.id).toBe(id));
});

test.each(['', 'us', 'house', 'ustrr'])('no source is meant by %j', (text) => expect(named(text, all)).toBeNull());

describe('nearest to', () => {
  test.each([
    ['ustrr', ['ustr']],
    ['whitehouse', ['white-house']],
    ['ofac', ['federal-register-ofac']],
    ['european union', ['eu-commission']],
    ['federal-register-ofca', ['federal-register-ofac']],
    ['lemons', []],
    ['', []],
    ['x'.repeat(5000), []],
  ])('%.30j are %j', (text, ids) => expect(nearest(text, all)).toEqual(ids));
});

test.each([
  ['', 4],
  ['register ofac', 1],
  ['PRESID', 1],
  ['white-house', 1],
  ['eu', 1],
  ['ister', 0],
  ['european house', 0],
])('the words %j are in %i sources', (text, count) => {
  expect(withWords(text, all)).toHaveLength(count);
});

test('the feed of a page is sought in a handful of places on its own host', () => {
  expect(commonFeedAddresses('https://gov.example/news/releases/?a=b#c')).toEqual([
    'https://gov.example/news/releases/feed/',
    'https://gov.example/news/releases.atom',
    'https://gov.example/rss.xml',
    'https://gov.example/feed/',
    'https://gov.example/feed.xml',
    'https://gov.example/atom.xml',
    'https://gov.example/rss',
  ]);
  expect(commonFeedAddresses('https://gov.example/')).toHaveLength(5);
});
