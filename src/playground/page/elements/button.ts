import type { Button } from '@slack/types';
import type { VNode } from 'preact';
import { h } from '../h.ts';
import { safeUrl } from '../text/inline-view.ts';
import { Plain } from '../text/text-view.ts';
import type { ElementProps } from './element-props.ts';

/** A button; one with an address also opens it, and the app hears of both. */
export function ButtonElement({ element, labelling, isBusy, onValue }: ElementProps<Button>): VNode {
  const { id } = labelling;
  const label = element.accessibility_label;
  const props = {
    id,
    class: `button ${element.style ?? ''}${isBusy ? ' busy' : ''}`,
    'aria-label': label,
    'aria-busy': isBusy,
    onClick: () => onValue(null),
  };
  const href = element.url ? safeUrl(element.url) : null;
  const text = h(Plain, { text: element.text });
  if (href) return h('a', { ...props, href, target: '_blank', rel: 'noopener noreferrer' }, text);
  return h('button', { ...props, type: 'button' }, text);
}
