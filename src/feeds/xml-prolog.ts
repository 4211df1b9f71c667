/**
 * Whether what stands before the first element declares entities of its own, which entity bombs and references to
 * outside files need; the bare DOCTYPE of RSS 0.91 does not. Comments and processing instructions are passed over.
 */
export function declaresEntities(text: string): boolean {
  let at = 0;
  for (;;) {
    at = text.indexOf('<', at);
    if (at < 0) return false;
    if (text.startsWith('<!--', at)) at = after(text, '-->', at + 4);
    else if (text.startsWith('<?', at)) at = after(text, '?>', at + 2);
    else if (/^<!doctype/i.test(text.slice(at, at + 9))) return hasOwnDeclarations(text, at + 9);
    else return false;
    if (at < 0) return false;
  }
}

function after(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found < 0 ? -1 : found + mark.length;
}

// XML 1.0, production 28: what a document declares itself stands in square brackets; a bracket in a quoted name is none.
function hasOwnDeclarations(text: string, from: number): boolean {
  const unquoted = /["'[>]/g;
  unquoted.lastIndex = from;
  for (let mark = unquoted.exec(text); mark !== null; mark = unquoted.exec(text)) {
    if (mark[0] === '[') return true;
    if (mark[0] === '>') return false;
    const closing = after(text, mark[0], mark.index + 1);
    if (closing < 0) return false;
    unquoted.lastIndex = closing;
  }
  return false;
}
