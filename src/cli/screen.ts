import { z } from 'zod';
import { freshnessWarnings, listWords } from '../../views/sanctions-lists.ts';
import { caveat } from '../../views/sanctions-screen.ts';
import { type AnsweringList, doubtWords } from '../domain/answering-lists.ts';
import { EntrySchema, type ListEntry, type Party } from '../domain/list-entry.ts';
import { parseBirthDate } from '../lists/birth-date.ts';
import { countryCode } from '../lists/country.ts';
import { parseList } from '../lists/list-parse.ts';
import { shelvedFiles } from '../lists/list-shelf.ts';
import { answering } from '../sanctions/shelf-index.ts';
import { DEFAULT_THRESHOLD } from '../screening/compare.ts';
import { buildIndex, type ScreeningIndex } from '../screening/index-build.ts';
import { type Hit, screen } from '../screening/screen.ts';
import { warmUp } from '../screening/warm-up.ts';
import { argumentsOf, countOf, scoreOf } from './arguments.ts';
import { readJsonLines } from './json-lines.ts';
import { loadSpec, parseSpec, refusalsAsFailures, shelfOf } from './list-spec.ts';
import { readShelf } from './lists.ts';
import { type ExitCode, type Terminal, UsageError, type Verb, VerbFailure } from './verb.ts';

