import type { Worker } from 'node:worker_threads';
import { afterAll, describe, expect, test } from 'vitest';
import { createNetwork } from '../../src/feeds/network.ts';
import { createFetcher } from '../../src/net/fetcher.ts';
import { serve } from '../net/local-server.ts';

const clock = () => Temporal.Instant.from('2015-09-28T10:00:00Z');
const fetcher = createFetcher({ allow: ['127.0.0.1'], clock });
const unknown = { etag: null, lastModified: null };
afterAll(() => fetcher.close());

const rss = (items: string) => `<rss version="2.0"><channel><title>Large</title>${items}</channel></rss>`;
const item = (n: number, text: string) =>
  `<item><guid>g${n}</guid><title>Nº ${n}</title><description>${text}</description></item>`;
const large = rss(Array.from({ length: 500 }, (_, n) => item(n, 'words '.repeat(400))).join(''));

async function poll(body: string, thread?: { fromBytes: number; timeoutMs: number }) {
  const { url } = await serve((_request, response) => response.end(body));
  return createNetwork(fetcher, clock, thread ? { thread } : {}).feed(`${url}/feed`, unknown);
}

describe('a feed above a megabyte', () => {
  test('is read in full', async () => {
    const { title, entries } = await poll(large);
    expect([title, entries?.length, entries?.[499]?.title]).toEqual(['Large', 500, 'Nº 499']);
  });

  test('is read beside one other at most', async () => {
    let [running, most] = [0, 0];
    const count = (worker: Worker) => {
      running += 1;
      most = Math.max(most, running);
      worker.once('exit', () => {
        running -= 1;
      });
    };
    process.on('worker', count);
    const feeds = await Promise.all(Array.from({ length: 5 }, () => poll(large)));
    process.off('worker', count);
    expect([feeds.length, most]).toEqual([5, 2]);
  });

  test('that is none says so, with what its page names', async () => {
    const page = `<html><link rel=alternate type=application/rss+xml href=/rss><p>${'x'.repeat(1_100_000)}</html>`;
    await expect(poll(page)).rejects.toMatchObject({
      problem: { code: 'not-a-feed', found: [expect.stringContaining('/rss')] },
    });
  });

  test('that takes longer than it may is given up', async () => {
    await expect(poll(large, { fromBytes: 1000, timeoutMs: 1 })).rejects.toMatchObject({
      problem: { code: 'fetch-failed', failure: 'too-heavy' },
    });
  });

  test('that declares entities of its own is refused', async () => {
    const laughs = '<!DOCTYPE r [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;&a;&a;">]>';
    await expect(poll(`<?xml version="1.0"?><!-- <x -->${laughs}${large}`)).rejects.toMatchObject({
      problem: { code: 'not-a-feed', found: [] },
    });
  });
});

test('a feed above ten megabytes is not read', async () => {
  await expect(poll(rss(item(1, 'x'.repeat(10_000_000))))).rejects.toMatchObject({
    problem: { code: 'fetch-failed', failure: 'too-large' },
  });
});
