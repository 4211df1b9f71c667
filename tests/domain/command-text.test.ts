import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateWords, type Grammar, readArguments, splitWords } from '../../src/domain/command-text.ts';
import { DomainError } from '../../src/domain/problem.ts';
import { problemOf } from './samples.ts';

const texts = (line: string) => splitWords(line).map((word) => word.text);
const grammar: Grammar = {
  flags: { share: 'switch', reason: 'text', owner: 'text', source: 'text', by: 'date', page: 'text' },
  fields: ['status', 'title', 'agency', 'assignee', 'after', 'score'],
};
const read = (line: string, given = grammar) => readArguments(splitWords(line), given);
const flagsOf = (line: string) => Object.fromEntries(read(line).flags);

describe('splitting a command into words', () => {
  test.each([
    ['plain words', 'status C-6 kept', ['status', 'C-6', 'kept']],
    ['no words', '', []],
    ['only spaces', ' \t  ', []],
    ['spaces of every width, and line ends', 'a\u00a0b\u2003c\nd\t\te ', ['a', 'b', 'c', 'd', 'e']],
    ['straight double quotes', 'add "two words" x', ['add', 'two words', 'x']],
    ['straight single quotes', "add 'two words' x", ['add', 'two words', 'x']],
    ['curly double quotes', 'add “two words” x', ['add', 'two words', 'x']],
    ['curly single quotes', 'add ‘two words’ x', ['add', 'two words', 'x']],
    ['angle quotes', 'add «two words» x', ['add', 'two words', 'x']],
    ['low quotes', 'add „two words“ x', ['add', 'two words', 'x']],
    ['a straight quote that a curly one closes', 'add "two words” x', ['add', 'two words', 'x']],
    ['a curly quote that a straight one closes', 'add “two words" x', ['add', 'two words', 'x']],
    ['two curly quotes of the same side', 'add ”two words” x', ['add', 'two words', 'x']],
    ['an empty quote', 'title ""', ['title', '']],
    ['an escaped quote inside', 'add "say \\"yes\\" now"', ['add', 'say "yes" now']],
    ['a backslash that escapes nothing', 'add "C:\\temp" b\\c', ['add', 'C:\\temp', 'b\\c']],
    ['an apostrophe inside a word', "screen O'Brien l’Oréal", ['screen', "O'Brien", 'l’Oréal']],
    ['an apostrophe inside single quotes', "add 'it isn't long' x", ['add', "it isn't long", 'x']],
    ['quotes after a colon belong to the word', 'title:"section 301" x', ['title:section 301', 'x']],
    ['quotes after an equals sign belong to the flag', '--reason="two words" x', ['--reason=two words', 'x']],
    ['an ampersand, as Slack writes it', 'AT&amp;T R&amp;D', ['AT&T', 'R&D']],
    ['angle brackets, as Slack writes them', 'score:&gt;=80 &lt;b&gt;', ['score:>=80', '<b>']],
    ['an ampersand that was typed as an entity', '&amp;lt;', ['&lt;']],
    ['an ampersand in quotes', '"AT&amp;T Corp"', ['AT&T Corp']],
  ])('%s', (_, line, words) => {
    expect(texts(line)).toEqual(words);
  });

  test.each([
    ['a user', '<@U012AB|ana>', { kind: 'user', text: 'U012AB', label: 'ana' }],
    ['a user without a label', '<@W012AB>', { kind: 'user', text: 'W012AB', label: null }],
    ['a channel', '<#C012AB|tariffs>', { kind: 'channel', text: 'C012AB', label: 'tariffs' }],
    ['a private channel, whose label is empty', '<#G012AB|>', { kind: 'channel', text: 'G012AB', label: null }],
    ['a user group', '<!subteam^S012AB|@legal>', { kind: 'group', text: 'S012AB', label: '@legal' }],
    [
      'a link',
      '<https://gov.example/a?b=1&amp;c=2>',
      { kind: 'link', text: 'https://gov.example/a?b=1&c=2', label: null },
    ],
    [
      'a link with a label',
      '<http://gov.example|gov.example>',
      { kind: 'link', text: 'http://gov.example', label: 'gov.example' },
    ],
    [
      'an address of mail',
      '<mailto:a@gov.example|a@gov.example>',
      { kind: 'link', text: 'mailto:a@gov.example', label: 'a@gov.example' },
    ],
    ['a broadcast stays a word', '<!channel>', { kind: 'word', text: '<!channel>' }],
    ['a scheme that is no address stays a word', '<javascript:x>', { kind: 'word', text: '<javascript:x>' }],
  ])('%s', (_, line, word) => {
    expect(splitWords(line)).toEqual([word]);
  });

  test('what stands right behind a mention is the next word', () => {
    expect(splitWords('<@U1>by').map((word) => word.text)).toEqual(['U1', 'by']);
  });

  test.each(['"open', 'add “never closed', "'open", '«open', 'title:"open', 'add "a\\"'])(
    '%s names the open quote',
    (line) => {
      expect(problemOf(() => splitWords(line))).toMatchObject({ code: 'unclosed-quote' });
    },
  );

  test('an open quote is shown with at most 60 characters of what follows', () => {
    const problem = problemOf(() => splitWords(`add "${'x'.repeat(500)}`));
    expect(problem?.code === 'unclosed-quote' && problem.text).toBe(`"${'x'.repeat(59)}`);
  });

  test('no line throws anything but a problem', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), hostileLine()), (line) => {
        try {
          read(line);
        } catch (error) {
          expect(error).toBeInstanceOf(DomainError);
        }
      }),
    );
  });

  test('no word without quotes is lost or changed', () => {
    const word = fc.stringMatching(/^[a-zA-Z0-9.,;:/+!?-]{1,12}$/);
    fc.assert(
      fc.property(fc.array(word), (words) => {
        expect(texts(words.join(' '))).toEqual(words);
      }),
    );
  });

  test('no quoted phrase is lost or changed', () => {
    const phrase = fc.string().filter((text) => !/["“”\\&]/.test(text));
    fc.assert(
      fc.property(fc.array(phrase), (phrases) => {
        expect(texts(phrases.map((text) => `"${text}"`).join(' '))).toEqual(phrases);
      }),
    );
  });

  test('every word is a plain word, a condition or a flag, and none is two of them', () => {
    const word = fc.stringMatching(/^[a-z]{1,5}(:[a-z]{1,5})?$/);
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const found = read(words.join(' '));
        expect(found.words.length + found.conditions.length).toBe(words.length);
      }),
    );
  });
});

