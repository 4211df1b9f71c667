import { outcomeOf, sendInteraction } from './app-requests.ts';
import { actionOf, stateValues } from './input-values.ts';
import type { Part } from './limits-layout.ts';
import { wireMessage } from './messages.ts';
import { blocksOf, channelPart, commonParts, elementAt, lookupFor, placeOf, placeParts } from './payload-parts.ts';
import type { Option, Outcome, PlayRequests, Suggestions } from './protocol.ts';
import { Refusal } from './refusal.ts';
import { issueResponseUrl } from './response-urls.ts';
import type { StandIn } from './stand-in.ts';
import { nextTs } from './workspace.ts';

/** An input tells the app of each change only when it asks for it. */
function isSilent(block: Part): boolean {
  return block.type === 'input' && block.dispatch_action !== true;
}

const nothingSent: Outcome = { ok: true, status: null, ms: 0, error: null, detail: [], errors: {}, entry: 0 };

/** Sends `block_actions` for a pressed button, a picked option, a changed input that dispatches. */
export async function act(standIn: StandIn, done: PlayRequests['action']): Promise<Outcome> {
  const { user, value, state = {} } = done;
  const place = placeOf(standIn, user, done.container);
  const { block, element } = elementAt(place, done);
  if (isSilent(block)) return nothingSent;
  const lookup = lookupFor(standIn, user);
  const action = actionOf(value, { block: done.block_id, element, lookup, ts: nextTs(standIn.workspace) });
  const given = { ...state, [done.block_id]: { ...state[done.block_id], [done.action_id]: value } };
  const values = { values: stateValues(blocksOf(place), given, lookup) };
  const { view, message } = place;
  const parts = view
    ? { view: { ...view, state: values } }
    : {
        state: values,
        response_url: issueResponseUrl(standIn, { user, channel: message.channel, messageTs: message.ts }),
      };
  const payload = {
    type: 'block_actions',
    ...commonParts(standIn, user),
    ...placeParts(standIn, place),
    trigger_id: standIn.triggers.issue({ user, view_id: view?.type === 'modal' ? view.id : null }),
    ...parts,
    actions: [action],
  };
  return outcomeOf(await sendInteraction(standIn, payload));
}

/** Starts a message shortcut of the app on a message that the user sees. */
export async function startMessageShortcut(standIn: StandIn, done: PlayRequests['message-shortcut']): Promise<Outcome> {
  const { user, callback_id, channel, ts } = done;
  if (!standIn.workspace.seed.app.message_shortcuts.some((one) => one.callback_id === callback_id))
    throw new Refusal('not_a_shortcut');
  const { message } = placeOf(standIn, user, { type: 'message', channel, ts });
  if (!message) throw new Refusal('message_not_found');
  const payload = {
    type: 'message_action',
    ...commonParts(standIn, user),
    callback_id,
    trigger_id: standIn.triggers.issue({ user, view_id: null }),
    response_url: issueResponseUrl(standIn, { user, channel, messageTs: null }),
    channel: channelPart(standIn, channel),
    message_ts: ts,
    message: wireMessage(standIn.workspace, message),
    action_ts: nextTs(standIn.workspace),
  };
  return outcomeOf(await sendInteraction(standIn, payload));
}

/** Starts a global shortcut of the app. */
export async function startGlobalShortcut(standIn: StandIn, done: PlayRequests['global-shortcut']): Promise<Outcome> {
  const { user, callback_id } = done;
  if (!standIn.workspace.seed.app.global_shortcuts.some((one) => one.callback_id === callback_id))
    throw new Refusal('not_a_shortcut');
  const payload = {
    type: 'shortcut',
    ...commonParts(standIn, user),
    callback_id,
    trigger_id: standIn.triggers.issue({ user, view_id: null }),
    action_ts: nextTs(standIn.workspace),
  };
  return outcomeOf(await sendInteraction(standIn, payload));
}

type Suggested = Pick<Suggestions, 'options' | 'option_groups'>;

function suggestedIn(body: unknown): Suggested {
  const { options = [], option_groups = [] } = (body ?? {}) as Partial<Suggested>;
  return { options, option_groups };
}

function remember(standIn: StandIn, key: string, suggested: Suggested): void {
  const known = standIn.suggested.get(key) ?? new Map<string, Option>();
  for (const option of [...suggested.options, ...suggested.option_groups.flatMap((group) => group.options)])
    known.set(option.value, option);
  standIn.suggested.set(key, known);
}

/** Asks the app for options of an external select (`block_suggestion`); at most 100 are taken. */
export async function suggest(standIn: StandIn, asked: PlayRequests['suggestions']): Promise<Suggestions> {
  const { user, block_id, action_id, query } = asked;
  const place = placeOf(standIn, user, asked.container);
  elementAt(place, asked);
  const payload = {
    type: 'block_suggestion',
    ...commonParts(standIn, user),
    ...placeParts(standIn, place),
    ...(place.view ? { view: { ...place.view, state: { values: {} } } } : {}),
    action_id,
    block_id,
    value: query,
  };
  const answer = await sendInteraction(standIn, payload);
  const suggested = suggestedIn(answer.error ? null : answer.body);
  if (suggested.options.length > 100 || suggested.option_groups.length > 100) {
    return {
      ...outcomeOf(answer, {
        error: 'invalid_options',
        detail: ['no more than 100 items allowed [json-pointer:/options]'],
      }),
      ...suggestedIn(null),
    };
  }
  remember(standIn, `${user} ${block_id} ${action_id}`, suggested);
  return { ...outcomeOf(answer), ...suggested };
}
