import type { Overflow } from '@slack/types';
import type { VNode } from 'preact';
import { Icon } from '../controls/icon.ts';
import { Menu } from '../controls/menu.ts';
import { h } from '../h.ts';
import { safeUrl } from '../text/inline-view.ts';
import { Plain } from '../text/text-view.ts';
import type { ElementProps } from './element-props.ts';

/** The “…” menu. */
export function OverflowElement({ element, labelling, isBusy, onValue }: ElementProps<Overflow>): VNode {
  const items = element.options.map((option) => ({
    key: option.value ?? option.text.text,
    label: h(Plain, { text: option.text }),
    note: option.description?.text,
    href: 'url' in option && option.url ? (safeUrl(option.url) ?? undefined) : undefined,
    onChoose: () => onValue(option.value ?? ''),
  }));
  const look = `button overflow${isBusy ? ' busy' : ''}`;
  return h(Menu, { label: 'More options', class: look, items, id: labelling.id, children: h(Icon, { name: 'more' }) });
}
