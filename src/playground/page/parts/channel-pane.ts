import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Channel } from '../../protocol.ts';
import { Avatar } from '../controls/avatar.ts';
import { Icon } from '../controls/icon.ts';
import { h } from '../h.ts';
import { type Page, usePage } from '../page.ts';
import { channelWith, faceOf, messagesIn, otherEnd, titleOf } from '../state/directory.ts';
import { AppTabs } from './app-tabs.ts';
import { Composer } from './composer.ts';
import { Guide } from './guide.ts';
import { MessageList } from './message-list.ts';

function heading({ state }: Page, channel: Channel): VNode {
  const { snapshot, place } = state;
  const other = faceOf(snapshot, otherEnd(channel, place.user));
  const mark = channel.is_im
    ? h(Avatar, { face: other, size: 'small' })
    : h(Icon, { name: channel.is_private ? 'lock' : 'hash' });
  const name = channel.is_im ? other.name : channel.name;
  const members = channel.is_im ? null : h('span', { class: 'pane-note' }, `${channel.members.length} members`);
  return h(
    'header',
    { class: 'pane-head' },
    h('h1', null, mark, h('span', null, name)),
    channel.topic ? h('p', { class: 'pane-topic' }, channel.topic) : null,
    members,
  );
}

function emptyWords({ state }: Page, channel: Channel): VNode {
  const { snapshot, place } = state;
  const title = titleOf(snapshot, channel, place.user);
  const words = channel.is_im
    ? `This is the beginning of your messages with ${title}.`
    : `This is the beginning of ${title}. ${channel.topic}`;
  return h(
    'div',
    { class: 'empty' },
    h('p', { class: 'empty-title' }, title),
    h('p', null, words),
    h('p', null, 'Write below, or type ', h('kbd', null, '/'), ' to see what the app can do.'),
  );
}

function useMarkRead({ state, actions }: Page, last: string | undefined): void {
  const { place, remembered } = state;
  const key = `${place.user}/${place.channel}`;
  const isRead = Number(remembered.lastRead[key] ?? 0) >= Number(last ?? 0);
  useEffect(() => {
    if (last && !isRead) actions.keep({ lastRead: { ...remembered.lastRead, [key]: last } });
  }, [key, last, isRead]);
}

function foot({ state }: Page, channel: Channel): VNode {
  const title = titleOf(state.snapshot, channel, state.place.user);
  if (channel.is_archived) return h('p', { class: 'no-composer' }, 'This channel is archived.');
  if (!channel.members.includes(state.place.user))
    return h('p', { class: 'no-composer' }, `You are looking at ${title}, of which you are not a member.`);
  return h(Composer, { key: channel.id, channel: channel.id, thread: null, label: `Message to ${title}` });
}

/** A channel or direct message: its messages and the composer. */
export function ChannelPane(): VNode {
  const page = usePage();
  const { snapshot, place, remembered } = page.state;
  const channel = channelWith(snapshot, place.channel);
  const reader = { user: place.user, channel: place.channel, dismissed: remembered.dismissed };
  const messages = messagesIn(snapshot, reader);
  useMarkRead(page, messages.at(-1)?.ts);
  if (!channel)
    return h(
      'section',
      { class: 'pane' },
      h('div', { class: 'empty' }, h('h1', { class: 'empty-title' }, 'No channel yet')),
    );
  const isApp = channel.is_im && channel.members.includes(snapshot.app.bot_user_id);
  return h(
    'section',
    { class: 'pane', 'aria-label': titleOf(snapshot, channel, place.user) },
    heading(page, channel),
    isApp ? h(AppTabs, { current: 'messages' }) : null,
    h(Guide, null),
    messages.length > 0
      ? h(MessageList, { messages, label: `Messages in ${titleOf(snapshot, channel, place.user)}` })
      : emptyWords(page, channel),
    foot(page, channel),
  );
}
