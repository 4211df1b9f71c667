const byteOrderMarks: [number[], string][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/**
 * The text of a document and the encoding it was read in: byte order mark, then the HTTP header, then the XML prolog or
 * HTML meta, then UTF-8 where its bytes allow it, else windows-1252. Never throws: bad bytes become U+FFFD.
 */
export function decodeText(bytes: Uint8Array, contentType: string): { text: string; charset: string } {
  const declared = [charsetOfMark(bytes), charsetOfHeader(contentType), charsetOfContent(bytes)];
  for (const label of declared) {
    const decoder = label === null ? null : decoderOf(label);
    if (decoder) return { text: decoder.decode(bytes), charset: decoder.encoding };
  }
  return decodeUndeclared(bytes);
}

function charsetOfMark(bytes: Uint8Array): string | null {
  return byteOrderMarks.find(([mark]) => mark.every((byte, i) => bytes[i] === byte))?.[1] ?? null;
}

function charsetOfHeader(contentType: string): string | null {
  return /;\s*charset\s*=\s*"?'?([\w.:-]+)/i.exec(contentType.slice(0, 1000))?.[1] ?? null;
}

function charsetOfContent(bytes: Uint8Array): string | null {
  // XML in UTF-16 without a mark begins "<\0?\0" or "\0<\0?" (XML 1.0, appendix F).
  if (bytes[0] === 0x3c && bytes[1] === 0 && bytes[2] === 0x3f) return 'utf-16le';
  if (bytes[0] === 0 && bytes[1] === 0x3c && bytes[2] === 0) return 'utf-16be';
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  const label =
    /<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]+)/i.exec(head)?.[1] ??
    /<meta[^>]{0,200}?charset\s*=\s*["']?([\w.:-]+)/i.exec(head)?.[1] ??
    null;
  // Whoever could read this label byte by byte was not reading UTF-16 (HTML, "prescan a byte stream").
  return label !== null && /^utf-?16/i.test(label) ? 'utf-8' : label;
}

function decodeUndeclared(bytes: Uint8Array): { text: string; charset: string } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), charset: 'utf-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), charset: 'windows-1252' };
  }
}

function decoderOf(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
}
