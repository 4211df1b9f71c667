import type { KnownBlock, View } from '@slack/types';
import {
  type AnsweringList,
  doubtWords,
  listNames,
  needsOriginalNames,
  withoutOriginalNames,
} from '../src/domain/answering-lists.ts';
import { shellCommand } from '../src/domain/command-line.ts';
import type { Message } from '../src/domain/deliveries.ts';
import type { Hit } from '../src/domain/hits.ts';
import type { New } from '../src/domain/records.ts';
import type { Screen } from '../src/domain/screens.ts';
import { form, heading, message, smallPrint } from './blocks.ts';
import { choiceInput, textInput } from './inputs.ts';
import { type Page, pageButtons } from './paging.ts';
import { bold, clip, code, firstOf, lines, person, say } from './rich-text.ts';
import { hitBlocks } from './sanctions-hits.ts';
import { sanctionIds } from './sanctions-ids.ts';
import { percent } from './sanctions-judgements.ts';
import {
  certifiedWords,
  freshnessWarnings,
  hashesOf,
  instantWords,
  listWords,
  warningBlocks,
} from './sanctions-lists.ts';

/** How many hits a message shows at once. */
export const hitsShown = 4;

/** What every answer of a screening says at its end. */
export const caveat =
  'This is not clearance and not legal advice: check the official notice, and whether listed parties together own 50 percent or more of it, directly or indirectly (OFAC’s 50 Percent Rule).';

/** A certificate with one page of its hits as they stand today. */
export type ShownScreen = {
  screen: Screen | New<Screen>;
  page: Page<Hit | New<Hit>>;
  today: Temporal.PlainDate;
  now: Temporal.Instant;
};

/** The answer to a screen: warnings first, the hits each with its reasons, the lists, what it is not. */
export function screenReply(shown: ShownScreen): Message {
  const { screen, page, today, now } = shown;
  const warnings = screenWarnings(screen, now);
  const answer = answerWords(screen, now);
  const told = [...warnings, answer, namesakeWords(screen)].filter(Boolean).join(' ');
  const names = page.items.map(({ id, found }) => `${id} ${percent(found.score)} ${found.name}`).join('; ');
  return message(`${told} ${names} ${caveat} Certificate ${screen.id}.`, [
    ...warningBlocks(warnings),
    lines([bold(answer)], ...namesakeLines(screen), ...comparedLines(screen)),
    ...page.items.flatMap((hit) => hitBlocks(hit, today)),
    ...pageButtons(page, sanctionIds.run),
    smallPrint(screenedWords(screen, now)),
    smallPrint(`${caveat} Certificate ${screen.id}.`),
  ]);
}

/**
 * A certificate as it was recorded: the question as typed and understood, the lists with their hashes, the answer; beside
 * it how its hits are judged today, and which lists have moved on since (`lists`: those that answer now).
 */
export function certificateCard(shown: ShownScreen & { lists: readonly AnsweringList[] }): Message {
  const { screen, page, today } = shown;
  const at = Temporal.Instant.from(screen.at);
  const warnings = screenWarnings(screen, at);
  const answer = answerWords(screen, at);
  return message(`Certificate ${screen.id}: ${answer} Asked: ${screen.typed}. ${caveat}`, [
    heading(`Certificate ${screen.id}`),
    ...warningBlocks(warnings),
    lines(
      [person(screen.by), say(` screened on ${instantWords(screen.at)}`)],
      [say('As typed: '), code(screen.typed)],
      [say('As compared: '), code(screen.normalised || '—'), say(` · type ${screen.party.schema}${factWords(screen)}`)],
      [
        say(
          `Least score: ${percent(screen.threshold)} · at most ${screen.limit} hits · Accord ${screen.accordVersion}`,
        ),
      ],
      [bold(answer)],
      ...namesakeLines(screen),
    ),
    lines(...screen.lists.flatMap((list) => [certifiedList(list, at)]), [say(notLoadedWords(screen).trim() || ' ')]),
    smallPrint(sinceWords(screen, shown)),
    ...page.items.flatMap((hit) => {
      const found = screen.hits.find(({ hitId }) => hitId === hit.id);
      return hitBlocks(hit, today, found && { found, at: screen.at });
    }),
    ...pageButtons(page, sanctionIds.run),
    smallPrint(caveat),
  ]);
}

