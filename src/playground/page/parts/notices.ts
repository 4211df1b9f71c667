import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import { Icon } from '../controls/icon.ts';
import { h } from '../h.ts';
import { usePage } from '../page.ts';
import type { Notice } from '../state/page-state.ts';

const PLAIN_MS = 5000;

function NoticeView({ notice }: { notice: Notice }): VNode {
  const { actions } = usePage();
  useEffect(() => {
    if (notice.tone !== 'plain') return;
    const timer = setTimeout(() => actions.dismissNotice(notice.id), PLAIN_MS);
    return () => clearTimeout(timer);
  }, [notice.id]);
  const more = () => actions.inspect(notice.entry);
  return h(
    'div',
    { class: `notice ${notice.tone}` },
    h('p', null, notice.text),
    notice.entry > 0 ? h('button', { type: 'button', class: 'link-button', onClick: more }, 'Show in inspector') : null,
    h(
      'button',
      {
        type: 'button',
        class: 'icon-button',
        'aria-label': 'Dismiss',
        onClick: () => actions.dismissNotice(notice.id),
      },
      h(Icon, { name: 'close' }),
    ),
  );
}

/** Short words at the edge of the page, read out as they come; a failure stays until it is put away. */
export function Notices(): VNode {
  const { notices } = usePage().state;
  return h(
    'div',
    { class: 'notices', role: 'alert', 'aria-live': 'assertive' },
    ...notices.map((notice) => h(NoticeView, { key: notice.id, notice })),
  );
}
