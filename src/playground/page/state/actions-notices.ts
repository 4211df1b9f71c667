import type { ConfirmationDialog } from '@slack/types';
import type { Outcome } from '../../protocol.ts';
import type { PageState } from './page-state.ts';
import { type Remembered, remember } from './remembered.ts';
import type { Store } from './store.ts';

let lastNotice = 0;

/** What changes only the page itself: notices, questions, what this browser remembers. */
export function noticeActions(store: Store<PageState>) {
  const patch = (part: Partial<PageState>) => store.set((state) => ({ ...state, ...part }));

  function keep(part: Partial<Remembered>): void {
    const remembered = { ...store.get().remembered, ...part };
    patch({ remembered });
    remember(remembered);
  }

  function notify(notice: { text: string; tone?: 'plain' | 'bad'; entry?: number }): void {
    lastNotice += 1;
    const full = { id: lastNotice, tone: 'plain' as const, entry: 0, ...notice };
    store.set((state) => ({ ...state, notices: [...state.notices.slice(-2), full] }));
  }

  return {
    /** The state at this moment, for what goes on after a wait. */
    current: store.get,
    patch,
    keep,
    notify,
    /** Tells of an answer that is not well; messages for fields are shown under them instead. */
    report<Answer extends Outcome>(what: string, outcome: Answer): Answer {
      if (outcome.ok || Object.keys(outcome.errors ?? {}).length > 0) return outcome;
      const details = outcome.detail.length > 0 ? ` ${outcome.detail.join(' ')}` : '';
      const text = `${what} failed with the error “${outcome.error}”.${details}`;
      notify({ tone: 'bad', entry: outcome.entry ?? 0, text });
      return outcome;
    },
    dismissNotice(id: number) {
      store.set((state) => ({ ...state, notices: state.notices.filter((notice) => notice.id !== id) }));
    },
    dismissMessage(ts: string) {
      keep({ dismissed: [...store.get().remembered.dismissed, ts] });
    },
    /** Shows the inspector, at an entry if one is given. */
    inspect(entry: number | null) {
      keep({ inspectorOpen: true });
      patch({ inspected: entry });
    },
    /** Asks a yes-or-no question in Slack's form of one. */
    ask(words: ConfirmationDialog): Promise<boolean> {
      return new Promise((answer) => patch({ confirm: { words, answer } }));
    },
  };
}

export type NoticeActions = ReturnType<typeof noticeActions>;
