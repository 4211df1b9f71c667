import { z } from 'zod';
import { agencyCondition, isPublicInspection } from '../domain/federal-register.ts';
import type { FeedEntry } from '../domain/news.ts';
import { readEntryDay } from './entry-date.ts';
import { commonEntry, RegisterDocument, readRegister } from './federal-register.ts';
import type { FeedBody, FeedKind, FeedPage } from './feed-kind.ts';
import { htmlToLine, paragraphs } from './html-text.ts';

/**
 * What the Federal Register will print in the next days. The API gives every document of the day: those of other agencies
 * than the address names are left out here.
 */
export const publicInspection: FeedKind = {
  name: 'public-inspection',
  recognises: isPublicInspection,
  ask: (url) => `${url.origin}${url.pathname}`,
  accept: 'application/json',
  maxPages: 1,
  read,
};

function read(body: FeedBody): FeedPage {
  const slugs = new URL(body.address).searchParams.getAll(agencyCondition);
  const isWanted = (row: unknown) => slugs.length === 0 || slugsOf(row).some((slug) => slugs.includes(slug));
  return readRegister(body, { name: 'Federal Register, public inspection', documentEntry, isWanted });
}

const Agencies = z.object({ agencies: z.array(z.object({ slug: z.string().nullish() })) });

function slugsOf(row: unknown): string[] {
  return Agencies.safeParse(row).data?.agencies.flatMap(({ slug }) => slug ?? []) ?? [];
}

const Document = RegisterDocument.extend({
  filed_at: z.string().nullish().catch(null),
  docket_numbers: z.array(z.string()).nullish().catch(null),
  editorial_note: z.string().nullish().catch(null),
});

function documentEntry(row: unknown): FeedEntry | null {
  const read = Document.safeParse(row);
  if (!read.success) return null;
  const document = read.data;
  return {
    ...commonEntry(document),
    html: paragraphs(htmlToLine(document.excerpts ?? ''), document.editorial_note),
    published: readEntryDay(document.filed_at ?? undefined),
    official: {
      documentNumber: document.document_number,
      kind: document.type ?? null,
      agencies: document.agencies,
      effectiveOn: null,
      commentsCloseOn: null,
      correctionOf: null,
      docketIds: document.docket_numbers ?? [],
      citation: null,
    },
  };
}
