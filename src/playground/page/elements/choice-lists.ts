import type { Checkboxes, RadioButtons } from '@slack/types';
import type { VNode } from 'preact';
import { h } from '../h.ts';
import { Words } from '../text/text-view.ts';
import { type ElementProps, listOf } from './element-props.ts';

type Lists = Checkboxes | RadioButtons;
type ListOption = Lists['options'][number];

function initialOf(element: Lists): string[] {
  const initial = element.type === 'checkboxes' ? (element.initial_options ?? []) : [element.initial_option ?? []];
  return initial.flat().map((option) => option.value ?? '');
}

function row(props: ElementProps<Lists>, option: ListOption, chosen: string[]): VNode {
  const { element, labelling, onValue } = props;
  const value = option.value ?? '';
  const isRadio = element.type === 'radio_buttons';
  const id = `${labelling.id}-${element.options.indexOf(option as never)}`;
  const pick = () => {
    if (isRadio) return onValue(value);
    onValue(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]);
  };
  const input = h('input', {
    id,
    type: isRadio ? 'radio' : 'checkbox',
    name: labelling.id,
    checked: chosen.includes(value),
    'aria-describedby': option.description ? `${id}-note` : undefined,
    onChange: pick,
  });
  const note = option.description
    ? h('span', { id: `${id}-note`, class: 'choice-note' }, h(Words, { text: option.description }))
    : null;
  return h(
    'div',
    { class: 'choice', key: value },
    input,
    h('span', null, h('label', { for: id }, h(Words, { text: option.text })), note),
  );
}

/** Checkboxes or radio buttons. */
export function ChoiceListElement(props: ElementProps<Lists>): VNode {
  const { element, value, labelling } = props;
  const chosen = value === undefined ? initialOf(element) : listOf(value);
  const { 'aria-required': _required, 'aria-invalid': invalid, ...names } = labelling;
  const isRadio = element.type === 'radio_buttons';
  const role = isRadio ? { role: 'radiogroup' as const, 'aria-invalid': invalid } : { role: 'group' as const };
  return h(
    'div',
    { ...names, ...role, class: 'choices' },
    ...element.options.map((option) => row(props, option, chosen)),
  );
}
