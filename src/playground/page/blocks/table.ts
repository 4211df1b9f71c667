import type { RichTextBlock, TableBlock } from '@slack/types';
import type { ComponentChild, VNode } from 'preact';
import { h } from '../h.ts';
import { parseRichText } from '../text/parse-rich-text.ts';
import { Blocks } from '../text/text-view.ts';

type Cell = { type: string; text?: string; value?: number };

function cellContent(cell: Cell): ComponentChild {
  if (cell.type === 'rich_text') return h(Blocks, { blocks: parseRichText(cell as RichTextBlock) });
  return cell.text ?? String(cell.value ?? '');
}

/** A table; its first row names the columns, as Slack draws it. */
export function TableView({ block }: { block: TableBlock }): VNode {
  const [head = [], ...rows] = block.rows as Cell[][];
  const look = (column: number) => {
    const { align = 'left', is_wrapped: isWrapped = false } = block.column_settings?.[column] ?? {};
    return `align-${align}${isWrapped ? ' wrapped' : ''}`;
  };
  const headings = head.map((cell, at) => h('th', { scope: 'col', class: look(at) }, cellContent(cell)));
  const body = rows.map((row) =>
    h('tr', null, ...row.map((cell, at) => h('td', { class: look(at) }, cellContent(cell)))),
  );
  return h(
    'div',
    { class: 'block table-frame', role: 'region', 'aria-label': 'Table', tabIndex: 0 },
    h('table', { class: 'table' }, h('thead', null, h('tr', null, ...headings)), h('tbody', null, ...body)),
  );
}
