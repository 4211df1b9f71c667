import type { VNode } from 'preact';
import { h } from '../h.ts';

/** Outlines on a 20-unit grid. */
const outlines = {
  hash: 'M8 3 6 17M14 3l-2 14M3.5 7.5h14M2.5 12.5h14',
  lock: 'M5 9h10v8H5zM7 9V6a3 3 0 0 1 6 0v3',
  home: 'M3 9.5 10 3l7 6.5M5 8v9h10V8',
  more: 'M4.5 10h.01M10 10h.01M15.5 10h.01',
  thread: 'M4 4h12v9H9l-4 3.5V13H4zM7 7.5h6M7 10h4',
  close: 'm5 5 10 10M15 5 5 15',
  back: 'm12.5 4-6 6 6 6',
  down: 'm5 8 5 5 5-5',
  send: 'M3 17 17.5 10 3 3l2 7zM5 10h7',
  plus: 'M10 4v12M4 10h12',
  slash: 'M13 3 7 17',
  at: 'M13 10a3 3 0 1 1-6 0 3 3 0 0 1 6 0zm0 0v1.5a2 2 0 0 0 4 0V10a7 7 0 1 0-2.5 5.4',
  bolt: 'M11 2 4 11.5h5L8 18l8-10h-5.5z',
  clock: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM10 6v4l3 2',
  help: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM8 8a2 2 0 1 1 2.6 1.9c-.4.2-.6.5-.6 1v.3M10 14h.01',
  sun: 'M10 13.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM10 1.5v2M10 16.5v2M1.5 10h2M16.5 10h2M4 4l1.4 1.4M14.6 14.6 16 16M4 16l1.4-1.4M14.6 5.4 16 4',
  moon: 'M16.5 12A7 7 0 0 1 8 3.5a7 7 0 1 0 8.5 8.5z',
  contrast: 'M10 17a7 7 0 1 0 0-14zM10 3a7 7 0 0 1 0 14',
  inspect: 'M7 6 3 10l4 4M13 6l4 4-4 4',
  flag: 'M5 18V3M5 4h10l-2 3.5 2 3.5H5',
  menu: 'M3 5h14M3 10h14M3 15h14',
  file: 'M5 2.5h6.5L16 7v10.5H5zM11 3v4.5h4.5',
  check: 'm4 10.5 4 4 8-9',
  eye: 'M2 10s3-5 8-5 8 5 8 5-3 5-8 5-8-5-8-5zM10 12a2 2 0 1 0 0-4 2 2 0 0 0 0 4z',
  reset: 'M4 10a6 6 0 1 0 2-4.5L4 7.5M4 3.5v4h4',
  copy: 'M7 7h9v10H7zM4 13V3h9',
} as const;

export type IconName = keyof typeof outlines;

/** A small outline in the colour of the text; decoration only, so hidden from screen readers. */
export function Icon({ name }: { name: IconName }): VNode {
  return h(
    'svg',
    { class: 'icon', viewBox: '0 0 20 20', 'aria-hidden': 'true', focusable: 'false' },
    h('path', { d: outlines[name], ...(name === 'more' ? { 'stroke-width': 2.6 } : {}) }),
  );
}