function hostileLine() {
  const pieces = [
    '"',
    "'",
    '“',
    '”',
    '‘',
    '’',
    '«',
    '»',
    '„',
    '\\',
    '<',
    '>',
    '@U1',
    '|',
    '--',
    'no-',
    'by',
    '=',
    ':',
    ',',
    ' ',
    '-',
    '&amp;',
    'x',
    '\u0000',
    '—',
  ];
  return fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((some) => some.join(''));
}

describe('conditions', () => {
  test.each([
    ['one value', 'status:kept', { field: 'status', not: false, values: ['kept'] }],
    ['several values', 'status:kept,broken', { field: 'status', not: false, values: ['kept', 'broken'] }],
    ['a minus', '-status:kept,broken', { field: 'status', not: true, values: ['kept', 'broken'] }],
    ['a field in capitals', 'STATUS:Kept', { field: 'status', not: false, values: ['Kept'] }],
    ['a quoted value', 'title:"section 301"', { field: 'title', not: false, values: ['section 301'] }],
    ['a quoted value with a comma', 'title:"a, b",c', { field: 'title', not: false, values: ['a, b', 'c'] }],
    ['a quoted value after a comma', 'title:c,“a, b”', { field: 'title', not: false, values: ['c', 'a, b'] }],
    ['a value with an apostrophe', "title:O'Brien", { field: 'title', not: false, values: ["O'Brien"] }],
    ['a comparison', 'score:&gt;=80', { field: 'score', not: false, values: ['>=80'] }],
    ['a mention', 'assignee:<@U1|li>', { field: 'assignee', not: false, values: ['U1'] }],
    ['several mentions', 'assignee:<@U1|li>,<@U2>', { field: 'assignee', not: false, values: ['U1', 'U2'] }],
    ['a comma at the end', 'status:kept,', { field: 'status', not: false, values: ['kept'] }],
  ])('%s', (_, line, condition) => {
    expect(read(line)).toMatchObject({ words: [], conditions: [condition], unknownFields: [] });
  });

  test('several conditions stand in the order in which they were typed', () => {
    const { conditions } = read('agency:bis,ofac x -title:notice after:2015-09-01');
    expect(conditions.map((each) => each.field)).toEqual(['agency', 'title', 'after']);
  });

  test.each(['https://gov.example', '10:30', ':x', 'S7', '-', '"status:kept"', '"stauts:kept"'])(
    '%s is a plain word',
    (line) => {
      expect(read(line)).toMatchObject({ conditions: [], unknownFields: [], words: [{}] });
    },
  );

  test('an unknown field is named and its word stays a word', () => {
    expect(read('agancy:bis')).toMatchObject({ unknownFields: ['agancy'], words: [{ text: 'agancy:bis' }] });
  });

  test.each([
    ['agancy:', 'agancy'],
    ['status=kept', 'status'],
    ['-agancy:bis', 'agancy'],
    ['passport-no:12', 'passport-no'],
    ['agancy：bis', 'agancy'],
    ['страна:LB', 'страна'],
  ])('%s passes for no part of a text', (line, field) => {
    expect(read(line)).toMatchObject({ unknownFields: [field], conditions: [] });
  });

  test.each([
    ['status: kept', ['kept']],
    ['title: "a, b"', ['a, b']],
    ['status: --share', []],
    ['status:', []],
    ['status: title:x', []],
  ])('%s has its value behind the space, or none', (line, values) => {
    expect(read(line).conditions[0]).toEqual({ field: line.slice(0, line.indexOf(':')), not: false, values });
  });

  test.each(['E=mc2 Ltd', 'key=value'])('%s is text: an equals sign makes no condition of a name', (line) => {
    expect(read(line)).toMatchObject({ unknownFields: [], conditions: [] });
  });

  const text: Grammar = { flags: { by: 'date', for: 'text', due: 'date', reason: 'text' }, fields: null };

  test.each([
    'ECCN:3A001',
    'Ratio:1 to 2',
    '请处理备注：发票',
    'HS:8542.31',
    'tel:+49',
    'doi:10.1/x',
    'localhost:3000',
    're:invoice',
    'C:\\docs\\x',
    'Done: a=b',
    'by: fri',
  ])('%s is text for a verb without fields', (line) => {
    expect(read(line, text)).toMatchObject({
      unknownFields: [],
      conditions: [],
      words: line.split(' ').map(() => ({})),
    });
  });

  test.each([
    ['by:fri', 'by'],
    ['resaon:late', 'resaon'],
    ['due：31.12.2027', 'due'],
  ])('%s is no text where a flag is called so', (line, field) => {
    expect(read(line, text)).toMatchObject({ unknownFields: [field] });
  });
});

