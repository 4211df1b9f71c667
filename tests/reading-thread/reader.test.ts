import { afterEach, expect, test } from 'vitest';
import { htmlToText, readHtml, readText } from '../../src/reading/read.ts';
import { createReader, longestHere, type ReaderAtWork } from '../../src/reading-thread/reader.ts';

let reader: ReaderAtWork;
const opened = (): ReaderAtWork => {
  reader = createReader();
  return reader;
};
afterEach(() => reader.close());

const promise = 'Norway and Peru agreed that Norway will lift its duty on anchovy by June 30, 2026.\n';
const filler = 'Salmon is good.\n';
const long = (words: string) => filler.repeat(Math.ceil(longestHere / filler.length)) + promise + words;
const about = { title: 'Fish', publisher: null, published: '2026-01-05' };

test('a short text is read at once, as it always is', () => {
  expect(opened().text(promise, about)).toEqual(readText(promise, about));
});

test('a long text is read as a short one would be, while other work goes on', async () => {
  const text = long('Peru will buy salmon.');
  const reading = opened().text(text, about);
  let turns = 0;
  const turn = () => {
    turns += 1;
    immediate = setImmediate(turn);
  };
  let immediate = setImmediate(turn);
  expect(await reading).toEqual(readText(text, about));
  clearImmediate(immediate);
  expect(turns).toBeGreaterThan(0);
});

test('a long page is read as a page', async () => {
  const html = `<article><p>${promise}</p>${'<p>Salmon is good.</p>'.repeat(5000)}</article>`;
  expect(await opened().html(html, about)).toEqual(readHtml(html, about));
});

test('the words of a long page are found while other work goes on', async () => {
  const html = `<article><p>${promise}</p>${'<p>Salmon is good.</p>'.repeat(5000)}</article>`;
  const words = opened().htmlToText(html);
  expect(words).toBeInstanceOf(Promise);
  expect(await words).toBe(htmlToText(html));
});

test('the words of a short page are there at once', () => {
  expect(opened().htmlToText('<p>Salmon<p>Cod')).toBe('Salmon\nCod');
});

test('long texts that come together are each answered with their own reading', async () => {
  const { text } = opened();
  const titles = ['one', 'two', 'three'];
  const readings = await Promise.all(titles.map((title) => text(long(title), { title })));
  expect(readings.map((each) => each.title)).toEqual(titles);
});

test('whoever waits hears that the thread has ended, and the next text gets a new one', async () => {
  const { text, close } = opened();
  const waiting = Promise.resolve(text(long('second'))).catch((error: Error) => error.message);
  await new Promise(setImmediate);
  await close();
  expect(await waiting).toBe('the thread that reads long texts has ended');
  expect((await text(long('third'), { title: 'third' })).title).toBe('third');
});
