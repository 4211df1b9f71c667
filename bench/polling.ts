import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Worker } from 'node:worker_threads';
import { pino } from 'pino';
import { commandNames } from '../src/domain/command-names.ts';
import { beginFeed } from '../src/domain/feeds.ts';
import { beginRecord } from '../src/domain/records.ts';
import { plainOptions } from '../src/domain/subscription-options.ts';
import { createNetwork } from '../src/feeds/network.ts';
import { readSyndication } from '../src/feeds/syndication.ts';
import { pollFeeds } from '../src/jobs/poll-feeds.ts';
import { createFetcher } from '../src/net/fetcher.ts';
import { commitmentsSpokenOf } from '../src/reading/evidence.ts';
import { htmlToText } from '../src/reading/html.ts';
import { readHtml, readText } from '../src/reading/read.ts';
import { openJsonStore } from '../store/json-store.ts';
import type { Store } from '../store/store.ts';

/**
 * How long is a command held up while 200 feeds bring 600 new items: Accord's poller over its store beside a plain
 * `Promise.all` that fetches, parses and reads the same, and stores nothing.
 */
const feeds = 200;
const hosts = 50;
const publishers = new Worker(new URL('./polling-publishers.ts', import.meta.url), {
  workerData: { entries: 25, paragraphs: 6 },
});
const [port] = (await once(publishers, 'message')) as [number];
const addressOf = (feed: number) => `http://127.0.0.${(feed % hosts) + 1}:${port}/feeds/${feed}/`;

let now = Temporal.Instant.from('2026-03-10T10:00:00Z');
const clock = () => now;
const folder = await mkdtemp(join(tmpdir(), 'accord-bench-'));
const store = await openJsonStore(folder);
const fetcher = createFetcher({ allow: ['127.0.0.0/8'], clock });
const deps = {
  ...{ store, clock, log: pino({ level: 'warn' }), network: createNetwork(fetcher, clock), names: commandNames('') },
  ...{
    outbox: { nudge: () => {} },
    abstracts: async () => null,
    reader: { text: readText, html: readHtml, htmlToText, spokenOf: commitmentsSpokenOf },
  },
};

await subscribeAll(store);
await pollFeeds(deps);
console.log(
  `${feeds} feeds of 25 entries on ${hosts} hosts; in each run every feed has 3 new ones, half of them teasers.`,
);
for (let run = 1; run <= 2; run++) {
  publishers.postMessage('more news');
  now = now.add({ hours: 1 });
  report(`naive ${run}`, await measure(naive));
  report(`Accord ${run}`, await measure(() => pollFeeds(deps)));
}
const items = (await store.news.find()).length;
console.log(`Items kept: ${items}; posts ordered: ${(await store.deliveries.find()).length}.`);

await fetcher.close();
await store.close();
await publishers.terminate();
await rm(folder, { recursive: true });

async function subscribeAll({ feeds: kept, subscriptions }: Store): Promise<void> {
  for (let feed = 0; feed < feeds; feed++) {
    const id = `FEED-${feed + 1}`;
    await kept.add(beginFeed({ id, url: addressOf(feed), title: `Desk ${feed}`, seen: [] }, null, now.toString()));
    const fields = {
      id: `R-${feed + 1}`,
      feedId: id,
      channel: `C${feed % 10}`,
      state: 'active' as const,
      pausedBecause: null,
    };
    await subscriptions.add(beginRecord({ ...fields, ...plainOptions }, { by: 'U1', at: now, what: 'subscribe' }));
  }
}

/** What a poller without bounds does: everything at once, each document read as soon as it is there. */
async function naive(): Promise<void> {
  const wanted = Array.from({ length: feeds }, (_, feed) => addressOf(feed));
  await Promise.all(
    wanted.map(async (url) => {
      const { entries } = readSyndication(await (await fetch(url)).text(), url);
      await Promise.all(
        entries.slice(0, 3).map(async (entry) => {
          const html = entry.html.length < 600 && entry.url ? await (await fetch(entry.url)).text() : entry.html;
          return [readHtml(html), htmlToText(html)];
        }),
      );
    }),
  );
}

type Measured = { seconds: number; p50: number; p99: number; max: number };

async function measure(work: () => Promise<void>): Promise<Measured> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const begun = performance.now();
  await work();
  const seconds = (performance.now() - begun) / 1000;
  delay.disable();
  const ms = (nanoseconds: number) => nanoseconds / 1e6;
  return { seconds, p50: ms(delay.percentile(50)), p99: ms(delay.percentile(99)), max: ms(delay.max) };
}

function report(name: string, { seconds, p50, p99, max }: Measured): void {
  const figures = [p50, p99, max].map((ms) => ms.toFixed(1).padStart(8)).join(' ');
  console.log(
    `${name.padEnd(10)} ${seconds.toFixed(1).padStart(6)} s   event loop delay p50, p99, max in ms ${figures}`,
  );
}
