import type { VNode } from 'preact';
import { h } from '../h.ts';

/** How many messages wait; nothing where none do. */
export function Badge({ unread }: { unread: number }): VNode | null {
  if (unread === 0) return null;
  return h('span', { class: 'badge' }, unread, h('span', { class: 'unseen' }, ' unread'));
}
