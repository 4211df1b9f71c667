import { describe, expect, test } from 'vitest';
import { batchAnswer } from '../../src/domain/batches.ts';
import { dispose, type HitJudgement } from '../../src/domain/hits.ts';
import { actOf, answeringListOf, day, hitOf, screenOf } from './samples.ts';

const about = { today: day('2026-01-31'), now: Temporal.Instant.from('2026-01-31T09:00:00Z'), note: 'n', unread: [] };
const words = { name: 'Nimbus Freight', type: '', countries: [], born: '', ids: [] };

/** The cell under a heading of the answer to one line. */
function cellOf(heading: string, { lists = [answeringListOf()], hits = [hitOf()] }): unknown {
  const [header = [], row = []] = batchAnswer(
    [{ words, others: [], problem: '', answer: { screen: screenOf({ lists }), hits } }],
    about,
  );
  return row[header.indexOf(heading)];
}

describe('the answer to a file', () => {
  const judgement: HitJudgement = { verdict: 'false-positive', reason: 'Born in 1990', until: null, confirmer: null };

  test.each([
    ['a day', { until: '2026-12-31' }, 'false-positive until 2026-12-31: Born in 1990'],
    ['no end', {}, 'false-positive until the listed entry changes: Born in 1990'],
    ['an end that has passed', { until: '2026-01-30' }, ''],
  ])('says how a hit was judged, until when and why, with %s', (_what, fields, cell) => {
    const hits = [dispose(hitOf(), { ...judgement, ...fields }, actOf('U1'))];
    expect(cellOf('judged', { hits })).toBe(cell);
  });

  test('says nothing of a hit that nobody has judged', () => {
    expect(cellOf('judged', {})).toBe('');
  });

  test.each([
    [true, 'partners of 2026-01-30, 21 records (incomplete, taken with --accept), checked 2026-01-31T09:00Z'],
    [false, 'partners of 2026-01-30, 21 records, checked 2026-01-31T09:00Z'],
  ])('names a list that was taken with --accept (%s)', (accepted, cell) => {
    expect(cellOf('lists', { lists: [answeringListOf({ accepted })] })).toBe(cell);
  });
});
