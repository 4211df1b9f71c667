import type { Pair } from './alignment.ts';
import type { Reason } from './likeness.ts';
import type { NameMatch } from './name-match.ts';
import type { WeightedPart } from './part-weight.ts';

const words: Readonly<Record<Reason, string>> = {
  same: 'same',
  'same-sound': 'sounds the same',
  'sister-name': 'form of the same name',
  'same-consonants': 'same consonants',
  spelling: 'near in spelling',
  initial: 'initial',
  spacing: 'other spacing',
  'legal-form': 'same legal form',
};

/** Why two names match, one line per part: what pairs up and how alike it is, then what only one side has. */
export function explainName({ alignment, query, name }: NameMatch): string[] {
  const text = (parts: readonly WeightedPart[], at: readonly number[]) =>
    at.map((i) => parts[i]?.written ?? '').join(' ');
  const pairs = [...alignment.pairs].sort((a, b) => (a.query[0] ?? 0) - (b.query[0] ?? 0));
  const lines = pairs.map((pair) => explainPair(pair, text(query, pair.query), text(name, pair.name)));
  if (alignment.queryLeft.length > 0) lines.push(`only asked: ${text(query, alignment.queryLeft)}`);
  if (alignment.nameLeft.length > 0) lines.push(`only listed: ${text(name, alignment.nameLeft)}`);
  return lines;
}

function explainPair({ reason, value }: Pair, asked: string, listed: string): string {
  if (asked === listed) return `${asked}: ${words[reason]}`;
  return `${asked} ≈ ${listed}: ${words[reason]} (${Math.round(value * 100)} %)`;
}
