import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import { BlockList } from '../blocks/block-list.ts';
import { Avatar } from '../controls/avatar.ts';
import { h } from '../h.ts';
import { usePage } from '../page.ts';
import { faceOf } from '../state/directory.ts';
import { AppTabs } from './app-tabs.ts';
import { Guide } from './guide.ts';

/** The app's Home, as the acting person sees it. */
export function HomePane(): VNode {
  const { state, actions } = usePage();
  const { snapshot, place } = state;
  useEffect(() => void actions.tellHomeOpened(), []);
  const face = faceOf(snapshot, snapshot.app.bot_user_id);
  const view = snapshot.homes[place.user];
  const surface = { container: { type: 'view' as const, view_id: view?.id ?? '' }, errors: {} };
  return h(
    'section',
    { class: 'pane', 'aria-label': `Home of ${face.name}` },
    h('header', { class: 'pane-head' }, h('h1', null, h(Avatar, { face, size: 'small' }), h('span', null, face.name))),
    h(AppTabs, { current: 'home' }),
    h(Guide, null),
    view
      ? h(
          'div',
          { class: 'home', tabIndex: 0, role: 'region', 'aria-label': 'Home', 'data-region': true },
          h(BlockList, { blocks: view.blocks, surface }),
        )
      : h(
          'div',
          { class: 'empty' },
          h('p', { class: 'empty-title' }, 'Nothing here yet'),
          h('p', null, `${face.name} has not published a Home for you.`),
        ),
  );
}
