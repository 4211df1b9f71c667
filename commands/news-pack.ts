import type { Deps } from '../src/deps.ts';
import { type NewsPack, type NewsSource, named, nearest } from '../src/domain/news-sources.ts';
import { DomainError } from '../src/domain/problem.ts';
import { newsIds } from '../views/news-ids.ts';
import { manySubscribed, packCard, packList } from '../views/news-pack.ts';
import { say } from './answer.ts';
import type { Listeners } from './listeners.ts';
import { type ActingIn, subscribedAlready } from './news-subscribe.ts';
import { subscribeMany } from './news-subscribe-many.ts';
import type { Verb } from './verbs.ts';

/** `/news pack us-trade`: sources that go together, for this channel with one button. */
export const packVerb: Verb = {
  name: 'pack',
  usage: 'pack [us-trade]',
  summary: 'shows sources that go together and subscribes this channel to all of them',
  examples: ['pack', 'pack us-trade'],
  grammar: { flags: {}, fields: null },
  isSeldom: true,
  run: async (call) => {
    if (call.words.length === 0) return say(packList(call.deps.packs));
    const pack = packNamed(call.words.map((word) => word.text).join(' '), call.deps);
    return say(packCard(pack, await rowsOf(call, pack)));
  },
};

/** Registers the button. */
export function registerNewsPack(on: Listeners): void {
  on.button(newsIds.pack, async (press) => {
    const pack = packNamed(press.value, press.deps);
    const wanted = sourcesOf(press.deps, pack).map(({ name, url }) => ({ name, url }));
    const outcomes = await subscribeMany(press, wanted, { what: `the pack “${pack.name}”`, verb: `pack ${pack.id}` });
    return say(manySubscribed(outcomes, press.deps.names));
  });
}

function packNamed(text: string, { packs }: Deps): NewsPack {
  const pack = named(text, packs);
  if (pack) return pack;
  throw new DomainError({ code: 'unknown-pack', text: text.slice(0, 80), nearest: nearest(text, packs) });
}

function sourcesOf({ sources }: Deps, pack: NewsPack): NewsSource[] {
  return sources.filter(({ id }) => pack.sources.includes(id));
}

function rowsOf(acting: ActingIn, pack: NewsPack) {
  return Promise.all(
    sourcesOf(acting.deps, pack).map(async (source) => ({
      source,
      known: await subscribedAlready(acting, source.url),
    })),
  );
}
