import { createHash } from 'node:crypto';
import { canonicalUrl } from '../domain/news-key.ts';

/** What a feed says of the identity of an entry; null where it says nothing. */
export type Identity = { guid: string | null; url: string | null; content: string };

/**
 * One key for each entry, in order: its guid, else its canonical address, else a hash of what it says. A guid that the
 * feed gives to entries with different addresses tells nothing and is passed over, and so is an address under which
 * entries say different things.
 */
export function entryKeys(entries: readonly Identity[]): string[] {
  const addressesOfGuid = gather(entries, guidOf, addressOf);
  const contentsOfAddress = gather(entries, addressOf, (entry) => entry.content);
  return entries.map((entry) => {
    const [guid, address] = [guidOf(entry), addressOf(entry)];
    if (guid !== null && addressesOfGuid.get(guid)?.size === 1) return guid;
    if (address !== null && contentsOfAddress.get(address)?.size === 1) return address;
    return createHash('sha256').update(entry.content).digest('base64url');
  });
}

// A guid that is an address changes with http and tracking parameters as any address does.
function guidOf({ guid }: Identity): string | null {
  return guid === null ? null : canonicalUrl(guid);
}

function addressOf({ url }: Identity): string | null {
  return url === null ? null : canonicalUrl(url);
}

type Part = (entry: Identity) => string | null;

function gather(entries: readonly Identity[], key: Part, value: Part): Map<string, Set<string | null>> {
  const values = new Map<string, Set<string | null>>();
  for (const entry of entries) {
    const of = key(entry);
    if (of !== null) values.set(of, (values.get(of) ?? new Set()).add(value(entry)));
  }
  return values;
}
