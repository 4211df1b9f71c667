import type { InputBlock, PlainTextOption } from '@slack/types';
import { clip } from './rich-text.ts';

type Look = { field: string; label: string; hint?: string; optional?: boolean };

/** The action id of every input: a form's answers are read by the name of the field, its block id. */
export const inputId = 'value';

/** A text; Slack takes 3,000 characters at most. */
export function textInput(
  look: Look & { initial?: string | null; multiline?: boolean; placeholder?: string; max?: number },
): InputBlock {
  return block(look, {
    type: 'plain_text_input',
    action_id: inputId,
    multiline: look.multiline ?? false,
    max_length: look.max ?? 3000,
    ...(look.initial ? { initial_value: look.initial.slice(0, look.max ?? 3000) } : {}),
    ...(look.placeholder ? { placeholder: { type: 'plain_text', text: clip(look.placeholder, 150) } } : {}),
  });
}

/** A person. */
export function personInput(look: Look & { initial?: string | null }): InputBlock {
  const isUser = look.initial && /^[UW][A-Z0-9]+$/.test(look.initial);
  return block(look, {
    type: 'users_select',
    action_id: inputId,
    ...(isUser ? { initial_user: look.initial as string } : {}),
  });
}

/** One of several values; at most 100. */
export function choiceInput(
  look: Look & { options: readonly [value: string, label: string][]; initial?: string | null },
): InputBlock {
  const options = look.options.slice(0, 100).map(([value, label]) => option(value, label));
  const initial = options.find((each) => each.value === look.initial);
  return block(look, {
    type: 'static_select',
    action_id: inputId,
    options,
    ...(initial ? { initial_option: initial } : {}),
  });
}

/** A file; its id is what comes back. */
export function fileInput(look: Look & { types: string[] }): InputBlock {
  return block(look, { type: 'file_input', action_id: inputId, filetypes: look.types, max_files: 1 });
}

function option(value: string, label: string): PlainTextOption {
  return { text: { type: 'plain_text', text: clip(label, 75) }, value };
}

function block(look: Look, element: InputBlock['element']): InputBlock {
  return {
    type: 'input',
    block_id: look.field,
    label: { type: 'plain_text', text: clip(look.label, 150) },
    optional: look.optional ?? false,
    element,
    ...(look.hint ? { hint: { type: 'plain_text', text: clip(look.hint, 150) } } : {}),
  };
}
