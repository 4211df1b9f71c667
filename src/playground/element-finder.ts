import { elementsOf, type Part } from './limits-layout.ts';
import type { Container, Message, Option, View } from './protocol.ts';

/** What a person means: the words on it, its action_id, or several marks that must all fit. */
export type Wanted = string | { text?: string; action_id?: string; block_id?: string; value?: string };

export interface Found {
  container: Container;
  block: Part;
  element: Part;
}

interface Text {
  text: string;
}

function labelsOf(block: Part, element: Part): (string | undefined)[] {
  const parts = [element.text, element.placeholder, block.type === 'input' ? block.label : undefined] as (
    | Text
    | undefined
  )[];
  return [element.action_id, element.accessibility_label as string | undefined, ...parts.map((part) => part?.text)];
}

function fits(block: Part, element: Part, wanted: Wanted): boolean {
  if (typeof wanted === 'string') return labelsOf(block, element).includes(wanted);
  const marks: [string | undefined, unknown][] = [
    [wanted.text, (element.text as Text | undefined)?.text],
    [wanted.action_id, element.action_id],
    [wanted.block_id, block.block_id],
    [wanted.value, element.value],
  ];
  return marks.every(([mark, is]) => mark === undefined || mark === is);
}

/** The container of a message or view. */
export function containerOf(place: Message | View): Container {
  return 'ts' in place
    ? { type: 'message', channel: place.channel, ts: place.ts }
    : { type: 'view', view_id: place.id };
}

/** The first element of a place that fits. */
export function findElement(place: Message | View, wanted: Wanted): Found | null {
  for (const block of (place.blocks ?? []) as unknown as Part[]) {
    const found = elementsOf(block).find(({ element }) => fits(block, element, wanted));
    if (found) return { container: containerOf(place), block, element: found.element };
  }
  return null;
}

/** The input block of that block_id, action_id or label. */
export function findInput(view: View, name: string): Found | null {
  const blocks = (view.blocks as unknown as Part[]).filter((block) => block.type === 'input');
  const block = blocks.find((one) => one.block_id === name || labelsOf(one, one.element as Part).includes(name));
  return block ? { container: containerOf(view), block, element: block.element as Part } : null;
}

/** The value of an option by its words or its value; what is no option is taken as it is (an id, a date). */
export function optionValue(element: Part, words: string): string {
  const groups = (element.option_groups ?? []) as { options: Option[] }[];
  const options = [...((element.options ?? []) as Option[]), ...groups.flatMap((group) => group.options)];
  const found = options.find((option) => option.value === words || option.text.text === words);
  if (!found && options.length > 0)
    throw new Error(`no option "${words}" among: ${options.map((option) => option.text.text).join(', ')}`);
  return found?.value ?? words;
}

/** Names of everything that can be pressed or filled, for the message of a failed search. */
export function namesIn(places: (Message | View)[]): string {
  const blocks = places.flatMap((place) => (place.blocks ?? []) as unknown as Part[]);
  const names = blocks.flatMap((block) =>
    elementsOf(block).map(({ element }) => labelsOf(block, element).filter(Boolean).join(' / ')),
  );
  return names.join('; ') || 'nothing';
}
