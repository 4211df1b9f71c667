import type { ComponentChild, VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Channel } from '../../protocol.ts';
import { Avatar } from '../controls/avatar.ts';
import { Icon } from '../controls/icon.ts';
import { h } from '../h.ts';
import { type Page, usePage } from '../page.ts';
import { directMessage, faceOf, joinedChannels } from '../state/directory.ts';
import { hashOfPlace } from '../state/place.ts';
import { Badge } from './badge.ts';
import { unreadIn } from './unread.ts';

interface RowProps {
  key: string;
  href?: string;
  onClick?: () => void;
  isHere: boolean;
  unread: number;
  mark: ComponentChild;
  name: string;
}

function row({ key, href, onClick, isHere, unread, mark, name }: RowProps): VNode {
  const inside = [mark, h('span', { class: 'row-name' }, name), h(Badge, { unread })];
  const props = { class: `row${unread > 0 ? ' unread' : ''}`, 'aria-current': isHere ? ('page' as const) : undefined };
  const link = href
    ? h('a', { ...props, href }, ...inside)
    : h('button', { ...props, type: 'button', onClick }, ...inside);
  return h('li', { key }, link);
}

function isOpen({ state }: Page, channel: Channel | undefined): boolean {
  return channel !== undefined && state.place.view === 'channel' && state.place.channel === channel.id;
}

function hrefOf({ state }: Page, channel: string): string {
  return hashOfPlace({ user: state.place.user, view: 'channel', channel, thread: null });
}

function channelRow(page: Page, channel: Channel): VNode {
  return row({
    key: channel.id,
    href: hrefOf(page, channel.id),
    isHere: isOpen(page, channel),
    unread: unreadIn(page.state, page.state.place.user, channel.id),
    mark: h(Icon, { name: channel.is_private ? 'lock' : 'hash' }),
    name: channel.name,
  });
}

function personRow(page: Page, other: string): VNode {
  const { snapshot, place } = page.state;
  const channel = directMessage(snapshot, place.user, other);
  const face = faceOf(snapshot, other);
  return row({
    key: other,
    ...(channel ? { href: hrefOf(page, channel.id) } : { onClick: () => void page.actions.openDirectMessage(other) }),
    isHere: isOpen(page, channel),
    unread: channel ? unreadIn(page.state, place.user, channel.id) : 0,
    mark: h(Avatar, { face, size: 'small' }),
    name: face.name,
  });
}

function appRow(page: Page): VNode {
  const { snapshot, place } = page.state;
  const face = faceOf(snapshot, snapshot.app.bot_user_id);
  const channel = directMessage(snapshot, place.user, face.id);
  const unread = channel ? unreadIn(page.state, place.user, channel.id) : 0;
  return row({
    key: face.id,
    onClick: unread > 0 ? () => void page.actions.openMessagesTab() : page.actions.openHome,
    isHere: place.view === 'home' || isOpen(page, channel),
    unread,
    mark: h(Avatar, { face, size: 'small' }),
    name: face.name,
  });
}

function section(title: string, rows: VNode[]): VNode {
  const id = `side-${title.toLowerCase().replaceAll(' ', '-')}`;
  return h('section', { 'aria-labelledby': id }, h('h2', { id, class: 'side-title' }, title), h('ul', null, ...rows));
}

/** Channels, direct messages and the app; a drawer on narrow screens. */
export function SideBar(): VNode {
  const page = usePage();
  const { snapshot, place, drawerOpen } = page.state;
  const others = snapshot.users.filter(({ id }) => id !== place.user);
  const shut = () => page.actions.patch({ drawerOpen: false });
  const side = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (drawerOpen) side.current?.querySelector<HTMLElement>('[aria-current="page"], .row')?.focus();
  }, [drawerOpen]);
  return h(
    'div',
    { ref: side, class: 'side' },
    h(
      'nav',
      { id: 'side-bar', class: 'side-bar', 'aria-label': 'Channels and direct messages', 'data-region': true },
      section(
        'Channels',
        joinedChannels(snapshot, place.user).map((channel) => channelRow(page, channel)),
      ),
      section(
        'Direct messages',
        others.map(({ id }) => personRow(page, id)),
      ),
      section('Apps', [appRow(page)]),
    ),
    drawerOpen ? h('button', { type: 'button', class: 'drawer-shade', 'aria-label': 'Close', onClick: shut }) : null,
  );
}
