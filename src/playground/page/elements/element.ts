import type { ConfirmationDialog } from '@slack/types';
import type { FunctionComponent, VNode } from 'preact';
import { useControl, useDomId } from '../blocks/surface.ts';
import type { Labelling } from '../controls/labelling.ts';
import { h } from '../h.ts';
import { usePage } from '../page.ts';
import { ButtonElement } from './button.ts';
import { ChoiceListElement } from './choice-lists.ts';
import type { ElementProps, How } from './element-props.ts';
import { FileElement } from './file-input.ts';
import { OverflowElement } from './overflow.ts';
import { DateElement, DateTimeElement, TimeElement } from './pickers.ts';
import { MembersSelectElement } from './select-members.ts';
import { ExternalSelectElement, StaticSelectElement } from './select-options.ts';
import { TextElement } from './text-inputs.ts';

/** An interactive element as it arrives: its type tells the rest. */
export interface AnyElement {
  type: string;
  action_id?: string | undefined;
  confirm?: ConfirmationDialog | undefined;
  placeholder?: { text: string } | undefined;
  dispatch_action_config?: { trigger_actions_on?: string[] } | undefined;
}

// Each component takes the element of its own key's type; the table cannot say so.
const components: Record<string, unknown> = {
  button: ButtonElement,
  overflow: OverflowElement,
  static_select: StaticSelectElement,
  multi_static_select: StaticSelectElement,
  external_select: ExternalSelectElement,
  multi_external_select: ExternalSelectElement,
  users_select: MembersSelectElement,
  multi_users_select: MembersSelectElement,
  channels_select: MembersSelectElement,
  multi_channels_select: MembersSelectElement,
  conversations_select: MembersSelectElement,
  multi_conversations_select: MembersSelectElement,
  datepicker: DateElement,
  timepicker: TimeElement,
  datetimepicker: DateTimeElement,
  checkboxes: ChoiceListElement,
  radio_buttons: ChoiceListElement,
  plain_text_input: TextElement,
  email_text_input: TextElement,
  url_text_input: TextElement,
  number_input: TextElement,
  rich_text_input: TextElement,
  file_input: FileElement,
};

const spoken: Record<string, string> = { datepicker: 'Date', timepicker: 'Time', datetimepicker: 'Date and time' };

export interface FieldOf {
  labelling: Omit<Labelling, 'id'>;
  isOptional: boolean;
  /** The input tells the app of each change. */
  dispatches: boolean;
}

function nameOf(element: AnyElement): string {
  return element.placeholder?.text ?? spoken[element.type] ?? element.type.replaceAll('_', ' ');
}

function counts(element: AnyElement, how: How): boolean {
  if (how === 'picked' || how === 'preset') return how === 'picked';
  const on = element.dispatch_action_config?.trigger_actions_on ?? ['on_enter_pressed'];
  return on.includes(how === 'typed' ? 'on_character_entered' : 'on_enter_pressed');
}

/** An element of a block. In an input block (`field`) a change only stays on the page; elsewhere the app hears of it. */
export function Element({ element, blockId, field }: { element: AnyElement; blockId: string; field?: FieldOf }): VNode {
  const { actions } = usePage();
  const actionId = element.action_id ?? '';
  const control = useControl(blockId, actionId);
  const id = useDomId(blockId, actionId);
  const Component = components[element.type] as FunctionComponent<ElementProps<AnyElement>> | undefined;
  if (!Component) return h('span', { class: 'unknown' }, `[${element.type}]`);
  const tell: ElementProps<AnyElement>['onValue'] = async (value, how = 'picked') => {
    if (element.confirm && how !== 'preset' && !(await actions.ask(element.confirm))) return;
    if (element.type !== 'button' && element.type !== 'overflow') control.set(value);
    if ((!field || field.dispatches) && counts(element, how)) control.act(value, nameOf(element));
  };
  return h(Component, {
    element,
    value: control.value,
    target: control.target,
    isBusy: control.isBusy,
    isField: field !== undefined,
    isOptional: field?.isOptional ?? false,
    dispatches: field?.dispatches ?? true,
    labelling: { id, ...(field?.labelling ?? { 'aria-label': nameOf(element) }) },
    onValue: tell,
  });
}
