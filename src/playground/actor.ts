import { openDirectMessage } from './channels.ts';
import {
  containerOf,
  type Found,
  findElement,
  findInput,
  namesIn,
  optionValue,
  type Wanted,
} from './element-finder.ts';
import { messagesIn } from './messages.ts';
import type { InputValue, InputValues, Message, Outcome, PlayRequests, Suggestions, View } from './protocol.ts';
import type { StandIn } from './stand-in.ts';
import { stackOf } from './views.ts';

/** What came of it: the app's acknowledgement, and every message that the person got until all was quiet. */
export interface Reaction extends Outcome {
  replies: Message[];
}

type In = { in?: Message | View };
type Words = string | string[];

/**
 * A person at the stand-in. Every deed resolves when the app has acknowledged it and nothing is in flight any more.
 * Elements are named by their words ("Track commitments"), their action_id, or `{ action_id, value, block_id, text }`;
 * they are looked for in the open modal, else in the newest messages that the person sees, else in their App Home;
 * `{ in: message }` narrows that. Where nothing fits, an Error lists what there is.
 *
 *     const ann = playground.as('U_ANN');
 *     const { replies } = await ann.command('/news read https://example.org/a', { channel: 'general' });
 *     await ann.click('Track commitments');
 *     await ann.fillAndSubmit({ Title: 'Understanding of 2015', Owner: 'U_BOB' });
 */
export interface Actor {
  id: string;
  /** Types a slash command, in #general (the first channel of the person) unless `channel` (name or id) says else. */
  command(text: string, where?: { channel?: string }): Promise<Reaction>;
  /** Posts a plain message. */
  say(text: string, where?: { channel?: string; thread?: Message }): Promise<Message>;
  /** Presses a button. */
  click(wanted: Wanted, place?: In): Promise<Reaction>;
  /** Picks option(s), a user, a date, … in a select, picker, overflow, checkboxes or radio buttons. */
  select(wanted: Wanted, value: Words, place?: In): Promise<Reaction>;
  /** What the app suggests in an external select. */
  suggestions(wanted: Wanted, query: string, place?: In): Promise<Suggestions>;
  /** Fills inputs of the open modal, by label, block_id or action_id, without submitting. */
  fill(values: Record<string, InputValue>): Promise<void>;
  /** Submits the open modal. */
  submit(): Promise<Reaction>;
  fillAndSubmit(values: Record<string, InputValue>): Promise<Reaction>;
  /** Closes the top modal, or all of them. */
  close(which?: 'top' | 'all'): Promise<Reaction>;
  /** Starts a shortcut by name or callback_id: on the message, or globally. */
  shortcut(name: string, message?: Message): Promise<Reaction>;
  /** Opens the App Home; resolves with what is published then. */
  openHome(): Promise<View | null>;
  /** Uploads a file; its id is the value of a file input. */
  upload(name: string, content: string | Uint8Array): Promise<string>;
  /** What the person sees in a channel (name or id), oldest first. */
  messages(channel: string): Message[];
  /** The direct messages with the app, oldest first. */
  directMessages(): Message[];
  lastEphemeral(): Message | null;
  /** The top modal. */
  currentView(): View | null;
  /** The App Home as published. */
  home(): View | null;
}

/** What an actor needs of the playground. */
export interface Stage {
  standIn: StandIn;
  play<Name extends keyof PlayRequests>(name: Name, body: PlayRequests[Name]): Promise<object>;
  settled(): Promise<void>;
}

interface Person {
  stage: Stage;
  user: string;
  /** view or message → what has been filled in but not sent */
  typed: Map<string, InputValues>;
}

function placeKey(place: Found['container']): string {
  return place.type === 'view' ? place.view_id : place.ts;
}

function channelId({ stage, user }: Person, name: string | undefined): string {
  const { data } = stage.standIn.workspace;
  const mine = data.channels.filter((channel) => channel.members.includes(user) && !channel.is_im);
  const found =
    name === undefined
      ? mine[0]
      : data.channels.find((channel) => channel.id === name || `#${channel.name}` === name || channel.name === name);
  if (!found) throw new Error(`no channel ${name ?? 'of this person'}`);
  return found.id;
}

