import { afterAll, describe, expect, test } from 'vitest';
import type { Network } from '../../src/deps.ts';
import { createNetwork } from '../../src/feeds/network.ts';
import { createFetcher } from '../../src/net/fetcher.ts';
import { serve } from '../net/local-server.ts';

const clock = () => Temporal.Instant.from('2015-09-28T10:00:00Z');
const fetcher = createFetcher({ allow: ['127.0.0.1'], clock });
const network: Network = createNetwork(fetcher, clock);
const unknown = { etag: null, lastModified: null };
const feed =
  '<rss version="2.0"><channel><title>T</title><item><title>One</title><link>/1</link></item></channel></rss>';

afterAll(() => fetcher.close());

describe('a feed', () => {
  test('comes with its validators, and without entries while it has not changed', async () => {
    const { url } = await serve((request, response) => {
      if (request.headers['if-none-match']) response.writeHead(304).end();
      else response.writeHead(200, { etag: '"1"' }).end(feed);
    });
    const first = await network.feed(url, unknown);
    expect(first).toMatchObject({ title: 'T', etag: '"1"', lastModified: null, movedTo: null });
    expect(first.entries?.map((entry) => entry.url)).toEqual([`${url}/1`]);
    expect(await network.feed(url, first)).toMatchObject({ entries: null, etag: '"1"' });
  });

  test('in a legacy encoding is read in it', async () => {
    const prolog = '<?xml version="1.0" encoding="ISO-8859-1"?>';
    const { url } = await serve((_request, response) =>
      response.end(Buffer.from(prolog + feed.replace('One', 'Douanes françaises'), 'latin1')),
    );
    expect((await network.feed(url, unknown)).entries?.[0]?.title).toBe('Douanes françaises');
  });

  test('that moved for good says where to, and resolves its links there', async () => {
    const { url } = await serve((request, response) => {
      if (request.url === '/old') response.writeHead(301, { location: '/new/feed' }).end();
      else response.end(feed.replace('/1', 'a'));
    });
    const polled = await network.feed(`${url}/old`, unknown);
    expect(polled.movedTo).toBe(`${url}/new/feed`);
    expect(polled.entries?.[0]?.url).toBe(`${url}/new/a`);
  });

  test('that is a page fails with what the page names', async () => {
    const { url } = await serve((_request, response) =>
      response.end('<html><link rel=alternate type=application/atom+xml href=/atom></html>'),
    );
    await expect(network.feed(url, unknown)).rejects.toMatchObject({
      problem: { code: 'not-a-feed', found: [`${url}/atom`] },
    });
  });
});

describe('a page', () => {
  test('is its text, where it stands after redirects', async () => {
    const { url } = await serve((request, response) => {
      if (request.url === '/') response.writeHead(302, { location: '/there' }).end();
      else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<p>é</p>');
    });
    expect(await network.page(url)).toEqual({
      url: `${url}/there`,
      contentType: 'text/html; charset=utf-8',
      body: '<p>é</p>',
    });
  });

  test.each([
    ['application/pdf', '%PDF-1.7'],
    ['image/png', 'x'],
    ['text/html', 'a\0b'],
    ['', '\x7fELF\0'],
  ])('of type %j that begins %j is not text', async (type, body) => {
    const { url } = await serve((_request, response) =>
      response.writeHead(200, type ? { 'content-type': type } : {}).end(body),
    );
    await expect(network.page(url)).rejects.toMatchObject({ problem: { code: 'fetch-failed', failure: 'not-text' } });
  });
});
