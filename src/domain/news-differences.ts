import type { NewsItem } from './news.ts';

/** What an edited item says differently: a field before and after, or sentences that came and went. */
export type Difference =
  | { what: 'title' | 'published' | 'effective' | 'comments close'; before: string | null; after: string | null }
  | { what: 'text'; added: string[]; removed: string[] };

/** Everything that a reader would see changed between two states of an item; empty where only its form did. */
export function differences(before: NewsItem, after: NewsItem): Difference[] {
  const fields = [
    { what: 'title' as const, before: before.title, after: after.title },
    { what: 'published' as const, before: before.published, after: after.published },
    {
      what: 'effective' as const,
      before: before.official?.effectiveOn ?? null,
      after: after.official?.effectiveOn ?? null,
    },
    {
      what: 'comments close' as const,
      before: before.official?.commentsCloseOn ?? null,
      after: after.official?.commentsCloseOn ?? null,
    },
  ];
  return [...fields.filter((field) => field.before !== field.after), ...textDifference(before.text, after.text)];
}

function textDifference(before: string, after: string): Difference[] {
  const [old, current] = [sentencesOf(before), sentencesOf(after)];
  const added = [...current].filter(([key]) => !old.has(key)).map(([, sentence]) => sentence);
  const removed = [...old].filter(([key]) => !current.has(key)).map(([, sentence]) => sentence);
  return added.length + removed.length === 0 ? [] : [{ what: 'text', added, removed }];
}

/** The sentences of a text by what they say, whatever their spaces and capitals. */
function sentencesOf(text: string): Map<string, string> {
  const sentences = text.split(/\n+|(?<=[.!?]) +/).map((sentence) => sentence.trim());
  return new Map(
    sentences.filter((each) => each !== '').map((each) => [each.toLowerCase().replace(/\s+/g, ' '), each]),
  );
}
