import type { FoundSanction } from '../domain/reading.ts';
import type { ExplainedCommitment } from './commitments.ts';

/** What a reading found that a summary should tell: promises by the offset of their sentence, sanctions by their sentence. */
export type Findings = {
  promises: Map<number, { isQuantity: boolean; isDue: boolean; recurs: boolean }>;
  sanctions: Set<string>;
};

/** Gathers what was found, sentence by sentence. */
export function findingsOf(commitments: ExplainedCommitment[], sanctions: FoundSanction[]): Findings {
  const promises = new Map(
    [...Map.groupBy(commitments, (each) => each.start)].map(([start, own]) => [
      start,
      {
        isQuantity: own.some((each) => each.kind === 'quantitative'),
        isDue: own.some((each) => each.due?.date),
        recurs: own.some((each) => each.recurrence !== null),
      },
    ]),
  );
  const standing = sanctions.filter(({ state }) => state !== 'threatened');
  return { promises, sanctions: new Set(standing.map((each) => each.quote)) };
}
