import type { Condition } from '../src/domain/command-text.ts';
import { readId } from '../src/domain/ids.ts';
import { imoDigits } from '../src/domain/imo-number.ts';
import type { Party } from '../src/domain/list-entry.ts';
import { DomainError } from '../src/domain/problem.ts';
import type { Screen } from '../src/domain/screens.ts';
import { saveScreens, type ToScreen } from '../src/sanctions/record-screens.ts';
import { type Page, pageOf } from '../views/paging.ts';
import { batchForm } from '../views/sanctions-batch.ts';
import { sanctionIds } from '../views/sanctions-ids.ts';
import { certificateCard, hitsShown, screenForm, screenReply } from '../views/sanctions-screen.ts';
import { rescreenCard } from '../views/sanctions-watch.ts';
import type { Acting } from './acting.ts';
import { type Answer, open, say } from './answer.ts';
import { type FormFields, under } from './form-fields.ts';
import type { Listeners, Sent } from './listeners.ts';
import { recordAsked, recordOf } from './records.ts';
import { listsAtWork } from './sanctions-lists.ts';
import { type Call, pageAsked, type Verb } from './verbs.ts';

/** The facts beside a name that a person may type. */
export const partyFields = ['country', 'type', 'born', 'id', 'imo'] as const;

/** `/sanctions screen "Siemens AG" country:DE`; without a name, a form. */
export const screenVerb: Verb = {
  name: 'screen',
  usage: 'screen "name" [country:DE] [type:entity] [born:1965] [id:…] [--min 85]',
  summary: 'screens a party against the loaded lists, with reasons; alone a form, with --file a CSV file',
  examples: ['screen "Siemens AG" country:DE type:entity --min 85', 'screen imo:9074729', 'screen --file'],
  grammar: { flags: { min: 'text', file: 'switch' }, fields: partyFields },
  undone: 'screened',
  run: async (call) => {
    if (call.flags.has('file')) return open(batchForm({ respondTo: call.respondTo }));
    if (call.words.length === 0 && call.conditions.length === 0) return open(screenForm({ respondTo: call.respondTo }));
    const min = readMin(call.flags.get('min') ?? '', call.deps.screener.threshold);
    return screenOne(call, { typed: typedParty(call.line, 'screen'), party: partyTyped(call, 'screen --file'), min });
  },
};

/** `/sanctions show X-1`: a certificate again, as it was recorded. */
export const certificateVerb: Verb = {
  name: 'show',
  aliases: ['certificate'],
  usage: 'show X-1',
  summary: 'shows the certificate of an earlier screening',
  examples: ['show X-1'],
  grammar: { words: 1, flags: {}, fields: null },
  run: async (call) => {
    const rescreenId = readId('rescreens', call.words[0]?.text ?? '');
    if (rescreenId !== null) return showRescreen(call, rescreenId);
    const screen = await recordAsked(call, 'screens');
    const [page, lists] = await Promise.all([hitPage(call, screen), listsAtWork(call.deps)]);
    return say(certificateCard({ screen, page, lists, today: call.today, now: call.now }));
  },
};

async function showRescreen({ deps }: Call, id: string): Promise<Answer> {
  const rescreen = await recordOf(deps, 'rescreens', id);
  return say(
    rescreenCard(
      rescreen,
      await Promise.all(rescreen.watches.map(({ watchId }) => recordOf(deps, 'watches', watchId))),
    ),
  );
}

/** Registers the form. */
export function registerSanctionsScreen(on: Listeners): void {
  const asked = (sent: Sent): ToScreen => {
    const party = partySent(sent, sent.fields);
    const min = under('min', () => readMin(sent.fields.text('min'), sent.deps.screener.threshold));
    return { typed: typedFields(sent.fields), party, min };
  };
  // Right after a start the index may still be building: the form does not wait for it.
  on.slowForm(sanctionIds.screenForm, { check: asked, handle: (sent) => screenOne(sent, asked(sent)) });
}

async function screenOne(acting: Acting, asked: ToScreen): Promise<Answer> {
  const [screened] = await saveScreens(acting.deps, [asked], { act: acting.act('sanctions screen') });
  if (!screened) throw new Error('a screen without an answer');
  const { screen, hits } = screened;
  const page = pageOfHits(hits, 1, `show ${screen.id}`);
  return say(screenReply({ screen, page, today: acting.today, now: acting.now }));
}

async function hitPage(call: Call, { id, hits }: Screen) {
  const page = pageOfHits(hits, pageAsked(call), `show ${id}`);
  return { ...page, items: await Promise.all(page.items.map(({ hitId }) => recordOf(call.deps, 'hits', hitId))) };
}

function pageOfHits<T>(hits: T[], page: number, line: string): Page<T> {
  return pageOf(hits, page, { line, size: hitsShown });
}

