import { z } from 'zod';

/** The lists that Accord reads: OFAC SDN and non-SDN, United Nations, United Kingdom, European Union, CSL, an own list. */
export const ListKind = z.enum(['ofac-sdn', 'ofac-cons', 'un', 'uk', 'eu', 'csl', 'own']);
export type ListKind = z.infer<typeof ListKind>;

/** What sort of party is listed, or asked for; lists that do not say it give `unknown`. */
export const EntrySchema = z.enum(['person', 'organization', 'vessel', 'aircraft', 'unknown']);
export type EntrySchema = z.infer<typeof EntrySchema>;

/** Another name of a listed party; a weak a.k.a. is one that OFAC, the UN or the EU call too common to screen on alone. */
export const Alias = z.strictObject({
  name: z.string().min(1),
  quality: z.enum(['strong', 'weak']),
  originalScript: z.boolean(),
});
export type Alias = z.infer<typeof Alias>;

/** A birth date as first and last possible day: a bare year spans January 1 to December 31. */
export const BirthDate = z.strictObject({ from: z.iso.date(), to: z.iso.date(), circa: z.boolean(), text: z.string() });
export type BirthDate = z.infer<typeof BirthDate>;

/** A number that names one party: `kind` is the list's own word in lower case (`passport`, `imo`); `country` ISO 3166-1. */
export const Identifier = z.strictObject({
  kind: z.string(),
  value: z.string().min(1),
  country: z.string().nullable(),
});
export type Identifier = z.infer<typeof Identifier>;

/** Where a listed party can be found, in the list's words. */
export const Address = z.strictObject({ text: z.string(), country: z.string().nullable() });
export type Address = z.infer<typeof Address>;

/** Who or what a name stands for, the same for a question and for a list; countries are ISO 3166-1 alpha-2. */
export const Party = z.strictObject({
  schema: EntrySchema,
  name: z.string().min(1),
  aliases: z.array(Alias),
  countries: z.array(z.string()),
  birthDates: z.array(BirthDate),
  identifiers: z.array(Identifier),
});
export type Party = z.infer<typeof Party>;

/** One listed party, the same shape for every list; `id` is the list's own, `source` a page of its publisher. */
export const ListEntry = Party.extend({
  id: z.string().min(1),
  list: ListKind,
  titles: z.array(z.string()),
  programs: z.array(z.string()),
  addresses: z.array(Address),
  remarks: z.string().nullable(),
  listedOn: z.iso.date().nullable(),
  source: z.string().nullable(),
});
export type ListEntry = z.infer<typeof ListEntry>;

/** A file as its publisher sends it, unpacked, with its SHA-256. */
export const PublishedFile = z.strictObject({ name: z.string(), sha256: z.string() });
export type PublishedFile = z.infer<typeof PublishedFile>;

/** Which state of a list was read: its own publication id and date where it prints them, and what its bytes were. */
export const ListVersion = z.strictObject({
  list: ListKind,
  publicationId: z.string().nullable(),
  date: z.iso.date().nullable(),
  records: z.int().nonnegative(),
  /** Names the version: the SHA-256 of its file, of several the SHA-256 of theirs. */
  sha256: z.string(),
  /** The publisher's files; empty in what was written before they were kept apart. */
  published: z.array(PublishedFile).default([]),
});
export type ListVersion = z.infer<typeof ListVersion>;
