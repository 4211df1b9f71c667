import { adding, type Change, changing } from '../../store/store.ts';
import { newsPost } from '../../views/news.ts';
import type { Deps } from '../deps.ts';
import { orderDelivery } from '../domain/deliveries.ts';
import { rememberEntries } from '../domain/feeds.ts';
import { type Feed, type FeedEntry, type NewsItem, textKept } from '../domain/news.ts';
import { newsKey } from '../domain/news-key.ts';
import { DomainError } from '../domain/problem.ts';
import { beginRecord, type New } from '../domain/records.ts';

type ItemDeps = Pick<Deps, 'store' | 'clock' | 'log' | 'reader' | 'network'>;

/** A new entry of a feed and the channels that want it. `isOwnPage` is false where other entries stand at its address. */
export type Arrival = { feed: Feed; entry: FeedEntry; channels: readonly string[]; isOwnPage: boolean };

const teaserLength = 600;
// Posted deliveries are swept after 30 days: what is nearly as old is not news, and could no longer be told from a new post.
const newsFor = { hours: 28 * 24 };

/** Reads a new entry and saves the item, its posts and that the entry has been seen, all in one commit. */
export async function takeInEntry(deps: ItemDeps, arrival: Arrival): Promise<void> {
  const { feed, entry } = arrival;
  const key = newsKey(arrival.isOwnPage ? entry.url : null, `${feed.id} ${entry.key}`);
  const known = await knownItem(deps, key);
  const item = known ?? (await readItem(deps, arrival, key));
  try {
    await save(deps, arrival, { item, known });
  } catch (error) {
    const raced = error instanceof DomainError && error.problem.code === 'already-exists';
    if (!raced) throw error;
    // Another feed, or a person, brought the same item in meanwhile.
    const winner = await knownItem(deps, key);
    await save(deps, arrival, { item: winner ?? item, known: winner });
  }
}

async function knownItem({ store }: ItemDeps, key: string): Promise<NewsItem | null> {
  return (await store.news.find({ key }))[0] ?? null;
}

type Item = { item: NewsItem | New<NewsItem>; known: NewsItem | null };

async function save(
  { store, clock }: ItemDeps,
  { feed, entry, channels }: Arrival,
  { item, known }: Item,
): Promise<void> {
  const now = clock();
  const isOld = known !== null && Temporal.Instant.compare(known.createdAt, now.subtract(newsFor)) < 0;
  const changes: Change[] = known === null ? [adding('news', item)] : [];
  for (const channel of isOld ? [] : channels) {
    const key = `news:${item.id}:${channel}`;
    if ((await store.deliveries.find({ key })).length > 0) continue;
    const order = {
      id: await store.newId('deliveries'),
      key,
      channel,
      message: newsPost({ version: 0, ...item }),
      about: item.id,
    };
    changes.push(adding('deliveries', orderDelivery(order, now)));
  }
  await store.commit([...changes, changing('feeds', feed.id, (current) => rememberEntries(current, [entry.key]))]);
}

async function readItem(deps: ItemDeps, arrival: Arrival, key: string): Promise<New<NewsItem>> {
  const { reader, store, clock } = deps;
  const { feed, entry } = arrival;
  const about = { title: entry.title, publisher: feed.title, published: entry.published };
  const html = await fullText(deps, arrival);
  const reading = reader.html(html, about);
  const fields = {
    id: await store.newId('news'),
    key,
    url: entry.url,
    title: entry.title,
    publisher: feed.title,
    published: entry.published ?? reading.published,
    text: reader.htmlToText(html).slice(0, textKept),
    reading,
    origin: { kind: 'feed' as const, feedId: feed.id, permalink: null },
    agreementId: null,
    commitmentIds: [],
  };
  return beginRecord(fields, { by: 'accord', at: clock(), what: 'poll' });
}

/** The HTML of the entry, or of its page where the feed holds only a teaser and the page says more. */
async function fullText({ reader, network, log }: ItemDeps, { entry, isOwnPage }: Arrival): Promise<string> {
  const words = reader.htmlToText(entry.html).length;
  if (entry.url === null || !isOwnPage || words >= teaserLength) return entry.html;
  try {
    const page = await network.page(entry.url);
    if (page.contentType.includes('html') && reader.htmlToText(page.body).length > words) return page.body;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    log.info({ problem: error.problem }, 'the full text of a news item cannot be had: its teaser is read');
  }
  return entry.html;
}
