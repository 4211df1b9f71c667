import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { CustomRoute } from '@slack/bolt';
import type { Deps } from './deps.ts';
import { FeedWarning } from './domain/feed-state.ts';
import { type CollectionName, idPrefixes } from './domain/ids.ts';

/** What a supervisor asks over HTTP: alive, ready for Slack, and figures. */
export type Health = {
  routes: CustomRoute[];
  ready: (isReady: boolean) => void;
  /** Serves the routes alone, for Socket Mode, where nothing else listens. */
  listen: (host: string, port: number) => Promise<Server>;
};

/** The routes `/healthz`, `/readyz` and `/metrics` (Prometheus text). */
export function createHealth(deps: Pick<Deps, 'store'>): Health {
  let isReady = false;
  const text = (path: string, answer: () => Promise<[number, string]>): CustomRoute => ({
    path,
    method: ['GET'],
    handler: (_request, response) => {
      answer().then(
        ([status, body]) => response.writeHead(status, { 'content-type': 'text/plain; version=0.0.4' }).end(body),
        () => response.writeHead(503).end('failed\n'),
      );
    },
  });
  const routes = [
    text('/healthz', async () => [200, 'ok\n']),
    text('/readyz', async () => (isReady ? [200, 'ready\n'] : [503, 'not ready\n'])),
    text('/metrics', async () => [200, await metrics(deps)]),
  ];
  return {
    routes,
    ready: (now) => {
      isReady = now;
    },
    listen: async (host, port) => {
      const server = createServer((request, response) => {
        const route = routes.find((each) => each.path === request.url && request.method === 'GET');
        if (route) route.handler(Object.assign(request, { params: {} }), response);
        else response.writeHead(404).end('not found\n');
      });
      server.listen(port, host);
      await once(server, 'listening');
      return server;
    },
  };
}

async function metrics({ store }: Pick<Deps, 'store'>): Promise<string> {
  const names = Object.keys(idPrefixes) as CollectionName[];
  const counts = await Promise.all(
    names.map(async (name) => `accord_records{collection="${name}"} ${(await store[name].find()).length}`),
  );
  const states = Map.groupBy(await store.deliveries.find(), (delivery) => delivery.state);
  const posts = ['waiting', 'sending', 'posted', 'failed'].map(
    (state) => `accord_deliveries{state="${state}"} ${states.get(state as 'waiting')?.length ?? 0}`,
  );
  const feeds = await store.feeds.find();
  const failing = feeds.filter((feed) => feed.failures > 0).length;
  const warned = FeedWarning.options.map(
    (warning) =>
      `accord_feeds_warned{about="${warning}"} ${feeds.filter((feed) => feed.warned.includes(warning)).length}`,
  );
  return [
    '# TYPE accord_records gauge',
    ...counts,
    '# TYPE accord_deliveries gauge',
    ...posts,
    '# TYPE accord_feeds_failing gauge',
    `accord_feeds_failing ${failing}`,
    '# TYPE accord_feeds_warned gauge',
    ...warned,
    '',
  ].join('\n');
}
