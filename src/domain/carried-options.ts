import { parseFilter } from './news-filter.ts';
import { areQuietHours, QuietHours } from './schedule.ts';
import { optionFields, plainOptions, type SubscriptionOptions } from './subscription-options.ts';

/** The options of a subscription that go with it to another channel or reader; a mute or a pause that ends by itself does not. */
export const carriedOptions = ['filter', 'schedule', 'thread', 'edits', 'mention', 'quiet', 'mutes'] as const;
type Carried = (typeof carriedOptions)[number];

// What is stored may still have the same time twice; nobody brings that in.
const readFields = { ...optionFields, quiet: QuietHours.refine(areQuietHours).nullable() };

const asText: ReadonlySet<Carried> = new Set(['filter', 'thread', 'edits', 'mention']);

/** The options that are not as usual, each written in one line: words as they are, the rest as JSON. */
export function writeOptions(options: Pick<SubscriptionOptions, Carried>): Record<string, string> {
  const unusual = carriedOptions.filter((name) => JSON.stringify(options[name]) !== JSON.stringify(plainOptions[name]));
  return Object.fromEntries(
    unusual.map((name) => [name, asText.has(name) ? String(options[name]) : JSON.stringify(options[name])]),
  );
}

/** The options that were written, and the names of those that cannot be read; what is not known is passed over. */
export function readOptions(written: Readonly<Record<string, string>>): {
  options: Partial<SubscriptionOptions>;
  bad: string[];
} {
  const present = carriedOptions.filter((name) => Object.hasOwn(written, name));
  const read = present.map((name) => [name, readOption(name, written[name] ?? '')] as const);
  return {
    options: Object.fromEntries(read.filter(([, value]) => value !== undefined)),
    bad: read.filter(([, value]) => value === undefined).map(([name]) => name),
  };
}

function readOption(name: Carried, text: string): unknown {
  try {
    const value = readFields[name].parse(asText.has(name) ? text : JSON.parse(text));
    if (name === 'filter') parseFilter(text);
    if (name === 'mutes') for (const mute of value as string[]) parseFilter(mute);
    return value;
  } catch {
    return undefined;
  }
}
