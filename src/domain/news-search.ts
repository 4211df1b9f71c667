import type { FieldsOf } from './filters.ts';
import type { NewsItem } from './news.ts';

/** What news may be filtered by. */
export const newsFields: FieldsOf<NewsItem> = {
  title: (item) => [item.title],
  text: (item) => [item.text],
  topic: (item) => item.reading.topics,
  country: (item) => item.reading.countries,
  publisher: (item) => [item.publisher],
  after: (item) => [item.published ?? item.createdAt.slice(0, 10)],
  before: (item) => [item.published ?? item.createdAt.slice(0, 10)],
};

/** The items in which every word or phrase occurs, in the title or the text; those with it in the title first. */
export function searchNews(items: NewsItem[], phrases: string[]): NewsItem[] {
  const wanted = phrases.map((phrase) => phrase.toLowerCase()).filter((phrase) => phrase !== '');
  const inTitle = (item: NewsItem) => wanted.filter((phrase) => item.title.toLowerCase().includes(phrase)).length;
  return items
    .filter((item) => wanted.every((phrase) => `${item.title}\n${item.text}`.toLowerCase().includes(phrase)))
    .toSorted((a, b) => inTitle(b) - inTitle(a));
}
