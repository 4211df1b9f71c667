import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Actor, createActor } from './actor.ts';
import { changeChannel } from './channels.ts';
import { type SlackEvent, sendEvent } from './events.ts';
import { createFaults, type Faults } from './faults.ts';
import { createStandInServer, type Served } from './http-server.ts';
import { createInspector } from './inspector.ts';
import { createPageFiles } from './page-files.ts';
import { createPersistence } from './persistence.ts';
import { type Hooks, play } from './play-requests.ts';
import type { Channel, InspectorEntry, Outcome, PlayRequests } from './protocol.ts';
import { createSockets } from './socket-mode.ts';
import { createTriggers } from './triggers.ts';
import { createWorkspace, now, type Workspace, withNewChannels } from './workspace.ts';
import { WorkspaceSeed } from './workspace-seed.ts';

/** Slack sends an event again nearly at once, after a minute and after five. */
const EVENT_RETRY_DELAYS_MS = [100, 60_000, 300_000] as const;

export interface PlaygroundOptions {
  /** 0 takes any free port. */
  port: number;
  /** A loopback address; 127.0.0.1 if not given. */
  host?: string;
  /** Where the workspace survives restarts; null keeps it in memory. */
  folder: string | null;
  /** Where the app takes Slack's requests; null until `connect` says so. */
  appUrl: string | null;
  signingSecret: string;
  botToken: string;
  /** For Socket Mode. */
  appToken?: string;
  workspace: WorkspaceSeed;
  /** Called when somebody resets, after the workspace is as in the seed: the app forgets what it has stored. */
  onReset?: () => Promise<void>;
  /** Called when somebody moves the clock, before it is answered: the app's clock follows, its jobs run. */
  onClockMoved?: (offsetMs: number) => Promise<void>;
  /** The browser page; the stand-in's own if not given. */
  pageFolder?: string;
  eventRetryDelaysMs?: readonly number[];
  /** Whether the app still works on something after its acknowledgement; `settled` waits for it, and not for a long silence. */
  isAppBusy?: () => boolean;
}

export interface Playground {
  /** The page. */
  url: string;
  /** For `clientOptions.slackApiUrl`; ends in /api/ */
  apiUrl: string;
  workspace: Workspace;
  faults: Faults;
  /** The app's requests and calls, oldest first. */
  inspector: readonly InspectorEntry[];
  /** A person who acts as in the browser. */
  as(userId: string): Actor;
  /** Tells the stand-in where the app listens. */
  connect(appUrl: string): void;
  /** The workspace's time in milliseconds. */
  now(): number;
  moveClock(offsetMs: number): Promise<void>;
  reset(): Promise<void>;
  /** Sends any event (`app_uninstalled`, `channel_archive` …) with Slack's envelope and retries. */
  sendEvent(event: SlackEvent): Promise<Outcome>;
  /** Archives, renames, makes private, invites: what happens to a channel in Slack without the app. */
  changeChannel(id: string, change: Partial<Channel>): Channel;
  /** Resolves when no request and no call is in flight any more and the app is not busy. */
  settled(): Promise<void>;
  /** Resolves with what `look` gives once it gives something; looks again at each change. Rejects after `ms` (5000). */
  until<T>(look: () => T | null | undefined | false, ms?: number): Promise<T>;
  close(): Promise<void>;
}

type Wired = Served & { isAppBusy: () => boolean; quietLooks: number };

// Looks 2 ms apart. Of an app that does not tell when it is busy, only a long silence says that it has finished.
const quietLooks = { ofTelling: 3, ofSilent: 20 };

