import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { commands } from '../commands/accord.ts';
import { helpOf } from '../commands/verbs.ts';
import { plantSeeds, readSeeds } from '../seeds/load.ts';
import { openJsonStore } from '../store/json-store.ts';
import { type CommandNames, commandNames } from './domain/command-names.ts';
import { createManifest, shortcutsOf } from './manifest.ts';
import { type Playground, startPlayground } from './playground/playground.ts';
import type { WorkspaceSeed } from './playground/workspace-seed.ts';
import { serveSamples } from './samples.ts';
import { plantSampleList } from './sanctions/sample-list.ts';
import { type Service, startService } from './service.ts';

/** Where the playground runs and keeps what it holds. */
export type TryOutOptions = { host: string; port: number; folder: string; log: Logger; prefix: string };

/** Accord in a stand-in workspace. */
export type TryOut = { url: string; playground: Playground; stop: () => Promise<void> };

const botUser = 'U0ACCORD';

/** Starts the stand-in for Slack with Accord installed in it, the seed data loaded and a clock that can be moved. */
export async function startTryOut(options: TryOutOptions): Promise<TryOut> {
  const { host, port, folder, log } = options;
  const slack = { botToken: 'xoxb-playground', signingSecret: 'playground-signing-secret' };
  const samples = await serveSamples({ host, port: port === 0 ? 0 : port + 1, clock: () => clock() });
  let service: Service | null = null;
  const playground = await startPlayground({
    ...slack,
    host,
    port,
    folder: join(folder, 'workspace'),
    appUrl: null,
    workspace: await workspaceSeed(options, samples.url),
    isAppBusy: () => service?.isBusy() ?? false,
    onClockMoved: async () => service?.runJobs(),
    onReset: async () => {
      await service?.stop();
      await rm(join(folder, 'store'), { recursive: true, force: true });
      service = await startInside();
    },
  });
  const clock = () => Temporal.Instant.fromEpochMilliseconds(playground.now());
  const startInside = async (): Promise<Service> => {
    const store = await openJsonStore(join(folder, 'store'));
    await plantSeeds(store, clock());
    const shelf = join(folder, 'store', 'lists');
    await plantSampleList(shelf, clock());
    const { sources, packs } = await readSeeds();
    const started = await startService({
      slack: { ...slack, appToken: null, apiUrl: playground.apiUrl },
      http: { host, port: 0 },
      ...{ store, clock, log, prefix: options.prefix, zone: 'America/New_York' },
      netAllow: [new URL(samples.url).hostname],
      sources: [...samples.sources, ...sources],
      packs: [samples.pack, ...packs],
      lists: { shelf, addresses: [] },
      pace: { paceMs: 200, graceMs: 1000 },
    });
    playground.connect(started.url);
    return started;
  };
  service = await startInside();
  const stop = async (): Promise<void> => {
    await service?.stop();
    await Promise.all([playground.close(), samples.close()]);
  };
  return { url: playground.url, playground, stop };
}

async function workspaceSeed(options: TryOutOptions, samples: string): Promise<WorkspaceSeed> {
  const { users, channels } = (await readSeeds()).workspace;
  const names = commandNames(options.prefix);
  const manifest = createManifest({ prefix: options.prefix, url: null, verifyPosts: true });
  return {
    guide: guideTo(samples, names),
    team: { id: 'T0ACCORD', name: 'Accord playground', domain: 'accord-playground' },
    users,
    channels: channels.map((channel) => ({
      ...channel,
      members: channel.is_private ? channel.members : [...channel.members, botUser],
    })),
    app: {
      id: 'A0ACCORD',
      name: 'Accord',
      bot_user_id: botUser,
      scopes: manifest.oauth_config.scopes.bot,
      commands: manifest.features.slash_commands.map(({ command, description, usage_hint }) => ({
        command,
        description,
        usage_hint,
      })),
      message_shortcuts: shortcutsOf('message'),
      global_shortcuts: shortcutsOf('global'),
      help: commands.map((command) => ({
        command: names[command.noun],
        verbs: command.verbs.map((verb) => ({
          name: verb.name,
          usage: helpOf(command, verb, names).usage,
          summary: verb.summary,
        })),
      })),
    },
  };
}

/** The three things that a newcomer tries first. */
function guideTo(samples: string, names: CommandNames): WorkspaceSeed['guide'] {
  const channel = 'C0TRADE';
  return [
    {
      title: 'Read an article',
      description: 'Accord says what happened and finds the promises that two governments made.',
      steps: [{ kind: 'command', channel, text: `${names.news} read ${samples}/us-china-cyber-theft.html` }],
    },
    {
      title: 'Track its commitments',
      description: 'Choose what goes into the register: each promise with its own words, parties and due date.',
      steps: [
        { kind: 'command', channel, text: `${names.news} read ${samples}/us-china-cyber-theft.html` },
        { kind: 'command', channel, text: `${names.news} track` },
      ],
    },
    {
      title: 'Give somebody work',
      description: 'Ask Li for an answer by a date, then be Li: the request is in your direct messages and your Home.',
      steps: [
        { kind: 'command', channel, text: `${names.followups} assign @li "Ask CERT for indicators" by +3bd --for C-2` },
        { kind: 'act-as', user: 'U0WEI' },
        { kind: 'open-home' },
      ],
    },
  ];
}
