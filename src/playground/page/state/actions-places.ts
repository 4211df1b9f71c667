import type { Channel } from '../../protocol.ts';
import type { NoticeActions } from './actions-notices.ts';
import { directMessage } from './directory.ts';
import type { PageState } from './page-state.ts';
import { hashOfPlace, type Place } from './place.ts';
import { send } from './requests.ts';
import type { Store } from './store.ts';

/** Going from place to place: channels, direct messages, threads, the app's Home. */
export function placeActions(store: Store<PageState>, notices: NoticeActions) {
  const me = () => store.get().place.user;

  function go(part: Partial<Place>): void {
    const place = { ...store.get().place, thread: null, ...part };
    notices.patch({ place, drawerOpen: false });
    location.hash = hashOfPlace(place);
  }

  function learn(channel: Channel): void {
    const { snapshot } = store.get();
    const others = snapshot.channels.filter(({ id }) => id !== channel.id);
    notices.patch({ snapshot: { ...snapshot, channels: [...others, channel] } });
  }

  async function openDirectMessage(other: string): Promise<void> {
    const known = directMessage(store.get().snapshot, me(), other);
    if (known) return go({ view: 'channel', channel: known.id });
    const body = { user: me(), with: other };
    const { channel } = await send<'direct-message', { channel?: Channel }>('direct-message', body);
    if (!channel) return;
    learn(channel);
    go({ view: 'channel', channel: channel.id });
  }

  return {
    go,
    openChannel(channel: string) {
      go({ view: 'channel', channel });
    },
    openThread(channel: string, thread: string) {
      go({ view: 'channel', channel, thread });
    },
    openDirectMessage,
    openHome() {
      go({ view: 'home' });
    },
    /** Tells the app that its Home is looked at, so that it can fill it. */
    async tellHomeOpened() {
      notices.report('Opening the Home tab', await send('home', { user: me(), tab: 'home' }));
    },
    /** The direct message with the app. */
    async openMessagesTab() {
      await openDirectMessage(store.get().snapshot.app.bot_user_id);
      notices.report('Opening the Messages tab', await send('home', { user: me(), tab: 'messages' }));
    },
    actAs(user: string) {
      const { snapshot, place } = store.get();
      const channel = snapshot.channels.find(({ id }) => id === place.channel);
      const stays = channel?.members.includes(user) && !channel.is_im;
      const first = snapshot.channels.find((one) => !one.is_im && one.members.includes(user));
      go({ user, channel: stays ? place.channel : (first?.id ?? '') });
    },
  };
}
