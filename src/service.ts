import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type App, HTTPReceiver, SocketModeReceiver } from '@slack/bolt';
import type { Logger } from 'pino';
import type { Store } from '../store/store.ts';
import { type Model, openAbstracts } from './abstracts/abstracts.ts';
import { buildApp } from './app.ts';
import { createOutbox, type DeliveryOutbox } from './delivery/outbox.ts';
import { createPostingClient } from './delivery/posting-client.ts';
import type { Deps, ListAddress, Network } from './deps.ts';
import { commandNames } from './domain/command-names.ts';
import type { NewsPack, NewsSource } from './domain/news-sources.ts';
import { createNetwork } from './feeds/network.ts';
import { createHealth, type Health } from './health.ts';
import { digestListChanges } from './jobs/digest-list-changes.ts';
import { pollFeeds } from './jobs/poll-feeds.ts';
import { refreshLists } from './jobs/refresh-lists.ts';
import { releaseNews } from './jobs/release-news.ts';
import { remindFollowups } from './jobs/remind-followups.ts';
import { rescreenWatches } from './jobs/rescreen-watches.ts';
import { createScheduler, type Scheduler } from './jobs/scheduler.ts';
import { sweep } from './jobs/sweep.ts';
import { tellCutBatches } from './jobs/tell-cut-batches.ts';
import { createFetcher, type Fetcher } from './net/fetcher.ts';
import { createReader, type ReaderAtWork } from './reading-thread/reader.ts';
import { createLists } from './sanctions/lists-at-work.ts';
import { createScreener, type ServiceScreener } from './sanctions/screener.ts';
import { clientOptions, createClient, createPeople, createRespond } from './slack.ts';
import { createFiles } from './slack-files.ts';
import { slackLogger } from './slack-logger.ts';

/** What Accord needs to serve a workspace; main.ts reads it from the environment, tests give their own. */
export type ServiceOptions = {
  slack: { botToken: string; signingSecret: string | null; appToken: string | null; apiUrl: string | undefined };
  http: { host: string; port: number };
  store: Store;
  clock: () => Temporal.Instant;
  log: Logger;
  prefix: string;
  zone: string;
  netAllow: readonly string[];
  sources: readonly NewsSource[];
  packs: readonly NewsPack[];
  /** The model that writes abstracts; none if not given. */
  model?: Model;
  /** The way out to the network; the guarded one if not given. */
  network?: Network;
  /** The folder of the loaded sanctions lists, and the publishers to refresh them from: none, and nothing is fetched. */
  lists: { shelf: string; addresses: readonly ListAddress[] };
  /** How long the outbox waits between posts in a channel and before it looks into an open fate; Slack's pace if not given. */
  pace?: { paceMs: number; graceMs: number };
};

/** Accord at work for one workspace. */
export type Service = {
  /** Where it takes Slack's requests. */
  url: string;
  /** Does at once what is otherwise done on schedule: polls, reminders, posts. */
  runJobs: () => Promise<void>;
  /** Whether something that was asked for is still being worked on, or waits to be posted now. */
  isBusy: () => boolean;
  /** Takes no more work, finishes what is in flight within ten seconds, closes the store. */
  stop: () => Promise<void>;
};

// Together under the ten seconds that a supervisor waits.
const workMs = 5000;
const restMs = 3500;

// A list has tens of megabytes, and some publishers make it while one waits.
const listTimeoutMs = 300_000;

/** Starts Accord over HTTP, or over Socket Mode where an app token is given. Throws what Slack says of a bad token. */
export async function startService(options: ServiceOptions): Promise<Service> {
  const { log, store } = options;
  const fetcher = createFetcher({ allow: options.netAllow, clock: options.clock });
  const listFetcher = createFetcher({ allow: options.netAllow, clock: options.clock, timeoutMs: listTimeoutMs });
  const screener = createScreener({ shelf: options.lists.shelf, log, clock: options.clock });
  const lists = createLists({ ...options.lists, fetcher: listFetcher, screener, log });
  const reader = createReader();
  const { abstracts, close: closeAbstracts } = openAbstracts(options.model, { clock: options.clock, log });
  const { deps, outbox } = createDeps(options, { fetcher, screener, lists, abstracts, reader });
  await tellCutBatches(deps); // Before new files are taken: every batch that stands there was cut off.
  const health = createHealth(deps);
  const receiver = createReceiver(options, health);
  const { botToken: token, apiUrl } = options.slack;
  const logger = slackLogger(log);
  const { app, inFlight } = buildApp({ token, receiver, logger, clientOptions: clientOptions(apiUrl, logger) }, deps);
  await app.init();
  const server = await listen(app, options, health);
  const scheduler = createScheduler(jobsOf(deps), { log });
  screener.lists().catch((error) => log.error({ err: error }, 'the shelf of sanctions lists cannot be read'));
  scheduler.start();
  outbox.nudge();
  health.ready(true);
  const stop = async (): Promise<void> => {
    health.ready(false);
    const jobs = scheduler.stop(); // Told at once, waited for last: people's work is finished first.
    await within(workMs, [closeServer(server, () => app.stop()), inFlight.settled()]);
    await within(restMs, [
      fetcher.close(),
      listFetcher.close(),
      closeAbstracts(),
      reader.close(),
      jobs,
      outbox.stop(),
      screener.close(),
    ]);
    await store.close();
  };
  return {
    url: addressOf(server, options),
    isBusy: () => inFlight.isBusy() || outbox.isBusy(),
    runJobs: () => runAll(scheduler, deps, outbox),
    stop,
  };
}

