import type { AddressInfo } from 'node:net';
import { App, HTTPReceiver, type Logger, LogLevel } from '@slack/bolt';
import { trackInFlight } from '../../src/in-flight.ts';
import { type Playground, type PlaygroundOptions, startPlayground } from '../../src/playground/playground.ts';
import { demoWorkspace } from './demo-workspace.ts';

export const silent: Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  setLevel: () => undefined,
  getLevel: () => LogLevel.ERROR,
  setName: () => undefined,
};

export const signingSecret = 'demo-secret';
export const botToken = 'xoxb-demo';

/** A Bolt app that reaches Slack only through the stand-in. */
export function demoApp(apiUrl: string): {
  app: App;
  isBusy(): boolean;
  start(): Promise<string>;
  stop(): Promise<void>;
} {
  const receiver = new HTTPReceiver({ signingSecret, logger: silent });
  const app = new App({
    receiver,
    token: botToken,
    logger: silent,
    deferInitialization: true,
    clientOptions: { slackApiUrl: apiUrl, retryConfig: { retries: 0 }, timeout: 5000, logger: silent },
  });
  app.error(async () => undefined);
  return {
    app,
    isBusy: trackInFlight(app).isBusy,
    async start() {
      await app.init();
      const server = await app.start({ port: 0, host: '127.0.0.1' } as never);
      return `http://127.0.0.1:${((server as { address(): AddressInfo }).address() as AddressInfo).port}/slack/events`;
    },
    stop: async () => void (await app.stop()),
  };
}

export interface Demo {
  playground: Playground;
  app: App;
  stop(): Promise<void>;
}

/** Stand-in and app, connected. */
export async function startDemo(register: (app: App) => void, options: Partial<PlaygroundOptions> = {}): Promise<Demo> {
  const playground = await startPlayground({
    port: 0,
    folder: null,
    appUrl: null,
    signingSecret,
    botToken,
    workspace: demoWorkspace,
    isAppBusy: () => isBusy(),
    ...options,
  });
  const { app, isBusy, start, stop } = demoApp(playground.apiUrl);
  register(app);
  playground.connect(await start());
  return {
    playground,
    app,
    stop: async () => {
      await stop();
      await playground.close();
    },
  };
}
