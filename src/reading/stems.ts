/** What words and phrases mean, by their letters: each letter leads to those that may follow it. */
export type Stems<Meaning> = { next: Map<number, Stems<Meaning>>; meanings: Meaning[] };

/** Makes stems ready to be looked for: the beginning of a word, or of a phrase whose words but the last are whole, with what it means. */
export function stemsOf<Meaning>(list: Iterable<readonly [stem: string, meaning: Meaning]>): Stems<Meaning> {
  const root: Stems<Meaning> = { next: new Map(), meanings: [] };
  for (const [stem, meaning] of list) {
    let at = root;
    for (let letter = 0; letter < stem.length; letter++) at = follow(at, stem.charCodeAt(letter));
    at.meanings.push(meaning);
  }
  return root;
}

function follow<Meaning>(at: Stems<Meaning>, letter: number): Stems<Meaning> {
  const known = at.next.get(letter);
  if (known) return known;
  const added = { next: new Map(), meanings: [] };
  at.next.set(letter, added);
  return added;
}

/** Makes a sentence's first 6,000 letters ready for stems: lower case, one space around each word. */
export function stemText(sentence: string): string {
  return ` ${sentence
    .slice(0, 6000)
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/\.$/, '')
    .replace(/[^a-z0-9.$-]+/g, ' ')} `;
}

/** The meanings of all stems with which a word of a text begins that `stemText` made ready; one walk whatever their number. */
export function meaningsIn<Meaning>(text: string, stems: Stems<Meaning>): Set<Meaning> {
  const found = new Set<Meaning>();
  for (let space = text.indexOf(' '); space >= 0; space = text.indexOf(' ', space + 1)) {
    let letter = space + 1;
    let at = stems.next.get(text.charCodeAt(letter));
    while (at) {
      for (const meaning of at.meanings) found.add(meaning);
      letter++;
      at = at.next.get(text.charCodeAt(letter));
    }
  }
  return found;
}
