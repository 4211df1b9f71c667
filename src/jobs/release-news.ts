import { adding, type Change, changing } from '../../store/store.ts';
import { newsDigest } from '../../views/news-digest.ts';
import { withWhy } from '../../views/news-footer.ts';
import type { Deps } from '../deps.ts';
import type { Delivery } from '../domain/deliveries.ts';
import { orderDelivery } from '../domain/deliveries.ts';
import type { NewsItem, Subscription } from '../domain/news.ts';
import { bestOf, type Placed, type Placement, reconsider } from '../domain/placing.ts';
import { DomainError } from '../domain/problem.ts';
import type { New } from '../domain/records.ts';
import { endsPause, reactivate } from '../domain/subscriptions.ts';
import { orderPost, type PlaceDeps, wantingSubscriptions, whyOf } from './order-news.ts';
import { subscriptionsIn, unlessChanged } from './place-news.ts';

type ReleaseDeps = PlaceDeps & Pick<Deps, 'log' | 'outbox'>;

/** A held placement and what its subscriptions say now. */
type Judged = { placement: Placement; item: NewsItem; placed: Placed };

/**
 * Ends the pauses whose time has come, and orders what was held and is due: one digest for each channel, in one commit
 * with its placements, so that after a crash it is released whole or not at all, and never twice.
 */
export async function releaseNews(deps: ReleaseDeps): Promise<void> {
  await endPauses(deps);
  const held = Map.groupBy(await deps.store.placements.find({ state: 'held' }), ({ channel }) => channel);
  for (const [channel, placements] of held) {
    await releaseIn(deps, channel, placements).catch((error: unknown) => {
      // Whoever changed a placement meanwhile was right: the next run looks again.
      const isRaced = error instanceof DomainError && error.problem.code === 'changed-meanwhile';
      if (!isRaced) deps.log.error({ err: error, channel }, 'held news cannot be released');
    });
  }
}

async function endPauses({ store, clock }: ReleaseDeps): Promise<void> {
  const now = clock();
  const over = (await store.subscriptions.find({ state: 'paused' })).filter((subscription) =>
    endsPause(subscription, now),
  );
  for (const { id } of over) {
    await store.subscriptions.update(id, (old) =>
      endsPause(old, now) ? reactivate(old, { by: 'accord', at: now, what: 'resume' }) : old,
    );
  }
}

async function releaseIn(deps: ReleaseDeps, channel: string, placements: readonly Placement[]): Promise<void> {
  const now = deps.clock(); // Before anything is read: who changes a subscription meanwhile is heard at the next run.
  const subscriptions = await deps.store.subscriptions.find({ channel });
  const asked = placements.filter((placement) => isToAsk(placement, subscriptions, now));
  const judged: Judged[] = [];
  for (const placement of asked) judged.push(await judge(deps, placement, now));
  const due = judged.filter(({ placed }) => placed.state === 'posted');
  const rest = judged.filter(({ placed }) => placed.state !== 'posted');
  const kept = rest.map(({ placement, placed }) => saving(placement, { ...placed, decidedAt: now.toString() }));
  const changes = [...kept, ...(due.length > 0 ? await releasing(deps, channel, due) : [])];
  if (changes.length === 0) return;
  await deps.store.commit(changes);
  deps.outbox.nudge();
}

/** Only what is due, and what somebody has changed the rules for, is looked at again. */
function isToAsk(placement: Placement, subscriptions: readonly Subscription[], now: Temporal.Instant): boolean {
  const { until, decidedAt, decisions } = placement;
  if (until !== null && Temporal.Instant.compare(until, now) <= 0) return true;
  const concerned = subscriptions.filter(({ id }) => decisions.some(({ subscriptionId }) => subscriptionId === id));
  return concerned.some((each) => Temporal.Instant.compare(each.history.at(-1)?.at ?? each.createdAt, decidedAt) >= 0);
}

async function judge({ store }: ReleaseDeps, placement: Placement, now: Temporal.Instant): Promise<Judged> {
  const item = await store.news.get(placement.newsId);
  if (item === null) throw new Error(`a placement without its item ${placement.newsId}`);
  const subscriptions = await subscriptionsIn(store, placement.channel, placement.feedIds);
  return { placement, item, placed: reconsider(placement, { item, subscriptions, now }) };
}

/** One item that is due is posted as itself, several are one digest. */
async function releasing(deps: ReleaseDeps, channel: string, due: readonly Judged[]): Promise<Change[]> {
  const [only] = due;
  const decidedAt = deps.clock().toString();
  if (only && due.length === 1) {
    const { item, placement, placed } = only;
    const post = await orderPost(deps, { item, channel, decisions: placed.decisions });
    const fields = { ...placed, decidedAt, deliveryId: post.id };
    return [saving(placement, fields), adding('deliveries', post)];
  }
  const digest = await orderDigest(deps, channel, due);
  const deliveryId = digest[0]?.id ?? null;
  return [
    ...due.map(({ placement, placed }) => saving(placement, { ...placed, state: 'digested', decidedAt, deliveryId })),
    ...digest.map((delivery) => adding('deliveries', delivery)),
  ];
}

async function orderDigest(
  { store, clock }: ReleaseDeps,
  channel: string,
  due: readonly Judged[],
): Promise<New<Delivery>[]> {
  const decisions = due.flatMap(({ placed }) => placed.decisions);
  const [opening, ...replies] = newsDigest(
    due.map(({ item }) => item),
    titleOf(due),
  );
  const subscribed = await wantingSubscriptions(store, decisions);
  const why = whyOf(decisions, subscribed);
  const first = await store.newId('deliveries');
  const orders = [
    {
      id: first,
      message: withWhy(opening, why),
      inThreadOf: null as string | null,
    },
  ];
  for (const message of replies) orders.push({ id: await store.newId('deliveries'), message, inThreadOf: first });
  return orders.map((order) => orderDelivery({ ...order, key: `news:digest:${order.id}`, channel }, clock()));
}

const titles: Partial<Record<string, string>> = {
  schedule: 'Digest',
  'quiet-hours': 'News of the quiet hours',
  muted: 'News since the mute',
  burst: 'More news',
};

/** Named after what held most of it. */
function titleOf(due: readonly Judged[]): string {
  const stages = due.map(({ placement }) => bestOf(placement.decisions)?.stage ?? 'schedule');
  const counts = [...Map.groupBy(stages, (stage) => stage)].toSorted(([, a], [, b]) => b.length - a.length);
  return titles[counts[0]?.[0] ?? ''] ?? 'News';
}

function saving(seen: Placement, fields: Partial<Placement>): Change {
  return changing(
    'placements',
    seen.id,
    unlessChanged(seen, (placement) => ({ ...placement, ...fields })),
  );
}
