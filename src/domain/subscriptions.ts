import type { Feed, Subscription } from './news.ts';
import { changeRecord } from './records.ts';

/** The subscription as Accord itself pauses it, with a reason in plain words. */
export function pauseSubscription(subscription: Subscription, because: string, at: Temporal.Instant): Subscription {
  const act = { by: 'accord', at, what: 'pause' };
  return changeRecord(subscription, { state: 'paused', pausedBecause: because }, act);
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
