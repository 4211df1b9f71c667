import type { Channel, Message, Snapshot } from '../../protocol.ts';

/** Who stands behind an id: a person, or the app itself. */
export interface Face {
  id: string;
  name: string;
  isApp: boolean;
  /** One of eight colours, by the place in the list of people, so that neighbours differ. */
  hue: number;
}

const HUES = 8;

/** The person or app with this id; an unknown id is its own name. */
export function faceOf(snapshot: Snapshot, id: string): Face {
  if (id === snapshot.app.bot_user_id) return { id, name: snapshot.app.name, isApp: true, hue: 0 };
  const at = snapshot.users.findIndex((user) => user.id === id);
  return { id, name: snapshot.users[at]?.real_name ?? id, isApp: false, hue: Math.max(at, 0) % HUES };
}

/** The IANA zone in which a person reads times. */
export function zoneOf(snapshot: Snapshot, user: string): string {
  return snapshot.users.find(({ id }) => id === user)?.tz ?? 'UTC';
}

/** The workspace's time now, in milliseconds. */
export function nowOf(snapshot: Snapshot): number {
  return Date.now() + snapshot.clock.offset_ms;
}

export function channelWith(snapshot: Snapshot, id: string): Channel | undefined {
  return snapshot.channels.find((channel) => channel.id === id);
}

/** The person or app at the other end of a direct message; oneself where one writes to oneself. */
export function otherEnd(channel: Channel, user: string): string {
  return channel.members.find((member) => member !== user) ?? user;
}

/** What a person calls a channel: "#general", or the other one's name. */
export function titleOf(snapshot: Snapshot, channel: Channel, user: string): string {
  if (channel.is_im) return faceOf(snapshot, otherEnd(channel, user)).name;
  return `#${channel.name}`;
}

/** The channels in a person's side bar: the joined ones, by name. */
export function joinedChannels(snapshot: Snapshot, user: string): Channel[] {
  return snapshot.channels
    .filter((channel) => !channel.is_im && !channel.is_archived && channel.members.includes(user))
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** The direct message between two members, where one was opened. */
export function directMessage(snapshot: Snapshot, user: string, other: string): Channel | undefined {
  return snapshot.channels.find((one) => one.is_im && one.members.includes(user) && otherEnd(one, user) === other);
}

function mayRead(message: Message, user: string): boolean {
  return message.ephemeral_to === undefined || message.ephemeral_to === user;
}

function isReply(message: Message): boolean {
  return message.thread_ts !== undefined && message.thread_ts !== message.ts;
}

function seen(snapshot: Snapshot, reader: { user: string; channel: string; dismissed: string[] }): Message[] {
  return (snapshot.messages[reader.channel] ?? []).filter(
    (message) => mayRead(message, reader.user) && !reader.dismissed.includes(message.ts),
  );
}

/** The messages of a channel that a person sees, without the replies in threads; oldest first. */
export function messagesIn(
  snapshot: Snapshot,
  reader: { user: string; channel: string; dismissed: string[] },
): Message[] {
  return seen(snapshot, reader).filter((message) => !isReply(message) || message.reply_broadcast === true);
}

/** A thread: its first message, then the replies. */
export function threadOf(
  snapshot: Snapshot,
  reader: { user: string; channel: string; dismissed: string[] },
  thread: string,
): Message[] {
  return seen(snapshot, reader).filter(({ ts, thread_ts }) => ts === thread || thread_ts === thread);
}

/** How many messages of others a person has not seen in a channel. */
export function unreadCount(snapshot: Snapshot, channel: string, reader: { user: string; lastRead: string }): number {
  return messagesIn(snapshot, { user: reader.user, channel, dismissed: [] }).filter(
    ({ ts, user }) => user !== reader.user && Number(ts) > Number(reader.lastRead),
  ).length;
}
