import { EntrySchema, type ListEntry } from '../domain/list-entry.ts';
import { type KnownParts, type NamePart, namePartsOf, noKnownParts, partKey, type Role } from './name-parts.ts';
import { nameVariants } from './name-variants.ts';
import { buildPartNeighbours, type PartNeighbours } from './part-neighbours.ts';
import { type WeightedPart, weighed, weightOf } from './part-weight.ts';

/** One name of a listed party: `alias` is null for the primary name, else its place among the aliases. */
export type IndexedName = { entry: ListEntry; alias: number | null; text: string; parts: readonly number[] };

/** Everything that a screen looks at, built once and never changed. */
export type ScreeningIndex = {
  entries: readonly ListEntry[];
  names: readonly IndexedName[];
  nameWeights: Float32Array;
  /** For each sort of party, the names that can be it: 1 at a name's number. */
  fitting: ReadonlyMap<EntrySchema, Uint8Array>;
  parts: readonly WeightedPart[];
  partNumbers: ReadonlyMap<string, number>;
  /** The words and legal forms written so, in any role. */
  partsWritten: ReadonlyMap<string, readonly number[]>;
  namesWithPart: { starts: Uint32Array; numbers: Uint32Array };
  neighbours: PartNeighbours;
  byIdentifier: ReadonlyMap<string, readonly ListEntry[]>;
  /** A party's names in plain letters, whatever their order and punctuation: the primary name first. */
  plainNames: ReadonlyMap<ListEntry, readonly string[]>;
  /** The parties with this plain primary name. */
  byPrimaryName: ReadonlyMap<string, readonly ListEntry[]>;
};

type Draft = {
  names: IndexedName[];
  parts: NamePart[];
  partNumbers: Map<NamePart, number>;
  known: KnownParts;
  plainNames: Map<ListEntry, string[]>;
};

/** Builds the index over the entries of all lists; it shares nothing that later changes. */
export function buildIndex(entries: readonly ListEntry[]): ScreeningIndex {
  const draft: Draft = { names: [], parts: [], partNumbers: new Map(), known: noKnownParts(), plainNames: new Map() };
  for (const entry of entries) addNames(draft, entry);
  const namesWithPart = invert(draft);
  const counts = draft.parts.map(
    (_, part) => (namesWithPart.starts[part + 1] as number) - (namesWithPart.starts[part] as number),
  );
  const frequencies = { names: draft.names.length, namesWith: familyCounts(draft.parts, counts) };
  const parts = draft.parts.map((part) => weighed(part, weightOf(part, frequencies)));
  return {
    entries,
    names: draft.names,
    nameWeights: nameWeights(draft.names, parts),
    fitting: new Map(EntrySchema.options.map((asked) => [asked, namesFitting(draft.names, asked)])),
    parts,
    partNumbers: new Map(parts.map((part, number) => [partKey(part), number])),
    partsWritten: byWriting(draft.parts),
    namesWithPart,
    neighbours: buildPartNeighbours(draft.parts),
    byIdentifier: identifierTable(entries),
    plainNames: draft.plainNames,
    byPrimaryName: Map.groupBy(entries, (entry) => draft.plainNames.get(entry)?.[0] ?? ''),
  };
}

function nameWeights(names: readonly IndexedName[], parts: readonly WeightedPart[]): Float32Array {
  const weights = new Float32Array(names.length);
  names.forEach((name, number) => {
    let sum = 0;
    for (const part of name.parts) sum += (parts[part] as WeightedPart).weight;
    weights[number] = sum;
  });
  return weights;
}

function namesFitting(names: readonly IndexedName[], asked: EntrySchema): Uint8Array {
  const fits = new Uint8Array(names.length);
  names.forEach(({ entry }, number) => {
    fits[number] = Number(fitsSchema(entry.schema, asked));
  });
  return fits;
}

