import { readFile } from 'node:fs/promises';
import { parseList } from '../lists/list-parse.ts';
import { type ShelvedList, shelve, shelvedLists } from '../lists/list-shelf.ts';

const sample = new URL('../../seeds/list-sample.jsonl', import.meta.url);

const sourcePath = 'Accord sample list';

/** Whether a list on the shelf is the playground's sample, which any list may take the place of. */
export function isSampleList(list: Pick<ShelvedList, 'sourcePath'>): boolean {
  return list.sourcePath === sourcePath;
}

/** Puts the sample list on a shelf that holds no list, so that screening can be tried without a network. */
export async function plantSampleList(shelf: string, now: Temporal.Instant): Promise<void> {
  if ((await shelvedLists(shelf)).length > 0) return;
  const files = [{ name: 'list-sample.jsonl', bytes: await readFile(sample) }];
  const { version, badRows } = parseList('own', files);
  const loadedAt = now.toString({ smallestUnit: 'second' });
  await shelve(shelf, files, { ...version, loadedAt, sourcePath, badRows: badRows.length });
}
