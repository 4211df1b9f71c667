import { z } from 'zod';
import { ViewBlock } from './limits-blocks.ts';
import { layoutProblems, type Part } from './limits-layout.ts';
import { problemsOf } from './limits-problems.ts';
import { plainText } from './limits-text.ts';
import { Refusal } from './refusal.ts';

const VIEW_BYTES = 250_000;

const common = {
  blocks: z.array(ViewBlock).max(100),
  callback_id: z.string().max(255).optional(),
  private_metadata: z.string().max(3000).optional(),
  external_id: z.string().max(255).optional(),
};
const Modal = z.strictObject({
  type: z.literal('modal'),
  title: plainText(24),
  submit: plainText(24).optional(),
  close: plainText(24).optional(),
  clear_on_close: z.boolean().optional(),
  notify_on_close: z.boolean().optional(),
  submit_disabled: z.boolean().optional(),
  ...common,
});
const Home = z.strictObject({ type: z.literal('home'), ...common });

/** What an app sends to open, push, update or publish a view. */
export type ViewPayload = z.infer<typeof Modal> | z.infer<typeof Home>;

const notAtHome = new Set(['file_input']);

function wholeProblems(view: { type: string; submit?: unknown; blocks: Part[] }): string[] {
  const found = layoutProblems(view.blocks, ['view', 'blocks']);
  const inputs = view.blocks.filter((block) => block.type === 'input');
  if (view.type === 'modal' && inputs.length > 0 && !view.submit)
    found.push('missing required field: submit [json-pointer:/view]');
  const stray = view.type === 'home' ? inputs.filter((block) => notAtHome.has((block.element as Part).type)) : [];
  found.push(
    ...stray.map(
      (block) =>
        `unsupported type: ${(block.element as Part).type} [json-pointer:/view/blocks/${view.blocks.indexOf(block)}/element/type]`,
    ),
  );
  const focused = inputs.filter((block) => (block.element as Part).focus_on_load === true);
  if (focused.length > 1)
    found.push('only one element can have `focus_on_load` set to true [json-pointer:/view/blocks]');
  return found;
}

/** The view, if Slack would take it as a `type`; else a Refusal (view_too_large, or invalid_arguments with pointers). */
export function checkedView(view: unknown, type: 'modal' | 'home'): ViewPayload {
  if (Buffer.byteLength(JSON.stringify(view) ?? '') > VIEW_BYTES) throw new Refusal('view_too_large');
  const problems = problemsOf(type === 'modal' ? Modal : Home, view, 'view');
  if (problems.length === 0) problems.push(...wholeProblems(view as { type: string; blocks: Part[] }));
  if (problems.length > 0) throw new Refusal('invalid_arguments', { problems });
  return view as ViewPayload;
}
