import { describe, expect, test } from 'vitest';
import { commitmentsSpokenOf, type Promised } from '../../src/reading/evidence.ts';

const promise = (id: string, action: string, fields: Partial<Promised> = {}): Promised => ({
  ...{ id, action, quote: null, parties: ['United States', 'China'], counterparty: null },
  ...fields,
});

const register = [
  promise('C-1', 'Not conduct or knowingly support cyber-enabled theft of intellectual property'),
  promise('C-2', 'Respond timely to requests for information and assistance on malicious cyber activities'),
  promise('C-3', 'Hold the first meeting of the high-level joint dialogue by the end of 2015'),
  promise('C-4', 'Lower the tariff on frozen lemons to four percent', { parties: ['Chile'], counterparty: 'Peru' }),
  promise('C-5', 'Publish a list of ports that are closed to grain ships', { parties: ['Türkiye'] }),
];

const ids = (text: string) => commitmentsSpokenOf(text, register).map(({ commitmentId }) => commitmentId);

describe('an article speaks of a commitment', () => {
  test.for([
    [
      'WASHINGTON — The United States and China held the first meeting of their high-level joint dialogue on Tuesday.',
      'C-3',
    ],
    ['Chile will lower its tariff on frozen lemons next week. Peru welcomed the step.', 'C-4'],
    ['Turkey has published the list of ports closed to ships with grain.', 'C-5'],
    [
      'A report accuses Beijing of going on. Chinese groups still support theft of intellectual property, it says. A U.S. senator agreed.',
      'C-1',
    ],
  ])('%s', ([text, id]) => expect(ids(text as string)[0]).toBe(id));

  test('the sentence comes verbatim, with the words that it shares', () => {
    const text = 'Ships wait. Turkey published its list of closed ports today; grain ships are told. More follows.';
    const [found] = commitmentsSpokenOf(text, register);
    expect(text).toContain(found?.quote);
    expect(found?.words).toEqual(expect.arrayContaining(['published', 'list', 'ports', 'closed', 'grain', 'ships']));
  });
});

describe('an article does not speak of a commitment', () => {
  test.for([
    [
      'where another party does the same',
      'Norway and Sweden held the first meeting of their high-level joint dialogue.',
    ],
    [
      'where only one of two parties is named',
      'China held the first meeting of a high-level joint dialogue with Laos.',
    ],
    [
      'where only the subject is near',
      'The United States and China met about tariffs. Cyber rules were not discussed.',
    ],
    [
      'where the words stand far apart',
      'U.S. support for China grew. Theft rose. Property fell. An intellectual spoke.',
    ],
    ['where there is nothing', ''],
  ])('%s', ([, text]) => expect(ids(text as string)).toEqual([]));

  test('at most three are named, and none of an empty register', () => {
    const many = Array.from({ length: 9 }, (_, n) => promise(`C-${n}`, 'Publish the list of closed ports'));
    const text = 'The United States and China publish the list of closed ports.';
    expect(commitmentsSpokenOf(text, many)).toHaveLength(3);
    expect(commitmentsSpokenOf(text, [])).toEqual([]);
  });
});
