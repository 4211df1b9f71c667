import { Fragment, type RefObject, type VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import { h } from '../h.ts';
import { type Choice, withHeadings } from './choices.ts';
import { Icon } from './icon.ts';

interface ListboxProps {
  id: string;
  label: string;
  choices: Choice[];
  /** The place of the choice that Enter takes. */
  active: number;
  chosen: string[];
  status: string | null;
  multi: boolean;
  list: RefObject<HTMLDivElement | null>;
  onChoose: (choice: Choice) => void;
}

function optionView(props: ListboxProps, choice: Choice, at: number): VNode {
  const isChosen = props.chosen.includes(choice.value);
  return h(
    'div',
    {
      id: `${props.id}-${at}`,
      role: 'option',
      'aria-selected': isChosen,
      class: `option${at === props.active ? ' active' : ''}`,
      onClick: () => props.onChoose(choice),
    },
    h('span', { class: 'option-label' }, choice.label),
    choice.note ? h('span', { class: 'option-note' }, choice.note) : null,
    isChosen ? h(Icon, { name: 'check' }) : null,
  );
}

/** The open list of a combobox. Focus stays in the text field; the active option is only marked. */
export function Listbox(props: ListboxProps): VNode {
  const { id, choices, active, list, status } = props;
  useEffect(() => {
    list.current?.querySelector('.active')?.scrollIntoView({ block: 'nearest' });
  }, [active, choices.length]);
  const rows = withHeadings(choices).map(({ choice, heading }, at) =>
    h(
      Fragment,
      { key: choice.value },
      heading ? h('div', { class: 'option-heading', role: 'presentation' }, heading) : null,
      optionView(props, choice, at),
    ),
  );
  // A press must not take the focus from the text field.
  const keepFocus = (event: Event) => event.preventDefault();
  return h(
    'div',
    { ref: list, class: 'listbox', popover: 'manual', onPointerDown: keepFocus, onMouseDown: keepFocus },
    h('div', { id, role: 'listbox', 'aria-label': props.label, 'aria-multiselectable': props.multi }, ...rows),
    status ? h('div', { class: 'option-status', role: 'status' }, status) : null,
  );
}
