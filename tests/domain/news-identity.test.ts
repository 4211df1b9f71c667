import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Guids,
  type Held,
  type Marks,
  matchEntries,
  packHeld,
  plainWords,
  readHeld,
} from '../../src/domain/news-identity.ts';

/** Entry `n` of a feed that gives each its guid, its address, a title of its own, a day and a text. */
const entry = (n: number | string, fields: Partial<Marks> = {}): Marks => ({
  ...{
    key: `guid${n}`,
    url: `url${n}`,
    title: `title${n}`,
    day: `2015-09-${String(Number(n) % 28 || 28).padStart(2, '0')}`,
  },
  ...{ body: `body${n}`, ...fields },
});
const held = (marks: Marks): Held => ({ ...marks, item: null });
const kindsOf = (before: Marks[], now: Marks[], guids: Guids = 'unknown') =>
  matchEntries(before.map(held), now, guids).matches.map((match) =>
    match.kind === 'held' ? `${match.held.key}${match.isEdited ? ' edited' : ''}` : match.kind,
  );

const [one, two, three] = [entry(1), entry(2), entry(3)];

describe('an entry is known again', () => {
  test.each<[string, Marks[], string[]]>([
    ['as it was', [two, one], ['guid2', 'guid1']],
    ['with another title', [entry(2, { title: 'x' }), one], ['guid2 edited', 'guid1']],
    ['with another text', [entry(2, { body: 'x' }), one], ['guid2 edited', 'guid1']],
    [
      'with another title, text and address',
      [entry(2, { title: 'x', body: 'y', url: 'z' }), one],
      ['guid2 edited', 'guid1'],
    ],
    ['with another day', [entry(2, { day: '2015-10-01' }), one], ['guid2', 'guid1']],
    ['without a day', [entry(2, { day: null }), one], ['guid2', 'guid1']],
    ['with another guid', [entry(2, { key: 'x' }), one], ['guid2', 'guid1']],
    ['with another address', [entry(2, { url: 'x' }), one], ['guid2', 'guid1']],
    ['when all guids change', [entry(2, { key: 'x' }), entry(1, { key: 'y' })], ['guid2', 'guid1']],
    [
      'when all guids change and its title, too',
      [entry(2, { key: 'x', title: 't' }), entry(1, { key: 'y' })],
      ['guid2 edited', 'guid1'],
    ],
    [
      'when all guids and addresses change',
      [entry(2, { key: 'x', url: 'v' }), entry(1, { key: 'y', url: 'w' })],
      ['guid2', 'guid1'],
    ],
    ['when others are gone', [one], ['guid1']],
    ['in another order', [one, two], ['guid1', 'guid2']],
  ])('%s', (_how, now, kinds) => {
    expect(kindsOf([one, two], now)).toEqual(kinds);
  });

  test('in a feed without guids, by its address', () => {
    const nameless = (n: number, fields = {}) => entry(n, { key: `url${n}`, ...fields });
    expect(kindsOf([nameless(1), nameless(2)], [nameless(2, { title: 'x', body: 'y' }), nameless(1)])).toEqual([
      'url2 edited',
      'url1',
    ]);
  });

  test('in a feed that is known to change its guids, by its address alone', () => {
    const now = [entry(2, { key: 'x', title: 'y', body: 'z' }), entry(1, { key: 'w' }), entry(3, { key: 'v' })];
    expect(kindsOf([one, two], now, 'changing')).toEqual(['guid2 edited', 'guid1', 'new']);
  });
});

describe('an entry is new', () => {
  test.each<[string, Marks[], Guids, string[]]>([
    ['that was not there', [three, one], 'steady', ['new', 'guid1']],
    [
      'at the address of another one, with another guid and title',
      [entry(3, { url: 'url2' }), one],
      'steady',
      ['new', 'guid1'],
    ],
    ['of the same title on another day', [entry(3, { title: 'title2' }), one], 'steady', ['new', 'guid1']],
    [
      'of the same title on the same day, beside others that stay',
      [entry(3, { title: 'title2', day: two.day }), one],
      'steady',
      ['new', 'guid1'],
    ],
    [
      'of the same title and text, beside others that stay',
      [entry(3, { title: 'title2', body: 'body2' }), one],
      'steady',
      ['new', 'guid1'],
    ],
    ['when a feed has rolled over completely', [three, entry(4)], 'steady', ['new', 'new']],
    [
      'of the same title, when a feed has rolled over',
      [entry(3, { title: 'title1', day: one.day }), entry(4), entry(5)],
      'steady',
      ['new', 'new', 'new'],
    ],
  ])('%s', (_how, now, guids, kinds) => {
    expect(kindsOf([one, two], now, guids)).toEqual(kinds);
  });

  test('in a feed whose guids are places in the list', () => {
    const placed = (...ns: number[]) => ns.map((n, i) => entry(n, { key: `place${i}` }));
    const { matches, guids } = matchEntries(placed(3, 2, 1).map(held), placed(4, 3, 2), 'unknown');
    expect(guids).toBe('changing');
    expect(matches.map(({ kind }) => kind)).toEqual(['new', 'held', 'held']);
    expect(matches[1]).toMatchObject({ isEdited: false, held: { title: 'title3' } });
  });
});

test('an entry that stands twice in one feed is taken once', () => {
  expect(kindsOf([], [one, two, one])).toEqual(['new', 'new', 'repeat']);
  expect(kindsOf([], [one, entry(1, { key: 'other' })])).toEqual(['new', 'repeat']);
});

test('two entries that only look alike are both taken', () => {
  expect(kindsOf([], [one, entry(1, { key: 'other', url: 'elsewhere' })])).toEqual(['new', 'new']);
});

