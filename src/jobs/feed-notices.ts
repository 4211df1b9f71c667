import { adding, type Change, changing } from '../../store/store.ts';
import { feedMissing, feedMoved, feedRecovered, feedWarning } from '../../views/news-health.ts';
import { feedGone } from '../../views/news-paused.ts';
import type { Deps } from '../deps.ts';
import { type Message, orderDelivery } from '../domain/deliveries.ts';
import { newsOfHealth } from '../domain/feed-health.ts';
import { isMissing } from '../domain/feeds.ts';
import type { Feed, Subscription } from '../domain/news.ts';
import { pauseSubscription, subscribersOf } from '../domain/subscriptions.ts';

type NoticeDeps = Pick<Deps, 'store' | 'clock' | 'names'>;

/** A feed before a poll, and what the poll makes of it. */
export type Marked = { feed: Feed; mark: (feed: Feed) => Feed };

/**
 * What has to be saved together with a poll so that whoever subscribed learns once of what befell the feed: that it is
 * gone (410) or nowhere to be found, and its subscriptions paused; that it moved; that it fails, is silent, old or about
 * something else now; that it is well again.
 */
export async function healthNotices(
  deps: NoticeDeps,
  subscriptions: readonly Subscription[],
  { feed, mark }: Marked,
): Promise<Change[]> {
  const now = deps.clock();
  const after = mark(feed);
  const isOver = after.failure === 'gone' || isMissing(after, now);
  const notices = isOver ? [ended(deps, after)] : noticesOf(deps, feed, after);
  const { raised, over } = newsOfHealth(after, now);
  if (notices.length + over.length === 0) return [];
  const warned = (current: Feed): Feed => ({
    ...current,
    warned: [...current.warned.filter((warning) => !over.includes(warning)), ...raised],
    // Told once that it carries something else, it is judged by what it carries now.
    ...(raised.includes('drifted') ? { vocabulary: [], strange: 0 } : {}),
  });
  const told = await tellSubscribers(deps, subscriptions, { feed, notices });
  const paused = isOver ? pausing(subscriptions, after, now) : [];
  return [changing('feeds', feed.id, warned), ...paused, ...told];
}

type Notice = { about: string; message: Message };

function ended({ names }: NoticeDeps, feed: Feed): Notice {
  return feed.failure === 'gone'
    ? { about: 'gone', message: feedGone({ feed, names }) }
    : { about: 'missing', message: feedMissing({ feed, names }) };
}

function noticesOf({ names, clock }: NoticeDeps, before: Feed, after: Feed): Notice[] {
  const now = clock();
  const { raised, over } = newsOfHealth(after, now);
  // That news come again needs no telling: there they are.
  const isWell = over.includes('failing') && raised.length === 0;
  return [
    ...(before.url === after.url ? [] : [{ about: 'moved', message: feedMoved(after, before.url) }]),
    ...raised.map((warning) => ({ about: warning, message: feedWarning({ feed: after, warning, now, names }) })),
    ...(isWell ? [{ about: 'well', message: feedRecovered(after) }] : []),
  ];
}

function pausing(subscriptions: readonly Subscription[], { failure }: Feed, now: Temporal.Instant): Change[] {
  const because = failure === 'gone' ? 'the feed is gone for good' : 'its address has led nowhere for days';
  return subscriptions.map(({ id }) =>
    changing('subscriptions', id, (current) => pauseSubscription(current, because, now)),
  );
}

async function tellSubscribers(
  { store, clock }: NoticeDeps,
  subscriptions: readonly Subscription[],
  { feed, notices }: { feed: Feed; notices: readonly Notice[] },
): Promise<Change[]> {
  const changes: Change[] = [];
  for (const user of subscribersOf(subscriptions)) {
    for (const { about, message } of notices) {
      const id = await store.newId('deliveries');
      const key = `feed-${about}:${feed.id}:v${feed.version}:${user}`;
      changes.push(adding('deliveries', orderDelivery({ id, key, channel: user, message }, clock())));
    }
  }
  return changes;
}
