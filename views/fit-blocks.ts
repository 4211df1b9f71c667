import type { KnownBlock } from '@slack/types';
import { clip } from './rich-text.ts';

/** Slack takes some 13,200 characters in all the blocks of a message (undocumented: slackapi/bolt-js issue 2509). */
const mostCharacters = 12_000;
const textLimits = [2000, 1000, 500, 250, 120, 60, 30];
const counted = new Set(['text', 'url', 'value']);

/** The blocks with no text or address longer than needed, so that Slack takes all of them as one message. */
export function fitBlocks(blocks: KnownBlock[]): KnownBlock[] {
  let fitted = blocks;
  for (const limit of textLimits) {
    fitted = cut(blocks, limit) as KnownBlock[];
    if (charactersIn(fitted) <= mostCharacters) break;
  }
  return fitted;
}

/** Texts are cut at the limit; a link with a longer address becomes its words, since half an address leads nowhere. */
function cut(part: unknown, limit: number): unknown {
  if (Array.isArray(part)) return part.map((each) => cut(each, limit));
  if (part === null || typeof part !== 'object') return part;
  const { type, url, ...rest } = part as { type?: string; url?: string };
  if (type === 'link' && url !== undefined && url.length > limit) return cut({ type: 'text', ...rest }, limit);
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => [
      key,
      key === 'text' && typeof value === 'string' ? clip(value, limit) || ' ' : cut(value, limit),
    ]),
  );
}

function charactersIn(part: unknown): number {
  if (Array.isArray(part)) return part.reduce((sum: number, each) => sum + charactersIn(each), 0);
  if (part === null || typeof part !== 'object') return 0;
  return Object.entries(part).reduce(
    (sum, [key, value]) => sum + (typeof value === 'string' && counted.has(key) ? value.length : charactersIn(value)),
    0,
  );
}
