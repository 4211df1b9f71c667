import type { Reaction } from '../../src/playground/actor.ts';
import type { Message, View } from '../../src/playground/protocol.ts';
import { shownText } from '../../src/playground/shown-text.ts';

/** All that a person can read of what came back, line by line. */
export function wordsOf(shown: Reaction | Message[] | Message | View | null): string {
  if (shown === null) return '';
  if ('replies' in shown) return wordsOf(shown.replies);
  return Array.isArray(shown) ? shown.map(shownText).join('\n') : shownText(shown);
}

/** The same on one line, for whole sentences that rich text breaks into parts. */
export function sentence(shown: Reaction | Message[] | Message | View | null): string {
  return wordsOf(shown).replaceAll('\n', '');
}
