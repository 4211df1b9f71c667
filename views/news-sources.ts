import type { KnownBlock } from '@slack/types';
import type { CommandNames } from '../src/domain/command-names.ts';
import type { Message } from '../src/domain/deliveries.ts';
import { asksForLess, isFederalRegister } from '../src/domain/federal-register.ts';
import type { NewsSource } from '../src/domain/news-sources.ts';
import { shownUrl } from '../src/domain/shown-url.ts';
import { button, heading, message, smallPrint } from './blocks.ts';
import { newsIds } from './news-ids.ts';
import { type Page, pageButtons, pagePrint } from './paging.ts';
import { clip, code, italic, lines, say } from './rich-text.ts';

/** The news sources that are known by name, each with a button that subscribes this channel. */
export function sourceList(page: Page<NewsSource>, names: CommandNames): Message {
  const text = page.items.map((source) => `${source.id}: ${source.name}, ${source.carries}`).join('; ');
  const none = lines([italic('No source has these words. '), code(`${names.news} sources`), say(' lists all.')]);
  return message(`News sources: ${text || 'none'}`, [
    heading('News sources'),
    ...(page.items.length > 0 ? page.items.map((source) => sourceRow(source, names)) : [none]),
    lines([
      say('The same by name: '),
      code(`${names.news} subscribe ${page.items[0]?.id ?? 'ustr'}`),
      say('. Several at once: '),
      code(`${names.news} pack`),
      say('.'),
    ]),
    pagePrint(page),
    ...pageButtons(page, newsIds.run),
  ]);
}

function sourceRow(source: NewsSource, names: CommandNames): KnownBlock {
  const { id, name, carries, note } = source;
  const url = new URL(source.url);
  const from = [url.host, checkedWords(source), note].filter(Boolean).join(' · ');
  const text = [`${id} · ${name}`, carries, from].join('\n');
  const needsWords = isFederalRegister(url) && !asksForLess(url);
  return {
    type: 'section',
    text: {
      type: 'plain_text',
      text: clip(needsWords ? `${text}\n${names.news} subscribe ${id} agency:ofac,bis type:rule` : text, 2900),
    },
    ...(needsWords ? {} : { accessory: subscribeButton(id, name) }),
  };
}

function subscribeButton(named: string, spoken: string) {
  return button({
    id: `${newsIds.run}.subscribe`,
    label: 'Subscribe',
    value: `subscribe ${named}`,
    spoken: `Subscribe to ${spoken}`,
  });
}

function checkedWords({ checked }: NewsSource): string {
  return checked === null ? 'nobody has recorded that it answers' : `answered in ${checked.on} (${checked.record})`;
}

/** What a page offers where it names several feeds: a button for each. */
export function feedChoice(page: string, feeds: readonly string[]): Message {
  const rows = feeds.map(
    (url): KnownBlock => ({
      type: 'section',
      text: { type: 'plain_text', text: clip(shownUrl(url), 2900) },
      accessory: subscribeButton(url, url),
    }),
  );
  return message(`${page} is a page that names ${feeds.length} feeds: ${feeds.join(', ')}`, [
    lines([say(`That address is a page, and it names ${feeds.length} feeds. Which one is meant?`)]),
    ...rows,
  ]);
}

/** A message with more to know below it. */
export function noted(told: Message, notes: readonly string[]): Message {
  if (notes.length === 0) return told;
  const { text, blocks } = message(clip(notes.join('. '), 300), [smallPrint(...notes.map((note) => clip(note, 500)))]);
  const both = `${told.text} ${text}`;
  return { text: both.length > 4000 ? told.text : both, blocks: [...told.blocks, ...blocks] };
}
