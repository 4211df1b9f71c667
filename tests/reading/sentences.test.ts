import fc from 'fast-check';
import { expect, test } from 'vitest';
import { collapse, splitSentences } from '../../src/reading/sentences.ts';

const texts = (text: string) => splitSentences(text).map((sentence) => sentence.text);

test.each([
  ['two sentences', 'Korea will act. Japan will follow.', ['Korea will act.', 'Japan will follow.']],
  [
    'an abbreviation',
    'The U.S. Treasury will act on Sept. 25 with Acme Co. Ltd. of Dover.',
    ['The U.S. Treasury will act on Sept. 25 with Acme Co. Ltd. of Dover.'],
  ],
  [
    'an abbreviated place before a clear opener',
    'They met in the U.S. The talks went well.',
    ['They met in the U.S.', 'The talks went well.'],
  ],
  ['an initial', 'President John Q. Public spoke.', ['President John Q. Public spoke.']],
  ['a closing quotation mark', 'He said “no.” She left.', ['He said “no.”', 'She left.']],
  ['a citation', 'See 50 U.S.C. 1701 et seq. and E.O. 13694.', ['See 50 U.S.C. 1701 et seq. and E.O. 13694.']],
  ['lines', 'A heading\n\nA sentence.', ['A heading', 'A sentence.']],
  [
    'bullets and numbers',
    '- first\n• second\n3. third\n(iv) fourth\n(a) fifth',
    ['first', 'second', 'third', 'fourth', '(a) fifth'],
  ],
  ['runs of white space', 'One\u00a0 \ttwo.   Three.', ['One two.', 'Three.']],
  ['nothing', ' \n\t\n', []],
])('sentences are cut at %s', (_, text, expected) => {
  expect(texts(text)).toEqual(expected);
});

test('a list item is marked as one', () => {
  expect(splitSentences('Stem:\n- item\n(b) item').map((sentence) => sentence.isItem)).toEqual([false, true, true]);
});

test('offsets give back the sentence from any source', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('A', 'b.', 'U.S.', '“', '”', ' ', '\n', '\u00a0', '?', '3.', '- ', 'é')),
      (parts) => {
        const source = parts.join('');
        for (const { text, start, end } of splitSentences(source))
          expect(collapse(source.slice(start, end))).toBe(text);
      },
    ),
  );
});

test('no letter outside bullets and white space is lost', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('Ab', 'c. ', 'D! ', '“E” ', '\n')), (parts) => {
      const source = parts.join('');
      expect(texts(source).join('').replace(/\s/g, '')).toBe(source.replace(/\s/g, ''));
    }),
  );
});
