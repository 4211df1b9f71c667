import { Fragment, type VNode } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { View } from '../../protocol.ts';
import { BlockList } from '../blocks/block-list.ts';
import { Dialog } from '../controls/dialog.ts';
import { Icon } from '../controls/icon.ts';
import { h } from '../h.ts';
import { usePage } from '../page.ts';
import { Plain } from '../text/text-view.ts';
import { Notices } from './notices.ts';

const FIELDS = 'input:not([type="hidden"]), textarea';

function focusFirst(form: HTMLElement, view: View): void {
  const asked = view.blocks.find(
    (block) => block.type === 'input' && 'focus_on_load' in block.element && block.element.focus_on_load,
  );
  const block = asked?.block_id ? `[data-block="${CSS.escape(asked.block_id)}"] ` : '.modal-body ';
  const field = form.querySelector<HTMLElement>(block + FIELDS.split(', ').join(`, ${block}`));
  (field ?? form.querySelector<HTMLElement>('.modal-body'))?.focus();
}

function header(view: View, depth: number, leave: (clear: boolean) => void): VNode {
  const back = h(
    'button',
    { type: 'button', class: 'icon-button', 'aria-label': 'Back', onClick: () => leave(false) },
    h(Icon, { name: 'back' }),
  );
  return h(
    'header',
    { class: 'modal-head' },
    depth > 1 ? back : null,
    h('h2', { id: 'modal-title' }, view.title ? h(Plain, { text: view.title }) : ''),
    h(
      'button',
      { type: 'button', class: 'icon-button', 'aria-label': 'Close', onClick: () => leave(true) },
      h(Icon, { name: 'close' }),
    ),
  );
}

function footer(view: View, isBusy: boolean, leave: (clear: boolean) => void): VNode {
  const close = view.close ? h(Plain, { text: view.close }) : view.submit ? 'Cancel' : 'Close';
  const submit = view.submit
    ? h(
        'button',
        { type: 'submit', class: `button primary${isBusy ? ' busy' : ''}`, 'aria-busy': isBusy },
        h(Plain, { text: view.submit }),
      )
    : null;
  return h(
    'footer',
    { class: 'modal-foot' },
    h('button', { type: 'button', class: 'button', onClick: () => leave(false) }, close),
    submit,
  );
}

function ModalForm({ view, depth }: { view: View; depth: number }): VNode {
  const { state, actions } = usePage();
  const [errors, setErrors] = useState<Record<string, string>>({});
  const form = useRef<HTMLFormElement>(null);
  const isBusy = state.busy.includes(`${view.id}/submit`);
  // After the dialog has opened, which takes the focus for itself.
  useEffect(() => {
    if (form.current) focusFirst(form.current, view);
  }, [view.id]);
  useLayoutEffect(() => {
    form.current?.querySelector<HTMLElement>('.input.invalid input, .input.invalid textarea')?.focus();
  }, [errors]);
  const leave = (clear: boolean) => void actions.close(view, clear);
  const onSubmit = async (event: Event) => {
    event.preventDefault();
    if (isBusy || !view.submit) return;
    const outcome = await actions.submit(view);
    setErrors(outcome.errors ?? {});
  };
  const surface = { container: { type: 'view' as const, view_id: view.id }, errors };
  return h(
    'form',
    { ref: form, class: 'modal-form', noValidate: true, onSubmit: (event) => void onSubmit(event) },
    header(view, depth, leave),
    h('div', { class: 'modal-body', tabIndex: -1 }, h(BlockList, { blocks: view.blocks, surface })),
    footer(view, isBusy, leave),
  );
}

/** The acting person's open modals: the top one is seen, the way back leads to the one below. */
export function ModalStack(): VNode | null {
  const { state, actions } = usePage();
  const stack = state.snapshot.modals[state.place.user] ?? [];
  const top = stack.at(-1);
  if (!top) return h(Fragment, null);
  return h(Dialog, {
    key: top.root_view_id,
    class: 'modal',
    labelledBy: 'modal-title',
    onLeave: () => void actions.close(top, false),
    // While the dialog is open, only what stands in it can be seen and pressed.
    children: [h(ModalForm, { key: top.id, view: top, depth: stack.length }), h(Notices, null)],
  });
}
