import { describe, expect, test } from 'vitest';
import type { ListKind } from '../../src/domain/list-entry.ts';
import { type AuthorityStep, isListedUnder, stateAsOf } from '../../src/domain/programmes.ts';

const source = { title: '', publisher: null, published: null, url: null, permalink: null, newsId: null };
const step = (state: AuthorityStep['state'], asOf: string): AuthorityStep => ({ state, asOf, note: '', source });

describe('the state of an authority on a day', () => {
  const programme = {
    steps: [
      step('threatened', '2015-02-10'),
      step('authorised', '2015-04-01'),
      step('authorised', '2016-12-29'),
      step('used', '2016-12-29'),
      step('eased', '2020-02-29'),
      step('ended', '2025-07-01'),
    ],
  };

  test.each([
    ['before its first step is unknown', '2015-02-09', null],
    ['is the step of that day', '2015-02-10', 'threatened'],
    ['holds until the day before the next step', '2015-03-31', 'threatened'],
    ['changes with the next step', '2015-04-01', 'authorised'],
    ['is the last of two steps of one day', '2016-12-29', 'used'],
    ['counts a leap day', '2020-02-29', 'eased'],
    ['stays ended', '2099-12-31', 'ended'],
  ])('%s', (_, date, state) => {
    expect(stateAsOf(programme, Temporal.PlainDate.from(date))).toBe(state);
  });
});

describe('a record is listed under a tag', () => {
  test.each<[tag: string | null, jurisdiction: string | null, list: ListKind, isListed: boolean]>([
    ['DPRK', 'UN', 'un', true],
    ['DPRK', 'UN', 'ofac-sdn', false],
    ['dprk', 'US', 'ofac-sdn', true],
    ['DPRK', 'US', 'ofac-cons', true],
    ['DPRK', 'US', 'csl', true],
    ['DPRK', 'US', 'un', false],
    ['DPRK', 'EU', 'eu', true],
    ['DPRK', 'EU', 'uk', false],
    ['DPRK', 'GB', 'uk', true],
    ['DPRK', 'CH', 'own', true],
    ['DPRK', 'CH', 'un', false],
    ['DPRK', null, 'un', true],
    ['DPRK2', 'UN', 'un', false],
    [null, 'UN', 'un', false],
  ])('%s of %s in %s: %s', (tag, jurisdiction, list, isListed) => {
    expect(isListedUnder({ tag, jurisdiction }, { list, programs: ['DPRK'] })).toBe(isListed);
  });
});
