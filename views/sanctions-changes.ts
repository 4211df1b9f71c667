import type { KnownBlock } from '@slack/types';
import { listNames } from '../src/domain/answering-lists.ts';
import type { Commitment } from '../src/domain/commitments.ts';
import { dayWords } from '../src/domain/date-words.ts';
import type { Message } from '../src/domain/deliveries.ts';
import type { ListChange } from '../src/domain/list-changes.ts';
import type { ListKind } from '../src/domain/list-entry.ts';
import type { ListSubscription } from '../src/domain/list-subscriptions.ts';
import type { Programme } from '../src/domain/programmes.ts';
import { scheduleWords } from '../src/domain/schedule-text.ts';
import { buttons, heading, message, smallPrint } from './blocks.ts';
import { type Page, pageButtons, pageWords } from './paging.ts';
import { bold, bullets, clip, code, firstOf, type Inline, italic, lines, person, say } from './rich-text.ts';
import { programmeWords } from './sanctions.ts';
import { sanctionIds } from './sanctions-ids.ts';
import { warningBlocks } from './sanctions-lists.ts';

const marks: Record<ListChange['kind'], string> = { added: '➕ added', removed: '➖ removed', amended: '✏️ amended' };
/** How many changes a post shows: ten with four fields each stay under what Slack takes in one message. */
export const changesShown = 10;

/** What a new version of one list changed, for a channel; the rest is behind a command. */
export function changesPost(changes: readonly ListChange[]): Message {
  const [first] = changes;
  const title = `${first?.listName ?? ''}${first?.listDate ? ` of ${dayWords(first.listDate)}` : ''}`;
  const counts = countWords(changes);
  const shown = fairShare(changes);
  const names = shown.map(({ kind, name }) => `${kind} ${name}`);
  return message(`${title}: ${counts}. ${names.join('; ')}`, [
    lines([say('📋 '), bold(title), say(`: ${counts}`)]),
    bullets(...shown.map(changeLine)),
    ...restBlocks(changes, { shown, line: 'changes --since 1d' }),
    smallPrint('Not legal advice. Check the official notice before you act.'),
  ]);
}

const kinds = ['removed', 'added', 'amended'] as const;

/** The changes that a post has room for; where not for all, removals first, and of each kind an equal share as far as there are so many. */
function fairShare(changes: readonly ListChange[]): readonly ListChange[] {
  if (changes.length <= changesShown) return changes;
  const byKind = kinds.map((kind) => changes.filter((change) => change.kind === kind));
  const most = Math.max(0, ...byKind.map((each) => each.length));
  const inTurn = Array.from({ length: most }, (_, at) => byKind.flatMap((each) => each[at] ?? [])).flat();
  const place = ({ kind }: ListChange) => kinds.indexOf(kind);
  return inTurn.slice(0, changesShown).sort((a, b) => place(a) - place(b));
}

/** How many changes of each kind a post leaves out, with the way to all of them. */
function restBlocks(
  changes: readonly ListChange[],
  { shown, line }: { shown: readonly ListChange[]; line: string },
): KnownBlock[] {
  const left = (kind: ListChange['kind']) => countOf(changes, kind) - countOf(shown, kind);
  const rest = kinds.flatMap((kind) => (left(kind) > 0 ? [`${left(kind)} ${kind}`] : []));
  if (rest.length === 0) return [];
  return [
    smallPrint(`and ${changes.length - shown.length} more: ${rest.join(', ')}`),
    ...buttons({ id: `${sanctionIds.run}.changes`, label: 'Show all changes', value: line }),
  ];
}

