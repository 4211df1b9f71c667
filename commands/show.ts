import type { App } from '@slack/bolt';
import type { Deps } from '../src/deps.ts';
import type { Message } from '../src/domain/deliveries.ts';
import type { Answer } from './answer.ts';

type Client = App['client'];

/** Where an answer can be shown. */
export type Place = {
  client: Client;
  user: string;
  /** The address that Slack gave with the command or the button; null where it gave none. */
  respondTo: string | null;
  /** What opens a form; a form that was sent has none. */
  trigger: string | null;
  /** The form that is open, to be brought up to date or to open another one on. */
  viewId: string | null;
};

/** Shows an answer where the person is; where there is no such place, or it takes no more, in a direct message. */
export async function show(answer: Answer, deps: Deps, place: Place): Promise<void> {
  const { client } = place;
  if (answer.kind === 'nothing') return;
  if (answer.kind === 'open') {
    const opened = place.viewId === null ? client.views.open : client.views.push;
    await opened({ trigger_id: place.trigger ?? '', view: answer.view });
  } else if (answer.kind === 'redraw') {
    if (place.viewId !== null) await client.views.update({ view_id: place.viewId, view: answer.view });
  } else {
    const { message, kind: how } = answer;
    const isShown = place.respondTo !== null && (await deps.respond(place.respondTo, { message, how }));
    if (!isShown) await tellDirectly(client, place.user, message);
  }
}

/** Sends a direct message. */
export async function tellDirectly(client: Client, user: string, message: Message): Promise<void> {
  await client.chat.postMessage({ channel: user, text: message.text, blocks: message.blocks as never });
}
