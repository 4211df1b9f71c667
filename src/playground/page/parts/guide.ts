import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { GuideItem } from '../../workspace-seed.ts';
import { Icon } from '../controls/icon.ts';
import { h } from '../h.ts';
import { usePage } from '../page.ts';
import { followGuide } from './guide-steps.ts';

const titles = ['Something to try', 'Two things to try', 'Three things to try'];

function GuideCard({ item, number }: { item: GuideItem; number: number }): VNode {
  const { actions } = usePage();
  const [isBusy, setBusy] = useState(false);
  const follow = async () => {
    setBusy(true);
    await followGuide(actions, item);
    setBusy(false);
  };
  return h(
    'button',
    {
      type: 'button',
      class: `guide-card${isBusy ? ' busy' : ''}`,
      'aria-busy': isBusy,
      onClick: () => void follow(),
    },
    h('span', { class: 'guide-number', 'aria-hidden': 'true' }, number),
    h('span', { class: 'guide-title' }, item.title),
    h('span', { class: 'guide-text' }, item.description),
  );
}

/** Up to three things to try, each with one click; put away and taken out again at will. */
export function Guide(): VNode | null {
  const { state, actions } = usePage();
  const { guide } = state.snapshot;
  if (!state.remembered.guideOpen || guide.length === 0) return null;
  const shut = () => actions.keep({ guideOpen: false });
  const cards = guide.map((item, at) => h('li', { key: item.title }, h(GuideCard, { item, number: at + 1 })));
  return h(
    'section',
    { class: 'guide', 'aria-labelledby': 'guide-title' },
    h(
      'header',
      null,
      h('h2', { id: 'guide-title' }, titles[guide.length - 1]),
      h(
        'button',
        { type: 'button', class: 'icon-button', 'aria-label': 'Put the guide away', onClick: shut },
        h(Icon, { name: 'close' }),
      ),
    ),
    h('ol', null, ...cards),
  );
}
