import { describe, expect, test } from 'vitest';
import { Agreement } from '../../src/domain/agreements.ts';
import { Commitment } from '../../src/domain/commitments.ts';
import { Programme } from '../../src/domain/programmes.ts';
import {
  agreementOf,
  authoritiesOf,
  choicesOf,
  commitmentOf,
  notYetTracked,
  programmeOf,
  programmeUnder,
  sourceOf,
} from '../../src/domain/tracking.ts';
import * as sample from './samples.ts';

const act = sample.actOf('U1');
const item = sample.newsOf({
  reading: sample.readingOf({
    commitments: [sample.foundOf({ parties: ['US', 'CN'] }), sample.foundOf({ parties: ['CN', 'EU'] })],
  }),
});

test('a source names the item, its address and its message', () => {
  const origin = { kind: 'message' as const, feedId: null, permalink: 'https://x.slack.example/p1' };
  expect(sourceOf(sample.newsOf({ origin }))).toEqual({
    title: 'Ruritania lifts its ban on lemons',
    publisher: 'Ruritanian Gazette',
    published: '2026-01-30',
    url: 'https://gov.example/lemons',
    permalink: 'https://x.slack.example/p1',
    newsId: 'N-1',
  });
});

test('an agreement has every party of the article once', () => {
  const agreement = agreementOf(item, 'A-1', act);
  expect(agreement).toMatchObject({ id: 'A-1', title: item.title, date: '2026-01-30', parties: ['US', 'CN', 'EU'] });
  expect(Agreement.safeParse({ ...agreement, version: 1 }).error).toBeUndefined();
});

test('a tracked commitment keeps all that was found and its source', () => {
  const found = sample.foundOf({ due: sample.dueOf('2026-12-31'), recurrence: { perYear: 2, text: 'twice a year' } });
  const choice = { tracked: true, readAs: 'as it was read', commitment: found };
  const tracked = commitmentOf(choice, { id: 'C-1', agreementId: 'A-1', item }, act);
  expect(tracked).toMatchObject({
    ...found,
    id: 'C-1',
    agreementId: 'A-1',
    readAs: 'as it was read',
    source: { newsId: 'N-1' },
    assessments: [],
  });
  expect(Commitment.safeParse({ ...tracked, version: 1 }).error).toBeUndefined();
});

test('a choice begins with a capital letter and remembers how it was read', () => {
  const found = sample.foundOf({ action: 'lift its ban' });
  const offering = sample.newsOf({
    reading: sample.readingOf({ commitments: [found, sample.foundOf({ action: '' })] }),
  });
  const [lift, empty] = choicesOf(offering, []);
  expect(lift).toEqual({ tracked: true, readAs: 'lift its ban', commitment: { ...found, action: 'Lift its ban' } });
  expect(empty?.commitment.action).toBe('');
});

describe('what is not tracked yet', () => {
  const choice = (action: string, quote: string) => ({
    tracked: true,
    readAs: action,
    commitment: sample.foundOf({ action, quote }),
  });
  const [lift, hold, other] = [
    choice('lift', 'One sentence.'),
    choice('hold', 'One sentence.'),
    choice('lift', 'Another sentence.'),
  ] as const;
  const held = (...some: ReturnType<typeof choice>[]) =>
    some.map(({ readAs, commitment }) => sample.commitmentOf({ ...commitment, readAs }));

  test.each([
    ['all, where nothing is held', [lift, hold, other], [], [lift, hold, other]],
    ['none, where all is held', [lift, hold], [lift, hold], []],
    ['two promises of one sentence are two', [lift, hold], [lift], [hold]],
    ['the same words in another sentence are another promise', [lift, other], [lift], [other]],
    ['the same promise chosen twice is one', [lift, { ...lift }], [], [lift]],
    ['nothing chosen', [], [lift], []],
  ])('%s', (_, chosen, tracked, fresh) => {
    expect(notYetTracked(chosen, held(...tracked))).toEqual(fresh);
  });

  test('what was corrected before it was tracked, or is corrected since, is known again', () => {
    const corrected = { ...lift, commitment: { ...lift.commitment, action: 'Lift the ban at once' } };
    expect(notYetTracked([lift], held(corrected))).toEqual([]);
  });

  test('what was removed from the lists is not offered again', () => {
    const [commitment] = held(lift);
    expect(notYetTracked([lift], commitment ? [{ ...commitment, removedAt: '2026-01-31T09:00:00Z' }] : [])).toEqual([]);
  });

  test('what is held is offered without a tick', () => {
    const reading = sample.readingOf({ commitments: [lift.commitment, hold.commitment] });
    expect(choicesOf(sample.newsOf({ reading }), held(lift)).map((each) => each.tracked)).toEqual([false, true]);
  });
});

