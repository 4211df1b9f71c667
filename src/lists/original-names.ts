import { z } from 'zod';
import type { ListEntry } from '../domain/list-entry.ts';
import { aliasOf, type ListFile, ListRefusal } from './list-file.ts';
import { textOf } from './list-text.ts';
import { namesByParty } from './ofac-advanced.ts';

/** What a list's names in their original script are kept as, beside the list: JSON lines, one a name. */
export const originalNamesFile = 'original-names.jsonl';

const OriginalName = z.strictObject({ id: z.string(), name: z.string(), quality: z.enum(['strong', 'weak']) });
type OriginalName = z.infer<typeof OriginalName>;

/**
 * The names in their original script out of SDN_ADVANCED.XML or CONS_ADVANCED.XML, the only files of OFAC that have them.
 * Refuses (ListRefusal) a file without any party: the format has changed, or it is another file.
 */
export function originalNamesOf(bytes: Uint8Array): ListFile {
  let parties = 0;
  const lines: string[] = [];
  for (const { id, names } of namesByParty(bytes)) {
    parties += 1;
    for (const { text, isWeak, isOtherScript } of names) {
      const line: OriginalName = { id, name: text, quality: isWeak ? 'weak' : 'strong' };
      if (isOtherScript && text !== '') lines.push(`${JSON.stringify(line)}\n`);
    }
  }
  if (parties === 0)
    throw new ListRefusal('wrong-content', 'The file holds no party in OFAC’s advanced format. Nothing was changed.');
  return { name: originalNamesFile, bytes: new TextEncoder().encode(lines.join('')) };
}

/** The entries with their names in original script as aliases, strong ones before weak ones. */
export function withOriginalNames(entries: readonly ListEntry[], file: ListFile): ListEntry[] {
  const added = Map.groupBy(namesIn(file), ({ id }) => id);
  return entries.map((entry) => {
    const known = new Set([entry.name, ...entry.aliases.map(({ name }) => name)]);
    const aliases = (added.get(entry.id) ?? []).map(({ name, quality }) => aliasOf(name, quality));
    const fresh = aliases.filter(({ name }) => !known.has(name) && known.add(name));
    if (fresh.length === 0) return entry;
    const all = [...entry.aliases, ...fresh];
    return { ...entry, aliases: [...all.filter(isStrong), ...all.filter((alias) => !isStrong(alias))] };
  });
}

function isStrong({ quality }: ListEntry['aliases'][number]): boolean {
  return quality === 'strong';
}

/** A party may have none: an empty file is as good as any. */
function namesIn({ bytes }: ListFile): OriginalName[] {
  const lines = bytes.length === 0 ? [] : textOf(bytes).split('\n').filter(Boolean);
  try {
    return lines.map((line) => OriginalName.parse(JSON.parse(line)));
  } catch (cause) {
    throw new ListRefusal('wrong-content', 'The names in original script are damaged. Load the list again.', cause);
  }
}
