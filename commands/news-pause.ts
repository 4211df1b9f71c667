import { readDay } from '../src/domain/date-text.ts';
import { momentWords } from '../src/domain/date-words.ts';
import { DomainError } from '../src/domain/problem.ts';
import { pauseUntil, resumeSubscription } from '../src/domain/subscriptions.ts';
import { newsIds } from '../views/news-ids.ts';
import { subscriptionSaved } from '../views/news-subscriptions.ts';
import type { Acting } from './acting.ts';
import { type Answer, say } from './answer.ts';
import type { Listeners } from './listeners.ts';
import { changeTold } from './news-changed.ts';
import { feedOf, subscriptionAsked, subscriptionToChange } from './news-subscribe.ts';
import type { Call, Verb } from './verbs.ts';

/** `/news pause R-3 --until mon`: what comes meanwhile is not posted, now or later. */
export const pauseVerb: Verb = {
  name: 'pause',
  usage: 'pause R-3 [--until mon]',
  summary: 'stops a subscription for a while; what comes meanwhile is not posted',
  examples: ['pause R-3', 'pause R-3 --until mon'],
  grammar: { words: 1, flags: { until: 'date' }, fields: null },
  isSeldom: true,
  run: async (call) => pause(call, (await subscriptionAsked(call)).id, untilAsked(call)),
};

/** `/news resume R-3`: it posts again, after a pause or a mute. */
export const resumeVerb: Verb = {
  name: 'resume',
  usage: 'resume R-3',
  summary: 'ends a pause or a mute',
  examples: ['resume R-3'],
  grammar: { words: 1, flags: {}, fields: null },
  isSeldom: true,
  run: async (call) => resume(call, (await subscriptionAsked(call)).id),
};

/** Registers the buttons. */
export function registerNewsPause(on: Listeners): void {
  on.button(newsIds.pause, async (press) => pause(press, press.value, null));
  on.button(newsIds.resume, async (press) => resume(press, press.value));
}

/** The beginning of the day that `--until` names, on the clock of who asks; null where it is not given. Throws `bad-date`, `past-due`. */
export function untilAsked(call: Call): string | null {
  const text = call.flags.get('until');
  if (text === undefined) return null;
  const { date, precision } = readDay(text, call.today);
  // Until a month or a year is until its end; until Monday is until Monday begins.
  const day = precision === 'day' ? date : date.add({ days: 1 });
  const until = day.toZonedDateTime(call.zone).toInstant();
  if (Temporal.Instant.compare(until, call.now) <= 0)
    throw new DomainError({ code: 'not-ahead', text: text.slice(0, 60) });
  return until.toString();
}

async function pause(acting: Acting, id: string, until: string | null): Promise<Answer> {
  const act = acting.act('news pause');
  await subscriptionToChange(acting.deps, id);
  const pausing = { because: 'somebody asked for it', until };
  const end = until === null ? '' : ` until ${momentWords(until, acting.zone)}`;
  const subscription = await changeTold(acting, id, {
    apply: (old) => pauseUntil(old, pausing, act),
    did: 'paused',
    now: () => `what comes meanwhile is not posted${end}`,
  });
  const row = { subscription, feed: await feedOf(acting.deps, subscription) };
  return say(subscriptionSaved(row, `is paused${end}. What comes meanwhile is not posted.`, acting));
}

async function resume(acting: Acting, id: string): Promise<Answer> {
  const act = acting.act('news resume');
  await subscriptionToChange(acting.deps, id);
  const subscription = await changeTold(acting, id, {
    apply: (old) => resumeSubscription(old, act),
    did: 'set to work again',
    now: () => 'new items are posted from now on',
  });
  const row = { subscription, feed: await feedOf(acting.deps, subscription) };
  return say(
    subscriptionSaved(row, 'is at work: new items are posted from now on, and what was held when it is due.', acting),
  );
}
