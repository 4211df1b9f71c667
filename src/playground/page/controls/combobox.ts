import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { h } from '../h.ts';
import { type Choice, matching } from './choices.ts';
import { useFloating, useOutsidePress } from './floating.ts';
import { Icon } from './icon.ts';
import type { Labelling } from './labelling.ts';
import { Listbox } from './listbox.ts';
import { useLoadedChoices } from './loaded-choices.ts';

export interface ComboboxProps {
  labelling: Labelling;
  placeholder: string;
  /** The list, or how to ask for it by what was typed. */
  source: Choice[] | { load: (query: string) => Promise<Choice[]>; least: number };
  chosen: Choice[];
  multi: boolean;
  /** How many may be chosen. */
  most?: number | undefined;
  clearable?: boolean;
  busy?: boolean;
  onChoose: (chosen: Choice[]) => void;
}

function statusOf({ loading, found, query }: Box, least: number): string | null {
  if (query.length < least) return `Type ${least === 1 ? 'a letter' : `${least} letters`} to search`;
  if (loading) return 'Loading…';
  return found.length === 0 ? 'No matches' : null;
}

function toggled(props: ComboboxProps, choice: Choice): Choice[] {
  const { chosen, multi, most = Number.POSITIVE_INFINITY } = props;
  if (!multi) return [choice];
  const left = chosen.filter(({ value }) => value !== choice.value);
  if (left.length < chosen.length) return left;
  return chosen.length < most ? [...chosen, choice] : chosen;
}

/** What is open, typed and marked in a combobox, and what its keys do. */
function useCombobox(props: ComboboxProps) {
  const [open, setOpen] = useState(false);
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const loaded = useLoadedChoices(props.source, { open, query });
  const found = Array.isArray(props.source) ? matching(props.source, query) : loaded.choices;
  const shut = () => {
    setOpen(false);
    setQuery('');
    setActive(0);
  };
  const show = () => {
    if (open || props.busy) return;
    setOpen(true);
    setActive(
      Math.max(
        0,
        found.findIndex(({ value }) => value === props.chosen[0]?.value),
      ),
    );
  };
  const choose = (choice: Choice) => {
    props.onChoose(toggled(props, choice));
    if (props.multi) setQuery('');
    else shut();
  };
  const type = (text: string) => {
    setQuery(text);
    setActive(0);
    setOpen(true);
  };
  const dropLast = () => props.onChoose(props.chosen.slice(0, -1));
  return { open, query, active, setActive, found, loading: loaded.loading, shut, show, choose, type, dropLast };
}

type Box = ReturnType<typeof useCombobox>;

/** Answers whether the key meant something here. */
function onBoxKey(box: Box, props: ComboboxProps, key: string): boolean {
  const { open, query, active, found } = box;
  if (key === 'ArrowDown' || key === 'ArrowUp') {
    const by = key === 'ArrowDown' ? 1 : -1;
    if (open) box.setActive((active + by + found.length) % Math.max(1, found.length));
    else box.show();
    return true;
  }
  if (key === 'Escape') {
    box.shut();
    return open;
  }
  const choice = found[active];
  if (key === 'Enter') {
    if (open && choice) box.choose(choice);
    else box.show();
    return true;
  }
  if (key !== 'Backspace' || query !== '' || props.chosen.length === 0) return false;
  if (props.multi || props.clearable) box.dropLast();
  return props.multi || props.clearable === true;
}

function chips(props: ComboboxProps): VNode[] {
  const without = (choice: Choice) => props.chosen.filter(({ value }) => value !== choice.value);
  return props.chosen.map((choice) =>
    h(
      'span',
      { class: 'chip', key: choice.value },
      choice.label,
      h(
        'button',
        { type: 'button', 'aria-label': `Remove ${choice.label}`, onClick: () => props.onChoose(without(choice)) },
        h(Icon, { name: 'close' }),
      ),
    ),
  );
}

function textField(props: ComboboxProps, box: Box, onKeyDown: (event: KeyboardEvent) => void): VNode {
  const { labelling, multi, chosen, placeholder } = props;
  const listId = `${labelling.id}-list`;
  const single = multi ? '' : (chosen[0]?.label ?? '');
  return h('input', {
    ...labelling,
    type: 'text',
    role: 'combobox',
    autocomplete: 'off',
    placeholder: multi && chosen.length > 0 ? '' : single || placeholder,
    value: box.open ? box.query : single,
    'aria-expanded': box.open,
    'aria-controls': listId,
    'aria-autocomplete': 'list',
    'aria-activedescendant': box.open && box.found[box.active] ? `${listId}-${box.active}` : undefined,
    'aria-busy': props.busy,
    onClick: box.show,
    onInput: (event) => box.type(event.currentTarget.value),
    onBlur: box.shut,
    onKeyDown,
  });
}

function clearButton(clear: () => void): VNode {
  const icon = h(Icon, { name: 'close' });
  return h('button', { type: 'button', class: 'combobox-clear', 'aria-label': 'Clear', onClick: clear }, icon);
}

/** A text field that filters a list: one choice, or several as chips. */
export function Combobox(props: ComboboxProps): VNode {
  const { multi, chosen, source } = props;
  const box = useCombobox(props);
  const frame = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  useFloating(frame, list, { open: box.open, fit: true });
  useOutsidePress(box.open, [frame, list], box.shut);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || !onBoxKey(box, props, event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const openList = () =>
    h(Listbox, {
      id: `${props.labelling.id}-list`,
      label: props.placeholder,
      choices: box.found,
      active: box.active,
      chosen: chosen.map(({ value }) => value),
      status: statusOf(box, Array.isArray(source) ? 0 : source.least),
      multi,
      list,
      onChoose: box.choose,
    });
  const isClearable = props.clearable && !multi && chosen.length > 0;
  return h(
    'div',
    { ref: frame, class: `combobox${multi ? ' multi' : ''}${props.busy ? ' busy' : ''}` },
    multi ? chips(props) : null,
    textField(props, box, onKeyDown),
    isClearable ? clearButton(() => props.onChoose([])) : h(Icon, { name: 'down' }),
    box.open ? openList() : null,
  );
}
