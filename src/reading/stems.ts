/** A text made ready for stems: lower case, one space around each word, and its words by their first letters, so spaced too. */
export type StemText = { text: string; words: ReadonlyMap<string, string> };

/** The beginning of a word, or of a phrase whose words but the last are whole; `head` is its first word with its spaces. */
export type Stem = { text: string; head: string; isPhrase: boolean };

/** Stems by their first letters: only those are looked for with which a word of the text begins. */
export type Stems = ReadonlyMap<string, readonly Stem[]>;

const startLength = 3;

/** Makes stems ready to be looked for. */
export function stemsOf(list: readonly string[]): Stems {
  return Map.groupBy(
    list.map((stem): Stem => {
      const space = stem.indexOf(' ');
      return { text: ` ${stem}`, head: space < 0 ? ` ${stem}` : ` ${stem.slice(0, space)} `, isPhrase: space >= 0 };
    }),
    ({ head }) => startOf(head.trim()),
  );
}

/** The first letters by which words are sorted; a word that is shorter is not told apart by them. */
function startOf(word: string): string {
  return word.length < startLength ? '' : word.slice(0, startLength);
}

/** Makes the first letters of a text, 6,000 if not said otherwise, ready for stems. */
export function stemText(sentence: string, letters = 6000): string {
  return ` ${sentence
    .slice(0, letters)
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/\.$/, '')
    .replace(/[^a-z0-9.$-]+/g, ' ')} `;
}

/** Sorts the words of a text by their first letters. */
export function withWords(text: string): StemText {
  const words = new Map([['', '']]);
  let from = 1;
  for (let to = text.indexOf(' ', from); to >= 0; to = text.indexOf(' ', from)) {
    if (to - from >= startLength) {
      const start = text.slice(from, from + startLength);
      const known = words.get(start);
      words.set(start, known === undefined ? text.slice(from - 1, to + 1) : known + text.slice(from, to + 1));
    }
    from = to + 1;
  }
  return { text, words };
}

/** The stems with which a word of the text begins. */
export function heldOf(text: StemText, stems: Stems): Stem[] {
  const held: Stem[] = [];
  for (const [start, words] of text.words)
    for (const stem of stems.get(start) ?? []) if (stands(stem, text.text, words)) held.push(stem);
  return held;
}

/** True where one of the stems begins a word of the text. */
export function holdsAny(text: StemText, stems: Stems): boolean {
  for (const [start, words] of text.words)
    for (const stem of stems.get(start) ?? []) if (stands(stem, text.text, words)) return true;
  return false;
}

/** True where one of a few stems begins a word of a text that was made ready. */
export function holdsOne(text: string, stems: readonly Stem[]): boolean {
  return stems.some((stem) => text.includes(stem.text));
}

/** The whole text is searched only for what the words with the same first letters do not settle. */
function stands({ text: stem, head, isPhrase }: Stem, text: string, words: string): boolean {
  if (words === '') return text.includes(stem);
  return words.includes(head) && (!isPhrase || text.includes(stem));
}
