import { ListRefusal } from './list-file.ts';

const START = 2048;

/** Refuses what is no list at all: nothing, an HTML page, the words of an error. Returns the first letters. */
export function refuseNoList(bytes: Uint8Array): string {
  const start = new TextDecoder()
    .decode(bytes.subarray(0, START))
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (start === '') throw new ListRefusal('empty', 'The file is empty. Nothing was changed.');
  if (/^(?:<!doctype html|<html|<head|<body)/i.test(start)) {
    throw new ListRefusal(
      'html',
      'The file is a web page, not a list: the site may have refused the download. Nothing was changed.',
    );
  }
  if (
    /^\s*<(?:\?xml[^>]{0,200}\?>\s*)?<?(?:Error|Fault)\b/i.test(start) ||
    /^(?:access denied|forbidden|403|404|request blocked)/i.test(start)
  ) {
    throw new ListRefusal('wrong-content', 'The file is an error message, not a list. Nothing was changed.');
  }
  return start;
}

/** The text of a list file, UTF-8, without a byte order mark. */
export function textOf(bytes: Uint8Array): string {
  refuseNoList(bytes);
  return new TextDecoder().decode(bytes).replace(/^\uFEFF/, '');
}

/** True where a file is XML by its first letter. */
export function isXml(bytes: Uint8Array): boolean {
  return refuseNoList(bytes).startsWith('<');
}
