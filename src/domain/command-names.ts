/** The nouns that Accord's slash commands are named after. */
export const nouns = ['news', 'commitments', 'sanctions', 'followups', 'accord'] as const;
export type Noun = (typeof nouns)[number];

/** What each slash command is called in this workspace: `/news`, or `/acme-news` where the manifest has a prefix. */
export type CommandNames = Readonly<Record<Noun, string>>;

/** A prefix that Slack takes: `/<prefix>-commitments` has 32 characters at most. Empty is none. */
export const commandPrefix = /^[a-z0-9-]{0,19}$/;

/** The names of the slash commands; a prefix keeps them apart from those of other apps. */
export function commandNames(prefix: string): CommandNames {
  const name = (noun: Noun) => `/${prefix === '' ? '' : `${prefix}-`}${noun}`;
  return Object.fromEntries(nouns.map((noun) => [noun, name(noun)])) as Record<Noun, string>;
}