/** The warnings that an answer to a screen begins with: what the lists are, and what they lack for this name. */
export function screenWarnings({ lists, party }: Pick<Screen, 'lists' | 'party'>, at: Temporal.Instant): string[] {
  return namesWarnings(lists, [party.name], at);
}

/** The same for an answer to several names. */
export function namesWarnings(lists: readonly AnsweringList[], names: readonly string[], at: Temporal.Instant) {
  return [...freshnessWarnings(lists, at), ...incompleteWarnings(lists), ...scriptWarnings(lists, names)];
}

/** A list that somebody took although it looked incomplete still looks whole by its name. */
function incompleteWarnings(lists: readonly AnsweringList[]): string[] {
  return lists
    .filter(({ accepted }) => accepted)
    .map(
      ({ list, name, records }) =>
        `${name}${list === 'own' ? '' : ' is incomplete'}: ${records.toLocaleString('en-US')} records, taken with --accept.`,
    );
}

/** A name in Arabic or Chinese letters meets only what those letters are taken to sound like. */
function scriptWarnings(lists: readonly AnsweringList[], asked: readonly string[]): string[] {
  const written = asked.filter(needsOriginalNames);
  const poor = withoutOriginalNames(lists);
  if (written.length === 0 || poor.length === 0) return [];
  const names = poor.map((list) => list.name).join(', ');
  const which = asked.length === 1 ? 'A name' : `${written.length === 1 ? '1 name' : `${written.length} names`}`;
  const script = `${which} in ${asked.length === 1 ? 'this' : 'another'} script`;
  const isOfac = poor.some(({ list }) => list.startsWith('ofac-'));
  const how = isOfac ? ` An admin can load OFAC’s with them: ${loadNames}.` : '';
  return [
    `${script} ${written.length === 1 ? 'matches' : 'match'} weakly: ${names} was loaded without names in it. Screen a Latin spelling too.${how}`,
  ];
}

const loadNames = shellCommand('lists load ofac-sdn:SDN_ADVANCED.XML');

/** Who has the name asked for, and is no hit for a birth date or country: a namesake, or a fact that is wrong. */
function namesakeWords({ namesakes }: Pick<Screen, 'namesakes'>): string {
  const [first] = namesakes;
  if (!first) return '';
  const count = namesakes.length === 1 ? '1 exact name is' : `${namesakes.length} exact names are`;
  const one = `${first.name} (${listNames[first.list]} ${first.id}: ${firstOf(first.why, 2)})`;
  return `${count} left out for other facts: ${clip(one, 300)}. A lower --min, or the name alone, shows more.`;
}

function namesakeLines(screen: Pick<Screen, 'namesakes'>) {
  const words = namesakeWords(screen);
  return words === '' ? [] : [[say(`⚠️ ${words}`)]];
}

/** What a name in other letters was compared as. */
function comparedLines({ party, normalised }: Pick<Screen, 'party' | 'normalised'>) {
  const isOther = /(?!\p{Script=Latin})\p{L}/u.test(party.name);
  return isOther && normalised !== '' ? [[say('Compared as '), code(normalised)]] : [];
}

type Answered = Pick<Screen, 'hits' | 'threshold' | 'party' | 'limit' | 'lists'>;

function answerWords(screen: Answered, at: Temporal.Instant): string {
  const { hits, threshold, party, lists } = screen;
  const least = `${percent(threshold)} or more`;
  if (lists.length === 0) return `“${party.name}” was not screened.`;
  if (hits.length === 0) return `No match of ${least} for “${party.name}”${doubtWords(lists, at)}.`;
  const count = hits.length === screen.limit ? `The ${hits.length} strongest matches` : plural(hits.length);
  return `${count} of ${least} for “${party.name}”.`;
}

