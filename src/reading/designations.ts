import type { ReadSentence } from './document.ts';
import type { Token } from './tokens.ts';

const cues = new Set([
  'designated',
  'designating',
  'designates',
  'sanctioned',
  'sanctioning',
  'sanctions',
  'listed',
  'listing',
  'include',
  'includes',
  'added',
  'adding',
  'targeted',
  'targeting',
]);
const joining = new Set(['of', 'the', 'for', '&', '-', '.', 'al', 'de']);

/** Names said to be designated: runs of two or more capitalised words after a word of designation that are no known party. */
export function designatedNames({ tokens, mentions, lower }: ReadSentence): string[] {
  if (!/\b(?:designat|sanction|list|sdn)/.test(lower)) return [];
  const cue = tokens.findIndex((token) => cues.has(token.lower));
  if (cue < 0) return [];
  const names: string[] = [];
  for (let at = cue + 1; at < tokens.length; at++) {
    const last = endOfName(tokens, at);
    if (
      last - at >= 2 &&
      !/^(?:act|order|regulations?|programs?|list|operations)$/.test(tokens[last - 1]?.lower ?? '') &&
      !/^(?:executive|department|office|section|treasury|secretary|president|article|un|european|council|united)$/.test(
        tokens[at]?.lower ?? '',
      ) &&
      !mentions.some((mention) => mention.first < last && mention.last > at)
    )
      names.push(nameFrom(tokens, at, last));
    at = Math.max(at, last);
  }
  return names;
}

function endOfName(tokens: Token[], first: number): number {
  let last = first;
  for (let at = first; at < Math.min(tokens.length, first + 10); at++) {
    const token = tokens[at];
    if (!token) break;
    if (/^\p{Lu}/u.test(token.text)) last = at + 1;
    else if (!joining.has(token.lower) || at === first) break;
  }
  return last;
}

function nameFrom(tokens: Token[], first: number, last: number): string {
  let name = '';
  for (let at = first; at < last; at++) {
    const token = tokens[at];
    if (token) name += (at > first && token.start > (tokens[at - 1]?.end ?? 0) ? ' ' : '') + token.text;
  }
  return name;
}
