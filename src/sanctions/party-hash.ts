import { createHash } from 'node:crypto';
import type { ListEntry } from '../domain/list-entry.ts';
import { isInRemarks } from '../lists/ofac-remarks.ts';

/**
 * SHA-256, in hexadecimal, of what the lists say of a party in all its records, in whatever order these come. A publisher
 * that offers a list in several forms says the same in each, so what only one form tells is left out.
 */
export function partyHash(records: readonly ListEntry[]): string {
  const contents = records.map((entry) => JSON.stringify(isOfac(entry) ? ofacContent(entry) : fullContent(entry)));
  return createHash('sha256').update(JSON.stringify(contents.toSorted())).digest('hex');
}

function isOfac({ list }: ListEntry): boolean {
  return list === 'ofac-sdn' || list === 'ofac-cons';
}

function fullContent(entry: ListEntry): unknown[] {
  const { titles, remarks, listedOn } = entry;
  return [...sharedContent(entry), plainSet(titles), remarks, listedOn];
}

/**
 * OFAC's CSV set writes into the remarks what SDN.XML gives fields to, has fewer kinds of identifiers, and leaves names in
 * original script and the day of listing to SDN_ADVANCED.XML.
 */
function ofacContent(entry: ListEntry): unknown[] {
  const aliases = entry.aliases.filter(({ originalScript }) => !originalScript);
  const identifiers = entry.identifiers.filter(({ kind }) => kind === 'call sign' || isInRemarks(kind));
  return sharedContent({ ...entry, aliases, identifiers });
}

function sharedContent(entry: ListEntry): unknown[] {
  const { list, id, schema, name, aliases, programs, countries, birthDates, identifiers, addresses } = entry;
  return [
    ...[list, id, schema, plain(name)],
    // The EU's CSV file does not say which names are weak.
    unordered(aliases.map((alias) => `${list === 'eu' ? '' : alias.quality} ${plain(alias.name)}`)),
    plainSet(programs),
    unordered(countries),
    unordered(birthDates.map(({ from, to, circa }) => `${from} ${to} ${circa}`)),
    plainSet(identifiers.map(({ value }) => value)),
    // The forms part an address differently: its words are the same.
    unordered(addresses.flatMap(({ text }) => plain(text).split(' '))),
  ];
}

function plainSet(texts: readonly string[]): string[] {
  return unordered(texts.map(plain));
}

function unordered(texts: readonly string[]): string[] {
  return [...new Set(texts)].toSorted();
}

/** A text's words without accents, capitals and punctuation. */
function plain(text: string): string {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  return (words ?? []).join(' ');
}
