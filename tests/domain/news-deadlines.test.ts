import { expect, test } from 'vitest';
import { deadlinesOf } from '../../src/domain/news-deadlines.ts';
import type { Official } from '../../src/domain/official.ts';

const read = (date: string, what: string) => ({ date, what, quote: 'The quote.' });
const register = (fields: Partial<Official>): Official => ({
  ...{ documentNumber: null, kind: null, agencies: [], effectiveOn: null, commentsCloseOn: null },
  ...{ correctionOf: null, docketIds: [], citation: null },
  ...fields,
});

test('the register’s own dates stand with those of the text, the soonest first', () => {
  const reading = { deadlines: [read('2026-05-01', 'replies close'), read('2026-01-05', 'requests to be heard')] };
  const official = register({ commentsCloseOn: '2026-03-31', effectiveOn: '2026-06-01' });
  expect(deadlinesOf({ reading, official }).map(({ date, what }) => `${date} ${what}`)).toEqual([
    '2026-01-05 requests to be heard',
    '2026-03-31 comments close',
    '2026-05-01 replies close',
    '2026-06-01 takes effect',
  ]);
});

test('a day that both name stands once, in the register’s words', () => {
  const reading = { deadlines: [read('2026-03-31', 'written submissions')] };
  expect(deadlinesOf({ reading, official: register({ commentsCloseOn: '2026-03-31' }) })).toEqual([
    { date: '2026-03-31', what: 'comments close', quote: '' },
  ]);
  expect(deadlinesOf({ reading, official: null })).toEqual(reading.deadlines);
});
