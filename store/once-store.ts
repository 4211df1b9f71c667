import type { CollectionName } from '../src/domain/ids.ts';
import { idPrefixes } from '../src/domain/ids.ts';
import { adding, type Change, type Collection, changing, type Store } from './store.ts';

/**
 * The store for one delivery from Slack: what it changes first is saved together with a receipt of the delivery,
 * so that the same delivery sent again changes nothing and throws `already-exists` on receipts.
 */
export function onceStore(store: Store, delivery: string, now: Temporal.Instant): Store {
  let isReceipted = false;
  const commit = async (changes: readonly Change[]) => {
    if (isReceipted) return store.commit(changes);
    const id = await store.newId('receipts');
    const saved = await store.commit([...changes, adding('receipts', { id, key: delivery, at: now.toString() })]);
    isReceipted = true;
    return saved.slice(0, -1);
  };
  const collections = Object.keys(idPrefixes).map((name) => [
    name,
    throughCommit(name as CollectionName, store, commit),
  ]);
  return { ...store, ...Object.fromEntries(collections), commit };
}

type Commit = (changes: readonly Change[]) => Promise<readonly unknown[]>;

function throughCommit<Name extends CollectionName>(name: Name, store: Store, commit: Commit): Collection<Name> {
  const only = async (change: unknown) => (await commit([change as Change]))[0] as never;
  return {
    ...(store[name] as Collection<Name>),
    add: (record) => only(adding(name, record)),
    update: (id, change) => only(changing(name, id, change)),
  };
}
