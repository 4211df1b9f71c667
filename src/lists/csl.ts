import { createHash } from 'node:crypto';
import type { EntrySchema, Identifier } from '../domain/list-entry.ts';
import { dateOf, parseBirthDate } from './birth-date.ts';
import { countryCode, countryCodes } from './country.ts';
import { csvRecords, csvRows, requireColumns } from './csv.ts';
import { aliasOf, distinct, type EntryDraft, entryCollector, type ParsedList, tidy } from './list-file.ts';
import { textOf } from './list-text.ts';

const schemas: Readonly<Record<string, EntrySchema>> = {
  individual: 'person',
  entity: 'organization',
  vessel: 'vessel',
  aircraft: 'aircraft',
};
/** Words of the Entity List that extend a listing to others; they are no part of the name. */
const extension = /[,;]?\s+(?:and\s+)?any\s+(?:successors?|sub-?units?|subsidiar(?:y|ies))\b.*$/i;

/** Reads the Consolidated Screening List (CSV, with or without the `_id` column), without the parties that OFAC lists itself. */
export function parseCsl(bytes: Uint8Array): ParsedList {
  const text = textOf(bytes);
  const rows = csvRows(text);
  requireColumns(rows[0] ?? [], ['source', 'entity_number', 'name', 'alt_names', 'addresses', 'source_list_url']);
  const collector = entryCollector('csl');
  const own = csvRecords(rows, text).filter((record) => !isOfacs(record));
  for (const [id, group] of Map.groupBy(own, idOf))
    collector.add(draftOf(id, group), `${group[0]?.get('source')}: ${group[0]?.get('name')}`);
  return { publicationId: null, date: null, declared: null, entries: collector.entries, badRows: collector.badRows };
}

/** The CSL repeats OFAC's SDN and non-SDN lists: their entity_number is OFAC's own id, no other source has one. */
function isOfacs(record: ReadonlyMap<string, string>): boolean {
  return (record.get('entity_number') ?? '') !== '' || /Treasury Department/i.test(record.get('source') ?? '');
}

/** `_id` is a hash that changes with any cell, so a party is known by its source and name. */
function idOf(record: ReadonlyMap<string, string>): string {
  const key = `${record.get('source')}\n${nameOf(record)}`;
  return `${acronymOf(record.get('source') ?? '')}-${createHash('sha256').update(key).digest('hex').slice(0, 12)}`;
}

function acronymOf(source: string): string {
  return /\(([A-Z]{2,5})\)/.exec(source)?.[1] ?? 'CSL';
}

function nameOf(record: ReadonlyMap<string, string>): string {
  return tidy((record.get('name') ?? '').replace(extension, ''));
}

/** A denied person may have several rows, one per address. */
function draftOf(id: string, group: readonly ReadonlyMap<string, string>[]): EntryDraft {
  const all = (column: string) => distinct(group.flatMap((record) => (record.get(column) ?? '').split(/;\s*/)));
  const first = (column: string) => distinct(group.map((record) => record.get(column)))[0] ?? null;
  const url = first('source_list_url');
  return {
    id,
    name: nameOf(group[0] ?? new Map()),
    schema: schemas[(first('type') ?? '').toLowerCase()] ?? 'unknown',
    aliases: all('alt_names').map((name) => aliasOf(name.replace(/^and\s+/i, '').replace(/[.;]$/, ''), 'strong')),
    titles: all('title'),
    programs: distinct([acronymOf(first('source') ?? ''), ...all('programs')]),
    countries: countryCodes([...all('nationalities'), ...all('citizenships'), first('vessel_flag')]),
    birthDates: all('dates_of_birth')
      .map(parseBirthDate)
      .filter((date) => date !== null),
    identifiers: all('ids')
      .map(identifierOf)
      .filter((identifier) => identifier !== null),
    addresses: all('addresses').map((text) => ({ text, country: countryCode(text.slice(text.lastIndexOf(',') + 1)) })),
    remarks: first('remarks') ?? first('license_requirement'),
    listedOn: dateOf(first('start_date') ?? ''),
    source: url?.startsWith('http') ? url : null,
  };
}

/** `Passport, 836238033, KP`; what holds no number is a remark. */
function identifierOf(text: string): Identifier | null {
  const [kind = '', value = '', country = ''] = text.split(/,\s*/);
  return /\d/.test(value) && value.length < 40 && !/risk|sanctions/i.test(kind)
    ? { kind: kind.toLowerCase(), value, country: countryCode(country) }
    : null;
}