/** The server that answers Slack; in Socket Mode, which needs none, the one for a supervisor. */
async function listen(app: App, options: ServiceOptions, health: Health): Promise<Server> {
  const { host, port } = options.http;
  if (options.slack.appToken === null) return (await app.start({ port, host } as never)) as unknown as Server;
  await app.start();
  return health.listen(host, port);
}

type Reach = {
  fetcher: Fetcher;
  screener: ServiceScreener;
  lists: Deps['lists'];
  abstracts: Deps['abstracts'];
  reader: ReaderAtWork;
};

function createDeps(options: ServiceOptions, reach: Reach): { deps: Deps; outbox: DeliveryOutbox } {
  const { fetcher, screener, lists } = reach;
  const { log, store, clock } = options;
  const { botToken: token, apiUrl } = options.slack;
  const names = commandNames(options.prefix);
  const slack = createClient(token, clientOptions(apiUrl, slackLogger(log)));
  const client = createPostingClient({ token, log, ...(apiUrl ? { slackApiUrl: apiUrl } : {}) });
  const outbox = createOutbox({ store, clock, log, names, client, ...options.pace });
  const people = createPeople(slack, options.zone, log);
  const network = options.network ?? createNetwork(fetcher, clock);
  return {
    deps: {
      store,
      clock,
      log,
      slack,
      people,
      reader: reach.reader,
      abstracts: reach.abstracts,
      network,
      screener,
      lists,
      outbox,
      names,
      sources: options.sources,
      packs: options.packs,
      files: createFiles(slack, { token, apiUrl }),
      respond: createRespond(log),
    },
    outbox,
  };
}

function createReceiver(options: ServiceOptions, health: Health) {
  const { signingSecret, appToken, apiUrl } = options.slack;
  const logger = slackLogger(options.log);
  if (appToken === null) {
    return new HTTPReceiver({
      signingSecret: signingSecret ?? '',
      endpoints: '/slack/events',
      customRoutes: health.routes,
      logger,
    });
  }
  // Its own copy with many retries: a lost connection must come back by itself, however long Slack is away.
  const retryConfig = { retries: 1000, factor: 1.3, maxTimeout: 60_000 };
  const patient = { ...clientOptions(apiUrl, logger), retryConfig };
  return new SocketModeReceiver({
    appToken,
    logger,
    installerOptions: { clientOptions: patient },
  });
}

function jobsOf(deps: Deps) {
  return [
    { name: 'poll feeds', everyMs: 60_000, run: (signal: AbortSignal) => pollFeeds(deps, { signal }) },
    { name: 'release news', everyMs: 20_000, run: () => releaseNews(deps) },
    { name: 'sanctions', everyMs: 60_000, run: (signal: AbortSignal) => workOnLists(deps, signal) },
    { name: 'remind', everyMs: 60_000, run: () => remindFollowups(deps) },
    { name: 'sweep', everyMs: 3_600_000, run: () => sweep(deps) },
  ];
}

/** What a new version of a list brings is told in the same turn. */
async function workOnLists(deps: Deps, signal: AbortSignal): Promise<void> {
  await digestListChanges(deps); // Before anything new is told at once to who has just asked for that.
  await refreshLists(deps, signal);
  await rescreenWatches(deps, signal);
}

async function runAll(scheduler: Scheduler, deps: Deps, outbox: DeliveryOutbox): Promise<void> {
  await Promise.all(jobsOf(deps).map((job) => scheduler.runNow(job.name)));
  await outbox.drain();
}

function addressOf(server: Server, options: ServiceOptions): string {
  return `http://${options.http.host}:${(server.address() as AddressInfo).port}/slack/events`;
}

/** Waits for all of it, but no longer than this. */
async function within(ms: number, work: Promise<unknown>[]): Promise<void> {
  await Promise.race([Promise.allSettled(work), new Promise((done) => setTimeout(done, ms).unref())]);
}

/** Bolt waits for idle keep-alive connections: they are closed while the last requests finish. */
async function closeServer(server: Server, stop: () => Promise<unknown>): Promise<void> {
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const deadline = setTimeout(() => server.closeAllConnections(), workMs);
  try {
    await stop();
    if (server.listening) await new Promise((done) => server.close(done));
  } finally {
    clearInterval(idle);
    clearTimeout(deadline);
  }
}
