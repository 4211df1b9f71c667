import type { KnownBlock } from '@slack/types';
import type { FunctionComponent, VNode } from 'preact';
import { useId } from 'preact/hooks';
import { h } from '../h.ts';
import { ActionsView } from './actions.ts';
import { ContextView } from './context.ts';
import { ImageView } from './image.ts';
import { InputView } from './input.ts';
import { VideoView } from './media.ts';
import { SectionView } from './section.ts';
import { type Surface, SurfaceContext } from './surface.ts';
import { TableView } from './table.ts';
import { AlertView, DividerView, HeaderView, MarkdownView, RichTextView } from './text-blocks.ts';

// Each component takes the block of its own key's type; the table cannot say so.
const components: Record<string, unknown> = {
  actions: ActionsView,
  alert: AlertView,
  context: ContextView,
  divider: DividerView,
  header: HeaderView,
  image: ImageView,
  input: InputView,
  markdown: MarkdownView,
  rich_text: RichTextView,
  section: SectionView,
  table: TableView,
  video: VideoView,
};

function blockView(block: KnownBlock, at: number): VNode {
  const Component = components[block.type] as FunctionComponent<{ block: KnownBlock }> | undefined;
  const key = block.block_id ?? at;
  if (!Component) return h('p', { key, class: 'block unknown' }, `This block is not shown here: ${block.type}`);
  return h(Component, { key, block });
}

/** The blocks of a message or a view. */
export function BlockList({ blocks, surface }: { blocks: KnownBlock[]; surface: Surface }): VNode {
  const list = h('div', { class: 'blocks' }, ...blocks.map(blockView));
  return h(SurfaceContext.Provider, { value: { ...surface, prefix: useId() } }, list);
}
