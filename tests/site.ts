import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A web site on this machine whose pages a test sets as it goes. */
export type Site = {
  url: string;
  /** Sets a page; one with an etag is sent again only to who does not know it. */
  set: (path: string, body: string, type?: string, etag?: string) => void;
  close: () => Promise<void>;
};

/** Starts an empty site; what was not set is 404. */
export async function startSite(): Promise<Site> {
  const pages = new Map<string, { body: string; type: string; etag: string | undefined }>();
  const server = createServer((request, response) => {
    const page = pages.get(request.url ?? '');
    if (page?.etag && request.headers['if-none-match'] === page.etag) response.writeHead(304).end();
    else if (page)
      response.writeHead(200, { 'content-type': page.type, ...(page.etag ? { etag: page.etag } : {}) }).end(page.body);
    else response.writeHead(404).end('not found');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    set: (path, body, type = 'text/html; charset=utf-8', etag) => pages.set(path, { body, type, etag }),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** An RSS feed of these items, newest first. */
export function rss(title: string, items: { title: string; link: string }[]): string {
  const entries = items.map(
    (item) => `<item><title>${item.title}</title><link>${item.link}</link><guid>${item.link}</guid></item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>${title}</title><link>http://x/</link><description>d</description>${entries.join('')}</channel></rss>`;
}
