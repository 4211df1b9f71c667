import { z } from 'zod';
import { anyText, ChoiceOption, Confirm, Id, MenuOption, OptionGroup, plainText, Url } from './limits-text.ts';

const isoDate = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'must be a valid date in YYYY-MM-DD');
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a valid time in HH:mm');
const common = { action_id: Id.optional(), confirm: Confirm.optional(), focus_on_load: z.boolean().optional() };
const placeholder = plainText(150).optional();
const many = { max_selected_items: z.number().int().min(1).optional() };
const ids = z.array(z.string()).optional();

function element<Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) {
  return z.strictObject({ type: z.literal(type), ...common, ...shape });
}

const list = {
  placeholder,
  options: z.array(MenuOption).min(1).max(100).optional(),
  option_groups: z.array(OptionGroup).min(1).max(100).optional(),
};
const conversations = {
  placeholder,
  default_to_current_conversation: z.boolean().optional(),
  filter: z
    .strictObject({
      include: z.array(z.enum(['im', 'mpim', 'private', 'public'])).optional(),
      exclude_external_shared_channels: z.boolean().optional(),
      exclude_bot_users: z.boolean().optional(),
    })
    .optional(),
};
const single = { response_url_enabled: z.boolean().optional() };
const dispatch = z
  .strictObject({
    trigger_actions_on: z
      .array(z.enum(['on_enter_pressed', 'on_character_entered']))
      .min(1)
      .max(2),
  })
  .optional();

export const Image = z.strictObject({
  type: z.literal('image'),
  image_url: Url.optional(),
  slack_file: z.strictObject({ id: z.string().optional(), url: z.string().optional() }).optional(),
  alt_text: z.string().min(1).max(2000),
});

const Button = z.strictObject({
  type: z.literal('button'),
  text: plainText(75),
  action_id: Id.optional(),
  url: Url.optional(),
  value: z.string().max(2000).optional(),
  style: z.enum(['primary', 'danger']).optional(),
  confirm: Confirm.optional(),
  accessibility_label: z.string().min(1).max(75).optional(),
});

const Overflow = z.strictObject({
  type: z.literal('overflow'),
  action_id: Id.optional(),
  options: z.array(MenuOption).min(1).max(5),
  confirm: Confirm.optional(),
});

const selects = [
  element('static_select', { ...list, initial_option: MenuOption.optional() }),
  element('external_select', {
    placeholder,
    initial_option: MenuOption.optional(),
    min_query_length: z.number().int().min(0).optional(),
  }),
  element('users_select', { placeholder, initial_user: z.string().optional() }),
  element('conversations_select', { ...conversations, ...single, initial_conversation: z.string().optional() }),
  element('channels_select', { placeholder, ...single, initial_channel: z.string().optional() }),
  element('multi_static_select', { ...list, ...many, initial_options: z.array(MenuOption).min(1).max(100).optional() }),
  element('multi_external_select', {
    ...many,
    placeholder,
    initial_options: z.array(MenuOption).min(1).max(100).optional(),
    min_query_length: z.number().int().min(0).optional(),
  }),
  element('multi_users_select', { ...many, placeholder, initial_users: ids }),
  element('multi_conversations_select', { ...conversations, ...many, initial_conversations: ids }),
  element('multi_channels_select', { ...many, placeholder, initial_channels: ids }),
] as const;

const DatePicker = element('datepicker', { placeholder, initial_date: isoDate.optional() });
const TimePicker = element('timepicker', {
  placeholder,
  initial_time: time.optional(),
  timezone: z.string().optional(),
});
const DateTimePicker = element('datetimepicker', {
  initial_date_time: z.number().int().min(1e9).max(9_999_999_999).optional(),
});
const choices = { options: z.array(ChoiceOption).min(1).max(10) };
const Checkboxes = element('checkboxes', {
  ...choices,
  initial_options: z.array(ChoiceOption).min(1).max(10).optional(),
});
const RadioButtons = element('radio_buttons', { ...choices, initial_option: ChoiceOption.optional() });
const RichTextInput = element('rich_text_input', {
  placeholder,
  initial_value: z.record(z.string(), z.unknown()).optional(),
  dispatch_action_config: dispatch,
});

const field = {
  action_id: Id.optional(),
  focus_on_load: z.boolean().optional(),
  placeholder,
  dispatch_action_config: dispatch,
};
const textInputs = [
  z.strictObject({
    type: z.literal('plain_text_input'),
    ...field,
    initial_value: z.string().max(3000).optional(),
    multiline: z.boolean().optional(),
    min_length: z.number().int().min(0).max(3000).optional(),
    max_length: z.number().int().min(1).max(3000).optional(),
  }),
  z.strictObject({ type: z.literal('email_text_input'), ...field, initial_value: z.string().optional() }),
  z.strictObject({ type: z.literal('url_text_input'), ...field, initial_value: z.string().optional() }),
  z.strictObject({
    type: z.literal('number_input'),
    ...field,
    is_decimal_allowed: z.boolean(),
    initial_value: z.string().optional(),
    min_value: z.string().optional(),
    max_value: z.string().optional(),
  }),
  z.strictObject({
    type: z.literal('file_input'),
    action_id: Id.optional(),
    filetypes: z.array(z.string()).min(1).optional(),
    max_files: z.number().int().min(1).max(10).optional(),
  }),
] as const;

/** What may stand beside a section. */
export const SectionAccessory = z.discriminatedUnion('type', [
  Button,
  Image,
  Overflow,
  DatePicker,
  TimePicker,
  Checkboxes,
  RadioButtons,
  ...selects,
]);

/** What may stand in a row of actions. */
export const ActionElement = z.discriminatedUnion('type', [
  Button,
  Overflow,
  DatePicker,
  TimePicker,
  DateTimePicker,
  Checkboxes,
  RadioButtons,
  RichTextInput,
  ...selects,
]);

/** What may stand in an input block. */
export const InputElement = z.discriminatedUnion('type', [
  DatePicker,
  TimePicker,
  DateTimePicker,
  Checkboxes,
  RadioButtons,
  RichTextInput,
  ...textInputs,
  ...selects,
]);

/** What may stand in a context block. */
export const ContextElement = z.discriminatedUnion('type', [Image, ...anyText(3000).options]);
