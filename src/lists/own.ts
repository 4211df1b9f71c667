import { z } from 'zod';
import { EntrySchema } from '../domain/list-entry.ts';
import { parseBirthDate } from './birth-date.ts';
import { countryCodes } from './country.ts';
import { aliasOf, entryCollector, ListRefusal, type ParsedList } from './list-file.ts';
import { textOf } from './list-text.ts';

/** One line of an organisation's own list; fields that Accord does not know are let be. */
const OwnLine = z.object({
  id: z.union([z.string().min(1), z.number()]).transform(String),
  schema: EntrySchema.default('unknown'),
  name: z.string().min(1),
  aliases: z.array(z.string()).default([]),
  weak_aliases: z.array(z.string()).default([]),
  programs: z.array(z.string()).default([]),
  countries: z.array(z.string()).default([]),
  born: z.array(z.union([z.string(), z.number()]).transform(String)).default([]),
  ids: z.array(z.string()).default([]),
  remarks: z.string().nullable().default(null),
  source: z
    .url({ protocol: /^https?$/ })
    .nullable()
    .default(null),
});

/** Reads an organisation's own list: JSON lines of `{id, schema, name, aliases[], weak_aliases[], programs[], countries[]?, born[]?, ids[]?, remarks?, source?}`. */
export function parseOwn(bytes: Uint8Array): ParsedList {
  const collector = entryCollector('own');
  const text = textOf(bytes);
  text.split('\n').forEach((line, at) => {
    if (line.trim() !== '') addLine(collector, line, `line ${at + 1}`);
  });
  if (collector.entries.length === 0)
    throw new ListRefusal(
      'wrong-content',
      'No line of the file is an entry as {"id", "schema", "name", …}. Nothing was changed.',
    );
  if (!text.endsWith('\n') && jsonOf(text.slice(text.lastIndexOf('\n') + 1)) === undefined) {
    throw new ListRefusal('truncated', 'The last line of the file is cut off. Nothing was changed.');
  }
  return { publicationId: null, date: null, declared: null, entries: collector.entries, badRows: collector.badRows };
}

function addLine(collector: ReturnType<typeof entryCollector>, line: string, at: string): void {
  const parsed = OwnLine.safeParse(jsonOf(line));
  if (!parsed.success) {
    collector.bad(
      at,
      parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'line'}: ${message}`).join('; '),
    );
    return;
  }
  const { id, schema, name, programs, countries, born, ids, remarks, source } = parsed.data;
  const aliases = [
    ...parsed.data.aliases.map((alias) => aliasOf(alias, 'strong')),
    ...parsed.data.weak_aliases.map((alias) => aliasOf(alias, 'weak')),
  ];
  collector.add(
    {
      id,
      schema,
      name,
      aliases,
      programs,
      countries: countryCodes(countries),
      birthDates: born.map(parseBirthDate).filter((date) => date !== null),
      identifiers: ids.filter(Boolean).map((value) => ({ kind: 'identifier', value, country: null })),
      remarks,
      source,
    },
    at,
  );
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
