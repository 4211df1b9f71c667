import type { KnownBlock } from '@slack/types';
import type { Message } from './protocol.ts';
import { emit, nextTs, randomWord, type Workspace } from './workspace.ts';

/** Slack cuts a message's text here. */
const TEXT_CHARACTERS = 40_000;

/** Blocks as Slack keeps them: each with a block_id, each interactive element with an action_id. */
export function withIds(blocks: KnownBlock[]): KnownBlock[] {
  return blocks.map((block) => {
    const copy = { block_id: randomWord(), ...structuredClone(block) } as KnownBlock & Record<string, unknown>;
    const elements = [copy.accessory, copy.element, ...(copy.type === 'actions' ? (copy.elements as unknown[]) : [])];
    for (const element of elements as (Record<string, unknown> | undefined)[]) {
      if (element && element.type !== 'image') element.action_id ??= randomWord();
    }
    return copy;
  });
}

/** The messages of a channel, oldest first, ephemeral ones and replies included. */
export function messagesIn(workspace: Workspace, channel: string): Message[] {
  workspace.data.messages[channel] ??= [];
  return workspace.data.messages[channel];
}

/** The message of that ts, or null. */
export function findMessage(workspace: Workspace, channel: string, ts: string): Message | null {
  return messagesIn(workspace, channel).find((message) => message.ts === ts) ?? null;
}

/** The parent of a thread as it stands after a reply came or went. */
function recountThread(workspace: Workspace, channel: string, threadTs: string): void {
  const parent = findMessage(workspace, channel, threadTs);
  if (!parent || parent.ephemeral_to) return;
  const replies = messagesIn(workspace, channel).filter(
    (one) => one.thread_ts === threadTs && one.ts !== threadTs && !one.ephemeral_to,
  );
  parent.thread_ts = threadTs;
  parent.reply_count = replies.length;
  parent.reply_users = [...new Set(replies.map((reply) => reply.user))];
  parent.latest_reply = replies.at(-1)?.ts ?? threadTs;
  emit(workspace, { type: 'message_changed', message: parent });
}

/** Stores a message and tells of it; its ts is given here. */
export function postMessage(workspace: Workspace, draft: Omit<Message, 'type' | 'ts'>): Message {
  const blocks = draft.blocks ? { blocks: withIds(draft.blocks) } : {};
  const message: Message = {
    type: 'message',
    ts: nextTs(workspace),
    ...draft,
    text: draft.text.slice(0, TEXT_CHARACTERS),
    ...blocks,
  };
  messagesIn(workspace, draft.channel).push(message);
  emit(workspace, { type: 'message_posted', message });
  if (message.thread_ts && !message.ephemeral_to) recountThread(workspace, draft.channel, message.thread_ts);
  return message;
}

/** A message of the app's, with who posts it filled in. */
export function postAsApp(workspace: Workspace, draft: Omit<Message, 'type' | 'ts' | 'user'>): Message {
  const { app } = workspace.seed;
  return postMessage(workspace, { user: app.bot_user_id, bot_id: workspace.botId, app_id: app.id, ...draft });
}

/** Replaces text, blocks, metadata of a stored message and tells of it. */
export function changeMessage(workspace: Workspace, message: Message, change: Partial<Message>): Message {
  Object.assign(message, change, change.blocks ? { blocks: withIds(change.blocks) } : {});
  emit(workspace, { type: 'message_changed', message });
  return message;
}

/** Removes a message and tells of it. */
export function deleteMessage(workspace: Workspace, message: Message): void {
  const { channel, ts } = message;
  workspace.data.messages[channel] = messagesIn(workspace, channel).filter((one) => one.ts !== ts);
  emit(workspace, { type: 'message_deleted', channel, ts });
  if (message.thread_ts && message.thread_ts !== ts) recountThread(workspace, channel, message.thread_ts);
}

/** A message as the Web API and payloads show it: without the stand-in's own fields. */
export function wireMessage(workspace: Workspace, message: Message): Record<string, unknown> {
  const { channel: _channel, ephemeral_to, files, ...rest } = message;
  const wired = files ? { files: files.map(({ play_url: _page, ...file }) => file) } : {};
  return { ...rest, ...wired, team: workspace.seed.team.id, ...(ephemeral_to ? { subtype: 'ephemeral' } : {}) };
}
