import type { Channel } from './protocol.ts';
import { Refusal } from './refusal.ts';
import { emit, nextId, now, type Workspace } from './workspace.ts';
import type { SeedUser } from './workspace-seed.ts';

/** The person or the app's bot user of that id. */
export function findUser(workspace: Workspace, id: string): (SeedUser & { is_bot: boolean }) | null {
  const person = workspace.seed.users.find((user) => user.id === id);
  if (person) return { ...person, is_bot: false };
  const { app } = workspace.seed;
  if (id !== app.bot_user_id) return null;
  return {
    id,
    name: app.name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_'),
    real_name: app.name,
    tz: 'Etc/UTC',
    is_bot: true,
  };
}

/** The channel of that id, or null. */
export function findChannel(workspace: Workspace, id: string): Channel | null {
  return workspace.data.channels.find((channel) => channel.id === id) ?? null;
}

/** The direct message of two users, opened where there was none. */
export function openDirectMessage(workspace: Workspace, pair: [string, string]): Channel {
  const found = workspace.data.channels.find(
    (one) => one.is_im && pair.every((id) => one.members.includes(id)) && one.members.length === new Set(pair).size,
  );
  if (found) return found;
  const channel: Channel = {
    id: nextId(workspace, 'D'),
    name: '',
    is_private: true,
    is_archived: false,
    is_im: true,
    topic: '',
    members: [...new Set(pair)],
    created: Math.floor(now(workspace) / 1000),
  };
  workspace.data.channels.push(channel);
  emit(workspace, { type: 'channel_changed', channel });
  return channel;
}

/** Changes a channel (members, archived, private) and tells of it. */
export function changeChannel(workspace: Workspace, id: string, change: Partial<Channel>): Channel {
  const channel = findChannel(workspace, id);
  if (!channel) throw new Refusal('channel_not_found');
  Object.assign(channel, change);
  emit(workspace, { type: 'channel_changed', channel });
  return channel;
}

/** A channel that the app may see: public ones and those it is a member of. */
export function visibleToApp(workspace: Workspace, id: string): Channel {
  const channel = findChannel(workspace, id);
  const isMember = channel?.members.includes(workspace.seed.app.bot_user_id);
  if (!channel || ((channel.is_private || channel.is_im) && !isMember)) throw new Refusal('channel_not_found');
  return channel;
}

/** The channel that the app may post to, by channel id, user id (its direct message) or #name. */
export function channelToPost(workspace: Workspace, target: string): Channel {
  const { app } = workspace.seed;
  if (/^[UW]/.test(target)) {
    if (!findUser(workspace, target) || target === app.bot_user_id) throw new Refusal('channel_not_found');
    return openDirectMessage(workspace, [app.bot_user_id, target]);
  }
  const named = target.startsWith('#') ? workspace.data.channels.find((one) => `#${one.name}` === target) : undefined;
  const channel = visibleToApp(workspace, named?.id ?? target);
  if (channel.is_archived) throw new Refusal('is_archived');
  const mayPost = channel.members.includes(app.bot_user_id) || app.scopes?.includes('chat:write.public');
  if (!mayPost) throw new Refusal('not_in_channel');
  return channel;
}
