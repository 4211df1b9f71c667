import { changing } from '../../store/store.ts';
import { type Feed, type FeedEntry, type NewsItem, textKept } from '../domain/news.ts';
import { changeItem } from '../domain/news-changes.ts';
import { type Held, type Marks, packHeld, plainWords } from '../domain/news-identity.ts';
import { feedsOf, isResting, withRevision } from '../domain/news-story.ts';
import { fillOfficial, isSameDocument, saysSame } from '../domain/official.ts';
import { fullText, readAll } from './full-text.ts';
import { currentItem, type ItemDeps } from './news-items.ts';
import { placeRevision } from './place-news.ts';

/** An entry that says something else than when it was last seen. */
export type Edited = { feed: Feed; entry: FeedEntry; marks: Marks; held: Held; isOwnPage: boolean };

/**
 * Takes an edited entry in as a revision of its item: what it said before is kept, it is read again, and what its channels
 * are to see of that is saved with it. A copy in another feed revises nothing but what an official register says, nor does
 * going back to earlier words. Returns false where the item was edited so lately that the edit has to wait.
 */
export async function reviseItem(deps: ItemDeps, edited: Edited): Promise<boolean> {
  const { feed, held, marks } = edited;
  const seen = held.item === null ? null : await deps.store.news.get(held.item);
  if (seen === null || seen.revisions.some(({ hash }) => hash === hashOf(marks))) return true;
  const isFirst = (await firstFeed(deps, seen)) === feed.id;
  if (!isFirst && !isOfRegister(seen, edited.entry)) return true;
  if (isResting(seen.revisions, deps.clock())) return false;
  const news = { ...(isFirst ? await newWords(deps, seen, edited) : {}), ...newFacts(seen, edited.entry) };
  if (Object.keys(news).length > 0) await saveRevision(deps, { ...edited, id: seen.id, news, isFirst });
  return true;
}

/** The feed whose edits count: the first one that brought the item and is still polled. */
async function firstFeed({ store }: ItemDeps, item: NewsItem): Promise<string | null> {
  for (const feedId of feedsOf(item)) {
    if ((await store.subscriptions.find({ feedId, state: 'active' })).length > 0) return feedId;
  }
  return null;
}

/** Whether an official register speaks of its own document, which it may in several feeds. */
function isOfRegister({ official }: NewsItem, entry: FeedEntry): boolean {
  return official !== null && entry.official !== null && isSameDocument(official, entry.official);
}

type News = Partial<NewsItem>;

/** The title and the text where a person would read something else in them. */
async function newWords(deps: ItemDeps, before: NewsItem, edited: Edited): Promise<News> {
  const { feed, entry, held, marks } = edited;
  const isNewTitle = held.title !== marks.title && plainWords(before.title) !== plainWords(entry.title);
  const title = isNewTitle ? { title: entry.title } : {};
  const { html } = await fullText(deps, edited);
  const text = (await deps.reader.htmlToText(html)).slice(0, textKept);
  // A teaser whose page cannot be had this time is no shorter news.
  const isNewText = plainWords(before.text) !== plainWords(text) && text.length * 2 > before.text.length;
  if (!isNewText) return title;
  const about = { title: entry.title, publisher: feed.title, published: entry.published ?? before.published };
  return { ...title, ...(await readAll(deps, html, about)) };
}

/** What an official register says otherwise now. */
function newFacts(before: NewsItem, { official }: FeedEntry): News {
  if (official === null) return {};
  // Public inspection, which has no citation yet, takes nothing back that was printed.
  const isPrinted = before.official?.citation != null && official.citation === null;
  const told = isPrinted ? fillOfficial(before.official, official) : official;
  return saysSame(told, before.official) ? {} : { official: told };
}

async function saveRevision(deps: ItemDeps, { news, isFirst, ...edited }: Edited & Revising): Promise<void> {
  const { feed, entry, held, id } = edited;
  const at = deps.clock();
  const act = { by: 'accord', at, what: 'revise' };
  const what = Object.keys(whatOf)
    .filter((field) => field in news)
    .map((field) => whatOf[field])
    .join(' and ');
  const revise = (current: NewsItem): NewsItem => {
    const revision = { at: at.toString(), title: current.title, hash: hashOf(held), what };
    const published = isFirst && entry.published !== null ? entry.published : current.published;
    return changeItem(current, { published, ...news, revisions: withRevision(current.revisions, revision) }, act);
  };
  // Reading took its time: what people did meanwhile is to be seen in the posts.
  const before = await currentItem(deps, id);
  const item = revise(before);
  await deps.store.commit([
    changing('news', id, revise),
    changing('feeds', feed.id, (current) => ({ ...current, held: replaced(current.held, edited) })),
    ...(await placeRevision(deps, { item, before, feedIds: feedsOf(before) })),
  ]);
  await deps.known.add(item);
}

const whatOf: Record<string, string> = { title: 'title', text: 'text', official: 'register' };

type Revising = { id: string; news: News; isFirst: boolean };

function hashOf({ title, body }: Marks): string {
  return `${title}.${body}`;
}

function replaced(packed: readonly string[], { held, marks }: Edited): string[] {
  const old = packHeld(held);
  return packed.map((each) => (each === old ? packHeld({ ...marks, item: held.item }) : each));
}
