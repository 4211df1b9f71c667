import type { Feed, Subscription } from './news.ts';
import { type Act, changeRecord } from './records.ts';
import { EditPolicy, type SubscriptionOptions } from './subscription-options.ts';

/** The subscription as Accord itself pauses it, with a reason in plain words. */
export function pauseSubscription(subscription: Subscription, because: string, at: Temporal.Instant): Subscription {
  return pauseUntil(subscription, { because, until: null }, { by: 'accord', at, what: 'pause' });
}

/** The subscription paused, and why; `until` is when that ends by itself, null where somebody has to end it. */
export function pauseUntil(
  subscription: Subscription,
  { because, until }: { because: string; until: string | null },
  act: Act,
): Subscription {
  return changeRecord(subscription, { state: 'paused', pausedBecause: because, pausedUntil: until }, act);
}

/** The subscription at work again after a pause, or after it was ended; a mute goes on. */
export function reactivate(subscription: Subscription, act: Act): Subscription {
  return changeRecord(subscription, { ...atWork }, act);
}

/** The subscription at work again, as after a pause or a mute, and with other options where it is wanted otherwise. */
export function resumeSubscription(
  subscription: Subscription,
  act: Act,
  options: Partial<SubscriptionOptions> = {},
): Subscription {
  return changeRecord(subscription, { ...options, ...atWork, mutedUntil: null }, act);
}

const atWork = { state: 'active', pausedBecause: null, pausedUntil: null } as const;

/** Of what several subscriptions want for an edited item, that which shows most. */
export function strongestEdits(subscriptions: readonly Subscription[]): EditPolicy {
  const wanted = new Set(subscriptions.map(({ edits }) => edits));
  return EditPolicy.options.findLast((policy) => wanted.has(policy)) ?? 'quiet';
}

/** Whether the time of a pause is over. */
export function endsPause({ state, pausedUntil }: Subscription, now: Temporal.Instant): boolean {
  return state === 'paused' && pausedUntil !== null && Temporal.Instant.compare(pausedUntil, now) <= 0;
}

/** Whether it is muted at a moment. */
export function isMuted({ mutedUntil }: Subscription, now: Temporal.Instant): boolean {
  return mutedUntil !== null && Temporal.Instant.compare(mutedUntil, now) > 0;
}

/** The people who made these subscriptions, each once; what a seed made has nobody to tell. */
export function subscribersOf(subscriptions: readonly Subscription[]): string[] {
  const users = subscriptions.map((subscription) => subscription.createdBy).filter((by) => /^[UW][A-Z0-9]+$/.test(by));
  return [...new Set(users)];
}

/** Since when a subscription waits for news without a break. */
export function waitsSince({ createdAt, history }: Subscription): Temporal.Instant {
  const begun = history.findLast((entry) => entry.fields.state?.after === 'active');
  return Temporal.Instant.from(begun?.at ?? createdAt);
}

/**
 * Whether the next poll of a feed only remembers what is there: at its first poll, and when nobody waited for it at the
 * last one, so that an old feed does not flood whoever takes it up again.
 */
export function isBaseline(feed: Feed, subscriptions: readonly Subscription[]): boolean {
  if (feed.polledAt === null) return true;
  const polledAt = Temporal.Instant.from(feed.polledAt);
  return subscriptions.every((subscription) => Temporal.Instant.compare(waitsSince(subscription), polledAt) > 0);
}
