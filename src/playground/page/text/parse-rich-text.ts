import type { RichTextBlock, RichTextBlockElement, RichTextElement } from '@slack/types';
import type { Block, Inline, Marks } from './inline.ts';

function breakLines(text: string, marks: Marks | undefined): Inline[] {
  return text.split('\n').flatMap((line, index) => {
    const run: Inline[] = line === '' ? [] : [{ type: 'text', text: line, marks }];
    return index === 0 ? run : [{ type: 'break' }, ...run];
  });
}

function inlineOf(element: RichTextElement): Inline[] {
  const marks = 'style' in element ? (element.style as Marks | undefined) : undefined;
  switch (element.type) {
    case 'text':
      return breakLines(element.text, marks);
    case 'link':
      return [{ type: 'link', url: element.url, text: element.text ?? null, marks }];
    case 'user':
      return [{ type: 'user', id: element.user_id, label: null, marks }];
    case 'channel':
      return [{ type: 'channel', id: element.channel_id, label: null, marks }];
    case 'usergroup':
      return [{ type: 'usergroup', id: element.usergroup_id, label: null, marks }];
    case 'broadcast':
      return [{ type: 'broadcast', range: element.range, marks }];
    case 'emoji':
      return [{ type: 'emoji', name: element.name, marks }];
    case 'date': {
      const { timestamp, format, url = null, fallback = '' } = element;
      return [{ type: 'date', timestamp, format, url, fallback, marks }];
    }
    case 'color':
      return [{ type: 'text', text: element.value, marks: { ...marks, code: true } }];
    default:
      return [];
  }
}

function contentOf(elements: RichTextElement[]): Inline[] {
  return elements.flatMap(inlineOf);
}

function blockOf(element: RichTextBlockElement): Block {
  switch (element.type) {
    case 'rich_text_section':
      return { type: 'paragraph', content: contentOf(element.elements) };
    case 'rich_text_quote':
      return { type: 'quote', content: contentOf(element.elements) };
    case 'rich_text_preformatted':
      return { type: 'code', content: contentOf(element.elements) };
    case 'rich_text_list': {
      const offset = 'offset' in element ? Number(element.offset) : 0;
      return {
        type: 'list',
        ordered: element.style === 'ordered',
        indent: element.indent ?? 0,
        start: offset + 1,
        items: element.elements.map((item) => contentOf(item.elements)),
      };
    }
  }
}

/** A rich_text block → the same parts that mrkdwn yields. */
export function parseRichText(block: Pick<RichTextBlock, 'elements'>): Block[] {
  return block.elements.map(blockOf);
}
