import { randomBytes } from 'node:crypto';
import type { Change, ChangeBody, Channel, Clock, Message, PlayFile, View } from './protocol.ts';
import type { WorkspaceSeed } from './workspace-seed.ts';

/** One response_url that an interaction handed out. */
export interface ResponseUrl {
  user: string;
  channel: string;
  /** The message it may replace or delete; null for a command or a shortcut. */
  message_ts: string | null;
  uses: number;
  expires_at: number;
}

/** What survives a restart: plain JSON. */
export interface WorkspaceData {
  version: 1;
  channels: Channel[];
  messages: Record<string, Message[]>;
  homes: Record<string, View>;
  files: Record<string, PlayFile>;
  response_urls: Record<string, ResponseUrl>;
  offset_ms: number;
  /** Microseconds of the last ts given out, so that each is greater than the one before. */
  last_ts: number;
  last_id: number;
}

/** The stand-in's state and the one way to change it in view of others: `emit`. */
export interface Workspace {
  seed: WorkspaceSeed;
  botId: string;
  data: WorkspaceData;
  /** user id → open modals, top one last; not kept over a restart, as in Slack's client */
  modals: Map<string, View[]>;
  seq: number;
  listeners: Set<(change: Change) => void>;
}

function seededData(seed: WorkspaceSeed): WorkspaceData {
  const created = Math.floor(Date.now() / 1000);
  const channels = seed.channels.map(({ is_archived = false, topic = '', ...channel }) => {
    return { ...channel, is_archived, topic, is_im: false, created };
  });
  return {
    version: 1,
    channels,
    messages: {},
    homes: {},
    files: {},
    response_urls: {},
    offset_ms: 0,
    last_ts: 0,
    last_id: 0,
  };
}

/** What was saved, and the channels that the seed has gained since. */
export function withNewChannels(saved: WorkspaceData, seeded: WorkspaceData): WorkspaceData {
  const known = new Set(saved.channels.map((channel) => channel.id));
  return { ...saved, channels: [...saved.channels, ...seeded.channels.filter((channel) => !known.has(channel.id))] };
}

/** A workspace as in the seed. */
export function createWorkspace(seed: WorkspaceSeed): Workspace {
  const botId = seed.app.bot_id ?? `B${seed.app.id.slice(1)}`;
  return { seed, botId, data: seededData(seed), modals: new Map(), seq: 0, listeners: new Set() };
}

/** Tells every listener of a change, in order. */
export function emit(workspace: Workspace, body: ChangeBody): void {
  workspace.seq += 1;
  for (const listener of workspace.listeners) listener({ ...body, seq: workspace.seq });
}

/** The workspace's time in milliseconds: real time and the offset. */
export function now(workspace: Workspace): number {
  return Date.now() + workspace.data.offset_ms;
}

/** The workspace's time for the page. */
export function clockOf(workspace: Workspace): Clock {
  return { offset_ms: workspace.data.offset_ms, now: new Date(now(workspace)).toISOString() };
}

/** Sets the offset; what has a ts already keeps it. */
export function moveClock(workspace: Workspace, offsetMs: number): void {
  workspace.data.offset_ms = offsetMs;
  emit(workspace, { type: 'clock_moved', clock: clockOf(workspace) });
}

/** A message ts: unique, increasing, near the workspace's time. */
export function nextTs(workspace: Workspace): string {
  const micros = Math.max(now(workspace) * 1000, workspace.data.last_ts + 1);
  workspace.data.last_ts = micros;
  return `${Math.floor(micros / 1e6)}.${String(micros % 1e6).padStart(6, '0')}`;
}

/** A new id such as V00000001A, unique in the workspace's life. */
export function nextId(workspace: Workspace, prefix: string): string {
  workspace.data.last_id += 1;
  return `${prefix}${workspace.data.last_id.toString(36).toUpperCase().padStart(9, '0')}`;
}

/** A short random word for generated block ids and hashes. */
export function randomWord(): string {
  return randomBytes(4).toString('base64url').slice(0, 5);
}

/** Back to the seed and to real time. Ids and ts go on, so that nothing is given twice. */
export function resetWorkspace(workspace: Workspace): void {
  const { last_id, last_ts } = workspace.data;
  workspace.data = { ...seededData(workspace.seed), last_id, last_ts: Math.min(last_ts, Date.now() * 1000) };
  workspace.modals.clear();
  emit(workspace, { type: 'workspace_reset' });
}
