import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { Dialog } from '../controls/dialog.ts';
import { h } from '../h.ts';
import { usePage } from '../page.ts';

/** Asks before everything that was done here is thrown away. */
export function ResetDialog(): VNode {
  const { actions } = usePage();
  const [isBusy, setBusy] = useState(false);
  const shut = () => actions.patch({ dialog: null });
  const reset = async () => {
    setBusy(true);
    await actions.reset();
    shut();
  };
  return h(Dialog, {
    class: 'question',
    role: 'alertdialog',
    labelledBy: 'reset-title',
    onLeave: shut,
    children: [
      h('h2', { id: 'reset-title' }, 'Reset to seed data?'),
      h(
        'p',
        null,
        'Every message, form, file and everything that the app has stored goes back to how it began. The clock goes back to real time.',
      ),
      h(
        'footer',
        { class: 'modal-foot' },
        h('button', { type: 'button', class: 'button', onClick: shut }, 'Cancel'),
        h(
          'button',
          {
            type: 'button',
            class: `button danger${isBusy ? ' busy' : ''}`,
            'aria-busy': isBusy,
            onClick: () => void reset(),
          },
          'Reset',
        ),
      ),
    ],
  });
}
