import { describe, expect, test } from 'vitest';
import { declaresEntities } from '../../src/feeds/xml-prolog.ts';

const entity = '<!ENTITY a "b">';

describe('own entities are seen', () => {
  test.each([
    `<!DOCTYPE r [${entity}]><rss/>`,
    `<?xml version="1.0"?>\n<!-- <rss --><!doctype r [${entity}]><rss/>`,
    `<!DOCTYPE r SYSTEM "http://x/a>b.dtd" [ ${entity} ]><rss/>`,
    `<!DOCTYPE r PUBLIC '-//"[' "x" [${entity}`,
    `\ufeff<?php > ?><!DOCTYPE r[`,
  ])('in %s', (text) => expect(declaresEntities(text)).toBe(true));
});

describe('no own entities are seen', () => {
  test.each([
    '',
    'no XML',
    '<rss><title><![CDATA[<!DOCTYPE r [<!ENTITY a "b">]>]]></title></rss>',
    '<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://my.netscape.com/[x].dtd"><rss/>',
    '<!DOCTYPE html><html></html>',
    '<!-- never closed <!DOCTYPE r [',
    '<!DOCTYPE r "never closed [',
  ])('in %s', (text) => expect(declaresEntities(text)).toBe(false));
});

test('a document made to be slow is read at once', () => {
  for (const part of ['<!DOCTYPE', '<!--', '<?', '<!DOCTYPE "', '"\'']) declaresEntities(part.repeat(500_000));
});
