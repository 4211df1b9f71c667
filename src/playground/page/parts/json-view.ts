import type { VNode } from 'preact';
import { h } from '../h.ts';

const OPEN_DEPTH = 2;
const INLINE_MOST = 60;

function scalar(value: unknown): VNode {
  const kind = value === null ? 'null' : typeof value;
  return h('span', { class: `json-${kind}` }, JSON.stringify(value) ?? 'undefined');
}

function keyView(name: string | null): VNode | null {
  return name === null ? null : h('span', { class: 'json-key' }, `${name}: `);
}

function summaryOf(value: object): string {
  if (Array.isArray(value)) return `[${value.length}]`;
  const keys = Object.keys(value).join(', ');
  return `{ ${keys.length > INLINE_MOST ? `${keys.slice(0, INLINE_MOST)}…` : keys} }`;
}

/** JSON whose objects and lists fold. */
export function JsonView({
  value,
  name = null,
  depth = 0,
}: {
  value: unknown;
  name?: string | null;
  depth?: number;
}): VNode {
  if (value === null || typeof value !== 'object')
    return h('div', { class: 'json-line' }, keyView(name), scalar(value));
  const entries = Object.entries(value);
  if (entries.length === 0) {
    return h('div', { class: 'json-line' }, keyView(name), Array.isArray(value) ? '[]' : '{}');
  }
  const inside = entries.map(([key, one]) => h(JsonView, { key, value: one, name: key, depth: depth + 1 }));
  return h(
    'details',
    { class: 'json', open: depth < OPEN_DEPTH },
    h('summary', null, keyView(name), h('span', { class: 'json-summary' }, summaryOf(value))),
    h('div', { class: 'json-inside' }, ...inside),
  );
}
