/** The text of a file that somebody sends, UTF-8 or UTF-16 with its mark; `refuse` hears why it has none. */
export function textOfFile(bytes: Uint8Array, refuse: (why: string, cause?: unknown) => never): string {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    return refuse('it is a workbook or an archive. Save the sheet as “CSV UTF-8” and send that');
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : isBigEndian(bytes) ? 'utf-16be' : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes('\u0000') ? refuse('it is no text. Save it as “CSV UTF-8” and send that') : text;
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    return refuse(
      'its letters are not in UTF-8, so a name such as “Müller” would be read wrongly. Save it as “CSV UTF-8” and send that',
      cause,
    );
  }
}

function isBigEndian(bytes: Uint8Array): boolean {
  return bytes[0] === 0xfe && bytes[1] === 0xff;
}
