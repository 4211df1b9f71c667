import { Parser } from 'htmlparser2';

const feedTypes =
  /^(?:application\/(?:rss|atom|rdf|feed)\+(?:xml|json)|application\/json|text\/xml|application\/xml)\b/i;

/** The addresses of the feeds that a page names in `<link rel="alternate">`, absolute and each once, at most ten. */
export function findFeedLinks(html: string, pageUrl: string): string[] {
  const found = new Set<string>();
  let base = pageUrl;
  const parser = new Parser({
    onopentag: (tag, attributes) => {
      const { href = '', rel = '', type = '' } = attributes;
      if (tag === 'base') base = URL.parse(href, pageUrl)?.href ?? base;
      if (tag !== 'link' || !/(?:^|\s)alternate(?:\s|$)/i.test(rel) || !feedTypes.test(type.trim())) return;
      const url = URL.parse(href.trim(), base);
      if (url && /^https?:$/.test(url.protocol)) found.add(url.href);
    },
  });
  parser.end(html.slice(0, 1_000_000));
  return [...found].slice(0, 10);
}
