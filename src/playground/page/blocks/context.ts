import type { ContextBlock } from '@slack/types';
import type { VNode } from 'preact';
import { h } from '../h.ts';
import { Text } from '../text/text-view.ts';
import { Picture, type PictureSource } from './image.ts';

/** A small grey line of texts and pictures. */
export function ContextView({ block }: { block: ContextBlock }): VNode {
  const parts = block.elements.map((element) =>
    element.type === 'image'
      ? h(Picture, { image: element as PictureSource, class: 'context-picture' })
      : h(Text, { text: element }),
  );
  return h('div', { class: 'block context' }, ...parts);
}
