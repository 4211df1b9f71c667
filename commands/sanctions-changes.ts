import { listsNotLoaded } from '../src/domain/answering-lists.ts';
import type { Condition } from '../src/domain/command-text.ts';
import { readSince } from '../src/domain/date-text.ts';
import { filterRecords } from '../src/domain/filters.ts';
import { ListKind } from '../src/domain/list-entry.ts';
import {
  changeFields,
  type ListSubscription,
  listNamed,
  reschedule,
  shortName,
} from '../src/domain/list-subscriptions.ts';
import { DomainError } from '../src/domain/problem.ts';
import { beginRecord, changeRecord } from '../src/domain/records.ts';
import { atOnce, type Schedule } from '../src/domain/schedule.ts';
import { readSchedule, scheduleWords } from '../src/domain/schedule-text.ts';
import { pageOf } from '../views/paging.ts';
import {
  changeList,
  listAnnounced,
  listSubscribed,
  listSubscriptionList,
  listUnsubscribed,
  subscriptionWords,
} from '../views/sanctions-changes.ts';
import { sanctionIds } from '../views/sanctions-ids.ts';
import { loadedWarnings } from '../views/sanctions-lists.ts';
import type { Acting } from './acting.ts';
import { type Answer, replace, say } from './answer.ts';
import { announceIn } from './channels.ts';
import type { Listeners } from './listeners.ts';
import { recordAsked, recordOf } from './records.ts';
import { changeChoices, changeConditions } from './sanctions-change-filter.ts';
import { listsAtWork } from './sanctions-lists.ts';
import { refuseLateUndo } from './undo.ts';
import { type Call, pageAsked, type Verb } from './verbs.ts';

/** `/sanctions changes`: what the lists added, removed and amended. */
export const changesVerb: Verb = {
  name: 'changes',
  usage: 'changes [--since 7d] [list:sdn] [program:CYBER2] [country:RU] [kind:added]',
  summary: 'lists what the sanctions lists added, removed and amended',
  examples: ['changes --since 7d program:CYBER2', 'changes list:sdn kind:removed'],
  grammar: {
    words: 0,
    flags: { since: 'text' },
    fields: Object.keys(changeFields),
    choices: changeChoices,
  },
  run: async (call) => {
    const since = readSince(call.flags.get('since') ?? '', call.today);
    const begin = since.toZonedDateTime(call.zone).toInstant();
    const recent = (await call.deps.store.listChanges.find()).filter(
      ({ at }) => Temporal.Instant.compare(Temporal.Instant.from(at), begin) >= 0,
    );
    const conditions = await changeConditions(call, call.conditions);
    const changes = filterRecords(recent, conditions, changeFields).toReversed();
    const warnings = loadedWarnings(await listsAtWork(call.deps), call.now);
    return say(changeList(pageOf(changes, pageAsked(call), call.line), { since, warnings }));
  },
};

/** `/sanctions subscribe sdn program:CYBER2`: this channel gets what changes, once. */
export const subscribeVerb: Verb = {
  name: 'subscribe',
  usage:
    'subscribe sdn|un|uk|eu|csl|all [program:CYBER2] [country:RU] [--daily 8:30] · subscribe list · subscribe remove RL-1',
  summary: 'posts in this channel what the lists add, remove and amend, at once or once a day',
  examples: ['subscribe sdn program:CYBER2 --daily 8:30', 'subscribe list', 'subscribe remove RL-1'],
  grammar: {
    flags: { daily: 'text' },
    fields: Object.keys(changeFields).filter((field) => field !== 'list'),
    choices: changeChoices,
  },
  run: async (call) => {
    const what = call.words[0]?.text.toLowerCase();
    if (what === undefined) throw call.missing('a list, or `all`');
    const stray = { list: 1, ls: 1, remove: 2, rm: 2 }[what];
    if (stray && call.words[stray]) throw call.surplus(call.words[stray]);
    if (what === 'list' || what === 'ls') return list(call);
    if (what === 'remove' || what === 'rm')
      return say(listUnsubscribed(await unsubscribe(call, (await recordAsked(call, 'listSubscriptions', 1)).id)));
    return subscribe(call);
  },
};

