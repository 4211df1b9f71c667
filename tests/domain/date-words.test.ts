import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDay } from '../../src/domain/date-text.ts';
import { dayWords, dueWords } from '../../src/domain/date-words.ts';
import { day, dueOf } from './samples.ts';

test.each([
  ['2015-12-31', 'Thu 31 Dec 2015'],
  ['2026-09-01', 'Tue 1 Sep 2026'],
  ['2028-02-29', 'Tue 29 Feb 2028'],
  ['2026-06-30', 'Tue 30 Jun 2026'],
])('%s reads %s', (date, words) => {
  expect(dayWords(date)).toBe(words);
});

test.each([
  [dueOf('2015-12-31'), 'by Thu 31 Dec 2015'],
  [dueOf('2015-12-31', { precision: 'year' }), 'by the end of 2015 (Thu 31 Dec 2015)'],
  [dueOf('2015-06-30', { precision: 'half' }), 'by the end of 2015 H1 (Tue 30 Jun 2015)'],
  [dueOf('2015-12-31', { precision: 'half' }), 'by the end of 2015 H2 (Thu 31 Dec 2015)'],
  [dueOf('2015-09-30', { precision: 'quarter' }), 'by the end of Q3 2015 (Wed 30 Sep 2015)'],
  [dueOf('2015-09-30', { precision: 'month' }), 'by the end of September 2015 (Wed 30 Sep 2015)'],
  [dueOf('2015-09-30', { kind: 'until' }), 'until Wed 30 Sep 2015'],
  [dueOf('2015-09-30', { kind: 'start' }), 'from Wed 30 Sep 2015'],
  [dueOf(null, { text: 'in good time' }), 'in good time'],
])('%o reads %s', (due, words) => {
  expect(dueWords(due)).toBe(words);
});

test('a period that a due date names can be typed again', () => {
  const days = fc.integer({ min: 0, max: 40_000 }).map((count) => day('1990-01-01').add({ days: count }));
  fc.assert(
    fc.property(days, fc.constantFrom('eom', 'eoq', 'eoy'), (on, text) => {
      const { date, precision } = readDay(text, on);
      const period = dueWords(dueOf(date.toString(), { precision })).replace(/ \(.*/, '');
      expect(readDay(period, on)).toEqual({ date, precision });
    }),
  );
});
