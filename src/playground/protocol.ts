/**
 * What the browser page and the tests exchange with the stand-in.
 *
 * Reads:   GET  /play/workspace → Snapshot
 *          GET  /play/events    → server-sent events; `id:` is the change's seq, `data:` is one Change as JSON.
 *                                 A first `hello` change carries the current seq: when it differs from what the
 *                                 page has seen, it fetches the snapshot again.
 *          GET  /play/files/<id>/<name> → the bytes of an uploaded file
 * Writes:  POST /play/<name> with the JSON body of `playRequests[name]` → the answer noted beside it below.
 *          Every request names the acting user. A malformed one is answered 400 `{ ok: false, error, detail }`.
 *
 * Values of inputs live in the browser (as in Slack's client). They travel as `InputValue`s, keyed by block_id and
 * action_id; the server finds the element and builds Slack's payload. A missing key means the element's initial value:
 *   button, workflow_button      null
 *   overflow, static_select, external_select, radio_buttons   the option's value
 *   users_select, conversations_select, channels_select       the id
 *   multi_*_select, checkboxes   array of values or ids
 *   datepicker 'YYYY-MM-DD', timepicker 'HH:MM', datetimepicker '1767225600' (seconds)
 *   plain_text_input, email_text_input, url_text_input, number_input, rich_text_input   the text; '' counts as empty
 *   file_input                   array of file ids (upload first)
 */
import type { KnownBlock } from '@slack/types';
import { z } from 'zod';
import type { GuideItem, SeedApp, SeedUser, WorkspaceSeed } from './workspace-seed.ts';

export const InputValue = z.union([z.string(), z.array(z.string()), z.null()]);
export type InputValue = z.infer<typeof InputValue>;

/** block_id → action_id → value */
export const InputValues = z.record(z.string(), z.record(z.string(), InputValue));
export type InputValues = z.infer<typeof InputValues>;

/** Where an element stands: in a message, in an open modal, or in the user's App Home (`view_id` of either view). */
export const Container = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('message'), channel: z.string(), ts: z.string() }),
  z.strictObject({ type: z.literal('view'), view_id: z.string() }),
]);
export type Container = z.infer<typeof Container>;

const user = z.string();
const target = { user, container: Container, block_id: z.string(), action_id: z.string() };

export const playRequests = {
  /** Runs a slash command; `text` is the whole line as typed, "/news read https://… @ann #general". → Outcome */
  command: z.strictObject({ user, channel: z.string(), text: z.string().max(12_000) }),
  /** Posts a plain message as a person; "@ann" and "#general" become mentions. → { ok, message } */
  message: z.strictObject({
    user,
    channel: z.string(),
    text: z.string().max(40_000),
    thread_ts: z.string().optional(),
    files: z.array(z.string()).optional(),
  }),
  /** Presses a button, picks an option, date, … (`block_actions`). → Outcome */
  action: z.strictObject({ ...target, value: InputValue, state: InputValues.default({}) }),
  /** Asks the app for the options of an external select. → Suggestions */
  suggestions: z.strictObject({ ...target, query: z.string().max(255) }),
  /** Starts a message shortcut. → Outcome */
  'message-shortcut': z.strictObject({ user, callback_id: z.string(), channel: z.string(), ts: z.string() }),
  /** Starts a global shortcut. → Outcome */
  'global-shortcut': z.strictObject({ user, callback_id: z.string() }),
  /** Submits the top modal. → Outcome; `errors` are those to stand under the blocks' fields */
  submit: z.strictObject({ user, view_id: z.string(), state: InputValues.default({}) }),
  /** Closes the top modal, or the whole stack with `clear`. → Outcome */
  close: z.strictObject({
    user,
    view_id: z.string(),
    clear: z.boolean().default(false),
    state: InputValues.default({}),
  }),
  /** Opens the app's Home (or its messages tab): sends `app_home_opened`. → Outcome; the view comes as a change */
  home: z.strictObject({ user, tab: z.enum(['home', 'messages']).default('home') }),
  /** Uploads a file for a file input or a message; `content` is base64, 20 MB at most. → { ok, file } */
  upload: z.strictObject({
    user,
    name: z.string().min(1).max(255),
    mimetype: z.string().optional(),
    content: z.string(),
  }),
  /** Opens (or finds) the direct message between the user and another user or the app. → { ok, channel } */
  'direct-message': z.strictObject({ user, with: z.string() }),
  /** Moves the workspace's clock to real time + offset. → { ok, clock } */
  clock: z.strictObject({ offset_ms: z.number().int().min(-8e12).max(8e12) }),
  /** Waits until the app has done what it was asked. → { ok } */
  settle: z.strictObject({}),
  /** Back to the seed: every message, view, file is gone. → { ok } */
  reset: z.strictObject({}),
};
export type PlayRequests = { [Name in keyof typeof playRequests]: z.input<(typeof playRequests)[Name]> };

