import type { KnownBlock, View } from '@slack/types';
import type { CommandNames } from '../src/domain/command-names.ts';
import { dayWords } from '../src/domain/date-words.ts';
import type { Message } from '../src/domain/deliveries.ts';
import type { Feed, NewsItem, StarterSource, Subscription } from '../src/domain/news.ts';
import type { FoundSanction } from '../src/domain/reading.ts';
import { type ButtonLook, button, buttons, form, heading, message, smallPrint } from './blocks.ts';
import { commitmentIds } from './commitments.ts';
import { textInput } from './inputs.ts';
import { type Page, pageButtons, pagePrint, pageWords } from './paging.ts';
import { bold, bullets, channelName, clip, code, italic, lines, linked, person, say } from './rich-text.ts';

/** Action and callback ids of news. */
export const newsIds = {
  run: 'news.run',
  track: 'news.track',
  trackForm: 'news.track_form',
  toggle: 'news.toggle',
  editChoice: 'news.edit_choice',
  choiceForm: 'news.choice_form',
  turnPage: 'news.turn_page',
  followUp: 'news.follow_up',
  share: 'news.share',
  unsubscribe: 'news.unsubscribe',
  undo: 'news.undo',
  readForm: 'news.read_form',
  readArticle: 'news.read_article',
  readMessage: 'news.read_message',
} as const;

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
    smallPrint(sourceWords(item), item.id),
    ...(summary.length > 0
      ? [bullets(...summary.map((sentence) => [say(clip(sentence, 600))]))]
      : [lines([italic('No sentence of this text could serve as a summary.')])]),
    ...foundBlocks(item),
  ];
}

function sourceWords(item: NewsItem): string {
  return [item.publisher, item.published ? dayWords(item.published) : null].filter(Boolean).join(' · ');
}

/** What was found, in one line: `7 commitments · 1 sanctions authority · topics: cyber`. */
function foundWords(item: NewsItem): string {
  const { commitments, deadlines, topics, countries } = item.reading;
  const count = (number: number, one: string, many: string) =>
    number === 0 ? null : `${number} ${number === 1 ? one : many}`;
  const parts = [
    count(commitments.length, 'commitment', 'commitments') ?? 'no commitments',
    count(authoritiesOf(item).length, 'sanctions fact', 'sanctions facts'),
    count(deadlines.length, 'deadline', 'deadlines'),
    topics.length > 0 ? `topics: ${topics.join(', ')}` : null,
    countries.length > 0 ? `countries: ${countries.slice(0, 12).join(', ')}` : null,
  ];
  return parts.filter((part) => part !== null).join(' · ');
}

function foundBlocks(item: NewsItem): KnownBlock[] {
  const facts = authoritiesOf(item).slice(0, 5).map(sanctionLine);
  const deadlines = item.reading.deadlines
    .slice(0, 5)
    .map((each) => [bold(dayWords(each.date)), say(`: ${clip(each.what, 300)}`)]);
  return [
    lines([bold('Found: '), say(foundWords(item))]),
    ...(facts.length + deadlines.length > 0 ? [bullets(...facts, ...deadlines)] : []),
    ...trackedBlock(item),
  ];
}

function trackedBlock(item: NewsItem): KnownBlock[] {
  if (item.agreementId === null) return [];
  const [first, last] = [item.commitmentIds[0], item.commitmentIds.at(-1)];
  const range = first === last ? first : `${first} … ${last}`;
  const count = item.commitmentIds.length;
  const words = `: ${count} ${count === 1 ? 'commitment' : 'commitments'}, ${range}`;
  return [lines([say('✅ Tracked as '), code(item.agreementId), say(words)])];
}

function authoritiesOf(item: NewsItem): FoundSanction[] {
  return item.reading.sanctions;
}

function sanctionLine(fact: FoundSanction) {
  const measures = fact.measures.length > 0 ? ` (${fact.measures.join(', ')})` : '';
  const targets = fact.targets === '' ? '' : ` — ${clip(fact.targets, 300)}`;
  return [bold(fact.state), say(`: ${clip(fact.authority || 'sanctions', 200)}${measures}${targets}`)];
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
    ...(rows.length > 0 ? rows : [lines([italic('Nothing here yet. Read an article, or subscribe to a feed.')])]),
    pagePrint(page),
    ...pageButtons(page, newsIds.run),
  ]);
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

