import type { VNode } from 'preact';
import type { InspectorEntry } from '../../protocol.ts';
import { Icon } from '../controls/icon.ts';
import { h } from '../h.ts';
import { usePage } from '../page.ts';
import { faceOf } from '../state/directory.ts';
import { JsonView } from './json-view.ts';

function problems(entry: InspectorEntry): VNode | null {
  if (!entry.error && entry.broken.length === 0) return null;
  return h(
    'div',
    { class: 'problems' },
    entry.error ? h('p', null, h('code', null, entry.error)) : null,
    entry.broken.length > 0 ? h('ul', null, ...entry.broken.map((line) => h('li', { key: line }, line))) : null,
  );
}

function part(title: string, value: unknown): VNode {
  return h('section', null, h('h4', null, title), h(JsonView, { value }));
}

/** One exchange in full: what was sent, what came back, which limits it broke. */
export function InspectorDetail({ entry }: { entry: InspectorEntry }): VNode {
  const { state, actions } = usePage();
  const copy = () =>
    void navigator.clipboard
      .writeText(JSON.stringify(entry, null, 2))
      .then(() => actions.notify({ text: 'The entry is copied as JSON.' }));
  const [from, to] = entry.direction === 'to_app' ? ['Slack', 'app'] : ['app', 'Slack'];
  const who = entry.user ? ` · for ${faceOf(state.snapshot, entry.user).name}` : '';
  return h(
    'div',
    { class: 'detail', tabIndex: 0, role: 'region', 'aria-label': `Entry ${entry.name}` },
    h(
      'header',
      null,
      h('h3', null, entry.name),
      h(
        'p',
        { class: 'quiet' },
        `${from} → ${to} · ${entry.status ?? 'no answer yet'} · ${entry.ms === null ? '…' : `${Math.round(entry.ms)} ms`}${who}`,
      ),
      h('button', { type: 'button', class: 'link-button', onClick: copy }, h(Icon, { name: 'copy' }), 'Copy as JSON'),
      h(
        'button',
        {
          type: 'button',
          class: 'icon-button',
          'aria-label': 'Close the entry',
          onClick: () => actions.patch({ inspected: null }),
        },
        h(Icon, { name: 'close' }),
      ),
    ),
    problems(entry),
    part('Request', entry.request),
    part('Answer', entry.answer),
  );
}
