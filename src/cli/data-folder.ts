import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Terminal, VerbFailure } from './verb.ts';

/** The option that says whose folder is meant; without it ACCORD_DATA_DIR says it alone. */
export const playgroundOption = { playground: { type: 'boolean' } } as const;

/**
 * The folder where Accord keeps its data: ACCORD_DATA_DIR, of a playground that it names the store, with `playground` that
 * of the one in it. VerbFailure where it holds nothing but a playground and nobody says which of the two is meant.
 */
export function dataFolderOf({ env }: Terminal, playground?: boolean): string {
  const folder = env.ACCORD_DATA_DIR || './data';
  if (playground === false || (holdsStore(folder) && !playground)) return folder;
  if (!holdsStore(folder) && holdsStore(join(folder, 'store'))) return join(folder, 'store');
  const inside = join(folder, 'playground', 'store');
  if (playground) return inside;
  if (holdsStore(inside) && !existsSync(join(folder, 'lists'))) throw new VerbFailure(bothWays(folder));
  return folder;
}

function bothWays(folder: string): string {
  return `${folder} holds nothing but a playground. Say which is meant: --playground for its lists, --no-playground for those of Accord in a workspace. Nothing was changed.`;
}

/** Accord's store has a folder for its certificates, empty or not. */
function holdsStore(folder: string): boolean {
  return existsSync(join(folder, 'screens'));
}

/** The folder where loaded lists are kept. */
export function shelfIn(folder: string): string {
  return join(folder, 'lists');
}
