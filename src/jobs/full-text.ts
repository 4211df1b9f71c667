import { changing } from '../../store/store.ts';
import type { Deps } from '../deps.ts';
import { type Feed, type FeedEntry, type NewsItem, textKept } from '../domain/news.ts';
import { changeItem } from '../domain/news-changes.ts';
import { DomainError, type FetchFailure } from '../domain/problem.ts';
import { placeNews, updatePosts } from './place-news.ts';

type TextDeps = Pick<Deps, 'reader' | 'network' | 'log'>;
type RereadDeps = TextDeps & Pick<Deps, 'store' | 'clock' | 'abstracts'>;

/** The HTML of an item. `isMissing` where it is a teaser whose page could not be had now, but perhaps later. */
export type FullText = { html: string; isMissing: boolean };

const teaserLength = 600;

/** Whether a text is so short that there is likely more to be read elsewhere. */
export function isTeaser(text: string): boolean {
  return text.length < teaserLength;
}

const temporary: readonly FetchFailure[] = [
  'refused',
  'timeout',
  'rate-limited',
  'server-error',
  'unknown-host',
  'empty',
];

/** The HTML of the entry, or of its page where the feed holds only a teaser and the page says more. */
export async function fullText(
  { reader, network, log }: TextDeps,
  { entry, isOwnPage }: { entry: Pick<FeedEntry, 'url' | 'html'>; isOwnPage: boolean },
): Promise<FullText> {
  const text = await reader.htmlToText(entry.html);
  if (entry.url === null || !isOwnPage || !isTeaser(text)) return { html: entry.html, isMissing: false };
  try {
    const page = await network.page(entry.url);
    const saysMore = page.contentType.includes('html') && (await reader.htmlToText(page.body)).length > text.length;
    return { html: saysMore ? page.body : entry.html, isMissing: false };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const { problem } = error;
    log.info({ problem }, 'the full text of a news item cannot be had: its teaser is read');
    return { html: entry.html, isMissing: problem.code === 'fetch-failed' && temporary.includes(problem.failure) };
  }
}

/** What an item says: its text, what is read in it, the tracked commitments that it speaks of, a model's abstract. */
export async function readAll(deps: Pick<Deps, 'reader' | 'store' | 'abstracts'>, html: string, about: About) {
  const { reader, store, abstracts } = deps;
  const text = (await reader.htmlToText(html)).slice(0, textKept);
  const spokenOf = reader.spokenOf(text, await store.commitments.find({ removedAt: null }));
  const reading = await reader.html(html, about);
  const published = about.published ?? reading.published;
  return { text, reading, spokenOf, abstract: await abstracts({ title: about.title, text, published }) };
}

type About = Pick<NewsItem, 'title' | 'publisher' | 'published'>;

const rereadAfter = { minutes: 30 };
const rereadsKept = 50;

/** The pages that a feed still owes, with one more. */
export function rereadLater(rereads: Feed['rereads'], item: string, now: Temporal.Instant): Feed['rereads'] {
  return [...rereads, { item, at: now.add(rereadAfter).toString() }].slice(-rereadsKept);
}

/**
 * Asks once more for the pages that could not be had when their items came, and reads them where they say more: a post
 * shows it in place, and a channel that now wants the item gets it. Returns the rereads that are done with.
 */
export async function rereadPages(deps: RereadDeps, { rereads }: Feed): Promise<string[]> {
  const now = deps.clock();
  const due = rereads.filter(({ at }) => Temporal.Instant.compare(at, now) <= 0).map(({ item }) => item);
  const done: string[] = [];
  for (const id of due) {
    if (await reread(deps, id)) done.push(id);
  }
  return done;
}

/** False where somebody decided about a post of the item at the same moment: it is to be tried again. */
async function reread(deps: RereadDeps, id: string): Promise<boolean> {
  const item = await deps.store.news.get(id);
  if (!item?.url) return true;
  const { html } = await fullText(deps, { entry: { url: item.url, html: '' }, isOwnPage: true });
  if ((await deps.reader.htmlToText(html)).length <= item.text.length) return true;
  const read = await readAll(deps, html, item);
  try {
    await saveReread(deps, id, read);
    return true;
  } catch (error) {
    if (error instanceof DomainError && error.problem.code === 'changed-meanwhile') return false;
    throw error;
  }
}

async function saveReread(deps: RereadDeps, id: string, read: Partial<NewsItem>): Promise<void> {
  const before = await deps.store.news.get(id);
  if (before === null) return;
  const act = { by: 'accord', at: deps.clock(), what: 'reread' };
  const change = (current: NewsItem) => changeItem(current, read, act);
  const item = change(before);
  const channels = (await deps.store.placements.find({ newsId: id })).map(({ channel }) => channel);
  const feedIds = item.sources.map(({ feedId }) => feedId);
  await deps.store.commit([
    changing('news', id, change),
    ...(await placeNews(deps, { item, channels, feedIds })),
    ...(await updatePosts(deps, item)),
  ]);
}
