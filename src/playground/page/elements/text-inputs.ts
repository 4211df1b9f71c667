import type { EmailInput, NumberInput, PlainTextInput, RichTextInput, URLInput } from '@slack/types';
import type { VNode } from 'preact';
import { h } from '../h.ts';
import { type ElementProps, listOf } from './element-props.ts';

type Inputs = PlainTextInput | EmailInput | URLInput | NumberInput | RichTextInput;

const modes: Record<string, { inputMode?: 'email' | 'url' | 'decimal' | 'numeric'; autocomplete?: 'off' }> = {
  email_text_input: { inputMode: 'email' },
  url_text_input: { inputMode: 'url' },
  number_input: { inputMode: 'decimal' },
};

function isLong(element: Inputs): boolean {
  return element.type === 'rich_text_input' || (element.type === 'plain_text_input' && element.multiline === true);
}

function initialOf(element: Inputs): string {
  return element.type === 'rich_text_input' ? '' : (element.initial_value ?? '');
}

/** How many characters are left, told once four fifths are used. */
function counter(element: Inputs, length: number): VNode | null {
  const most = element.type === 'plain_text_input' ? element.max_length : undefined;
  if (most === undefined || length < most * 0.8) return null;
  const left = most - length;
  return h('span', { class: left < 0 ? 'counter over' : 'counter' }, left < 0 ? `${-left} too many` : `${left} left`);
}

/** A text field; what the app limits is counted, and refused only when the form is sent, as in Slack. */
export function TextElement(props: ElementProps<Inputs>): VNode {
  const { element, labelling, value, onValue } = props;
  const text = value === undefined ? initialOf(element) : (listOf(value)[0] ?? '');
  const field = {
    ...labelling,
    ...modes[element.type],
    class: 'field',
    value: text,
    autocomplete: 'off' as const,
    placeholder: element.placeholder?.text,
    onInput: (event: { currentTarget: { value: string } }) => onValue(event.currentTarget.value, 'typed'),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || isLong(element) || !props.dispatches) return;
      event.preventDefault();
      onValue(text, 'entered');
    },
  };
  const input = isLong(element) ? h('textarea', { ...field, rows: 4 }) : h('input', { ...field, type: 'text' });
  const count = counter(element, text.length);
  return h('div', { class: `text-input${count ? ' counted' : ''}` }, input, count);
}