/** Says in a commitment's thread who was listed under a programme that threatens its breach. */
export function designationsPost(
  programme: Programme,
  designated: readonly Omit<ListChange, 'version'>[],
  threatened: readonly Commitment[],
): Message {
  const count = `${designated.length} new ${designated.length === 1 ? 'listing' : 'listings'}`;
  const names = designated.slice(0, changesShown).map(({ name }) => name);
  const ids = threatened.slice(0, changesShown).map(({ id }) => id);
  const what = `${count} under ${programmeWords(programme)}`;
  return message(`${what}: ${names.join('; ')}. A breach of ${ids.join(', ')} may call it down.`, [
    lines(
      [say('⚖️ '), bold(clip(what, 300))],
      [say('A breach of '), code(ids.join(', ')), say(` may call down ${programme.id}.`)],
    ),
    bullets(...designated.slice(0, changesShown).map(changeLine)),
    ...(designated.length > changesShown ? [smallPrint(`and ${designated.length - changesShown} more`)] : []),
    ...buttons({ id: `${sanctionIds.run}.show`, label: 'Show the programme', value: `program show ${programme.id}` }),
    smallPrint('A listing need not have to do with the commitment. Not legal advice: check the official notice.'),
  ]);
}

/** What the lists changed since a channel's last digest, newest last. */
export function changesDigest(
  changes: readonly ListChange[],
  subscription: Pick<ListSubscription, 'lists' | 'conditions'>,
): Message {
  const title = `Changes of the sanctions lists: ${countWords(changes)}`;
  const shown = fairShare(changes);
  const names = shown.map(({ kind, name }) => `${kind} ${name}`);
  return message(`${title}. ${names.join('; ')}`, [
    lines([say('📋 '), bold(title)]),
    bullets(...shown.map(datedLine)),
    ...restBlocks(changes, { shown, line: 'changes --since 7d' }),
    smallPrint(`${subscriptionWords(subscription)}. Not legal advice. Check the official notice before you act.`),
  ]);
}

/** From which day on changes are shown, and what is to be said first of the lists. */
export type ChangesAsked = { since: Temporal.PlainDate; warnings: readonly string[] };

/** The changes of the lists, newest first. */
export function changeList(page: Page<ListChange>, { since, warnings }: ChangesAsked): Message {
  const title = `Changes of the lists since ${dayWords(since.toString())}`;
  const names = page.items.map(({ kind, name }) => `${kind} ${name}`).join('; ');
  return message(`${warnings.join(' ')} ${title}: ${pageWords(page)}. ${names}`.trim(), [
    heading(title),
    ...warningBlocks(warnings),
    ...(page.items.length > 0
      ? [bullets(...page.items.map(datedLine))]
      : [lines([italic('Nothing that was seen here.')])]),
    smallPrint(pageWords(page), page.line),
    ...pageButtons(page, sanctionIds.run),
    smallPrint(
      'Changes are kept from the day on which Accord holds a list. Not legal advice: check the official notice.',
    ),
  ]);
}

function countOf(changes: readonly ListChange[], kind: ListChange['kind']): number {
  return changes.filter((change) => change.kind === kind).length;
}

function countWords(changes: readonly ListChange[]): string {
  return (['added', 'removed', 'amended'] as const)
    .map((kind) => [countOf(changes, kind), kind] as const)
    .filter(([count]) => count > 0)
    .map(([count, kind]) => `${count} ${kind}`)
    .join(', ');
}

function datedLine(change: ListChange): Inline[] {
  return [say(`${dayWords(change.at.slice(0, 10))} · ${change.listName} · `), ...changeLine(change)];
}

const fieldsShown = 4;

type Shown = Pick<ListChange, 'kind' | 'entryId' | 'name' | 'schema' | 'programs' | 'countries' | 'fields'>;

function changeLine({ kind, entryId, name, schema, programs, countries, fields }: Shown): Inline[] {
  const facts = [schema === 'unknown' ? '' : schema, firstOf(programs, 4), firstOf(countries, 4)];
  const rest = fields.length - fieldsShown;
  const about = facts.filter((fact) => fact !== '').join(' · ');
  return [
    say(`${marks[kind]} `),
    bold(clip(name, 150)),
    say(` ${entryId}${about === '' ? '' : ` · ${about}`}`),
    ...fields.slice(0, fieldsShown).map((field) => say(`\n${fieldWords(field)}`)),
    ...(rest > 0
      ? [
          say(
            `\nand ${rest} more: ${fields
              .slice(fieldsShown)
              .map(({ field }) => field)
              .join(', ')}`,
          ),
        ]
      : []),
  ];
}

