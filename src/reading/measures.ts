import type { Measure } from '../domain/reading.ts';
import { listingCues, measureRows, sanctionsWords } from './data/measures.ts';

/** A sentence made ready for stems: lower case, one space before each word. */
export function stemText(sentence: string): string {
  return ` ${sentence
    .slice(0, 6000)
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[^a-z0-9.$-]+/g, ' ')} `;
}

/** True where one of the stems begins a word of the text. */
export function hasStem(text: string, stems: readonly string[]): boolean {
  return stems.some((stem) => text.includes(` ${stem}`));
}

/**
 * The restrictive measures that a sentence states; `listing` only where it states a designation and nothing more exact.
 * A sentence that goes on from one about sanctions ("and those named may not enter") needs no word of sanctions itself.
 */
export function findMeasures(sentence: string, goesOn = false): Measure[] {
  const text = stemText(sentence);
  if (!goesOn && !hasStem(text, sanctionsWords)) return [];
  const exact = measureRows.filter((row) => row.all.every((stems) => hasStem(text, stems))).map((row) => row.measure);
  const found = exact.length > 0 || !hasStem(text, listingCues) ? exact : (['listing'] as const);
  return Array.from(new Set(found));
}
