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
