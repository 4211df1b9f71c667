import { expect, test } from 'vitest';
import { htmlToText, readPage } from '../../src/reading/html.ts';
import { readHtml } from '../../src/reading/read.ts';

const page = `<!doctype html><html><head><title>Korea &amp; Japan agree</title>
<meta property="og:site_name" content="Harbour Post"><meta property="article:published_time" content="2026-03-04T10:00:00Z">
<style>p { color: red }</style></head><body>
<nav><a href="/">Home</a></nav><div class="share-bar">Share this</div>
<article><h1>Korea and Japan agree</h1><p>Korea and
Japan met in Busan. The two sides agreed to <b>publish</b> a&nbsp;list &amp; share it.</p><script>track("<p>no</p>")</script>
<p>The two sides will meet twice a year, and they will share the records of each meeting with the public in both languages, by mail and in print.</p></article>
<aside>Related news</aside><footer>All rights reserved</footer></body></html>`;

test('the article is kept, one paragraph a line, and the furniture of the page is dropped', () => {
  expect(htmlToText(page).split('\n')).toEqual([
    'Korea and Japan agree',
    'Korea and Japan met in Busan. The two sides agreed to publish a list & share it.',
    'The two sides will meet twice a year, and they will share the records of each meeting with the public in both languages, by mail and in print.',
  ]);
});

test('the head names title, publisher and date', () => {
  expect(readPage(page)).toMatchObject({
    title: 'Korea & Japan agree',
    publisher: 'Harbour Post',
    published: '2026-03-04',
  });
});

test('what the caller knows wins over the page', () => {
  expect(readHtml(page, { title: 'Known', published: '2026-03-05' })).toMatchObject({
    title: 'Known',
    publisher: 'Harbour Post',
    published: '2026-03-05',
  });
});

test('a page is read like its text', () => {
  expect(readHtml(page).commitments.map((each) => each.parties)).toEqual([
    ['South Korea', 'Japan'],
    ['South Korea', 'Japan'],
  ]);
});

test('unclosed and stray tags lose no text', () => {
  expect(htmlToText('<p>One<p>Two</div></x><li>Three<br>Four')).toBe('One\nTwo\nThree\nFour');
});

test('depth has no effect on what is read', () => {
  expect(htmlToText(`${'<div>'.repeat(2000)}deep${'</div>'.repeat(2000)}<p>after</p>`)).toBe('deep\nafter');
});