function addNames(draft: Draft, entry: ListEntry): void {
  const printed = [entry.name, ...entry.aliases.map(({ name }) => name)];
  const plainNames = printed.map((name, at) => {
    const alias = at === 0 ? null : at - 1;
    const [whole = []] = nameVariants(name).map((text) => addName(draft, entry, { alias, text }));
    return plainName(whole);
  });
  draft.plainNames.set(entry, plainNames);
}

function addName(draft: Draft, entry: ListEntry, { alias, text }: { alias: number | null; text: string }): NamePart[] {
  const parts = namePartsOf(text, entry.schema, draft.known);
  const numbers: number[] = [];
  for (const part of parts) numbers.push(partNumber(draft, part));
  if (parts.length > 0) draft.names.push({ entry, alias, text, parts: numbers });
  return parts;
}

function plainName(parts: readonly NamePart[]): string {
  return parts
    .map(({ text }) => text)
    .sort()
    .join(' ');
}

function partNumber({ parts, partNumbers }: Draft, part: NamePart): number {
  const known = partNumbers.get(part);
  if (known !== undefined) return known;
  partNumbers.set(part, parts.length);
  return parts.push(part) - 1;
}

const writtenRoles: ReadonlySet<Role> = new Set(['name', 'trade', 'legal', 'particle', 'title']);

function byWriting(parts: readonly NamePart[]): ScreeningIndex['partsWritten'] {
  const table = new Map<string, number[]>();
  parts.forEach(({ role, written, writesVowels }, number) => {
    if (!writesVowels || !writtenRoles.has(role)) return;
    const known = table.get(written);
    if (known) known.push(number);
    else table.set(written, [number]);
  });
  return table;
}

function invert({ names, parts }: Draft): ScreeningIndex['namesWithPart'] {
  const starts = new Uint32Array(parts.length + 1);
  for (const name of names) for (const part of name.parts) starts[part + 1] = (starts[part + 1] as number) + 1;
  for (let part = 0; part < parts.length; part++)
    starts[part + 1] = (starts[part + 1] as number) + (starts[part] as number);
  const next = starts.slice();
  const numbers = new Uint32Array(starts[parts.length] as number);
  names.forEach((name, number) => {
    for (const part of name.parts) {
      const place = next[part] as number;
      numbers[place] = number;
      next[part] = place + 1;
    }
  });
  return { starts, numbers };
}

/** Spellings of one sound share their count: a rare spelling of a common name is not a rare name. */
function familyCounts(parts: readonly NamePart[], counts: readonly number[]): (part: NamePart) => number {
  const bySound = new Map<string, number>();
  parts.forEach((part, number) => {
    bySound.set(part.sound, (bySound.get(part.sound) ?? 0) + (counts[number] ?? 0));
  });
  return (part) => bySound.get(part.sound) ?? 0;
}

/** An identifier as it is compared: letters and digits alone, capitals. */
export function identifierKey(value: string): string {
  return value
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replace(/^IMO(?=[0-9])/, '');
}

/** Shorter ones name nobody in particular; the shortest call signs have four letters. */
const LEAST_IDENTIFIER = 4;

/** Whether an identifier has letters and digits enough to name one party. */
export function isIdentifying(value: string): boolean {
  return identifierKey(value).length >= LEAST_IDENTIFIER;
}

function identifierTable(entries: readonly ListEntry[]): ReadonlyMap<string, readonly ListEntry[]> {
  const table = new Map<string, ListEntry[]>();
  for (const entry of entries) {
    for (const { value } of entry.identifiers) {
      const key = identifierKey(value);
      if (isIdentifying(value)) table.set(key, [...(table.get(key) ?? []), entry]);
    }
  }
  return table;
}

/** True where an entry can be what the query asks for; an unknown sort of party fits everything. */
export function fitsSchema(entry: EntrySchema, asked: EntrySchema): boolean {
  return asked === 'unknown' || entry === 'unknown' || entry === asked;
}