function plural(count: number): string {
  return `${count} ${count === 1 ? 'match' : 'matches'}`;
}

/** Which lists were looked at, with date and age, and which were not. */
export function screenedWords(
  { lists, notLoaded }: Pick<Screen, 'lists' | 'notLoaded'>,
  now: Temporal.Instant,
): string {
  return `Screened: ${listsWords(lists, now)}.${notLoadedWords({ notLoaded })}`;
}

function listsWords(lists: readonly AnsweringList[], now: Temporal.Instant): string {
  return lists.map((list) => listWords(list, now)).join(' · ') || 'nothing';
}

function notLoadedWords({ notLoaded }: Pick<Screen, 'notLoaded'>): string {
  return notLoaded.length === 0 ? '' : ` Not loaded: ${notLoaded.map((list) => listNames[list]).join(', ')}.`;
}

function certifiedList(list: AnsweringList, at: Temporal.Instant) {
  const publication = list.publicationId === null ? '' : `, publication ${list.publicationId}`;
  const hashes = hashesOf(list).flatMap(({ name, sha256 }) => [say(`, ${name} sha256 `), code(sha256)]);
  return [say(`${certifiedWords(list, at)}${publication}`), ...hashes];
}

/** Which lists have another version today, answer only since, or answer no more. */
function sinceWords(
  screen: Pick<Screen, 'lists'>,
  { lists, now }: { lists: readonly AnsweringList[]; now: Temporal.Instant },
): string {
  const newer = lists.filter(
    (list) => !screen.lists.some((then) => then.list === list.list && then.sha256 === list.sha256),
  );
  const gone = screen.lists.filter((then) => !lists.some(({ list }) => list === then.list)).map(({ name }) => name);
  if (newer.length === 0 && gone.length === 0)
    return lists.length === 0 ? 'No list answers today.' : 'The lists are the same today.';
  const since = newer.map((list) => listWords(list, now)).join(' · ');
  return [
    ...(gone.length > 0 ? [`No longer answering today: ${gone.join(', ')}.`] : []),
    ...(newer.length > 0 ? [`Lists since then: ${since}. Screen again to look at them.`] : []),
  ].join(' ');
}

function factWords({ party }: Pick<Screen, 'party'>): string {
  const facts = [
    ...party.countries.map((country) => `country ${country}`),
    ...party.birthDates.map(({ text }) => `born ${text}`),
    ...party.identifiers.map(({ kind, value }) => `${kind === 'imo' ? 'IMO' : 'number'} ${value}`),
  ];
  return facts.map((fact) => ` · ${fact}`).join('');
}

/** The types that a person may ask for. */
const partyTypes: readonly [value: string, label: string][] = [
  ['any', 'Anything'],
  ['person', 'Person'],
  ['organization', 'Organization'],
  ['vessel', 'Vessel'],
  ['aircraft', 'Aircraft'],
];

/** Asks for a party to screen. */
export function screenForm(memory: { respondTo: string | null }): View {
  const blocks: KnownBlock[] = [
    textInput({
      field: 'name',
      label: 'Name, unless you give a number',
      optional: true,
      max: 400,
      hint: 'In any order and spelling; in another script too, best beside a Latin spelling.',
    }),
    choiceInput({ field: 'type', label: 'Type', options: partyTypes, initial: 'any' }),
    textInput({ field: 'country', label: 'Countries', optional: true, max: 200, placeholder: 'DE, Germany' }),
    textInput({ field: 'born', label: 'Born', optional: true, max: 40, placeholder: '1965 or 1965-04-14' }),
    textInput({
      field: 'id',
      label: 'Numbers',
      optional: true,
      max: 300,
      hint: 'IMO, passport, registration, tax: an exact number decides. Separate with commas.',
    }),
    textInput({ field: 'min', label: 'Least score in percent', optional: true, max: 4, placeholder: '75' }),
  ];
  return form({ id: sanctionIds.screenForm, title: 'Screen a party', submit: 'Screen', memory, blocks });
}
