import type { Change, Channel, InspectorEntry, Message, Snapshot } from '../../protocol.ts';

/** As many as the server itself keeps. */
const ENTRIES = 200;

function withMessage(snapshot: Snapshot, message: Message): Snapshot {
  const known = snapshot.messages[message.channel] ?? [];
  const at = known.findIndex(({ ts }) => ts === message.ts);
  const next = at < 0 ? [...known, message] : known.with(at, message);
  return { ...snapshot, messages: { ...snapshot.messages, [message.channel]: next } };
}

function withoutMessage(snapshot: Snapshot, channel: string, ts: string): Snapshot {
  const left = (snapshot.messages[channel] ?? []).filter((message) => message.ts !== ts);
  return { ...snapshot, messages: { ...snapshot.messages, [channel]: left } };
}

function withChannel(snapshot: Snapshot, channel: Channel): Snapshot {
  const others = snapshot.channels.filter(({ id }) => id !== channel.id);
  return { ...snapshot, channels: [...others, channel] };
}

function withEntry(snapshot: Snapshot, entry: InspectorEntry): Snapshot {
  const at = snapshot.inspector.findIndex(({ id }) => id === entry.id);
  const next = at < 0 ? [...snapshot.inspector, entry].slice(-ENTRIES) : snapshot.inspector.with(at, entry);
  return { ...snapshot, inspector: next };
}

function changed(snapshot: Snapshot, change: Change): Snapshot {
  switch (change.type) {
    case 'message_posted':
    case 'message_changed':
      return withMessage(snapshot, change.message);
    case 'message_deleted':
      return withoutMessage(snapshot, change.channel, change.ts);
    case 'channel_changed':
      return withChannel(snapshot, change.channel);
    case 'modals_changed':
      return { ...snapshot, modals: { ...snapshot.modals, [change.user]: change.stack } };
    case 'home_published':
      return { ...snapshot, homes: { ...snapshot.homes, [change.user]: change.view } };
    case 'clock_moved':
      return { ...snapshot, clock: change.clock };
    case 'inspected':
      return withEntry(snapshot, change.entry);
    case 'hello':
    case 'workspace_reset':
      return snapshot;
  }
}

/** The snapshot after a change; 'stale' when it must be fetched anew. A change seen before alters nothing. */
export function applyChange(snapshot: Snapshot, change: Change): Snapshot | 'stale' {
  if (change.type === 'hello') return change.seq === snapshot.seq ? snapshot : 'stale';
  if (change.seq <= snapshot.seq) return snapshot;
  if (change.type === 'workspace_reset' || change.seq > snapshot.seq + 1) return 'stale';
  return { ...changed(snapshot, change), seq: change.seq };
}
