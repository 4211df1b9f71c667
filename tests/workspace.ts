import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Logger } from 'pino';
import type { ListAddress, Network } from '../src/deps.ts';
import type { NewsPack, NewsSource } from '../src/domain/news-sources.ts';
import { createLog } from '../src/log.ts';
import { createManifest, shortcutsOf } from '../src/manifest.ts';
import { type Playground, startPlayground } from '../src/playground/playground.ts';
import type { WorkspaceSeed } from '../src/playground/workspace-seed.ts';
import { type Service, startService } from '../src/service.ts';
import { openJsonStore } from '../store/json-store.ts';
import type { Store } from '../store/store.ts';
import { hastyDisk } from './store/faulty-disk.ts';

/** A stand-in workspace with Accord installed in it, over signed HTTP and the embedded store. */
export type TestWorkspace = {
  playground: Playground;
  store: Store;
  service: Service;
  folder: string;
  /** Stops Accord and starts it again over the same data, as after a deployment. */
  restart: (meanwhile?: () => Promise<void>) => Promise<void>;
  close: () => Promise<void>;
};

export const slack = { botToken: 'xoxb-test-token', signingSecret: 'test-signing-secret', appToken: 'xapp-test-token' };

/** The seed of the stand-in: three people in three zones, two public channels with Accord in them and a private one without. */
export function workspaceSeed(prefix = ''): WorkspaceSeed {
  const manifest = createManifest({ prefix, url: null, verifyPosts: true });
  const everybody = ['U0ANA', 'U0LI', 'U0SAM'];
  return {
    team: { id: 'T0TEST', name: 'Test', domain: 'test' },
    users: [
      { id: 'U0ANA', name: 'ana', real_name: 'Ana Torres', tz: 'America/New_York', is_admin: true },
      { id: 'U0LI', name: 'li', real_name: 'Li Wei', tz: 'Asia/Shanghai' },
      { id: 'U0SAM', name: 'sam', real_name: 'Sam Okafor', tz: 'Europe/London' },
    ],
    channels: [
      { id: 'C0NEWS', name: 'trade-news', is_private: false, members: [...everybody, 'U0BOT'] },
      { id: 'C0CYBER', name: 'cyber', is_private: false, members: [...everybody, 'U0BOT'] },
      { id: 'C0LEGAL', name: 'legal', is_private: true, members: everybody },
    ],
    usergroups: [{ id: 'S0TRADE', handle: 'trade-team', name: 'Trade team', users: everybody }],
    app: {
      id: 'A0TEST',
      name: 'Accord',
      bot_user_id: 'U0BOT',
      scopes: manifest.oauth_config.scopes.bot,
      commands: manifest.features.slash_commands.map(({ command, description }) => ({ command, description })),
      message_shortcuts: shortcutsOf('message'),
      global_shortcuts: shortcutsOf('global'),
    },
  };
}

/** What a test may put in place of the usual: the command prefix, the log, the way out to the network, the store's face. */
export type WorkspaceOptions = {
  prefix?: string;
  socketMode?: boolean;
  log?: Logger;
  network?: Network;
  /** Publishers of sanctions lists; none if not given. */
  lists?: readonly ListAddress[];
  wrap?: (store: Store) => Store;
  /** The news sources and packs that are known by name; none if not given. */
  catalogue?: { sources: readonly NewsSource[]; packs: readonly NewsPack[] };
};

/** Starts a workspace with an empty register. The clock begins in real time and follows the playground's. */
export async function startWorkspace(options: WorkspaceOptions = {}): Promise<TestWorkspace> {
  const folder = await mkdtemp(join(tmpdir(), 'accord-test-'));
  const playground = await startPlayground({
    ...slack,
    port: 0,
    folder: null,
    appUrl: null,
    workspace: workspaceSeed(options.prefix),
    onClockMoved: () => workspace.service.runJobs(),
    isAppBusy: () => workspace.service.isBusy(),
  });
  const start = async (): Promise<Pick<TestWorkspace, 'store' | 'service'>> => {
    const store = await openJsonStore(folder, { disk: hastyDisk });
    const service = await startService({
      slack: { ...slack, appToken: options.socketMode ? slack.appToken : null, apiUrl: playground.apiUrl },
      http: { host: '127.0.0.1', port: 0 },
      store: options.wrap?.(store) ?? store,
      clock: () => Temporal.Instant.fromEpochMilliseconds(playground.now()),
      log: options.log ?? createLog('silent'),
      prefix: options.prefix ?? '',
      zone: 'America/New_York',
      netAllow: ['127.0.0.1'],
      sources: options.catalogue?.sources ?? [],
      packs: options.catalogue?.packs ?? [],
      ...(options.network ? { network: options.network } : {}),
      lists: { shelf: join(folder, 'lists'), addresses: options.lists ?? [] },
      pace: { paceMs: 1, graceMs: 10 },
    });
    if (!options.socketMode) playground.connect(service.url);
    return { store, service };
  };
  const workspace: TestWorkspace = {
    ...(await start()),
    playground,
    folder,
    restart: async (meanwhile) => {
      await workspace.service.stop();
      await meanwhile?.();
      Object.assign(workspace, await start());
    },
    close: async () => {
      await workspace.service.stop();
      await playground.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
  return workspace;
}
