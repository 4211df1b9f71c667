/** Where a download stands: `movedTo` is the last address that only permanent redirects lead to. */
export type Hop = { url: string; movedTo: string | null; permanent: boolean };

/** Where a redirect leads, or null where it may not be followed: to no address, or away from https. */
export function nextHop(hop: Hop, by: { url: URL; location: string; status: number }): Hop | null {
  const next = URL.parse(by.location, by.url);
  // Whoever asked for https did not say that the same words may come without it.
  const isDowngrade = by.url.protocol === 'https:' && next?.protocol === 'http:';
  if (next === null || isDowngrade) return null;
  const permanent = hop.permanent && (by.status === 301 || by.status === 308);
  return { url: next.href, permanent, movedTo: permanent ? next.href : hop.movedTo };
}