/** Registers the buttons. */
export function registerSanctionsChanges(on: Listeners): void {
  on.button(sanctionIds.unsubscribe, async (press) => say(listUnsubscribed(await unsubscribe(press, press.value))));
  on.button(sanctionIds.undoUnsubscribe, async (press) => {
    const act = press.act('sanctions subscribe');
    const subscription = await press.deps.store.listSubscriptions.update(press.value, (old) => {
      refuseLateUndo(old, 'removed', press.now);
      return changeRecord(old, { state: 'active' }, act);
    });
    return replace(listSubscribed(subscription));
  });
}

async function subscribe(call: Call): Promise<Answer> {
  const wanted = { lists: listsAsked(call), conditions: await changeConditions(call, call.conditions) };
  const schedule = scheduleAsked(call);
  const { store } = call.deps;
  const known = (await store.listSubscriptions.find({ channel: call.channel, state: 'active' })).find((each) =>
    isSame(each, wanted),
  );
  const key = subscriptionWords(wanted);
  if (known) return move(call, known, schedule);
  const command = `${call.deps.names.sanctions} ${call.line}`;
  await announceIn(call, { channel: call.channel, post: listAnnounced(key, call.user), command });
  const id = await store.newId('listSubscriptions');
  const begun = { state: 'active' as const, schedule, digestedAt: null, toldThrough: null };
  const fields = { id, channel: call.channel, ...wanted, ...begun };
  const added = await store.listSubscriptions.add(beginRecord(fields, call.act('sanctions subscribe')));
  return say(listSubscribed(added, await notLoaded(call, wanted.lists)));
}

/** The same changes are wanted once: another time of day moves what is there. */
async function move(call: Call, known: ListSubscription, schedule: Schedule): Promise<Answer> {
  if (scheduleWords(known.schedule) === scheduleWords(schedule)) {
    const key = subscriptionWords(known);
    throw new DomainError({ code: 'already-exists', collection: 'listSubscriptions', id: known.id, key });
  }
  const act = call.act('sanctions subscribe');
  const moved = await call.deps.store.listSubscriptions.update(known.id, (old) => reschedule(old, schedule, act));
  return say(listSubscribed(moved, await notLoaded(call, known.lists)));
}

/** `--daily 8:30`, in the workspace's zone where none is named. Throws `bad-value`. */
function scheduleAsked({ flags, deps }: Call): Schedule {
  const daily = flags.get('daily');
  return daily === undefined ? atOnce : readSchedule(`daily ${daily}`, deps.people.workspaceZone());
}

/** The lists of those wanted that no answer comes from yet. */
async function notLoaded({ deps }: Call, wanted: readonly ListKind[]): Promise<ListKind[]> {
  const loaded = (await deps.screener.lists()).map(({ list }) => list);
  if (wanted.length > 0) return wanted.filter((list) => !loaded.includes(list));
  return listsNotLoaded(await deps.screener.lists());
}

function isSame(known: ListSubscription, wanted: { lists: ListKind[]; conditions: Condition[] }): boolean {
  return subscriptionWords(known) === subscriptionWords(wanted);
}

function listsAsked(call: Call): ListKind[] {
  const names = call.words.flatMap((word) => word.text.split(',')).filter((name) => name !== '');
  if (names.length === 1 && names[0]?.toLowerCase() === 'all') return [];
  return names.map((name) => {
    const list = listNamed(name);
    if (list !== null) return list;
    const allowed = [...ListKind.options.map(shortName), 'all'];
    throw new DomainError({ code: 'bad-value', field: 'list', value: name.slice(0, 40), allowed });
  });
}

async function list(call: Call): Promise<Answer> {
  return say(
    listSubscriptionList(await call.deps.store.listSubscriptions.find({ channel: call.channel, state: 'active' })),
  );
}

async function unsubscribe(acting: Acting, id: string): Promise<ListSubscription> {
  await recordOf(acting.deps, 'listSubscriptions', id);
  const act = acting.act('sanctions unsubscribe');
  return acting.deps.store.listSubscriptions.update(id, (old) => changeRecord(old, { state: 'removed' }, act));
}
