import { join } from 'node:path';
import { collections, keyMakers } from '../src/domain/collections.ts';
import type { CollectionName } from '../src/domain/ids.ts';
import { DomainError } from '../src/domain/problem.ts';
import { type Damage, damageOf } from './damage.ts';
import { collectionNames, holderIn, keyOf, type Layer, layerOver, put, type Stored } from './layer.ts';
import { type Page, spanOf } from './page.ts';
import { loadPage, type Place, stagedEnding } from './page-file.ts';

/** What a data folder holds: its records, all the damage found, and the pages that need not be kept any longer. */
export type Loaded = { readonly ground: Layer; readonly damages: Damage[]; readonly hollow: string[] };

/** Reads every page; those in `staged` from the next state that waits beside them. Changes nothing on the disk. */
export async function loadGround(place: Place, staged: readonly string[] = []): Promise<Loaded> {
  const loaded: Loaded = { ground: layerOver(null), damages: [], hollow: [] };
  for (const name of collectionNames) await loadCollection(place, { name, staged, loaded });
  return loaded;
}

type Task = { readonly name: CollectionName; readonly staged: readonly string[]; readonly loaded: Loaded };

async function loadCollection(place: Place, { name, staged, loaded }: Task): Promise<void> {
  const { ground, damages, hollow } = loaded;
  const empty: string[] = [];
  for (const path of await pagePaths(place, name, staged)) {
    const page = await tryPage(place, path, { staged, damages });
    if (page === null) continue;
    for (const fault of layPage(ground, name, page)) damages.push(damageOf(join(place.folder, path), fault));
    if (page.records.length === 0) empty.push(path);
  }
  makeKeysAnew(ground, name);
  // The page with the highest number stays, so that no number is given twice.
  hollow.push(...empty.filter((path) => (spanOf(path)?.end ?? Infinity) < ground.tables[name].last));
}

/** Gives each record the key by which it is looked for today, unless another one has it already. */
function makeKeysAnew(ground: Layer, name: CollectionName): void {
  const make = keyMakers[name] as ((record: Stored) => string) | undefined;
  const field = collections[name].unique;
  if (!make || field === null) return;
  for (const record of [...ground.tables[name].records.values()].filter((each) => each !== null)) {
    const key = make(record);
    if (keyOf(name, record) === key || holderIn(ground, name, key) !== null) continue;
    put(ground, name, Object.freeze({ ...record, [field]: key }));
  }
}

async function pagePaths({ disk, folder }: Place, name: CollectionName, staged: readonly string[]): Promise<string[]> {
  const names = await disk.list(join(folder, name));
  const paths = names.filter((each) => each.endsWith('.json')).map((each) => join(name, each));
  const waiting = staged.filter((path) => spanOf(path)?.name === name);
  return [...new Set([...paths, ...waiting])].sort((a, b) => (spanOf(a)?.first ?? 0) - (spanOf(b)?.first ?? 0));
}

type Finding = { readonly staged: readonly string[]; readonly damages: Damage[] };

async function tryPage(place: Place, path: string, { staged, damages }: Finding): Promise<Page | null> {
  if (spanOf(path) === null) {
    damages.push(damageOf(join(place.folder, path), 'is not called like a page of the store'));
    return null;
  }
  try {
    return await loadPage(place, path, staged.includes(path) ? path + stagedEnding : path);
  } catch (error) {
    if (!(error instanceof DomainError) || error.problem.code !== 'store-damaged') throw error;
    damages.push(error.problem);
    return null;
  }
}

/** Lays the page's records on the ground; returns what is wrong between them and those that lie there already. */
function layPage(ground: Layer, name: CollectionName, page: Page): string[] {
  const faults: string[] = [];
  for (const record of page.records) {
    const key = keyOf(name, record);
    const holder = key === null ? null : holderIn(ground, name, key);
    if (holder !== null) faults.push(`holds ${record.id} with the key ${JSON.stringify(key)}, which ${holder} has too`);
    put(ground, name, record);
  }
  const table = ground.tables[name];
  table.last = Math.max(table.last, page.last);
  return faults;
}