function sees(person: Person, message: Message): boolean {
  return message.ephemeral_to === undefined || message.ephemeral_to === person.user;
}

function messagesSeen(person: Person, channel: string): Message[] {
  return messagesIn(person.stage.standIn.workspace, channel).filter((message) => sees(person, message));
}

function newestFirst(person: Person): Message[] {
  const { workspace } = person.stage.standIn;
  const mine = workspace.data.channels.filter((channel) => channel.members.includes(person.user));
  return mine.flatMap((channel) => messagesSeen(person, channel.id)).sort((a, b) => Number(b.ts) - Number(a.ts));
}

function placesFor(person: Person, { in: place }: In): (Message | View)[] {
  if (place) return [place];
  const { workspace } = person.stage.standIn;
  const top = stackOf(workspace, person.user).at(-1);
  const home = workspace.data.homes[person.user];
  return top ? [top] : [...newestFirst(person), ...(home ? [home] : [])];
}

function locate(person: Person, wanted: Wanted, place: In): Found {
  const places = placesFor(person, place);
  for (const one of places) {
    const found = findElement(one, wanted);
    if (found) return found;
  }
  throw new Error(`nothing like ${JSON.stringify(wanted)}; there is: ${namesIn(places.slice(0, 5))}`);
}

/** Does something, waits until all is quiet, and collects what the person got meanwhile. */
async function reaction(person: Person, doing: () => Promise<object>): Promise<Reaction> {
  const before = new Set(newestFirst(person).map((message) => message.ts));
  const outcome = (await doing()) as Outcome;
  await person.stage.settled();
  const replies = newestFirst(person).filter((message) => !before.has(message.ts) && message.user !== person.user);
  return { ...outcome, replies: replies.reverse() };
}

function actOn(person: Person, found: Found, value: InputValue): Promise<Reaction> {
  const { container, block, element } = found;
  const ids = { block_id: block.block_id ?? '', action_id: element.action_id ?? '' };
  const typed = person.typed.get(placeKey(container)) ?? {};
  const state = { ...typed, [ids.block_id]: { ...typed[ids.block_id], [ids.action_id]: value } };
  const isStateful = element.type !== 'button' && element.type !== 'overflow';
  if (isStateful) person.typed.set(placeKey(container), state);
  return reaction(person, () =>
    person.stage.play('action', { user: person.user, container, ...ids, value, state: isStateful ? state : typed }),
  );
}

function valueFor(found: Found, words: InputValue): InputValue {
  if (words === null) return null;
  if (!Array.isArray(words)) return optionValue(found.element, words);
  return words.map((one) => optionValue(found.element, one));
}

/** The value of the option that an external select offers for these words. */
async function suggestedValue(person: Person, found: Found, words: string): Promise<string> {
  const { options, option_groups } = await suggestionsFor(person, found, words);
  const offered = [...options, ...option_groups.flatMap((group) => group.options)];
  const option = offered.find((one) => one.value === words || one.text.text === words);
  if (!option) throw new Error(`no option "${words}" among: ${offered.map((one) => one.text.text).join(', ')}`);
  return option.value;
}

async function pick(person: Person, found: Found, words: Words): Promise<Reaction> {
  if (!found.element.type.includes('external')) return actOn(person, found, valueFor(found, words));
  const values = await Promise.all([words].flat().map((one) => suggestedValue(person, found, one)));
  return actOn(person, found, Array.isArray(words) ? values : (values[0] ?? null));
}

function suggestionsFor(person: Person, found: Found, query: string): Promise<Suggestions> {
  const { container, block, element } = found;
  const ids = { block_id: block.block_id ?? '', action_id: element.action_id ?? '' };
  return person.stage.play('suggestions', { user: person.user, container, ...ids, query }) as Promise<Suggestions>;
}

function topView(person: Person): View {
  const top = stackOf(person.stage.standIn.workspace, person.user).at(-1);
  if (!top) throw new Error('no modal is open');
  return top;
}

