const words = new Set(['text', 'alt_text', 'fallback', 'url']);

function textsIn(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(textsIn);
  if (part === null || typeof part !== 'object') return [];
  return Object.entries(part).flatMap(([key, value]) =>
    typeof value === 'string' ? (words.has(key) ? [value] : []) : textsIn(value),
  );
}

/** All that a person can read in a message, modal or home, line by line: its blocks, or its text where it has none. */
export function shownText(shown: { text?: string; title?: unknown; blocks?: unknown }): string {
  const blocks = Array.isArray(shown.blocks) && shown.blocks.length > 0 ? shown.blocks : [{ text: shown.text ?? '' }];
  return textsIn([shown.title, blocks]).join('\n');
}
