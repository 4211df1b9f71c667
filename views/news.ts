import type { KnownBlock, View } from '@slack/types';
import { dayWords } from '../src/domain/date-words.ts';
import type { Message } from '../src/domain/deliveries.ts';
import { type NewsItem, namesIn } from '../src/domain/news.ts';
import { type ButtonLook, button, buttons, form, heading, message, smallPrint } from './blocks.ts';
import { commitmentIds } from './commitments.ts';
import { textInput } from './inputs.ts';
import { foundBlocks, foundWords } from './news-found.ts';
import { newsIds } from './news-ids.ts';
import { type Page, pageButtons, pagePrint, pageWords } from './paging.ts';
import { bullets, clip, italic, lines, linked, say } from './rich-text.ts';

/** What a person sees of an item that they read: summary, what was found, what to do with it. */
export function newsCard(item: NewsItem): Message {
  return message(newsText(item), [...newsBlocks(item, 5), ...buttons(...newsButtons(item), shareButton(item))]);
}

/** What a channel sees: the same, shorter, and nothing to share again. */
export function newsPost(item: NewsItem): Message {
  return message(newsText(item), [...newsBlocks(item, 3), ...buttons(...newsButtons(item))]);
}

function newsText(item: NewsItem): string {
  return [item.title, sourceWords(item), ...item.reading.summary.slice(0, 3), foundWords(item)]
    .filter(Boolean)
    .join(' — ');
}

function newsBlocks(item: NewsItem, sentences: number): KnownBlock[] {
  const summary = item.reading.summary.slice(0, sentences);
  return [
    lines([linked(item.title, item.url ?? item.origin.permalink)]),
    smallPrint(sourceWords(item), item.id, ...relatedWords(item)),
    ...(summary.length > 0
      ? [bullets(...summary.map((sentence) => [say(clip(sentence, 600))]))]
      : [lines([italic('No sentence of this text could serve as a summary.')])]),
    ...abstractBlock(item),
    ...foundBlocks(item),
  ];
}

/** The one thing on a card that is not the source's own words says so. */
function abstractBlock({ abstract }: NewsItem): KnownBlock[] {
  return abstract === null ? [] : [lines([italic('Machine-written, from this text: '), say(clip(abstract, 700))])];
}

function sourceWords(item: NewsItem): string {
  return [item.publisher, item.published ? dayWords(item.published) : null].filter(Boolean).join(' · ');
}

/** The other sources of the same story, what it corrects, and what may be the same story. */
function relatedWords({ sources, publisher, correctionOf, correctedBy, seeAlso }: NewsItem): (string | null)[] {
  const others = [...new Set(sources.map(({ title }) => title))].filter((title) => title !== publisher);
  return [
    others.length > 0 ? `also in ${others.slice(0, 5).join(', ')}` : null,
    correctionOf ? `corrects ${correctionOf}` : null,
    correctedBy.length > 0 ? `⚠️ corrected by ${correctedBy.join(', ')}` : null,
    seeAlso.length > 0 ? `see also ${seeAlso.join(', ')}` : null,
  ];
}

function newsButtons(item: NewsItem): ButtonLook[] {
  const value = item.id;
  const isTracked = item.agreementId !== null;
  return [
    ...(item.reading.commitments.length > 0
      ? [
          {
            id: newsIds.track,
            label: isTracked ? 'Track more' : 'Track commitments',
            value,
            ...(isTracked ? {} : { style: 'primary' as const }),
          },
        ]
      : []),
    ...(isTracked ? [{ id: `${commitmentIds.run}.list`, label: 'Show commitments', value: `list news:${value}` }] : []),
    { id: newsIds.followUp, label: 'Follow up', value },
    { id: newsIds.evidence, label: 'Evidence', value },
    ...(namesIn(item).length > 0 ? [{ id: newsIds.screenNames, label: 'Screen names', value }] : []),
  ];
}

function shareButton(item: NewsItem): ButtonLook {
  return { id: newsIds.share, label: 'Share to channel', value: item.id };
}

/** The news that came in, newest first. */
export function newsList(page: Page<NewsItem>, title: string): Message {
  const rows = page.items.map(newsRow);
  return message(`${title}: ${pageWords(page)}. ${page.items.map((each) => `${each.id} ${each.title}`).join('; ')}`, [
    heading(title),
    ...(rows.length > 0 ? rows : [lines([italic(emptyWords(page))])]),
    pagePrint(page),
    ...pageButtons(page, newsIds.run),
  ]);
}

function emptyWords({ line }: Page<NewsItem>): string {
  const isAsked = line.trim().split(/\s+/).length > 1;
  return isAsked
    ? 'Nothing matches. With fewer words there may be something.'
    : 'Nothing here yet. Read an article, or subscribe to a feed.';
}

/** One item as a row with a button that opens it. */
export function newsRow(item: NewsItem): KnownBlock {
  const commitments = item.reading.commitments.length;
  const second = [
    sourceWords(item),
    `${commitments} ${commitments === 1 ? 'commitment' : 'commitments'}`,
    item.agreementId,
  ];
  return {
    type: 'section',
    text: {
      type: 'plain_text',
      text: `${item.id} · ${clip(item.title, 300)}\n${clip(second.filter(Boolean).join(' · '), 600)}`,
    },
    accessory: button({
      id: `${newsIds.run}.show`,
      label: 'Show',
      value: `show ${item.id}`,
      spoken: `Show ${item.id}`,
    }),
  };
}

/** How many inputs the paste form has: each holds 3,000 characters. */
export const pasteParts = ['text1', 'text2', 'text3', 'text4', 'text5'] as const;

/** What the forms of news remember. */
export type NewsMemory = { respondTo: string | null; permalink: string | null };

/** The form that takes an address or a pasted text; `text` stands in it already. */
export function readForm(memory: NewsMemory, text = ''): View {
  const parts = pasteParts.map((field, index) =>
    textInput({
      field,
      label: index === 0 ? 'Or paste its text' : `Its text, part ${index + 1}`,
      multiline: true,
      optional: true,
      initial: text.slice(index * 3000, (index + 1) * 3000),
      ...(index === 0 ? { hint: 'Each field holds 3,000 characters; go on in the next one.' } : {}),
    }),
  );
  return form({
    id: newsIds.readForm,
    title: 'Read an article',
    submit: 'Read',
    memory,
    blocks: [
      smallPrint('Everybody in this workspace can find what is read here.'),
      textInput({ field: 'url', label: 'Address of the article', optional: true, placeholder: 'https://…' }),
      ...parts,
      textInput({ field: 'title', label: 'Title', optional: true, max: 300 }),
      textInput({ field: 'publisher', label: 'Publisher', optional: true, max: 200 }),
      textInput({ field: 'published', label: 'Published on', optional: true, placeholder: '2026-03-31' }),
    ],
  });
}
