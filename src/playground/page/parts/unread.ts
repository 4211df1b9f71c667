import { unreadCount } from '../state/directory.ts';
import type { PageState } from '../state/page-state.ts';

/** How many messages a person has not seen in a channel. */
export function unreadIn(state: PageState, user: string, channel: string): number {
  const lastRead = state.remembered.lastRead[`${user}/${channel}`] ?? '0';
  return unreadCount(state.snapshot, channel, { user, lastRead });
}

/** How many direct messages wait for a person. */
export function unreadDirectMessages(state: PageState, user: string): number {
  return state.snapshot.channels
    .filter((channel) => channel.is_im && channel.members.includes(user))
    .reduce((sum, { id }) => sum + unreadIn(state, user, id), 0);
}
