import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Choice } from '../controls/choices.ts';
import { h } from '../h.ts';
import type { Completion } from '../state/completion.ts';

interface ListProps {
  id: string;
  completion: Completion;
  active: number;
  onChoose: (choice: Choice) => void;
}

function optionView(props: ListProps, choice: Choice, at: number): VNode {
  const isActive = at === props.active;
  return h(
    'div',
    {
      key: choice.value,
      id: `${props.id}-${at}`,
      role: 'option',
      'aria-selected': isActive,
      class: `option${isActive ? ' active' : ''}`,
      onClick: () => props.onChoose(choice),
    },
    h(
      'span',
      null,
      h('span', { class: 'option-label' }, choice.label),
      choice.usage ? h('code', { class: 'option-usage' }, ` ${choice.usage}`) : null,
    ),
    choice.note ? h('span', { class: 'option-note' }, choice.note) : null,
  );
}

/** What the composer offers, above it: commands, verbs, people, channels; or how to go on. */
export function CompletionList(props: ListProps): VNode {
  const { id, completion, active } = props;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('.active')?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const { hint, title, choices } = completion;
  const keepFocus = (event: Event) => event.preventDefault();
  return h(
    'div',
    { ref: list, class: 'completion', onPointerDown: keepFocus, onMouseDown: keepFocus },
    hint
      ? h('p', { class: 'completion-hint', role: 'status' }, h('code', null, hint.usage), ' ', hint.summary)
      : [
          h('p', { class: 'completion-title', 'aria-hidden': 'true' }, title),
          h(
            'div',
            { id, role: 'listbox', 'aria-label': title },
            ...choices.map((choice, at) => optionView(props, choice, at)),
          ),
        ],
  );
}
