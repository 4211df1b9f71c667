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
import { bold, bullets, clip, code, type Inline, italic, lines, person, say } from './rich-text.ts';
import { programmeWords } from './sanctions.ts';
import { sanctionIds } from './sanctions-ids.ts';
import { warningBlocks } from './sanctions-lists.ts';

const marks: Record<ListChange['kind'], string> = { added: '➕ added', removed: '➖ removed', amended: '✏️ amended' };
/** How many changes a post shows: ten with four fields each stay under what Slack takes in one message. */
export const changesShown = 10;

const kinds = ['added', 'removed', 'amended'] as const;

/** As many as a post shows, some of each kind: three hundred additions must not hide a removal. */
function someOfEach(changes: readonly ListChange[]): ListChange[] {
  const ofKinds = kinds.map((kind) => [...changes.keys()].filter((at) => changes[at]?.kind === kind));
  const turns = Array.from({ length: changesShown }, (_, at) => ofKinds.flatMap((each) => each[at] ?? []));
  const shown = new Set(turns.flat().slice(0, changesShown));
  return changes.filter((_, at) => shown.has(at));
}

/** What a new version of one list changed, for a channel; the rest is behind a command. */
export function changesPost(changes: readonly ListChange[]): Message {
  const [first] = changes;
  const title = `${first?.listName ?? ''}${first?.listDate ? ` of ${dayWords(first.listDate)}` : ''}`;
  const counts = countWords(changes);
  const names = someOfEach(changes).map(({ kind, name }) => `${kind} ${name}`);
  const rest = changes.length - changesShown;
  return message(`${title}: ${counts}. ${names.join('; ')}`, [
    lines([say('📋 '), bold(title), say(`: ${counts}`)]),
    bullets(...someOfEach(changes).map(changeLine)),
    ...(rest > 0 ? [smallPrint(`and ${rest} more: see the changes of the last day`)] : []),
    smallPrint('Not legal advice. Check the official notice before you act.'),
  ]);
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
  const names = someOfEach(changes).map(({ kind, name }) => `${kind} ${name}`);
  const rest = changes.length - changesShown;
  return message(`${title}. ${names.join('; ')}`, [
    lines([say('📋 '), bold(title)]),
    bullets(...someOfEach(changes).map(datedLine)),
    ...(rest > 0 ? [smallPrint(`and ${rest} more: see the changes of the last days`)] : []),
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

function countWords(changes: readonly ListChange[]): string {
  return kinds
    .map((kind) => [changes.filter((change) => change.kind === kind).length, kind] as const)
    .filter(([count]) => count > 0)
    .map(([count, kind]) => `${count} ${kind}`)
    .join(', ');
}

function datedLine(change: ListChange): Inline[] {
  return [say(`${dayWords(change.at.slice(0, 10))} · ${change.listName} · `), ...changeLine(change)];
}

type Shown = Pick<ListChange, 'kind' | 'entryId' | 'name' | 'schema' | 'programs' | 'countries' | 'fields'>;

function changeLine({ kind, entryId, name, schema, programs, countries, fields }: Shown): Inline[] {
  const facts = [schema === 'unknown' ? '' : schema, programs.slice(0, 4).join(', '), countries.slice(0, 4).join(', ')];
  const about = facts.filter((fact) => fact !== '').join(' · ');
  return [
    say(`${marks[kind]} `),
    bold(clip(name, 150)),
    say(` ${entryId}${about === '' ? '' : ` · ${about}`}`),
    ...fields.slice(0, 4).map(({ field, old, new: now }) => say(`\n${field}: ${shown(old)} → ${shown(now)}`)),
  ];
}

function shown(value: string): string {
  return clip(value, 80) || 'nothing';
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
  const rows = subscriptions.slice(0, 15);
  const wordsOf = (each: ListSubscription) => `${subscriptionWords(each)} · ${scheduleWords(each.schedule)}`;
  const words = rows.map((each) => `${each.id} ${wordsOf(each)}`).join('; ');
  return message(`Subscriptions of this channel to changes of the lists: ${words || 'none'}.`, [
    heading('Changes of the lists in this channel'),
    ...(rows.length === 0 ? [lines([italic('None yet.')])] : []),
    ...rows.flatMap((each) => [
      lines([code(each.id), say(` ${wordsOf(each)}`)]),
      ...buttons({ id: sanctionIds.unsubscribe, label: 'Unsubscribe', value: each.id, spoken: `Remove ${each.id}` }),
    ]),
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
