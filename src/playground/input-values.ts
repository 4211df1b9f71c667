import { elementsOf, type Part } from './limits-layout.ts';
import type { InputValue, InputValues, Option } from './protocol.ts';

/** Finds what a value stands for: the option that the app suggested, the file that was uploaded. */
export interface Lookup {
  option(block: string, action: string, value: string): Option | null;
  file(id: string): unknown;
}

type Where = { block: string; element: Part; lookup: Lookup };
type Shape = (value: InputValue | undefined, where: Where) => Record<string, unknown>;

function asList(value: InputValue | undefined): string[] {
  if (value === null || value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

function asText(value: InputValue | undefined): string | null {
  const text = asList(value).join(' ');
  return text === '' ? null : text;
}

function knownOptions(element: Part): Option[] {
  const groups = (element.option_groups ?? []) as { options: Option[] }[];
  const initial = [element.initial_option, element.initial_options].flat().filter(Boolean) as Option[];
  return [...((element.options ?? []) as Option[]), ...groups.flatMap((group) => group.options), ...initial];
}

function optionFor(value: string, where: Where): Option[] {
  const { element, block, lookup } = where;
  const found =
    knownOptions(element).find((option) => option.value === value) ??
    lookup.option(block, element.action_id ?? '', value);
  return found ? [found] : [];
}

const oneOption: Shape = (value, where) => {
  const { element } = where;
  const picked = asList(value).flatMap((one) => optionFor(one, where))[0];
  return { selected_option: value === undefined ? (element.initial_option ?? null) : (picked ?? null) };
};
const manyOptions: Shape = (value, where) => {
  const initial = (where.element.initial_options ?? []) as Option[];
  return { selected_options: value === undefined ? initial : asList(value).flatMap((one) => optionFor(one, where)) };
};

function oneId(name: string, initial: string): Shape {
  return (value, { element }) => ({ [name]: value === undefined ? (element[initial] ?? null) : asText(value) });
}

function manyIds(name: string, initial: string): Shape {
  return (value, { element }) => ({ [name]: value === undefined ? (element[initial] ?? []) : asList(value) });
}

const text: Shape = (value, { element }) => ({
  value: value === undefined ? (element.initial_value ?? null) : asText(value),
});

function richText(value: string | null): unknown {
  if (value === null) return null;
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: value }] }] };
}

const shapes: Record<string, Shape> = {
  static_select: oneOption,
  external_select: oneOption,
  radio_buttons: oneOption,
  multi_static_select: manyOptions,
  multi_external_select: manyOptions,
  checkboxes: manyOptions,
  users_select: oneId('selected_user', 'initial_user'),
  conversations_select: oneId('selected_conversation', 'initial_conversation'),
  channels_select: oneId('selected_channel', 'initial_channel'),
  multi_users_select: manyIds('selected_users', 'initial_users'),
  multi_conversations_select: manyIds('selected_conversations', 'initial_conversations'),
  multi_channels_select: manyIds('selected_channels', 'initial_channels'),
  datepicker: oneId('selected_date', 'initial_date'),
  timepicker: oneId('selected_time', 'initial_time'),
  datetimepicker: (value, { element }) => ({
    selected_date_time:
      value === undefined ? (element.initial_date_time ?? null) : asText(value) === null ? null : Number(asText(value)),
  }),
  plain_text_input: text,
  email_text_input: text,
  url_text_input: text,
  number_input: text,
  rich_text_input: (value, { element }) => ({
    rich_text_value: value === undefined ? (element.initial_value ?? null) : richText(asText(value)),
  }),
  file_input: (value, { lookup }) => ({
    files: asList(value)
      .map((id) => lookup.file(id))
      .filter((file) => file !== null),
  }),
};

const pressed: Record<string, Shape> = {
  button: (_value, { element }) => ({
    text: element.text,
    ...(element.value === undefined ? {} : { value: element.value }),
    ...(element.style ? { style: element.style } : {}),
  }),
  overflow: oneOption,
};

/** The value of an element as Slack writes it into `state`, by the element's type. */
export function stateOf(value: InputValue | undefined, where: Where): Record<string, unknown> | null {
  const shape = shapes[where.element.type];
  return shape ? { type: where.element.type, ...shape(value, where) } : null;
}

/** block_id → action_id → the state of an element */
export type StateValues = Record<string, Record<string, Record<string, unknown>>>;

/** `state.values` of a message or view: every stateful element, with what the person gave or its initial value. */
export function stateValues(blocks: Part[], given: InputValues, lookup: Lookup): StateValues {
  const values: StateValues = {};
  for (const block of blocks) {
    const id = block.block_id ?? '';
    for (const { element } of elementsOf(block)) {
      const action = element.action_id ?? '';
      const state = stateOf(given[id]?.[action], { block: id, element, lookup });
      if (state) values[id] = { ...values[id], [action]: state };
    }
  }
  return values;
}

/** One entry of `actions` in a block_actions payload. */
export function actionOf(value: InputValue, where: Where & { ts: string }): Record<string, unknown> {
  const { element, block } = where;
  const shape = pressed[element.type] ?? shapes[element.type];
  return {
    action_id: element.action_id,
    block_id: block,
    type: element.type,
    ...shape?.(value, where),
    action_ts: where.ts,
  };
}
