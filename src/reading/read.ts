import type { Reading } from '../domain/reading.ts';
import { type ExplainedCommitment, findCommitments } from './commitments.ts';
import { findCountries } from './countries.ts';
import { intentVerbs } from './data/cues.ts';
import { findDeadlines } from './deadlines.ts';
import { type Document, readDocument } from './document.ts';
import { genreOf } from './genre.ts';
import { readPage } from './html.ts';
import { findMetadata, type Metadata } from './metadata.ts';
import { findPrincipals } from './principals.ts';
import { findSanctions } from './sanctions.ts';
import { type Found, summarise } from './summary.ts';
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
  const contextYear = metadata.published ? Number(metadata.published.slice(0, 4)) : null;
  const context = { genre, principals, last: [] };
  const commitments = findCommitments(document, context, { contextYear, title: metadata.title });
  const sanctions = findSanctions(document, { genre, published: metadata.published, contextYear });
  const measures = Array.from(new Set(sanctions.flatMap((each) => each.measures)));
  const deadlines = findDeadlines(document, contextYear);
  return {
    ...metadata,
    summary: summarise(document.sentences, foundIn(document, { commitments, sanctions, deadlines })),
    commitments,
    sanctions,
    deadlines,
    topics: findTopics(document, { title: metadata.title, genre, measures }),
    countries: findCountries(document),
  };
}

type Facts = Pick<ExplainedReading, 'commitments' | 'sanctions' | 'deadlines'>;

/** What was found in each sentence, by the sentence's offset. */
function foundIn({ sentences }: Document, facts: Facts): Map<number, Found> {
  const sanctions = new Set(facts.sanctions.map((each) => each.quote));
  const deadlines = new Set(facts.deadlines.map((each) => each.quote));
  const promises = Map.groupBy(facts.commitments, (each) => each.start);
  return new Map(
    sentences.map(({ start, text }) => {
      const own = promises.get(start) ?? [];
      const isDated = own.some((each) => each.due?.date || each.recurrence);
      const isConcrete = own.some((each) => each.kind !== 'continuous' && each.modality !== 'will');
      const isIntent = own.length > 0 && own.every((each) => intentVerbs.has(each.why.cue));
      return [
        start,
        {
          acts: own.length,
          isDated,
          isConcrete,
          isIntent,
          isSanction: sanctions.has(text),
          isDeadline: deadlines.has(text),
        },
      ];
    }),
  );
}

function mergeAbout(found: Metadata, about: About): About {
  return {
    title: about.title ?? found.title,
    publisher: about.publisher ?? found.publisher,
    published: about.published ?? found.published,
  };
}
