import type { VideoBlock } from '@slack/types';
import type { VNode } from 'preact';
import type { PlayFile } from '../../protocol.ts';
import { Icon } from '../controls/icon.ts';
import { sizeWords } from '../elements/file-input.ts';
import { h } from '../h.ts';
import { OutLink } from '../text/inline-view.ts';
import { Picture } from './image.ts';

/** A video as a picture that links to it: nothing of another site plays inside the page. */
export function VideoView({ block }: { block: VideoBlock }): VNode {
  return h(
    'figure',
    { class: 'block image' },
    h('figcaption', null, h(OutLink, { url: block.title_url ?? block.video_url }, block.title.text)),
    h(Picture, { image: { image_url: block.thumbnail_url, alt_text: block.alt_text }, class: 'picture' }),
  );
}

const pictures = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);

/** A file under a message: a picture is shown, anything can be downloaded. */
export function FileView({ file }: { file: PlayFile }): VNode {
  const link = h('a', { class: 'file-name', href: file.play_url, download: file.name }, file.title || file.name);
  const preview = pictures.has(file.mimetype)
    ? h(Picture, { image: { image_url: file.play_url, alt_text: file.title || file.name }, class: 'picture' })
    : null;
  const note = h('span', { class: 'file-size' }, `${file.filetype.toUpperCase()} · ${sizeWords(file.size)}`);
  return h('div', { class: 'file' }, h('div', { class: 'file-line' }, h(Icon, { name: 'file' }), link, note), preview);
}
