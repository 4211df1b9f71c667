import { Parser } from 'htmlparser2';

/** The words of a piece of HTML on one line, tags gone and entities decoded; for titles, where layout says nothing. */
export function htmlToLine(html: string): string {
  const words: string[] = [];
  let hidden = 0;
  const isHidden = (tag: string) => tag === 'script' || tag === 'style';
  const parser = new Parser({
    onopentag: (tag) => {
      if (isHidden(tag)) hidden += 1;
      else if (!inlineTags.has(tag)) words.push(' ');
    },
    onclosetag: (tag) => {
      if (isHidden(tag)) hidden -= 1;
      else if (!inlineTags.has(tag)) words.push(' ');
    },
    ontext: (text) => {
      if (hidden === 0) words.push(text);
    },
  });
  parser.end(html);
  return words.join('').replace(/\s+/g, ' ').trim();
}

/** Plain texts as HTML, a paragraph each; those that are absent or empty are left out. */
export function paragraphs(...texts: (string | null | undefined)[]): string {
  return texts.flatMap((text) => (text?.trim() ? `<p>${escapeHtml(text.trim())}</p>` : [])).join('\n');
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const inlineTags = new Set([
  'a',
  'abbr',
  'b',
  'cite',
  'code',
  'em',
  'font',
  'i',
  'q',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'u',
]);
