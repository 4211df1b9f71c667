import { z } from 'zod';
import { AnsweringList } from './answering-lists.ts';
import { EntrySchema, ListKind, Party } from './list-entry.ts';
import { Instant, recordFields } from './records.ts';

/** One list's record of a listed party. */
export const ListedRecord = z.strictObject({ list: ListKind, id: z.string(), name: z.string() });
export type ListedRecord = z.infer<typeof ListedRecord>;

/** A party as a list of many shows it. */
export type ListedParty = ListedRecord & { schema: EntrySchema; countries: readonly string[]; url: string | null };

/** A listed party that answers a screen, as it stood then. */
export const FoundParty = z.strictObject({
  ...ListedRecord.shape,
  schema: EntrySchema,
  /** The name that fitted best, and whether it is a weak a.k.a. */
  matched: z.string(),
  weak: z.boolean(),
  /** 0 to 1. */
  score: z.number().min(0).max(1),
  /** A line for each part of the name and each fact that counted. */
  why: z.array(z.string()),
  programs: z.array(z.string()),
  countries: z.array(z.string()),
  born: z.array(z.string()),
  remarks: z.string().nullable(),
  /** The publisher's page. */
  url: z.string().nullable(),
  /** Every list's record of the same party, this one first. */
  sources: z.array(ListedRecord.extend({ url: z.string().nullable().default(null) })),
  /** SHA-256 of what the lists say of the party: a disposition is remembered while it stays the same. */
  entryHash: z.string(),
});
export type FoundParty = z.infer<typeof FoundParty>;

/** A listed party of the very name asked for that is left out because its facts are others: `why` names them. */
export const Namesake = ListedRecord.extend({ why: z.array(z.string()) });
export type Namesake = z.infer<typeof Namesake>;

/** What a screen found, and what it looked at. */
export const Screening = z.strictObject({
  /** The name as it was compared: plain letters, legal forms and titles told apart. */
  normalised: z.string(),
  lists: z.array(AnsweringList),
  found: z.array(FoundParty),
  namesakes: z.array(Namesake),
});
export type Screening = z.infer<typeof Screening>;

/** A certificate of one screen: what was asked, of which lists, with which answer. It is never changed. */
export const Screen = z.strictObject({
  ...recordFields,
  at: Instant,
  by: z.string(),
  /** The question as it was typed, and as it was understood. */
  typed: z.string(),
  party: Party,
  normalised: z.string(),
  /** 0 to 1; hits below it are not shown. */
  threshold: z.number(),
  /** Hits beyond this many are not shown. */
  limit: z.int(),
  lists: z.array(AnsweringList),
  notLoaded: z.array(ListKind),
  accordVersion: z.string(),
  /** Each with the id of its hit, `H-3`. */
  hits: z.array(z.strictObject({ hitId: z.string(), ...FoundParty.shape })),
  namesakes: z.array(Namesake).default([]),
});
export type Screen = z.infer<typeof Screen>;

/**
 * What makes two questions the same: the same name as it was typed, whatever its capitals, spaces and punctuation, with
 * the same facts. Not the name as it is compared: that is one for GmbH and OOO, and a judgement is on one party alone.
 */
export function partyKey({ schema, name, countries, birthDates, identifiers }: Party): string {
  const typed = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim();
  const facts = [countries, birthDates.map(({ text }) => text), identifiers.map(({ value }) => value)];
  return JSON.stringify([schema, typed, ...facts.map((each) => each.toSorted())]);
}
