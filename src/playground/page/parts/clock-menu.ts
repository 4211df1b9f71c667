import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Icon } from '../controls/icon.ts';
import { Menu } from '../controls/menu.ts';
import { h } from '../h.ts';
import { usePage } from '../page.ts';
import { nowOf, zoneOf } from '../state/directory.ts';
import { momentIn, nextMonday } from '../state/zoned-time.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const REDRAW_MS = 20_000;

/** "+3 d 2 h": how far the workspace's clock is from the real one. */
export function offsetWords(offsetMs: number): string {
  const minutes = Math.round(Math.abs(offsetMs) / 60_000);
  const parts = [
    [Math.floor(minutes / 1440), 'd'],
    [Math.floor(minutes / 60) % 24, 'h'],
    [minutes % 60, 'min'],
  ].filter(([count]) => count !== 0);
  const shown = parts.slice(0, 2).map(([count, unit]) => `${count} ${unit}`);
  return shown.length === 0 ? '' : `${offsetMs < 0 ? '−' : '+'}${shown.join(' ')}`;
}

/** The workspace's time, and the ways to move it. */
export function ClockMenu({ moment }: { moment: string }): VNode {
  const { state, actions } = usePage();
  const [, redraw] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => redraw((count) => count + 1), REDRAW_MS);
    return () => clearInterval(timer);
  }, []);
  const { snapshot, place } = state;
  const { offset_ms: offset } = snapshot.clock;
  const zone = zoneOf(snapshot, place.user);
  const monday = nextMonday(zone, nowOf(snapshot));
  const move = (to: number) => () => void actions.moveClock(to);
  const items = [
    { key: 'hour', label: '1 hour forward', onChoose: move(offset + HOUR) },
    { key: 'day', label: '1 day forward', onChoose: move(offset + DAY) },
    { key: 'monday', label: 'To next Monday, 9:00', note: momentIn(zone, monday), onChoose: move(monday - Date.now()) },
    { key: 'custom', label: 'To another time…', onChoose: () => actions.patch({ dialog: 'clock' as const }) },
    { key: 'now', label: 'Back to real time', onChoose: move(0) },
  ];
  const words = offsetWords(offset);
  return h(Menu, {
    label: `Workspace clock: ${moment}${words ? `, moved by ${words}` : ''}`,
    class: `clock-button${offset === 0 ? '' : ' moved'}`,
    side: 'start',
    items,
    children: [
      h(Icon, { name: 'clock' }),
      h('span', { class: 'clock-time' }, momentIn(zone, nowOf(snapshot))),
      words ? h('span', { class: 'clock-offset' }, words) : null,
    ],
  });
}
