import type { ScreeningIndex } from './index-build.ts';
import type { NamePart } from './name-parts.ts';

const LONGEST_RUN = 3;
const SHORTEST_HALF = 2;
/** A half this long is looked for even where the other half is no word of the index. */
const LONG_HALF = 5;
const none: readonly number[] = [];

type Words = Pick<ScreeningIndex, 'partsWritten'>;

/** Words that the query may hold in other spacing: joined neighbours, and the halves of a long word. Each line is one word, by its parts' numbers. */
export function respacedWords({ partsWritten }: Words, query: readonly NamePart[]): (readonly number[])[] {
  const words: (readonly number[])[] = [];
  for (const { written } of query) addHalves(words, partsWritten, written);
  for (let at = 0; at + 1 < query.length; at++) {
    let joined = (query[at] as NamePart).written;
    for (const { written } of query.slice(at + 1, at + LONGEST_RUN)) {
      joined += written;
      words.push(partsWritten.get(joined) ?? none);
    }
  }
  return words.filter((numbers) => numbers.length > 0);
}

function addHalves(words: (readonly number[])[], partsWritten: Words['partsWritten'], text: string): void {
  for (let cut = SHORTEST_HALF; cut <= text.length - SHORTEST_HALF; cut++) {
    const first = partsWritten.get(text.slice(0, cut)) ?? none;
    const second = partsWritten.get(text.slice(cut)) ?? none;
    if (second.length > 0 || cut >= LONG_HALF) words.push(first);
    if (first.length > 0 || text.length - cut >= LONG_HALF) words.push(second);
  }
}