/** What this channel is subscribed to, with how each feed is doing. */
export function subscriptionList(rows: { subscription: Subscription; feed: Feed }[], names: CommandNames): Message {
  const empty = lines([
    say('This channel has no subscription. '),
    code(`${names.news} subscribe https://…`),
    say(' adds one.'),
  ]);
  const blocks = rows.slice(0, 40).map(({ subscription, feed }): KnownBlock => {
    const health = feed.failure
      ? `⚠️ ${feed.failures} failures: ${feed.failure}`
      : feed.polledAt
        ? `last read ${feed.polledAt.slice(0, 16)}Z`
        : 'not read yet';
    const state = subscription.state === 'paused' ? `paused: ${subscription.pausedBecause ?? ''}` : health;
    return {
      type: 'section',
      text: {
        type: 'plain_text',
        text: `${subscription.id} · ${clip(feed.title || feed.url, 300)}\n${clip(feed.url, 500)}\n${clip(state, 500)}`,
      },
      accessory: button({
        id: newsIds.unsubscribe,
        label: 'Unsubscribe',
        value: subscription.id,
        spoken: `Unsubscribe ${subscription.id}`,
      }),
    };
  });
  const text = rows.map(({ subscription, feed }) => `${subscription.id} ${feed.title || feed.url}`).join('; ');
  return message(`Subscriptions of this channel: ${text || 'none'}`, [
    heading('Subscriptions of this channel'),
    ...(blocks.length > 0 ? blocks : [empty]),
    ...(rows.length > blocks.length ? [smallPrint(`and ${rows.length - blocks.length} more`)] : []),
  ]);
}

/** The starter set of sources, each with a button that subscribes this channel. */
export function sourceList(sources: readonly StarterSource[]): Message {
  const rows = sources.slice(0, 40).map(
    (source): KnownBlock => ({
      type: 'section',
      text: { type: 'plain_text', text: clip(`${source.name}\n${source.carries}\n${source.url}`, 2900) },
      accessory: button({
        id: `${newsIds.run}.subscribe`,
        label: 'Subscribe',
        value: `subscribe ${source.url}`,
        spoken: `Subscribe to ${source.name}`,
      }),
    }),
  );
  const text = sources.map((source) => `${source.name}: ${source.url}`).join('; ');
  return message(`Sources to begin with: ${text}`, [heading('Sources to begin with'), ...rows]);
}

/** What a channel reads when somebody subscribes it; posting it also shows that Accord may post there. */
export function subscribedPost(feed: { title: string; url: string }, by: string): Message {
  return message(`New items of ${feed.title} will be posted here (${feed.url}).`, [
    lines([
      person(by),
      say(' subscribed this channel to '),
      linked(feed.title, feed.url),
      say('. New items will be posted here, each once.'),
    ]),
  ]);
}

/** What is now true after subscribing. */
export function subscribedReply(subscription: Subscription, feed: Feed, entries: number | null): Message {
  return message(`${subscription.id}: ${feed.title} is subscribed here.`, [
    lines([
      say('✅ '),
      code(subscription.id),
      say(' '),
      linked(feed.title, feed.url),
      say(' is subscribed to '),
      channelName(subscription.channel),
      say(
        entries === null
          ? '.'
          : `. What it holds today (${entries} ${entries === 1 ? 'item' : 'items'}) is taken as read; new items will be posted.`,
      ),
    ]),
    ...buttons({ id: newsIds.unsubscribe, label: 'Unsubscribe', value: subscription.id }),
  ]);
}

/** What an unsubscription took away, with Undo. */
export function unsubscribedReply(subscription: Subscription, feed: Feed): Message {
  return message(`${subscription.id} is removed: ${feed.title} is no longer posted here.`, [
    lines([
      code(subscription.id),
      say(' '),
      linked(feed.title, feed.url),
      say(' is no longer posted to '),
      channelName(subscription.channel),
      say('.'),
    ]),
    ...buttons({ id: newsIds.undo, label: 'Undo', value: subscription.id }),
    smallPrint('Undo works for ten minutes.'),
  ]);
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
