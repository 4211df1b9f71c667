import { type Metadata, validDate } from './metadata.ts';
import { readTags, type Tag } from './tags.ts';

/** A page's text, one paragraph or list item a line, and what its head says of it. */
export type Page = Metadata & { text: string };

const furniture = new Set([
  'script',
  'style',
  'nav',
  'header',
  'footer',
  'aside',
  'form',
  'noscript',
  'template',
  'svg',
  'button',
  'select',
  'iframe',
  'figure',
  'dialog',
  'object',
  'canvas',
  'video',
  'audio',
  'menu',
]);
const blocks = new Set([
  'p',
  'div',
  'section',
  'article',
  'main',
  'li',
  'ul',
  'ol',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'br',
  'tr',
  'table',
  'td',
  'th',
  'blockquote',
  'pre',
  'dd',
  'dt',
  'dl',
  'hr',
  'body',
]);
const furnitureName =
  /(?:^|[\s_-])(?:nav|navbar|menu|breadcrumbs?|sidebar|cookie|cookies|share|sharing|social|subscribe|newsletter|related|promo|advert|ads?|footer|masthead|skip-link|comments|pagination|banner)(?:$|[\s_-])/i;

const voidElements = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'param',
  'source',
  'track',
  'wbr',
]);

type ElementKind = 'furniture' | 'article' | 'title' | 'plain';

type State = {
  /** The elements that stand open, the last opened last. */
  open: { name: string; kind: ElementKind }[];
  furnitureDepth: number;
  articleDepth: number;
  all: string[];
  article: string[];
  heading: string[];
  head: Partial<Record<'title' | 'publisher' | 'published', string>>;
};

/** Elements nest no deeper than browsers let them: 512 levels (HTML Standard, implementation limits of Chromium and WebKit). */
const deepest = 512;

/** The text of a page of HTML: the article where the page marks one, without furniture. Total and linear in the page's length. */
export function htmlToText(html: string): string {
  return readPage(html).text;
}

/** Reads a page of HTML: its text, and title, publisher and date where its head names them. */
export function readPage(html: string): Page {
  const state: State = { open: [], furnitureDepth: 0, articleDepth: 0, all: [], article: [], heading: [], head: {} };
  readTags(html, {
    open: (tag) => openElement(state, tag),
    close: (name) => closeElement(state, name),
    text: (text) => addText(state, text.replace(/\s+/g, ' ')),
  });
  return finish(state);
}

function openElement(state: State, { name, attributes }: Tag): void {
  if (name === 'meta') readMeta(state, attributes);
  if (blocks.has(name)) addText(state, '\n');
  if (voidElements.has(name) || state.open.length >= deepest) return;
  const kind = kindOf(name, attributes);
  state.open.push({ name, kind });
  count(state, kind, 1);
}

function kindOf(
  name: string,
  { class: classes = '', id = '', role = '', hidden }: Record<string, string>,
): ElementKind {
  if (name === 'title') return 'title';
  if (furniture.has(name) || hidden !== undefined) return 'furniture';
  if (name !== 'body' && name !== 'html' && furnitureName.test(`${classes} ${id} ${role}`.slice(0, 500)))
    return 'furniture';
  return name === 'article' || name === 'main' ? 'article' : 'plain';
}

/** Closes the element and what stands open within it; an end that closes nothing near is ignored. */
function closeElement(state: State, name: string): void {
  if (blocks.has(name)) addText(state, '\n');
  const at = state.open.findLastIndex((element) => element.name === name);
  if (at < 0) return;
  for (const element of state.open.splice(at)) count(state, element.kind, -1);
}

function count(state: State, kind: ElementKind, by: 1 | -1): void {
  if (kind === 'furniture') state.furnitureDepth += by;
  if (kind === 'article') state.articleDepth += by;
}

function addText(state: State, text: string): void {
  if (state.open.at(-1)?.kind === 'title') state.heading.push(text);
  else if (state.furnitureDepth === 0) {
    state.all.push(text);
    if (state.articleDepth > 0) state.article.push(text);
  }
}

function readMeta(state: State, attributes: Record<string, string>): void {
  const name = (attributes.property ?? attributes.name ?? '').toLowerCase();
  const content = attributes.content?.trim();
  if (!content) return;
  if (name === 'og:title') state.head.title ??= content;
  if (name === 'og:site_name') state.head.publisher ??= content;
  if (/^(?:article:published_time|date|dc\.date|dcterms\.created|publication_date|datepublished)$/.test(name))
    state.head.published ??= content.slice(0, 10);
}

/** An article element counts as the page's article where it holds more than a teaser. */
const teaser = 200;

function finish({ all, article, heading, head }: State): Page {
  const main = paragraphs(article.join(''));
  const text = main.length > teaser ? main : paragraphs(all.join(''));
  const title = head.title ?? (heading.join('').replace(/\s+/g, ' ').trim() || null);
  return { text, title, publisher: head.publisher ?? null, published: validDate(head.published) };
}

/** The spaces of a source line are layout: each block is one line of text. */
function paragraphs(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
}
