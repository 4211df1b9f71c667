import { appActions } from './actions-app.ts';
import { type NoticeActions, noticeActions } from './actions-notices.ts';
import { placeActions } from './actions-places.ts';
import { workspaceActions } from './actions-workspace.ts';
import type { PageState } from './page-state.ts';
import type { Store } from './store.ts';

/** Everything a person can do on the page. What fails becomes a notice; nothing throws. */
export function createActions(store: Store<PageState>) {
  const notices: NoticeActions = noticeActions(store);
  return {
    ...notices,
    ...placeActions(store, notices),
    ...appActions(store, notices),
    ...workspaceActions(store, notices),
  };
}

export type Actions = ReturnType<typeof createActions>;
