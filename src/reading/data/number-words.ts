/** Numbers as treaties and notices spell them, up to what a period is counted in. */
const numbers: Record<string, number> = Object.fromEntries([
  ...'one two three four five six seven eight nine ten eleven twelve'.split(' ').map((word, at) => [word, at + 1]),
  ['fourteen', 14],
  ['fifteen', 15],
  ['eighteen', 18],
  ['twenty', 20],
  ['twenty-one', 21],
  ['twenty-four', 24],
  ['thirty', 30],
  ['thirty-six', 36],
  ['forty-five', 45],
  ['sixty', 60],
  ['ninety', 90],
  ['one hundred twenty', 120],
  ['one hundred and twenty', 120],
  ['one hundred eighty', 180],
  ['one hundred and eighty', 180],
  ['a', 1],
  ['an', 1],
]);

/** These numbers, or figures, as part of a pattern; the longest first. */
export const numberPattern = `${Object.keys(numbers)
  .sort((a, b) => b.length - a.length)
  .join('|')}|\\d{1,3}`;

/** The number that a word or figures mean; null for any other word. */
export function numberOf(word: string): number | null {
  return numbers[word] ?? (/^\d+$/.test(word) ? Number(word) : null);
}
