import type { Message, Outcome } from '../../protocol.ts';
import type { NoticeActions } from './actions-notices.ts';
import type { PageState } from './page-state.ts';
import { forgetWorkspace } from './remembered.ts';
import { send } from './requests.ts';
import type { Store } from './store.ts';

/** What a person does in the workspace without the app: writing, moving the clock, starting over. */
export function workspaceActions(store: Store<PageState>, { report, keep, patch, notify }: NoticeActions) {
  return {
    /** Answers with the message as it was posted; null where it was refused. */
    async say(said: { channel: string; text: string; thread: string | null; files: string[] }) {
      const { channel, text, thread, files } = said;
      const user = store.get().place.user;
      const body = { user, channel, text, files, ...(thread ? { thread_ts: thread } : {}) };
      const answer = await send<'message', Outcome & { message?: Message }>('message', body);
      return report('Your message', answer).message ?? null;
    },
    async moveClock(offsetMs: number) {
      report('Moving the clock', await send('clock', { offset_ms: Math.round(offsetMs) }));
    },
    async reset() {
      if (!report('The reset', await send('reset', {})).ok) return;
      keep(forgetWorkspace(store.get().remembered));
      patch({ values: {}, inspected: null, notices: [] });
      notify({ text: 'Everything is as in the seed data again.' });
    },
  };
}
