import type { VNode } from 'preact';
import { Dialog } from '../controls/dialog.ts';
import { Icon } from '../controls/icon.ts';
import { h } from '../h.ts';
import { usePage } from '../page.ts';

const keys: [keys: string[], deed: string][] = [
  [['/'], 'Start a command'],
  [['Enter'], 'Send the message or command'],
  [['Shift', 'Enter'], 'New line'],
  [['↑', '↓', 'Tab'], 'Go through what the composer offers, and take it'],
  [['@', '#'], 'Mention a person, a channel'],
  [['↑', '↓'], 'From message to message, when one has the focus'],
  [['Alt', '↑ ↓'], 'Previous or next channel'],
  [['F6'], 'From part to part of the page'],
  [['i'], 'Show or hide the inspector'],
  [['Esc'], 'Close what is open'],
  [['?'], 'This list'],
];

/** The list of keyboard shortcuts. */
export function KeyHelp(): VNode {
  const { actions } = usePage();
  const shut = () => actions.patch({ dialog: null });
  const rows = keys.map(([names, deed]) =>
    h('div', { class: 'key-row' }, h('dt', null, ...names.map((name) => h('kbd', null, name))), h('dd', null, deed)),
  );
  return h(Dialog, {
    class: 'question',
    labelledBy: 'keys-title',
    onLeave: shut,
    children: [
      h(
        'header',
        { class: 'modal-head' },
        h('h2', { id: 'keys-title' }, 'Keyboard shortcuts'),
        h(
          'button',
          { type: 'button', class: 'icon-button', 'aria-label': 'Close', onClick: shut },
          h(Icon, { name: 'close' }),
        ),
      ),
      h('dl', { class: 'key-list' }, ...rows),
    ],
  });
}
