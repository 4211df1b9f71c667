import type { VNode } from 'preact';
import { h } from '../h.ts';
import type { Face } from '../state/directory.ts';

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^[\p{L}\p{N}]/u.test(word));
  const letters = words.length > 1 ? [words[0], words.at(-1)] : words;
  return (
    letters
      .map((word) => word?.charAt(0) ?? '')
      .join('')
      .toUpperCase() || '?'
  );
}

/** Initials on a colour that always is the same for the same person. */
export function Avatar({ face, size = 'medium' }: { face: Face; size?: 'small' | 'medium' | 'large' }): VNode {
  const shape = face.isApp ? 'app' : `hue-${face.hue}`;
  // Drawn by the style sheet: initials are no text to be read or searched.
  return h('span', { class: `avatar ${size} ${shape}`, 'aria-hidden': 'true', 'data-initials': initialsOf(face.name) });
}
