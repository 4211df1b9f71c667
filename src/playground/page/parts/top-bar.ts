import type { VNode } from 'preact';
import { Avatar } from '../controls/avatar.ts';
import { Icon, type IconName } from '../controls/icon.ts';
import { Menu } from '../controls/menu.ts';
import { h } from '../h.ts';
import { type Page, usePage } from '../page.ts';
import { faceOf, nowOf, zoneOf } from '../state/directory.ts';
import { momentIn, timeIn } from '../state/zoned-time.ts';
import { ClockMenu } from './clock-menu.ts';
import { unreadDirectMessages } from './unread.ts';

function cityOf(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

function userMenu({ state, actions }: Page): VNode {
  const { snapshot, place } = state;
  const items = snapshot.users.map(({ id, real_name: name, tz }) => {
    const unread = unreadDirectMessages(state, id);
    const time = `${cityOf(tz)}, ${timeIn(tz, nowOf(snapshot))}`;
    return {
      key: id,
      label: name,
      note: unread > 0 ? `${time} · ${unread} unread` : time,
      checked: id === place.user,
      onChoose: () => actions.actAs(id),
    };
  });
  const face = faceOf(snapshot, place.user);
  const heading = { key: 'heading', label: 'Act as', heading: true };
  return h(Menu, {
    label: `You act as ${face.name}. Switch person`,
    class: 'user-button',
    items: [heading, ...items],
    children: [
      h(Avatar, { face, size: 'small' }),
      h('span', { class: 'user-name' }, face.name),
      h(Icon, { name: 'down' }),
    ],
  });
}

const themes = { system: 'contrast', light: 'sun', dark: 'moon' } as const;

function moreMenu({ state, actions }: Page): VNode {
  const { remembered } = state;
  const theme = (name: keyof typeof themes, label: string) => ({
    key: name,
    label,
    checked: remembered.theme === name,
    onChoose: () => actions.keep({ theme: name }),
  });
  const items = [
    { key: 'keys', label: 'Keyboard shortcuts', note: '?', onChoose: () => actions.patch({ dialog: 'keys' as const }) },
    { key: 'appearance', label: 'Appearance', heading: true },
    theme('system', 'As this device'),
    theme('light', 'Light'),
    theme('dark', 'Dark'),
    { key: 'workspace', label: 'Workspace', heading: true },
    {
      key: 'reset',
      label: 'Reset to seed data…',
      tone: 'danger' as const,
      onChoose: () => actions.patch({ dialog: 'reset' as const }),
    },
  ];
  return h(Menu, { label: 'Help and settings', class: 'bar-button', items, children: h(Icon, { name: 'help' }) });
}

function toggle(props: { label: string; icon: IconName; pressed: boolean; onClick: () => void }): VNode {
  const { label, icon, pressed, onClick } = props;
  return h(
    'button',
    { type: 'button', class: 'bar-button', 'aria-pressed': pressed, title: label, onClick },
    h(Icon, { name: icon }),
    h('span', { class: 'bar-label' }, label),
  );
}

/** The bar above everything: the workspace, its clock, who acts, what helps. */
export function TopBar(): VNode {
  const page = usePage();
  const { state, actions } = page;
  const { snapshot, remembered, place, drawerOpen } = state;
  const moment = momentIn(zoneOf(snapshot, place.user), nowOf(snapshot));
  return h(
    'header',
    { class: 'top-bar' },
    h(
      'button',
      {
        type: 'button',
        class: 'bar-button drawer-button',
        'aria-label': 'Channels and messages',
        'aria-expanded': drawerOpen,
        'aria-controls': 'side-bar',
        onClick: () => actions.patch({ drawerOpen: !drawerOpen }),
      },
      h(Icon, { name: 'menu' }),
    ),
    h('p', { class: 'team-name' }, snapshot.team.name),
    h(ClockMenu, { moment }),
    h(
      'div',
      { class: 'bar-end' },
      snapshot.guide.length > 0
        ? toggle({
            label: 'Try it',
            icon: 'flag',
            pressed: remembered.guideOpen,
            onClick: () => actions.keep({ guideOpen: !remembered.guideOpen }),
          })
        : null,
      toggle({
        label: 'Inspector',
        icon: 'inspect',
        pressed: remembered.inspectorOpen,
        onClick: () => actions.keep({ inspectorOpen: !remembered.inspectorOpen }),
      }),
      moreMenu(page),
      userMenu(page),
    ),
  );
}
