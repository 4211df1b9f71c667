import type { NewsItem } from '../src/domain/news.ts';
import { parseFilter, testFilter } from '../src/domain/news-filter.ts';
import { searchNews } from '../src/domain/news-search.ts';

/** How long does a filter take on one item of 200,000 letters, and a search through 10,000 items? Patterns made to be slow beside what people type. */
const filters = [
  'tariff',
  'title:tariff,duty -title:"press schedule" agency:ofac',
  '/section \\d{3}/',
  '/(a+)+b/',
  '/(?:[a-z]+ ?)+!/',
  '/(a|b|c)[a-h ]{60}(d|e)[a-h ]{50}z/',
  '/(?:a.{0,10}){9}z/',
];

const letters = 'abcdefgh ';
const random = randomNumbers(7);
const noise = Array.from({ length: 200_000 }, () => letters[Math.floor(random() * letters.length)]).join('');
const prose = 'The Office of Foreign Assets Control amends section 301 tariffs on lemons from Ruritania. '.repeat(22);

const worst = itemOf('Noise', noise);
console.log('One item of 200,000 letters, the first time and the median of 20 more, in ms:');
for (const text of filters) {
  const filter = parseFilter(text);
  const first = timed(() => testFilter(filter, worst));
  const times = Array.from({ length: 20 }, () => timed(() => testFilter(filter, worst)));
  console.log(`${text.padEnd(60)} ${first.toFixed(1).padStart(8)} ${median(times).toFixed(1).padStart(8)}`);
}

const items = Array.from({ length: 10_000 }, (_, n) => itemOf(`Item ${n}`, `${n} ${prose}`));
console.log('A search through 10,000 items of 2,000 letters, median of 5, in ms:');
for (const text of filters.slice(0, 3)) {
  const filter = parseFilter(text);
  const times = Array.from({ length: 5 }, () => timed(() => searchNews(items, filter)));
  console.log(`${text.padEnd(60)} ${median(times).toFixed(0).padStart(8)}`);
}

function median(times: number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

function timed(run: () => unknown): number {
  const begin = performance.now();
  run();
  return performance.now() - begin;
}

function itemOf(title: string, text: string): NewsItem {
  const reading = { summary: [], commitments: [], sanctions: [], deadlines: [], topics: [], countries: [] };
  return {
    ...{ id: 'N-1', version: 1, createdAt: '2026-01-31T09:00:00Z', createdBy: 'accord', history: [], key: title },
    ...{ url: null, title, publisher: 'Gazette', published: '2026-01-31', text, official: null, abstract: null },
    reading: { title: null, publisher: null, published: null, ...reading },
    origin: { kind: 'feed', feedId: 'FEED-1', permalink: null },
    ...{ agreementId: null, commitmentIds: [], aliases: [], sources: [], revisions: [], correctionOf: null },
    ...{ seeAlso: [], correctedBy: [], spokenOf: [], usedIn: [] },
  };
}

/** The same numbers from 0 to 1 in every run (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
