/**
 * How well and how fast `src/reading/` reads, beside six cue words and beside compromise doing no more than sentences and names.
 * Run: node bench/reading.ts. Reads the labelled articles of ../shared where they are.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import nlp from 'compromise';
import { readHtml, readText } from '../src/reading/read.ts';
import { splitSentences } from '../src/reading/sentences.ts';

type Article = { name: string; text: string };
type Reader = (text: string) => unknown;

const articles = path.resolve(import.meta.dirname, '../../shared/data/articles');
const cueWords = /\b(?:will|shall|agreed?|commit(?:s|ted)?|pledged?|undertakes?)\b/i;
const megabyte = 1_000_000;

/** Six cue words: each sentence with one of them is a commitment of nobody in particular. */
function readByCueWords(text: string) {
  const commitments = splitSentences(text).filter((sentence) => cueWords.test(sentence.text));
  const summary = splitSentences(text).slice(0, 5);
  return {
    commitments: commitments.map((sentence) => ({ quote: sentence.text, parties: [] })),
    summary: summary.map((sentence) => sentence.text),
  };
}

function readByCompromise(text: string) {
  const document = nlp(text);
  return { sentences: document.sentences().out('array'), names: document.topics().out('array') };
}

function load(set: string): Article[] {
  const folder = path.join(articles, set);
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return names.map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8') }));
}

function quality(set: string, reader: Reader): void {
  const out = mkdtempSync(path.join(tmpdir(), 'accord-bench-'));
  for (const { name, text } of load(set)) {
    writeFileSync(path.join(out, name.replace('.txt', '.json')), JSON.stringify(reader(text)));
  }
  const scorer = path.join(articles, 'score.mjs');
  console.log(
    execFileSync(process.execPath, [scorer, '--gold', path.join(articles, set), '--pred', out], { encoding: 'utf8' }),
  );
}

/** Reads all articles for some seconds; how often. */
function readFor(seconds: number, texts: string[], reader: Reader): number {
  const end = performance.now() + seconds * 1000;
  let rounds = 0;
  while (performance.now() < end) {
    for (const text of texts) reader(text);
    rounds++;
  }
  return rounds;
}

/**
 * Reads all articles for four seconds after as many of warming up, as a process reads that has been running for a while;
 * seconds are those of the processor, so that neighbours on it do not count.
 */
function speed(name: string, texts: string[], reader: Reader): void {
  readFor(4, texts, reader);
  const before = process.memoryUsage().heapUsed;
  const cpu = process.cpuUsage();
  const rounds = readFor(4, texts, reader);
  const { user, system } = process.cpuUsage(cpu);
  const seconds = (user + system) / 1_000_000;
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) * rounds;
  const rate = ((texts.length * rounds) / seconds).toFixed(0);
  const heap = ((process.memoryUsage().heapUsed - before) / megabyte).toFixed(0);
  const resident = (process.memoryUsage().rss / megabyte).toFixed(0);
  console.log(
    `${name.padEnd(34)} ${rate.padStart(7)} articles/s  ${(bytes / megabyte / seconds).toFixed(2).padStart(6)} MB/s  heap ${heap} MB, resident ${resident} MB`,
  );
}

/** One megabyte of each hostile kind; the slowest is the answer. */
function hostile(): void {
  const units = [
    'a',
    '.',
    '1',
    '“',
    '(',
    'will ',
    'agreed to ',
    'China and ',
    'a\n',
    'E.O. 14024, ',
    'May 4, 2025 ',
    'Korea will act by 2020. ',
    '<div>',
    '</x>',
    '- The Parties shall:\n(a) act;\n',
    `Peru and Norway ${'and will buy '.repeat(440)}.\n`,
    `Peru and Norway ${'and with x will buy '.repeat(290)}.\n`,
  ];
  const timed = units.map((unit) => {
    const text = unit.repeat(Math.ceil(megabyte / unit.length));
    const cpu = process.cpuUsage();
    readText(text);
    const { user, system } = process.cpuUsage(cpu);
    readHtml(text);
    return { unit: JSON.stringify(unit.slice(0, 40)), milliseconds: Math.round((user + system) / 1000) };
  });
  const slowest = timed.toSorted((a, b) => b.milliseconds - a.milliseconds).slice(0, 3);
  console.log(
    '1 MB of one thing, slowest as text (processor time):',
    slowest.map((each) => `${each.unit} ${each.milliseconds} ms`).join('; '),
  );
}

if (existsSync(path.join(articles, 'score.mjs'))) {
  for (const set of ['seed', 'dev']) {
    console.log(`# ${set}: Accord`);
    quality(set, (text) => readText(text));
    console.log(`# ${set}: six cue words, first five sentences`);
    quality(set, readByCueWords);
  }
  const texts = load('dev').map((article) => article.text);
  speed('Accord, the whole reading', texts, (text) => readText(text));
  speed('six cue words', texts, readByCueWords);
  speed('compromise, sentences and names', texts, readByCompromise);
} else {
  console.log('Skipped quality and speed: the labelled articles of ../shared/data/articles are absent.');
}
hostile();
