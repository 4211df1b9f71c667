import { findChannel, findUser } from './channels.ts';
import type { Lookup } from './input-values.ts';
import { elementsOf, type Part } from './limits-layout.ts';
import { findMessage, wireMessage } from './messages.ts';
import type { Container, Message, View } from './protocol.ts';
import { Refusal } from './refusal.ts';
import type { StandIn } from './stand-in.ts';
import { findView } from './views.ts';

/** The members that every interaction payload has. */
export function commonParts(standIn: StandIn, userId: string) {
  const { seed } = standIn.workspace;
  const user = findUser(standIn.workspace, userId);
  if (!user) throw new Refusal('user_not_found');
  return {
    token: 'playground',
    api_app_id: seed.app.id,
    team: { id: seed.team.id, domain: seed.team.domain },
    enterprise: null,
    is_enterprise_install: false,
    user: { id: userId, username: user.name, name: user.name, team_id: seed.team.id },
  };
}

/** A channel as payloads name it. */
export function channelPart(standIn: StandIn, id: string): { id: string; name: string } {
  const channel = findChannel(standIn.workspace, id);
  if (!channel) throw new Refusal('channel_not_found');
  return { id, name: channel.is_im ? 'directmessage' : channel.is_private ? 'privategroup' : channel.name };
}

/** How values of `user` become options and files. */
export function lookupFor(standIn: StandIn, user: string): Lookup {
  return {
    option: (block, action, value) => standIn.suggested.get(`${user} ${block} ${action}`)?.get(value) ?? null,
    file: (id) => {
      const found = standIn.workspace.data.files[id];
      if (!found) return null;
      const { play_url: _page, ...file } = found;
      return file;
    },
  };
}

export type Place = { message: Message; view: null } | { message: null; view: View };

/** The message or view where an element stands; it must be one that the user can see. */
export function placeOf(standIn: StandIn, user: string, container: Container): Place {
  if (container.type === 'view') {
    const found = findView(standIn.workspace, container.view_id);
    if (found.user !== user) throw new Refusal('not_found');
    return { view: found.view, message: null };
  }
  const isMember = findChannel(standIn.workspace, container.channel)?.members.includes(user);
  const message = isMember ? findMessage(standIn.workspace, container.channel, container.ts) : null;
  if (!message || (message.ephemeral_to && message.ephemeral_to !== user)) throw new Refusal('message_not_found');
  return { message, view: null };
}

/** The blocks of a place. */
export function blocksOf(place: Place): Part[] {
  return ((place.view ?? place.message).blocks ?? []) as unknown as Part[];
}

/** The element of that block_id and action_id; Refusal element_not_found. */
export function elementAt(place: Place, ids: { block_id: string; action_id: string }): { block: Part; element: Part } {
  const block = blocksOf(place).find((one) => one.block_id === ids.block_id);
  const found = block && elementsOf(block).find(({ element }) => element.action_id === ids.action_id);
  if (!block || !found) throw new Refusal('element_not_found');
  return { block, element: found.element };
}

/** `container`, `channel` and `message` (or `view`) of an interaction at that place. */
export function placeParts(standIn: StandIn, place: Place): Record<string, unknown> {
  if (place.view) return { container: { type: 'view', view_id: place.view.id } };
  const { message } = place;
  const isEphemeral = message.ephemeral_to !== undefined;
  const container = {
    type: 'message',
    message_ts: message.ts,
    channel_id: message.channel,
    is_ephemeral: isEphemeral,
    ...(message.thread_ts ? { thread_ts: message.thread_ts } : {}),
  };
  const shown = isEphemeral ? {} : { message: wireMessage(standIn.workspace, message) };
  return { container, channel: channelPart(standIn, message.channel), ...shown };
}
