import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EntrySchema } from '../../src/domain/list-entry.ts';
import { compare } from '../../src/screening/compare.ts';
import { party, year } from './parties.ts';

const score = (a: string, b: string, schema: EntrySchema = 'person') =>
  compare(party(a, { schema }), party(b, { schema })).score;

describe('two spellings of one name match', () => {
  test.each<[kind: string, query: string, listed: string, schema: EntrySchema]>([
    ['capitals', 'HANS PETER MOSER', 'Hans Peter Moser', 'person'],
    ['diacritics', 'Aleksandar Vučić', 'Aleksandar Vucic', 'person'],
    ['family name before a comma', 'MOSER, Hans Peter', 'Hans Peter Moser', 'person'],
    ['word order', 'Moser Peter Hans', 'Hans Peter Moser', 'person'],
    ['a swapped letter', 'Hans Peter Mosre', 'Hans Peter Moser', 'person'],
    ['a dropped letter', 'Katarina Lindholm', 'Katarina Lindhlm', 'person'],
    ['joined words', 'HansPeter Moser', 'Hans Peter Moser', 'person'],
    ['split words', 'Abdul Rahman al Masri', 'Abdulrahman Almasri', 'person'],
    ['a shifted space', 'ABDULLAHA REF GHAZI', 'ABDULLAH AREF GHAZI', 'person'],
    ['an initial', 'H. Peter Moser', 'Hans Peter Moser', 'person'],
    ['a title', 'Dr. Hans Peter Moser', 'Hans Peter Moser', 'person'],
    ['a particle', 'Usama bin Tariq', 'Usama ibn Tariq', 'person'],
    ['a short form', 'Bill Harrington', 'William Harrington', 'person'],
    ['Arabic romanisations', 'Mukhammad Husayn al-Hashimi', 'Mohamed Hussein El Hashemi', 'person'],
    ['Russian romanisations', 'Aleksey Yuryevich Zaytsev', 'Alexei Iurievich Zaitsev', 'person'],
    ['Ukrainian and Russian forms', 'Oleksandr Kovalenko', 'Alexander Kovalenko', 'person'],
    ['Cyrillic', 'Сергей Петрович Лебедев', 'Sergei Petrovich Lebedev', 'person'],
    ['Greek', 'Γιώργος Παπανδρέου', 'Giorgos Papandreou', 'person'],
    ['a Greek D', 'Κώστας Ντόνας', 'Kostas Donas', 'person'],
    ['a Greek D and B', 'Μπάμπης Ντίνος', 'Bampis Dinos', 'person'],
    ['a Greek B in capitals', 'ΝΤΙΝΟΣ ΜΠΑΚΑΛΗΣ', 'Dinos Bakalis', 'person'],
    ['a Greek G', 'Νίκος Γκάτσος', 'Nikos Gatsos', 'person'],
    ['Greek passports and the press', 'Kostas Ntonas', 'Kostas Donas', 'person'],
    ['Arabic', 'محمد رسول', 'Mohammad Rasul', 'person'],
    ['the Arabic article and a joined name', 'عبد الرحمن حسن', 'Abdul Rahman Hassan', 'person'],
    ['Chinese', '王伟', 'Wang Wei', 'person'],
    ['Korean', '김영호', 'Kim Yong Ho', 'person'],
    ['Pinyin and Wade–Giles', 'Xu Jinping', 'Hsu Jinping', 'person'],
    ['a legal form in short', 'Nordlicht Handel Aktiengesellschaft', 'Nordlicht Handel AG', 'organization'],
    ['a legal form that is left out', 'Nordlicht Handel', 'Nordlicht Handel GmbH', 'organization'],
    ['Russian legal forms', 'OOO Severny Veter', 'Severny Veter Limited Liability Company', 'organization'],
    ['a mistyped legal form', 'Severny Veter Lmiited', 'Severny Veter Ltd', 'organization'],
    ['a glued legal form', 'NordlichtAG', 'Nordlicht AG', 'organization'],
    ['dotted letters', 'A.B.C. Freight', 'ABC Freight', 'organization'],
    ['number words', 'Brigade Forty-Four', 'Brigade 44', 'organization'],
    ['an ordinal', '1st Harbour Bank', 'First Harbour Bank', 'organization'],
    ['an ampersand', 'Moser & Sons', 'Moser and Sons', 'organization'],
    ['one side of a slash', 'Harbour Front', 'Harbour Front/Islamic Dockers', 'organization'],
    ['the mark of a ship', 'MV Hellenic Wind', 'Hellenic Wind', 'vessel'],
  ])('%s: %s is %s', (_kind, query, listed, schema) => {
    expect(compare(party(query, { schema }), party(listed, { schema })).match).toBe(true);
  });
});

