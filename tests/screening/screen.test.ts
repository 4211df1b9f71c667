import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildIndex } from '../../src/screening/index-build.ts';
import { screen } from '../../src/screening/screen.ts';
import { entry, organization, party, year } from './parties.ts';

const listed = [
  entry('1', 'MOSER, Hans Peter', { strong: ['MOSER, Hanspeter'], birthDates: [year(1950)], countries: ['CH'] }),
  entry('2', 'LEBEDEV, Sergei Ivanovich', {
    weak: ['THE SWAN'],
    identifiers: [{ kind: 'passport', value: 'A1234567', country: 'RU' }],
  }),
  entry('3', 'AL-HASHIMI, Abd al-Rahman', { strong: ['ABDULRAHMAN EL HASHEMI'] }),
  entry('4', 'NORDLICHT HANDEL GMBH', { schema: organization }),
  entry('5', 'HELLENIC WIND', { schema: 'vessel', identifiers: [{ kind: 'imo', value: '9400001', country: null }] }),
  entry('6', 'KIM, Yong Ho'),
  entry('7', 'KIM, Yong Nam'),
];
const index = buildIndex(listed);
const wanted = { limit: 5, min: 0.5 };
const ids = (name: string, more = {}) => screen(index, party(name, more), wanted).map(({ id }) => id);

describe('a screen finds', () => {
  test.each([
    ['a name in another order', 'Hans Peter Moser', '1'],
    ['a typing error', 'Hans Peter Mosser', '1'],
    ['a joined name', 'Hanspetermoser', '1'],
    ['a shifted space', 'Hansp Eter Moser', '1'],
    ['an initial', 'S. Ivanovich Lebedev', '2'],
    ['Cyrillic', 'Сергей Иванович Лебедев', '2'],
    ['Arabic', 'عبد الرحمن الهاشمي', '3'],
    ['a name without its middle', 'Sergei Lebedev', '2'],
    ['an identifier typed as the name', 'A-1234567', '2'],
    ['an IMO number', 'IMO 9400001', '5'],
  ])('%s: %s', (_kind, name, id) => {
    expect(ids(name, { schema: 'unknown' })[0]).toBe(id);
  });
  test('nothing for a name that is on no list', () => {
    expect(ids('Florencia Amancio', { schema: 'unknown' })).toEqual([]);
  });
});

describe('a hit', () => {
  test('names the alias that matched and its part of the record', () => {
    const [hit] = screen(index, party('Abdulrahman Hashemi'), wanted);
    expect(hit).toMatchObject({
      id: '3',
      list: 'ofac-sdn',
      name: 'AL-HASHIMI, Abd al-Rahman',
      matched: 'ABDULRAHMAN EL HASHEMI',
      weak: false,
    });
    expect(hit?.why).toContain('only listed: el');
  });
  test('by a weak a.k.a. alone is marked', () => {
    const [hit] = screen(index, party('The Swan'), wanted);
    expect(hit).toMatchObject({ id: '2', weak: true, matched: 'THE SWAN' });
    expect(hit?.why).toContain('weak a.k.a.');
  });
  test('is only of the sort of party that was asked for', () => {
    expect(ids('Nordlicht Handel', { schema: 'person' })).toEqual([]);
    expect(ids('Nordlicht Handel', { schema: organization })).toEqual(['4']);
  });
  test('with a contradicting birth date ranks lower', () => {
    const [same] = screen(index, party('Hans Moser', { birthDates: [year(1950)] }), wanted);
    const [other] = screen(index, party('Hans Moser', { birthDates: [year(1990)] }), wanted);
    expect(same?.score).toBeGreaterThan(other?.score ?? 1);
  });
  test('by an exact identifier scores 1 and comes first', () => {
    const query = party('Kim Yong Ho', { identifiers: [{ kind: 'passport', value: 'A1234567', country: null }] });
    expect(screen(index, query, wanted)[0]).toMatchObject({ id: '2', score: 1 });
  });
});

test('the wanted number and least score are kept', () => {
  expect(screen(index, party('Kim Yong'), { limit: 1, min: 0 })).toHaveLength(1);
  expect(screen(index, party('Kim Yong Ho'), { limit: 5, min: 0.99 }).map(({ id }) => id)).toEqual(['6']);
});

describe('several lists', () => {
  const un = entry('QDi.1', 'Hans Peter MOSER', { list: 'un', birthDates: [year(1950)] });
  const namesake = entry('GRP1', 'Hans Peter MOSER', { list: 'uk', birthDates: [year(1988)] });
  const both = buildIndex([listed[0] as (typeof listed)[0], un, namesake]);

  test('one party in two lists is one hit that names both', () => {
    const hits = screen(both, party('Hans Peter Moser'), wanted);
    expect(hits.map(({ sources }) => sources.map(({ list }) => list))).toEqual([['ofac-sdn', 'un'], ['uk']]);
  });
  test('records that quote one reference number are one party under any name', () => {
    const reference = { identifiers: [{ kind: 'un reference', value: 'QDi.301', country: null }] };
    const quoting = buildIndex([
      entry('QDi.301', 'Hans Moser', { list: 'un', ...reference }),
      entry('X', 'Moser Johann', { list: 'uk', ...reference }),
    ]);
    expect(screen(quoting, party('Hans Moser'), wanted)).toHaveLength(1);
  });
});

