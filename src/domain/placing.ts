import { z } from 'zod';
import type { NewsItem, Subscription } from './news.ts';
import { parseFilter, testFilter } from './news-filter.ts';
import { Instant, recordFields } from './records.ts';
import { nextSlot, quietUntil } from './schedule.ts';
import { quietWords, scheduleWords } from './schedule-text.ts';
import { waitsSince } from './subscriptions.ts';

/** Where the way of an item into a channel ends, or is held up. */
export const Stage = z.enum([
  ...(['baseline', 'too-old', 'paused', 'filter', 'muted-like-this'] as const),
  ...(['muted', 'schedule', 'quiet-hours', 'burst', 'posted'] as const),
]);
export type Stage = z.infer<typeof Stage>;

/** What one subscription says of an item, and by which rule; `until` is null where nobody knows when its hold ends. */
export const Decision = z.strictObject({
  subscriptionId: z.string(),
  outcome: z.enum(['post', 'hold', 'drop']),
  stage: Stage,
  rule: z.string(),
  until: Instant.nullable(),
  /** The parts of the filter by which it passed. */
  matched: z.array(z.string()),
});
export type Decision = z.infer<typeof Decision>;

/** What became of an item in a channel: `posted` by itself, `digested` with others, or not. One for each item and channel. */
export const Placement = z.strictObject({
  ...recordFields,
  /** `N-1:C42`; unique. */
  key: z.string(),
  newsId: z.string(),
  channel: z.string(),
  /** The feeds that brought it. */
  feedIds: z.array(z.string()),
  state: z.enum(['posted', 'digested', 'held', 'dropped']),
  until: Instant.nullable(),
  decisions: z.array(Decision),
  /** When it came, or last came to be wanted here; holds count from then. */
  arrivedAt: Instant,
  decidedAt: Instant,
  /** The delivery that shows it. */
  deliveryId: z.string().nullable(),
});
export type Placement = z.infer<typeof Placement>;

/** What is decided of an item in a channel. */
export type Placed = Pick<Placement, 'state' | 'until' | 'decisions'> & { state: 'posted' | 'held' | 'dropped' };

/** So long what became of an item, and what was posted of it, is kept. */
export const placedKept = { hours: 30 * 24 };

// What was posted is swept then: what is nearly as old is no news.
const newsFor = { hours: 28 * 24 };

/** So many posts may come in a channel within ten minutes; the rest is held and comes as one. */
export const burst = { posts: 5, minutes: 10 };

/** When an item came, and when it is judged. */
export type Moment = { arrivedAt: Temporal.Instant; now: Temporal.Instant };

/** Whether its end has been found: it stands in the channel, or will not. */
export function isSettled({ state }: Placement): boolean {
  return state !== 'held';
}

/** Whether what became of an item in a channel may be swept by now. */
export function isForgotten({ createdAt }: NewsItem, now: Temporal.Instant): boolean {
  return isBefore(createdAt, now.subtract(placedKept));
}

/** An item that a subscription asked for although it is not new: held, and due now. */
export function dueNow(
  { newsId, channel, feedId, subscriptionId }: Record<'newsId' | 'channel' | 'feedId' | 'subscriptionId', string>,
  now: Temporal.Instant,
): Omit<Placement, 'id' | 'version'> {
  const at = now.toString();
  const asked = { outcome: 'hold', stage: 'schedule', rule: 'asked for with --last' } as const;
  const decision: Decision = { subscriptionId, ...asked, until: at, matched: [] };
  return {
    ...{ key: `${newsId}:${channel}`, newsId, channel, feedIds: [feedId], state: 'held', until: at },
    ...{ decisions: [decision], arrivedAt: at, decidedAt: at, deliveryId: null },
  };
}

/** What a subscription wants done with an item of its feed. */
export function decide(subscription: Subscription, item: NewsItem, moment: Moment): Decision {
  const { arrivedAt } = moment;
  const base = { subscriptionId: subscription.id, until: null, matched: [] };
  const drop = (stage: Stage, rule: string): Decision => ({ ...base, outcome: 'drop', stage, rule });
  if (isBefore(item.createdAt, arrivedAt.subtract(newsFor))) return drop('too-old', 'it came more than 28 days ago');
  if (isBaselineOf(subscription, item, arrivedAt)) return drop('baseline', `it came before ${subscription.id} began`);
  const pause = pausedSince(subscription, arrivedAt);
  const cameInPause = pause !== null && !isBefore(arrivedAt, pause);
  if (cameInPause) return drop('paused', subscription.pausedBecause ?? 'somebody paused it');
  const verdict = testFilter(parseFilter(subscription.filter), item);
  if (!verdict.passes) return drop('filter', verdict.rule);
  const mute = subscription.mutes.find((filter) => testFilter(parseFilter(filter), item).passes);
  if (mute !== undefined) return drop('muted-like-this', mute);
  const matched = [...new Set(verdict.matched)];
  if (pause !== null) {
    return {
      ...base,
      outcome: 'hold',
      stage: 'paused',
      rule: subscription.pausedBecause ?? '',
      until: subscription.pausedUntil,
      matched,
    };
  }
  return { ...base, ...timed(subscription, moment), matched };
}

function timed(subscription: Subscription, moment: Moment): Pick<Decision, 'outcome' | 'stage' | 'rule' | 'until'> {
  const { at, held } = whenItComes(subscription, moment);
  if (held === null) return { outcome: 'post', stage: 'posted', rule: 'at once', until: null };
  return { outcome: 'hold', ...held, until: at.toString() };
}

