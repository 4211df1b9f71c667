import { z } from 'zod';
import { freshnessWarnings, listWords } from '../../views/sanctions-lists.ts';
import { caveat, namesWarnings } from '../../views/sanctions-screen.ts';
import { type AnsweringList, doubtWords, listNames, listsNotLoaded } from '../domain/answering-lists.ts';
import { shellCommand } from '../domain/command-line.ts';
import { EntrySchema, type ListEntry, type Party } from '../domain/list-entry.ts';
import { answering, readShelfIndex, type ShelfIndex } from '../sanctions/shelf-index.ts';
import { DEFAULT_THRESHOLD } from '../screening/compare.ts';
import { buildIndex, type ScreeningIndex } from '../screening/index-build.ts';
import { type Hit, screen } from '../screening/screen.ts';
import { warmUp } from '../screening/warm-up.ts';
import { argumentsOf, countOf, scoreOf } from './arguments.ts';
import { dataFolderOf, playgroundOption, shelfIn } from './data-folder.ts';
import { readJsonLines } from './json-lines.ts';
import { type ListSpec, loadSpec, notLoadedLine, parseSpec } from './list-spec.ts';
import { damageAsFailure } from './lists.ts';
import { askedParty, partyFrom, partyOptions } from './party-arguments.ts';
import { type ExitCode, type Terminal, UsageError, type Verb, VerbFailure } from './verb.ts';

const options = {
  ...partyOptions,
  list: { type: 'string', multiple: true },
  limit: { type: 'string' },
  min: { type: 'string' },
  input: { type: 'string' },
  json: { type: 'boolean', default: false },
  ...playgroundOption,
} as const;

type Values = ReturnType<typeof argumentsOf<typeof options>>['values'];

const DEFAULT_LIMIT = 10;
const queryLine = '{"qid": "1", "query": "Siemens AG", "schema": "organization"}';

/** `accord screen NAME…` and `accord screen --input QUERIES.jsonl`. */
export const screenVerb: Verb = {
  name: 'screen',
  usage:
    'screen NAME… [--type person|organization|vessel|aircraft] [--country CC] [--born YEAR] [--id NUMBER] [--imo NUMBER] [--list SPEC…] [--limit N] [--min SCORE] [--json] | screen --input QUERIES.jsonl [--list SPEC…] [--limit N] [--min SCORE]',
  summary: 'screens a name, or many, against the loaded lists or the given ones',
  details: [
    '--type also takes entity, company and ship; --country a code or a name; --min a score as 0.85, 85 or 85 %. An exact',
    '--id (passport, registration, tax) or --imo decides, with a name or without one.',
    'QUERIES.jsonl has one query a line, `schema` (a type) if known:',
    `  ${queryLine}`,
    'SPEC is kind:path, as for lists load; without --list the loaded lists answer, with --playground those of',
    'the playground in ACCORD_DATA_DIR.',
  ],
  run: async (args, terminal) => {
    const { values, positionals } = argumentsOf(withSpecs(args), options);
    const name = nameIn(positionals);
    if (values.input !== undefined && name !== '') throw new UsageError('screen takes a name or --input, not both.');
    if (values.input !== undefined) return screenFile(values.input, values, terminal);
    if (name === '' && !values.id && !values.imo)
      throw new UsageError('screen needs a name, as in: screen "Usama bin Ladin"');
    return screenOne(askedParty(name, values), values, terminal);
  },
};

/** The words of one name. Two quoted names glued to one would match nobody. */
function nameIn(positionals: readonly string[]): string {
  if (positionals.length > 1 && positionals.some((each) => /\s/.test(each.trim())))
    throw new UsageError(
      `screen takes one name, and these are ${positionals.length}: ${positionals.map((each) => `"${each}"`).join(', ')}. Nothing was screened. Screen several with --input.`,
    );
  const option = positionals.find((each) => /^\p{L}[\p{L}\p{N}_-]*[:=]\S+$/u.test(each));
  if (option !== undefined)
    throw new UsageError(
      `"${option}" is no part of a name: options are written as --country LB. Nothing was screened. A name like that can be screened with --input.`,
    );
  return positionals.join(' ').trim();
}

const specForm = /^[a-z-]+:./;

/** `--list A B` names several lists: each SPEC that follows goes with the option; what is none is left to be refused. */
function withSpecs(args: readonly string[]): string[] {
  let isAfterList = false;
  return args.flatMap((arg, at) => {
    if (arg === '--list') {
      isAfterList = true;
      return specForm.test(args[at + 1] ?? '') ? [] : [arg];
    }
    const isSpec = isAfterList && !arg.startsWith('--') && specForm.test(arg);
    if (!isSpec && isAfterList && arg.startsWith('--')) isAfterList = false;
    return isSpec ? [`--list=${arg}`] : [arg];
  });
}

