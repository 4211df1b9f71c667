import { type ComponentChild, Fragment, type VNode } from 'preact';
import { h } from '../h.ts';
import { type Page, usePage } from '../page.ts';
import { channelWith, faceOf, nowOf, zoneOf } from '../state/directory.ts';
import { momentIn } from '../state/zoned-time.ts';
import { dateWords } from './date-token.ts';
import { emojiOf } from './emoji.ts';
import type { Inline, Marks } from './inline.ts';

type Of<Type extends Inline['type']> = Extract<Inline, { type: Type }>;

const tags: [keyof Marks, 'code' | 's' | 'em' | 'strong' | 'u' | 'mark'][] = [
  ['code', 'code'],
  ['strike', 's'],
  ['italic', 'em'],
  ['bold', 'strong'],
  ['underline', 'u'],
  ['highlight', 'mark'],
];

function marked(marks: Marks | undefined, child: ComponentChild): ComponentChild {
  return tags.reduce((inner, [mark, tag]) => (marks?.[mark] ? h(tag, null, inner) : inner), child);
}

/** The address if a browser may open it from outside text; null for javascript: and the like. */
export function safeUrl(url: string): string | null {
  return /^(?:https?:|mailto:|tel:)/i.test(url) ? url : null;
}

/** A link out of the page; plain text where the address is not one to open. */
export function OutLink({ url, children }: { url: string; children?: ComponentChild }): VNode {
  const href = safeUrl(url);
  if (!href) return h('span', null, children);
  return h('a', { href, target: '_blank', rel: 'noopener noreferrer' }, children);
}

function userMention(page: Page, { id }: { id: string }): VNode {
  const { snapshot, place } = page.state;
  const own = id === place.user ? ' own' : '';
  return h('span', { class: `mention${own}` }, `@${faceOf(snapshot, id).name}`);
}

function channelMention(page: Page, { id, label }: { id: string; label: string | null }): VNode {
  const channel = channelWith(page.state.snapshot, id);
  const mayOpen = channel && (!channel.is_private || channel.members.includes(page.state.place.user));
  if (!mayOpen) return h('span', { class: 'mention' }, `#${label || 'private channel'}`);
  const open = () => page.actions.openChannel(id);
  return h('button', { type: 'button', class: 'mention', onClick: open }, `#${channel.name}`);
}

function groupMention(page: Page, { id, label }: { id: string; label: string | null }): VNode {
  const group = page.state.snapshot.usergroups.find((one) => one.id === id);
  const own = group?.users.includes(page.state.place.user) ? ' own' : '';
  return h('span', { class: `mention${own}` }, `@${group?.handle ?? label?.replace(/^@/, '') ?? id}`);
}

function dateView(page: Page, token: Of<'date'>): VNode {
  const { snapshot, place } = page.state;
  const zone = zoneOf(snapshot, place.user);
  const words = dateWords(token, { zone, now: nowOf(snapshot) }) ?? token.fallback;
  const time = h(
    'time',
    { dateTime: new Date(token.timestamp * 1000).toISOString(), title: momentIn(zone, token.timestamp * 1000) },
    words,
  );
  return token.url ? h(OutLink, { url: token.url }, time) : time;
}

function emojiView(name: string): ComponentChild {
  const emoji = emojiOf(name);
  if (!emoji) return `:${name}:`;
  return h('span', { class: 'emoji', role: 'img', 'aria-label': name.replaceAll('_', ' '), title: `:${name}:` }, emoji);
}

function runView(page: Page, run: Inline): ComponentChild {
  switch (run.type) {
    case 'text':
      return run.text;
    case 'break':
      return h('br', null);
    case 'link':
      return h(OutLink, { url: run.url }, run.text ?? run.url);
    case 'user':
      return userMention(page, run);
    case 'channel':
      return channelMention(page, run);
    case 'usergroup':
      return groupMention(page, run);
    case 'broadcast':
      return h('span', { class: 'mention own' }, `@${run.range}`);
    case 'date':
      return dateView(page, run);
    case 'emoji':
      return emojiView(run.name);
  }
}

/** Runs of text with mentions, links, dates and emoji, in the acting user's eyes. */
export function InlineText({ content }: { content: Inline[] }): VNode {
  const page = usePage();
  return h(Fragment, null, ...content.map((run) => marked(run.marks, runView(page, run))));
}
