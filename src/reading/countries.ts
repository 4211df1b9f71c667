import type { Document } from './document.ts';

/** The countries that a document names as parties, targets or subjects, the most named first; seats of government and leaders alone do not count. */
export function findCountries({ sentences }: Document): string[] {
  const counts = new Map<string, number>();
  for (const { entity, form } of sentences.flatMap((sentence) => sentence.mentions)) {
    if (entity.code === null || form === 'metonym') continue;
    counts.set(entity.code, (counts.get(entity.code) ?? 0) + 1);
  }
  return Array.from(counts)
    .sort((a, b) => b[1] - a[1])
    .map(([code]) => code);
}
