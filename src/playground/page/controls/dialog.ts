import type { ComponentChild, VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { h } from '../h.ts';

interface DialogProps {
  class: string;
  labelledBy: string;
  /** Asked to close, by Escape. */
  onLeave: () => void;
  children: ComponentChild;
  role?: 'dialog' | 'alertdialog';
}

/** A modal dialog: the rest of the page rests, focus stays inside and returns when it goes. */
export function Dialog({ class: name, labelledBy, onLeave, children, role = 'dialog' }: DialogProps): VNode {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    const element = dialog.current;
    element?.showModal();
    return () => {
      // While it is open, nothing outside of it takes the focus.
      element?.close();
      const isThere = before instanceof HTMLElement && before !== document.body && before.isConnected;
      (isThere ? before : document.querySelector<HTMLElement>('.composer-text'))?.focus();
    };
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    // The browser would close it at once; whoever opened it decides.
    event.preventDefault();
    event.stopPropagation();
    onLeave();
  };
  const onCancel = (event: Event) => event.preventDefault();
  return h(
    'dialog',
    { ref: dialog, class: `dialog ${name}`, role, 'aria-labelledby': labelledBy, onKeyDown, onCancel },
    h('div', { class: 'dialog-box' }, children),
  );
}
