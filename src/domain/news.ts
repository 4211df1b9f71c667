import { z } from 'zod';
import { feedState } from './feed-state.ts';
import { storyFields } from './news-story.ts';
import { Official } from './official.ts';
import { Reading } from './reading.ts';
import { auditedFields, Instant, recordFields } from './records.ts';
import { optionFields } from './subscription-options.ts';

/** How a news item came in. */
export const Origin = z.strictObject({
  kind: z.enum(['address', 'paste', 'message', 'feed']),
  feedId: z.string().nullable(),
  permalink: z.url().nullable(),
});
export type Origin = z.infer<typeof Origin>;

/** How many letters of a text are kept with its item. */
export const textKept = 200_000;

/** A commitment of the register that an item speaks of: the sentence, and the words that it shares with the promise. */
export const SpokenOf = z.strictObject({ commitmentId: z.string(), quote: z.string(), words: z.array(z.string()) });
export type SpokenOf = z.infer<typeof SpokenOf>;

/** One piece of news and what Accord read in it. */
export const NewsItem = z.strictObject({
  ...auditedFields,
  /** What makes it the same item when it comes again; unique. */
  key: z.string(),
  url: z.url({ protocol: /^https?$/ }).nullable(),
  title: z.string(),
  publisher: z.string().nullable(),
  published: z.iso.date().nullable(),
  text: z.string(),
  reading: Reading,
  /** What a machine wrote of it, held to the text; null where none is asked or none was right. */
  abstract: z.string().nullable().default(null),
  origin: Origin,
  /** What an official register says of it; null from any other source. */
  official: Official.nullable().default(null),
  agreementId: z.string().nullable(),
  /** The commitments that were tracked from it. */
  commitmentIds: z.array(z.string()),
  ...storyFields,
  /** The commitments tracked before that it speaks of: it may be evidence for them. */
  spokenOf: z.array(SpokenOf).default([]),
  /** The follow-ups and the evidence that were made of it. */
  usedIn: z.array(z.string()).default([]),
});
export type NewsItem = z.infer<typeof NewsItem>;

/** The names that an item says are under sanctions, each once. */
export function namesIn({ reading }: Pick<NewsItem, 'reading'>): string[] {
  return [...new Set(reading.sanctions.flatMap(({ names }) => names))];
}

/** An item as a feed gives it, before it is read. `key` is its identity within the feed. */
export const FeedEntry = z.strictObject({
  key: z.string(),
  url: z.url({ protocol: /^https?$/ }).nullable(),
  title: z.string(),
  html: z.string(),
  published: z.iso.date().nullable(),
  /** What an official register says of it; null from any other feed. */
  official: Official.nullable(),
});
export type FeedEntry = z.infer<typeof FeedEntry>;

/** A news source that is polled, whoever subscribes to it. Its `url` is unique. */
export const Feed = z.strictObject({
  ...recordFields,
  url: z.url({ protocol: /^https?$/ }),
  title: z.string(),
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  polledAt: Instant.nullable(),
  nextPollAt: Instant,
  /** How many polls in a row failed, and what the last one said. */
  failures: z.int().nonnegative(),
  failure: z.string().nullable(),
  /** The keys of the entries already seen, newest last; bounded. */
  seen: z.array(z.string()),
  ...feedState,
});
export type Feed = z.infer<typeof Feed>;

/** A channel that wants the items of a feed, and how. */
export const Subscription = z.strictObject({
  ...auditedFields,
  feedId: z.string(),
  channel: z.string(),
  state: z.enum(['active', 'paused', 'removed']),
  /** Why it is paused; null otherwise. */
  pausedBecause: z.string().nullable(),
  ...optionFields,
});
export type Subscription = z.infer<typeof Subscription>;
