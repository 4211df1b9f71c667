import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeText } from '../../src/net/charset.ts';

const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16le = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));

test.each([
  ['the header', latin('caf\xe9'), 'text/html; charset=ISO-8859-1', 'café'],
  ['the header in quotes', latin('\xd1\xe0\xed'), 'text/xml; charset="windows-1251"', 'Сан'],
  [
    'the header before the prolog',
    utf8('<?xml version="1.0" encoding="ISO-8859-1"?>é'),
    'text/xml; charset=utf-8',
    'é',
  ],
  ['the mark before the header', utf8('\ufeffé'), 'text/html; charset=iso-8859-1', 'é'],
  ['the mark of UTF-16', utf16le('\ufeffnews é'), 'application/xml', 'news é'],
  ['the first letters of UTF-16', utf16le('<?xml version="1.0"?>é'), 'application/xml', 'é'],
  ['the prolog', latin('<?xml version="1.0" encoding="ISO-8859-1"?>\xe9'), 'application/rss+xml', 'é'],
  ['the meta', latin('<html><head><meta charset=windows-1252>\x93'), 'text/html', '“'],
  [
    'the old meta',
    latin('<meta http-equiv="Content-Type" content="text/html; charset=shift_jis">\x90\xa7'),
    'text/html',
    '制',
  ],
  ['a meta that cannot be true', utf8('<meta charset="utf-16">é'), 'text/html', 'é'],
  ['no label that exists', utf8('<meta charset="klingon">é'), 'text/html; charset=nonsense', 'é'],
  ['its own bytes', latin('na\xefve \x96 price'), '', 'naïve – price'],
])('a text is decoded by %s', (_what, bytes, contentType, end) => {
  expect(decodeText(bytes, contentType).text.endsWith(end)).toBe(true);
});

test('bytes of any kind are decoded without an error', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.string(), (bytes, contentType) => {
      expect(typeof decodeText(bytes, contentType).text).toBe('string');
    }),
  );
});

test('UTF-8 without a label is read as it was written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      fc.pre(!text.startsWith('\ufeff') && !text.includes('<'));
      expect(decodeText(utf8(text), '').text).toBe(text);
    }),
  );
});
