/** A word, number or sign of a sentence; offsets count from the sentence's first letter. */
export type Token = { text: string; lower: string; start: number; end: number };

/** Letters with full stops between ("U.S."), words, possessive endings, numbers, single signs: every branch runs forward only. */
const tokenPattern = /(?:[A-Za-z]\.){2,}|[’']s(?!\p{L})|\p{L}[\p{L}\p{M}]*|\d+(?:[.,]\d+)*|\S/gu;

/** Cuts a sentence into tokens, in order. */
export function tokenize(sentence: string): Token[] {
  const tokens: Token[] = [];
  const isPlain = !typographic.test(sentence);
  for (const { 0: text, index } of sentence.matchAll(tokenPattern)) {
    const lower = (isPlain ? text : plain(text)).toLowerCase();
    tokens.push({ text, lower, start: index, end: index + text.length });
  }
  return tokens;
}

const typographic = /[’‘‐‑]/;

/** Makes typographic apostrophes and hyphens plain; the length stays. */
export function plain(text: string): string {
  return typographic.test(text) ? text.replace(/[’‘]/g, "'").replace(/[‐‑]/g, '-') : text;
}
