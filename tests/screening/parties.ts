import type { EntrySchema, ListEntry, Party } from '../../src/domain/list-entry.ts';

/** A party known by its name alone, with what a test adds. */
export function party(name: string, more: Partial<Party> = {}): Party {
  return { name, schema: 'person', aliases: [], countries: [], birthDates: [], identifiers: [], ...more };
}

/** A listed party with what a test adds; strong aliases as plain texts. */
export function entry(
  id: string,
  name: string,
  { strong = [], weak = [], ...more }: Partial<ListEntry> & { strong?: string[]; weak?: string[] } = {},
): ListEntry {
  return {
    id,
    list: 'ofac-sdn',
    ...party(name),
    aliases: [...strong.map((each) => alias(each, 'strong')), ...weak.map((each) => alias(each, 'weak'))],
    titles: [],
    programs: ['TEST'],
    addresses: [],
    remarks: null,
    listedOn: null,
    source: null,
    ...more,
  };
}

function alias(name: string, quality: 'strong' | 'weak') {
  return { name, quality, originalScript: false };
}

/** A birth year as a range. */
export function year(value: number) {
  return { from: `${value}-01-01`, to: `${value}-12-31`, circa: false, text: String(value) };
}

export const organization: EntrySchema = 'organization';
