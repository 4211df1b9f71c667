import { z } from 'zod';
import { Reading } from './reading.ts';
import { auditedFields, Instant, recordFields } from './records.ts';

/** How a news item came in. */
export const Origin = z.strictObject({
  kind: z.enum(['address', 'paste', 'message', 'feed']),
  feedId: z.string().nullable(),
  permalink: z.url().nullable(),
});
export type Origin = z.infer<typeof Origin>;

/** How many letters of a text are kept with its item. */
export const textKept = 200_000;

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
  origin: Origin,
  agreementId: z.string().nullable(),
  /** The commitments that were tracked from it. */
  commitmentIds: z.array(z.string()),
});
export type NewsItem = z.infer<typeof NewsItem>;

/** An item as a feed gives it, before it is read. `key` is its identity within the feed. */
export const FeedEntry = z.strictObject({
  key: z.string(),
  url: z.url({ protocol: /^https?$/ }).nullable(),
  title: z.string(),
  html: z.string(),
  published: z.iso.date().nullable(),
});
export type FeedEntry = z.infer<typeof FeedEntry>;

/** A source that is worth a subscription: where its feed is and what it carries. */
export type StarterSource = { name: string; url: string; carries: string };

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
});
export type Feed = z.infer<typeof Feed>;

/** A channel that wants the items of a feed. */
export const Subscription = z.strictObject({
  ...auditedFields,
  feedId: z.string(),
  channel: z.string(),
  state: z.enum(['active', 'paused', 'removed']),
  /** Why it is paused; null otherwise. */
  pausedBecause: z.string().nullable(),
});
export type Subscription = z.infer<typeof Subscription>;
