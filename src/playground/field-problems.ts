import type { Part } from './limits-layout.ts';

type State = Record<string, Record<string, Record<string, unknown>>>;

function isEmpty(state: Record<string, unknown>): boolean {
  const { type: _type, ...value } = state;
  return Object.values(value).every((one) => one === null || one === '' || (Array.isArray(one) && one.length === 0));
}

function numberProblem(element: Part, value: string): string | null {
  const number = Number(value);
  if (Number.isNaN(number)) return 'Please enter a number.';
  if (element.is_decimal_allowed === false && !Number.isInteger(number)) return 'Please enter a whole number.';
  if (element.min_value !== undefined && number < Number(element.min_value))
    return `Please enter a number of at least ${element.min_value}.`;
  if (element.max_value !== undefined && number > Number(element.max_value))
    return `Please enter a number of at most ${element.max_value}.`;
  return null;
}

function textProblem(element: Part, value: string): string | null {
  const least = Number(element.min_length ?? 0);
  const most = Number(element.max_length ?? 3000);
  if (element.type === 'email_text_input')
    return /^[^@\s]+@[^@\s]+\.[^@\s.]+$/.test(value) ? null : 'Please enter a valid email address.';
  if (element.type === 'url_text_input') return URL.canParse(value) ? null : 'Please enter a valid URL.';
  if (element.type === 'number_input') return numberProblem(element, value);
  if (value.length < least) return `Please use at least ${least} characters.`;
  return value.length > most ? `Please use at most ${most} characters.` : null;
}

function filesProblem(element: Part, files: { filetype: string }[]): string | null {
  const most = Number(element.max_files ?? 10);
  const types = element.filetypes as string[] | undefined;
  if (files.length > most) return `Please choose at most ${most} files.`;
  return types && files.some((file) => !types.includes(file.filetype))
    ? `Please choose a file of type ${types.join(', ')}.`
    : null;
}

function problemOf(block: Part, state: Record<string, unknown>): string | null {
  const element = block.element as Part;
  if (isEmpty(state)) return block.optional ? null : 'Please complete this required field.';
  const many = Object.values(state).find(Array.isArray);
  const most = Number(element.max_selected_items ?? Number.POSITIVE_INFINITY);
  if (element.type === 'file_input') return filesProblem(element, (many ?? []) as { filetype: string }[]);
  if (many && many.length > most) return `Please choose at most ${most}.`;
  return typeof state.value === 'string' ? textProblem(element, state.value) : null;
}

/** What Slack's client itself refuses to submit: block_id → message. Empty when the form may be sent. */
export function fieldProblems(blocks: Part[], values: State): Record<string, string> {
  const inputs = blocks.filter((block) => block.type === 'input');
  const found = inputs.map((block) => {
    const state = values[block.block_id ?? '']?.[(block.element as Part).action_id ?? ''];
    return [block.block_id ?? '', state ? problemOf(block, state) : null] as const;
  });
  return Object.fromEntries(found.filter((entry): entry is readonly [string, string] => entry[1] !== null));
}
