import type { FileInput } from '@slack/types';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { PlayFile } from '../../protocol.ts';
import { Icon } from '../controls/icon.ts';
import { h } from '../h.ts';
import { usePage } from '../page.ts';
import { type ElementProps, listOf } from './element-props.ts';

/** "12 kB" */
export function sizeWords(bytes: number): string {
  const units = ['bytes', 'kB', 'MB'];
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  return `${new Intl.NumberFormat('en', { maximumFractionDigits: power ? 1 : 0 }).format(bytes / 1000 ** power)} ${units[power]}`;
}

function fileRow(file: { id: string; name: string; size: number | null }, remove: () => void): VNode {
  return h(
    'li',
    { key: file.id, class: 'chosen-file' },
    h(Icon, { name: 'file' }),
    h('span', { class: 'file-name' }, file.name),
    file.size === null ? null : h('span', { class: 'file-size' }, sizeWords(file.size)),
    h(
      'button',
      { type: 'button', class: 'icon-button', 'aria-label': `Remove ${file.name}`, onClick: remove },
      h(Icon, { name: 'close' }),
    ),
  );
}

/** A place for files: each is uploaded when it is chosen, and travels with the form as its id. */
export function FileElement({ element, labelling, value, onValue }: ElementProps<FileInput>): VNode {
  const { actions } = usePage();
  const [known, setKnown] = useState<PlayFile[]>([]);
  const [isLoading, setLoading] = useState(false);
  const ids = listOf(value);
  const most = element.max_files ?? 10;
  const take = async (files: File[]) => {
    setLoading(true);
    const uploaded = (await Promise.all(files.map((file) => actions.upload(file)))).filter((file) => file !== null);
    setLoading(false);
    setKnown([...known, ...uploaded]);
    onValue([...ids, ...uploaded.map(({ id }) => id)].slice(-most));
  };
  const rows = ids.map((id) => {
    const { name = id, size = null } = known.find((file) => file.id === id) ?? {};
    return fileRow({ id, name, size }, () => onValue(ids.filter((one) => one !== id)));
  });
  const accept = element.filetypes?.map((type) => `.${type}`).join(',');
  return h(
    'div',
    { class: `file-input${isLoading ? ' busy' : ''}`, 'aria-busy': isLoading },
    h('input', {
      ...labelling,
      type: 'file',
      accept,
      multiple: most > 1,
      onChange: (event) => {
        const input = event.currentTarget;
        void take([...(input.files ?? [])]).then(() => {
          input.value = '';
        });
      },
    }),
    rows.length > 0 ? h('ul', { class: 'chosen-files' }, ...rows) : null,
  );
}
