import sax from 'sax';
import { ListRefusal } from './list-file.ts';

/** An element with its attributes, text and children; names are local (no namespace prefix). */
export type XmlNode = { name: string; attributes: ReadonlyMap<string, string>; children: XmlNode[]; text: string };

type Building = { name: string; attributes: Map<string, string>; children: XmlNode[]; text: string };

const CHUNK = 1 << 16;
const MAX_DEPTH = 64;

/**
 * Reads XML as a stream and hands over each element of the given names, whole, when it ends; the rest is let go. Returns
 * the root's name and attributes. Refuses a DOCTYPE before anything else, and text that is not well-formed to its end.
 */
export function readXml(
  bytes: Uint8Array,
  records: ReadonlySet<string>,
  visit: (node: XmlNode) => void,
): { root: string; attributes: ReadonlyMap<string, string> } {
  const parser = sax.parser(true, { trim: false, normalize: false, position: false });
  const open: (Building | null)[] = [];
  let root: { root: string; attributes: ReadonlyMap<string, string> } | null = null;
  parser.ondoctype = () => {
    throw new ListRefusal(
      'doctype',
      'The file declares a document type, which no official list does. Nothing was changed.',
    );
  };
  parser.onerror = (cause) => {
    throw new ListRefusal(
      root ? 'truncated' : 'wrong-content',
      root ? 'The file is cut off or damaged. Nothing was changed.' : 'The file is not XML. Nothing was changed.',
      cause,
    );
  };
  parser.onopentag = (tag) => {
    root ??= rootOf(tag as sax.Tag);
    const parent = open.at(-1) ?? null;
    if (open.length > MAX_DEPTH)
      throw new ListRefusal('wrong-content', 'The file is nested deeper than any official list. Nothing was changed.');
    const isKept = parent !== null || records.has(localName(tag.name));
    const element = isKept ? elementOf(tag as sax.Tag) : null;
    open.push(element);
    if (element) parent?.children.push(element);
  };
  parser.ontext = parser.oncdata = (text) => {
    const current = open.at(-1);
    if (current) current.text += text;
  };
  parser.onclosetag = () => {
    const element = open.pop();
    if (element && !open.at(-1)) visit(element);
  };
  feed(parser, bytes);
  if (!root) throw new ListRefusal('wrong-content', 'The file holds no XML element. Nothing was changed.');
  return root;
}

function feed(parser: sax.SAXParser, bytes: Uint8Array): void {
  const decoder = new TextDecoder();
  for (let at = 0; at < bytes.length; at += CHUNK)
    parser.write(decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true }));
  parser.write(decoder.decode()).close();
}

function rootOf(tag: sax.Tag): { root: string; attributes: ReadonlyMap<string, string> } {
  const { name, attributes } = elementOf(tag);
  return { root: name, attributes };
}

function elementOf({ name, attributes }: sax.Tag): Building {
  return {
    name: localName(name),
    attributes: new Map(Object.entries(attributes).map(([key, value]) => [localName(key), value])),
    children: [],
    text: '',
  };
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The children of this name. */
export function childrenOf(node: XmlNode | undefined, name: string): XmlNode[] {
  return node?.children.filter((child) => child.name === name) ?? [];
}

/** The first child of this name. */
export function childOf(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((child) => child.name === name);
}

/** All elements of this name below a node, in document order. */
export function descendantsOf(node: XmlNode, name: string): XmlNode[] {
  return node.children.flatMap((child) => [...(child.name === name ? [child] : []), ...descendantsOf(child, name)]);
}

/** The text of the first child of this name, its spaces put right; empty where there is none. */
export function textIn(node: XmlNode | undefined, name: string): string {
  return (childOf(node, name)?.text ?? '').replace(/\s+/gu, ' ').trim();
}
