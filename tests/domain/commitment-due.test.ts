import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOverdue, nextDue } from '../../src/domain/commitment-due.ts';
import { type Commitment, CommitmentStatus } from '../../src/domain/commitments.ts';
import { assessmentOf, commitmentOf, day, dueOf } from './samples.ts';

const dated = (date: string | null, fields: Partial<Commitment> = {}) => commitmentOf({ due: dueOf(date), ...fields });
const overdue = (commitment: Commitment, on = '2026-01-01') => isOverdue(commitment, day(on));

describe('overdue', () => {
  test.each([
    ['due yesterday is overdue', dated('2025-12-31'), true],
    ['due today is not overdue', dated('2026-01-01'), false],
    ['due tomorrow is not overdue', dated('2026-01-02'), false],
    ['without a due date nothing is overdue', commitmentOf(), false],
    ['due in words alone is not overdue', dated(null), false],
    ['what begins on a day is not overdue', commitmentOf({ due: dueOf('2025-12-31', { kind: 'start' }) }), false],
    ['what lasts until a day is not overdue', commitmentOf({ due: dueOf('2025-12-31', { kind: 'until' }) }), false],
    ['what is removed is not overdue', dated('2025-12-31', { removedAt: '2026-01-01T00:00:00Z' }), false],
  ])('%s', (_, commitment, is) => {
    expect(overdue(commitment)).toBe(is);
  });

  test.each(CommitmentStatus.options)('what is %s', (status) => {
    const commitment = dated('2025-12-31', { assessments: [assessmentOf({ status })] });
    expect(overdue(commitment)).toBe(['not-assessed', 'on-track', 'stalled'].includes(status));
  });

  test('a judgement that waits for a second person leaves it overdue', () => {
    const waits = assessmentOf({ status: 'broken', confirmer: 'U2' });
    expect(overdue(dated('2025-12-31', { assessments: [waits] }))).toBe(true);
  });

  test('what one of two parties kept is overdue', () => {
    const half = assessmentOf({ party: 'Ruritania', status: 'kept' });
    expect(overdue(dated('2025-12-31', { assessments: [half] }))).toBe(true);
  });
});

const every = (perYear: number | null, fields: Partial<Commitment> = {}) =>
  commitmentOf({ recurrence: { perYear, text: 'so often' }, ...fields });
const next = (commitment: Commitment, on: string) => {
  const found = nextDue(commitment, day(on));
  return found && `${found.date} ${found.precision} ${found.which}`;
};

describe('what is due next', () => {
  test.each([
    [2, '2016-01-01', '2016-06-30 half again'],
    [2, '2016-06-30', '2016-06-30 half again'],
    [2, '2016-07-01', '2016-12-31 half again'],
    [2, '2016-12-31', '2016-12-31 half again'],
    [4, '2016-01-01', '2016-03-31 quarter again'],
    [4, '2016-05-15', '2016-06-30 quarter again'],
    [4, '2016-10-01', '2016-12-31 quarter again'],
    [1, '2016-01-01', '2016-12-31 year again'],
    [1, '2016-12-31', '2016-12-31 year again'],
    [0.5, '2016-01-01', '2017-12-31 year again'],
    [0.5, '2017-12-31', '2017-12-31 year again'],
    [0.5, '2018-01-01', '2019-12-31 year again'],
    [12, '2016-02-10', '2016-02-29 month again'],
    [52, '2015-02-10', '2015-02-28 month again'],
  ])('%s a year, on %s, is %s', (perYear, on, due) => {
    expect(next(every(perYear), on)).toBe(due);
  });

  test.each([
    ['without date and recurrence is nothing', commitmentOf(), null],
    ['regularly, with no number, is nothing', every(null), null],
    ['in words alone is nothing', dated(null), null],
    ['is its own date while that is ahead', dated('2016-02-01'), '2016-02-01 day first'],
    ['is its own date today', dated('2016-01-01'), '2016-01-01 day first'],
    ['is its own date while that is overdue', dated('2015-12-31'), '2015-12-31 day first'],
    ['is nothing once it is kept', dated('2015-12-31', { assessments: [assessmentOf({ status: 'kept' })] }), null],
    [
      'is the next window once the first meeting was held',
      every(2, { due: dueOf('2015-12-31', { precision: 'year' }), assessments: [assessmentOf({ status: 'kept' })] }),
      '2016-06-30 half again',
    ],
    [
      'is the first meeting while nobody has judged it',
      every(2, { due: dueOf('2015-12-31', { precision: 'year' }) }),
      '2015-12-31 year first',
    ],
    [
      'what lasts until a day ends then',
      commitmentOf({ due: dueOf('2016-05-01', { kind: 'until' }) }),
      '2016-05-01 day first',
    ],
    ['what lasted until a day is over', commitmentOf({ due: dueOf('2015-05-01', { kind: 'until' }) }), null],
    [
      'what begins later has its first window then',
      every(2, { due: dueOf('2017-02-01', { kind: 'start' }) }),
      '2017-06-30 half again',
    ],
    [
      'what has begun is in its window',
      every(2, { due: dueOf('2015-02-01', { kind: 'start' }) }),
      '2016-06-30 half again',
    ],
  ])('%s', (_, commitment, due) => {
    expect(next(commitment, '2016-01-01')).toBe(due);
  });

  test('windows follow each other without a gap: the day after one is in the next', () => {
    const on = fc.integer({ min: 0, max: 40_000 }).map((days) => day('1990-01-01').add({ days }));
    fc.assert(
      fc.property(on, fc.constantFrom(0.5, 1, 2, 3, 4, 6, 12), (today, perYear) => {
        const end = day(nextDue(every(perYear), today)?.date ?? '');
        expect(Temporal.PlainDate.compare(end, today)).toBeGreaterThanOrEqual(0);
        const after = day(nextDue(every(perYear), end.add({ days: 1 }))?.date ?? '');
        expect(end.until(after, { largestUnit: 'months' }).months).toBeGreaterThanOrEqual(12 / perYear - 1);
        expect(
          end
            .add({ days: 1 })
            .add({ months: 12 / perYear })
            .subtract({ days: 1 })
            .equals(after),
        ).toBe(true);
      }),
    );
  });
});
