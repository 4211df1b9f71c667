import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import { Icon, type IconName } from '../controls/icon.ts';
import { Menu } from '../controls/menu.ts';
import { h } from '../h.ts';
import { usePage } from '../page.ts';

interface BarProps {
  inThread: boolean;
  canSend: boolean;
  onPut: (text: string) => void;
  onAttach: (files: File[]) => void;
  onSend: () => void;
}

function tool(label: string, icon: IconName, onClick: () => void): VNode {
  return h(
    'button',
    { type: 'button', class: 'tool', title: label, 'aria-label': label, onClick },
    h(Icon, { name: icon }),
  );
}

function Attach({ onAttach }: Pick<BarProps, 'onAttach'>): VNode {
  const input = useRef<HTMLInputElement>(null);
  const take = () => {
    onAttach([...(input.current?.files ?? [])]);
    if (input.current) input.current.value = '';
  };
  return h(
    'span',
    null,
    tool('Attach files', 'plus', () => input.current?.click()),
    h('input', {
      ref: input,
      type: 'file',
      multiple: true,
      hidden: true,
      tabIndex: -1,
      'aria-hidden': 'true',
      onChange: take,
    }),
  );
}

/** The row under the composer's text: attach, mention, commands, the app's shortcuts, send. */
export function ComposerBar(props: BarProps): VNode {
  const { state, actions } = usePage();
  const shortcuts = state.snapshot.app.global_shortcuts.map((shortcut) => ({
    key: shortcut.callback_id,
    label: shortcut.name,
    note: shortcut.description ?? state.snapshot.app.name,
    onChoose: () => void actions.startGlobalShortcut(shortcut),
  }));
  return h(
    'div',
    { class: 'composer-bar' },
    h(Attach, { onAttach: props.onAttach }),
    tool('Mention someone', 'at', () => props.onPut('@')),
    props.inThread ? null : tool('Run a command', 'slash', () => props.onPut('/')),
    shortcuts.length > 0 && !props.inThread
      ? h(Menu, {
          label: 'Shortcuts',
          class: 'tool',
          side: 'start',
          items: shortcuts,
          children: h(Icon, { name: 'bolt' }),
        })
      : null,
    h(
      'span',
      { class: 'composer-keys', 'aria-hidden': 'true' },
      h('kbd', null, 'Enter'),
      ' sends · ',
      h('kbd', null, 'Shift Enter'),
      ' new line',
    ),
    h(
      'button',
      { type: 'button', class: 'send', disabled: !props.canSend, 'aria-label': 'Send', onClick: props.onSend },
      h(Icon, { name: 'send' }),
    ),
  );
}
