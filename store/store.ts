import type { RecordOf } from '../src/domain/collections.ts';
import type { CollectionName } from '../src/domain/ids.ts';
import type { New } from '../src/domain/records.ts';

type ChangeOf<Name extends CollectionName> =
  | { readonly kind: 'add'; readonly collection: Name; readonly record: New<RecordOf<Name>> }
  | {
      readonly kind: 'update';
      readonly collection: Name;
      readonly id: string;
      readonly change: (record: RecordOf<Name>) => RecordOf<Name>;
    }
  | { readonly kind: 'remove'; readonly collection: Name; readonly id: string };

/** One change within a commit; made by `adding`, `changing` and `removing`. */
export type Change = { [Name in CollectionName]: ChangeOf<Name> }[CollectionName];

/** The records that a commit leaves behind, in the order of its changes; what was removed comes as it last was. */
export type Saved<Changes extends readonly Change[]> = {
  [I in keyof Changes]: Changes[I] extends { collection: infer Name extends CollectionName } ? RecordOf<Name> : never;
};

/**
 * The records of one kind. Reading shows what is durable and nothing else. What is handed out is frozen: nobody changes
 * a record but through the store.
 */
export type Collection<Name extends CollectionName> = {
  /** The record with this id, or null. */
  get: (id: string) => Promise<RecordOf<Name> | null>;
  /**
   * Every record whose fields equal those of `where` (lists and objects as a whole), in the order of their numbers.
   * Asked for the unique field, it goes straight to the record; otherwise it looks at each.
   */
  find: (where?: Partial<RecordOf<Name>>) => Promise<RecordOf<Name>[]>;
  /**
   * Adds one record, as its version 1, under an id from `newId` or one that it brings along; durable when it resolves.
   * Throws `already-exists`, naming the record that has its unique field or its id.
   */
  add: (record: New<RecordOf<Name>>) => Promise<RecordOf<Name>>;
  /**
   * Applies a pure, synchronous change to the newest state of one record and raises its version; durable when it
   * resolves. Concurrent updates queue up, none is lost; the record itself returned is no write. Throws `unknown-id`,
   * `already-exists`, or what `change` throws; then nothing is changed.
   */
  update: (id: string, change: (record: RecordOf<Name>) => RecordOf<Name>) => Promise<RecordOf<Name>>;
};

/** Where Accord keeps everything. Memory, embedded and PostgreSQL stores keep the same promises (tests/store/store-contract.ts). */
export type Store = { readonly [Name in CollectionName]: Collection<Name> } & {
  /**
   * An id that no record of the collection has, had or will have but the one that is added with it. Nothing is written:
   * an id that is shown to anybody before its record is stored may be given again after a restart.
   */
  newId: (collection: CollectionName) => Promise<string>;
  /**
   * Saves several changes, in order, as one: after a crash at any moment all of them are there, or none.
   * Durable when it resolves. Each change sees those before it. Throws `unknown-id`, `already-exists`, `store-full`, what
   * a `change` throws, or a ZodError for a record of the wrong shape; then nothing is changed, on disk and in memory.
   */
  commit: <const Changes extends readonly Change[]>(changes: Changes) => Promise<Saved<Changes>>;
  /** Finishes what is being written and lets go of everything; later calls are refused. */
  close: () => Promise<void>;
};

/** The change that adds a record. */
export function adding<Name extends CollectionName>(collection: Name, record: New<RecordOf<Name>>) {
  return { kind: 'add', collection, record } as const;
}

/** The change that applies a pure function to a record. */
export function changing<Name extends CollectionName>(
  collection: Name,
  id: string,
  change: (record: RecordOf<Name>) => RecordOf<Name>,
) {
  return { kind: 'update', collection, id, change } as const;
}

/** The change that takes a record away for good; only for what Accord keeps for itself (drafts, receipts). */
export function removing<Name extends CollectionName>(collection: Name, id: string) {
  return { kind: 'remove', collection, id } as const;
}
