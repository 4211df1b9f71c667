import type { RichTextBlock, RichTextElement, RichTextSection } from '@slack/types';

/** Texts from outside are shown as rich text: nothing in them can mention, link or format. */
export type Inline = RichTextElement;

const unseen = /(?![\t\n])\p{Cc}|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** A text without control and direction marks, cut at a length. */
export function clip(text: string, limit: number): string {
  const clean = text.replace(unseen, '');
  // A character of two halves is never cut in the middle.
  return clean.length <= limit
    ? clean
    : `${clean
        .slice(0, limit - 1)
        .replace(/[\ud800-\udbff]$/, '')
        .trimEnd()}…`;
}

/** Words as they are. */
export function say(text: string): Inline {
  return { type: 'text', text: clip(text, 2000) || ' ' };
}

/** Words that stand out. */
export function bold(text: string): Inline {
  return { type: 'text', text: clip(text, 2000) || ' ', style: { bold: true } };
}

/** Words of a source or of an aside. */
export function italic(text: string): Inline {
  return { type: 'text', text: clip(text, 2000) || ' ', style: { italic: true } };
}

/** An id, a command, a value to copy. */
export function code(text: string): Inline {
  return { type: 'text', text: clip(text, 500) || ' ', style: { code: true } };
}

/** A link with its words; plain words where there is no address. */
export function linked(text: string, url: string | null): Inline {
  const words = clip(text, 500) || ' ';
  return url ? { type: 'link', url, text: words, style: { bold: true } } : bold(words);
}

/** A person by name, without waking them more than a mention does. */
export function person(user: string): Inline {
  return /^[UW][A-Z0-9]+$/.test(user) ? { type: 'user', user_id: user } : say(user);
}

/** A channel by name. */
export function channelName(channel: string): Inline {
  return { type: 'channel', channel_id: channel };
}

/** One block of text; each argument is a line. */
export function lines(...each: Inline[][]): RichTextBlock {
  const elements = each.flatMap((line, index) =>
    index === 0 ? line : [{ type: 'text', text: '\n' } as const, ...line],
  );
  return { type: 'rich_text', elements: [section(elements)] };
}

/** A list with bullets. */
export function bullets(...items: Inline[][]): RichTextBlock {
  return { type: 'rich_text', elements: [{ type: 'rich_text_list', style: 'bullet', elements: items.map(section) }] };
}

/** The words of a source, set apart. */
export function quoted(text: string): RichTextBlock {
  return { type: 'rich_text', elements: [{ type: 'rich_text_quote', elements: [say(clip(text, 1500))] }] };
}

function section(elements: Inline[]): RichTextSection {
  return { type: 'rich_text_section', elements };
}

/** The first of some texts, and how many more there are: `RU, BY and 3 more`. */
export function firstOf(texts: readonly string[], most: number): string {
  const rest = texts.length - most;
  return `${texts.slice(0, most).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}
