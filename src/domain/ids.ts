/** The letter that begins every id of a collection. Letters people type are short; words are for Accord's own records. */
export const idPrefixes = {
  agreements: 'A',
  commitments: 'C',
  evidence: 'E',
  followups: 'F',
  news: 'N',
  subscriptions: 'R',
  programmes: 'S',
  screens: 'X',
  rescreens: 'XR',
  hits: 'H',
  watches: 'W',
  listSubscriptions: 'RL',
  listChanges: 'CHANGE',
  listStates: 'LIST',
  feeds: 'FEED',
  batches: 'BATCH',
  drafts: 'DRAFT',
  placements: 'PLACE',
  deliveries: 'POST',
  receipts: 'RECEIPT',
} as const;

/** The name of a collection of the store. */
export type CollectionName = keyof typeof idPrefixes;

/** The id of the n-th record of a collection: `commitments`, 12 → `C-12`. */
export function idOf(collection: CollectionName, number: number): string {
  return `${idPrefixes[collection]}-${number}`;
}

/** The number in an id: `C-12` → 12. */
export function numberOf(id: string): number {
  return Number(id.slice(id.lastIndexOf('-') + 1));
}

/** Reads an id as people type it (`c12`, `C-12`) and returns it in its one written form, or null. */
export function readId(collection: CollectionName, text: string): string | null {
  const match = /^([a-z]+)-?([1-9]\d{0,8})$/i.exec(text.trim());
  if (!match?.[1] || match[1].toUpperCase() !== idPrefixes[collection]) return null;
  return idOf(collection, Number(match[2]));
}
