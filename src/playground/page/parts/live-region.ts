import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Message } from '../../protocol.ts';
import { h } from '../h.ts';
import { usePage } from '../page.ts';
import { faceOf, messagesIn, threadOf } from '../state/directory.ts';
import type { PageState } from '../state/page-state.ts';

const LONGEST = 300;

function lastShown({ snapshot, place, remembered }: PageState): Message | undefined {
  const reader = { user: place.user, channel: place.channel, dismissed: remembered.dismissed };
  const shown = messagesIn(snapshot, reader);
  const inThread = place.thread ? threadOf(snapshot, reader, place.thread) : [];
  return [...shown, ...inThread].toSorted((a, b) => Number(a.ts) - Number(b.ts)).at(-1);
}

/** Reads new messages of the open channel to those who do not see them. */
export function LiveRegion(): VNode {
  const { state } = usePage();
  const [words, setWords] = useState('');
  const { user, channel, thread } = state.place;
  const where = `${user}/${channel}/${thread}`;
  const heard = useRef({ where: '', ts: '' });
  const last = lastShown(state);
  const ts = last?.ts ?? '';
  useEffect(() => {
    const isNew = heard.current.where === where && Number(ts) > Number(heard.current.ts);
    heard.current = { where, ts };
    if (!isNew || !last || last.user === user) return;
    const whom = last.ephemeral_to ? 'Only visible to you: ' : '';
    setWords(`${whom}${faceOf(state.snapshot, last.user).name}: ${last.text.slice(0, LONGEST)}`);
  }, [where, ts]);
  return h('div', { class: 'unseen', role: 'log', 'aria-live': 'polite', 'aria-label': 'New messages' }, words);
}
