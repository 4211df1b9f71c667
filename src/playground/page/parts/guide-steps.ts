import type { Message } from '../../protocol.ts';
import type { GuideItem, GuideStep } from '../../workspace-seed.ts';
import type { Actions } from '../state/actions.ts';
import { messagesIn, nowOf, zoneOf } from '../state/directory.ts';
import { nextMonday } from '../state/zoned-time.ts';

type Step<Kind extends GuideStep['kind']> = Extract<GuideStep, { kind: Kind }>;

async function startMessageShortcut(
  actions: Actions,
  step: Step<'message-shortcut'>,
  said: Message | null,
): Promise<void> {
  const { snapshot } = actions.current();
  const shortcut = snapshot.app.message_shortcuts.find((one) => one.callback_id === step.callback_id);
  // What was said a step ago may not have come back over the stream yet.
  const message = said ?? messagesIn(snapshot, { user: '', channel: step.channel, dismissed: [] }).at(-1);
  if (shortcut && message) await actions.startMessageShortcut(shortcut, message);
  else actions.notify({ text: 'There is no message in this channel yet.' });
}

async function startGlobalShortcut(actions: Actions, step: Step<'global-shortcut'>): Promise<void> {
  const { app } = actions.current().snapshot;
  const shortcut = app.global_shortcuts.find((one) => one.callback_id === step.callback_id);
  if (shortcut) await actions.startGlobalShortcut(shortcut);
}

async function moveClock(actions: Actions, { to }: Step<'move-clock'>): Promise<void> {
  const { snapshot, place } = actions.current();
  const monday = nextMonday(zoneOf(snapshot, place.user), nowOf(snapshot));
  await actions.moveClock(to === 'next-monday' ? monday - Date.now() : snapshot.clock.offset_ms + to);
}

/** The next step may build on what the command does after it is acknowledged. */
async function runToTheEnd(actions: Actions, { channel, text }: Step<'command'>): Promise<void> {
  await actions.run(channel, text);
  await actions.settle();
}

/** Does one step; answers with what was said by then in its channel. */
async function take(actions: Actions, step: GuideStep, said: Message | null): Promise<Message | null> {
  if ('channel' in step) actions.openChannel(step.channel);
  if (step.kind === 'act-as') actions.actAs(step.user);
  if (step.kind === 'open-home') actions.openHome();
  if (step.kind === 'command') await runToTheEnd(actions, step);
  if (step.kind === 'message-shortcut') await startMessageShortcut(actions, step, said);
  if (step.kind === 'global-shortcut') await startGlobalShortcut(actions, step);
  if (step.kind === 'move-clock') await moveClock(actions, step);
  if (step.kind !== 'message') return said;
  return actions.say({ channel: step.channel, text: step.text, thread: null, files: [] });
}

/** Does the steps of a guided start in order, as the acting person. */
export async function followGuide(actions: Actions, item: GuideItem): Promise<void> {
  let said: Message | null = null;
  for (const step of item.steps) {
    said = await take(actions, step, said);
    // The next step may build on what the app goes on to do after its answer.
    await actions.settle();
  }
}