/** What came and what went; of a long text the words from the first that differs on. */
function fieldWords({ field, old, new: now }: ListChange['fields'][number]): string {
  if (old === '') return `${field}: added ${clip(now, 80)}`;
  if (now === '') return `${field}: removed ${clip(old, 80)}`;
  const from = Math.max(old.length, now.length) > 80 ? wordsAlike(old, now) : 0;
  const shown = (text: string) => clip(`${from > 0 ? '… ' : ''}${text.slice(from)}`, 80) || 'nothing';
  return `${field}: ${shown(old)} → ${shown(now)}`;
}

/** How many letters two texts share from their beginning, to the last space among them. */
function wordsAlike(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return one.lastIndexOf(' ', at - 1) + 1;
}

/** Says what will be posted in a channel, and which of the lists do not answer yet. */
export function listSubscribed(subscription: ListSubscription, notLoaded: readonly ListKind[] = []): Message {
  const { schedule } = subscription;
  const when = schedule.every === 'now' ? '' : `, ${scheduleWords(schedule)} if there is anything`;
  const words = `posts here what changes in ${subscriptionWords(subscription)}${when}`;
  const missing = notLoaded.map((list) => listNames[list]).join(', ');
  const waiting = missing === '' ? '' : ` Not loaded yet, so nothing is compared until it is: ${missing}.`;
  return message(`${subscription.id} ${words}.${waiting}`, [
    lines([say('✅ '), code(subscription.id), say(` ${words}. The lists as they stand today are not posted.`)]),
    ...(waiting === '' ? [] : [lines([say('⚠️'), bold(waiting)])]),
    ...buttons({ id: sanctionIds.unsubscribe, label: 'Unsubscribe', value: subscription.id }),
  ]);
}

/** Tells a channel that changes of lists will come here. */
export function listAnnounced(words: string, user: string): Message {
  return message(`Changes of ${words} will be posted here.`, [
    lines([person(user), say(` subscribed this channel to the changes of ${words}.`)]),
  ]);
}

/** What a subscription asks for: `OFAC SDN, program:CYBER2`. */
export function subscriptionWords({ lists, conditions }: Pick<ListSubscription, 'lists' | 'conditions'>): string {
  const named = lists.length === 0 ? 'every list' : lists.map((list) => listNames[list]).join(', ');
  const filters = conditions.map(({ field, not, values }) => `${not ? '-' : ''}${field}:${values.join(',')}`);
  return [named, ...filters].join(', ');
}

/** What a channel is subscribed to. */
export function listSubscriptionList(subscriptions: readonly ListSubscription[]): Message {
  const [rows, rest] = [subscriptions.slice(0, 15), subscriptions.slice(15)];
  const wordsOf = (each: ListSubscription) => `${subscriptionWords(each)} · ${scheduleWords(each.schedule)}`;
  const words = rows.map((each) => `${each.id} ${wordsOf(each)}`).join('; ');
  return message(`Subscriptions of this channel to changes of the lists: ${words || 'none'}.`, [
    heading('Changes of the lists in this channel'),
    ...(rows.length === 0 ? [lines([italic('None yet.')])] : []),
    ...rows.flatMap((each) => [
      lines([code(each.id), say(` ${wordsOf(each)}`)]),
      ...buttons({ id: sanctionIds.unsubscribe, label: 'Unsubscribe', value: each.id, spoken: `Remove ${each.id}` }),
    ]),
    ...(rest.length > 0 ? [smallPrint(`and ${rest.length} more: ${rest.map(({ id }) => id).join(', ')}`)] : []),
  ]);
}

/** Says that a channel gets no more changes, with Undo. */
export function listUnsubscribed(subscription: ListSubscription): Message {
  return message(`${subscription.id} has ended: ${subscriptionWords(subscription)}`, [
    lines([code(subscription.id), say(` has ended: ${subscriptionWords(subscription)}.`)]),
    ...buttons({ id: sanctionIds.undoUnsubscribe, label: 'Undo', value: subscription.id }),
    smallPrint('Undo works for ten minutes.'),
  ]);
}
