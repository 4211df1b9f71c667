import { setTimeout as wait } from 'node:timers/promises';
import type { WebClient } from '@slack/web-api';
import type { Deps, Outbox } from '../deps.ts';
import { type Delivery, nextInLine } from '../domain/deliveries.ts';
import { numberOf } from '../domain/ids.ts';
import { deliver } from './deliver.ts';
import { createPace, type Pace } from './pace.ts';

/** The durable way to Slack: what is stored as a delivery is posted once, in order, a channel never waiting for another. */
export type DeliveryOutbox = Outbox & {
  /** Resolves when nothing more is due now. */
  drain: () => Promise<void>;
  /** Whether a message is on its way, or it is being looked which one is next. */
  isBusy: () => boolean;
  /**
   * Takes up nothing more, and resolves when the calls in flight are recorded, or after `stopMs`: what is open then is
   * looked for when Accord starts again.
   */
  stop: () => Promise<void>;
  /** The channels in which Accord could not look whether a message had arrived, so that a duplicate may stand there. */
  unverified: () => string[];
};

/**
 * `paceMs` lies between two calls for one channel; `graceMs` before an open fate is looked into; `wakeMs` is the longest
 * sleep, `stopMs` the longest farewell.
 */
export type OutboxOptions = Pick<Deps, 'store' | 'clock' | 'log' | 'names'> & {
  client: WebClient;
  paceMs?: number;
  graceMs?: number;
  wakeMs?: number;
  stopMs?: number;
};

type State = Required<OutboxOptions> & {
  /** The work under way, by channel. */
  lanes: Map<string, Promise<void>>;
  /** The channels whose work could not be recorded; they wait for the alarm. */
  broken: Set<string>;
  unverified: Set<string>;
  pace: Pace;
  looking: Promise<void> | null;
  lookAgain: boolean;
  stopped: boolean;
  alarm: ReturnType<typeof setTimeout> | undefined;
};

/** Builds the outbox over a client of its own (see posting-client.ts). It begins with the first `nudge`. */
export function createOutbox({
  paceMs = 1000,
  graceMs = 3000,
  wakeMs = 30_000,
  stopMs = 5000,
  ...given
}: OutboxOptions): DeliveryOutbox {
  const state: State = {
    ...given,
    ...{ paceMs, graceMs, wakeMs, stopMs, pace: createPace(paceMs) },
    ...{ lanes: new Map(), broken: new Set(), unverified: new Set() },
    ...{ looking: null, lookAgain: false, stopped: false, alarm: undefined },
  };
  return {
    nudge: () => nudge(state),
    drain: () => drain(state),
    isBusy: () => state.looking !== null || state.lanes.size > 0,
    stop: () => stop(state),
    unverified: () => [...state.unverified],
  };
}

function nudge(state: State): void {
  state.lookAgain = true;
  if (state.stopped || state.looking !== null) return;
  state.looking = lookAround(state).finally(() => {
    state.looking = null;
    if (state.lookAgain) nudge(state);
  });
}

async function lookAround(state: State): Promise<void> {
  while (state.lookAgain && !state.stopped) {
    state.lookAgain = false;
    try {
      await startLanes(state);
    } catch (error) {
      state.log.error({ err: error }, 'the outbox cannot read what waits');
      wakeIn(state, state.wakeMs);
    }
  }
}

async function startLanes(state: State): Promise<void> {
  const pending = await pendingOf(state);
  const now = state.clock();
  for (const [channel, deliveries] of Map.groupBy(pending, (delivery) => delivery.channel)) {
    const isFree = !state.lanes.has(channel) && !state.broken.has(channel) && !state.stopped;
    if (isFree && nextInLine(deliveries, now)) state.lanes.set(channel, runLane(state, channel));
  }
  const waits = pending
    .map(({ notBefore }) => Temporal.Instant.from(notBefore).epochMilliseconds - now.epochMilliseconds)
    .filter((ahead) => ahead > 0);
  if (state.broken.size > 0) waits.push(state.graceMs);
  if (waits.length > 0) wakeIn(state, Math.min(...waits, state.wakeMs));
}

async function runLane(state: State, channel: string): Promise<void> {
  try {
    await emptyLane(state, channel);
  } catch (error) {
    state.log.error({ err: error, channel }, 'the outbox cannot record what it posts');
    state.broken.add(channel);
  } finally {
    state.lanes.delete(channel);
    nudge(state);
  }
}

async function emptyLane(state: State, channel: string): Promise<void> {
  const deps = { ...state, onBlind: (delivery: Delivery) => noteBlind(state, delivery) };
  while (!state.stopped) {
    const next = nextInLine(await pendingOf(state, channel), state.clock());
    if (next === null) return;
    await state.pace.passed(channel);
    if (state.stopped) return;
    await deliver(deps, next).finally(() => state.pace.begin(channel));
  }
}

function noteBlind({ unverified, log }: State, { id, channel }: Delivery): void {
  if (!unverified.has(channel)) log.warn({ delivery: id, channel }, 'cannot look for a message: it may come twice');
  unverified.add(channel);
}

function wakeIn(state: State, milliseconds: number): void {
  clearTimeout(state.alarm);
  if (state.stopped) return;
  const wake = () => {
    state.broken.clear();
    nudge(state);
  };
  state.alarm = setTimeout(wake, Math.max(Math.ceil(milliseconds), 1)).unref();
}

async function drain(state: State): Promise<void> {
  do {
    nudge(state);
    await state.looking;
    await Promise.all(state.lanes.values());
  } while (!state.stopped && (state.lanes.size > 0 || state.lookAgain));
}

async function stop(state: State): Promise<void> {
  state.stopped = true;
  clearTimeout(state.alarm);
  state.pace.end();
  await state.looking;
  const patience = new AbortController();
  const farewell = wait(state.stopMs, undefined, { signal: patience.signal }).catch(() => {});
  await Promise.race([Promise.all(state.lanes.values()), farewell]);
  patience.abort();
}

async function pendingOf({ store }: State, channel?: string): Promise<Delivery[]> {
  const where = channel === undefined ? {} : { channel };
  const [sending, waiting] = await Promise.all([
    store.deliveries.find({ ...where, state: 'sending' }),
    store.deliveries.find({ ...where, state: 'waiting' }),
  ]);
  return [...sending, ...waiting].sort((a, b) => numberOf(a.id) - numberOf(b.id));
}
