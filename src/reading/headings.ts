import type { ReadSentence } from './document.ts';

/** A heading has no more words than this. */
const longestHeading = 16;
const small = /^(?:\p{Ll}{1,3}|with|from|into|over|that|upon|between|against|under|towards?|through)$/u;

/** Whether a sentence is the title of its document or heads a part of it: it announces and promises nothing (LABELING N10). */
export function isHeading(sentence: ReadSentence, title: string | null): boolean {
  const { text, isItem } = sentence;
  if (title !== null && text === title.replace(/\s+/g, ' ').trim()) return true;
  if (isItem || /[.!?:;,]["”’')\]]*$/.test(text)) return false;
  const words = sentence.tokens.filter((token) => /^\p{L}/u.test(token.text));
  const isCapital = (word: string) => /^\p{Lu}/u.test(word) || small.test(word);
  return words.length <= longestHeading && words.every(({ text: word }) => isCapital(word));
}
