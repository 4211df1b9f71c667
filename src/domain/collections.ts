import type { z } from 'zod';
import { Agreement } from './agreements.ts';
import { ListState } from './answering-lists.ts';
import { Batch } from './batches.ts';
import { Commitment, Evidence } from './commitments.ts';
import { Delivery } from './deliveries.ts';
import { Draft } from './drafts.ts';
import { Followup } from './followups.ts';
import { Hit, hitKey } from './hits.ts';
import type { CollectionName } from './ids.ts';
import { ListChange } from './list-changes.ts';
import { ListSubscription } from './list-subscriptions.ts';
import { Feed, NewsItem, Subscription } from './news.ts';
import { Placement } from './placing.ts';
import { Programme } from './programmes.ts';
import { Receipt } from './receipts.ts';
import { Rescreen } from './rescreens.ts';
import { Screen } from './screens.ts';
import { Watch } from './watches.ts';

/**
 * Everything that is stored: the shape of each collection's records and the field whose value no two of them share.
 * A field added later carries a `.default(…)`, so that what was stored before can still be read.
 */
export const collections = {
  agreements: { schema: Agreement, unique: null },
  commitments: { schema: Commitment, unique: null },
  evidence: { schema: Evidence, unique: null },
  followups: { schema: Followup, unique: null },
  news: { schema: NewsItem, unique: 'key' },
  subscriptions: { schema: Subscription, unique: null },
  programmes: { schema: Programme, unique: null },
  screens: { schema: Screen, unique: null },
  rescreens: { schema: Rescreen, unique: null },
  hits: { schema: Hit, unique: 'key' },
  watches: { schema: Watch, unique: null },
  listSubscriptions: { schema: ListSubscription, unique: null },
  listChanges: { schema: ListChange, unique: 'key' },
  listStates: { schema: ListState, unique: 'list' },
  feeds: { schema: Feed, unique: 'url' },
  batches: { schema: Batch, unique: null },
  drafts: { schema: Draft, unique: null },
  placements: { schema: Placement, unique: 'key' },
  deliveries: { schema: Delivery, unique: 'key' },
  receipts: { schema: Receipt, unique: 'key' },
} as const satisfies Record<
  CollectionName,
  { schema: z.ZodType<{ id: string; version: number }>; unique: string | null }
>;

/** A stored record of a collection. */
export type RecordOf<Name extends CollectionName> = z.infer<(typeof collections)[Name]['schema']>;

/** Unique keys that are made of a record's other fields: what an earlier Accord keyed otherwise is found by today's key. */
export const keyMakers: { readonly [Name in CollectionName]?: (record: RecordOf<Name>) => string } = {
  hits: (hit) => hitKey(hit, hit.found),
};
