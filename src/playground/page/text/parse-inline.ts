import { type Inline, type Marks, unescapeEntities } from './inline.ts';
import { parseToken } from './parse-token.ts';

type Mark = 'bold' | 'italic' | 'strike';

const markOf: Record<string, Mark> = { '*': 'bold', _: 'italic', '~': 'strike' };

interface Scan {
  text: string;
  marks: Marks;
  out: Inline[];
  /** Delimiters known not to close further on, so that no stretch is searched twice. */
  unclosed: Set<string>;
}

const wordCharacter = /[\p{L}\p{N}]/u;
const isWord = (character: string | undefined) => character !== undefined && wordCharacter.test(character);
const isBlank = (character: string | undefined) => character === undefined || /\s/.test(character);

function push(scan: Scan, inline: Inline): void {
  const marks = Object.keys(scan.marks).length > 0 ? scan.marks : undefined;
  const last = scan.out.at(-1);
  if (inline.type === 'text' && last?.type === 'text' && last.marks === marks) last.text += inline.text;
  else scan.out.push(marks ? { ...inline, marks } : inline);
}

function closeOf(scan: Scan, from: number, delimiter: string): number {
  if (scan.unclosed.has(delimiter)) return -1;
  for (let at = scan.text.indexOf(delimiter, from); at >= 0; at = scan.text.indexOf(delimiter, at + 1)) {
    if (at > from && !isBlank(scan.text[at - 1]) && !isWord(scan.text[at + 1])) return at;
  }
  scan.unclosed.add(delimiter);
  return -1;
}

function takeCode(scan: Scan, at: number): number {
  if (scan.text[at] !== '`') return 0;
  const end = scan.text.indexOf('`', at + 1);
  if (end <= at + 1) return 0;
  const text = unescapeEntities(scan.text.slice(at + 1, end));
  scan.out.push({ type: 'text', text, marks: { ...scan.marks, code: true } });
  return end + 1 - at;
}

function takeToken(scan: Scan, at: number): number {
  if (scan.text[at] !== '<') return 0;
  const end = scan.text.indexOf('>', at);
  const token = end < 0 ? null : parseToken(scan.text.slice(at + 1, end));
  if (token) push(scan, token);
  return token ? end + 1 - at : 0;
}

function takeMark(scan: Scan, at: number): number {
  const delimiter = scan.text[at] ?? '';
  const mark = markOf[delimiter];
  if (!mark || scan.marks[mark] || isWord(scan.text[at - 1]) || isBlank(scan.text[at + 1])) return 0;
  const end = closeOf(scan, at + 1, delimiter);
  if (end < 0) return 0;
  scan.out.push(...parseInline(scan.text.slice(at + 1, end), { marks: { ...scan.marks, [mark]: true } }));
  return end + 1 - at;
}

const emojiCode = /:([a-z0-9_+-]{1,40}):/y;

function takeEmoji(scan: Scan, at: number): number {
  if (scan.text[at] !== ':') return 0;
  emojiCode.lastIndex = at;
  const found = emojiCode.exec(scan.text);
  if (!found) return 0;
  push(scan, { type: 'emoji', name: found[1] ?? '' });
  return found[0].length;
}

const special = /[`<*_~:&]/g;

function takeText(scan: Scan, at: number): number {
  special.lastIndex = at + 1;
  const end = special.exec(scan.text)?.index ?? scan.text.length;
  const lines = unescapeEntities(scan.text.slice(at, end)).split('\n');
  lines.forEach((line, index) => {
    if (index > 0) scan.out.push({ type: 'break' });
    if (line !== '') push(scan, { type: 'text', text: line });
  });
  return end - at;
}

function takeEntity(scan: Scan, at: number): number {
  const entity = /^&(?:amp|lt|gt);/.exec(scan.text.slice(at, at + 5));
  if (!entity) return 0;
  push(scan, { type: 'text', text: unescapeEntities(entity[0]) });
  return entity[0].length;
}

const takers = [takeCode, takeToken, takeMark, takeEmoji, takeEntity, takeText];
const literalTakers = [takeToken, takeEntity, takeText];

/** One paragraph of mrkdwn → its runs; with `literal`, only links and mentions are read, as in a code block. */
export function parseInline(text: string, options: { literal?: boolean; marks?: Marks } = {}): Inline[] {
  const scan: Scan = { text, marks: options.marks ?? {}, out: [], unclosed: new Set() };
  const chosen = options.literal ? literalTakers : takers;
  for (let at = 0; at < text.length; ) {
    for (const take of chosen) {
      const taken = take(scan, at);
      at += taken;
      if (taken > 0) break;
    }
  }
  return scan.out;
}
