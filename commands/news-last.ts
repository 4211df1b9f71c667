import { feedsOf } from '../src/domain/news-story.ts';
import { dueNow } from '../src/domain/placing.ts';
import { adding, type Change } from '../store/store.ts';
import type { ActingIn } from './news-subscribe.ts';

/** A subscription to a feed that was known before, and how many of its items the channel wants although they are not new. */
export type Wanting = { feedId: string; subscriptionId: string; count: number };

/**
 * The newest items of a feed as held for a channel and due now: the next release posts them. `since` is from when on the
 * subscription takes items; null where there is none to post.
 */
export async function lastItems(
  acting: ActingIn,
  wanted: Wanting,
): Promise<{ changes: Change[]; since: string | null }> {
  const { store } = acting.deps;
  const items = (await store.news.find()).filter((item) => feedsOf(item).includes(wanted.feedId));
  const changes: Change[] = [];
  const newest = wanted.count === 0 ? [] : items.slice(-wanted.count);
  for (const item of newest) {
    const due = dueNow({ newsId: item.id, channel: acting.channel, ...wanted }, acting.now);
    if ((await store.placements.find({ key: due.key })).length > 0) continue;
    changes.push(adding('placements', { ...due, id: await store.newId('placements') }));
  }
  return { changes, since: newest[0]?.createdAt ?? null };
}