async function fillOne(person: Person, name: string, value: InputValue): Promise<void> {
  const view = topView(person);
  const found = findInput(view, name) ?? findElement(view, name);
  if (!found) throw new Error(`no input "${name}"; there is: ${namesIn([view])}`);
  if (found.element.type.includes('external') && value !== null) await pick(person, found, value);
  else await actOn(person, found, valueFor(found, value));
}

function startShortcut(person: Person, name: string, message: Message | undefined): Promise<object> {
  const { app } = person.stage.standIn.workspace.seed;
  const known = message ? app.message_shortcuts : app.global_shortcuts;
  const found = known.find((one) => one.name === name || one.callback_id === name);
  if (!found) throw new Error(`no shortcut "${name}" among: ${known.map((one) => one.name).join(', ')}`);
  const { user } = person;
  const { callback_id } = found;
  if (!message) return person.stage.play('global-shortcut', { user, callback_id });
  return person.stage.play('message-shortcut', { user, callback_id, channel: message.channel, ts: message.ts });
}

function viewing(
  person: Person,
): Pick<Actor, 'messages' | 'directMessages' | 'lastEphemeral' | 'currentView' | 'home'> {
  const { workspace } = person.stage.standIn;
  return {
    messages: (channel) => messagesSeen(person, channelId(person, channel)),
    directMessages: () =>
      messagesSeen(person, openDirectMessage(workspace, [workspace.seed.app.bot_user_id, person.user]).id),
    lastEphemeral: () => newestFirst(person).find((message) => message.ephemeral_to === person.user) ?? null,
    currentView: () => stackOf(workspace, person.user).at(-1) ?? null,
    home: () => workspace.data.homes[person.user] ?? null,
  };
}

function filling(person: Person): Pick<Actor, 'fill' | 'submit' | 'fillAndSubmit' | 'close'> {
  const { stage, user } = person;
  const typedIn = (view: View) => person.typed.get(placeKey(containerOf(view))) ?? {};
  const fill: Actor['fill'] = async (values) => {
    for (const [name, value] of Object.entries(values)) await fillOne(person, name, value);
  };
  const submit = () => {
    const view = topView(person);
    return reaction(person, () => stage.play('submit', { user, view_id: view.id, state: typedIn(view) }));
  };
  return {
    fill,
    submit,
    async fillAndSubmit(values) {
      await fill(values);
      return submit();
    },
    close: (which = 'top') => {
      const view = topView(person);
      return reaction(person, () =>
        stage.play('close', { user, view_id: view.id, clear: which === 'all', state: typedIn(view) }),
      );
    },
  };
}

/** A person who acts through the same requests as the browser page. */
export function createActor(stage: Stage, user: string): Actor {
  const person: Person = { stage, user, typed: new Map() };
  const { workspace } = stage.standIn;
  return {
    id: user,
    ...viewing(person),
    ...filling(person),
    command: (text, { channel } = {}) =>
      reaction(person, () => stage.play('command', { user, text, channel: channelId(person, channel) })),
    async say(text, { channel, thread } = {}) {
      const where = thread?.channel ?? channelId(person, channel);
      const said = await stage.play('message', {
        user,
        text,
        channel: where,
        ...(thread ? { thread_ts: thread.ts } : {}),
      });
      if (!('message' in said)) throw new Error(`the message was refused: ${JSON.stringify(said)}`);
      return said.message as Message;
    },
    click: async (wanted, place = {}) => actOn(person, locate(person, wanted, place), null),
    select: async (wanted, value, place = {}) => pick(person, locate(person, wanted, place), value),
    suggestions: async (wanted, query, place = {}) => suggestionsFor(person, locate(person, wanted, place), query),
    shortcut: (name, message) => reaction(person, async () => startShortcut(person, name, message)),
    async openHome() {
      await reaction(person, () => stage.play('home', { user }));
      return workspace.data.homes[user] ?? null;
    },
    async upload(name, content) {
      const uploaded = await stage.play('upload', { user, name, content: Buffer.from(content).toString('base64') });
      return (uploaded as { file: { id: string } }).file.id;
    },
  };
}
