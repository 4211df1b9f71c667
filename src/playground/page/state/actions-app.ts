import type { InputValue, Outcome, PlayFile, Suggestions, View } from '../../protocol.ts';
import type { NoticeActions } from './actions-notices.ts';
import type { PageState } from './page-state.ts';
import { base64Of, send } from './requests.ts';
import type { Store } from './store.ts';
import { controlKey, surfaceKey, type Target } from './surfaces.ts';

type Shortcut = { callback_id: string; name: string };

/** What reaches the app through the stand-in. Nothing throws: what fails becomes a notice. */
export function appActions(store: Store<PageState>, { report }: NoticeActions) {
  const me = () => store.get().place.user;
  const valuesOn = (surface: string) => store.get().values[surface] ?? {};

  async function whileBusy<Answer>(key: string, work: () => Promise<Answer>): Promise<Answer> {
    store.set((state) => ({ ...state, busy: [...state.busy, key] }));
    try {
      return await work();
    } finally {
      store.set((state) => ({ ...state, busy: state.busy.filter((one) => one !== key) }));
    }
  }

  return {
    async run(channel: string, text: string) {
      return report(text.split(/\s/)[0] ?? '', await send('command', { user: me(), channel, text }));
    },
    /** Resolves when the app has done what it was asked. */
    async settle() {
      await send('settle', {});
    },
    act(target: Target, value: InputValue, what: string) {
      const body = { user: me(), ...target, value, state: valuesOn(surfaceKey(target.container)) };
      return whileBusy(controlKey(target), async () => report(what, await send('action', body)));
    },
    suggest(target: Target, query: string) {
      return send<'suggestions', Suggestions>('suggestions', { user: me(), ...target, query });
    },
    async startMessageShortcut({ callback_id, name }: Shortcut, { channel, ts }: { channel: string; ts: string }) {
      report(`“${name}”`, await send('message-shortcut', { user: me(), callback_id, channel, ts }));
    },
    async startGlobalShortcut({ callback_id, name }: Shortcut) {
      report(`“${name}”`, await send('global-shortcut', { user: me(), callback_id }));
    },
    submit(view: View) {
      const body = { user: me(), view_id: view.id, state: valuesOn(view.id) };
      return whileBusy(`${view.id}/submit`, async () => report(view.submit?.text ?? '', await send('submit', body)));
    },
    close(view: View, clear: boolean) {
      const body = { user: me(), view_id: view.id, clear, state: valuesOn(view.id) };
      return whileBusy(`${view.id}/close`, async () => report('Closing', await send('close', body)));
    },
    setValue(target: Target, value: InputValue) {
      const surface = surfaceKey(target.container);
      const values = valuesOn(surface);
      const block = { ...values[target.block_id], [target.action_id]: value };
      const next = { ...values, [target.block_id]: block };
      store.set((state) => ({ ...state, values: { ...state.values, [surface]: next } }));
    },
    async upload(file: File): Promise<PlayFile | null> {
      const body = { user: me(), name: file.name, mimetype: file.type || undefined, content: await base64Of(file) };
      const answer = await send<'upload', Outcome & { file?: PlayFile }>('upload', body);
      return report(`Uploading ${file.name}`, answer).file ?? null;
    },
  };
}
