import type { Party } from '../domain/list-entry.ts';
import { explainName } from './explain.ts';
import { compareFacts, withFacts } from './facts.ts';
import { matchPair, type NameMatch } from './name-match.ts';
import { nameVariants } from './name-variants.ts';

/** The score from which on two parties are taken for the same where nobody has set another. */
export const DEFAULT_THRESHOLD = 0.75;

/** How alike two parties are, 0 to 1, the verdict at the default threshold, and why. */
export type Comparison = { score: number; match: boolean; why: string[] };

/** Compares two parties by their best pair of names and by the facts beside them. */
export function compare(a: Party, b: Party): Comparison {
  const facts = compareFacts(a, b);
  const best = bestPair(a, b);
  const score = withFacts(best.score.score, facts);
  return { score, match: score >= DEFAULT_THRESHOLD, why: [...explainName(best), ...facts.map(({ why }) => why)] };
}

function bestPair(a: Party, b: Party): NameMatch {
  const schemas = [a.schema, b.schema] as const;
  const matches = variantsOf(a).flatMap((query) => variantsOf(b).map((name) => matchPair(query, name, schemas)));
  return matches.reduce((best, match) => (match.score.score > best.score.score ? match : best));
}

/** A party's primary name and its aliases. */
export function namesOf({ name, aliases }: Party): string[] {
  return [name, ...aliases.map((alias) => alias.name)];
}

function variantsOf(party: Party): string[] {
  return namesOf(party).flatMap(nameVariants);
}
