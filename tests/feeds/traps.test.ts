import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { createNetwork } from '../../src/feeds/network.ts';
import { createFetcher } from '../../src/net/fetcher.ts';
import { serve } from '../net/local-server.ts';

const clock = () => Temporal.Instant.from('2015-09-28T10:00:00Z');
const fetcher = createFetcher({ allow: ['127.0.0.1'], clock });
const network = createNetwork(fetcher, clock);
const unknown = { etag: null, lastModified: null };
afterAll(() => fetcher.close());

const rss = (...items: string[]) =>
  `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>T</title>${items.join('')}</channel></rss>`;
const item = '<item><title>One</title><link>/1</link></item>';

async function polled(answer: (request: IncomingMessage, response: ServerResponse) => unknown, path = '/feed') {
  const { url, requests } = await serve(answer);
  return { ...(await network.feed(`${url}${path}`, unknown)), requests };
}

describe('a publisher', () => {
  test('that answers 404 to HEAD is asked once, by GET', async () => {
    const { entries, requests } = await polled((request, response) =>
      request.method === 'HEAD' ? response.writeHead(404).end() : response.end(rss(item)),
    );
    expect([entries?.length, requests.map(({ method }) => method)]).toEqual([1, ['GET']]);
  });

  test('that wants to be asked for XML gets it', async () => {
    const { entries } = await polled((request, response) =>
      /application\/rss\+xml/.test(request.headers.accept ?? '')
        ? response.end(rss(item))
        : response.writeHead(406).end(),
    );
    expect(entries).toHaveLength(1);
  });

  test('that lets in only what looks like a browser lets us in', async () => {
    const { entries } = await polled((request, response) =>
      /^Mozilla\/\d.{35,}/.test(request.headers['user-agent'] ?? '')
        ? response.end(rss(item))
        : response.writeHead(403).end(),
    );
    expect(entries).toHaveLength(1);
  });

  test('that calls its feed a page, or bytes, and packs it is read by what it holds', async () => {
    for (const type of ['text/html', 'application/octet-stream', 'text/plain']) {
      const headers = { 'content-type': type, 'content-encoding': 'gzip' };
      const { entries } = await polled((_, response) => response.writeHead(200, headers).end(gzipSync(rss(item))));
      expect(entries).toHaveLength(1);
    }
  });

  test('that answers with a page although it says XML has no feed', async () => {
    await expect(
      polled((_, response) =>
        response.writeHead(200, { 'content-type': 'application/rss+xml' }).end('<!doctype html><html><p>Sorry</html>'),
      ),
    ).rejects.toMatchObject({ problem: { code: 'not-a-feed' } });
  });
});

describe('the feed of the Federal Register', () => {
  test('gives every item of a day the same moment and often no text: each is told apart by its address', async () => {
    const items = [1, 2, 3].map(
      (n) =>
        `<item><title>Notice</title><link>https://www.federalregister.gov/documents/2015/09/28/2015-${n}/notice</link>` +
        '<description></description><pubDate>Mon, 28 Sep 2015 00:00:00 +0000</pubDate><dc:creator>Foreign Assets Control Office</dc:creator></item>',
    );
    const { entries } = await polled((_, response) => response.end(rss(...items)), '/api/v1/documents.rss');
    expect(new Set(entries?.map(({ key }) => key)).size).toBe(3);
    expect(entries?.map(({ published }) => published)).toEqual(Array(3).fill('2015-09-28'));
    expect(entries?.every(({ official }) => official === null)).toBe(true);
  });
});
