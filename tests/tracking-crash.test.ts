import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLog } from '../src/log.ts';
import { type Playground, startPlayground } from '../src/playground/playground.ts';
import { type Service, startService } from '../src/service.ts';
import { openJsonStore } from '../store/json-store.ts';
import type { Store } from '../store/store.ts';
import { articlePage } from './article.ts';
import { type Site, startSite } from './site.ts';
import { faultyDisk } from './store/faulty-disk.ts';
import { slack, workspaceSeed } from './workspace.ts';

let playground: Playground;
let site: Site;
let root: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'accord-crash-'));
  site = await startSite();
  site.set('/article', articlePage);
  let isBusy = () => false;
  playground = await startPlayground({
    ...slack,
    port: 0,
    folder: null,
    appUrl: null,
    workspace: workspaceSeed(),
    isAppBusy: () => isBusy(),
  });
  busyOf = (service) => {
    isBusy = service.isBusy;
  };
});
let busyOf: (service: Service) => void;

afterAll(async () => {
  await playground.close();
  await site.close();
  await rm(root, { recursive: true, force: true });
});

async function serve(store: Store): Promise<Service> {
  const service = await startService({
    slack: { ...slack, appToken: null, apiUrl: playground.apiUrl },
    http: { host: '127.0.0.1', port: 0 },
    ...{ store, log: createLog('silent'), prefix: '', zone: 'UTC', netAllow: ['127.0.0.1'], sources: [], packs: [] },
    lists: { shelf: join(root, 'lists'), addresses: [] },
    clock: () => Temporal.Now.instant(),
    pace: { paceMs: 1, graceMs: 10 },
  });
  busyOf(service);
  playground.connect(service.url);
  return service;
}

/** The folder in which an article was read. */
async function folderWithArticle(): Promise<string> {
  const folder = join(root, 'read');
  const service = await serve(await openJsonStore(folder));
  await playground.as('U0ANA').command(`/news read ${site.url}/article`);
  await service.stop();
  return folder;
}

async function countsIn(folder: string): Promise<string> {
  const store = await openJsonStore(folder);
  const [agreements, commitments, programmes, item] = await Promise.all([
    store.agreements.find(),
    store.commitments.find(),
    store.programmes.find(),
    store.news.get('N-1'),
  ]);
  await store.close();
  return [agreements.length, commitments.length, programmes.length, item?.commitmentIds.length].join();
}

test('a crash between any two writes of a tracking leaves all of it or nothing', { timeout: 120_000 }, async () => {
  const before = await folderWithArticle();
  const outcomes = new Set<string>();
  for (let step = 1; ; step += 1) {
    const folder = join(root, `crash-${step}`);
    await cp(before, folder, { recursive: true });
    const disk = faultyDisk((at) => (at >= step ? new Error('crash') : null));
    const store = await openJsonStore(folder, { disk }).catch(() => null);
    if (store === null) continue; // It died while it opened.
    const service = await serve(store);
    const ana = playground.as('U0ANA');
    await ana.command('/news track N-1');
    if (ana.currentView()) await ana.submit();
    await service.stop();
    const counts = await countsIn(folder);
    expect(['0,0,0,0', '1,7,1,7']).toContain(counts);
    outcomes.add(counts);
    if (disk.steps() < step) break;
  }
  expect([...outcomes]).toEqual(['0,0,0,0', '1,7,1,7']);
});
