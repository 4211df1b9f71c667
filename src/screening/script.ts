import anyAscii from 'any-ascii';

/** Text in Latin letters; `writesVowels` is false where its script left them out. */
export type Romanised = { text: string; writesVowels: boolean };

const plainLatin = /^[\x20-\x7e]*$/;
const vowelless = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thai}\p{Script=Khmer}\p{Script=Syriac}]/u;
const syllabic = /[\p{Script=Han}\p{Script=Hangul}]/u;
const marks = /[\p{Cf}\p{Cc}\p{Co}]/gu;
const apostrophes = /['`´’‘ʼʻʿʾ′]/g;

/** Writes a word of any script in Latin letters; Han and Hangul come out one word per syllable. */
export function romanise(word: string): Romanised {
  if (plainLatin.test(word)) return { text: word.replace(apostrophes, ''), writesVowels: true };
  const plain = word.normalize('NFKC').replace(marks, '').replace(apostrophes, '');
  const latin = anyAscii(plain).replace(apostrophes, '');
  const text = syllabic.test(plain) ? latin.replace(/(?<=[a-z])(?=[A-Z])/g, ' ') : latin;
  return { text, writesVowels: !vowelless.test(plain) };
}
