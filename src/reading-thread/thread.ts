import { parentPort } from 'node:worker_threads';
import type { Reading } from '../domain/reading.ts';
import { type About, htmlToText, readHtml, readText } from '../reading/read.ts';

/** What can be asked of a text, and what comes of it. */
export type Answers = { text: Reading; html: Reading; words: string };

/** A text to be read. */
export type Question = { kind: keyof Answers; text: string; about: About };

/** What came of it; a text that cannot be read is a bug, and the thread goes on to the next. */
export type Reply = { answer: Answers[keyof Answers] } | { message: string };

const ways: { [Kind in keyof Answers]: (text: string, about: About) => Answers[Kind] } = {
  text: readText,
  html: readHtml,
  words: (html) => htmlToText(html),
};

function answer({ kind, text, about }: Question): Reply {
  try {
    return { answer: ways[kind](text, about) };
  } catch (error) {
    return { message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

parentPort?.on('message', (question: Question) => parentPort?.postMessage(answer(question)));
