import type { VNode } from 'preact';
import { h } from '../h.ts';
import { usePage } from '../page.ts';
import { directMessage } from '../state/directory.ts';
import { Badge } from './badge.ts';
import { unreadIn } from './unread.ts';

interface TabProps {
  label: string;
  isHere: boolean;
  unread: number;
  open: () => void;
}

function Tab({ label, isHere, unread, open }: TabProps): VNode {
  const props = { class: 'tab', 'aria-current': isHere ? ('page' as const) : undefined, onClick: open };
  return h('button', { ...props, type: 'button' }, label, h(Badge, { unread }));
}

/** Home and Messages, as above every app. */
export function AppTabs({ current }: { current: 'home' | 'messages' }): VNode {
  const { state, actions } = usePage();
  const { snapshot, place } = state;
  const channel = directMessage(snapshot, place.user, snapshot.app.bot_user_id);
  const unread = channel ? unreadIn(state, place.user, channel.id) : 0;
  const openMessages = () => void actions.openMessagesTab();
  return h(
    'nav',
    { class: 'tabs', 'aria-label': 'App' },
    h(Tab, { label: 'Home', isHere: current === 'home', unread: 0, open: actions.openHome }),
    h(Tab, { label: 'Messages', isHere: current === 'messages', unread, open: openMessages }),
  );
}
