import type { Reading } from '../domain/reading.ts';
import { findAnchors } from './anchors.ts';
import { type ExplainedCommitment, findCommitments } from './commitments.ts';
import { findCountries } from './countries.ts';
import { findDeadlines } from './deadlines.ts';
import { readDocument } from './document.ts';
import { genreOf } from './genre.ts';
import { readPage } from './html.ts';
import { findMetadata, type Metadata } from './metadata.ts';
import { findPrincipals } from './principals.ts';
import { findSanctions } from './sanctions.ts';
import { summarise } from './summary.ts';
import { findingsOf } from './summary-findings.ts';
import { findTopics } from './topics.ts';

export type { ExplainedCommitment } from './commitments.ts';
export { htmlToText } from './html.ts';

/** What the caller knows of an article; it wins over what the text says of itself. */
export type About = { title?: string | null; publisher?: string | null; published?: string | null };

/** A reading whose commitments also say where they stand and why they were found. */
export type ExplainedReading = Omit<Reading, 'commitments'> & { commitments: ExplainedCommitment[] };

/** A text longer than this is read to this letter: no article of the field comes near it. */
const longestText = 2_000_000;

/** Reads a plain text, one paragraph or list item a line. Total: any string gives a reading. */
export function readText(text: string, about: About = {}): Reading {
  const explained = explain(text, about);
  return { ...explained, commitments: explained.commitments.map(({ why, start, end, ...commitment }) => commitment) };
}

/** Reads a page of HTML without its furniture. Total: any string gives a reading. */
export function readHtml(html: string, about: About = {}): Reading {
  const page = readPage(html);
  return readText(page.text, mergeAbout(page, about));
}

/** Reads a plain text as `readText` does and gives each commitment its offsets in the text, its rule, cue and parties' origin. */
export function explain(text: string, about: About = {}): ExplainedReading {
  const source = text.length > longestText ? text.slice(0, longestText) : text;
  const metadata = findMetadata(source, about);
  const document = readDocument(source);
  const principals = findPrincipals(document);
  const genre = genreOf(document, principals);
  const anchors = findAnchors(document, metadata.published);
  const context = { genre, principals, last: [], lastIsBody: false };
  const commitments = findCommitments(document, context, { anchors, title: metadata.title });
  const sanctions = findSanctions(document, { genre, published: metadata.published });
  return {
    ...metadata,
    summary: summarise(document, {
      title: metadata.title,
      genre,
      parties: principals.parties,
      findings: findingsOf(commitments, sanctions),
    }),
    commitments,
    sanctions,
    deadlines: findDeadlines(document, anchors.written),
    topics: findTopics(document, { title: metadata.title, genre, sanctions }),
    countries: findCountries(document),
  };
}

function mergeAbout(found: Metadata, about: About): About {
  return {
    title: about.title ?? found.title,
    publisher: about.publisher ?? found.publisher,
    published: about.published ?? found.published,
  };
}
