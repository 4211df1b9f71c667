import type { VNode } from 'preact';
import { Icon } from '../controls/icon.ts';
import { h } from '../h.ts';
import { usePage } from '../page.ts';
import { channelWith, threadOf, titleOf } from '../state/directory.ts';
import { Composer } from './composer.ts';
import { MessageList } from './message-list.ts';

/** A thread beside its channel. */
export function ThreadPane({ thread }: { thread: string }): VNode {
  const { state, actions } = usePage();
  const { snapshot, place, remembered } = state;
  const reader = { user: place.user, channel: place.channel, dismissed: remembered.dismissed };
  const messages = threadOf(snapshot, reader, thread);
  const channel = channelWith(snapshot, place.channel);
  const shut = () => {
    actions.go({ thread: null });
    document.querySelector<HTMLElement>(`article[data-ts="${CSS.escape(thread)}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) shut();
  };
  return h(
    'aside',
    { class: 'thread', 'aria-label': 'Thread', onKeyDown },
    h(
      'header',
      { class: 'pane-head' },
      h('h2', null, 'Thread'),
      h('p', { class: 'pane-topic' }, channel ? titleOf(snapshot, channel, place.user) : ''),
      h(
        'button',
        { type: 'button', class: 'icon-button', 'aria-label': 'Close thread', onClick: shut },
        h(Icon, { name: 'close' }),
      ),
    ),
    messages.length > 0
      ? h(MessageList, { messages, label: 'Thread', inThread: true })
      : h('div', { class: 'empty' }, h('p', null, 'This message is gone.')),
    h(Composer, { channel: place.channel, thread, label: 'Reply in thread' }),
  );
}
