import { z } from 'zod';
import { Count, Flag, pageOf, Ts } from './api-arguments.ts';
import { type Method, method } from './api-method.ts';
import { changeChannel, findUser, openDirectMessage, visibleToApp } from './channels.ts';
import { findMessage, messagesIn, wireMessage } from './messages.ts';
import type { Channel, Message } from './protocol.ts';
import { Refusal } from './refusal.ts';
import type { StandIn } from './stand-in.ts';

const readScopes = ['channels:read', 'groups:read', 'im:read'];
const historyScopes = ['channels:history', 'groups:history', 'im:history'];
const page = { limit: Count.optional(), cursor: z.string().optional() };

function wireChannel({ workspace }: StandIn, channel: Channel): Record<string, unknown> {
  const bot = workspace.seed.app.bot_user_id;
  const { topic, members, is_private, is_im, ...rest } = channel;
  const isMember = members.includes(bot);
  const shared = { ...rest, is_private, is_im, is_mpim: false, context_team_id: workspace.seed.team.id };
  if (is_im) return { ...shared, user: members.find((id) => id !== bot) ?? bot, is_channel: false, is_group: false };
  return {
    ...shared,
    is_channel: !is_private,
    is_group: is_private,
    is_general: channel.name === 'general',
    is_member: isMember,
    name_normalized: channel.name,
    num_members: members.length,
    topic: { value: topic, creator: '', last_set: 0 },
    purpose: { value: '', creator: '', last_set: 0 },
  };
}

const info = method(readScopes, z.object({ channel: z.string() }), (standIn, args) => ({
  channel: wireChannel(standIn, visibleToApp(standIn.workspace, args.channel)),
}));

const open = method(
  ['im:write'],
  z.object({ users: z.string().optional(), channel: z.string().optional(), return_im: Flag.optional() }),
  (standIn, args) => {
    const { workspace } = standIn;
    if (args.channel) return { channel: { id: visibleToApp(workspace, args.channel).id } };
    const users = (args.users ?? '').split(',').filter(Boolean);
    const [first] = users;
    if (!first) throw new Refusal('users_list_not_supplied');
    if (users.length > 1) throw new Refusal('method_not_supported_for_channel_type');
    if (!findUser(workspace, first)) throw new Refusal('user_not_found');
    const channel = openDirectMessage(workspace, [workspace.seed.app.bot_user_id, first]);
    return { channel: args.return_im ? wireChannel(standIn, channel) : { id: channel.id } };
  },
);

function typeOf(channel: Channel): string {
  if (channel.is_im) return 'im';
  return channel.is_private ? 'private_channel' : 'public_channel';
}

const list = method(
  readScopes,
  z.object({ ...page, types: z.string().optional(), exclude_archived: Flag.optional() }),
  (standIn, args) => {
    const { workspace } = standIn;
    const types = (args.types ?? 'public_channel').split(',');
    const bot = workspace.seed.app.bot_user_id;
    const seen = workspace.data.channels
      .filter((channel) => types.includes(typeOf(channel)))
      .filter((channel) => typeOf(channel) === 'public_channel' || channel.members.includes(bot))
      .filter((channel) => !(args.exclude_archived && channel.is_archived));
    const { page: channels, next } = pageOf(seen, args);
    return {
      channels: channels.map((channel) => wireChannel(standIn, channel)),
      response_metadata: { next_cursor: next },
    };
  },
);

const members = method(readScopes, z.object({ channel: z.string(), ...page }), ({ workspace }, args) => {
  const { page: ids, next } = pageOf(visibleToApp(workspace, args.channel).members, args);
  return { members: ids, response_metadata: { next_cursor: next } };
});

const bounds = {
  oldest: Ts.optional(),
  latest: Ts.optional(),
  inclusive: Flag.optional(),
  include_all_metadata: Flag.optional(),
  ...page,
};
type Bounds = {
  oldest?: string | undefined;
  latest?: string | undefined;
  inclusive?: boolean | undefined;
  include_all_metadata?: boolean | undefined;
};

function isWithin(ts: string, { oldest, latest, inclusive }: Bounds): boolean {
  const [at, from, to] = [Number(ts), Number(oldest ?? 0), Number(latest ?? Number.POSITIVE_INFINITY)];
  return inclusive ? at >= from && at <= to : at > from && at < to;
}

function shown(standIn: StandIn, message: Message, asked: Bounds): Record<string, unknown> {
  const { metadata, ...rest } = wireMessage(standIn.workspace, message);
  return asked.include_all_metadata && metadata ? { ...rest, metadata } : rest;
}

function readable(standIn: StandIn, id: string): Channel {
  const channel = visibleToApp(standIn.workspace, id);
  if (!channel.members.includes(standIn.workspace.seed.app.bot_user_id)) throw new Refusal('not_in_channel');
  return channel;
}

function paged(
  standIn: StandIn,
  found: Message[],
  asked: Bounds & { limit?: number | undefined; cursor?: string | undefined },
) {
  const { page: messages, next } = pageOf(found, asked);
  return {
    messages: messages.map((message) => shown(standIn, message, asked)),
    has_more: next !== '',
    ...(next ? { response_metadata: { next_cursor: next } } : {}),
  };
}

const history = method(historyScopes, z.object({ channel: z.string(), ...bounds }), (standIn, args) => {
  const { id } = readable(standIn, args.channel);
  const isTop = (one: Message) => !one.thread_ts || one.thread_ts === one.ts || one.reply_broadcast === true;
  const found = messagesIn(standIn.workspace, id).filter(
    (one) => !one.ephemeral_to && isTop(one) && isWithin(one.ts, args),
  );
  return paged(standIn, found.toReversed(), args);
});

const replies = method(historyScopes, z.object({ channel: z.string(), ts: Ts, ...bounds }), (standIn, args) => {
  const { id } = readable(standIn, args.channel);
  if (!findMessage(standIn.workspace, id, args.ts)) throw new Refusal('thread_not_found');
  const isOfThread = (one: Message) => one.ts === args.ts || one.thread_ts === args.ts;
  const found = messagesIn(standIn.workspace, id).filter((one) => !one.ephemeral_to && isOfThread(one));
  return paged(
    standIn,
    found.filter((one) => one.ts === args.ts || isWithin(one.ts, args)),
    args,
  );
});

const join = method(['channels:join'], z.object({ channel: z.string() }), (standIn, args) => {
  const { workspace } = standIn;
  const channel = visibleToApp(workspace, args.channel);
  if (channel.is_private || channel.is_im) throw new Refusal('method_not_supported_for_channel_type');
  if (channel.is_archived) throw new Refusal('is_archived');
  const everyone = [...new Set([...channel.members, workspace.seed.app.bot_user_id])];
  return { channel: wireChannel(standIn, changeChannel(workspace, channel.id, { members: everyone })) };
});

export const conversationsMethods: Record<string, Method> = {
  'conversations.info': info,
  'conversations.open': open,
  'conversations.list': list,
  'conversations.members': members,
  'conversations.history': history,
  'conversations.replies': replies,
  'conversations.join': join,
};
