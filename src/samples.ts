import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readSeeds } from '../seeds/load.ts';
import type { StarterSource } from './domain/news.ts';

/** The sample articles as pages of a small local web site, with a feed, so that the playground needs no network. */
export type Samples = { url: string; source: StarterSource; close: () => Promise<void> };

type Article = Awaited<ReturnType<typeof readSeeds>>['articles'][number];

/** Serves the seeds' articles at `<url>/<key>.html` and their feed at `<url>/feed.xml`; on another port where this one is taken. */
export async function serveSamples(host: string, port = 0): Promise<Samples> {
  const { articles } = await readSeeds();
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://samples').pathname;
    const origin = `http://${request.headers.host}`;
    const article = articles.find((each) => path === `/${each.key}.html`);
    if (article) response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page(article));
    else if (path === '/feed.xml')
      response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(feed(articles, origin));
    else response.writeHead(404).end();
  });
  await listen(server, host, port).catch(() => listen(server, host, 0));
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  };
  const url = `http://${host}:${(server.address() as AddressInfo).port}`;
  const source = {
    name: 'Accord sample news',
    url: `${url}/feed.xml`,
    carries: 'The sample articles, from this machine',
  };
  return { url, source, close };
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