/**
 * When an item that is wanted comes, and what holds it until then: after pause and mute, at the next slot, outside of
 * quiet hours. What waits longer than that, for whatever reason, comes outside of quiet hours too.
 */
export function whenItComes(
  subscription: Subscription,
  { arrivedAt, now }: Moment,
): { at: Temporal.Instant; held: Pick<Decision, 'stage' | 'rule'> | null } {
  const { mutedUntil, schedule, quiet } = subscription;
  let at = later(arrivedAt, waitsSince(subscription));
  let held: Pick<Decision, 'stage' | 'rule'> | null = null;
  if (mutedUntil !== null && isBefore(at, mutedUntil)) {
    at = Temporal.Instant.from(mutedUntil);
    held = { stage: 'muted', rule: mutedUntil };
  }
  if (schedule.every !== 'now') {
    at = nextSlot(schedule, at);
    held = { stage: 'schedule', rule: scheduleWords(schedule) };
  }
  const quietEnd = quiet && quietUntil(quiet, later(at, now));
  if (quiet && quietEnd) {
    at = quietEnd;
    held = { stage: 'quiet-hours', rule: quietWords(quiet) };
  }
  return { at, held };
}

/**
 * What becomes of an item in a channel, by all its subscriptions to feeds that carry it: the best decision wins. To post
 * now is better than to hold, a shorter hold better than a longer, any better than none. `recent` are the moments of the
 * channel's posts of the last ten minutes: where there are too many of them, it is held until the first is past.
 */
export function place(
  item: NewsItem,
  subscriptions: readonly Subscription[],
  when: Moment & { recent: readonly Temporal.Instant[] },
): Placed {
  const decisions = subscriptions.map((subscription) => decide(subscription, item, when));
  const best = bestOf(decisions);
  if (best === null || best.outcome === 'drop') return { state: 'dropped', until: null, decisions };
  if (best.outcome === 'hold') return { state: 'held', until: best.until, decisions };
  if (when.recent.length < burst.posts) return { state: 'posted', until: null, decisions };
  const first = when.recent.toSorted(Temporal.Instant.compare)[0] ?? when.arrivedAt;
  const until = first.add({ minutes: burst.minutes }).toString();
  return { state: 'held', until, decisions: decisions.map((decision) => rolledUp(decision, until)) };
}

function rolledUp(decision: Decision, until: string): Decision {
  if (decision.outcome !== 'post') return decision;
  const rule = `more than ${burst.posts} posts in ${burst.minutes} minutes`;
  return { ...decision, outcome: 'hold', stage: 'burst', rule, until };
}

/** What a held item comes to when its subscriptions are asked again: `post` where its hold is over. */
export function reconsider(
  held: Placement,
  about: { item: NewsItem; subscriptions: readonly Subscription[]; now: Temporal.Instant },
): Placed {
  const { item, subscriptions, now } = about;
  const placed = place(item, subscriptions, { arrivedAt: Temporal.Instant.from(held.arrivedAt), now, recent: [] });
  const rollUp = held.decisions.find(({ stage }) => stage === 'burst')?.until ?? null;
  if (placed.state === 'posted' && rollUp !== null && isBefore(now, rollUp)) {
    return { state: 'held', until: rollUp, decisions: placed.decisions.map((each) => rolledUp(each, rollUp)) };
  }
  const isOver = placed.state === 'held' && placed.until !== null && !isBefore(now, placed.until);
  return isOver ? { ...placed, state: 'posted' } : placed;
}

/** The decision that wins, or null where there is none. */
export function bestOf(decisions: readonly Decision[]): Decision | null {
  return decisions.toSorted((a, b) => rank[a.outcome] - rank[b.outcome] || byUntil(a, b))[0] ?? null;
}

const rank = { post: 0, hold: 1, drop: 2 };

function byUntil(a: Decision, b: Decision): number {
  if (a.until === null || b.until === null) return Number(a.until === null) - Number(b.until === null);
  return Temporal.Instant.compare(a.until, b.until);
}

/** Those whose subscription wants the item here, now or later: they are named under its post. */
export function wantedBy(decisions: readonly Decision[]): Decision[] {
  return decisions.filter(({ outcome }) => outcome !== 'drop');
}

/** The feed had brought the item before the subscription began; what came another way, or has been held since, is new here. */
function isBaselineOf(subscription: Subscription, item: NewsItem, arrivedAt: Temporal.Instant): boolean {
  if (item.origin.kind !== 'feed' || item.origin.feedId !== subscription.feedId) return false;
  const begun = subscription.since ?? waitsSince(subscription).toString();
  return isBefore(item.createdAt, begun) && !isBefore(arrivedAt, begun);
}

/** Since when it is paused, or null where it is not: what comes after the end of a pause is wanted, noted or not. */
function pausedSince(
  { state, pausedUntil, history, createdAt }: Subscription,
  arrivedAt: Temporal.Instant,
): string | null {
  if (state !== 'paused' || (pausedUntil !== null && !isBefore(arrivedAt, pausedUntil))) return null;
  return history.findLast((entry) => entry.fields.state?.after === 'paused')?.at ?? createdAt;
}

function later(a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(a, b) < 0 ? b : a;
}

function isBefore(a: string | Temporal.Instant, b: string | Temporal.Instant): boolean {
  return Temporal.Instant.compare(a, b) < 0;
}
