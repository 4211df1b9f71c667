import type {
  ExternalSelect,
  MultiExternalSelect,
  MultiStaticSelect,
  PlainTextOption,
  StaticSelect,
} from '@slack/types';
import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import type { Option } from '../../protocol.ts';
import type { Choice } from '../controls/choices.ts';
import { Combobox } from '../controls/combobox.ts';
import { h } from '../h.ts';
import { usePage } from '../page.ts';
import { type ElementProps, listOf } from './element-props.ts';

type OptionLike = Option | PlainTextOption;

function choiceOf(option: OptionLike, group?: string): Choice {
  const { value = '', text, description } = option;
  return { value, label: text.text, note: description?.text, group };
}

function choicesOf(source: {
  options?: OptionLike[] | undefined;
  option_groups?: { label: { text: string }; options: OptionLike[] }[] | undefined;
}): Choice[] {
  const grouped = (source.option_groups ?? []).flatMap(({ label, options }) =>
    options.map((option) => choiceOf(option, label.text)),
  );
  return [...(source.options ?? []).map((option) => choiceOf(option)), ...grouped];
}

function initialOf(element: object): Choice[] {
  const { initial_option, initial_options } = element as {
    initial_option?: OptionLike;
    initial_options?: OptionLike[];
  };
  return [initial_option ?? [], initial_options ?? []].flat().map((option) => choiceOf(option));
}

function chosenOf(props: ElementProps<object>, known: Choice[]): Choice[] {
  const initial = initialOf(props.element);
  if (props.value === undefined) return initial;
  return listOf(props.value).map(
    (value) => [...known, ...initial].find((choice) => choice.value === value) ?? { value, label: value },
  );
}

function isMulti(type: string): boolean {
  return type.startsWith('multi_');
}

/** One or several of the options that the app gave. */
export function StaticSelectElement(props: ElementProps<StaticSelect | MultiStaticSelect>): VNode {
  const { element } = props;
  const choices = choicesOf(element);
  const multi = isMulti(element.type);
  return h(Combobox, {
    labelling: props.labelling,
    placeholder: element.placeholder?.text ?? 'Select an item',
    source: choices,
    chosen: chosenOf(props, choices),
    multi,
    most: 'max_selected_items' in element ? element.max_selected_items : undefined,
    clearable: props.isField && props.isOptional,
    busy: props.isBusy,
    onChoose: (chosen) => props.onValue(multi ? chosen.map(({ value }) => value) : (chosen[0]?.value ?? null)),
  });
}

/** One or several of the options that the app suggests for what is typed. */
export function ExternalSelectElement(props: ElementProps<ExternalSelect | MultiExternalSelect>): VNode {
  const { element, target } = props;
  const { actions } = usePage();
  const suggested = useRef<Choice[]>([]);
  const multi = isMulti(element.type);
  const load = async (query: string) => {
    const answer = actions.report('Loading the options', await actions.suggest(target, query));
    const choices = choicesOf(answer);
    suggested.current = [...choices, ...suggested.current];
    return choices;
  };
  return h(Combobox, {
    labelling: props.labelling,
    placeholder: element.placeholder?.text ?? 'Search',
    source: { load, least: element.min_query_length ?? 3 },
    chosen: chosenOf(props, suggested.current),
    multi,
    most: 'max_selected_items' in element ? element.max_selected_items : undefined,
    clearable: props.isField && props.isOptional,
    busy: props.isBusy,
    onChoose: (chosen) => props.onValue(multi ? chosen.map(({ value }) => value) : (chosen[0]?.value ?? null)),
  });
}
