import type { WebClient } from '@slack/web-api';
import type { Deps } from '../deps.ts';
import {
  type Delivery,
  isPending,
  leaveOpen,
  markFailed,
  markPosted,
  putBack,
  startSending,
} from '../domain/deliveries.ts';
import { numberOf } from '../domain/ids.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { refuseDelivery } from './refuse.ts';
import { findPosted, type Place, postNew, updatePosted } from './slack-posts.ts';

/** What bringing a delivery to Slack needs. `graceMs` passes before an open fate is looked into; `onBlind` hears that it cannot be. */
export type DeliverDeps = Pick<Deps, 'store' | 'clock' | 'log' | 'names'> & {
  client: WebClient;
  graceMs: number;
  onBlind: (delivery: Delivery) => void;
};

/** Does the next thing for one due delivery: posts it, brings a post up to date, or finds out what became of it. */
export async function deliver(deps: DeliverDeps, delivery: Delivery): Promise<void> {
  if (delivery.replaces !== null) return await bringUpToDate(deps, delivery, delivery.replaces);
  if (delivery.state === 'sending') {
    const place = await lookFor(deps, delivery);
    if (place === 'later') return;
    if (place !== null) return await recordPosted(deps, delivery, place);
  }
  const threaded = await inItsThread(deps, delivery);
  if (threaded !== null) await send(deps, threaded, (sending) => postNew(deps.client, sending));
}

/**
 * A reply with its thread, which is saved before the first call, so that it is looked for in the right place; null where
 * the message it replies to is still to be posted. A message that never came to stand is replied to in the channel.
 */
async function inItsThread(deps: DeliverDeps, delivery: Delivery): Promise<Delivery | null> {
  const { inThreadOf } = delivery;
  if (inThreadOf === null || delivery.attempts > 0) return delivery;
  const parent = await deps.store.deliveries.get(inThreadOf);
  if (parent !== null && isPending(parent)) {
    await change(deps, delivery, (current) => putBack(current, later(deps, deps.graceMs), 'waits_for_post'));
    return null;
  }
  const threadTs = parent?.threadTs ?? parent?.posted?.ts ?? null;
  return threadTs === delivery.threadTs
    ? delivery
    : await deps.store.deliveries.update(delivery.id, (current) => ({ ...current, threadTs }));
}

async function lookFor(deps: DeliverDeps, delivery: Delivery): Promise<Place | 'later' | null> {
  try {
    const found = await findPosted(deps, delivery);
    if (found === 'blind') deps.onBlind(delivery);
    return found === 'blind' || found === 'absent' ? null : found;
  } catch (error) {
    const outcome = outcomeOf(error);
    const wait = outcome.kind === 'limited' ? outcome.retrySeconds * 1000 : backoff(deps, delivery);
    await change(deps, delivery, (current) => leaveOpen(current, later(deps, wait), outcome.problem));
    return 'later';
  }
}

async function bringUpToDate(deps: DeliverDeps, delivery: Delivery, replaced: string): Promise<void> {
  const { store } = deps;
  const original = await store.deliveries.get(replaced);
  if (original === null || original.state === 'failed')
    return await change(deps, delivery, (current) => markFailed(current, 'never_posted'));
  const { posted } = original;
  if (posted === null)
    return await change(deps, delivery, (current) => putBack(current, later(deps, deps.graceMs), 'waits_for_post'));
  const updates = await store.deliveries.find({ replaces: replaced });
  const isOutdated = updates.some((other) => numberOf(other.id) > numberOf(delivery.id) && other.state !== 'failed');
  if (isOutdated) return await recordPosted(deps, delivery, posted);
  await send(deps, delivery, (sending) => updatePosted(deps.client, sending, { ...original, posted }));
}

async function send(deps: DeliverDeps, delivery: Delivery, call: (sending: Delivery) => Promise<Place>): Promise<void> {
  const isUntouched = (current: Delivery) => isPending(current) && current.attempts === delivery.attempts;
  const sending = await deps.store.deliveries.update(delivery.id, (current) =>
    isUntouched(current) ? startSending(current, later(deps, deps.graceMs)) : current,
  );
  if (sending.attempts === delivery.attempts) return;
  const result = await call(sending).then(
    (place) => ({ place }),
    (error: unknown) => ({ outcome: outcomeOf(error) }),
  );
  if ('place' in result) await recordPosted(deps, sending, result.place);
  else await settle(deps, sending, result.outcome);
}

async function settle(deps: DeliverDeps, delivery: Delivery, outcome: Outcome): Promise<void> {
  const { problem } = outcome;
  if (outcome.kind === 'refused') {
    deps.log.warn({ delivery: delivery.id, channel: delivery.channel, problem }, 'Slack refuses a message');
    return await refuseDelivery(deps, delivery, outcome);
  }
  if (outcome.kind === 'barred') deps.log.error({ problem }, 'Slack lets Accord post nothing: reinstall it');
  const retryAt = later(deps, waitAfter(deps, delivery, outcome));
  const next = outcome.kind === 'unknown' ? leaveOpen : putBack;
  await change(deps, delivery, (current) => next(current, retryAt, problem));
}

function waitAfter(deps: DeliverDeps, delivery: Delivery, outcome: Outcome): number {
  if (outcome.kind === 'limited') return outcome.retrySeconds * 1000;
  return outcome.kind === 'barred' ? longestWaitMs : backoff(deps, delivery);
}

const longestWaitMs = 300_000;

function backoff({ graceMs }: DeliverDeps, { attempts }: Delivery): number {
  return Math.min(graceMs * 2 ** Math.min(Math.max(attempts - 1, 0), 20), longestWaitMs);
}

function later({ clock }: DeliverDeps, milliseconds: number): Temporal.Instant {
  return clock().add({ milliseconds: Math.ceil(milliseconds) });
}

async function recordPosted(deps: DeliverDeps, delivery: Delivery, place: Place): Promise<void> {
  await change(deps, delivery, (current) => markPosted(current, place, deps.clock()));
}

async function change(deps: DeliverDeps, { id }: Delivery, to: (current: Delivery) => Delivery): Promise<void> {
  // Whoever settled it meanwhile was right: a posted delivery never goes back.
  await deps.store.deliveries.update(id, (current) => (isPending(current) ? to(current) : current));
}
