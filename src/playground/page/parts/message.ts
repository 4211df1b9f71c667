import type { VNode } from 'preact';
import type { Message } from '../../protocol.ts';
import { BlockList } from '../blocks/block-list.ts';
import { FileView } from '../blocks/media.ts';
import { Avatar } from '../controls/avatar.ts';
import { Icon } from '../controls/icon.ts';
import { h } from '../h.ts';
import { type Page, usePage } from '../page.ts';
import { type Face, faceOf, nowOf, zoneOf } from '../state/directory.ts';
import { agoWords, momentIn, timeIn } from '../state/zoned-time.ts';
import { emojiOf } from '../text/emoji.ts';
import { Mrkdwn } from '../text/text-view.ts';
import { MessageActions } from './message-actions.ts';

interface MessageProps {
  message: Message;
  continues: boolean;
  inThread: boolean;
  isActive: boolean;
  onFocus: () => void;
}

function authorOf({ state }: Page, message: Message): Face {
  const face = faceOf(state.snapshot, message.user);
  return message.username ? { ...face, name: message.username } : face;
}

function timeView({ state }: Page, message: Message, look: string): VNode {
  const zone = zoneOf(state.snapshot, state.place.user);
  const ms = Number(message.ts) * 1000;
  const props = { class: look, dateTime: new Date(ms).toISOString(), title: momentIn(zone, ms) };
  return h('time', props, timeIn(zone, ms));
}

function content(message: Message): VNode {
  const { blocks, channel, ts, text } = message;
  if (!blocks?.length) return h(Mrkdwn, { text });
  return h(BlockList, { blocks, surface: { container: { type: 'message', channel, ts }, errors: {} } });
}

function onlyYou({ actions }: Page, message: Message): VNode {
  const dismiss = () => {
    actions.dismissMessage(message.ts);
    document.querySelector<HTMLElement>('.composer-text')?.focus();
  };
  return h(
    'p',
    { class: 'only-you' },
    h(Icon, { name: 'eye' }),
    'Only visible to you · ',
    h('button', { type: 'button', class: 'link-button', onClick: dismiss }, 'Dismiss'),
  );
}

function threadBar({ state, actions }: Page, message: Message): VNode | null {
  const { reply_count: count = 0, reply_users: users = [], latest_reply: latest } = message;
  if (count === 0) return null;
  const ago = latest ? agoWords(Number(latest) * 1000, nowOf(state.snapshot)) : '';
  const faces = users
    .slice(0, 3)
    .map((user) => h(Avatar, { key: user, face: faceOf(state.snapshot, user), size: 'small' }));
  return h(
    'button',
    { type: 'button', class: 'thread-bar', onClick: () => actions.openThread(message.channel, message.ts) },
    ...faces,
    h('span', { class: 'thread-count' }, count === 1 ? '1 reply' : `${count} replies`),
    h('span', { class: 'thread-ago' }, `Last reply ${ago}`),
  );
}

function reactions(message: Message): VNode | null {
  if (!message.reactions?.length) return null;
  const shown = message.reactions.map(({ name, count }) =>
    h('li', { key: name, title: `:${name}:` }, emojiOf(name) ?? `:${name}:`, ' ', count),
  );
  return h('ul', { class: 'reactions', 'aria-label': 'Reactions' }, ...shown);
}

function head(page: Page, message: Message, face: Face): VNode {
  return h(
    'header',
    { class: 'message-head' },
    h('span', { class: 'author' }, face.name),
    face.isApp ? h('span', { class: 'app-mark' }, 'APP') : null,
    timeView(page, message, 'time'),
  );
}

/** One message: who, when, what, and what can be done with it. */
export function MessageView({ message, continues, inThread, isActive, onFocus }: MessageProps): VNode {
  const page = usePage();
  const face = authorOf(page, message);
  const isEphemeral = message.ephemeral_to !== undefined;
  const look = `message${continues ? ' continues' : ''}${isEphemeral ? ' ephemeral' : ''}`;
  const label = `${face.name}, ${timeIn(zoneOf(page.state.snapshot, page.state.place.user), Number(message.ts) * 1000)}`;
  return h(
    'article',
    { class: look, tabIndex: isActive ? 0 : -1, 'aria-label': label, 'data-ts': message.ts, onFocusCapture: onFocus },
    h('div', { class: 'gutter' }, continues ? timeView(page, message, 'time hover-time') : h(Avatar, { face })),
    h(
      'div',
      { class: 'message-body' },
      isEphemeral ? onlyYou(page, message) : null,
      continues ? null : head(page, message, face),
      content(message),
      message.edited && !face.isApp ? h('span', { class: 'edited' }, '(edited)') : null,
      ...(message.files ?? []).map((file) => h(FileView, { key: file.id, file })),
      reactions(message),
      inThread ? null : threadBar(page, message),
    ),
    isEphemeral ? null : h(MessageActions, { message, inThread }),
  );
}
