import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { decodeText } from '../net/charset.ts';
import { readPage } from '../reading/html.ts';
import { type About, type ExplainedReading, explain } from '../reading/read.ts';
import { describeReading } from './reading-report.ts';
import { type Terminal, UsageError, type Verb, VerbFailure } from './verb.ts';

/** Brings a page from the network as HTML or text; `env` may name hosts that the guard lets through. */
export type FetchPage = (address: string, env: Terminal['env']) => Promise<string>;

type Options = { json: boolean; why: boolean; published: string | null; out: string | null };

/** The verb `read`: reads articles from files, the standard input or, where a way to fetch is handed in, an address. */
export function readVerb(fetchPage: FetchPage): Verb {
  return {
    name: 'read',
    usage: 'read FILE|URL|- [--json] [--published DATE] [--why]   or   read --json --out DIR FILE…',
    summary: 'Reads an article: its summary, commitments, sanctions, deadlines, topics and countries.',
    run: async (args, terminal) => {
      const { options, sources } = parse(args);
      if (options.out !== null) return writeReadings(sources, { ...options, out: options.out, fetchPage }, terminal);
      const [source = '-'] = sources;
      const reading = readSource(await load(source, terminal, fetchPage), options);
      terminal.print(options.json ? `${toJson(reading, options.why)}\n` : describeReading(reading, options.why));
      return 0;
    },
  };
}

function parse(args: string[]): { options: Options; sources: string[] } {
  const { values, positionals } = parseOrExplain(args);
  const options = {
    json: values.json === true,
    why: values.why === true,
    published: values.published ?? null,
    out: values.out ?? null,
  };
  if (options.published !== null && !isDate(options.published))
    throw new UsageError(`"${options.published}" is not a date: write it as 2015-09-28.`);
  if (options.out !== null && !options.json) throw new UsageError('--out writes JSON: say --json too.');
  if (positionals.length === 0) throw new UsageError('Name a file to read, or - for the standard input.');
  if (options.out === null && positionals.length > 1)
    throw new UsageError('Several files are read only with --json --out DIR.');
  return { options, sources: positionals };
}

function parseOrExplain(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        why: { type: 'boolean' },
        published: { type: 'string' },
        out: { type: 'string' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  try {
    return Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
}

async function load(source: string, terminal: Terminal, fetchPage: FetchPage): Promise<string> {
  if (source === '-') return textOf(await readAll(terminal.stdin), 'the standard input');
  if (/^https?:\/\//i.test(source)) return fetchPage(source, terminal.env);
  return textOf(await bytesOf(source), source);
}

/** The text of a file in the encoding that it declares; a file that holds none is refused. */
function textOf(bytes: Uint8Array, source: string): string {
  const { text } = decodeText(bytes, '');
  const [kind] = unreadable.find(([, is]) => is(text)) ?? [];
  if (kind) throw new VerbFailure(`${source} was not read: ${kind}. Save the article as text or HTML and read that.`);
  return text;
}

/** What holds no article, and how it is told. */
const unreadable: [kind: string, is: (text: string) => boolean][] = [
  ['it is a PDF', (text) => text.startsWith('%PDF-')],
  ['it is an office file or an archive', (text) => text.startsWith('PK\u0003\u0004')],
  ['it is no text file', (text) => text.includes('\u0000')],
  ['it is empty', (text) => text.trim() === ''],
];

async function bytesOf(source: string): Promise<Uint8Array> {
  try {
    return await readFile(source);
  } catch (error) {
    throw new VerbFailure(`${source} cannot be read: ${reasonOf(error)}.`, { cause: error });
  }
}

async function readAll(stdin: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'it is a folder';
  return code === 'EACCES' ? 'it may not be opened' : String(code ?? error);
}

/** A text that begins like a page or holds a paragraph's tags is read as HTML. */
function readSource(content: string, options: Options): ExplainedReading {
  const given: About = { published: options.published };
  if (!/^\s*(?:<!doctype html|<html|<head|<body|<article|<main|<div|<p[\s>])/i.test(content.slice(0, 2000)))
    return explain(content, given);
  const page = readPage(content);
  return explain(page.text, {
    title: page.title,
    publisher: page.publisher,
    published: options.published ?? page.published,
  });
}

/** The fixed shape; `--why` adds offsets and reasons to each commitment. */
function toJson(reading: ExplainedReading, withWhy: boolean): string {
  const commitments = reading.commitments.map(({ why, start, end, ...plain }) =>
    withWhy ? { ...plain, start, end, why } : plain,
  );
  return JSON.stringify({ ...reading, commitments }, null, 2);
}

async function writeReadings(
  sources: string[],
  options: Options & { out: string; fetchPage: FetchPage },
  terminal: Terminal,
): Promise<0> {
  await mkdir(options.out, { recursive: true });
  for (const [index, source] of sources.entries()) {
    const reading = readSource(await load(source, terminal, options.fetchPage), options);
    const name = `${path.basename(source, path.extname(source))}.json`;
    await writeFile(path.join(options.out, name), `${toJson(reading, options.why)}\n`);
    if (terminal.showsProgress) terminal.tell(`${index + 1} of ${sources.length}: ${name}`);
  }
  return 0;
}
