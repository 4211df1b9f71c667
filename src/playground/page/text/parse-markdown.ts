import { lexer, type Token, type Tokens } from 'marked';
import type { Block, Inline, Marks } from './inline.ts';

const marksOf: Record<string, Marks> = { strong: { bold: true }, em: { italic: true }, del: { strike: true } };

function inlineOf(token: Token, marks: Marks): Inline[] {
  const more = marksOf[token.type];
  if (more) return inlines((token as Tokens.Generic).tokens ?? [], { ...marks, ...more });
  if (token.type === 'br') return [{ type: 'break' }];
  if (token.type === 'link') return [{ type: 'link', url: token.href, text: token.text, marks }];
  if (token.type === 'image') return [{ type: 'link', url: token.href, text: token.text || token.href, marks }];
  if (token.type === 'codespan') return [{ type: 'text', text: token.text, marks: { ...marks, code: true } }];
  if ('tokens' in token && token.tokens) return inlines(token.tokens, marks);
  return [{ type: 'text', text: 'text' in token ? String(token.text) : token.raw, marks }];
}

function inlines(tokens: Token[], marks: Marks = {}): Inline[] {
  return tokens.flatMap((token) => inlineOf(token, marks));
}

function listBlocks(list: Tokens.List, indent: number): Block[] {
  return list.items.flatMap((item, index) => {
    const nested = item.tokens.filter((token): token is Tokens.List => token.type === 'list');
    const own = inlines(item.tokens.filter((token) => token.type !== 'list'));
    const start = (Number(list.start) || 1) + index;
    return [
      { type: 'list', ordered: list.ordered, indent, start, items: [own] } as Block,
      ...nested.flatMap((inner) => listBlocks(inner, indent + 1)),
    ];
  });
}

function tableBlock(table: Tokens.Table): Block {
  return {
    type: 'table',
    header: table.header.map((cell) => inlines(cell.tokens)),
    rows: table.rows.map((row) => row.map((cell) => inlines(cell.tokens))),
  };
}

function blocksOf(token: Token): Block[] {
  switch (token.type) {
    case 'space':
      return [];
    case 'heading':
      return [{ type: 'heading', level: (token as Tokens.Heading).depth, content: inlines(token.tokens ?? []) }];
    case 'code':
      return [{ type: 'code', content: [{ type: 'text', text: (token as Tokens.Code).text }] }];
    case 'blockquote':
      return [{ type: 'quote', content: inlines(token.tokens ?? []) }];
    case 'list':
      return listBlocks(token as Tokens.List, 0);
    case 'table':
      return [tableBlock(token as Tokens.Table)];
    case 'hr':
      return [{ type: 'rule' }];
    default:
      return [{ type: 'paragraph', content: inlineOf(token, {}) }];
  }
}

/** The text of a markdown block → the same parts that mrkdwn yields; HTML in it stays text. */
export function parseMarkdown(text: string): Block[] {
  return lexer(text).flatMap(blocksOf);
}
