import { z } from 'zod';
import { Instant } from './records.ts';
import { atOnce, QuietHours, Schedule } from './schedule.ts';

/** Where later posts of a story go: `off` into the channel, `only` into the thread, `broadcast` into both. */
export const ThreadPolicy = z.enum(['off', 'only', 'broadcast']);
export type ThreadPolicy = z.infer<typeof ThreadPolicy>;

/** What an edited item does: its post is brought up to date `quiet`ly, with a `note` in its thread, or it is posted again. */
export const EditPolicy = z.enum(['quiet', 'note', 'repost']);
export type EditPolicy = z.infer<typeof EditPolicy>;

/** The id of a user group in Slack. */
export const UserGroupId = z.string().regex(/^S[A-Z0-9]{2,}$/);

/** How a channel wants the items of a feed; each field has a default, so that older subscriptions read. */
export const optionFields = {
  /** In the language of news-filter.ts, as it was typed; empty for every item. */
  filter: z.string().default(''),
  schedule: Schedule.default(atOnce),
  thread: ThreadPolicy.default('off'),
  edits: EditPolicy.default('quiet'),
  /** The user group that each post mentions. */
  mention: UserGroupId.nullable().default(null),
  quiet: QuietHours.nullable().default(null),
  /** Filters of what nobody wants to see here again. */
  mutes: z.array(z.string()).default([]),
  /** Until then everything is held; null for no mute. */
  mutedUntil: Instant.nullable().default(null),
  /** When a pause ends by itself; null where somebody has to end it. */
  pausedUntil: Instant.nullable().default(null),
  /** It also takes items that came before it, from this moment on; null for none. */
  since: Instant.nullable().default(null),
};

const Options = z.strictObject(optionFields);
export type SubscriptionOptions = z.infer<typeof Options>;

/** Every item at once, nothing else. */
export const plainOptions: SubscriptionOptions = Options.parse({});
