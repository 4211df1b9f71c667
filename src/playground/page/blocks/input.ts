import type { InputBlock } from '@slack/types';
import type { VNode } from 'preact';
import { type AnyElement, Element } from '../elements/element.ts';
import { h } from '../h.ts';
import { Plain } from '../text/text-view.ts';
import { useDomId, useSurface } from './surface.ts';

const groups = new Set(['checkboxes', 'radio_buttons']);

/** A field with its label, its hint, and the message that refuses what stands in it. */
export function InputView({ block }: { block: InputBlock }): VNode {
  const { block_id: blockId = '', optional = false, hint } = block;
  const element = block.element as AnyElement;
  const id = useDomId(blockId);
  const elementId = useDomId(blockId, element.action_id ?? '');
  const error = useSurface().errors[blockId];
  const described = [error ? `${id}-error` : null, hint ? `${id}-hint` : null].filter(Boolean).join(' ');
  const labelling = {
    'aria-labelledby': `${id}-label`,
    'aria-describedby': described || undefined,
    'aria-invalid': error !== undefined,
    'aria-required': !optional,
  };
  const text = [h(Plain, { text: block.label }), optional ? h('span', { class: 'optional' }, ' (optional)') : null];
  const label = groups.has(element.type)
    ? h('span', { id: `${id}-label`, class: 'label' }, ...text)
    : h('label', { id: `${id}-label`, class: 'label', for: elementId }, ...text);
  return h(
    'div',
    { class: `block input${error ? ' invalid' : ''}`, 'data-block': blockId },
    label,
    h(Element, {
      element,
      blockId,
      field: { labelling, isOptional: optional, dispatches: block.dispatch_action ?? false },
    }),
    error ? h('p', { id: `${id}-error`, class: 'field-error' }, error) : null,
    hint ? h('p', { id: `${id}-hint`, class: 'hint' }, h(Plain, { text: hint })) : null,
  );
}
