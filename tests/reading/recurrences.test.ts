import { expect, test } from 'vitest';
import { readText } from '../../src/reading/read.ts';
import { findRecurrence } from '../../src/reading/recurrences.ts';

test.each([
  ['The forum will be held once in two years.', 1 / 2],
  ['Experts will gather two to three times a year.', 2],
  ['They will hold at least two rounds of consultations per semester.', 4],
  ['They will circulate a report per annum.', 1],
  ['They will meet in the spring and autumn of each year.', 2],
  ['They will report in the first and third quarters of every year.', 2],
  ['Officials would meet quarterly and report to ministers.', 4],
  ['The city will organize an annual exhibition of nets.', 1],
  ['They will compare catches once in each season.', 1],
  ['They agreed to report each half-year on quotas.', 2],
  ['An auditor will check the daily auction of dollars and report every quarter.', 4],
  ['They will keep the list under constant review.', null],
])('%s', (sentence, perYear) => {
  expect(findRecurrence(sentence)).toMatchObject({ perYear });
});

test.each(['Sales come to $2 billion, or 5 percent per head.', 'They met once in Oslo.', 'The constant rate stays.'])(
  'nothing recurs: %s',
  (sentence) => {
    expect(findRecurrence(sentence)).toBeNull();
  },
);

test.each([
  ['Once a quarter the two sides will reconcile their statistics.', 4],
  ['At six-month intervals the secretariat shall inform both governments of its work.', 2],
  ['Norway and Chile pledged an annual report on fisheries fraud.', 1],
  ['The two sides committed to a yearly stocktake of the roadmap.', 1],
  ['It was agreed that the ministers meet annually.', 1],
  ['Twice yearly, customs chiefs will meet to compare seizures.', 2],
  ['Their deputies will confer every fortnight.', 26],
  ['A symposium shall be organised biennially.', 1 / 2],
])('a promise keeps how often it is to be kept: %s', (promise, perYear) => {
  const text = `Joint statement. Norway and Chile met in Oslo on 4 May 2026.\n\n${promise}`;
  expect(readText(text).commitments).toMatchObject([{ parties: ['Norway', 'Chile'], recurrence: { perYear } }]);
});
