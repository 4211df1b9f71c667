import { type AppAnswer, outcomeOf, sendInteraction } from './app-requests.ts';
import { fieldProblems } from './field-problems.ts';
import { type StateValues, stateValues } from './input-values.ts';
import type { Part } from './limits-layout.ts';
import { commonParts, lookupFor } from './payload-parts.ts';
import type { Outcome, PlayRequests, View } from './protocol.ts';
import { Refusal } from './refusal.ts';
import { issueResponseUrl } from './response-urls.ts';
import { acceptedView } from './scopes.ts';
import type { StandIn } from './stand-in.ts';
import { closeViews, pushView, stackOf, updateView } from './views.ts';

interface Answer {
  response_action?: string;
  errors?: Record<string, string>;
  view?: unknown;
}

function topView(standIn: StandIn, user: string, id: string): View {
  const top = stackOf(standIn.workspace, user).at(-1);
  if (top?.id !== id) throw new Refusal('not_found');
  return top;
}

function checkedErrors(view: View, errors: Record<string, string> | undefined): Record<string, string> {
  const inputs = (view.blocks as unknown as Part[])
    .filter((block) => block.type === 'input')
    .map((block) => block.block_id ?? '');
  const entries = Object.entries(errors ?? {});
  const strays = entries
    .filter(([key]) => !inputs.includes(key))
    .map(([key]) => `no input block has the block_id "${key}"`);
  const empty = entries.length === 0 ? ['`errors` must name at least one input block'] : [];
  if (strays.length + empty.length > 0) throw new Refusal('invalid_errors', { problems: [...strays, ...empty] });
  return Object.fromEntries(entries);
}

/** Does what the app's answer to a submission says; gives the messages for fields. */
function follow(standIn: StandIn, at: { user: string; view: View }, answer: Answer): Record<string, string> {
  const { workspace } = standIn;
  const { user, view } = at;
  switch (answer.response_action) {
    case undefined:
      if (stackOf(workspace, user).at(-1)?.id === view.id) closeViews(workspace, user, 'top');
      return {};
    case 'clear':
      closeViews(workspace, user, 'all');
      return {};
    case 'errors':
      return checkedErrors(view, answer.errors);
    case 'update':
      updateView(workspace, { id: view.id }, acceptedView(standIn, answer.view, 'modal'));
      return {};
    case 'push':
      pushView(workspace, user, acceptedView(standIn, answer.view, 'modal'));
      return {};
    default:
      throw new Refusal('invalid_response_action', {
        problems: [`unknown response_action: ${answer.response_action}`],
      });
  }
}

function followed(standIn: StandIn, at: { user: string; view: View }, answer: AppAnswer): Outcome {
  if (answer.error) return outcomeOf(answer);
  if (typeof answer.body === 'string')
    return outcomeOf(answer, { error: 'invalid_response_action', detail: [answer.body] });
  try {
    const errors = follow(standIn, at, (answer.body ?? {}) as Answer);
    return { ...outcomeOf(answer), errors };
  } catch (error) {
    if (error instanceof Refusal) return outcomeOf(answer, { error: error.error, detail: error.problems });
    throw error;
  }
}

/** A response_url for each conversation that was picked where the element asked for one. */
function responseUrls(
  standIn: StandIn,
  user: string,
  form: { blocks: Part[]; values: StateValues },
): Record<string, string>[] {
  const inputs = form.blocks.filter((block) => (block.element as Part | undefined)?.response_url_enabled === true);
  return inputs.flatMap((block) => {
    const { action_id = '' } = block.element as Part;
    const block_id = block.block_id ?? '';
    const state = form.values[block_id]?.[action_id];
    const channel = state?.selected_conversation ?? state?.selected_channel;
    if (typeof channel !== 'string') return [];
    return [
      {
        block_id,
        action_id,
        channel_id: channel,
        response_url: issueResponseUrl(standIn, { user, channel, messageTs: null }),
      },
    ];
  });
}

/** Submits the user's top modal: first Slack's own checks of the fields, then the app's word. */
export async function submitView(standIn: StandIn, done: PlayRequests['submit']): Promise<Outcome> {
  const { user, state = {} } = done;
  const view = topView(standIn, user, done.view_id);
  const blocks = view.blocks as unknown as Part[];
  const values = stateValues(blocks, state, lookupFor(standIn, user));
  const errors = fieldProblems(blocks, values);
  if (Object.keys(errors).length > 0)
    return { ok: true, status: null, ms: 0, error: null, detail: [], errors, entry: 0 };
  const payload = {
    type: 'view_submission',
    ...commonParts(standIn, user),
    trigger_id: standIn.triggers.issue({ user, view_id: view.id }),
    view: { ...view, state: { values } },
    response_urls: responseUrls(standIn, user, { blocks, values }),
  };
  return followed(standIn, { user, view }, await sendInteraction(standIn, payload));
}

/** Closes the top modal or all; the app hears of those that asked with `notify_on_close`. */
export async function closeView(standIn: StandIn, done: PlayRequests['close']): Promise<Outcome> {
  const { user, state = {} } = done;
  const top = topView(standIn, user, done.view_id);
  const isCleared = done.clear === true || top.clear_on_close;
  const closing = isCleared ? stackOf(standIn.workspace, user).toReversed() : [top];
  closeViews(standIn.workspace, user, isCleared ? 'all' : 'top');
  const outcomes: Outcome[] = [];
  for (const view of closing.filter((one) => one.notify_on_close)) {
    const values = stateValues(view.blocks as unknown as Part[], state, lookupFor(standIn, user));
    const payload = {
      type: 'view_closed',
      ...commonParts(standIn, user),
      view: { ...view, state: { values } },
      is_cleared: isCleared,
    };
    outcomes.push(outcomeOf(await sendInteraction(standIn, payload)));
  }
  return (
    outcomes.find((outcome) => !outcome.ok) ??
    outcomes.at(-1) ?? { ok: true, status: null, ms: 0, error: null, detail: [], errors: {}, entry: 0 }
  );
}
