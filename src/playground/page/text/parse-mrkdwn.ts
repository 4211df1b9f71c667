import type { Block } from './inline.ts';
import { parseInline } from './parse-inline.ts';

const FENCE = '```';

function isQuoted(line: string): boolean {
  return line.startsWith('&gt;') || line.startsWith('>');
}

function unquoted(line: string): string {
  return line.replace(/^(?:&gt;|>) ?/, '');
}

/** Lines in a row that are all quoted, or all not. */
function runsOf(lines: string[]): { quoted: boolean; lines: string[] }[] {
  const runs: { quoted: boolean; lines: string[] }[] = [];
  for (const line of lines) {
    const quoted = isQuoted(line);
    const last = runs.at(-1);
    if (last?.quoted === quoted) last.lines.push(line);
    else runs.push({ quoted, lines: [line] });
  }
  return runs;
}

function proseBlocks(text: string): Block[] {
  const trimmed = text.replace(/^\n/, '').replace(/\n$/, '');
  if (trimmed === '') return [];
  return runsOf(trimmed.split('\n')).map(({ quoted, lines }) => ({
    type: quoted ? 'quote' : 'paragraph',
    content: parseInline((quoted ? lines.map(unquoted) : lines).join('\n')),
  }));
}

function codeBlock(text: string): Block {
  // Inside a code block Slack still reads links and mentions, but no marks.
  return { type: 'code', content: parseInline(text.replace(/^\n/, '').replace(/\n$/, ''), { literal: true }) };
}

/** Slack's mrkdwn → paragraphs, quotes and code blocks. A fence that never closes is plain text. */
export function parseMrkdwn(text: string): Block[] {
  const parts = text.split(FENCE);
  if (parts.length % 2 === 0) parts.push(parts.splice(-2).join(FENCE));
  return parts.flatMap((part, index) => (index % 2 === 0 ? proseBlocks(part) : [codeBlock(part)]));
}
