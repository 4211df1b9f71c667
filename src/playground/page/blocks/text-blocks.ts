import type { HeaderBlock, MarkdownBlock, RichTextBlock, TextObject } from '@slack/types';
import type { VNode } from 'preact';
import { h } from '../h.ts';
import { parseMarkdown } from '../text/parse-markdown.ts';
import { parseRichText } from '../text/parse-rich-text.ts';
import { Blocks, Plain, Text } from '../text/text-view.ts';

export function HeaderView({ block }: { block: HeaderBlock }): VNode {
  return h('div', { class: 'block header', role: 'heading', 'aria-level': 4 }, h(Plain, { text: block.text }));
}

export function DividerView(): VNode {
  return h('hr', { class: 'block divider' });
}

export function RichTextView({ block }: { block: RichTextBlock }): VNode {
  return h('div', { class: 'block' }, h(Blocks, { blocks: parseRichText(block) }));
}

export function MarkdownView({ block }: { block: MarkdownBlock }): VNode {
  return h('div', { class: 'block' }, h(Blocks, { blocks: parseMarkdown(block.text) }));
}

/** A coloured box with a short text. */
export function AlertView({ block }: { block: { text: TextObject; level?: string } }): VNode {
  const level = block.level ?? 'default';
  return h('div', { class: `block alert ${level}`, role: 'note' }, h(Text, { text: block.text }));
}
