import type { NewsItem } from './news.ts';
import { type NewsFilter, testFilter } from './news-filter.ts';

/** The items that pass a filter; those first that pass by their title alone. */
export function searchNews(items: readonly NewsItem[], filter: NewsFilter): NewsItem[] {
  const found = items.filter((item) => testFilter(filter, item).passes);
  const titled = Map.groupBy(found, (item) => testFilter(filter, { ...item, text: '' }).passes);
  return [...(titled.get(true) ?? []), ...(titled.get(false) ?? [])];
}
