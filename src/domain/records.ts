import { z } from 'zod';

/** An instant as stored: ISO 8601 in UTC, `2026-01-31T09:00:00Z`. */
export const Instant = z.iso.datetime({ offset: false });

/** What every stored record has. `version` counts its writes; the store sets it. */
export const recordFields = { id: z.string(), version: z.int().nonnegative() };

/** One change of a record: who, when, by which verb, and each field before and after. */
export const HistoryEntry = z.strictObject({
  at: Instant,
  by: z.string(),
  what: z.string(),
  fields: z.record(z.string(), z.strictObject({ before: z.json(), after: z.json() })),
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;

/** What a record has whose changes are kept with it, so that a change and its audit are one write. */
export const auditedFields = {
  ...recordFields,
  createdAt: Instant,
  createdBy: z.string(),
  history: z.array(HistoryEntry),
};

type Stored = { id: string; version: number };
type Audited = Stored & { createdAt: string; createdBy: string; history: HistoryEntry[] };

/** A record not stored yet. */
export type New<T extends Stored> = Omit<T, 'version'>;

/** Who acts, when, and by which verb: what every history entry says. */
export type Act = { by: string; at: Temporal.Instant; what: string };

/** A new record with its beginning written into it. */
export function beginRecord<T extends object>(fields: T & { id: string }, act: Act) {
  return { ...fields, createdAt: act.at.toString(), createdBy: act.by, history: [] as HistoryEntry[] };
}

/** The record with some fields changed and the change in its history; the same record when nothing differs. */
export function changeRecord<T extends Audited>(record: T, fields: Partial<Omit<T, keyof Audited>>, act: Act): T {
  const changed = Object.entries(fields).filter(([name, after]) => !isSame(record[name as keyof T], after));
  if (changed.length === 0) return record;
  const entry: HistoryEntry = {
    at: act.at.toString(),
    by: act.by,
    what: act.what,
    fields: Object.fromEntries(
      changed.map(([name, after]) => [name, { before: record[name as keyof T] as never, after: after as never }]),
    ),
  };
  return { ...record, ...fields, history: [...record.history, entry] };
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
