import { z } from 'zod';
import { Instant } from './records.ts';

/** What may be wrong with a feed that answers: see feed-health.ts. */
export const FeedWarning = z.enum(['failing', 'silent', 'old', 'drifted']);
export type FeedWarning = z.infer<typeof FeedWarning>;

/** What is remembered of a feed from poll to poll, beyond where it is. */
export const feedState = {
  /** The entries that it held lately, each packed by `packHeld` (news-identity.ts), newest last; bounded. */
  held: z.array(z.string()).default([]),
  /** What its own names for its entries have proved to be worth. */
  guids: z.enum(['unknown', 'steady', 'changing']).default('unknown'),
  /** Since when every poll has failed. */
  failingSince: Instant.nullable().default(null),
  /** How many polls in a row found no page (404). */
  notFound: z.int().nonnegative().default(0),
  /** The last days on which entries appeared, each once, newest last: how often it brings news follows from them. */
  days: z.array(z.iso.date()).default([]),
  /** The words of its titles, and how many new titles in a row had none of them. */
  vocabulary: z.array(z.string()).default([]),
  strange: z.int().nonnegative().default(0),
  /** What whoever subscribed has been told, until it is over. */
  warned: z.array(FeedWarning).default([]),
  /** Items whose page could not be had when they came, and when it is asked for once more. */
  rereads: z.array(z.strictObject({ item: z.string(), at: Instant })).default([]),
};

/** The state of a feed of which nothing is known yet. */
export const newFeedState = {
  held: [] as string[],
  guids: 'unknown' as const,
  failingSince: null,
  notFound: 0,
  days: [] as string[],
  vocabulary: [] as string[],
  strange: 0,
  warned: [] as FeedWarning[],
  rereads: [] as { item: string; at: string }[],
};
