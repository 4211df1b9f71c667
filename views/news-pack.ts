import type { KnownBlock } from '@slack/types';
import type { CommandNames } from '../src/domain/command-names.ts';
import type { Message } from '../src/domain/deliveries.ts';
import type { Subscription } from '../src/domain/news.ts';
import type { NewsPack, NewsSource } from '../src/domain/news-sources.ts';
import type { Problem } from '../src/domain/problem.ts';
import type { SubscriptionOptions } from '../src/domain/subscription-options.ts';
import { button, buttons, heading, message, smallPrint } from './blocks.ts';
import { newsIds } from './news-ids.ts';
import { plainProblem, problemWords } from './problem.ts';
import { bold, bullets, clip, code, type Inline, italic, lines, person, say } from './rich-text.ts';

/** The packs of sources, each with a button that shows what is in it. */
export function packList(packs: readonly NewsPack[]): Message {
  const rows = packs.slice(0, 40).map(
    ({ id, name, about, sources }): KnownBlock => ({
      type: 'section',
      text: { type: 'plain_text', text: clip(`${id} · ${name}\n${about}\n${sources.length} sources`, 2900) },
      accessory: button({ id: `${newsIds.run}.pack`, label: 'Show', value: `pack ${id}`, spoken: `Show ${name}` }),
    }),
  );
  const text = packs.map(({ id, about }) => `${id}: ${about}`).join('; ');
  return message(`Packs of news sources: ${text || 'none'}`, [
    heading('Packs of news sources'),
    ...(rows.length > 0 ? rows : [lines([italic('There are none.')])]),
  ]);
}

/** What is in a pack, what of it the channel has, and one button for all of it. */
export function packCard(pack: NewsPack, rows: { source: NewsSource; known: Subscription | null }[]): Message {
  const missing = rows.filter(({ known }) => known === null);
  const text = rows.map(({ source }) => source.name).join('; ');
  return message(`${pack.name}: ${pack.about}. ${text}`, [
    heading(pack.name),
    lines([say(pack.about)]),
    ...(rows.length > 0 ? [bullets(...rows.map(packRow))] : []),
    ...(missing.length > 0 ? [...subscribeAllButton(pack, missing.length), smallPrint(baselineWords)] : []),
    ...(rows.length > 0 && missing.length === 0 ? [lines([say('✅ This channel has all of them.')])] : []),
  ]);
}

const baselineWords = 'What each holds today is taken as read: only new items will be posted.';

function packRow({ source, known }: { source: NewsSource; known: Subscription | null }): Inline[] {
  const state: Inline[] = known ? [say(' · here as '), code(known.id)] : [];
  const note = source.note ? [italic(` (${source.note})`)] : [];
  return [code(source.id), say(' '), bold(source.name), ...state, say(`: ${source.carries}`), ...note];
}

function subscribeAllButton({ id, name }: NewsPack, count: number): KnownBlock[] {
  return buttons({
    id: newsIds.pack,
    label: count === 1 ? 'Subscribe to this one' : `Subscribe to all ${count}`,
    value: id,
    style: 'primary',
    confirm: {
      title: name,
      text: `This channel will get the new items of ${count} ${count === 1 ? 'source' : 'sources'}. Each can be ended alone.`,
      yes: 'Subscribe',
    },
  });
}

/** A feed that a channel is to have, by the name that people know it by, and how where that is not as usual. */
export type WantedFeed = { name: string; url: string; options?: Partial<SubscriptionOptions> };

/** What became of one of many feeds. */
export type SubscribeOutcome =
  | { kind: 'new'; wanted: WantedFeed; id: string }
  | { kind: 'known'; wanted: WantedFeed; id: string }
  | { kind: 'failed'; wanted: WantedFeed; problem: Problem };

/** What the person reads while many feeds are looked at; where it cannot be shown, nothing can be posted either. */
export function readingMany(count: number): Message {
  const words = `Reading ${count} ${count === 1 ? 'source' : 'sources'} …`;
  return message(words, [lines([say(`⏳ ${words}`)])]);
}

/** What a channel reads when somebody subscribes it to many feeds at once; `what` says which. */
export function manyPost(what: string, feeds: readonly WantedFeed[], by: string): Message {
  const names = feeds.map(({ name }) => name).join(', ');
  return message(`New items of ${what} will be posted here: ${names}.`, [
    lines([person(by), say(` subscribed this channel to ${what}. New items will be posted here, each once.`)]),
    bullets(...feeds.slice(0, 100).map(({ name }) => [say(name)])),
  ]);
}

/** What became of each feed: those that failed say why. */
export function manySubscribed(outcomes: readonly SubscribeOutcome[], names: CommandNames): Message {
  const count = (kind: SubscribeOutcome['kind']) => outcomes.filter((each) => each.kind === kind).length;
  const parts = [
    `${count('new')} subscribed here`,
    count('known') > 0 ? `${count('known')} were here already` : null,
    count('failed') > 0 ? `${count('failed')} could not be had` : null,
  ];
  const sum = `${parts.filter((part) => part !== null).join(', ')}.`;
  const rows = outcomes.slice(0, 100).map((each) => outcomeRow(each, names));
  return message(`${sum} ${outcomes.map(({ wanted }) => wanted.name).join('; ')}`, [
    lines([say(sum)]),
    ...(rows.length > 0 ? [bullets(...rows)] : []),
    smallPrint(`${names.news} subscriptions shows what this channel has.`),
  ]);
}

function outcomeRow(outcome: SubscribeOutcome, names: CommandNames): Inline[] {
  const { wanted } = outcome;
  if (outcome.kind === 'new') return [say('✅ '), code(outcome.id), say(` ${wanted.name}`)];
  if (outcome.kind === 'known') return [code(outcome.id), say(` ${wanted.name} was here already`)];
  return [say('⚠️ '), bold(wanted.name), say(`: ${plainProblem(problemWords(outcome.problem, names))}`)];
}
