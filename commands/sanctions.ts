import { type FieldsOf, filterRecords } from '../src/domain/filters.ts';
import { readId } from '../src/domain/ids.ts';
import { nearestWord } from '../src/domain/nearest.ts';
import { DomainError } from '../src/domain/problem.ts';
import type { Programme } from '../src/domain/programmes.ts';
import { programmeUnder } from '../src/domain/tracking.ts';
import { pageOf } from '../views/paging.ts';
import { programmeCard, programmeList } from '../views/sanctions.ts';
import { say } from './answer.ts';
import type { Listeners } from './listeners.ts';
import { recordOf } from './records.ts';
import { registerSanctionsBatch } from './sanctions-batch.ts';
import { changesVerb, registerSanctionsChanges, subscribeVerb } from './sanctions-changes.ts';
import { hitVerb, registerSanctionsHits } from './sanctions-hits.ts';
import { listsVerb } from './sanctions-lists.ts';
import { certificateVerb, registerSanctionsScreen, screenVerb } from './sanctions-screen.ts';
import { registerSanctionsWatch, watchVerb } from './sanctions-watch.ts';
import { type Call, type Command, pageAsked, type Verb } from './verbs.ts';

const fields: FieldsOf<Programme> = {
  by: (programme) => [programme.jurisdiction],
  state: (programme) => [programme.steps.at(-1)?.state ?? null],
  measure: (programme) => programme.measures,
  title: (programme) => [programme.name],
};

const listVerb: Verb = {
  name: 'program list',
  aliases: ['programme list', 'program', 'programme', 'list'],
  usage: 'program list [by:US] [state:authorised] [measure:asset-freeze]',
  summary: 'lists the sanctions programmes and how each authority stands',
  examples: ['program list by:EU', 'program list state:used measure:asset-freeze'],
  grammar: { flags: {}, fields: Object.keys(fields) },
  run: async (call) => {
    const programmes = filterRecords(await call.deps.store.programmes.find(), call.conditions, fields);
    return say(programmeList(pageOf(programmes, pageAsked(call), call.line)));
  },
};

const showVerb: Verb = {
  name: 'program show',
  aliases: ['programme show'],
  usage: 'program show CYBER2',
  summary: 'shows a programme by tag, id or authority: state, measures, history, what it is tied to',
  examples: ['program show CYBER2', 'program show S-1', 'program show "Executive Order 13694"'],
  grammar: { flags: {}, fields: null },
  run: async (call) => {
    const programme = await programmeAsked(call);
    const agreements = await Promise.all(programme.agreementIds.map((id) => recordOf(call.deps, 'agreements', id)));
    return say(programmeCard(programme, agreements));
  },
};

/** `/sanctions` */
export const sanctionsCommand: Command = {
  noun: 'sanctions',
  hint: 'screen "name" · hit H-1 · watch · changes · subscribe · lists · program · help',
  description: 'Screening against the sanctions lists, and the programmes behind them',
  verbs: [screenVerb, hitVerb, certificateVerb, watchVerb, listsVerb, changesVerb, subscribeVerb, listVerb, showVerb],
};

/** Registers `/sanctions` and its buttons. */
export function registerSanctions(on: Listeners): void {
  on.command(sanctionsCommand);
  registerSanctionsScreen(on);
  registerSanctionsBatch(on);
  registerSanctionsHits(on);
  registerSanctionsWatch(on);
  registerSanctionsChanges(on);
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

/** A programme by its tag, its id or the name of an authority. Throws `missing-argument` or `unknown-id`. */
async function programmeAsked(call: Call): Promise<Programme> {
  const asked = call.words.map((word) => word.text).join(' ');
  if (asked === '') throw call.missing('a programme: its tag, id or authority');
  const id = readId('programmes', asked);
  if (id !== null) return recordOf(call.deps, 'programmes', id);
  const all = await call.deps.store.programmes.find();
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
