import type { NewsItem } from './news.ts';
import { type Act, changeRecord } from './records.ts';

/**
 * The item with some fields changed. What it says and what is read in that have no place in the history of each change:
 * a text may have 200,000 letters, and some are edited every hour.
 */
export function changeItem(item: NewsItem, fields: Partial<NewsItem>, act: Act): NewsItem {
  const {
    text = item.text,
    reading = item.reading,
    abstract = item.abstract,
    spokenOf = item.spokenOf,
    revisions = item.revisions,
    ...small
  } = fields;
  const large = { text, reading, abstract, spokenOf, revisions };
  const changed = changeRecord(item, small, act);
  const isSame = Object.entries(large).every(([name, value]) => item[name as keyof typeof large] === value);
  return isSame ? changed : { ...changed, ...large };
}