describe('different names do not match', () => {
  test.each<[query: string, listed: string, schema: EntrySchema]>([
    ['Peter Moser', 'Anna Moser', 'person'],
    ['Kamal Hussaini', 'Hussaini', 'person'],
    ['Sergey Viktorovich Lebedev', 'Sergey Borisovich Orlov', 'person'],
    ['A. Nazarov', 'Nikolai Nazarov', 'person'],
    ['Nordlicht AG', 'Siemer AG', 'organization'],
    ['Atlas Shipping Company Limited', 'Orion Shipping Company Limited', 'organization'],
    ['Harbour Bank (Hong Kong) Limited', 'Harbour Bank (Singapore) Limited', 'organization'],
    ['General Trading LLC', 'Monch General Trading LLC', 'organization'],
    ['Petrel 7', 'Petrel 8', 'vessel'],
  ])('%s is not %s', (query, listed, schema) => {
    expect(compare(party(query, { schema }), party(listed, { schema })).match).toBe(false);
  });
});

describe('a score ranks what is nearer higher', () => {
  test('an omitted name costs less than another name', () => {
    expect(score('Hans Moser', 'Hans Peter Moser')).toBeGreaterThan(score('Hans Karl Moser', 'Hans Peter Moser'));
  });
  test('an omitted legal form costs less than an omitted name', () => {
    expect(score('Nordlicht Ostwind', 'Nordlicht Ostwind GmbH', 'organization')).toBeGreaterThan(
      score('Nordlicht', 'Nordlicht Ostwind', 'organization'),
    );
  });
  test('a slip in a long word costs less than one in a short word', () => {
    expect(score('Branislavovich', 'Branislavevich')).toBeGreaterThan(score('Lam', 'Lum'));
  });
});

describe('facts beside the name', () => {
  const born = (value: number) => ({ birthDates: [year(value)] });
  const identified = (value: string) => ({ identifiers: [{ kind: 'passport', value, country: null }] });

  test.each(['№', '—', '12', 'A-1'])('%j is too short to decide', (value) => {
    expect(
      compare(party('Hans Moser', identified(value)), party('Igor Lebedev', identified(value))).score,
    ).toBeLessThan(0.5);
  });
  test('an exact identifier decides, whatever the names', () => {
    const result = compare(
      party('Hans Moser', identified('A 123-4567')),
      party('Igor Lebedev', identified('A1234567')),
    );
    expect(result).toMatchObject({ score: 1, match: true });
    expect(result.why).toContain('same passport A1234567');
  });
  test('a birth date that contradicts lowers the score below a match', () => {
    const result = compare(party('Hans Peter Moser', born(1950)), party('Hans Petr Moser', born(1990)));
    expect(result.match).toBe(false);
    expect(result.why).toContain('born 1990, not 1950');
  });
  test('a birth year one off is no contradiction', () => {
    expect(compare(party('Hans Moser', born(1950)), party('Hans Moser', born(1951))).score).toBeGreaterThan(0.95);
  });
  test('another country lowers the score a little', () => {
    const elsewhere = compare(party('Hans Moser', { countries: ['CH'] }), party('Hans Moser', { countries: ['RU'] }));
    expect(elsewhere.score).toBeLessThan(1);
    expect(elsewhere.match).toBe(true);
  });
  test('an alias counts like the name', () => {
    const listed = party('Igor Lebedev', {
      aliases: [{ name: 'Hans Moser', quality: 'strong', originalScript: false }],
    });
    expect(compare(party('Hans Moser'), listed).score).toBe(1);
  });
});

describe('each answer explains itself', () => {
  test('per part: what is the same, what is near, what only one side has', () => {
    const { why } = compare(party('Dr. Sergei Lebedew'), party('Sergey Ivanovich Lebedev'));
    expect(why).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^sergei ≈ sergey: form of the same name/),
        'only asked: dr',
        'only listed: ivanovich',
      ]),
    );
  });
});

describe('for any text', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('', ' ', '--', '()', '\u202e', '\ud800', 'ال', 'a.a.a.a.', '0x1', '__proto__'),
  );
  const schema = fc.constantFrom<EntrySchema>('person', 'organization', 'vessel', 'aircraft', 'unknown');

  test('a comparison never throws and its score is from 0 to 1', () => {
    fc.assert(
      fc.property(text, text, schema, (a, b, each) => {
        const result = score(a, b, each);
        return result >= 0 && result <= 1;
      }),
    );
  });
  test('a name with a letter or digit matches itself at 1', () => {
    const named = fc
      .tuple(fc.stringMatching(/^[A-Za-z]{2,9}$/), fc.stringMatching(/^[A-Za-z]{2,9}( [0-9]{1,3})?$/))
      .map((words) => words.join(' '));
    fc.assert(fc.property(named, schema, (name, each) => score(name, name, each) === 1));
  });
  test('the order of words does not matter beyond the order of a tie', () => {
    const words = fc.uniqueArray(fc.stringMatching(/^[bcdfgklmnprstvz][aeiou][bcdfgklmnprstvz][aeiou]{1,2}[lmnr]$/), {
      minLength: 2,
      maxLength: 5,
    });
    fc.assert(fc.property(words, (each) => score(each.join(' '), each.toReversed().join(' ')) === 1));
  });
});
