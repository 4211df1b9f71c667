import type { ImageBlock } from '@slack/types';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { h } from '../h.ts';
import { Plain } from '../text/text-view.ts';

export interface PictureSource {
  image_url?: string;
  alt_text: string;
  slack_file?: { id?: string; url?: string };
}

function addressOf({ image_url, slack_file }: PictureSource): string {
  if (image_url) return image_url;
  return slack_file?.id ? `/play/files/${encodeURIComponent(slack_file.id)}/image` : (slack_file?.url ?? '');
}

/** A picture; where it cannot be loaded, its description stands in for it. */
export function Picture({ image, class: name }: { image: PictureSource; class: string }): VNode {
  const [isMissing, setMissing] = useState(false);
  if (isMissing)
    return h('span', { class: `${name} missing`, role: 'img', 'aria-label': image.alt_text }, image.alt_text);
  const props = { src: addressOf(image), alt: image.alt_text, class: name, loading: 'lazy' as const };
  return h('img', { ...props, referrerPolicy: 'no-referrer', onError: () => setMissing(true) });
}

export function ImageView({ block }: { block: ImageBlock }): VNode {
  return h(
    'figure',
    { class: 'block image' },
    block.title ? h('figcaption', null, h(Plain, { text: block.title })) : null,
    h(Picture, { image: block as PictureSource, class: 'picture' }),
  );
}
