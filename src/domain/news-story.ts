import { z } from 'zod';
import { Instant } from './records.ts';

/** A feed that carries an item, under which title and at which address. */
export const StorySource = z.strictObject({ feedId: z.string(), title: z.string(), url: z.url().nullable() });
export type StorySource = z.infer<typeof StorySource>;

/** A state in which an item stood before it was edited: `hash` is that of its words, `what` says what changed. */
export const Revision = z.strictObject({ at: Instant, title: z.string(), hash: z.string(), what: z.string() });
export type Revision = z.infer<typeof Revision>;

/** What an item has to do with other sources, with its own past and with other items. */
export const storyFields = {
  /** Other keys that it is known by. */
  aliases: z.array(z.string()).default([]),
  /** The feeds that carry it, the first one first. */
  sources: z.array(StorySource).default([]),
  /** What it said before, oldest first. */
  revisions: z.array(Revision).default([]),
  /** The item that it corrects. */
  correctionOf: z.string().nullable().default(null),
  /** The items that correct it. */
  correctedBy: z.array(z.string()).default([]),
  /** Items that may tell the same story. */
  seeAlso: z.array(z.string()).default([]),
};

/** An item of which only itself is known. */
export const standsAlone = {
  aliases: [] as string[],
  sources: [] as StorySource[],
  revisions: [] as Revision[],
  correctionOf: null,
  correctedBy: [] as string[],
  seeAlso: [] as string[],
};

type Story = { key: string; aliases: string[]; sources: StorySource[] };

/** What changes where one more feed carries an item: its sources, each feed once, and the keys it is known by. */
export function withSource<S extends Story>(item: S, source: StorySource, keys: readonly string[]): Partial<Story> {
  const aliases = new Set([...item.aliases, ...keys]);
  aliases.delete(item.key);
  const isKnown = item.sources.some((other) => other.feedId === source.feedId);
  return { aliases: [...aliases], sources: isKnown ? item.sources : [...item.sources, source] };
}

const revisionsKept = 20;

/** The revisions of an item with one more; the oldest give way. */
export function withRevision(revisions: readonly Revision[], revision: Revision): Revision[] {
  return [...revisions, revision].slice(-revisionsKept);
}

/**
 * Whether an item was edited so lately that a further edit waits. It rests for an hour after each edit; from the third
 * within three days on, for a day: what is edited at every poll, as where a page counts its readers, is hardly news.
 */
export function isResting(revisions: readonly Revision[], now: Temporal.Instant): boolean {
  const within = (at: string | undefined, hours: number) =>
    at !== undefined && Temporal.Instant.compare(Temporal.Instant.from(at).add({ hours }), now) > 0;
  const isBusy = within(revisions.at(-3)?.at, 3 * 24);
  return within(revisions.at(-1)?.at, isBusy ? 24 : 1);
}

/** The feeds that carry an item, the first one first; none where a person brought it in. */
export function feedsOf({ sources, origin }: { sources: StorySource[]; origin: { feedId: string | null } }): string[] {
  if (sources.length > 0) return sources.map(({ feedId }) => feedId);
  return origin.feedId === null ? [] : [origin.feedId];
}
