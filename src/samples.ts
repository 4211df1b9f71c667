import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readSeeds } from '../seeds/load.ts';
import type { NewsPack, NewsSource } from './domain/news-sources.ts';
import { answerRegister, registerPage } from './sample-register.ts';

/** The sample articles as pages of a small local web site, with a feed and a register, so that the playground needs no network. */
export type Samples = { url: string; sources: NewsSource[]; pack: NewsPack; close: () => Promise<void> };

type Article = Awaited<ReturnType<typeof readSeeds>>['articles'][number];

/** Where the samples are served, and the clock by which documents of the sample register are published. */
export type SamplesOptions = { host: string; port?: number; clock: () => Temporal.Instant };

/**
 * Serves the seeds' articles at `<url>/<key>.html`, their feed at `<url>/feed.xml` and a small register at
 * `<url>/api/v1/documents.json`; on another port where this one is taken.
 */
export async function serveSamples({ host, port = 0, clock }: SamplesOptions): Promise<Samples> {
  const { articles } = await readSeeds();
  const begun = Temporal.Now.plainDateISO('UTC');
  const server = createServer((request, response) => {
    const origin = `http://${request.headers.host}`;
    const asked = new URL(request.url ?? '/', origin);
    const path = asked.pathname;
    const html = { 'content-type': 'text/html; charset=utf-8' };
    const document = registerPage(path, begun);
    const article = articles.find((each) => path === `/${each.key}.html`);
    if (article) response.writeHead(200, html).end(page(article));
    else if (document) response.writeHead(200, html).end(documentPage(document));
    else if (path === '/api/v1/documents.json') {
      const today = clock().toZonedDateTimeISO('UTC').toPlainDate();
      const answer = answerRegister({ url: asked, begun, today });
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
    } else if (path === '/feed.xml')
      response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(feed(articles, origin));
    else response.writeHead(404).end();
  });
  await listen(server, host, port).catch(() => listen(server, host, 0));
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  };
  const url = `http://${host}:${(server.address() as AddressInfo).port}`;
  const sources = sampleSources(url, begun);
  const pack = { id: 'sample', name: 'Samples', about: 'Everything that this machine serves', sources: idsOf(sources) };
  return { url, sources, pack, close };
}

function idsOf(sources: readonly NewsSource[]): string[] {
  return sources.map(({ id }) => id);
}

function sampleSources(url: string, today: Temporal.PlainDate): NewsSource[] {
  const checked = { on: today.toString(), record: 'it comes from this machine' };
  const local = { language: 'en', note: 'Can be tried without a network', checked };
  return [
    {
      id: 'sample',
      name: 'Accord sample news',
      kind: 'rss',
      url: `${url}/feed.xml`,
      carries: 'The sample articles',
      ...local,
    },
    {
      id: 'sample-register',
      name: 'Sample register',
      kind: 'federal-register',
      url: `${url}/api/v1/documents.json?conditions%5Bpublication_date%5D%5Bgte%5D=2015-01-01`,
      carries: 'A rule with a deadline for comments, its correction and a notice; move the clock on for the next ones',
      ...local,
    },
  ];
}

async function listen(server: Server, host: string, port: number): Promise<void> {
  server.listen(port, host);
  await once(server, 'listening');
}

function page(article: Article): string {
  const paragraphs = article.text.split('\n').filter((line) => line.trim() !== '');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${escapeHtml(article.title)}</title>
<meta property="og:site_name" content="${escapeHtml(article.publisher)}">
<meta property="article:published_time" content="${article.published}">
</head>
<body>
<article>
<h1>${escapeHtml(article.title)}</h1>
${paragraphs.map((line) => `<p>${escapeHtml(line)}</p>`).join('\n')}
</article>
<footer><p>Written for Accord from public facts: <a href="${escapeHtml(article.official)}">official source</a></p></footer>
</body>
</html>`;
}

function documentPage([title = '', ...paragraphs]: string[]): string {
  const words = paragraphs.filter((line) => line !== '').map((line) => `<p>${escapeHtml(line)}</p>`);
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head>
<body><article><h1>${escapeHtml(title)}</h1>${words.join('')}</article></body></html>`;
}

function feed(articles: Article[], origin: string): string {
  const items = articles.map(
    (each) => `<item><title>${escapeHtml(each.title)}</title><link>${origin}/${each.key}.html</link>
<guid>${origin}/${each.key}.html</guid><pubDate>${new Date(each.published).toUTCString()}</pubDate></item>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>Accord sample news</title><link>${origin}/</link><description>Samples</description>
${items.join('\n')}
</channel></rss>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
