import { isDeepStrictEqual } from 'node:util';
import { collections } from '../src/domain/collections.ts';
import { type CollectionName, numberOf } from '../src/domain/ids.ts';

/** A record of whatever collection. */
export type Stored = Readonly<Record<string, unknown>> & { readonly id: string; readonly version: number };

/** What a layer says of one collection: its records by id and the holders of its unique keys; null is gone. */
type Table = {
  readonly records: Map<string, Stored | null>;
  readonly holders: Map<unknown, string | null>;
  /** The highest number that a record ever had, removed ones included. */
  last: number;
};

/** Records, and over them layers of changes that are seen from above only, until they are merged down or dropped. */
export type Layer = { readonly below: Layer | null; readonly tables: Readonly<Record<CollectionName, Table>> };

/** The name of every collection. */
export const collectionNames = Object.keys(collections) as CollectionName[];

/** An empty layer over another; over null it is the ground on which a store stands. */
export function layerOver(below: Layer | null): Layer {
  const tables = collectionNames.map((name) => [
    name,
    { records: new Map(), holders: new Map(), last: below?.tables[name].last ?? 0 },
  ]);
  return { below, tables: Object.fromEntries(tables) };
}

/** The record as seen from this layer, or null. */
export function recordIn(layer: Layer, name: CollectionName, id: string): Stored | null {
  return seenFrom(layer, (each) => each.tables[name].records.get(id));
}

/** The id of the record that has this value in the collection's unique field, as seen from this layer, or null. */
export function holderIn(layer: Layer, name: CollectionName, key: unknown): string | null {
  return seenFrom(layer, (each) => each.tables[name].holders.get(key));
}

function seenFrom<T>(layer: Layer, look: (layer: Layer) => T | null | undefined): T | null {
  for (let each: Layer | null = layer; each; each = each.below) {
    const found = look(each);
    if (found !== undefined) return found;
  }
  return null;
}

/** Puts a record into the layer, in the place of the one with its id. */
export function put(layer: Layer, name: CollectionName, record: Stored): void {
  take(layer, name, record.id);
  const table = layer.tables[name];
  table.records.set(record.id, record);
  table.last = Math.max(table.last, numberOf(record.id));
  const key = keyOf(name, record);
  if (key !== null) table.holders.set(key, record.id);
}

/** Takes a record and its unique key out of sight; nothing happens where there is none. */
export function take(layer: Layer, name: CollectionName, id: string): void {
  const record = recordIn(layer, name, id);
  if (record === null) return;
  layer.tables[name].records.set(id, null);
  const key = keyOf(name, record);
  if (key !== null) layer.tables[name].holders.set(key, null);
}

/** The value of the collection's unique field; null where it has none. */
export function keyOf(name: CollectionName, record: Readonly<Record<string, unknown>>): unknown {
  const field = collections[name].unique;
  return field === null ? null : (record[field] ?? null);
}

/** Moves everything in this layer to the one below it. */
export function mergeDown(layer: Layer): void {
  const { below } = layer;
  if (below === null) return;
  for (const name of collectionNames) {
    const [from, to] = [layer.tables[name], below.tables[name]];
    lay(from.records, to.records, below.below === null);
    lay(from.holders, to.holders, below.below === null);
    to.last = from.last;
  }
}

function lay<K, V>(from: Map<K, V | null>, to: Map<K, V | null>, isGround: boolean): void {
  for (const [key, value] of from) {
    if (value === null && isGround) to.delete(key);
    else to.set(key, value);
  }
}

/** The records on the ground whose fields equal those of `where`, in the order of their numbers. */
export function findIn(ground: Layer, name: CollectionName, where: Readonly<Record<string, unknown>>): Stored[] {
  const wanted = Object.entries(where);
  return candidates(ground, name, where)
    .filter((record) => wanted.every(([field, value]) => isSame(record[field], value)))
    .sort((a, b) => numberOf(a.id) - numberOf(b.id));
}

/** Most values asked for are words: only what has parts is compared by them. */
function isSame(value: unknown, wanted: unknown): boolean {
  return value === wanted || (typeof wanted === 'object' && isDeepStrictEqual(value, wanted));
}

function candidates(ground: Layer, name: CollectionName, where: Readonly<Record<string, unknown>>): Stored[] {
  const key = keyOf(name, where);
  if (key === null) return [...ground.tables[name].records.values()].filter((record) => record !== null);
  const holder = holderIn(ground, name, key);
  const record = holder === null ? null : recordIn(ground, name, holder);
  return record === null ? [] : [record];
}
