import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { h } from '../h.ts';
import { PageContext } from '../page.ts';
import type { Actions } from '../state/actions.ts';
import type { PageState } from '../state/page-state.ts';
import type { Store } from '../state/store.ts';
import { ChannelPane } from './channel-pane.ts';
import { ClockDialog } from './clock-dialog.ts';
import { ConfirmQuestion } from './confirm-question.ts';
import { HomePane } from './home-pane.ts';
import { Inspector } from './inspector.ts';
import { KeyHelp } from './key-help.ts';
import { useKeys } from './keys.ts';
import { LiveRegion } from './live-region.ts';
import { ModalStack } from './modal-stack.ts';
import { Notices } from './notices.ts';
import { ResetDialog } from './reset-dialog.ts';
import { SideBar } from './side-bar.ts';
import { ThreadPane } from './thread-pane.ts';
import { TopBar } from './top-bar.ts';

function useTheme(theme: PageState['remembered']['theme']): void {
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
}

/** The whole page. */
export function App({ store, actions }: { store: Store<PageState>; actions: Actions }): VNode {
  const [state, setState] = useState(store.get);
  useEffect(() => store.subscribe(setState), [store]);
  useTheme(state.remembered.theme);
  useKeys({ state, actions });
  const { place, remembered, dialog, drawerOpen, link, confirm } = state;
  const hasModal = (state.snapshot.modals[place.user] ?? []).length > 0;
  const frame = h(
    'div',
    { class: `frame${drawerOpen ? ' drawer-open' : ''}` },
    h(TopBar, null),
    h(SideBar, null),
    h(
      'main',
      { class: `stage${place.thread ? ' with-thread' : ''}` },
      place.view === 'home'
        ? h(HomePane, { key: `home-${place.user}` })
        : h(ChannelPane, { key: `${place.user}-${place.channel}` }),
      place.thread ? h(ThreadPane, { key: `${place.user}-${place.thread}`, thread: place.thread }) : null,
    ),
    remembered.inspectorOpen ? h(Inspector, null) : null,
  );
  return h(
    PageContext.Provider,
    { value: { state, actions } },
    frame,
    link === 'lost' ? h('p', { class: 'link-lost', role: 'status' }, 'The connection is lost. Trying again…') : null,
    h(LiveRegion, null),
    h(ModalStack, null),
    dialog === 'keys' ? h(KeyHelp, null) : null,
    dialog === 'clock' ? h(ClockDialog, null) : null,
    dialog === 'reset' ? h(ResetDialog, null) : null,
    confirm ? h(ConfirmQuestion, { confirm }) : null,
    hasModal ? null : h(Notices, null),
  );
}
