import type { Deps } from '../src/deps.ts';
import type { Condition } from '../src/domain/command-text.ts';
import { type FieldsOf, filterRecords } from '../src/domain/filters.ts';
import { readId } from '../src/domain/ids.ts';
import { nearestWord } from '../src/domain/nearest.ts';
import { DomainError } from '../src/domain/problem.ts';
import { isListedUnder, type Programme, type Tagged, threatens } from '../src/domain/programmes.ts';
import { AuthorityState, Measure } from '../src/domain/reading.ts';
import { programmeUnder } from '../src/domain/tracking.ts';
import { pageOf } from '../views/paging.ts';
import { listedParties, programmeCard, programmeList } from '../views/sanctions.ts';
import { say } from './answer.ts';
import { recordOf } from './records.ts';
import { listsAtWork } from './sanctions-lists.ts';
import { type Call, pageAsked, type Verb } from './verbs.ts';

const fields: FieldsOf<Programme> = {
  by: (programme) => [programme.jurisdiction],
  state: (programme) => [programme.steps.at(-1)?.state ?? null],
  measure: (programme) => programme.measures,
  title: (programme) => [programme.name],
};

/** `/sanctions program list` */
export const programListVerb: Verb = {
  name: 'program list',
  aliases: ['programme list', 'program', 'programme', 'list'],
  usage: 'program list [by:US] [state:authorised] [measure:asset-freeze]',
  summary: 'lists the sanctions programmes and how each authority stands',
  examples: ['program list by:EU', 'program list state:used measure:asset-freeze'],
  grammar: {
    words: 0,
    flags: {},
    fields: Object.keys(fields),
    choices: { state: AuthorityState.options, measure: Measure.options },
  },
  run: async (call) => {
    const all = await call.deps.store.programmes.find();
    refuseOthers(call.conditions, all);
    const programmes = filterRecords(all, call.conditions, fields);
    return say(programmeList(pageOf(programmes, pageAsked(call), call.line)));
  },
};

/** A jurisdiction that imposes nothing here would find nothing, and nobody would know why. Throws `bad-value`. */
function refuseOthers(conditions: readonly Condition[], programmes: readonly Programme[]): void {
  const allowed = [...new Set(programmes.flatMap(({ jurisdiction }) => jurisdiction ?? []))];
  const asked = conditions.filter(({ field }) => field === 'by').flatMap(({ values }) => values);
  const value = asked.find((each) => !allowed.includes(each.toUpperCase()));
  if (value === undefined || allowed.length === 0) return;
  throw new DomainError({ code: 'bad-value', field: 'jurisdiction with a programme here', value, allowed });
}

/** `/sanctions program show CYBER2` */
export const programShowVerb: Verb = {
  name: 'program show',
  aliases: ['programme show'],
  usage: 'program show CYBER2',
  summary: 'shows a programme by tag, id or authority: state, measures, history, who is listed, what it is tied to',
  examples: ['program show CYBER2', 'program show S-1', 'program show "Executive Order 13694"'],
  grammar: { flags: {}, fields: null },
  run: async (call) => {
    const programme = await programmeAsked(call);
    const { store } = call.deps;
    const [agreements, commitments, listed, lists, changes] = await Promise.all([
      Promise.all(programme.agreementIds.map((id) => recordOf(call.deps, 'agreements', id))),
      store.commitments.find({ removedAt: null }),
      listedUnder(call.deps, programme),
      listsAtWork(call.deps),
      store.listChanges.find(),
    ]);
    const threatened = commitments.filter((commitment) => threatens(programme, commitment));
    const lastChange = changes.findLast((change) => isListedUnder(programme, change)) ?? null;
    return say(programmeCard(programme, { agreements, commitments: threatened, listed, lists, lastChange }));
  },
};

/** `/sanctions program listed CYBER2` */
export const programListedVerb: Verb = {
  name: 'program listed',
  aliases: ['programme listed'],
  usage: 'program listed CYBER2',
  summary:
    'lists the parties that the loaded lists name under a programme, also under a tag that the catalogue has not',
  examples: ['program listed CYBER2'],
  grammar: { flags: {}, fields: null },
  run: async (call) => {
    const programme = (await tagAsked(call)) ?? (await programmeAsked(call));
    const [parties, lists] = await Promise.all([listedUnder(call.deps, programme), listsAtWork(call.deps)]);
    return say(listedParties(programme, { page: pageOf(parties, pageAsked(call), call.line), lists, now: call.now }));
  },
};

/** A programme that the lists name and the catalogue does not; null where the catalogue has it, or nobody. */
async function tagAsked({ words, deps }: Call): Promise<TaggedProgramme | null> {
  const asked = words.map((word) => word.text.toLowerCase()).join(' ');
  const isKnown = (await deps.store.programmes.find()).some(({ tag }) => tag?.toLowerCase() === asked);
  const tag = isKnown ? undefined : (await deps.screener.tags()).find((each) => each.toLowerCase() === asked);
  return tag === undefined ? null : { tag, name: tag, jurisdiction: null };
}

type TaggedProgramme = Pick<Programme, 'tag' | 'name' | 'jurisdiction'>;

async function listedUnder({ screener }: Deps, programme: Tagged) {
  return programme.tag === null ? [] : screener.listedUnder(programme);
}

async function programmeAsked(call: Call): Promise<Programme> {
  const asked = call.words.map((word) => word.text).join(' ');
  if (asked === '') throw call.missing('a programme: its tag, id or authority');
  return programmeNamed(call.deps, asked);
}

/** The programme whose tag was probably meant. */
function nearest(asked: string, all: Programme[]): { id: string; title: string } | null {
  const tag = nearestWord(
    asked,
    all.flatMap((each) => each.tag ?? []),
  );
  const meant = all.find((each) => tag !== null && each.tag === tag);
  return meant ? { id: tag ?? meant.id, title: meant.name } : null;
}

/** A programme by its tag, its id or the name of an authority. Throws `unknown-id` with the one that was probably meant. */
export async function programmeNamed(deps: Deps, asked: string): Promise<Programme> {
  const id = readId('programmes', asked);
  if (id !== null) return recordOf(deps, 'programmes', id);
  const all = await deps.store.programmes.find();
  const tagged = all.find((programme) => programme.tag?.toLowerCase() === asked.toLowerCase());
  const found = tagged ?? programmeUnder(asked, all);
  if (found) return found;
  throw new DomainError({
    code: 'unknown-id',
    collection: 'programmes',
    id: asked.slice(0, 80),
    nearest: nearest(asked, all),
  });
}
