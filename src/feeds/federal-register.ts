import { z } from 'zod';
import { isFederalRegister } from '../domain/federal-register.ts';
import type { FeedEntry } from '../domain/news.ts';
import { canonicalDocumentNumber } from '../domain/official.ts';
import { answerJson, notThis } from './api-answer.ts';
import type { FeedBody, FeedKind, FeedPage } from './feed-kind.ts';
import { htmlToLine, paragraphs } from './html-text.ts';

/** Documents of the U.S. Federal Register, over its API (federalregister.gov/developers/documentation/api/v1). */
export const federalRegister: FeedKind = {
  name: 'federal-register',
  recognises: isFederalRegister,
  ask,
  accept: 'application/json',
  maxPages: 5,
  read: (body) => readRegister(body, { name: 'Federal Register', documentEntry, isWanted: () => true }),
};

const fields = [
  ...['title', 'type', 'abstract', 'excerpts', 'action', 'dates', 'document_number', 'html_url', 'publication_date'],
  ...['agencies', 'effective_on', 'comments_close_on', 'correction_of', 'docket_ids', 'citation'],
];

// The API takes 2 to 1,000 a page and silently gives 20 for any other number.
const perPage = 100;

function ask(address: URL): string {
  const url = new URL(address);
  for (const name of ['fields[]', 'per_page', 'order', 'page']) url.searchParams.delete(name);
  for (const field of fields) url.searchParams.append('fields[]', field);
  url.searchParams.set('per_page', String(perPage));
  url.searchParams.set('order', 'newest');
  return url.href;
}

const text = z.string().nullish().catch(null);
const day = z.iso.date().nullish().catch(null);
const Agencies = z
  .array(z.looseObject({ name: text, raw_name: text }))
  .nullish()
  .catch(null)
  .transform((agencies) => (agencies ?? []).flatMap(({ name, raw_name }) => name ?? raw_name ?? []));
const Strings = z
  .array(z.string())
  .nullish()
  .catch(null)
  .transform((strings) => strings ?? []);

/** What documents and those of public inspection have in common; a field that is not as it should be counts as absent. */
export const RegisterDocument = z.object({
  ...{ document_number: z.string().min(1), html_url: z.url({ protocol: /^https?$/ }), publication_date: day },
  ...{ title: text, type: text, excerpts: text, agencies: Agencies },
});

const Document = RegisterDocument.extend({
  ...{ abstract: text, action: text, dates: text, citation: text, correction_of: text },
  ...{ effective_on: day, comments_close_on: day, docket_ids: Strings },
});

function documentEntry(row: unknown): FeedEntry | null {
  const read = Document.safeParse(row);
  if (!read.success) return null;
  const document = read.data;
  const { abstract, excerpts, action, dates } = document;
  return {
    ...commonEntry(document),
    html: paragraphs(abstract ?? htmlToLine(excerpts ?? ''), action, dates),
    published: document.publication_date ?? null,
    official: {
      documentNumber: document.document_number,
      kind: document.type ?? null,
      agencies: document.agencies,
      effectiveOn: document.effective_on ?? null,
      commentsCloseOn: document.comments_close_on ?? null,
      correctionOf: lastSegment(document.correction_of ?? null),
      docketIds: document.docket_ids,
      citation: document.citation ?? null,
    },
  };
}

/** The parts of an entry that every document of the register has. Before 2016 numbers were used again, on other days. */
export function commonEntry(document: z.infer<typeof RegisterDocument>): Pick<FeedEntry, 'key' | 'url' | 'title'> {
  const { document_number: number, publication_date: published, type, title, html_url: url } = document;
  return {
    key: `${canonicalDocumentNumber(number)} ${published ?? ''}`.trim(),
    url,
    title: htmlToLine(title ?? '') || `${type ?? 'Document'} ${number}`,
  };
}

// A correction names the address of what it corrects: …/api/v1/documents/2015-24586.json
function lastSegment(address: string | null): string | null {
  return (
    address
      ?.split('/')
      .at(-1)
      ?.replace(/\.json$/, '') || null
  );
}

const Answer = z.looseObject({
  count: z.number().optional(),
  description: text,
  results: z.array(z.unknown()).optional(),
  next_page_url: text,
});

type Reading = {
  name: string;
  isWanted: (row: unknown) => boolean;
  documentEntry: (row: unknown) => FeedEntry | null;
};

/**
 * Reads an answer of the API. Where nothing matches, `results` is absent; rows that cannot be read are left out, but an
 * answer of which no row can be read is none.
 */
export function readRegister(body: FeedBody, { name, documentEntry, isWanted }: Reading): FeedPage {
  const answer = Answer.safeParse(answerJson(body));
  if (!answer.success || (answer.data.count === undefined && !answer.data.results)) throw notThis(body, answer.error);
  const { results = [], description, next_page_url: next } = answer.data;
  const wanted = results.filter(isWanted);
  const entries = wanted.flatMap((row) => documentEntry(row) ?? []);
  if (wanted.length > 0 && entries.length === 0) throw notThis(body);
  const title = description ? `${name}: ${description}` : name;
  return { title: title.slice(0, 300), entries, next: next ?? null };
}
