import type { SectionBlock } from '@slack/types';
import type { VNode } from 'preact';
import { type AnyElement, Element } from '../elements/element.ts';
import { h } from '../h.ts';
import { Text } from '../text/text-view.ts';
import { Picture, type PictureSource } from './image.ts';

function accessoryView(blockId: string, accessory: NonNullable<SectionBlock['accessory']>): VNode {
  if (accessory.type === 'image') return h(Picture, { image: accessory as PictureSource, class: 'thumbnail' });
  return h(Element, { element: accessory as AnyElement, blockId });
}

/** Text, fields in two columns, and one thing beside them. */
export function SectionView({ block }: { block: SectionBlock }): VNode {
  const { text, fields, accessory, block_id: blockId = '' } = block;
  return h(
    'div',
    { class: 'block section' },
    h(
      'div',
      { class: 'section-body' },
      text ? h(Text, { text }) : null,
      fields ? h('div', { class: 'fields' }, ...fields.map((field) => h(Text, { text: field }))) : null,
    ),
    accessory ? h('div', { class: 'accessory' }, accessoryView(blockId, accessory)) : null,
  );
}