/** How the app took what a person did. */
export interface Outcome {
  ok: boolean;
  /** HTTP status of the app's answer; null where there was none. */
  status: number | null;
  ms: number;
  /** Slack's word for what went wrong: operation_timeout, dispatch_failed, app_unreachable, invalid_command_response … */
  error: string | null;
  /** Details in words, for the inspector and the person. */
  detail: string[];
  /** Messages under fields of a submitted modal: block_id → message. */
  errors: Record<string, string>;
  /** The inspector entry that holds the request and the answer; 0 where nothing was sent. */
  entry: number;
}

export interface Option {
  text: { type: 'plain_text' | 'mrkdwn'; text: string; emoji?: boolean };
  value: string;
  description?: { type: 'plain_text' | 'mrkdwn'; text: string; emoji?: boolean };
}

export interface Suggestions extends Outcome {
  options: Option[];
  option_groups: { label: { type: 'plain_text'; text: string }; options: Option[] }[];
}

export interface PlayFile {
  id: string;
  name: string;
  title: string;
  mimetype: string;
  filetype: string;
  size: number;
  user: string;
  created: number;
  /** For the app (needs its bot token). */
  url_private: string;
  url_private_download: string;
  /** For the page. */
  play_url: string;
}

export interface Message {
  type: 'message';
  channel: string;
  /** Unique in the workspace, increasing: "seconds.micros" */
  ts: string;
  /** The poster: a person or the app's bot user. */
  user: string;
  bot_id?: string;
  app_id?: string;
  username?: string;
  text: string;
  blocks?: KnownBlock[];
  thread_ts?: string;
  /** On the first message of a thread. */
  reply_count?: number;
  reply_users?: string[];
  latest_reply?: string;
  reply_broadcast?: boolean;
  edited?: { user: string; ts: string };
  metadata?: { event_type: string; event_payload: Record<string, unknown> };
  files?: PlayFile[];
  reactions?: { name: string; users: string[]; count: number }[];
  /** Set on an ephemeral message: the one person who sees it ("only visible to you"). */
  ephemeral_to?: string;
}

/** A channel or, with `is_im`, the direct message of two members (the app's bot user may be one). */
export interface Channel {
  id: string;
  name: string;
  is_private: boolean;
  is_archived: boolean;
  is_im: boolean;
  topic: string;
  members: string[];
  created: number;
}

/** A modal or a home as Slack hands it to the app, without `state`. */
export interface View {
  id: string;
  team_id: string;
  app_id: string;
  bot_id: string;
  type: 'modal' | 'home';
  blocks: KnownBlock[];
  title: { type: 'plain_text'; text: string; emoji?: boolean } | null;
  submit: { type: 'plain_text'; text: string; emoji?: boolean } | null;
  close: { type: 'plain_text'; text: string; emoji?: boolean } | null;
  callback_id: string;
  private_metadata: string;
  external_id: string;
  clear_on_close: boolean;
  notify_on_close: boolean;
  hash: string;
  root_view_id: string;
  previous_view_id: string | null;
}

/** One request to the app, or one Web API call by the app. Sent when begun (`status` null) and again when answered. */
export interface InspectorEntry {
  id: number;
  at: string;
  direction: 'to_app' | 'from_app';
  /** "/news", "block_actions", "view_submission", "app_home_opened", "chat.postMessage", "response_url" … */
  name: string;
  user: string | null;
  request: unknown;
  status: number | null;
  answer: unknown;
  ms: number | null;
  /** Slack's error word, null when all went well. */
  error: string | null;
  /** The broken limits in Slack's words, with json-pointers. */
  broken: string[];
}

export interface Clock {
  offset_ms: number;
  /** The workspace's time, ISO, UTC. */
  now: string;
}

/** The whole workspace, as seen by nobody in particular: the page shows what the acting user may see. */
export interface Snapshot {
  seq: number;
  team: WorkspaceSeed['team'];
  users: SeedUser[];
  usergroups: NonNullable<WorkspaceSeed['usergroups']>;
  channels: Channel[];
  app: SeedApp & { bot_id: string };
  /** What to try first. */
  guide: GuideItem[];
  /** channel id → messages, oldest first, ephemeral ones and thread replies included */
  messages: Record<string, Message[]>;
  /** user id → the published home, absent where none was published */
  homes: Record<string, View>;
  /** user id → open modals, the top one last */
  modals: Record<string, View[]>;
  clock: Clock;
  /** The last 200 entries, oldest first. */
  inspector: InspectorEntry[];
}

export type ChangeBody =
  | { type: 'hello' }
  | { type: 'message_posted'; message: Message }
  | { type: 'message_changed'; message: Message }
  | { type: 'message_deleted'; channel: string; ts: string }
  /** A direct message was opened, or somebody joined. */
  | { type: 'channel_changed'; channel: Channel }
  /** The user's modals now are `stack`; `change` says what happened to the top one. */
  | { type: 'modals_changed'; user: string; change: 'opened' | 'pushed' | 'updated' | 'closed'; stack: View[] }
  | { type: 'home_published'; user: string; view: View }
  | { type: 'clock_moved'; clock: Clock }
  | { type: 'inspected'; entry: InspectorEntry }
  /** Everything is as in the seed: fetch the snapshot again. */
  | { type: 'workspace_reset' };

export type Change = ChangeBody & { seq: number };