describe('the authorities of an article', () => {
  const states = ['threatened', 'authorised', 'used', 'eased', 'ended'] as const;
  const pairs = states.flatMap((nearer, at) => states.slice(at + 1).map((further) => [nearer, further] as const));
  const authorities = (...facts: Parameters<typeof sample.sanctionOf>[0][]) =>
    authoritiesOf(sample.newsOf({ reading: sample.readingOf({ sanctions: facts.map(sample.sanctionOf) }) }));

  test.each(pairs)('%s and %s is the second', (nearer, further) => {
    expect(authorities({ state: nearer }, { state: further })).toMatchObject([{ state: further }]);
    expect(authorities({ state: further }, { state: nearer })).toMatchObject([{ state: further }]);
  });

  test('each is there once, in the order of the article; a fact without an authority is none', () => {
    const found = authorities({ authority: 'B' }, { authority: '' }, { authority: 'A' }, { authority: 'B' });
    expect(found.map((each) => each.authority)).toEqual(['B', 'A']);
  });

  test('of two facts as far on, the first stays', () => {
    expect(authorities({ quote: 'First.' }, { quote: 'Second.' })).toMatchObject([{ quote: 'First.' }]);
  });
});

describe('the programme under an authority', () => {
  const programmes = [
    sample.programmeOf({ id: 'S-1', authorities: ['Executive Order 13694', 'Executive Order 13757'] }),
    sample.programmeOf({ id: 'S-2', authorities: ['Council Regulation (EU) No 269/2014'] }),
    sample.programmeOf({ id: 'S-3', authorities: ['Iran Sanctions Act'] }),
  ];

  test.each([
    ['Executive Order 13694', 'S-1'],
    ['executive order 13757', 'S-1'],
    ['E.O. 13694', 'S-1'],
    ['E. O. 13694', 'S-1'],
    ['EO 13694', 'S-1'],
    ['E.O.13694', 'S-1'],
    ['Executive Order No. 13694', 'S-1'],
    ['E.O. No. 13694', 'S-1'],
    ['Executive Order (E.O.) 13694', 'S-1'],
    ['Council Regulation (EU) No 269/2014', 'S-2'],
    ['council regulation (EU) no. 269/2014', 'S-2'],
    ['Iran Sanctions Act', 'S-3'],
    ['Executive Order 1369', null],
    ['Executive Order 136941', null],
    ['13694', null],
    ['', null],
  ])('%s is %s', (authority, id) => {
    expect(programmeUnder(authority, programmes)?.id ?? null).toBe(id);
  });
});

describe('a programme that an article is the first to name', () => {
  const made = (authority: string, on = item) =>
    programmeOf(sample.sanctionOf({ authority }), { id: 'S-9', agreementId: 'A-1', item: on }, act);

  test('holds the fact, its day and its source, and is tied to the agreement', () => {
    const programme = made('Executive Order 13694');
    expect(programme).toMatchObject({
      name: 'Executive Order 13694',
      authorities: ['Executive Order 13694'],
      measures: ['asset-freeze'],
      agreementIds: ['A-1'],
      steps: [
        { state: 'authorised', asOf: '2026-01-30', note: 'The order allows sanctions.', source: { newsId: 'N-1' } },
      ],
    });
    expect(Programme.safeParse({ ...programme, version: 1 }).error).toBeUndefined();
  });

  test('stands as of the day on which it was read where the article has no date', () => {
    expect(made('Executive Order 1', sample.newsOf({ published: null })).steps[0]?.asOf).toBe('2026-01-31');
  });

  test.each([
    ['Executive Order 13694', 'US'],
    ['Proclamation 9645', 'US'],
    ['Public Law 115-44', 'US'],
    ['International Emergency Economic Powers Act', 'US'],
    ['Trade Act of 1974', 'US'],
    ['Sanctions and Anti-Money Laundering Act 2018', null],
    ['Council Regulation (EU) No 269/2014', 'EU'],
    ['Council Decision 2014/145/CFSP', 'EU'],
    ['Decision (CFSP) 2019/797', 'EU'],
    ['Security Council resolution 1718', 'UN'],
    ['Resolution 1718 (2006)', 'UN'],
    ['Russia (Sanctions) (EU Exit) Regulations 2019', 'GB'],
    ['A decree of Ruritania', null],
    ['the Activity Report', null],
  ])('%s is of %s', (authority, jurisdiction) => {
    expect(made(authority).jurisdiction).toBe(jurisdiction);
  });
});
