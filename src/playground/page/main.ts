import { render } from 'preact';
import type { Snapshot } from '../protocol.ts';
import { h } from './h.ts';
import { App } from './parts/app.ts';
import { createActions } from './state/actions.ts';
import { applyChange } from './state/apply-change.ts';
import { fetchSnapshot, listen } from './state/live.ts';
import type { PageState } from './state/page-state.ts';
import { hashOfPlace, type Place, placeFromHash } from './state/place.ts';
import { recall, recallInTab, rememberInTab } from './state/remembered.ts';
import { createStore, type Store } from './state/store.ts';

/** The place in the address, as far as it exists; for the rest the first person and his first channel. */
function placeIn(snapshot: Snapshot, before: Place | null): Place {
  const asked = placeFromHash(location.hash);
  const user = snapshot.users.find(({ id }) => id === asked.user)?.id ?? before?.user ?? snapshot.users[0]?.id ?? '';
  const mayOpen = (id: string) =>
    snapshot.channels.some((one) => one.id === id && (one.members.includes(user) || !(one.is_private || one.is_im)));
  const first = snapshot.channels.find((one) => !one.is_im && one.members.includes(user))?.id ?? '';
  const channel = [asked.channel, before?.channel ?? '', first].find((id) => id !== '' && mayOpen(id)) ?? '';
  return { ...asked, user, channel, thread: channel === asked.channel ? asked.thread : null };
}

function keepInAddress(store: Store<PageState>): void {
  addEventListener('hashchange', () => {
    store.set((state) => {
      if (hashOfPlace(state.place) === location.hash) return state;
      return { ...state, place: placeIn(state.snapshot, state.place), drawerOpen: false };
    });
  });
  store.subscribe(({ values }) => rememberInTab('values', values));
}

function follow(store: Store<PageState>): void {
  let isFetching = false;
  const refresh = async () => {
    if (isFetching) return;
    isFetching = true;
    try {
      const snapshot = await fetchSnapshot();
      store.set((state) => ({ ...state, snapshot, place: placeIn(snapshot, state.place) }));
    } finally {
      isFetching = false;
    }
  };
  listen({
    onChange: (change) => {
      const next = applyChange(store.get().snapshot, change);
      if (next === 'stale') refresh().catch(() => store.set((state) => ({ ...state, link: 'lost' })));
      else store.set((state) => ({ ...state, snapshot: next }));
    },
    onLink: (link) => store.set((state) => ({ ...state, link })),
  });
}

function stateFrom(snapshot: Snapshot): PageState {
  return {
    snapshot,
    link: 'live',
    place: placeIn(snapshot, null),
    remembered: recall(),
    dialog: null,
    confirm: null,
    drawerOpen: false,
    inspected: null,
    notices: [],
    values: recallInTab('values'),
    busy: [],
  };
}

async function start(root: HTMLElement): Promise<void> {
  const store = createStore(stateFrom(await fetchSnapshot()));
  history.replaceState(null, '', hashOfPlace(store.get().place));
  keepInAddress(store);
  follow(store);
  root.replaceChildren();
  render(h(App, { store, actions: createActions(store) }), root);
}

const root = document.querySelector<HTMLElement>('#page');
if (root) {
  start(root).catch((cause: unknown) => {
    root.textContent = `The playground could not be opened: ${cause instanceof Error ? cause.message : cause}`;
  });
}