describe('flags', () => {
  test.each([
    ['a switch', '--share', { share: '' }],
    ['a switch that is taken back', '--share --no-share', {}],
    ['a switch that is off', '--no-share', {}],
    ['a value after a space', '--reason late', { reason: 'late' }],
    ['a quoted value', '--reason "too late" x', { reason: 'too late' }],
    ['a value after an equals sign', '--reason=late', { reason: 'late' }],
    ['a quoted value after an equals sign', '--reason="too late, again"', { reason: 'too late, again' }],
    ['an empty value after an equals sign', '--reason= x', { reason: '' }],
    ['a value with an equals sign', '--reason=a=b', { reason: 'a=b' }],
    ['capitals', '--Reason late', { reason: 'late' }],
    ['a single hyphen', '-reason late -share', { reason: 'late', share: '' }],
    ['the long dash that a telephone makes of two hyphens', '—reason late –share', { reason: 'late', share: '' }],
    ['no value at all', '--reason', { reason: '' }],
    ['another flag in the place of the value', '--reason --share', { reason: '', share: '' }],
    ['another flag with a long dash in the place of the value', '--reason —share', { reason: '', share: '' }],
    ['the end of flags in the place of the value', '--reason -- x', { reason: '' }],
    ['a mention', '--owner <@U1|ana>', { owner: 'U1' }],
    ['a mention after an equals sign', '--owner=<@U1|ana>', { owner: 'U1' }],
    ['a link', '--source <https://gov.example|gov.example>', { source: 'https://gov.example' }],
    [
      'a link after an equals sign',
      '--source=<https://gov.example/a?b&amp;c>',
      { source: 'https://gov.example/a?b&c' },
    ],
    ['a value that looks like a condition', '--reason status:kept', { reason: 'status:kept' }],
    ['a negative number', '--page -1', { page: '-1' }],
    ['the last of two', '--reason a --reason b', { reason: 'b' }],
  ])('%s', (_, line, flags) => {
    expect(flagsOf(line)).toEqual(flags);
  });

  test('an unknown flag is named', () => {
    expect(read('--resaon late')).toMatchObject({ unknownFlags: ['resaon'], words: [{ text: 'late' }] });
  });

  test('names that every object has are unknown flags', () => {
    expect(read('--constructor --tostring').unknownFlags).toEqual(['constructor', 'tostring']);
  });

  test('two hyphens end the flags and the conditions', () => {
    const found = read('a -- --share status:kept');
    expect(found.words.map((word) => word.text)).toEqual(['a', '--share', 'status:kept']);
    expect(found.flags.size + found.conditions.length + found.unknownFlags.length).toBe(0);
  });

  test('a quoted flag is a phrase', () => {
    expect(read('"--share"')).toMatchObject({ words: [{ kind: 'quoted', text: '--share' }], unknownFlags: [] });
  });
});

