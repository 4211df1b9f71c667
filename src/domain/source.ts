import { z } from 'zod';

/** Where a recorded fact was taken from. */
export const Source = z.strictObject({
  title: z.string(),
  publisher: z.string().nullable(),
  published: z.iso.date().nullable(),
  url: z.url({ protocol: /^https?$/ }).nullable(),
  /** The Slack message it was taken from. */
  permalink: z.url().nullable(),
  newsId: z.string().nullable(),
});
export type Source = z.infer<typeof Source>;
