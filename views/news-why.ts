import { momentWords } from '../src/domain/date-words.ts';
import type { Delivery, Message } from '../src/domain/deliveries.ts';
import type { Feed, NewsItem } from '../src/domain/news.ts';
import type { Decision, Placement, Stage } from '../src/domain/placing.ts';
import { heading, message, smallPrint } from './blocks.ts';
import { bullets, channelName, clip, code, type Inline, italic, lines, linked, say } from './rich-text.ts';

/** What a subscription of the channel said of an item, would say, or why it was not asked. */
export type Reason =
  | { kind: 'decided'; decision: Decision }
  | { kind: 'would'; decision: Decision }
  | { kind: 'ended'; id: string }
  | { kind: 'other-source'; id: string }
  | { kind: 'shown-already'; id: string };

/** An item on its way into a channel. */
export type Way = {
  item: NewsItem;
  channel: string;
  placement: Placement | null;
  /** Whether it came so long ago that nobody knows any more what became of it. */
  isPast: boolean;
  delivery: Delivery | null;
  reasons: readonly Reason[];
  /** The titles of the feeds that brought it. */
  sources: readonly string[];
  zone: string;
};

/** Why an item was posted in a channel, or was not: what became of it, then each subscription with its stage and rule. */
export function newsWhy(way: Way): Message {
  const { item, channel, reasons } = way;
  const outcome = outcomeWords(way);
  const rows = reasons.slice(0, 30).map((reason) => reasonWords(reason, way));
  const told = rows.map(([id, words]) => `${id}: ${words}`).join('; ');
  return message(`Why ${item.id} in this channel: ${outcome} ${told}`, [
    lines([code(item.id), say(' '), linked(item.title, item.url), say(' in '), channelName(channel)]),
    lines([say(outcome)]),
    ...(rows.length > 0
      ? [bullets(...rows.map(([id, words]): Inline[] => [code(id), say(`: ${clip(words, 400)}`)]))]
      : []),
    smallPrint(sourceWords(way)),
  ]);
}

function sourceWords({ item, sources }: Way): string {
  if (sources.length === 0) return 'No feed brought it: somebody read it by hand.';
  const alike = item.seeAlso.length > 0 ? `; ${item.seeAlso.join(', ')} may tell the same story` : '';
  if (sources.length === 1) return `Brought by ${clip(sources[0] ?? '', 200)}${alike}`;
  return `Brought by ${clip(sources.join(', '), 600)}: one story, shown once${alike}`;
}

function outcomeWords({ placement, isPast, delivery, reasons, zone }: Way): string {
  if (isPast) return 'It came too long ago: what became of it here is kept for 30 days.';
  if (placement === null) {
    const none = reasons.every(({ kind }) => kind === 'ended')
      ? 'This channel has no subscription'
      : 'It never came to this channel';
    return `${none}, so it was not posted.`;
  }
  const until =
    placement.until === null ? 'until its subscription goes on' : `until ${momentWords(placement.until, zone)}`;
  const outcomes: Record<Placement['state'], string> = {
    posted: `It was ordered as a post: ${deliveryWords(delivery, zone)}.`,
    digested: `It was ordered in a digest: ${deliveryWords(delivery, zone)}.`,
    held: `It is held ${until}.`,
    dropped: `It was not posted (decided ${momentWords(placement.decidedAt, zone)}).`,
  };
  return outcomes[placement.state];
}

function deliveryWords(delivery: Delivery | null, zone: string): string {
  if (delivery === null) return 'it stands in the channel';
  if (delivery.posted) return `posted ${momentWords(delivery.posted.at, zone)}`;
  return delivery.state === 'failed'
    ? `Slack refused it (${clip(delivery.problem ?? '', 80)})`
    : 'it waits for its turn';
}

/** The id of the subscription, and its stage and rule in words. */
function reasonWords(reason: Reason, { isPast, zone }: Way): [string, string] {
  if (reason.kind === 'ended') return [reason.id, 'it has ended'];
  if (reason.kind === 'shown-already')
    return [reason.id, 'its source brought it too; it stood here already, and comes once'];
  if (reason.kind === 'other-source') return [reason.id, 'its source did not bring this item'];
  const { kind, decision } = reason;
  const asked = `${isPast ? 'not known any more' : 'never asked'}; today it would say: `;
  const words = stageWords(decision, zone);
  const matched = decision.matched.length > 0 ? ` (matched ${decision.matched.join(', ')})` : '';
  return [decision.subscriptionId, `${kind === 'would' ? asked : ''}${words}${matched}`];
}

function stageWords({ stage, rule, until }: Decision, zone: string): string {
  const end = until === null ? '' : `, until ${momentWords(until, zone)}`;
  const words: Record<Stage, string> = {
    baseline: `baseline: ${rule}`,
    'too-old': `too old: ${rule}`,
    paused: `paused: ${rule}${end}`,
    filter: `filter: dropped by ${rule}`,
    'muted-like-this': `muted like this: dropped by ${rule}`,
    muted: `muted${end}`,
    schedule: `schedule: held for ${rule}${end}`,
    'quiet-hours': `quiet hours ${rule}${end}`,
    burst: `burst: ${rule}${end}`,
    posted: `posted: ${rule}`,
  };
  return words[stage];
}

/** An item that a filter was tried on, and the rule that dropped it; null where it was kept. */
export type Tested = { item: NewsItem; dropped: string | null };

const shown = 20;

/** What a filter kept and dropped of the last items of a feed. */
export function filterTest(test: { feed: Feed; filter: string; results: readonly Tested[] }): Message {
  const { feed, filter, results } = test;
  const kept = results.filter(({ dropped }) => dropped === null);
  const dropped = results.filter((each) => each.dropped !== null);
  const facts = `${kept.length} kept, ${dropped.length} dropped of the last ${results.length} items of ${clip(feed.title, 200)}`;
  return message(
    `${facts}. ${kept
      .slice(0, shown)
      .map(({ item }) => item.title)
      .join('; ')}`,
    [
      heading(`${kept.length} kept, ${dropped.length} dropped`),
      lines([
        say(facts),
        say(filter === '' ? ' · no filter' : ' · '),
        ...(filter === '' ? [] : [code(clip(filter, 500))]),
      ]),
      ...listed('Kept', kept),
      ...listed('Dropped', dropped),
    ],
  );
}

function listed(title: string, results: readonly Tested[]) {
  if (results.length === 0) return [];
  const rows = results
    .slice(0, shown)
    .map(({ item, dropped }): Inline[] => [
      code(item.id),
      say(` ${clip(item.title, 150)}`),
      ...(dropped === null ? [] : [italic(` — ${clip(dropped, 150)}`)]),
    ]);
  const more = results.length - rows.length;
  return [lines([say(title)]), bullets(...rows), ...(more > 0 ? [smallPrint(`and ${more} more`)] : [])];
}
