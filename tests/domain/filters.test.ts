import { describe, expect, test } from 'vitest';
import type { Condition } from '../../src/domain/command-text.ts';
import { type FieldsOf, filterRecords } from '../../src/domain/filters.ts';
import { problemOf } from './samples.ts';

type Lemon = { name: string; tags: string[]; on: string | null };
const lemons: Lemon[] = [
  { name: 'Meyer lemon', tags: ['sweet', 'thin'], on: '2015-09-01' },
  { name: 'Eureka', tags: ['sour'], on: '2015-09-30' },
  { name: 'Nameless', tags: [], on: null },
];
const fields: FieldsOf<Lemon> = {
  title: (lemon) => [lemon.name],
  tag: (lemon) => lemon.tags,
  after: (lemon) => [lemon.on],
  before: (lemon) => [lemon.on],
  on: (lemon) => [lemon.on],
};
const kept = (...conditions: Condition[]) => filterRecords(lemons, conditions, fields).map((lemon) => lemon.name);
const when = (field: string, ...values: string[]): Condition => ({ field, not: false, values });
const unless = (field: string, ...values: string[]): Condition => ({ field, not: true, values });

test.each([
  ['no condition keeps all', [], ['Meyer lemon', 'Eureka', 'Nameless']],
  ['a value is compared whole and case-free', [when('tag', 'SOUR')], ['Eureka']],
  ['a part of a value is not the value', [when('tag', 'sou')], []],
  ['one of a record’s values is enough', [when('tag', 'thin')], ['Meyer lemon']],
  ['a comma means or', [when('tag', 'thin', 'sour')], ['Meyer lemon', 'Eureka']],
  ['a space means and', [when('tag', 'thin'), when('tag', 'sour')], []],
  ['a minus means not', [unless('tag', 'thin')], ['Eureka', 'Nameless']],
  ['a minus before several means none of them', [unless('tag', 'thin', 'sour')], ['Nameless']],
  ['titles are searched for words', [when('title', 'LEMON')], ['Meyer lemon']],
  ['after holds its day', [when('after', '2015-09-30')], ['Eureka']],
  ['before leaves its day out', [when('before', '2015-09-30')], ['Meyer lemon']],
  ['after and before make a period', [when('after', '2015-09'), when('before', '2015-10')], ['Meyer lemon', 'Eureka']],
  ['a year is a day to compare with', [when('before', '2016')], ['Meyer lemon', 'Eureka']],
])('%s', (_, conditions, names) => {
  expect(kept(...conditions)).toEqual(names);
});

describe('what cannot be met', () => {
  test('a field that the records do not have is refused with those they have', () => {
    expect(problemOf(() => kept(when('colour', 'red')))).toEqual({
      code: 'unknown-field',
      field: 'colour',
      fields: ['title', 'tag', 'after', 'before', 'on'],
    });
  });

  test.each(['after', 'before'])('%s takes a date and nothing else', (field) => {
    expect(problemOf(() => kept(when(field, 'yesterday')))).toMatchObject({
      code: 'bad-value',
      field: `date for ${field}`,
      value: 'yesterday',
    });
  });
});

test('a name that every object has is no field', () => {
  expect(problemOf(() => kept(when('constructor', 'x')))).toMatchObject({ code: 'unknown-field' });
});
