import { adding, type Change, changing } from '../../store/store.ts';
import { newsPost } from '../../views/news.ts';
import { keepWhy } from '../../views/news-footer.ts';
import { revisionNote } from '../../views/news-revision.ts';
import type { Deps } from '../deps.ts';
import { orderDelivery } from '../domain/deliveries.ts';
import type { NewsItem, Subscription } from '../domain/news.ts';
import { differences } from '../domain/news-differences.ts';
import { feedsOf } from '../domain/news-story.ts';
import { type Placed, type Placement, place } from '../domain/placing.ts';
import { DomainError } from '../domain/problem.ts';
import { atOnce } from '../domain/schedule.ts';
import { strongestEdits } from '../domain/subscriptions.ts';
import { orderPost, type PlaceDeps, placementOf, postKey, wantingSubscriptions, wantsBroadcast } from './order-news.ts';
import { decideCounting } from './recent-posts.ts';

/** An item, new or known before, the channels that subscribed to a feed that brought it now, and those feeds. */
export type Arriving = { item: NewsItem; channels: readonly string[]; feedIds: readonly string[] };

/** What has to be saved together with an item so that each channel that wants it gets it once, now or later. */
export async function placeNews(deps: PlaceDeps, { item, channels, feedIds }: Arriving): Promise<Change[]> {
  const changes: Change[] = [];
  for (const channel of new Set(channels)) {
    const known = await placementOf(deps.store, item.id, channel);
    const isShown = known === null ? await wasPosted(deps, item.id, channel) : isPlaced(known);
    if (!isShown) changes.push(...(await placeIn(deps, { item, channel, feedIds, known })));
  }
  return changes;
}

/** Whether it was posted before placements were kept. */
async function wasPosted({ store }: PlaceDeps, newsId: string, channel: string): Promise<boolean> {
  return (await store.deliveries.find({ key: postKey(newsId, channel) })).length > 0;
}

function isPlaced({ state }: Placement): boolean {
  return state === 'posted' || state === 'digested';
}

type Placing = { item: NewsItem; channel: string; feedIds: readonly string[]; known: Placement | null };

async function placeIn(deps: PlaceDeps, { item, channel, known, ...arriving }: Placing): Promise<Change[]> {
  const feedIds = [...new Set([...(known?.feedIds ?? []), ...feedsOf(item), ...arriving.feedIds])];
  const now = deps.clock(); // Before the subscriptions are read: who changes them meanwhile is heard at the next release.
  const subscriptions = await subscriptionsIn(deps.store, channel, feedIds);
  const arrivedAt = known?.state === 'held' ? Temporal.Instant.from(known.arrivedAt) : now;
  const { placed, name } = await decideCounting(deps, channel, (recent) =>
    place(item, subscriptions, { arrivedAt, now, recent }),
  );
  if (known && isPlaced(known) && placed.state === 'dropped') return []; // What stands in the channel stays there.
  const { decisions } = placed;
  const post = placed.state === 'posted' ? await orderPost(deps, { item, channel, decisions }) : null;
  if (post) name(post.id);
  const fields = {
    ...{ newsId: item.id, channel, feedIds, ...placed, deliveryId: post?.id ?? known?.deliveryId ?? null },
    ...{ arrivedAt: arrivedAt.toString(), decidedAt: now.toString() },
  };
  return [await savePlacement(deps.store, known, fields), ...(post ? [adding('deliveries', post)] : [])];
}

/** The subscriptions of a channel, paused ones too, to any of these feeds. */
export async function subscriptionsIn(
  store: Deps['store'],
  channel: string,
  feedIds: readonly string[],
): Promise<Subscription[]> {
  const all = await store.subscriptions.find({ channel });
  return all.filter(({ feedId, state }) => state !== 'removed' && feedIds.includes(feedId));
}

type Fields = Placed & Omit<Placement, 'id' | 'version' | 'key' | keyof Placed>;

