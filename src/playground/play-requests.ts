import { findChannel, findUser, openDirectMessage } from './channels.ts';
import { slackText } from './command-text.ts';
import { runCommand } from './commands.ts';
import { openHome } from './events.ts';
import { findFile, storeFile } from './files.ts';
import { act, startGlobalShortcut, startMessageShortcut, suggest } from './interactions.ts';
import { findMessage, postMessage } from './messages.ts';
import { type PlayRequests, playRequests, type Snapshot } from './protocol.ts';
import { Refusal } from './refusal.ts';
import type { StandIn } from './stand-in.ts';
import { closeView, submitView } from './view-submissions.ts';
import { clockOf, moveClock, resetWorkspace } from './workspace.ts';

/** What the stand-in's owner does when somebody moves the clock or resets: the app's side of it. */
export interface Hooks {
  onReset: () => Promise<void>;
  onClockMoved: (offsetMs: number) => Promise<void>;
  settled: () => Promise<void>;
}

function sayAsPerson(standIn: StandIn, said: PlayRequests['message']) {
  const { workspace } = standIn;
  const channel = findChannel(workspace, said.channel);
  if (!channel?.members.includes(said.user)) throw new Refusal('channel_not_found');
  if (channel.is_archived) throw new Refusal('is_archived');
  if (said.text.trim() === '' && !said.files?.length) throw new Refusal('no_text');
  const parent = said.thread_ts ? findMessage(workspace, channel.id, said.thread_ts) : null;
  if (said.thread_ts && !parent) throw new Refusal('thread_not_found');
  const message = postMessage(workspace, {
    channel: channel.id,
    user: said.user,
    text: slackText(workspace, said.text),
    ...(parent ? { thread_ts: parent.thread_ts ?? parent.ts } : {}),
    ...(said.files?.length ? { files: said.files.map((id) => findFile(standIn, id)) } : {}),
  });
  return { ok: true, message };
}

async function upload(standIn: StandIn, given: PlayRequests['upload']) {
  const file = await storeFile(standIn, given, Buffer.from(given.content, 'base64'));
  return { ok: true, file };
}

async function reset(standIn: StandIn, hooks: Hooks) {
  await standIn.persistence.removeFiles();
  standIn.inspector.clear();
  standIn.suggested.clear();
  resetWorkspace(standIn.workspace);
  await hooks.onReset();
  return { ok: true };
}

async function setClock(standIn: StandIn, hooks: Hooks, asked: PlayRequests['clock']) {
  moveClock(standIn.workspace, asked.offset_ms);
  await hooks.onClockMoved(asked.offset_ms);
  return { ok: true, clock: clockOf(standIn.workspace) };
}

type Handlers = { [Name in keyof PlayRequests]: (standIn: StandIn, body: PlayRequests[Name], hooks: Hooks) => unknown };

const handlers: Handlers = {
  command: runCommand,
  message: sayAsPerson,
  action: act,
  suggestions: suggest,
  'message-shortcut': startMessageShortcut,
  'global-shortcut': startGlobalShortcut,
  submit: submitView,
  close: closeView,
  home: openHome,
  upload,
  'direct-message': ({ workspace }, { user, with: other }) => {
    if (!findUser(workspace, other)) throw new Refusal('user_not_found');
    return { ok: true, channel: openDirectMessage(workspace, [user, other]) };
  },
  clock: (standIn, body, hooks) => setClock(standIn, hooks, body),
  settle: async (_standIn, _body, hooks) => {
    await hooks.settled();
    return { ok: true };
  },
  reset: (standIn, _body, hooks) => reset(standIn, hooks),
};

/** Whether the stand-in takes requests of that name. */
export function isPlayRequest(name: string): name is keyof PlayRequests {
  return Object.hasOwn(playRequests, name);
}

function knownUser(standIn: StandIn, body: object): void {
  const user = (body as { user?: string }).user;
  if (user !== undefined && !standIn.workspace.seed.users.some((one) => one.id === user))
    throw new Refusal('user_not_found');
}

function refused(error: string, detail: string[]) {
  return { ok: false, status: null, ms: 0, error, detail, errors: {}, entry: 0 };
}

/** Does what a person asks; what Slack's client would refuse comes back with `ok: false` and its word. */
export async function play<Name extends keyof PlayRequests>(
  standIn: StandIn & { hooks: Hooks },
  name: Name,
  body: unknown,
): Promise<{ status: number; body: object }> {
  const parsed = playRequests[name].safeParse(body);
  if (!parsed.success) {
    return {
      status: 400,
      body: refused(
        'invalid_arguments',
        parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`),
      ),
    };
  }
  try {
    knownUser(standIn, parsed.data);
    return {
      status: 200,
      body: (await handlers[name](standIn, parsed.data as PlayRequests[Name], standIn.hooks)) as object,
    };
  } catch (error) {
    if (error instanceof Refusal) return { status: 200, body: refused(error.error, error.problems) };
    throw error;
  }
}

/** The whole workspace for a page that begins. */
export function snapshotOf(standIn: StandIn): Snapshot {
  const { workspace, inspector } = standIn;
  const { seed, data } = workspace;
  return {
    seq: workspace.seq,
    team: seed.team,
    users: seed.users,
    usergroups: seed.usergroups ?? [],
    channels: data.channels,
    app: { ...seed.app, bot_id: workspace.botId },
    guide: seed.guide ?? [],
    messages: data.messages,
    homes: data.homes,
    modals: Object.fromEntries(workspace.modals),
    clock: clockOf(workspace),
    inspector: inspector.entries,
  };
}