const options = {
  type: { type: 'string' },
  country: { type: 'string', multiple: true },
  born: { type: 'string' },
  list: { type: 'string', multiple: true },
  limit: { type: 'string' },
  min: { type: 'string' },
  input: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

type Values = ReturnType<typeof argumentsOf<typeof options>>['values'];

const DEFAULT_LIMIT = 10;
/** `accord screen NAME…` and `accord screen --input QUERIES.jsonl`. */
export const screenVerb: Verb = {
  name: 'screen',
  usage:
    'screen NAME… [--type person|organization|vessel|aircraft] [--country CC] [--born YEAR] [--list SPEC…] [--limit N] [--min SCORE] [--json] | screen --input QUERIES.jsonl [--list SPEC…] [--limit N] [--min SCORE]',
  summary: 'screens a name, or many, against the loaded lists or the given ones',
  run: async (args, terminal) => {
    const { values, positionals } = argumentsOf(withSpecs(args), options);
    const name = positionals.join(' ').trim();
    if (values.input !== undefined && name !== '') throw new UsageError('screen takes a name or --input, not both.');
    if (values.input !== undefined) return screenFile(values.input, values, terminal);
    if (name === '') throw new UsageError('screen needs a name, as in: screen "Usama bin Ladin"');
    return screenOne(partyOf(name, values), values, terminal);
  },
};

/** `--list A B` names several lists: each SPEC that follows goes with the option. */
function withSpecs(args: readonly string[]): string[] {
  let isAfterList = false;
  return args.flatMap((arg) => {
    if (arg === '--list') {
      isAfterList = true;
      return [];
    }
    const isSpec = isAfterList && !arg.startsWith('--') && /^[a-z-]+:./.test(arg);
    if (!isSpec && isAfterList && arg.startsWith('--')) isAfterList = false;
    return isSpec ? [`--list=${arg}`] : [arg];
  });
}

function partyNamed(name: string, schema: EntrySchema): Party {
  return { schema, name, aliases: [], countries: [], birthDates: [], identifiers: [] };
}

function partyOf(name: string, values: Values): Party {
  const schema = EntrySchema.safeParse(values.type ?? 'unknown');
  if (!schema.success)
    throw new UsageError(`--type takes person, organization, vessel or aircraft, not "${values.type}".`);
  const birthDates = values.born === undefined ? [] : [parseBirthDate(values.born)];
  if (birthDates.includes(null))
    throw new UsageError(`--born takes a year or a date as 1965 or 1965-04-14, not "${values.born}".`);
  const countries = (values.country ?? []).map((text) => {
    const code = countryCode(text.length === 2 ? text.toUpperCase() : text);
    if (code === null) throw new UsageError(`--country takes a country as ISO 3166 writes it (CN), not "${text}".`);
    return code;
  });
  return {
    schema: schema.data,
    name,
    aliases: [],
    countries,
    birthDates: birthDates.filter((date) => date !== null),
    identifiers: [],
  };
}

async function screenOne(query: Party, values: Values, terminal: Terminal): Promise<ExitCode> {
  const wanted = {
    limit: countOf(values.limit, 'limit') ?? DEFAULT_LIMIT,
    min: scoreOf(values.min, 'min') ?? DEFAULT_THRESHOLD,
  };
  const { lists, index } = await indexOf(values.list ?? [], terminal);
  const now = Temporal.Now.instant();
  const warnings = freshnessWarnings(lists, now);
  const hits = screen(index, query, wanted);
  if (values.json)
    terminal.print(
      `${JSON.stringify({ query, min: wanted.min, warnings, lists, hits: hits.map(hitRecord), caveat })}\n`,
    );
  else {
    const answer =
      hits.length > 0
        ? hits.flatMap(describeHit)
        : [`No match of ${percent(wanted.min)} or more${doubtWords(lists, now)}.`];
    const sources = lists.map((list) => `Screened: ${listWords(list, now)}`);
    terminal.print(`${[...warnings, ...sources, '', ...answer, '', caveat].join('\n')}\n`);
  }
  return 0;
}

function percent(score: number): string {
  return `${Math.round(score * 100)} %`;
}

function describeHit(hit: Hit, at: number): string[] {
  const also = hit.sources.slice(1).map(({ list, id }) => `${list} ${id}`);
  const matched = hit.matched === hit.name ? [] : [`   as: ${hit.matched}${hit.weak ? ' (weak a.k.a.)' : ''}`];
  return [
    `${at + 1}. ${percent(hit.score)} ${hit.name} — ${hit.schema}, ${hit.list} ${hit.id}${hit.entry.programs.length > 0 ? `, ${hit.entry.programs.join(', ')}` : ''}`,
    ...matched,
    ...hit.why.map((why) => `   · ${why}`),
    ...(also.length > 0 ? [`   also in: ${also.join(', ')}`] : []),
    ...(hit.entry.source ? [`   ${hit.entry.source}`] : []),
  ];
}

function hitRecord({ entry, ...hit }: Hit) {
  return { ...hit, score: Math.round(hit.score * 10_000) / 10_000, programs: entry.programs, source: entry.source };
}

const Query = z.object({
  qid: z.union([z.string(), z.number()]),
  query: z.string().min(1),
  schema: EntrySchema.nullish(),
});

async function screenFile(path: string, values: Values, terminal: Terminal): Promise<ExitCode> {
  const wanted = { limit: countOf(values.limit, 'limit') ?? DEFAULT_LIMIT, min: scoreOf(values.min, 'min') ?? 0 };
  const queries = await readJsonLines(path, Query);
  const { lists, index } = await indexOf(values.list ?? [], terminal);
  for (const warning of freshnessWarnings(lists, Temporal.Now.instant())) terminal.tell(warning);
  warmUp(index); // `ms` is the time in a running process, not of code compiled for the first time.
  const every = Math.ceil(queries.length / 10);
  queries.forEach(({ qid, query, schema }, at) => {
    const party = partyNamed(query, schema ?? 'unknown');
    const start = performance.now();
    const hits = screen(index, party, wanted);
    const ms = Math.round((performance.now() - start) * 1000) / 1000;
    const records = hits.map(hitRecord).map(({ id, list, name, matched, score, why, weak, sources }) => ({
      id,
      list,
      name,
      matched,
      score,
      why,
      weak,
      sources,
    }));
    terminal.print(`${JSON.stringify({ qid, ms, hits: records })}\n`);
    if (terminal.showsProgress && (at + 1) % every === 0) terminal.tell(`${at + 1} of ${queries.length} screened`);
  });
  return 0;
}

type Loaded = { lists: AnsweringList[]; index: ScreeningIndex };

/** The index over the lists given on the command line, or over the loaded ones. */
async function indexOf(specs: readonly string[], terminal: Terminal): Promise<Loaded> {
  const lists: AnsweringList[] = [];
  const entries: ListEntry[][] = [];
  for (const spec of specs.map(parseSpec)) {
    const { version, entries: read, badRows } = await loadSpec(spec);
    const loadedAt = Temporal.Now.instant().toString();
    lists.push(
      answering({ ...version, loadedAt, checkedAt: null, sourcePath: spec.path, badRows: badRows.length, files: [] }),
    );
    entries.push(read);
  }
  if (specs.length === 0) await addShelved(shelfOf(terminal), lists, entries);
  if (lists.length === 0)
    throw new VerbFailure('No list is loaded, so nothing was screened. Load one with: accord lists load ofac-sdn:DIR');
  return { lists, index: buildIndex(entries.flat()) };
}

async function addShelved(shelf: string, lists: AnsweringList[], entries: ListEntry[][]): Promise<void> {
  for (const shelved of await readShelf(shelf)) {
    const files = await shelvedFiles(shelf, shelved);
    const spec = { kind: shelved.list, path: shelved.sourcePath };
    entries.push(refusalsAsFailures(spec, () => parseList(shelved.list, files)).entries);
    lists.push(answering(shelved));
  }
}
