import type { VNode } from 'preact';
import type { Message } from '../../protocol.ts';
import { Icon } from '../controls/icon.ts';
import { Menu } from '../controls/menu.ts';
import { h } from '../h.ts';
import { usePage } from '../page.ts';

/** What appears on a message under the pointer or the focus: reply, and the app's shortcuts. */
export function MessageActions({ message, inThread }: { message: Message; inThread: boolean }): VNode {
  const { state, actions } = usePage();
  const { app } = state.snapshot;
  const shortcuts = app.message_shortcuts.map((shortcut) => ({
    key: shortcut.callback_id,
    label: shortcut.name,
    note: app.name,
    onChoose: () => void actions.startMessageShortcut(shortcut, message),
  }));
  const copy = () =>
    void navigator.clipboard.writeText(message.text).then(() => actions.notify({ text: 'Text copied.' }));
  const items = [...shortcuts, { key: 'copy', label: 'Copy text', onChoose: copy }];
  const reply = h(
    'button',
    {
      type: 'button',
      class: 'action',
      title: 'Reply in thread',
      'aria-label': 'Reply in thread',
      onClick: () => actions.openThread(message.channel, message.thread_ts ?? message.ts),
    },
    h(Icon, { name: 'thread' }),
  );
  return h(
    'div',
    { class: 'message-actions', role: 'group', 'aria-label': 'Message actions' },
    inThread ? null : reply,
    h(Menu, { label: 'More actions', class: 'action', items, children: h(Icon, { name: 'more' }) }),
  );
}
