import { expect, test } from 'vitest';
import { hintsOf } from '../../src/feeds/poll-hints.ts';
import { readSyndication } from '../../src/feeds/syndication.ts';

const rss = (channel: string) =>
  `<rss version="2.0" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel><title>T</title>${channel}</channel></rss>`;
const rdf = (channel: string) =>
  `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel rdf:about="https://gov.example/"><title>T</title>${channel}</channel></rdf:RDF>`;
const none = { freshFor: null, skipHours: [], skipDays: [] };

test.each([
  [rss(''), none],
  [rss('<ttl>60</ttl>'), { ...none, freshFor: 3600 }],
  [rss('<ttl>soon</ttl>'), none],
  [
    rss('<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>'),
    { ...none, freshFor: 1800 },
  ],
  [rss('<sy:updatePeriod> Daily </sy:updatePeriod>'), { ...none, freshFor: 86_400 }],
  [rss('<sy:updatePeriod>often</sy:updatePeriod>'), none],
  [
    rss('<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>0</sy:updateFrequency>'),
    { ...none, freshFor: 3600 },
  ],
  [rss('<ttl>5</ttl><sy:updatePeriod>hourly</sy:updatePeriod>'), { ...none, freshFor: 3600 }],
  [rdf('<sy:updatePeriod>hourly</sy:updatePeriod>'), { ...none, freshFor: 3600 }],
  [rss('<skipHours><hour>0</hour><hour>24</hour><hour>5</hour></skipHours>'), { ...none, skipHours: [0, 0, 5] }],
  [rss('<skipDays><day>Saturday</day><day>sunday</day><day>Someday</day></skipDays>'), { ...none, skipDays: [6, 7] }],
  ['{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[]}', none],
])('%s says when to come again', (text, hints) => {
  expect(readSyndication(text, 'https://gov.example/feed').hints).toEqual(hints);
});

test('of what the server and the feed say, the longer counts', () => {
  expect(hintsOf(600, { ...none, freshFor: 60 }).freshFor).toBe(600);
  expect(hintsOf(null, { ...none, freshFor: 60, skipDays: [7] })).toEqual({
    freshFor: 60,
    skipHours: [],
    skipDays: [7],
  });
  expect(hintsOf(null)).toEqual(none);
});
