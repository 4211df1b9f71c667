import { expect, test } from 'vitest';
import { Recurrence } from '../../src/domain/reading.ts';
import { readRecurrence } from '../../src/domain/recurrence-text.ts';
import { problemOf } from './samples.ts';

test.each([
  ['daily', 365],
  ['weekdays', 260],
  ['weekly', 52],
  ['weekly on mon', 52],
  ['monthly', 12],
  ['quarterly', 4],
  ['Half-Yearly', 2],
  ['semiannually', 2],
  ['twice a year', 2],
  ['twice per year', 2],
  ['twice per year thereafter', 2],
  ['twice yearly', 2],
  ['yearly', 1],
  ['annually', 1],
  ['once a year', 1],
  ['every year', 1],
  ['every month', 12],
  ['every 6 months', 2],
  ['every 2 years', 0.5],
  ['every 2 quarters', 2],
  ['every 12 months', 1],
  ['three times a year', 3],
  ['6 times per year', 6],
  ['regularly', null],
])('%s is %s a year', (text, perYear) => {
  expect(readRecurrence(` ${text} `)).toEqual({ perYear, text });
  expect(Recurrence.safeParse(readRecurrence(text)).success).toBe(true);
});

test.each(['', 'often', 'every 0 months', 'every -1 years', 'every 100 years', '0 times a year', 'constructor'])(
  '%s is refused with what is understood',
  (text) => {
    const problem = problemOf(() => readRecurrence(text));
    expect(problem).toMatchObject({ code: 'bad-value', field: 'recurrence', value: text });
    for (const allowed of problem?.code === 'bad-value' ? problem.allowed : []) {
      expect(readRecurrence(allowed).text).toBe(allowed);
    }
  },
);
