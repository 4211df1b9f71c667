import type { ListAddress } from '../../src/deps.ts';
import type { Site } from '../site.ts';

/** An entry of a list as a test writes it. */
export type Line = { id: string; name: string } & Partial<{
  schema: string;
  aliases: string[];
  weak_aliases: string[];
  programs: string[];
  countries: string[];
  born: string[];
  ids: string[];
  remarks: string;
  source: string;
}>;

/** Twenty parties that resemble nobody in the tests, so that one more or less is no shrunken list. */
export const others: Line[] = [
  ...['Quorvath', 'Zelimbrook', 'Untaskel', 'Brelagunde', 'Ostrivoy', 'Wexalune', 'Dramaquil', 'Yspelor', 'Crandimoth'],
  ...['Felgaruk', 'Imbelzon', 'Jorvantes', 'Kelpurion', 'Lomaskar', 'Nuvidrel', 'Pastrogil', 'Rundevax', 'Sothimer'],
  ...['Tulbekzan', 'Vimordale'],
].map((name, at) => ({ id: `T-${at + 1}`, name: `${name} Holding`, schema: 'organization', programs: ['TEST'] }));

/** The text of an organisation's own list. */
export function ownList(...lines: Line[]): string {
  return [...lines, ...others].map((line) => `${JSON.stringify(line)}\n`).join('');
}

/** The address of the own list on a test's site. */
export function ownAddress(site: Site): ListAddress {
  return { list: 'own', file: 'partners.jsonl', url: `${site.url}/partners.jsonl`, maxBytes: 1_000_000 };
}

/** Publishes a version of the own list. */
export function publish(site: Site, text: string, type = 'application/x-ndjson'): void {
  site.set('/partners.jsonl', text, type);
}

/** Four hours on the playground’s clock: longer than the time between two refreshes. */
export const later = 4 * 3_600_000;
