import type { App, BlockAction, ButtonAction, ViewSubmitAction } from '@slack/bolt';
import { z } from 'zod';
import type { Deps } from '../src/deps.ts';
import { type Acting, actingIn } from './acting.ts';
import { type Answer, replace } from './answer.ts';
import { closeForm } from './answer-problems.ts';
import { type FormFields, formFields } from './form-fields.ts';
import { refreshHome } from './home.ts';
import { type Place, show } from './show.ts';
import { messageOf, type SourceMessage } from './source-message.ts';
import { type Command, runLine } from './verbs.ts';

/** A button that somebody pressed, or another control that acts at once. */
export type Press = Acting & { value: string; channel: string; respondTo: string | null; view: OpenView | null };

/** The form that a button stands in. */
export type OpenView = { id: string; memory: string; values: unknown };

/** A form that somebody sent. */
export type Sent = Acting & { fields: FormFields; memory: string };

/** A message that somebody chose a shortcut on. */
export type Picked = Acting & { source: SourceMessage; respondTo: string | null };

/** A form whose work takes longer than Slack waits; `check` runs before it closes. */
export type SlowForm = { check: (sent: Sent) => unknown; handle: (sent: Sent) => Promise<Answer> };

/** The ways in which a feature listens. Each handler acts and returns what is to be shown. */
export type Listeners = {
  /** A slash command, and the buttons that run a line of it. */
  command: (command: Command) => void;
  /** A button; its action id may go on after a dot. */
  button: (id: string, handle: (press: Press) => Promise<Answer>) => void;
  /** A form, acknowledged last, so that a problem can still stand under its field. */
  form: (id: string, handle: (sent: Sent) => Promise<Answer>) => void;
  /** A form that closes at once; its answer comes as a message. */
  slowForm: (id: string, form: SlowForm) => void;
  messageShortcut: (id: string, handle: (picked: Picked) => Promise<Answer>) => void;
  /** A shortcut that starts from anywhere. */
  globalShortcut: (id: string, handle: (acting: Acting) => Promise<Answer>) => void;
};

/** How a feature registers what it listens to. */
export function listeners(app: App, deps: Deps): Listeners {
  const on: Listeners = {
    command: (command) => {
      listenToCommand(app, deps, command);
      on.button(`${command.noun}.run`, (press) => runPressed(command, press));
    },
    button: (id, handle) => listenToButton(app, deps, { id, handle }),
    form: (id, handle) => listenToForm(app, deps, { id, handle }),
    slowForm: (id, form) => listenToSlowForm(app, deps, { id, ...form }),
    messageShortcut: (id, handle) => listenToShortcut(app, deps, { id, handle }),
    globalShortcut: (id, handle) => listenToGlobalShortcut(app, deps, { id, handle }),
  };
  return on;
}

function listenToCommand(app: App, deps: Deps, command: Command): void {
  app.command(deps.names[command.noun], async ({ ack, command: typed, client }) => {
    await ack();
    const acting = await actingIn(typed, deps);
    const { response_url: respondTo, trigger_id: trigger } = typed;
    const answer = await runLine(command, { text: typed.text, channel: typed.channel_id, respondTo }, acting);
    await show(answer, deps, { client, user: acting.user, respondTo, trigger, viewId: null });
  });
}

/** Runs the line that a button carries; a page of a list takes the place of the page before. */
async function runPressed(command: Command, press: Press): Promise<Answer> {
  const answer = await runLine(
    command,
    { text: press.value, channel: press.channel, respondTo: press.respondTo },
    press,
  );
  const isMessage = answer.kind === 'say' || answer.kind === 'share';
  return isMessage && press.value.includes(' --page ') ? replace(answer.message) : answer;
}

function listenToButton(app: App, deps: Deps, it: { id: string; handle: (press: Press) => Promise<Answer> }): void {
  const ids = new RegExp(`^${RegExp.escape(it.id)}(?:\\.[a-z]+)?$`);
  app.action<BlockAction>(ids, async ({ ack, body, action, client }) => {
    await ack();
    const acting = await actingIn(body, deps);
    const view = openView(body.view);
    const respondTo = body.response_url ?? null;
    const press = { value: (action as ButtonAction).value ?? '', channel: body.channel?.id ?? '', respondTo, view };
    const answer = await it.handle({ ...acting, ...press });
    await show(answer, deps, {
      client,
      user: acting.user,
      respondTo,
      trigger: body.trigger_id,
      viewId: view?.id ?? null,
    });
    if (body.view?.type === 'home') await refreshHome(acting, client);
  });
}

function openView(view: BlockAction['view']): OpenView | null {
  return view?.type === 'modal' ? { id: view.id, memory: view.private_metadata, values: view.state.values } : null;
}

function listenToForm(app: App, deps: Deps, it: { id: string; handle: (sent: Sent) => Promise<Answer> }): void {
  app.view<ViewSubmitAction>(
    { callback_id: it.id, type: 'view_submission' },
    async ({ ack, body, view, client, context }) => {
      const acting = await actingIn(body, deps);
      const answer = await it.handle({
        ...acting,
        fields: formFields(view.state.values, acting.today),
        memory: view.private_metadata,
      });
      await closeForm({ ack, context });
      await show(answer, deps, formPlace(body, client));
    },
  );
}

function listenToSlowForm(app: App, deps: Deps, it: { id: string } & SlowForm): void {
  app.view<ViewSubmitAction>(
    { callback_id: it.id, type: 'view_submission' },
    async ({ ack, body, view, client, context }) => {
      const acting = await actingIn(body, deps);
      const fields = formFields(view.state.values, acting.today);
      const sent = { ...acting, fields, memory: view.private_metadata };
      it.check(sent);
      await closeForm({ ack, context });
      const answer = await it.handle(sent);
      await show(answer, deps, formPlace(body, client));
    },
  );
}

function listenToShortcut(app: App, deps: Deps, it: { id: string; handle: (picked: Picked) => Promise<Answer> }): void {
  app.shortcut({ callback_id: it.id, type: 'message_action' }, async ({ ack, shortcut, client }) => {
    await ack();
    if (shortcut.type !== 'message_action') return;
    const acting = await actingIn(shortcut, deps);
    const { response_url: respondTo, trigger_id: trigger } = shortcut;
    const answer = await it.handle({ ...acting, source: messageOf(shortcut), respondTo });
    await show(answer, deps, { client, user: acting.user, respondTo, trigger, viewId: null });
  });
}

function listenToGlobalShortcut(
  app: App,
  deps: Deps,
  it: { id: string; handle: (acting: Acting) => Promise<Answer> },
): void {
  app.shortcut({ callback_id: it.id, type: 'shortcut' }, async ({ ack, shortcut, client }) => {
    await ack();
    const acting = await actingIn(shortcut, deps);
    const place = { client, user: acting.user, respondTo: null, trigger: shortcut.trigger_id, viewId: null };
    await show(await it.handle(acting), deps, place);
  });
}

const Memory = z.object({ respondTo: z.string().nullable() });

function formPlace(body: ViewSubmitAction, client: App['client']): Place {
  const memory = Memory.safeParse(JSON.parse(body.view.private_metadata || '{}'));
  return {
    client,
    user: body.user.id,
    respondTo: memory.data?.respondTo ?? null,
    trigger: null,
    viewId: body.view.previous_view_id,
  };
}
