import { dayWords } from '../src/domain/date-words.ts';
import type { Message } from '../src/domain/deliveries.ts';
import type { NewsItem } from '../src/domain/news.ts';
import type { Difference } from '../src/domain/news-differences.ts';
import { message } from './blocks.ts';
import { bold, bullets, clip, code, type Inline, lines, say } from './rich-text.ts';

const sentencesShown = 3;

/** The note in the thread of a post whose item was edited: each thing that changed, before and after. */
export function revisionNote(item: NewsItem, changed: readonly Difference[]): Message {
  const rows = changed.flatMap(rowsOf);
  const text = rows.map((row) => row.map((part) => ('text' in part ? part.text : '')).join('')).join('; ');
  return message(`${item.id} was edited by its publisher: ${text}`, [
    lines([code(item.id), say(' was edited by its publisher:')]),
    bullets(...rows),
  ]);
}

function rowsOf(difference: Difference): Inline[][] {
  if (difference.what === 'text') {
    return [...sentenceRows('added', difference.added), ...sentenceRows('removed', difference.removed)];
  }
  const { what, before, after } = difference;
  const words = (value: string | null) =>
    value === null ? 'nothing' : what === 'title' ? `“${clip(value, 300)}”` : dayWords(value);
  return [[bold(what), say(`: ${words(before)} → ${words(after)}`)]];
}

function sentenceRows(what: string, sentences: readonly string[]): Inline[][] {
  const shown = sentences
    .slice(0, sentencesShown)
    .map((sentence): Inline[] => [bold(what), say(`: ${clip(sentence, 400)}`)]);
  const more = sentences.length - shown.length;
  return more > 0 ? [...shown, [say(`and ${more} more ${more === 1 ? 'sentence' : 'sentences'} ${what}`)]] : shown;
}
