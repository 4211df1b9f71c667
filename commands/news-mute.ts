import { z } from 'zod';
import { momentWords } from '../src/domain/date-words.ts';
import { readId } from '../src/domain/ids.ts';
import type { NewsItem, Subscription } from '../src/domain/news.ts';
import { feedsOf } from '../src/domain/news-story.ts';
import { DomainError } from '../src/domain/problem.ts';
import { changeRecord } from '../src/domain/records.ts';
import { changing } from '../store/store.ts';
import { newsIds } from '../views/news-ids.ts';
import { mutedLike, subscriptionSaved } from '../views/news-subscriptions.ts';
import { muteForm } from '../views/news-subscriptions-forms.ts';
import type { Acting } from './acting.ts';
import { type Answer, open, say } from './answer.ts';
import type { Listeners } from './listeners.ts';
import { changeTold } from './news-changed.ts';
import { readFilter } from './news-options.ts';
import { untilAsked } from './news-pause.ts';
import { feedOf, subscriptionAsked, subscriptionToChange } from './news-subscribe.ts';
import { recordAsked, recordOf } from './records.ts';
import type { Verb } from './verbs.ts';

/** `/news mute R-3 --until fri` holds what comes; `/news mute N-88` asks what is never to come again. */
export const muteVerb: Verb = {
  name: 'mute',
  usage: 'mute R-3 --until fri · mute N-88',
  summary: 'holds what comes until a day; with an item, a form that mutes what is like it',
  examples: ['mute R-3 --until fri', 'mute N-1'],
  grammar: { words: 1, flags: { until: 'date' }, fields: null },
  isSeldom: true,
  run: async (call) => {
    const text = call.words[0]?.text ?? '';
    if (readId('news', text) !== null) {
      const item = await recordAsked(call, 'news');
      return open(muteForm({ respondTo: call.respondTo, id: item.id, channel: call.channel }, item));
    }
    const { id } = await subscriptionAsked(call);
    const until = untilAsked(call);
    if (until === null) throw call.missing('the day on which it ends: `--until fri`');
    return mute(call, id, until);
  },
};

const Memory = z.object({ id: z.string(), channel: z.string() });

/** Registers the button under a post and its form. */
export function registerNewsMute(on: Listeners): void {
  on.button(newsIds.muteLike, async (press) => {
    const item = await recordOf(press.deps, 'news', press.value);
    return open(muteForm({ respondTo: press.respondTo, id: item.id, channel: press.channel }, item));
  });
  on.form(newsIds.muteForm, async (sent) => {
    const { id, channel } = Memory.parse(JSON.parse(sent.memory));
    const own = sent.fields.text('own');
    const filter = own === '' ? sent.fields.required('like') : own;
    return muteLike(sent, { item: await recordOf(sent.deps, 'news', id), channel, filter: muteFilter(filter) });
  });
}

function muteFilter(text: string): string {
  try {
    return readFilter(text);
  } catch (error) {
    if (error instanceof DomainError) throw new DomainError(error.problem, { field: 'own', cause: error });
    throw error;
  }
}

async function mute(acting: Acting, id: string, until: string): Promise<Answer> {
  const act = acting.act('news mute');
  await subscriptionToChange(acting.deps, id);
  const end = momentWords(until, acting.zone);
  const subscription = await changeTold(acting, id, {
    apply: (old) => changeRecord(old, { mutedUntil: until }, act),
    did: 'muted',
    now: () => `what comes is held until ${end}`,
  });
  const row = { subscription, feed: await feedOf(acting.deps, subscription) };
  return say(
    subscriptionSaved(row, `is muted until ${end}. What comes meanwhile is held and then comes as one digest.`, acting),
  );
}

type Muting = { item: NewsItem; channel: string; filter: string };

/** Adds the filter to every subscription of the channel that carries the item, all or none. */
async function muteLike(acting: Acting, { item, channel, filter }: Muting): Promise<Answer> {
  const carrying = await subscriptionsTo(acting, item, channel);
  if (carrying.length === 0) throw new DomainError({ code: 'nothing-to-mute', id: item.id });
  const act = acting.act(`news mute ${item.id}`);
  await acting.deps.store.commit(
    carrying.map(({ id }) =>
      changing('subscriptions', id, (old) => changeRecord(old, { mutes: [...new Set([...old.mutes, filter])] }, act)),
    ),
  );
  return say(
    mutedLike(
      carrying.map(({ id }) => id),
      filter,
      acting.deps.names,
    ),
  );
}

async function subscriptionsTo({ deps }: Acting, item: NewsItem, channel: string): Promise<Subscription[]> {
  const feeds = feedsOf(item);
  const all = await deps.store.subscriptions.find({ channel });
  return all.filter(({ state, feedId }) => state !== 'removed' && feeds.includes(feedId));
}