test('no entry of the past serves two of today', () => {
  const now = [entry(1, { key: 'x' }), entry(1, { url: 'y' })];
  expect(kindsOf([one], now).filter((kind) => kind.startsWith('guid'))).toHaveLength(1);
});

describe('what a feed’s guids are worth', () => {
  test.each<[string, Marks[], Guids, Guids]>([
    ['stays unknown where nothing is known again', [three], 'unknown', 'unknown'],
    ['is steady where they stay', [one, two], 'unknown', 'steady'],
    ['is changing where they change', [entry(1, { key: 'x' }), entry(2, { key: 'y' })], 'steady', 'changing'],
    ['becomes steady again', [one, two], 'changing', 'steady'],
    ['is kept where a poll tells nothing', [], 'changing', 'changing'],
    ['is steady in spite of one that changed', [entry(1, { key: 'x' }), two], 'steady', 'steady'],
  ])('%s', (_how, now, before, after) => {
    expect(matchEntries([one, two].map(held), now, before).guids).toBe(after);
  });

  test('is not told by addresses that serve as guids', () => {
    const nameless = entry(1, { key: 'url1' });
    expect(matchEntries([held(nameless)], [nameless], 'unknown').guids).toBe('unknown');
  });
});

/** A feed of some entries, which of them are still there, and how many new ones stand before them. */
const polls = fc
  .tuple(fc.integer({ min: 2, max: 12 }), fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 5 }))
  .map(([count, fresh, gone]) => {
    const before = Array.from({ length: count }, (_, i) => entry(i + 1));
    const kept = before.slice(Math.min(gone, Math.ceil(count / 2)));
    return { before, kept, fresh: Array.from({ length: fresh }, (_, i) => entry(100 + i)) };
  });

type Change = (marks: Marks, i: number) => Marks;
const harmless: Record<string, Change> = {
  'nothing at all': (marks) => marks,
  'every guid': (marks, i) => ({ ...marks, key: `new${i}` }),
  'every address': (marks, i) => ({ ...marks, url: `moved${i}` }),
  'every title': (marks, i) => ({ ...marks, title: `edited${i}` }),
  'every text': (marks, i) => ({ ...marks, body: `edited${i}` }),
  'every day': (marks) => ({ ...marks, day: null }),
  'every other title and text': (marks, i) => (i % 2 ? { ...marks, title: `t${i}`, body: `b${i}` } : marks),
};

describe.each(Object.entries(harmless))('in a feed in which %s changed', (_what, change) => {
  test('what it held is known, what it did not hold is new', () => {
    fc.assert(
      fc.property(polls, fc.boolean(), ({ before, kept, fresh }, isReversed) => {
        const now = [...fresh, ...kept.map(change)];
        const { matches } = matchEntries(before.map(held), isReversed ? now.toReversed() : now, 'unknown');
        const inOrder = isReversed ? matches.toReversed() : matches;
        expect(inOrder.slice(0, fresh.length).map(({ kind }) => kind)).toEqual(fresh.map(() => 'new'));
        expect(inOrder.slice(fresh.length).map((match) => match.kind === 'held' && match.held.title)).toEqual(
          kept.map(({ title }) => title),
        );
      }),
    );
  });
});

test('no two entries of a poll are taken for the same one, whatever they say', () => {
  const any = fc.record({
    key: fc.constantFrom('a', 'b', 'c'),
    url: fc.constantFrom(null, 'u', 'v'),
    title: fc.constantFrom('t', 's'),
    day: fc.constantFrom(null, '2015-09-28'),
    body: fc.constantFrom('x', 'y'),
  });
  const guids = fc.constantFrom<Guids>('unknown', 'steady', 'changing');
  fc.assert(
    fc.property(fc.array(any, { maxLength: 6 }), fc.array(any, { maxLength: 6 }), guids, (before, now, known) => {
      const { matches } = matchEntries(before.map(held), now, known);
      const found = matches.flatMap((match) => (match.kind === 'held' ? [match.held] : []));
      expect(matches).toHaveLength(now.length);
      expect(new Set(found).size).toBe(found.length);
    }),
  );
});

test('what is stored of an entry is read again as it was', () => {
  const words = fc.stringMatching(/^[\w-]{1,11}$/);
  const any = fc.record({
    ...{ key: words, url: fc.option(words), title: words, body: words, item: fc.option(words) },
    day: fc.constantFrom(null, '2015-09-28'),
  });
  fc.assert(
    fc.property(any, (known) => {
      expect(readHeld(packHeld(known))).toEqual(known);
    }),
  );
});

test.each([
  ['Tariffs  on “Steel”', 'tariffs on steel'],
  ['<p>Tariffs on</p><p>steel.</p>', 'TARIFFS ON STEEL!'],
  ['ﬁnal rule', 'final rule'],
])('%s and %s are the same words', (one, other) => {
  expect(plainWords(one)).toBe(plainWords(other));
});

test('entries without words of their own are each compared with a few, however many there are', () => {
  const compared = (count: number): number => {
    let reads = 0;
    const counted = (n: number): Held => ({
      ...held(entry(n, { title: 'same', day: null })),
      get body() {
        reads += 1;
        return 'empty';
      },
    });
    const before = Array.from({ length: 2 * count }, (_, n) => counted(n));
    const now = Array.from({ length: count }, (_, n) => entry(`new${n}`, { title: 'same', day: null, body: 'empty' }));
    const { matches } = matchEntries(before, now, 'unknown');
    expect(matches.every(({ kind }) => kind === 'held')).toBe(true);
    return reads;
  };
  expect(compared(400)).toBeLessThan(5 * compared(100));
});
