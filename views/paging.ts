import type { KnownBlock } from '@slack/types';
import { buttons } from './blocks.ts';
import { type Inline, lines, person, say } from './rich-text.ts';

/** How many records a page of a list shows: with a button each, well under Slack's 50 blocks. */
export const pageSize = 10;

/** One page of a list. `line` is the command that made it, without its page: the buttons run it again. */
export type Page<T> = { items: T[]; total: number; page: number; pages: number; line: string };

/** Cuts a page out of a list; a page that does not exist becomes the nearest one that does. */
export function pageOf<T>(items: T[], page: number, how: string | { line: string; size: number }): Page<T> {
  const { line, size } = typeof how === 'string' ? { line: how, size: pageSize } : how;
  const pages = Math.max(1, Math.ceil(items.length / size));
  const shown = Math.min(Math.max(1, page), pages);
  return { items: items.slice((shown - 1) * size, shown * size), total: items.length, page: shown, pages, line };
}

/** Where one is in a list: `1–10 of 31`, or `3 in all`. */
export function pageWords<T>(page: Page<T>): string {
  if (page.pages === 1) return `${page.total} in all`;
  const first = (page.page - 1) * pageSize + 1;
  return `${first}–${first + page.items.length - 1} of ${page.total}`;
}

/** The same with the command that made the list; people in its filters are shown by name. */
export function pagePrint<T>(page: Page<T>): KnownBlock {
  const parts = `${pageWords(page)} · ${page.line}`.split(/<@([UW][A-Z0-9]+)(?:\|[^>]*)?>/);
  const shown = parts.map((part, index): Inline[] =>
    index % 2 === 1 ? [person(part)] : part === '' ? [] : [say(part)],
  );
  return lines(shown.flat());
}

/** The buttons to the pages before and after; `run` is the action id that runs a command line. */
export function pageButtons<T>(page: Page<T>, run: string): KnownBlock[] {
  const to = (number: number) => `${page.line} --page ${number}`.trim();
  return buttons(
    ...(page.page > 1 ? [{ id: `${run}.previous`, label: 'Previous', value: to(page.page - 1) }] : []),
    ...(page.page < page.pages ? [{ id: `${run}.next`, label: 'Next', value: to(page.page + 1) }] : []),
  );
}
