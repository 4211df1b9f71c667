import type { ActionsBlock } from '@slack/types';
import type { VNode } from 'preact';
import { type AnyElement, Element } from '../elements/element.ts';
import { h } from '../h.ts';

/** Buttons, menus and pickers in a row. */
export function ActionsView({ block }: { block: ActionsBlock }): VNode {
  const { block_id: blockId = '' } = block;
  const elements = block.elements as AnyElement[];
  return h(
    'div',
    { class: 'block actions' },
    ...elements.map((element) => h(Element, { key: element.action_id, element, blockId })),
  );
}
