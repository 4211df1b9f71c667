/** Levenshtein's distance between two short words, counting a swap of neighbours as one (optimal string alignment). */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const change = at(row, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next[j] = Math.min(at(row, j) + 1, at(next, j - 1) + 1, change, swap ? at(before, j - 2) + 1 : Infinity);
    }
    before = row;
    row = next;
  }
  return at(row, b.length);
}

function at(row: number[], index: number): number {
  return row[index] ?? Infinity;
}

/** The word of a list that was probably meant: at most two edits away, else null. */
export function nearestWord(typed: string, words: readonly string[]): string | null {
  const ranked = words
    .map((word) => ({ word, distance: editDistance(typed.toLowerCase(), word.toLowerCase()) }))
    .filter((each) => each.distance <= 2 && each.distance < each.word.length)
    .toSorted((a, b) => a.distance - b.distance);
  return ranked[0]?.word ?? null;
}

/** Whether a word is another one or a slip of the pen for it: one edit for each three of its letters, two at most. */
export function isSlipOf(typed: string, word: string): boolean {
  return editDistance(typed.toLowerCase(), word.toLowerCase()) <= Math.min(2, word.length / 3);
}