async function screenOne(query: Party, values: Values, terminal: Terminal): Promise<ExitCode> {
  const wanted = {
    limit: countOf(values.limit, 'limit') ?? DEFAULT_LIMIT,
    min: scoreOf(values.min, 'min') ?? DEFAULT_THRESHOLD,
  };
  const { lists, index, unreadable } = await indexOf(values, terminal);
  const now = Temporal.Now.instant();
  const warnings = [...unreadableWarnings(unreadable), ...namesWarnings(lists, [query.name], now)];
  const notLoaded = listsNotLoaded(lists);
  const hits = screen(index, query, wanted);
  if (values.json)
    terminal.print(
      `${JSON.stringify({ query, min: wanted.min, warnings, lists, notLoaded, hits: hits.map(hitRecord), caveat })}\n`,
    );
  else {
    const answer =
      hits.length > 0
        ? hits.flatMap(describeHit)
        : [`No match of ${percent(wanted.min)} or more${doubtWords(lists, now)}.`];
    const sources = lists.map((list) => `Screened: ${listWords(list, now)}`);
    const missing = notLoaded.length === 0 ? [] : [notLoadedLine(notLoaded)];
    terminal.print(`${[...warnings, ...sources, ...missing, '', ...answer, '', caveat].join('\n')}\n`);
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

type Asked = { qid: string | number; party: Party } | { qid: string | number; problem: string };

/** The party of a query, or why nobody could be found by it: that stops no other query. */
function partyAsked({ qid, query, schema }: z.infer<typeof Query>): Asked {
  try {
    return { qid, party: partyFrom({ name: query, type: schema ?? '', countries: [], born: '', ids: [] }) };
  } catch (error) {
    if (error instanceof UsageError) return { qid, problem: error.message };
    throw error;
  }
}

async function screenFile(path: string, values: Values, terminal: Terminal): Promise<ExitCode> {
  const wanted = { limit: countOf(values.limit, 'limit') ?? DEFAULT_LIMIT, min: scoreOf(values.min, 'min') ?? 0 };
  const parties = (await readJsonLines(path, Query, queryLine)).map(partyAsked);
  const { lists, index, unreadable } = await indexOf(values, terminal);
  for (const warning of [...unreadableWarnings(unreadable), ...freshnessWarnings(lists, Temporal.Now.instant())])
    terminal.tell(warning);
  warmUp(index); // `ms` is the time in a running process, not of code compiled for the first time.
  const every = Math.ceil(parties.length / 10);
  parties.forEach((asked, at) => {
    if ('problem' in asked) terminal.tell(`qid ${asked.qid}: ${asked.problem}`);
    const answer = 'problem' in asked ? { ...asked, ms: 0, hits: [] } : answerTo(asked, index, wanted);
    terminal.print(`${JSON.stringify(answer)}\n`);
    if (terminal.showsProgress && (at + 1) % every === 0) terminal.tell(`${at + 1} of ${parties.length} screened`);
  });
  return 0;
}

type Screenable = Extract<Asked, { party: Party }>;

/** What the lists say of one query; `ms` is the time of the match alone. */
function answerTo({ qid, party }: Screenable, index: ScreeningIndex, wanted: { limit: number; min: number }) {
  const start = performance.now();
  const found = screen(index, party, wanted);
  const ms = Math.round((performance.now() - start) * 1000) / 1000;
  const hits = found.map(hitRecord).map(({ id, list, name, matched, score, why, weak, sources }) => ({
    id,
    list,
    name,
    matched,
    score,
    why,
    weak,
    sources,
  }));
  return { qid, ms, hits };
}

type Loaded = Pick<ShelfIndex, 'lists' | 'index' | 'unreadable'>;

/** The index over the lists given on the command line, or over the loaded ones. */
async function indexOf({ list: specs = [], playground }: Values, terminal: Terminal): Promise<Loaded> {
  const loaded =
    specs.length > 0
      ? await indexOfSpecs(specs.map(parseSpec))
      : await damageAsFailure(readShelfIndex(shelfIn(dataFolderOf(terminal, playground))));
  if (loaded.lists.length > 0) return loaded;
  const why = unreadableWarnings(loaded.unreadable).map((warning) => `${warning} `);
  throw new VerbFailure(
    `${why.join('')}No list is loaded, so nothing was screened. Load one with: ${shellCommand('lists load ofac-sdn:DIR')}`,
  );
}

async function indexOfSpecs(specs: readonly ListSpec[]): Promise<Loaded> {
  const lists: AnsweringList[] = [];
  const entries: ListEntry[][] = [];
  for (const spec of specs) {
    const { version, entries: listed, badRows } = await loadSpec(spec);
    const loadedAt = Temporal.Now.instant().toString();
    const read = { loadedAt, checkedAt: null, sourcePath: spec.path, badRows: badRows.length, accepted: false };
    lists.push(answering({ ...version, ...read, files: [] }, listed));
    entries.push(listed);
  }
  return { lists, index: buildIndex(entries.flat()), unreadable: [] };
}

/** A list that cannot be read stops no other; an answer without it must say so. */
function unreadableWarnings(unreadable: Loaded['unreadable']): string[] {
  return unreadable.map(({ list, reason }) => `${listNames[list]} was loaded but cannot be read: ${reason}`);
}
