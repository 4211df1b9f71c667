import { readId } from '../src/domain/ids.ts';
import type { Feed, NewsItem, Subscription } from '../src/domain/news.ts';
import { parseFilter, testFilter } from '../src/domain/news-filter.ts';
import { fieldNames } from '../src/domain/news-filter-terms.ts';
import { canonicalUrl } from '../src/domain/news-key.ts';
import { feedsOf } from '../src/domain/news-story.ts';
import { DomainError } from '../src/domain/problem.ts';
import { filterTest, type Tested } from '../views/news-why.ts';
import { say } from './answer.ts';
import { readFilter } from './news-options.ts';
import { sourceWords } from './news-source-words.ts';
import { feedOf, subscriptionAsked } from './news-subscribe.ts';
import type { Call, Verb } from './verbs.ts';

const tested = 50;

/** `/news test ustr title:tariff`: what a filter would have kept of the last fifty items, and which rule dropped the others. */
export const testVerb: Verb = {
  name: 'test',
  usage: 'test R-3 [filter] · test <source> <filter>',
  summary: 'tries a filter on the last 50 items of a source, before it is saved',
  examples: ['test R-3', 'test R-3 title:tariff -title:"press schedule"'],
  grammar: { flags: {}, fields: fieldNames },
  takesFilter: true,
  isSeldom: true,
  run: async (call) => {
    const { feed, filter, mutes } = await trial(call);
    const items = (await call.deps.store.news.find()).filter((item) => feedsOf(item).includes(feed.id)).slice(-tested);
    const results = items.toReversed().map((item) => testItem(item, filter, mutes));
    return say(filterTest({ feed, filter, results }));
  },
};

type Trial = { feed: Feed; filter: string; mutes: readonly string[] };

async function trial(call: Call): Promise<Trial> {
  const [first] = call.words;
  if (!first) throw call.missing('a subscription like `R-3`, or a source and a filter');
  if (readId('subscriptions', first.text) !== null) {
    const subscription: Subscription = await subscriptionAsked(call);
    const words = call.typed.slice(1).join(' ');
    const own = { filter: subscription.filter, mutes: subscription.mutes };
    return {
      feed: await feedOf(call.deps, subscription),
      ...(words === '' ? own : { filter: readFilter(words), mutes: [] }),
    };
  }
  const { words, filter } = sourceWords(call);
  return {
    feed: await feedNamed(call, words.map(({ text }) => text).join(' ')),
    filter: readFilter(filter),
    mutes: [],
  };
}

/** The feed that stands at an address, is called so, or belongs to a source of that name. Throws `bad-value`. */
async function feedNamed({ deps }: Call, text: string): Promise<Feed> {
  const feeds = await deps.store.feeds.find();
  const source = deps.sources.find(({ id, name }) => [id, name.toLowerCase()].includes(text.toLowerCase()));
  const address = canonicalUrl(source?.url ?? text);
  const found =
    feeds.find(({ url }) => canonicalUrl(url) === address) ??
    feeds.find(({ title }) => title.toLowerCase().includes(text.toLowerCase()));
  if (found) return found;
  const allowed = feeds.slice(0, 10).map(({ title }) => title);
  throw new DomainError({
    code: 'bad-value',
    field: 'source that somebody is subscribed to',
    value: text.slice(0, 80),
    allowed,
  });
}

function testItem(item: NewsItem, filter: string, mutes: readonly string[]): Tested {
  const verdict = testFilter(parseFilter(filter), item);
  if (!verdict.passes) return { item, dropped: verdict.rule };
  const mute = mutes.find((each) => testFilter(parseFilter(each), item).passes);
  return { item, dropped: mute === undefined ? null : `never again: ${mute}` };
}
