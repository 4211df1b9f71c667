import type { TextObject } from '@slack/types';
import type { ComponentChild, VNode } from 'preact';
import { h } from '../h.ts';
import type { Block, Inline } from './inline.ts';
import { InlineText } from './inline-view.ts';
import { parseInline } from './parse-inline.ts';
import { parseMrkdwn } from './parse-mrkdwn.ts';

function items(block: Block & { type: 'list' }): ComponentChild[] {
  return block.items.map((content) => h('li', null, h(InlineText, { content })));
}

function cells(tag: 'th' | 'td', row: Inline[][]): VNode {
  const scope = tag === 'th' ? { scope: 'col' as const } : {};
  return h('tr', null, ...row.map((content) => h(tag, scope, h(InlineText, { content }))));
}

function blockView(block: Block): VNode {
  switch (block.type) {
    case 'paragraph':
      return h('p', null, h(InlineText, { content: block.content }));
    case 'heading':
      return h('p', { class: `text-heading level-${block.level}` }, h(InlineText, { content: block.content }));
    case 'quote':
      return h('blockquote', null, h(InlineText, { content: block.content }));
    case 'code':
      return h('pre', { tabIndex: 0 }, h('code', null, h(InlineText, { content: block.content })));
    case 'list':
      return block.ordered
        ? h('ol', { start: block.start, class: `indent-${block.indent}` }, ...items(block))
        : h('ul', { class: `indent-${block.indent}` }, ...items(block));
    case 'table':
      return h(
        'table',
        { class: 'table' },
        h('thead', null, cells('th', block.header)),
        h('tbody', null, ...block.rows.map((row) => cells('td', row))),
      );
    case 'rule':
      return h('hr', null);
  }
}

/** Parsed text, as paragraphs, quotes, lists and code. */
export function Blocks({ blocks }: { blocks: Block[] }): VNode {
  return h('div', { class: 'text' }, ...blocks.map(blockView));
}

/** Slack's mrkdwn as a message shows it. */
export function Mrkdwn({ text }: { text: string }): VNode {
  return h(Blocks, { blocks: parseMrkdwn(text) });
}

function plainRuns(text: string, emoji: boolean): Inline[] {
  const runs = text.split('\n').flatMap((line, index): Inline[] => {
    const parts: Inline[] = emoji
      ? line.split(/(:[a-z0-9_+-]{1,40}:)/).map((part) => {
          const isCode = part.length > 2 && part.startsWith(':') && part.endsWith(':');
          return isCode ? { type: 'emoji', name: part.slice(1, -1) } : { type: 'text', text: part };
        })
      : [{ type: 'text', text: line }];
    return index === 0 ? parts : [{ type: 'break' }, ...parts];
  });
  return runs;
}

/** A plain_text object: emoji codes are the only thing read in it. */
export function Plain({ text }: { text: { text: string; emoji?: boolean | undefined } }): VNode {
  return h(InlineText, { content: plainRuns(text.text, text.emoji !== false) });
}

/** A plain_text or mrkdwn object on its own lines. */
export function Text({ text }: { text: TextObject }): VNode {
  if (text.type === 'mrkdwn') return h(Mrkdwn, { text: text.text });
  return h('div', { class: 'text' }, h('p', null, h(Plain, { text })));
}

/** A plain_text or mrkdwn object within a line. */
export function Words({ text }: { text: TextObject }): VNode {
  return text.type === 'mrkdwn' ? h(InlineText, { content: parseInline(text.text) }) : h(Plain, { text });
}
