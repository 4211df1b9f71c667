import { type CollectionName, idOf } from '../src/domain/ids.ts';
import { numberIn } from './change.ts';
import { collectionNames, findIn, type Layer, recordIn } from './layer.ts';
import type { Change, Store } from './store.ts';
import { createWriter, type Flush } from './writer.ts';

/** What stands behind the records in memory. */
export type Backing = {
  flush: Flush;
  /** Lets go of what the store holds outside memory. */
  release: () => void;
};

type Numbers = Record<CollectionName, number>;

/** A store that reads from memory and writes through to its backing. */
export function createLayerStore(ground: Layer, { flush, release }: Backing): Store {
  const writer = createWriter(ground, flush);
  const given = Object.fromEntries(collectionNames.map((name) => [name, ground.tables[name].last])) as Numbers;
  let closed: Promise<void> | null = null;

  function refuseClosed() {
    if (closed !== null) throw new Error('The store is closed.');
  }

  async function commit(changes: readonly Change[]) {
    refuseClosed();
    reserve(given, changes);
    return writer.write(changes);
  }

  const collectionOf = (collection: CollectionName) => ({
    get: async (id: string) => {
      refuseClosed();
      return recordIn(ground, collection, id);
    },
    find: async (where = {}) => {
      refuseClosed();
      return findIn(ground, collection, where);
    },
    add: async (record: never) => (await commit([{ kind: 'add', collection, record }]))[0],
    update: async (id: string, change: never) => (await commit([{ kind: 'update', collection, id, change }]))[0],
  });

  return {
    ...Object.fromEntries(collectionNames.map((name) => [name, collectionOf(name)])),
    newId: async (name: CollectionName) => {
      refuseClosed();
      given[name] += 1;
      return idOf(name, given[name]);
    },
    commit,
    close: () => (closed ??= writer.idle().then(release)),
  } as unknown as Store;
}

/** A number that somebody brought along (a seed, an import) is not given to another while it waits to be written. */
function reserve(given: Numbers, changes: readonly Change[]): void {
  for (const change of changes) {
    if (change.kind !== 'add') continue;
    const number = numberIn(change.collection, change.record.id) ?? 0;
    given[change.collection] = Math.max(given[change.collection], number);
  }
}
