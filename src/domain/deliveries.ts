import { z } from 'zod';
import { Instant, type New, recordFields } from './records.ts';

/** A message as it goes to Slack: a full plain summary and the blocks that show it. */
export const Message = z.strictObject({ text: z.string().min(1), blocks: z.array(z.json()) });
export type Message = z.infer<typeof Message>;

/**
 * One message that must reach Slack once. `waiting` until it is its turn, `sending` while its fate is unknown,
 * then `posted`, or `failed` where Slack refuses it for good.
 */
export const Delivery = z.strictObject({
  ...recordFields,
  /** What makes it the same message when it is ordered again: `news:N-1:C42`; unique. */
  key: z.string(),
  /** A channel id, or a user id for a direct message. */
  channel: z.string(),
  /** The thread it goes into; for a reply to another delivery it is set when that one stands in Slack. */
  threadTs: z.string().nullable(),
  /** The delivery in whose thread it goes; on its own where that one never came to stand. */
  inThreadOf: z.string().nullable().default(null),
  /** Whether a reply shows in the channel too. */
  broadcast: z.boolean().default(false),
  message: Message,
  /** The record that the message shows, so that it can be brought up to date: `F-5`. */
  about: z.string().nullable(),
  /** The posted delivery that this one brings up to date; null for a new post. */
  replaces: z.string().nullable(),
  state: z.enum(['waiting', 'sending', 'posted', 'failed']),
  createdAt: Instant,
  /** Not sent before this; while it is `sending`, its fate is not looked into before this. */
  notBefore: Instant,
  attempts: z.int().nonnegative(),
  /** Where Slack put it. */
  posted: z.strictObject({ channel: z.string(), ts: z.string(), at: Instant }).nullable(),
  problem: z.string().nullable(),
});
export type Delivery = z.infer<typeof Delivery>;

/** What is ordered: a post, a direct message (`channel` a user id), a reply, or a new state of a posted message. */
export type Order = Pick<Delivery, 'id' | 'key' | 'channel' | 'message'> &
  Partial<Pick<Delivery, 'about' | 'threadTs' | 'inThreadOf' | 'broadcast' | 'replaces'>> & {
    notBefore?: Temporal.Instant;
  };

/** A delivery to be saved in the same commit as what it tells of; the outbox then brings it to Slack once. */
export function orderDelivery(order: Order, now: Temporal.Instant): New<Delivery> {
  return {
    about: null,
    threadTs: null,
    inThreadOf: null,
    broadcast: false,
    replaces: null,
    ...order,
    state: 'waiting',
    createdAt: now.toString(),
    notBefore: (order.notBefore ?? now).toString(),
    attempts: 0,
    posted: null,
    problem: null,
  };
}

/** Whether its fate is still open. */
export function isPending(delivery: Delivery): boolean {
  return delivery.state === 'waiting' || delivery.state === 'sending';
}

/** Whether there is something to do for it now. */
export function isDue(delivery: Delivery, now: Temporal.Instant): boolean {
  return isPending(delivery) && Temporal.Instant.compare(delivery.notBefore, now) <= 0;
}

/**
 * The pending delivery of a channel whose turn it is, or null. They go in the order in which they were ordered: one that
 * has been tried holds up those after it, one that was ordered for later does not.
 */
export function nextInLine(deliveries: readonly Delivery[], now: Temporal.Instant): Delivery | null {
  const first = deliveries.find((delivery) => isDue(delivery, now) || (isPending(delivery) && delivery.attempts > 0));
  return first && isDue(first, now) ? first : null;
}

/** The state before each call of Slack, saved first: from `lookAt` on somebody must look what became of it. */
export function startSending(delivery: Delivery, lookAt: Temporal.Instant): Delivery {
  return { ...delivery, state: 'sending', attempts: delivery.attempts + 1, notBefore: lookAt.toString() };
}

/** It surely did not arrive: it waits for another try. */
export function putBack(delivery: Delivery, retryAt: Temporal.Instant, problem: string): Delivery {
  return { ...delivery, state: 'waiting', notBefore: retryAt.toString(), problem };
}

/** Nobody knows yet whether it arrived: its fate is looked into later. */
export function leaveOpen(delivery: Delivery, lookAt: Temporal.Instant, problem: string): Delivery {
  return { ...delivery, state: 'sending', notBefore: lookAt.toString(), problem };
}

/** It stands in Slack. */
export function markPosted(delivery: Delivery, place: { channel: string; ts: string }, at: Temporal.Instant): Delivery {
  return {
    ...delivery,
    state: 'posted',
    posted: { channel: place.channel, ts: place.ts, at: at.toString() },
    problem: null,
  };
}

/** Slack refuses it for good, with this error code. */
export function markFailed(delivery: Delivery, problem: string): Delivery {
  return { ...delivery, state: 'failed', problem };
}
