import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Playground } from '../src/playground/playground.ts';
import { slack } from './workspace.ts';

/** Accord as its own process, as an administrator runs it. */
export type AccordProcess = {
  child: ChildProcess;
  url: string;
  /** What it wrote on standard error. */
  errors: () => string;
  kill: (signal: NodeJS.Signals) => Promise<number | null>;
};

/** Starts `src/main.ts` over HTTP against a stand-in, and waits until it is ready. */
export async function startProcess(playground: Playground, folder: string): Promise<AccordProcess> {
  const port = await freePort();
  const child = spawn(process.execPath, ['src/main.ts'], {
    env: {
      ...process.env,
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_SIGNING_SECRET: slack.signingSecret,
      SLACK_API_URL: playground.apiUrl,
      PORT: String(port),
      ACCORD_DATA_DIR: folder,
      ACCORD_NET_ALLOW: '127.0.0.1',
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  child.stderr?.on('data', (chunk) => {
    errors += chunk;
  });
  const url = `http://127.0.0.1:${port}`;
  await untilReady(url, child, () => errors);
  playground.connect(`${url}/slack/events`);
  const kill = async (signal: NodeJS.Signals): Promise<number | null> => {
    const gone = once(child, 'exit');
    child.kill(signal);
    const [code] = await gone;
    return code as number | null;
  };
  return { child, url, errors: () => errors, kill };
}

async function untilReady(url: string, child: ChildProcess, errors: () => string): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`Accord left with ${child.exitCode}: ${errors()}`);
    const answer = await fetch(`${url}/readyz`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((done) => setTimeout(done, 25));
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}
