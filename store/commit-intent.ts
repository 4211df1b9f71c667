import { join } from 'node:path';
import { z } from 'zod';
import { damaged, damageOf } from './damage.ts';
import { readJson, spanOf } from './page.ts';
import { type Place, stagedEnding } from './page-file.ts';

/** The file that stands in the data folder while several pages take the places of their older states. */
export const intentName = 'commit-intent.json';

const Intent = z.strictObject({
  version: z.literal(1),
  pages: z.array(z.string().refine((path) => spanOf(path) !== null)).min(2),
});

/** Says, durably from the next sync of the folder on, that these staged pages count. It is never seen half written. */
export async function writeIntent({ disk, folder }: Place, pages: string[]): Promise<void> {
  const file = join(folder, intentName);
  await disk.write(file + stagedEnding, `${JSON.stringify({ version: 1, pages }, null, 2)}\n`);
  await disk.sync(file + stagedEnding);
  await disk.rename(file + stagedEnding, file);
}

/** The pages of a commit that a crash interrupted, as paths in the data folder; none where all is finished. */
export async function readIntent({ disk, folder }: Place): Promise<string[]> {
  const file = join(folder, intentName);
  const bytes = await disk.read(file);
  if (bytes === null) return [];
  try {
    return Intent.parse(readJson(bytes)).pages;
  } catch (cause) {
    // Not thrown away: it was written whole, so what it began has counted, and half of a commit would be left.
    throw damaged([damageOf(file, 'cannot be read, so a commit cannot be finished')], cause);
  }
}

/** Ends what the intent began. */
export async function removeIntent({ disk, folder }: Place): Promise<void> {
  await disk.remove(join(folder, intentName));
  await disk.sync(folder);
}
