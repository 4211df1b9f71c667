import { type FieldsOf, filterRecords } from '../src/domain/filters.ts';
import {
  bySoonest,
  type Followup,
  FollowupStatus,
  isFollowupOverdue,
  isUnfinished,
  owesAnswer,
} from '../src/domain/followups.ts';
import { followupCard, followupList } from '../views/followups.ts';
import { pageOf } from '../views/paging.ts';
import { say } from './answer.ts';
import { assignVerb, registerFollowupsAssign } from './followups-assign.ts';
import {
  acceptVerb,
  cancelVerb,
  declineVerb,
  doneVerb,
  reassignVerb,
  registerFollowupsChange,
  snoozeVerb,
} from './followups-change.ts';
import { registerFollowupsRespond, respondVerb } from './followups-respond.ts';
import type { Listeners } from './listeners.ts';
import { recordAsked } from './records.ts';
import { type Command, pageAsked, type Verb } from './verbs.ts';

const mineVerb: Verb = {
  name: 'mine',
  usage: 'mine',
  summary: 'lists what waits for you, overdue above',
  examples: ['mine'],
  grammar: { words: 0, flags: {}, fields: null },
  run: async (call) => {
    const mine = await call.deps.store.followups.find({ assignee: call.user });
    const waiting = mine.filter(owesAnswer).toSorted(bySoonest);
    return say(followupList(pageOf(waiting, pageAsked(call), call.line), 'Your follow-ups', call.today));
  },
};

const listVerb: Verb = {
  name: 'list',
  aliases: ['ls'],
  usage: 'list [status:overdue] [assignee:@li] [about:C-2]',
  summary: 'lists the unfinished follow-ups; status: shows others too',
  examples: ['list status:overdue', 'list about:C-2'],
  grammar: {
    words: 0,
    flags: {},
    fields: ['status', 'assignee', 'asker', 'about', 'title'],
    choices: { status: [...FollowupStatus.options, 'overdue'] },
  },
  run: async (call) => {
    const all = await call.deps.store.followups.find();
    const asksStatus = call.conditions.some((condition) => condition.field === 'status');
    const found = filterRecords(asksStatus ? all : all.filter(isUnfinished), call.conditions, fieldsOn(call.today));
    return say(followupList(pageOf(found.toSorted(bySoonest), pageAsked(call), call.line), 'Follow-ups', call.today));
  },
};

const showVerb: Verb = {
  name: 'show',
  aliases: ['view'],
  usage: 'show F-1',
  summary: 'shows a follow-up with its answers and what can be done',
  examples: ['show F-1'],
  grammar: { words: 1, flags: {}, fields: null },
  run: async (call) => say(followupCard(await recordAsked(call, 'followups'), call.today)),
};

/** `/followups` */
export const followupsCommand: Command = {
  noun: 'followups',
  hint: 'assign @user "…" by fri · mine · list · show F-1 · accept · respond · done · help',
  description: 'Requests, answers and who owns them',
  verbs: [
    assignVerb,
    mineVerb,
    listVerb,
    showVerb,
    acceptVerb,
    declineVerb,
    respondVerb,
    doneVerb,
    reassignVerb,
    snoozeVerb,
    cancelVerb,
  ],
};

/** Registers `/followups`, its buttons, forms and shortcuts. */
export function registerFollowups(on: Listeners): void {
  on.command(followupsCommand);
  registerFollowupsAssign(on);
  registerFollowupsChange(on);
  registerFollowupsRespond(on);
}

function fieldsOn(today: Temporal.PlainDate): FieldsOf<Followup> {
  return {
    status: (each) => [each.status, isFollowupOverdue(each, today) ? 'overdue' : null],
    assignee: (each) => [each.assignee],
    asker: (each) => [each.asker],
    about: (each) => [each.about],
    title: (each) => [each.title],
  };
}
