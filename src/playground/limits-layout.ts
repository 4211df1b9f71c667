import { pointer } from './limits-problems.ts';

/** A block or an element whose shape has been checked already. */
export interface Part {
  type: string;
  block_id?: string;
  action_id?: string;
  [key: string]: unknown;
}

/** The interactive elements of a block, with their path inside it. */
export function elementsOf(block: Part): { element: Part; path: PropertyKey[] }[] {
  if (block.type === 'section' && block.accessory) return [{ element: block.accessory as Part, path: ['accessory'] }];
  if (block.type === 'input') return [{ element: block.element as Part, path: ['element'] }];
  if (block.type !== 'actions') return [];
  return (block.elements as Part[]).map((element, at) => ({ element, path: ['elements', at] }));
}

function repeated(values: (string | undefined)[]): number[] {
  return values.flatMap((value, at) => (value !== undefined && values.indexOf(value) < at ? [at] : []));
}

function repeatedActionIds(block: Part, path: PropertyKey[]): string[] {
  const found = elementsOf(block);
  return repeated(found.map(({ element }) => element.action_id)).map((at) => {
    const twin = found[at] as (typeof found)[number];
    return `\`action_id\` "${twin.element.action_id}" already exists for another element ${pointer([...path, ...twin.path, 'action_id'])}`;
  });
}

function exactlyOne(part: Part, names: [string, string]): boolean {
  return names.filter((name) => part[name] !== undefined).length === 1;
}

function optionsOf(element: Part): { value: string; text: { text: string } }[] {
  const groups = (element.option_groups ?? []) as { options: { value: string; text: { text: string } }[] }[];
  return [
    ...((element.options ?? []) as { value: string; text: { text: string } }[]),
    ...groups.flatMap((group) => group.options),
  ];
}

function strayInitial(element: Part): boolean {
  if (!['static_select', 'multi_static_select', 'checkboxes', 'radio_buttons'].includes(element.type)) return false;
  const initial = [element.initial_option, element.initial_options].flat().filter(Boolean) as {
    value: string;
    text: { text: string };
  }[];
  return !initial.every((one) =>
    optionsOf(element).some((option) => option.value === one.value && option.text.text === one.text.text),
  );
}

function elementProblems(element: Part, path: PropertyKey[]): string[] {
  const found: string[] = [];
  if (/^(multi_)?static_select$/.test(element.type) && !exactlyOne(element, ['options', 'option_groups'])) {
    found.push(`must define either \`options\` or \`option_groups\` ${pointer(path)}`);
  }
  if (strayInitial(element)) found.push(`initial option must match one of the options ${pointer(path)}`);
  if (element.type !== 'overflow' && optionsOf(element).some((option) => 'url' in option)) {
    found.push(`invalid additional property: url ${pointer([...path, 'options'])}`);
  }
  if (element.type === 'image' && !exactlyOne(element, ['image_url', 'slack_file'])) {
    found.push(`must define either \`slack_file\` or \`image_url\` ${pointer(path)}`);
  }
  return found;
}

function blockProblems(block: Part, path: PropertyKey[]): string[] {
  const found = repeatedActionIds(block, path);
  if (block.type === 'section' && !block.text && !block.fields) {
    found.push(`must define either \`text\` or \`fields\` ${pointer(path)}`);
  }
  if (block.type === 'image') found.push(...elementProblems(block, path));
  const parts =
    block.type === 'context'
      ? (block.elements as Part[]).map((element, at) => ({ element, path: ['elements', at] }))
      : elementsOf(block);
  return [...found, ...parts.flatMap((part) => elementProblems(part.element, [...path, ...part.path]))];
}

/** The rules that bind several parts together: unique ids, one of two fields, initial options that exist. */
export function layoutProblems(blocks: Part[], root: PropertyKey[]): string[] {
  const twins = repeated(blocks.map((block) => block.block_id)).map(
    (at) =>
      `\`block_id\` "${blocks[at]?.block_id}" already exists for another block ${pointer([...root, at, 'block_id'])}`,
  );
  return [...twins, ...blocks.flatMap((block, at) => blockProblems(block, [...root, at]))];
}
