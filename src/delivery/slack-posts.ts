import type { KnownBlock } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import type { Deps } from '../deps.ts';
import type { Delivery } from '../domain/deliveries.ts';
import { outcomeOf } from './outcome.ts';

/** Where a message stands in Slack. */
export type Place = { channel: string; ts: string };

const eventType = 'accord_delivery';

/** Posts a delivery with the mark by which it is found again. Throws what the Web API client throws. */
export async function postNew(client: WebClient, delivery: Delivery): Promise<Place> {
  const answer = await client.chat.postMessage({
    ...contentOf(delivery),
    channel: delivery.channel,
    metadata: markOf(delivery),
    unfurl_links: false,
    unfurl_media: false,
    ...threadOf(delivery),
  });
  return { channel: answer.channel ?? delivery.channel, ts: answer.ts ?? '' };
}

function threadOf({ threadTs, broadcast }: Delivery) {
  if (threadTs === null) return {};
  return broadcast ? { thread_ts: threadTs, reply_broadcast: true as const } : { thread_ts: threadTs };
}

/** Gives a posted delivery the content of a newer one; the mark of the posted one stays on it. */
export async function updatePosted(client: WebClient, newer: Delivery, posted: Delivery & { posted: Place }) {
  const { channel, ts } = posted.posted;
  await client.chat.update({ ...contentOf(newer), channel, ts, metadata: markOf(posted) });
  return { channel, ts };
}

function contentOf({ message }: Delivery): { text: string; blocks: KnownBlock[] } {
  return { text: message.text, blocks: message.blocks as unknown as KnownBlock[] };
}

// An emptied data folder gives its numbers out again: the time tells one POST-1 from another.
function markOf({ id, createdAt }: Delivery) {
  return { event_type: eventType, event_payload: { outbox_id: id, ordered_at: createdAt } };
}

const messagesPerPage = 200;
const maxPages = 5;

/**
 * Looks for a delivery in Slack by its mark. `blind` where the app may not read there for want of a scope. Throws what
 * the client throws where Slack cannot answer now.
 */
export async function findPosted(deps: Pick<Deps, 'store'> & { client: WebClient }, delivery: Delivery) {
  try {
    const channel = await channelOf(deps, delivery);
    if (channel === null) return 'blind' as const;
    return (await searchHistory(deps.client, channel, delivery)) ?? ('absent' as const);
  } catch (error) {
    const { kind } = outcomeOf(error);
    if (kind === 'refused' || kind === 'barred') return 'blind' as const;
    throw error;
  }
}

/** A person's messages stand in a channel whose id is told with the first post there; before that it has to be asked for. */
async function channelOf(deps: Pick<Deps, 'store'> & { client: WebClient }, { channel }: Delivery) {
  if (!/^[UW]/.test(channel)) return channel;
  const earlier = await deps.store.deliveries.find({ channel, state: 'posted' });
  const known = earlier.findLast((delivery) => delivery.posted)?.posted?.channel;
  return known ?? (await deps.client.conversations.open({ users: channel })).channel?.id ?? null;
}

async function searchHistory(client: WebClient, channel: string, delivery: Delivery): Promise<Place | null> {
  // Slack's clock and ours differ by less than five minutes; what is older cannot be it.
  const oldest = Temporal.Instant.from(delivery.createdAt).epochMilliseconds / 1000 - 300;
  let cursor: string | undefined;
  for (let page = 0; page < maxPages; page++) {
    const { messages, next } = await readPage(client, channel, { thread: delivery.threadTs, cursor });
    const found = messages.find((message) => bearsMark(message, delivery));
    if (found?.ts) return { channel, ts: found.ts };
    const isPast = delivery.threadTs === null && Number(messages.at(-1)?.ts ?? 0) < oldest;
    if (!next || isPast) return null;
    cursor = next;
  }
  return null;
}

type Found = { ts?: string; metadata?: { event_type?: string; event_payload?: object } };

async function readPage(client: WebClient, channel: string, at: { thread: string | null; cursor: string | undefined }) {
  const page = {
    channel,
    limit: messagesPerPage,
    include_all_metadata: true,
    ...(at.cursor ? { cursor: at.cursor } : {}),
  };
  const answer =
    at.thread === null
      ? await client.conversations.history(page)
      : await client.conversations.replies({ ...page, ts: at.thread });
  const messages: Found[] = answer.messages ?? [];
  return { messages, next: answer.response_metadata?.next_cursor };
}

function bearsMark({ metadata }: Found, { id, createdAt }: Delivery): boolean {
  const payload = (metadata?.event_payload ?? {}) as { outbox_id?: unknown; ordered_at?: unknown };
  return metadata?.event_type === eventType && payload.outbox_id === id && payload.ordered_at === createdAt;
}
