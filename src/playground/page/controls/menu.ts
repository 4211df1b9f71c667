import type { ComponentChild, VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { h } from '../h.ts';
import { useFloating, useOutsidePress } from './floating.ts';

export interface MenuItem {
  key: string;
  label: ComponentChild;
  note?: string | undefined;
  /** For choices of which one holds. */
  checked?: boolean;
  tone?: 'danger';
  /** A heading, not to be chosen. */
  heading?: boolean;
  href?: string | undefined;
  onChoose?: () => void;
}

interface MenuProps {
  label: string;
  class: string;
  items: MenuItem[];
  children: ComponentChild;
  side?: 'start' | 'end';
  disabled?: boolean;
  id?: string;
}

function itemView(item: MenuItem, choose: (item: MenuItem) => void): VNode {
  if (item.heading) return h('div', { class: 'menu-heading', role: 'presentation' }, item.label);
  const radio =
    item.checked === undefined
      ? { role: 'menuitem' as const }
      : { role: 'menuitemradio' as const, 'aria-checked': item.checked };
  const note = item.note ? h('span', { class: 'menu-note' }, item.note) : null;
  const props = { ...radio, class: `menu-item ${item.tone ?? ''}`, tabIndex: -1, onClick: () => choose(item) };
  const inside = [h('span', { class: 'menu-label' }, item.label), note];
  if (item.href) return h('a', { ...props, href: item.href, target: '_blank', rel: 'noopener noreferrer' }, ...inside);
  return h('button', { ...props, type: 'button' }, ...inside);
}

function step(list: HTMLElement, key: string): boolean {
  const all = [...list.querySelectorAll<HTMLElement>('.menu-item')];
  const at = all.indexOf(document.activeElement as HTMLElement);
  const targets: Record<string, number> = {
    ArrowDown: (at + 1) % all.length,
    ArrowUp: (at - 1 + all.length) % all.length,
    Home: 0,
    End: all.length - 1,
  };
  const letter = (element: HTMLElement) => element.textContent?.trim().toLowerCase().startsWith(key.toLowerCase());
  const target = targets[key] ?? (/^\p{L}$/u.test(key) ? all.findIndex(letter) : -1);
  all[target]?.focus();
  return target >= 0;
}

/** A button that opens a menu: arrow keys, Home, End and first letters move in it; Escape returns to the button. */
export function Menu(props: MenuProps): VNode {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  useFloating(button, list, { open, side: props.side ?? 'end' });
  useOutsidePress(open, [button, list], () => setOpen(false));
  // Before the next key arrives, so that a fast typist reaches the list and not the button.
  useLayoutEffect(() => {
    if (!open) return;
    const checked = list.current?.querySelector<HTMLElement>('[aria-checked="true"]');
    (checked ?? list.current?.querySelector<HTMLElement>('.menu-item'))?.focus();
  }, [open]);
  const shut = () => {
    setOpen(false);
    button.current?.focus();
  };
  const choose = (item: MenuItem) => {
    shut();
    item.onChoose?.();
  };
  const onListKey = (event: KeyboardEvent) => {
    if (event.key === 'Tab') setOpen(false);
    else if (event.key === 'Escape') shut();
    else if (!list.current || !step(list.current, event.key)) return;
    if (event.key !== 'Tab') event.preventDefault();
    event.stopPropagation();
  };
  const onButtonKey = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    setOpen(true);
  };
  const { label, id, disabled = false, children } = props;
  return h(
    'span',
    { class: 'menu-anchor' },
    h(
      'button',
      {
        ref: button,
        id,
        disabled,
        type: 'button',
        class: props.class,
        title: label,
        'aria-label': label,
        'aria-haspopup': 'menu',
        'aria-expanded': open,
        onClick: () => setOpen(!open),
        onKeyDown: onButtonKey,
      },
      children,
    ),
    open
      ? h(
          'div',
          { ref: list, class: 'menu', role: 'menu', 'aria-label': label, popover: 'manual', onKeyDown: onListKey },
          ...props.items.map((item) => h('div', { key: item.key, role: 'none' }, itemView(item, choose))),
        )
      : null,
  );
}
