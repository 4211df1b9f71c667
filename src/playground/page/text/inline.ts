export interface Marks {
  bold?: boolean;
  italic?: boolean;
  strike?: boolean;
  code?: boolean;
  underline?: boolean;
  highlight?: boolean;
}

/** A run of text, or a reference in it; what mrkdwn, rich text and markdown have in common. */
export type Inline = { marks?: Marks | undefined } & (
  | { type: 'text'; text: string }
  | { type: 'link'; url: string; text: string | null }
  | { type: 'user' | 'channel' | 'usergroup'; id: string; label: string | null }
  | { type: 'broadcast'; range: string }
  | { type: 'date'; timestamp: number; format: string; url: string | null; fallback: string }
  | { type: 'emoji'; name: string }
  | { type: 'break' }
);

/** A paragraph-like part of a text. */
export type Block =
  | { type: 'paragraph'; content: Inline[] }
  | { type: 'heading'; level: number; content: Inline[] }
  | { type: 'quote'; content: Inline[] }
  | { type: 'code'; content: Inline[] }
  | { type: 'list'; ordered: boolean; indent: number; start: number; items: Inline[][] }
  | { type: 'table'; header: Inline[][]; rows: Inline[][][] }
  | { type: 'rule' };

const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/** Slack escapes exactly `&`, `<` and `>`. */
export function unescapeEntities(text: string): string {
  return text.replace(/&(?:amp|lt|gt);/g, (entity) => entities[entity] ?? entity);
}
