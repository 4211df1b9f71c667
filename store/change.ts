import { collections } from '../src/domain/collections.ts';
import { type CollectionName, idOf, numberOf } from '../src/domain/ids.ts';
import { DomainError } from '../src/domain/problem.ts';
import { holderIn, keyOf, type Layer, put, recordIn, type Stored, take } from './layer.ts';
import type { Change } from './store.ts';

type Fields = { readonly id: string; readonly [field: string]: unknown };

/** Applies one change to a layer and returns what it leaves behind (see Store.commit for what it throws). */
export function applyChange(layer: Layer, change: Change): Stored {
  const name = change.collection;
  if (change.kind === 'add') return add(layer, name, change.record);
  const record = existing(layer, name, change.id);
  if (change.kind === 'update') return update(layer, record, change);
  take(layer, name, record.id);
  return record;
}

/** The number in an id of this collection, or null where it is not written as one. */
export function numberIn(name: CollectionName, id: string): number | null {
  const number = numberOf(id);
  return Number.isSafeInteger(number) && number > 0 && idOf(name, number) === id ? number : null;
}

/** The record, checked against its collection's schema and frozen to its depth; throws a ZodError. */
export function checked(name: CollectionName, fields: unknown): Stored {
  return freeze(collections[name].schema.parse(fields)) as Stored;
}

function add(layer: Layer, name: CollectionName, fields: Fields): Stored {
  const record = checked(name, { ...fields, version: 1 });
  if (numberIn(name, record.id) === null) throw new Error(`${record.id} is not an id of ${name}.`);
  if (recordIn(layer, name, record.id) !== null) throw taken(name, record.id, record.id);
  return store(layer, name, record);
}

function update(layer: Layer, record: Stored, { collection, change }: Change & { kind: 'update' }): Stored {
  const changed = change(record as never) as Stored;
  if (changed === record) return record;
  if (changed.id !== record.id) throw new Error(`The change of ${record.id} does not return ${record.id}.`);
  return store(layer, collection, checked(collection, { ...changed, version: record.version + 1 }));
}

function store(layer: Layer, name: CollectionName, record: Stored): Stored {
  const key = keyOf(name, record);
  const holder = key === null ? null : holderIn(layer, name, key);
  if (holder !== null && holder !== record.id) throw taken(name, holder, String(key));
  put(layer, name, record);
  return record;
}

function existing(layer: Layer, name: CollectionName, id: string): Stored {
  const record = recordIn(layer, name, id);
  if (record === null) throw new DomainError({ code: 'unknown-id', collection: name, id, nearest: null });
  return record;
}

function taken(collection: CollectionName, id: string, key: string): DomainError {
  return new DomainError({ code: 'already-exists', collection, id, key });
}

function freeze(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) freeze(part);
  return Object.freeze(value);
}
