import type { KnownBlock } from '@slack/types';
import { dayWords } from '../src/domain/date-words.ts';
import type { Message } from '../src/domain/deliveries.ts';
import { type NewsItem, namesIn } from '../src/domain/news.ts';
import { deadlinesOf } from '../src/domain/news-deadlines.ts';
import { buttons, heading, message, smallPrint } from './blocks.ts';
import { newsIds } from './news-ids.ts';
import { bold, bullets, clip, code, type Inline, italic, lines, linked, say } from './rich-text.ts';

const topLines = 3;
const firstMessage = 15;
const perReply = 20;
const mostReplies = 10;

/**
 * Many items as one message: those that weigh most first, the rest by topic. What does not fit in it comes as replies for
 * its thread; of more than 200 items the last are only counted.
 */
export function newsDigest(items: readonly NewsItem[], title: string): [Message, ...Message[]] {
  const ranked = items.toSorted((a, b) => weightOf(b) - weightOf(a));
  const [first, rest] = [ranked.slice(0, firstMessage), ranked.slice(firstMessage)];
  const replies = Array.from({ length: Math.min(Math.ceil(rest.length / perReply), mostReplies) }, (_, index) =>
    rest.slice(index * perReply, (index + 1) * perReply),
  );
  const left = rest.length - replies.flat().length;
  return [
    opening(first, { title, all: items.length, inThread: rest.length }),
    ...replies.map((part) => reply(part, part === replies.at(-1) ? left : 0)),
  ];
}

/** What commits somebody, what sanctions, what has a date, and what is official weighs; ties stay in order of arrival. */
function weightOf(item: NewsItem): number {
  const { reading, official } = item;
  return (
    Math.min(reading.commitments.length, 5) +
    2 * Math.min(reading.sanctions.length, 3) +
    2 * Math.min(deadlinesOf(item).length, 3) +
    Number(official !== null)
  );
}

function opening(items: NewsItem[], facts: { title: string; all: number; inThread: number }): Message {
  const { title, all, inThread } = facts;
  const more = inThread > 0 ? `${inThread} more in the thread` : null;
  const count = `${all} items`;
  return message(`${title}: ${[count, more].filter(Boolean).join(', ')}. ${titlesOf(items)}`, [
    heading(`${title} · ${count}`),
    bullets(...items.slice(0, topLines).map((item) => [...itemLine(item), ...sentenceOf(item)])),
    ...byTopic(items.slice(topLines)),
    ...showButtons(items),
    ...(more === null ? [] : [smallPrint(more)]),
  ]);
}

function reply(items: NewsItem[], left: number): Message {
  const rest =
    left > 0
      ? [
          smallPrint(`and ${left} more`),
          ...buttons({ id: `${newsIds.run}.list`, label: 'List the news', value: 'list' }),
        ]
      : [];
  return message(titlesOf(items), [...byTopic(items), ...showButtons(items), ...rest]);
}

function titlesOf(items: NewsItem[]): string {
  return items.map((item) => `${item.id} ${clip(item.title, 120)}`).join('; ');
}

function byTopic(items: NewsItem[]): KnownBlock[] {
  const groups = Map.groupBy(items, ({ reading }) => reading.topics[0] ?? 'other news');
  return [...groups].flatMap(([topic, group]) => [lines([bold(topic)]), bullets(...group.map(itemLine))]);
}

function itemLine(item: NewsItem): Inline[] {
  const source = [item.publisher, item.published && dayWords(item.published)].filter(Boolean).join(' · ');
  return [
    linked(clip(item.title, 200), item.url ?? item.origin.permalink),
    say(` ${clip(source, 100)} `),
    code(item.id),
    ...whatItAsks(item).flatMap((words) => [say(' · '), bold(words)]),
  ];
}

/** What in an item asks for somebody: a deadline to come, promises to track, names that were listed. */
function whatItAsks(item: NewsItem): string[] {
  const count = (number: number, one: string) => (number === 0 ? [] : [`${number} ${one}${number === 1 ? '' : 's'}`]);
  const [deadline] = deadlinesOf(item).filter(({ date }) => date > (item.published ?? item.createdAt));
  return [
    ...(deadline ? [`⏰ ${clip(deadline.what, 60)} ${dayWords(deadline.date)}`] : []),
    ...count(item.reading.commitments.length, 'commitment'),
    ...count(namesIn(item).length, 'listed name'),
  ];
}

/** A row of buttons, one for each item, that open its card for whoever presses it. */
function showButtons(items: readonly NewsItem[]) {
  return buttons(
    ...items.map(({ id, title }, index) => ({
      // Within a block Slack wants each action id once: run.a, run.b …
      id: `${newsIds.run}.${String.fromCodePoint(97 + index)}`,
      label: id,
      value: `show ${id}`,
      spoken: clip(`Show ${id} ${title}`, 75),
    })),
  );
}

function sentenceOf(item: NewsItem): Inline[] {
  const [sentence] = item.reading.summary;
  return sentence === undefined ? [] : [say('\n'), italic(clip(sentence, 300))];
}
