import type { Reader } from '../../src/deps.ts';
import type { Reading } from '../../src/domain/reading.ts';
import { serve } from '../net/local-server.ts';

type Answer = { status?: number; headers?: Record<string, string>; body?: string };

/**
 * A publisher's web server: what stands in `pages` under a path is answered, all else is 404. `asked` lists the paths;
 * a path in `silent` is never answered, and its function hears that it was asked for.
 */
export async function startPublisher() {
  const pages = new Map<string, Answer>();
  const asked: string[] = [];
  const silent = new Map<string, () => void>();
  const { url } = await serve((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    const hear = silent.get(path);
    if (hear) return hear();
    const { status = 200, headers = {}, body = '' } = pages.get(path) ?? { status: 404 };
    const isKnown = headers.etag !== undefined && request.headers['if-none-match'] === headers.etag;
    if (isKnown) response.writeHead(304).end();
    else response.writeHead(status, { 'content-type': 'text/html', ...headers }).end(body);
  });
  return { url, pages, asked, silent };
}

export type Publisher = Awaited<ReturnType<typeof startPublisher>>;

/** A feed of items, newest first. */
export function rss(items: { title: string; link?: string; guid?: string; text?: string; date?: string }[]): string {
  const parts = items.map(
    ({ title, link, guid, text, date }) =>
      `<item><title>${title}</title>${link ? `<link>${link}</link>` : ''}${guid ? `<guid isPermaLink="false">${guid}</guid>` : ''}` +
      `${date ? `<pubDate>${date}</pubDate>` : ''}<description><![CDATA[${text ?? ''}]]></description></item>`,
  );
  return `<rss version="2.0"><channel><title>Trade desk</title>${parts.join('')}</channel></rss>`;
}

/** A reader that takes every sentence for the summary; what a real one finds is its own tests' concern. */
export const plainReader: Reader = {
  text: (text, about) => readingOf(text, about),
  html: (html, about) => readingOf(words(html), about),
  htmlToText: words,
  spokenOf: () => [],
};

function words(html: string): string {
  return html
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function readingOf(text: string, about: Parameters<Reader['text']>[1]): Reading {
  return {
    title: about?.title ?? null,
    publisher: about?.publisher ?? null,
    published: about?.published ?? null,
    summary: text.split(/(?<=\.) /).slice(0, 3),
    ...{ commitments: [], sanctions: [], deadlines: [], topics: [], countries: [] },
  };
}
