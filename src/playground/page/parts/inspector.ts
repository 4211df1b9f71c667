import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { InspectorEntry } from '../../protocol.ts';
import { Icon } from '../controls/icon.ts';
import { h } from '../h.ts';
import { usePage } from '../page.ts';
import { InspectorDetail } from './inspector-detail.ts';

type Direction = 'all' | InspectorEntry['direction'] | 'problems';

const filters: [Direction, string][] = [
  ['all', 'All'],
  ['to_app', 'To the app'],
  ['from_app', 'From the app'],
  ['problems', 'Problems'],
];

/** Whether something went wrong in an exchange. */
export function isBad(entry: InspectorEntry): boolean {
  return entry.error !== null || entry.broken.length > 0 || (entry.status ?? 200) >= 400;
}

function fits(entry: InspectorEntry, direction: Direction, words: string): boolean {
  if (direction === 'problems' && !isBad(entry)) return false;
  if ((direction === 'to_app' || direction === 'from_app') && entry.direction !== direction) return false;
  return words === '' || JSON.stringify(entry).toLowerCase().includes(words.toLowerCase());
}

function entryRow(entry: InspectorEntry, isOpen: boolean, open: () => void): VNode {
  const goesIn = entry.direction === 'to_app';
  const look = `entry${isOpen ? ' open' : ''}${isBad(entry) ? ' bad' : ''}`;
  return h(
    'li',
    { key: entry.id },
    h(
      'button',
      { type: 'button', class: look, 'aria-pressed': isOpen, onClick: open },
      h('time', { dateTime: entry.at }, entry.at.slice(11, 23)),
      h(
        'span',
        { class: `direction ${entry.direction}`, title: goesIn ? 'To the app' : 'From the app' },
        goesIn ? '→' : '←',
      ),
      h('span', { class: 'entry-name' }, entry.name),
      h('span', { class: 'entry-status' }, entry.error ?? entry.status ?? '…'),
      h('span', { class: 'entry-ms' }, entry.ms === null ? '' : `${Math.round(entry.ms)} ms`),
    ),
  );
}

function useEnd(length: number) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (list.current) list.current.scrollTop = list.current.scrollHeight;
  }, [length]);
  return list;
}

/** The requests to the app and its Web API calls, as they happen. */
export function Inspector(): VNode {
  const { state, actions } = usePage();
  const [direction, setDirection] = useState<Direction>('all');
  const [words, setWords] = useState('');
  const [clearedUpTo, setCleared] = useState(0);
  const all = state.snapshot.inspector;
  const shown = all.filter((entry) => entry.id > clearedUpTo && fits(entry, direction, words));
  const list = useEnd(shown.length);
  const open = all.find(({ id }) => id === state.inspected);
  const shut = () => actions.keep({ inspectorOpen: false });
  const chips = filters.map(([name, label]) =>
    h(
      'button',
      { type: 'button', class: 'chip-button', 'aria-pressed': direction === name, onClick: () => setDirection(name) },
      label,
    ),
  );
  const rows = shown.map((entry) =>
    entryRow(entry, entry.id === open?.id, () => actions.patch({ inspected: entry.id })),
  );
  return h(
    'section',
    { class: 'inspector', 'aria-label': 'Inspector', 'data-region': true },
    h(
      'header',
      { class: 'inspector-head' },
      h('h2', null, 'Inspector'),
      h('input', {
        class: 'field',
        type: 'search',
        placeholder: 'Filter',
        'aria-label': 'Filter the entries',
        value: words,
        onInput: (event) => setWords(event.currentTarget.value),
      }),
      h('div', { class: 'chips', role: 'group', 'aria-label': 'Show' }, ...chips),
      h('button', { type: 'button', class: 'link-button', onClick: () => setCleared(all.at(-1)?.id ?? 0) }, 'Clear'),
      h(
        'button',
        { type: 'button', class: 'icon-button', 'aria-label': 'Close the inspector', onClick: shut },
        h(Icon, { name: 'close' }),
      ),
    ),
    h(
      'div',
      { class: `inspector-body${open ? ' with-detail' : ''}` },
      h(
        'div',
        { class: 'entries', ref: list, tabIndex: 0, role: 'region', 'aria-label': 'Entries' },
        rows.length > 0
          ? h('ol', null, ...rows)
          : h('p', { class: 'quiet' }, 'Nothing yet. Run a command or press a button, and watch it here.'),
      ),
      open ? h(InspectorDetail, { key: open.id, entry: open }) : null,
    ),
  );
}
