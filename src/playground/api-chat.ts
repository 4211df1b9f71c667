import type { KnownBlock } from '@slack/types';
import { z } from 'zod';
import { Flag, Json, Ts } from './api-arguments.ts';
import { type Method, method } from './api-method.ts';
import { channelToPost, findUser, visibleToApp } from './channels.ts';
import { checkMessageBlocks, checkMetadata } from './limits-message.ts';
import { changeMessage, deleteMessage, findMessage, postAsApp, wireMessage } from './messages.ts';
import type { Message } from './protocol.ts';
import { Refusal } from './refusal.ts';
import type { StandIn } from './stand-in.ts';
import { nextTs } from './workspace.ts';

const content = {
  text: z.string().optional(),
  blocks: Json.optional(),
  attachments: Json.optional(),
  markdown_text: z.string().max(12_000).optional(),
  metadata: Json.optional(),
};
type Content = { text?: string | undefined; blocks?: unknown; markdown_text?: string | undefined; metadata?: unknown };

function checkedContent(args: Content): Pick<Message, 'text' | 'blocks' | 'metadata'> {
  if (args.markdown_text !== undefined && (args.text !== undefined || args.blocks !== undefined))
    throw new Refusal('markdown_text_conflict');
  if (args.blocks !== undefined) checkMessageBlocks(args.blocks);
  if (args.metadata !== undefined) checkMetadata(args.metadata);
  const blocks = (args.blocks ?? []) as KnownBlock[];
  const text = args.text ?? args.markdown_text ?? '';
  if (text === '' && blocks.length === 0) throw new Refusal('no_text');
  return {
    text,
    ...(blocks.length > 0 ? { blocks } : {}),
    ...(args.metadata ? { metadata: args.metadata as NonNullable<Message['metadata']> } : {}),
  };
}

function ownMessage(standIn: StandIn, at: { channel: string; ts: string }, word: string): Message {
  visibleToApp(standIn.workspace, at.channel);
  const message = findMessage(standIn.workspace, at.channel, at.ts);
  if (!message || message.ephemeral_to) throw new Refusal('message_not_found');
  if (message.user !== standIn.workspace.seed.app.bot_user_id) throw new Refusal(word);
  return message;
}

function threadOf(standIn: StandIn, channel: string, ts: string | undefined): { thread_ts?: string } {
  if (ts === undefined) return {};
  const parent = findMessage(standIn.workspace, channel, ts);
  if (!parent) throw new Refusal('thread_not_found');
  return { thread_ts: parent.thread_ts ?? ts };
}

const post = method(
  ['chat:write'],
  z.object({
    channel: z.string(),
    ...content,
    thread_ts: Ts.optional(),
    reply_broadcast: Flag.optional(),
    unfurl_links: Flag.optional(),
    unfurl_media: Flag.optional(),
    mrkdwn: Flag.optional(),
    username: z.string().optional(),
  }),
  (standIn, args) => {
    const channel = channelToPost(standIn.workspace, args.channel).id;
    const thread = threadOf(standIn, channel, args.thread_ts);
    const name = args.username ? { username: args.username } : {};
    const message = postAsApp(standIn.workspace, { channel, ...checkedContent(args), ...thread, ...name });
    return { channel, ts: message.ts, message: wireMessage(standIn.workspace, message) };
  },
);

const postEphemeral = method(
  ['chat:write'],
  z.object({ channel: z.string(), user: z.string(), ...content, thread_ts: Ts.optional() }),
  (standIn, args) => {
    const channel = channelToPost(standIn.workspace, args.channel);
    if (!findUser(standIn.workspace, args.user)) throw new Refusal('user_not_found');
    if (!channel.members.includes(args.user)) throw new Refusal('user_not_in_channel');
    const thread = threadOf(standIn, channel.id, args.thread_ts);
    const message = postAsApp(standIn.workspace, {
      channel: channel.id,
      ...checkedContent(args),
      ...thread,
      ephemeral_to: args.user,
    });
    return { message_ts: message.ts };
  },
);

/** What is not given stays as it was: an empty list of blocks removes them (docs of chat.update). */
const update = method(['chat:write'], z.object({ channel: z.string(), ts: Ts, ...content }), (standIn, args) => {
  const { workspace } = standIn;
  const message = ownMessage(standIn, args, 'cant_update_message');
  const { text, ...rest } = checkedContent(args);
  if (args.blocks !== undefined && !rest.blocks) delete message.blocks;
  const edited = { user: workspace.seed.app.bot_user_id, ts: nextTs(workspace) };
  changeMessage(workspace, message, { ...rest, text, edited });
  return { channel: args.channel, ts: args.ts, text: message.text, message: wireMessage(workspace, message) };
});

const remove = method(['chat:write'], z.object({ channel: z.string(), ts: Ts }), (standIn, args) => {
  deleteMessage(standIn.workspace, ownMessage(standIn, args, 'cant_delete_message'));
  return { channel: args.channel, ts: args.ts };
});

/** The address of a message in the workspace. */
export function permalinkOf(standIn: StandIn, channel: string, ts: string): string {
  return `https://${standIn.workspace.seed.team.domain}.slack.com/archives/${channel}/p${ts.replace('.', '')}`;
}

const getPermalink = method([], z.object({ channel: z.string(), message_ts: Ts }), (standIn, args) => {
  const channel = visibleToApp(standIn.workspace, args.channel);
  if (!channel.members.includes(standIn.workspace.seed.app.bot_user_id)) throw new Refusal('channel_not_found');
  const message = findMessage(standIn.workspace, args.channel, args.message_ts);
  if (!message || message.ephemeral_to) throw new Refusal('message_not_found');
  return { channel: args.channel, permalink: permalinkOf(standIn, args.channel, args.message_ts) };
});

export const chatMethods: Record<string, Method> = {
  'chat.postMessage': post,
  'chat.postEphemeral': postEphemeral,
  'chat.update': update,
  'chat.delete': remove,
  'chat.getPermalink': getPermalink,
};
