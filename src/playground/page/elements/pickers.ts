import type { Datepicker, DateTimepicker, Timepicker } from '@slack/types';
import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import { h } from '../h.ts';
import { usePage } from '../page.ts';
import { zoneOf } from '../state/directory.ts';
import { instantAt, wallTimeIn } from '../state/zoned-time.ts';
import { type ElementProps, listOf } from './element-props.ts';

interface PickerProps {
  props: ElementProps<{ placeholder?: { text: string } }>;
  type: 'date' | 'time' | 'datetime-local';
  value: string;
  onPick: (value: string) => void;
}

const typed = /^[\d]$|^Arrow|^Backspace$|^Delete$/;

/** The browser's own picker. While somebody types, it waits for Enter or for leaving: half a date is not a choice. */
function Picker({ props, type, value, onPick }: PickerProps): VNode {
  const isTyping = useRef(false);
  const settle = (input: HTMLInputElement) => {
    isTyping.current = false;
    if (input.value !== value) onPick(input.value);
  };
  return h('input', {
    ...props.labelling,
    class: `field picker${props.isBusy ? ' busy' : ''}`,
    type,
    value,
    title: props.element.placeholder?.text,
    onKeyDown: (event) => {
      if (event.key === 'Enter') settle(event.currentTarget);
      else if (typed.test(event.key)) isTyping.current = true;
    },
    onChange: (event) => {
      if (props.isField || !isTyping.current) onPick(event.currentTarget.value);
    },
    onPointerDown: () => {
      isTyping.current = false;
    },
    onBlur: (event) => settle(event.currentTarget),
  });
}

function textOf(props: ElementProps<object>, initial: string | undefined): string {
  return props.value === undefined ? (initial ?? '') : (listOf(props.value)[0] ?? '');
}

export function DateElement(props: ElementProps<Datepicker>): VNode {
  const value = textOf(props, props.element.initial_date);
  return h(Picker, { props, type: 'date', value, onPick: (day) => props.onValue(day || null) });
}

export function TimeElement(props: ElementProps<Timepicker>): VNode {
  const value = textOf(props, props.element.initial_time);
  return h(Picker, { props, type: 'time', value, onPick: (time) => props.onValue(time || null) });
}

/** A moment, picked and shown on the acting user's wall clock; it travels as seconds. */
export function DateTimeElement(props: ElementProps<DateTimepicker>): VNode {
  const { snapshot, place } = usePage().state;
  const zone = zoneOf(snapshot, place.user);
  const seconds = textOf(props, props.element.initial_date_time?.toString());
  const value = seconds === '' ? '' : wallTimeIn(zone, Number(seconds) * 1000);
  const onPick = (wall: string) => props.onValue(wall ? String(instantAt(zone, wall) / 1000) : null);
  return h(Picker, { props: { ...props, element: {} }, type: 'datetime-local', value, onPick });
}
