import { Tokenizer } from 'htmlparser2';

/** An opening tag with its attributes. */
export type Tag = { name: string; attributes: Record<string, string> };

/** What is told about a page as it is read. */
export type TagHandlers = { open: (tag: Tag) => void; close: (name: string) => void; text: (text: string) => void };

/** Reads HTML as a stream of tags and text, entities decoded. Keeps no tree: its time is linear in the page's length. */
export function readTags(html: string, handlers: TagHandlers): void {
  let tag: Tag = { name: '', attributes: {} };
  let attribute = '';
  const slice = (start: number, end: number) => html.slice(start, end);
  const append = (value: string) => {
    tag.attributes[attribute] = (tag.attributes[attribute] ?? '') + value;
  };
  const ignore = () => {};
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: true },
    {
      onopentagname: (start, end) => {
        tag = { name: slice(start, end).toLowerCase(), attributes: Object.create(null) };
      },
      onattribname: (start, end) => {
        attribute = slice(start, end).toLowerCase();
        append('');
      },
      onattribdata: (start, end) => append(slice(start, end)),
      onattribentity: (codepoint) => append(String.fromCodePoint(codepoint)),
      onattribend: ignore,
      onopentagend: () => handlers.open(tag),
      onselfclosingtag: () => handlers.open(tag),
      onclosetag: (start, end) => handlers.close(slice(start, end).toLowerCase()),
      ontext: (start, end) => handlers.text(slice(start, end)),
      ontextentity: (codepoint) => handlers.text(String.fromCodePoint(codepoint)),
      oncdata: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onprocessinginstruction: ignore,
      onend: ignore,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
}
