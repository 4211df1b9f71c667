import { useEffect } from 'preact/hooks';
import type { Page } from '../page.ts';
import { joinedChannels } from '../state/directory.ts';

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;
}

function nextChannel({ state, actions }: Page, by: number): void {
  const { snapshot, place } = state;
  const all = joinedChannels(snapshot, place.user);
  const at = all.findIndex(({ id }) => id === place.channel);
  const next = all[(at + by + all.length) % all.length];
  if (next) actions.openChannel(next.id);
}

function nextRegion(by: number): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter((one) => one.offsetParent);
  const at = regions.findIndex((region) => region.contains(document.activeElement));
  const region = regions[(at + by + regions.length) % regions.length];
  const target = region?.querySelector<HTMLElement>(
    '[aria-current="page"], textarea, article[tabindex="0"], button, a',
  );
  (target ?? region)?.focus();
}

function startCommand(): void {
  const composer = document.querySelector<HTMLTextAreaElement>('.composer-text');
  composer?.focus();
  if (composer?.value !== '') return;
  composer.value = '/';
  composer.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

function shutDrawer({ actions }: Page): void {
  actions.patch({ drawerOpen: false });
  document.querySelector<HTMLElement>('.drawer-button')?.focus();
}

/** What a key does anywhere on the page; null for nothing. */
function deedOf(page: Page, event: KeyboardEvent): (() => void) | null {
  const { state, actions } = page;
  if (event.key === 'Escape' && state.drawerOpen) return () => shutDrawer(page);
  if (event.key === 'F6') return () => nextRegion(event.shiftKey ? -1 : 1);
  if (event.altKey && event.key === 'ArrowDown') return () => nextChannel(page, 1);
  if (event.altKey && event.key === 'ArrowUp') return () => nextChannel(page, -1);
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return null;
  if (event.key === '?') return () => actions.patch({ dialog: 'keys' });
  if (event.key === '/') return startCommand;
  if (event.key === 'i') return () => actions.keep({ inspectorOpen: !state.remembered.inspectorOpen });
  return null;
}

/** Listens for the shortcuts that work everywhere, except while a dialog is open. */
export function useKeys(page: Page): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector('dialog[open]')) return;
      const deed = deedOf(page, event);
      if (!deed) return;
      event.preventDefault();
      deed();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  });
}