describe('dates of several words', () => {
  test.each([
    ['2015-12-31', '2015-12-31'],
    ['fri', 'fri'],
    ['next fri', 'next fri'],
    ['31 dec', '31 dec'],
    ['31 dec 2026', '31 dec 2026'],
    ['dec 31, 2026', 'dec 31, 2026'],
    ['december 2026', 'december 2026'],
    ['by the end of 2015', 'by the end of 2015'],
    ['the end of december 2015', 'the end of december 2015'],
    ['end of the month', 'end of the month'],
    ['2015 H2', '2015 H2'],
    ['Q4 2015', 'Q4 2015'],
    ['in 3 days', 'in 3 days'],
    ['5 business days', '5 business days'],
    ['in 5 business days', 'in 5 business days'],
    ['+5bd', '+5bd'],
  ])('%s is taken whole', (typed, value) => {
    const found = read(`--by ${typed} "A title" --share`);
    expect(found.flags.get('by')).toBe(value);
    expect(found.words).toEqual([{ kind: 'quoted', text: 'A title' }]);
  });

  test.each([
    ['fri 5 lemons', 'fri'],
    ['+5bd lemons', '+5bd'],
    ['2015 lemons', '2015'],
    ['31 dec lemons', '31 dec'],
    ['next fri lemons', 'next fri'],
  ])('%s leaves the other words alone', (typed, value) => {
    const found = read(`--by ${typed}`);
    expect(found.flags.get('by')).toBe(value);
    expect(found.words.at(-1)?.text).toBe('lemons');
  });

  test('a quoted date is a date', () => {
    expect(read('--by "next fri"').flags.get('by')).toBe('next fri');
    expect(read('--by="31 dec"').flags.get('by')).toBe('31 dec');
  });

  test('a date has at least one word and no more than there are', () => {
    const words = fc.array(
      fc.constantFrom('by', 'the', 'end', 'of', 'next', 'fri', '31', 'dec', '2015', 'h1', 'days', 'x'),
      {
        minLength: 1,
      },
    );
    fc.assert(
      fc.property(words, (some) => {
        const used = dateWords(splitWords(some.join(' ')));
        expect(used).toBeGreaterThanOrEqual(1);
        expect(used).toBeLessThanOrEqual(Math.min(8, some.length));
      }),
    );
  });
});