test('a hit names every record of its party, whatever was asked and however low a record scores', () => {
  const records = buildIndex([
    entry('10', 'Nimbus Freight International', { schema: organization, strong: ['Kestrel Cargo Lines'] }),
    entry('KPe.001', 'Nimbus Freight International', { list: 'un', schema: organization }),
    entry('UK-7', 'Nimbus Freight International', { list: 'uk', schema: organization, countries: ['DE'] }),
  ]);
  for (const [name, min] of [
    ['Kestrel Cargo Lines', 0.9],
    ['Kestrel Cargo Lines', 0.2],
    ['Nimbus Freight', 0.3],
  ] as const) {
    const [hit] = screen(records, party(name, { schema: organization }), { limit: 5, min });
    expect(hit?.sources.map(({ id }) => id).sort()).toEqual(['10', 'KPe.001', 'UK-7']);
  }
});

describe('equal scores', () => {
  test('come in the order of the list, a primary name before an alias, a strong one before a weak one', () => {
    const same = [
      entry('12', 'Igor Orlov', { weak: ['Anna Berg'] }),
      entry('11', 'Olga Orlova', { strong: ['Anna Berg'] }),
      entry('10', 'Anna Berg', { birthDates: [year(1960)] }),
      entry('9', 'Anna Berg', { birthDates: [year(1980)] }),
    ];
    expect(screen(buildIndex(same), party('Anna Berg'), wanted).map(({ id }) => id)).toEqual(['9', '10', '11', '12']);
  });
});

describe('for any text', () => {
  test('a screen never throws and gives the same answer again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (name) => {
        expect(screen(index, party(name, { schema: 'unknown' }), wanted)).toEqual(
          screen(index, party(name, { schema: 'unknown' }), wanted),
        );
      }),
    );
  });
  test('every listed name finds its own entry at 1', () => {
    for (const each of listed)
      expect(screen(index, party(each.name, { schema: each.schema }), wanted)[0]).toMatchObject({
        id: each.id,
        score: 1,
      });
  });
  test('an index built from the entries in another order ranks the same', () => {
    const turned = buildIndex(listed.toReversed());
    for (const name of ['Kim Yong', 'Hans Moser', 'Lebedev Sergei']) {
      expect(screen(turned, party(name), wanted).map(({ id }) => id)).toEqual(
        screen(index, party(name), wanted).map(({ id }) => id),
      );
    }
  });
  test('a name of thousands of letters is read to its cap', () => {
    expect(() => screen(index, party('x'.repeat(100_000)), wanted)).not.toThrow();
    expect(() => screen(index, party('a.'.repeat(50_000), { schema: organization }), wanted)).not.toThrow();
  });
});

test('an index without entries answers with nothing', () => {
  expect(screen(buildIndex([]), party('Hans Moser'), wanted)).toEqual([]);
});

describe('a listed name as it is written finds its party', () => {
  const places = Array.from({ length: 26 }, (_, at) => `${String.fromCharCode(65 + at)}ORDU`);
  const others = places.flatMap((place, at) => [
    entry(`S${at}`, `STATE OF ${place}`, { schema: organization }),
    entry(`I${at}`, `ISLAM ISLAMIC ${place}`, { schema: organization }),
  ]);

  test('beside many that hold its words in other spacing', () => {
    const crowded = buildIndex([...others, entry('X', 'ISLAMIC STATE', { schema: organization })]);
    expect(screen(crowded, party('Islamic State', { schema: organization }), wanted)[0]?.id).toBe('X');
  });

  test('though its given name is nearly a legal form', () => {
    const short = buildIndex([entry('B', 'AWALE, Berhan'), entry('C', 'QADHAFI, Aisha')]);
    expect(screen(short, party('Berhan Awale', { schema: 'unknown' }), wanted)[0]).toMatchObject({ id: 'B', score: 1 });
    expect(screen(short, party('Aisha Qadhafi', { schema: 'unknown' }), wanted)[0]).toMatchObject({
      id: 'C',
      score: 1,
    });
  });

  test('and the facts tell which of many it is', () => {
    const thirty = Array.from({ length: 30 }, (_, at) =>
      entry(`Z${at}`, 'Zhang Wei', { birthDates: [year(1940 + at)] }),
    );
    const born = { schema: 'unknown' as const, birthDates: [year(1961)] };
    expect(screen(buildIndex(thirty), party('Zhang Wei', born), wanted)[0]?.id).toBe('Z21');
  });

  test('born about the year that is asked for', () => {
    const circa = { ...year(1955), circa: true, text: 'circa 1955' };
    const about = buildIndex([entry('Q', 'Zhang Wei', { birthDates: [circa] })]);
    const scoreOf = (born: number) =>
      screen(about, party('Zhang Wei', { birthDates: [year(born)] }), { limit: 1, min: 0.1 })[0]?.score ?? 0;
    expect(scoreOf(1959)).toBeGreaterThan(0.9);
    expect(scoreOf(1962)).toBeLessThan(0.75);
  });

  test('whatever else is listed', () => {
    const word = fc.constantFrom(
      'islam',
      'islamic',
      'state',
      'golden',
      'gold',
      'ibrahim',
      'rahim',
      'bank',
      'line',
      'sea',
    );
    const name = fc.array(word, { minLength: 2, maxLength: 4 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 60 }), (names) => {
        const all = buildIndex(names.map((each, at) => entry(String(at), each, { schema: organization })));
        for (const each of names)
          expect(screen(all, party(each, { schema: organization }), { limit: 60, min: 0.99 })).not.toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
