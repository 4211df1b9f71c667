import { federalRegister } from './federal-register.ts';
import type { FeedKind } from './feed-kind.ts';
import { bulletinFeed, bulletinWidget } from './govdelivery.ts';
import { publicInspection } from './public-inspection.ts';
import { syndication } from './syndication.ts';

/** Every kind of news source; the first one that recognises an address reads it, and the last one recognises all. */
export const kinds: readonly FeedKind[] = [
  federalRegister,
  publicInspection,
  bulletinFeed,
  bulletinWidget,
  syndication,
];

/** The kind of a source by its address. */
export function kindOf(address: string): FeedKind {
  const url = URL.parse(address);
  return (url && kinds.find((kind) => kind.recognises(url))) ?? syndication;
}
