import { z } from 'zod';

/** A nested value: JSON text in a form, the value itself in a JSON body. */
export function nested<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((value, context) => {
    if (typeof value !== 'string' || !/^\s*[[{"]/.test(value)) return value;
    try {
      return JSON.parse(value) as unknown;
    } catch {
      context.addIssue({ code: 'custom', message: 'must be valid JSON' });
      return z.NEVER;
    }
  }, schema);
}

/** true, "true", "1", 1 and their opposites. */
export const Flag = z.preprocess(
  (value) => (typeof value === 'string' || typeof value === 'number' ? ['true', '1'].includes(String(value)) : value),
  z.boolean(),
);

/** A whole number, also as text. */
export const Count = z.preprocess(
  (value) => (typeof value === 'string' ? Number(value) : value),
  z.number().int().min(0),
);

/** A message ts, "1700000000.000100", or a bound in seconds. */
export const Ts = z.preprocess(
  (value) => (typeof value === 'number' ? String(value) : value),
  z.string().regex(/^\d+(\.\d+)?$/, 'must be a timestamp'),
);

/** Blocks and views are checked apart, with Slack's words. */
export const Json = nested(z.unknown());

/** Where a page of `limit` items begins; the cursor is opaque to the app. */
export function pageOf<Item>(
  items: Item[],
  asked: { limit?: number | undefined; cursor?: string | undefined },
): { page: Item[]; next: string } {
  const start = asked.cursor ? Number(Buffer.from(asked.cursor, 'base64url').toString()) : 0;
  const limit = Math.min(asked.limit || 100, 999);
  const end = start + limit;
  return {
    page: items.slice(start, end),
    next: end < items.length ? Buffer.from(String(end)).toString('base64url') : '',
  };
}