/** What was typed after the verb, without flags of the answer. */
export function typedParty(line: string, verb: string): string {
  const words = line
    .replace(/\s+(?:--?|—|–)(?:no-)?share(?=\s|$)/gi, '')
    .trim()
    .slice(0, 600);
  return words.toLowerCase().startsWith(verb) ? words.slice(verb.length).trim() : words;
}

/** The party that a command asks for. Throws `bad-value`, `unread-value`, `one-value-only`, or `several-names` beside a name in quotation marks. */
export function partyTyped(call: Pick<Call, 'words' | 'conditions' | 'deps'>, several: string | null): Party {
  const { words, conditions } = call;
  const names = words.map((word) => ('label' in word && word.label ? word.label : word.text));
  const isQuoted = words.some(({ kind }) => kind === 'quoted');
  if (isQuoted && names.length > 1) throw severalNames(names, several);
  refuseMistyped(names.join(' '), { isQuoted, several });
  for (const { not, field, values } of conditions)
    if (not) throw new DomainError({ code: 'bad-value', field: 'fact', value: `-${field}:${values}`, allowed: [] });
  return call.deps.screener.party({
    name: names.join(' '),
    type: theValueOf(conditions, 'type'),
    countries: valuesOf(conditions, 'country'),
    born: theValueOf(conditions, 'born'),
    ids: [...valuesOf(conditions, 'id'), ...valuesOf(conditions, 'imo').map((number) => `IMO ${imoDigits(number)}`)],
  });
}

/** The value of a fact that a party has once. Throws `one-value-only`. */
function theValueOf(conditions: readonly Condition[], field: string): string {
  const [first = '', ...more] = new Set(valuesOf(conditions, field));
  if (more.length === 0) return first;
  const values = [first, ...more].map((value) => value.slice(0, 40));
  throw new DomainError({ code: 'one-value-only', field, values });
}

/** What was meant as an option, or as a second name, would make a name that nobody bears: “no match” would be no answer. */
function refuseMistyped(name: string, { isQuoted, several }: { isQuoted: boolean; several: string | null }): void {
  const parts = name.split(';').map((part) => part.trim());
  if (!isQuoted && parts.length > 1) throw severalNames(parts.filter(Boolean), several);
  const option = isQuoted ? / --\p{L}/u : / (?:born|dob|imo|id) \d/i;
  if (!option.test(name)) return;
  const examples = ['"Ivan Petrov" born:1965', '"Siemens AG" --min 85'];
  throw new DomainError(
    { code: 'unread-value', what: 'a name', value: name.slice(0, 80), examples },
    { field: 'name' },
  );
}

/** Two names glued to one would match nobody. */
function severalNames(names: readonly string[], several: string | null): DomainError {
  const shown = names.slice(0, 10).map((name) => name.slice(0, 60));
  return new DomainError({ code: 'several-names', names: shown, undone: 'screened', several });
}

function valuesOf(conditions: readonly Condition[], field: string): string[] {
  return conditions.filter((condition) => condition.field === field).flatMap(({ values }) => values);
}

/** The party that a form asks for. Throws `bad-value` with the field. */
function partySent({ deps }: Acting, fields: FormFields): Party {
  const several = (field: string) =>
    fields
      .text(field)
      .split(',')
      .filter((text) => text.trim() !== '');
  return deps.screener.party({
    name: fields.text('name'),
    type: fields.text('type'),
    countries: several('country'),
    born: fields.text('born'),
    ids: several('id'),
  });
}

/** What was typed into the form, each field as it stood. */
function typedFields(fields: FormFields): string {
  const facts = ['type', 'country', 'born', 'id']
    .map((field) => ({ field, text: fields.text(field).trim() }))
    .filter(({ field, text }) => text !== '' && !(field === 'type' && text === 'any'));
  return [fields.text('name').trim(), ...facts.map(({ field, text }) => `${field}: ${text}`)]
    .filter(Boolean)
    .join(' · ');
}

/** A party as a command would name it. */
export function partyWords({ name, schema, countries, birthDates, identifiers }: Party): string {
  const facts = [
    ...countries.map((country) => `country:${country}`),
    ...(schema === 'unknown' ? [] : [`type:${schema}`]),
    ...birthDates.map(({ text }) => `born:${text}`),
    ...identifiers.map(({ kind, value }) => `${kind === 'imo' ? 'imo' : 'id'}:${value}`),
  ];
  return [`"${name}"`, ...facts].join(' ');
}

/** A least score, typed as whole percent: 0 to 1. Throws `unread-value`. */
export function readMin(text: string, usual: number): number {
  if (text.trim() === '') return usual;
  const percent = Number(text.trim().replace(/\s?%$/, ''));
  if (percent >= 1 && percent <= 100) return percent / 100;
  const what = 'a least score in percent, from 1 to 100';
  throw new DomainError({ code: 'unread-value', what, value: text.slice(0, 20), examples: ['75', '85'] });
}
