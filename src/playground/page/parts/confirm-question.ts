import type { VNode } from 'preact';
import { Dialog } from '../controls/dialog.ts';
import { h } from '../h.ts';
import { usePage } from '../page.ts';
import type { PageState } from '../state/page-state.ts';
import { Plain, Text } from '../text/text-view.ts';

/** The question that stands before a button's action. */
export function ConfirmQuestion({ confirm }: { confirm: NonNullable<PageState['confirm']> }): VNode {
  const { actions } = usePage();
  const { title, text, confirm: yes, deny, style } = confirm.words;
  const answer = (isYes: boolean) => {
    actions.patch({ confirm: null });
    confirm.answer(isYes);
  };
  const words = (object: { text: string } | undefined, fallback: string) =>
    h(Plain, { text: object ?? { text: fallback } });
  return h(Dialog, {
    class: 'question',
    role: 'alertdialog',
    labelledBy: 'question-title',
    onLeave: () => answer(false),
    children: [
      h('h2', { id: 'question-title' }, words(title, 'Are you sure?')),
      h(Text, { text }),
      h(
        'footer',
        { class: 'modal-foot' },
        h('button', { type: 'button', class: 'button', onClick: () => answer(false) }, words(deny, 'Cancel')),
        h(
          'button',
          { type: 'button', class: `button ${style ?? 'primary'}`, onClick: () => answer(true) },
          words(yes, 'Yes'),
        ),
      ),
    ],
  });
}
