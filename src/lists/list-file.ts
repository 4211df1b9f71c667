import { ListEntry, type ListKind } from '../domain/list-entry.ts';

/** A file as it was received; `name` tells the parts of a set apart (`sdn.csv`, `alt.csv`). */
export type ListFile = { name: string; bytes: Uint8Array };

/** A record that could not be read: where it stands and why; the rest of the list is kept. */
export type BadRow = { at: string; reason: string };

/** What a file holds: its entries, what it says of itself, and the rows that could not be read. */
export type ParsedList = {
  publicationId: string | null;
  date: string | null;
  /** The number of records that the file says it has, where it says so. */
  declared: number | null;
  entries: ListEntry[];
  badRows: BadRow[];
};

/** Why a file is not taken for a list. */
export type RefusalCode =
  | 'empty'
  | 'html'
  | 'truncated'
  | 'wrong-content'
  | 'doctype'
  | 'other-count'
  | 'shrunken'
  | 'grown'
  | 'older'
  | 'other-list'
  | 'bad-rows';

/** A file that must not replace a list; the message is a plain sentence for whoever loads it. */
export class ListRefusal extends Error {
  readonly code: RefusalCode;

  constructor(code: RefusalCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }
}

/** An entry as a parser drafts it: whatever the list does not give may be left out. */
export type EntryDraft = { id: string; name: string } & Partial<Omit<ListEntry, 'id' | 'list' | 'name'>>;

/** Gathers entries; what does not make an entry (no id, no name, id seen before) becomes a bad row. */
export function entryCollector(list: ListKind) {
  const entries: ListEntry[] = [];
  const badRows: BadRow[] = [];
  const seen = new Set<string>();
  const add = (draft: EntryDraft, at: string): void => {
    const given = { ...blank, ...draft, list, aliases: distinctAliases(draft), countries: countriesOf(draft) };
    const checked = ListEntry.safeParse(given);
    if (!checked.success)
      badRows.push({
        at,
        reason: checked.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '),
      });
    else if (seen.has(draft.id)) badRows.push({ at, reason: `the id ${draft.id} occurs twice` });
    else {
      seen.add(draft.id);
      entries.push(checked.data);
    }
  };
  return { entries, badRows, add, bad: (at: string, reason: string) => void badRows.push({ at, reason }) };
}

const blank = {
  schema: 'unknown',
  titles: [],
  programs: [],
  countries: [],
  birthDates: [],
  identifiers: [],
  addresses: [],
  remarks: null,
  listedOn: null,
  source: null,
} as const;

/** A company's or a ship's country is where it has its seat or a flag; a person's only the nationality, not where it lives. */
function countriesOf({ schema, countries = [], addresses = [] }: EntryDraft): string[] {
  const seats = schema === 'person' ? [] : addresses.map(({ country }) => country);
  return [...new Set([...countries, ...seats])].filter((country) => country !== null);
}

/** Placeholders without letters, the primary name repeated and names given twice are no aliases; strong stands before weak. */
function distinctAliases({ name, aliases = [] }: EntryDraft): ListEntry['aliases'] {
  const seen = new Set([name]);
  const strongFirst = [...aliases].sort((a, b) => Number(a.quality === 'weak') - Number(b.quality === 'weak'));
  return strongFirst.filter((alias) => {
    if (!/[\p{L}\p{N}]/u.test(alias.name) || seen.has(alias.name)) return false;
    seen.add(alias.name);
    return true;
  });
}

const latin = /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]*$/u;

/** An alias with its spaces put right; anything but Latin letters counts as the original script. */
export function aliasOf(name: string, quality: 'strong' | 'weak'): ListEntry['aliases'][number] {
  const text = tidy(name);
  return { name: text, quality, originalScript: !latin.test(text) };
}

/** Text without surrounding and repeated spaces. */
export function tidy(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** Tidied texts, without empty ones and repetitions. */
export function distinct(texts: readonly (string | null | undefined)[]): string[] {
  return [...new Set(texts.map((text) => tidy(text ?? '')))].filter((text) => text !== '');
}
