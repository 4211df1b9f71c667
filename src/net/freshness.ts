/**
 * For how many seconds an answer stays fresh: `max-age` less its age, else `Expires` less its date (RFC 9111 §4.2).
 * Null where the server says nothing, or that nobody shall keep it.
 */
export function readFreshness(header: (name: string) => string | null, now: Temporal.Instant): number | null {
  const control = header('cache-control') ?? '';
  if (/\b(?:no-store|no-cache)\b/i.test(control)) return null;
  const maxAge = /(?:^|[\s,])max-age\s*=\s*"?(\d{1,9})/i.exec(control)?.[1];
  const age = Number(/^\d{1,9}$/.exec(header('age') ?? '')?.[0] ?? 0);
  if (maxAge !== undefined) return Math.max(Number(maxAge) - age, 0);
  const expires = Date.parse(header('expires') ?? '');
  if (Number.isNaN(expires)) return null;
  const sent = Date.parse(header('date') ?? '');
  return Math.max(Math.floor((expires - (Number.isNaN(sent) ? now.epochMilliseconds : sent)) / 1000), 0);
}