async function savePlacement(store: Deps['store'], known: Placement | null, fields: Fields): Promise<Change> {
  if (known === null) {
    const key = `${fields.newsId}:${fields.channel}`;
    return adding('placements', { id: await store.newId('placements'), key, ...fields });
  }
  const changed = unlessChanged(known, (old) => ({ ...old, ...fields }));
  return changing('placements', known.id, changed);
}

/** A change of a placement that holds only where nobody has decided about it meanwhile. Throws `changed-meanwhile`. */
export function unlessChanged(seen: Placement, change: (placement: Placement) => Placement) {
  return (placement: Placement): Placement => {
    if (placement.version !== seen.version) throw new DomainError({ code: 'changed-meanwhile', id: placement.id });
    return change(placement);
  };
}

/** An item after its publisher edited it, as it was before, and the feeds that brought it. */
export type Revised = { item: NewsItem; before: NewsItem; feedIds: readonly string[] };

/**
 * What has to be saved together with a revision so that its channels see of it what they asked for: a post is brought up
 * to date in place, with a note in its thread or as another post; what was dropped or is held is decided anew.
 */
export async function placeRevision(deps: PlaceDeps, { item, before, feedIds }: Revised): Promise<Change[]> {
  const changes: Change[] = [];
  for (const known of await deps.store.placements.find({ newsId: item.id })) {
    const { channel } = known;
    const subscribed = await wantingSubscriptions(deps.store, known.decisions);
    const edits = strongestEdits(subscribed);
    if (!isPlaced(known) || edits === 'repost')
      changes.push(...(await placeIn(deps, { item, channel, feedIds, known })));
    if (!isPlaced(known)) continue;
    changes.push(...(await updatePost(deps, { item, known })));
    if (edits === 'note') changes.push(...(await noteRevision(deps, { item, before, known, subscribed })));
  }
  return changes;
}

/** The changes that let every post of an item show what is known of it now; nothing is posted anew. */
export async function updatePosts(deps: PlaceDeps, item: NewsItem): Promise<Change[]> {
  const placed = await deps.store.placements.find({ newsId: item.id, state: 'posted' });
  return (await Promise.all(placed.map((known) => updatePost(deps, { item, known })))).flat();
}

/** The post shows what the item says now; a digest stays as it was. */
async function updatePost(
  { store, clock }: PlaceDeps,
  { item, known }: { item: NewsItem; known: Placement },
): Promise<Change[]> {
  const posted = known.state === 'posted' && known.deliveryId ? await store.deliveries.get(known.deliveryId) : null;
  if (posted === null || posted.state === 'failed') return [];
  const id = await store.newId('deliveries');
  const message = keepWhy(posted.message, newsPost(item));
  const order = { id, key: `update:${posted.id}:${id}`, channel: posted.channel, message, about: item.id };
  return [adding('deliveries', orderDelivery({ ...order, replaces: posted.id }, clock()))];
}

type Noted = Omit<Revised, 'feedIds'> & { known: Placement; subscribed: readonly Subscription[] };

async function noteRevision(
  { store, clock }: PlaceDeps,
  { item, before, known, subscribed }: Noted,
): Promise<Change[]> {
  const changed = differences(before, item);
  if (changed.length === 0 || known.deliveryId === null) return [];
  const now = clock();
  const wanting = subscribed.filter(({ edits }) => edits === 'note');
  const soonest = place(item, wanting.map(withoutDigest), { arrivedAt: now, now, recent: [] });
  if (soonest.state === 'dropped') return [];
  const id = await store.newId('deliveries');
  const thread = { inThreadOf: known.deliveryId, broadcast: wantsBroadcast(wanting) };
  const order = { id, key: `news:note:${id}`, channel: known.channel, message: revisionNote(item, changed), ...thread };
  const notBefore = soonest.until === null ? now : Temporal.Instant.from(soonest.until);
  return [adding('deliveries', orderDelivery({ ...order, notBefore }, now))];
}

/** A note belongs to a post that stands already: it waits for quiet hours and mutes, not for the next digest. */
function withoutDigest(subscription: Subscription): Subscription {
  return { ...subscription, schedule: atOnce };
}