function wire(options: PlaygroundOptions, workspace: Workspace): Wired {
  const nothing = async () => undefined;
  const hooks: Hooks = {
    onReset: options.onReset ?? nothing,
    onClockMoved: options.onClockMoved ?? nothing,
    settled: () => settled(wired),
  };
  const wired: Wired = {
    workspace,
    hooks,
    isAppBusy: options.isAppBusy ?? (() => false),
    quietLooks: options.isAppBusy ? quietLooks.ofTelling : quietLooks.ofSilent,
    triggers: createTriggers(),
    inspector: createInspector(workspace),
    persistence: createPersistence(options.folder, () => workspace.data),
    faults: createFaults(),
    sockets: createSockets(),
    suggested: new Map(),
    page: createPageFiles(options.pageFolder ?? join(import.meta.dirname, 'page')),
    app: {
      url: options.appUrl,
      signingSecret: options.signingSecret,
      botToken: options.botToken,
      appToken: options.appToken ?? 'xapp-playground',
      eventRetryDelaysMs: options.eventRetryDelaysMs ?? EVENT_RETRY_DELAYS_MS,
    },
    origin: '',
  };
  return wired;
}

/** Quiet is counted in looks, not by the clock: work that held up everything else leaves no time to look in between. */
async function settled(standIn: Wired): Promise<void> {
  const isBusy = () => standIn.inspector.inFlight() > 0 || standIn.isAppBusy();
  for (let looks = 0; looks < standIn.quietLooks; looks = isBusy() ? 0 : looks + 1) await wait(2);
}

function until<T>(workspace: Workspace, look: () => T | null | undefined | false, ms: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const finish = (done: () => void) => {
      workspace.listeners.delete(check);
      clearTimeout(timer);
      done();
    };
    const check = () => {
      try {
        const seen = look();
        if (seen) finish(() => resolve(seen));
      } catch (error) {
        finish(() => reject(error));
      }
    };
    const timer = setTimeout(() => finish(() => reject(new Error(`not seen within ${ms} ms: ${look}`))), ms);
    workspace.listeners.add(check);
    check();
  });
}

async function stop(server: Server, standIn: Served): Promise<void> {
  standIn.faults.clear();
  standIn.sockets.close();
  server.close();
  server.closeAllConnections();
  await standIn.persistence.flush();
}

async function playOrFail<Name extends keyof PlayRequests>(
  standIn: Served,
  name: Name,
  body: PlayRequests[Name],
): Promise<object> {
  const answer = await play(standIn, name, body);
  if (answer.status !== 200) throw new Error(`the stand-in refused ${name}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

function faceOf(server: Server, standIn: Wired): Playground {
  const { workspace, inspector } = standIn;
  const ask = <Name extends keyof PlayRequests>(name: Name, body: PlayRequests[Name]) =>
    playOrFail(standIn, name, body);
  return {
    url: standIn.origin,
    apiUrl: `${standIn.origin}/api/`,
    workspace,
    faults: standIn.faults,
    inspector: inspector.entries,
    as: (userId) => createActor({ standIn, play: ask, settled: () => settled(standIn) }, userId),
    connect: (appUrl) => {
      standIn.app.url = appUrl;
    },
    now: () => now(workspace),
    moveClock: async (offset_ms) => void (await ask('clock', { offset_ms })),
    reset: async () => void (await ask('reset', {})),
    sendEvent: (event) => sendEvent(standIn, event),
    changeChannel: (id, change) => changeChannel(workspace, id, change),
    settled: () => settled(standIn),
    until: (look, ms = 5000) => until(workspace, look, ms),
    close: () => stop(server, standIn),
  };
}

/**
 * Starts the stand-in for Slack: Web API at `apiUrl`, signed requests to the app at `appUrl`, the browser page at `url`.
 * It needs nothing but the seed; a folder with another version's state is refused.
 */
export async function startPlayground(options: PlaygroundOptions): Promise<Playground> {
  const seed = WorkspaceSeed.parse(options.workspace);
  const workspace = createWorkspace(seed);
  const standIn = wire(options, workspace);
  const saved = await standIn.persistence.load();
  if (saved) workspace.data = withNewChannels(saved, workspace.data);
  workspace.listeners.add(() => standIn.persistence.save());
  const server = createStandInServer(standIn);
  const host = options.host ?? '127.0.0.1';
  if (!['127.0.0.1', 'localhost', '::1'].includes(host))
    throw new RangeError(`the playground listens on loopback only, not on ${host}`);
  server.listen(options.port, host);
  await once(server, 'listening');
  standIn.origin = `http://${host === '::1' ? '[::1]' : host}:${(server.address() as AddressInfo).port}`;
  return faceOf(server, standIn);
}
