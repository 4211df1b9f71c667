import { join } from 'node:path';
import { plantProgrammes, readSeeds } from '../seeds/load.ts';
import { openJsonStore } from '../store/json-store.ts';
import { problemWords } from '../views/problem.ts';
import { commandNames } from './domain/command-names.ts';
import { DomainError } from './domain/problem.ts';
import { type Environment, readEnvironment } from './env.ts';
import { officialSources } from './lists/official-sources.ts';
import { createLog } from './log.ts';
import { startService } from './service.ts';
import { startTryOut } from './start-playground.ts';

type Running = { stop: () => Promise<void> };

async function start(env: Environment): Promise<Running> {
  const log = createLog(env.LOG_LEVEL, { signingSecret: env.SLACK_SIGNING_SECRET });
  if (env.SLACK_BOT_TOKEN === undefined) {
    const quiet = createLog(process.env.LOG_LEVEL ? env.LOG_LEVEL : 'warn');
    const folder = join(env.ACCORD_DATA_DIR, 'playground');
    const tryOut = await startTryOut({ host: env.HOST, port: env.PORT, folder, log: quiet, prefix: env.ACCORD_PREFIX });
    process.stdout.write(
      `Accord's playground runs at ${tryOut.url}\nStop it with Ctrl+C; what you do there is kept in ${folder}.\n`,
    );
    return tryOut;
  }
  const store = await openJsonStore(env.ACCORD_DATA_DIR);
  const clock = () => Temporal.Now.instant();
  await plantProgrammes(store, clock());
  const { sources, packs } = await readSeeds();
  const service = await startService({
    slack: {
      botToken: env.SLACK_BOT_TOKEN,
      signingSecret: env.SLACK_SIGNING_SECRET ?? null,
      appToken: env.SLACK_APP_TOKEN ?? null,
      apiUrl: env.SLACK_API_URL,
    },
    http: { host: env.HOST, port: env.PORT },
    ...{
      store,
      clock,
      log,
      prefix: env.ACCORD_PREFIX,
      zone: env.ACCORD_ZONE,
      netAllow: env.ACCORD_NET_ALLOW,
      ...modelOf(env),
      sources,
      packs,
      lists: { shelf: join(env.ACCORD_DATA_DIR, 'lists'), addresses: officialSources },
    },
  });
  log.info({ url: service.url, mode: env.SLACK_APP_TOKEN ? 'socket' : 'http' }, 'Accord is at work');
  return service;
}

function modelOf({ ACCORD_MODEL_URL: url, ACCORD_MODEL_NAME: name, ACCORD_MODEL_KEY: key }: Environment) {
  return url === undefined || name === undefined ? {} : { model: { url, name, key: key ?? null } };
}

/** One plain sentence of why Accord cannot start; a bug shows its stack. */
function reasonOf(error: unknown): string {
  if (error instanceof DomainError) return problemWords(error.problem, commandNames(''));
  if (!(error instanceof Error)) return String(error);
  const { code } = error as { code?: string };
  if (error instanceof RangeError) return `ACCORD_NET_ALLOW is not usable: ${error.message}`;
  if (code === 'EADDRINUSE')
    return 'The port is taken by another program. Set PORT to a free one, for example PORT=3001 npm start.';
  if (code === 'slack_webapi_platform_error')
    return `Slack refuses the token: ${error.message}. Check SLACK_BOT_TOKEN.`;
  return error.message.startsWith('The environment') ? error.message : (error.stack ?? error.message);
}

function leave(running: Running): void {
  const hurry = setTimeout(() => process.exit(1), 10_000);
  hurry.unref();
  running.stop().then(
    () => process.exit(0),
    (error) => {
      process.stderr.write(`${reasonOf(error)}\n`);
      process.exit(1);
    },
  );
}

/** What nobody awaited has failed: a supervisor starts Accord anew, and its store loses nothing by it. */
process.on('unhandledRejection', (error) => {
  createLog('fatal', { signingSecret: process.env.SLACK_SIGNING_SECRET }).fatal(
    { err: error },
    'Accord stops: work failed unseen',
  );
  process.exit(1);
});

try {
  const running = await start(readEnvironment(process.env));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => leave(running));
} catch (error) {
  process.stderr.write(`${reasonOf(error)}\n`);
  process.exit(1);
}
