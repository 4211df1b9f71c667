import { Fragment, type VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Message } from '../../protocol.ts';
import { Icon } from '../controls/icon.ts';
import { h } from '../h.ts';
import { usePage } from '../page.ts';
import { nowOf, zoneOf } from '../state/directory.ts';
import { dividerIn } from '../state/zoned-time.ts';
import { MessageView } from './message.ts';
import { type Placed, placed } from './message-groups.ts';

const NEAR_PX = 80;

interface ListProps {
  messages: Message[];
  label: string;
  inThread?: boolean;
}

function divider(label: string): VNode {
  return h('div', { class: 'day', role: 'separator', 'aria-label': label }, h('span', null, label));
}

function countWords(replies: number): string {
  return replies === 1 ? '1 reply' : `${replies} replies`;
}

/** Keeps the end in view while new messages come, unless the reader has scrolled up. */
function useStickToEnd(messages: Message[]) {
  const list = useRef<HTMLDivElement>(null);
  const wasAtEnd = useRef(true);
  const [isAway, setAway] = useState(false);
  const toEnd = () => {
    if (list.current) list.current.scrollTop = list.current.scrollHeight;
  };
  const onScroll = () => {
    const element = list.current;
    if (!element) return;
    wasAtEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_PX;
    if (wasAtEnd.current) setAway(false);
  };
  useLayoutEffect(() => {
    if (wasAtEnd.current) toEnd();
    else setAway(true);
  }, [messages.length, messages.at(-1)?.ts]);
  useLayoutEffect(() => {
    const element = list.current;
    const content = element?.firstElementChild;
    if (!content) return;
    const watch = new ResizeObserver(() => {
      if (wasAtEnd.current) toEnd();
    });
    watch.observe(content);
    if (element) watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return { list, isAway, toEnd, onScroll };
}

function moveFocus(list: HTMLElement, key: string): boolean {
  const all = [...list.querySelectorAll<HTMLElement>('article')];
  const at = all.indexOf(document.activeElement as HTMLElement);
  if (at < 0) return false;
  const targets: Record<string, number> = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: all.length - 1 };
  const target = targets[key];
  if (target === undefined) return false;
  all[target]?.focus();
  return true;
}

/** Messages in order of time. Arrow keys go from one to the next; Tab goes into one. */
export function MessageList({ messages, label, inThread = false }: ListProps): VNode {
  const { snapshot, place } = usePage().state;
  const [active, setActive] = useState<string | null>(null);
  const { list, isAway, toEnd, onScroll } = useStickToEnd(messages);
  const zone = zoneOf(snapshot, place.user);
  const now = nowOf(snapshot);
  const current = messages.some(({ ts }) => ts === active) ? active : messages.at(-1)?.ts;
  const onKeyDown = (event: KeyboardEvent) => {
    if (list.current && moveFocus(list.current, event.key)) event.preventDefault();
  };
  const [first, ...replies] = messages;
  const rows = inThread && first ? [...placed([first], zone), ...placed(replies, zone)] : placed(messages, zone);
  const dayAbove = ({ message, startsDay }: Placed) =>
    startsDay ? divider(dividerIn(zone, { ms: Number(message.ts) * 1000, now })) : null;
  const repliesAbove = ({ message }: Placed) => (message === replies[0] ? divider(countWords(replies.length)) : null);
  const item = (row: Placed) =>
    h(
      Fragment,
      { key: row.message.ts },
      inThread ? repliesAbove(row) : dayAbove(row),
      h(MessageView, {
        message: row.message,
        continues: row.continues,
        inThread,
        isActive: row.message.ts === current,
        onFocus: () => setActive(row.message.ts),
      }),
    );
  const pill = h(
    'button',
    { type: 'button', class: 'new-messages', onClick: toEnd },
    'New messages ',
    h(Icon, { name: 'down' }),
  );
  return h(
    'div',
    { class: 'message-frame' },
    h(
      'div',
      {
        ref: list,
        class: 'message-scroll',
        onScroll,
        onKeyDown,
        role: 'group',
        'aria-label': label,
        'data-region': true,
      },
      h('div', { class: 'message-list', role: 'presentation' }, ...rows.map(item)),
    ),
    isAway ? pill : null,
  );
}
