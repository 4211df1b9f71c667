import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { Dialog } from '../controls/dialog.ts';
import { h } from '../h.ts';
import { usePage } from '../page.ts';
import { nowOf, zoneOf } from '../state/directory.ts';
import { instantAt, wallTimeIn } from '../state/zoned-time.ts';

/** Moves the workspace's clock to any moment of the acting person's wall clock. */
export function ClockDialog(): VNode {
  const { state, actions } = usePage();
  const zone = zoneOf(state.snapshot, state.place.user);
  const [wall, setWall] = useState(() => wallTimeIn(zone, nowOf(state.snapshot)));
  const shut = () => actions.patch({ dialog: null });
  const onSubmit = (event: Event) => {
    event.preventDefault();
    if (wall === '') return;
    void actions.moveClock(instantAt(zone, wall) - Date.now());
    shut();
  };
  return h(Dialog, {
    class: 'question',
    labelledBy: 'clock-title',
    onLeave: shut,
    children: h(
      'form',
      { onSubmit },
      h('h2', { id: 'clock-title' }, 'Move the clock'),
      h('label', { class: 'label', for: 'clock-field' }, `Date and time in ${zone}`),
      h('input', {
        id: 'clock-field',
        class: 'field',
        type: 'datetime-local',
        value: wall,
        required: true,
        onInput: (event) => setWall(event.currentTarget.value),
      }),
      h('p', { class: 'hint' }, 'What is due by then happens at once: digests, reminders, deadlines.'),
      h(
        'footer',
        { class: 'modal-foot' },
        h('button', { type: 'button', class: 'button', onClick: shut }, 'Cancel'),
        h('button', { type: 'submit', class: 'button primary' }, 'Move the clock'),
      ),
    ),
  });
}
