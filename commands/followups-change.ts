import { readDay } from '../src/domain/date-text.ts';
import { dayWords, dueWords } from '../src/domain/date-words.ts';
import {
  accept,
  amend,
  cancel,
  close,
  decline,
  type Followup,
  reassign,
  reopen,
  snooze,
} from '../src/domain/followups.ts';
import { DomainError } from '../src/domain/problem.ts';
import { followupCard, followupIds, followupSaved } from '../views/followups.ts';
import { declineForm, editFollowupForm, type FollowupMemory, reassignForm } from '../views/followups-forms.ts';
import type { Acting } from './acting.ts';
import { type Answer, open, replace, say } from './answer.ts';
import { FollowupMemory as Memory } from './followups-assign.ts';
import { saveFollowup } from './followups-save.ts';
import type { Listeners, Press, Sent } from './listeners.ts';
import { personIn } from './people.ts';
import { recordAsked, recordOf } from './records.ts';
import { refuseLateUndo } from './undo.ts';
import type { Call, Verb } from './verbs.ts';

const plain = { flags: {}, fields: null };

/** `/followups accept F-5` */
export const acceptVerb: Verb = {
  name: 'accept',
  usage: 'accept F-1',
  summary: 'takes on what you were asked for',
  examples: ['accept F-1'],
  grammar: { ...plain, words: 1 },
  run: async (call) => saved(await accepted(call, (await recordAsked(call, 'followups')).id), 'is accepted.'),
};

/** `/followups decline F-5 "not my unit"`; without a reason, a form. */
export const declineVerb: Verb = {
  name: 'decline',
  usage: 'decline F-1 "not my unit"',
  summary: 'says no, and why; the asker is told',
  examples: ['decline F-1 "not my unit"'],
  grammar: plain,
  run: async (call) => {
    const { id } = await recordAsked(call, 'followups');
    const reason = call.words
      .slice(1)
      .map((word) => word.text)
      .join(' ');
    return reason === ''
      ? open(declineForm(memoryOf(call, id), id))
      : saved(await declined(call, id, reason), 'is declined.');
  },
};

/** `/followups done F-5`: settled. */
export const doneVerb: Verb = {
  name: 'done',
  aliases: ['close'],
  usage: 'done F-1',
  summary: 'settles a follow-up; it can be undone for ten minutes',
  examples: ['done F-1'],
  grammar: { ...plain, words: 1 },
  run: async (call) => undoable(await closed(call, (await recordAsked(call, 'followups')).id), 'is done.'),
};

/** `/followups reassign F-5 @sam`; without a person, a form. */
export const reassignVerb: Verb = {
  name: 'reassign',
  usage: 'reassign F-1 @sam',
  summary: 'hands a follow-up over to somebody else',
  examples: ['reassign F-1 @sam'],
  grammar: { ...plain, words: 2 },
  run: async (call) => {
    const followup = await recordAsked(call, 'followups');
    const who = call.words[1];
    if (!who) return open(reassignForm(memoryOf(call, followup.id), followup));
    return saved(await handedOver(call, followup.id, await personIn(call, who)), 'is handed over.');
  },
};

/** `/followups snooze F-5 fri`: no reminder before that day. */
export const snoozeVerb: Verb = {
  name: 'snooze',
  usage: 'snooze F-1 fri',
  summary: 'holds reminders back until a day',
  examples: ['snooze F-1 +3bd'],
  grammar: plain,
  run: async (call) => {
    const { id } = await recordAsked(call, 'followups');
    const day = call.words
      .slice(1)
      .map((word) => word.text)
      .join(' ');
    if (day === '') throw call.missing('a day until which reminders wait');
    const until = readDay(day, call.today).date;
    if (Temporal.PlainDate.compare(until, call.today) <= 0) throw notToCome(day);
    return snoozed(call, id, until);
  },
};

/** `/followups cancel F-5`: it is no longer wanted; with Undo. */
export const cancelVerb: Verb = {
  name: 'cancel',
  aliases: ['remove', 'rm'],
  usage: 'cancel F-1',
  summary: 'withdraws a follow-up; it can be undone for ten minutes',
  examples: ['cancel F-1'],
  grammar: { ...plain, words: 1 },
  run: async (call) => undoable(await cancelled(call, (await recordAsked(call, 'followups')).id), 'is cancelled.'),
};

/** Registers the buttons and forms that change a follow-up. */
export function registerFollowupsChange(on: Listeners): void {
  on.button(followupIds.accept, async (press) => replaced(press, await accepted(press, press.value)));
  on.button(followupIds.done, async (press) => replaced(press, await closed(press, press.value)));
  on.button(followupIds.snooze, async (press) => snoozed(press, press.value, press.today.add({ days: 3 })));
  on.button(followupIds.undo, undo);
  on.button(followupIds.decline, async (press) => open(declineForm(memoryOf(press, press.value), press.value)));
  on.button(followupIds.reassign, async (press) => {
    const followup = await recordOf(press.deps, 'followups', press.value);
    return open(reassignForm(memoryOf(press, followup.id), followup));
  });
  on.button(followupIds.edit, async (press) => {
    const followup = await recordOf(press.deps, 'followups', press.value);
    return open(editFollowupForm(memoryOf(press, followup.id), followup));
  });
  on.form(followupIds.declineForm, async (sent) =>
    saved(await declined(sent, idOf(sent), sent.fields.text('reason')), 'is declined.'),
  );
  on.form(followupIds.reassignForm, async (sent) =>
    saved(await handedOver(sent, idOf(sent), sent.fields.text('assignee')), 'is handed over.'),
  );
  on.form(followupIds.editForm, edit);
}

/** What a form about a follow-up remembers of the place it was opened from. */
export function memoryOf(from: { respondTo: string | null }, id: string): FollowupMemory {
  return { respondTo: from.respondTo, id, about: null, permalink: null };
}

/** The follow-up that a form is about. */
export function idOf(sent: Sent): string {
  return Memory.parse(JSON.parse(sent.memory)).id ?? '';
}

function saved(followup: Followup, words: string): Answer {
  return say(followupSaved(followup, { words, undo: false }));
}

function undoable(followup: Followup, words: string): Answer {
  return say(followupSaved(followup, { words, undo: true }));
}

function replaced(acting: Acting, followup: Followup): Answer {
  return replace(followupCard(followup, acting.today));
}

function accepted(acting: Acting, id: string): Promise<Followup> {
  const act = acting.act('followups accept');
  return saveFollowup(acting, id, { apply: (old) => accept(old, act), words: 'accepted' });
}

function declined(acting: Acting, id: string, reason: string): Promise<Followup> {
  const act = acting.act('followups decline');
  return saveFollowup(acting, id, { apply: (old) => decline(old, reason, act), words: 'declined' });
}

function closed(acting: Acting, id: string): Promise<Followup> {
  const act = acting.act('followups done');
  return saveFollowup(acting, id, { apply: (old) => close(old, act), words: 'closed' });
}

function cancelled(acting: Acting, id: string): Promise<Followup> {
  const act = acting.act('followups cancel');
  return saveFollowup(acting, id, { apply: (old) => cancel(old, act), words: 'withdrew' });
}

function handedOver(acting: Acting, id: string, assignee: string): Promise<Followup> {
  const act = acting.act('followups reassign');
  return saveFollowup(acting, id, { apply: (old) => reassign(old, assignee, act), words: 'handed over' });
}

function notToCome(day: string): DomainError {
  return new DomainError({ code: 'bad-value', field: 'day to come', value: day, allowed: ['tomorrow', 'fri', '+3bd'] });
}

async function snoozed(acting: Call | Press, id: string, until: Temporal.PlainDate): Promise<Answer> {
  const act = acting.act('followups snooze');
  const followup = await saveFollowup(acting, id, { apply: (old) => snooze(old, until.toString(), act), words: null });
  return saved(followup, `— you will not be reminded of it before ${dayWords(until.toString())}.`);
}

/** Undoes what ended it; an assignment that was just made is withdrawn. */
async function undo(press: Press): Promise<Answer> {
  const act = press.act('followups undo');
  const apply = (old: Followup): Followup => {
    if (old.status !== 'closed' && old.status !== 'cancelled') return withdrawFresh(old, press);
    refuseLateUndo(old, old.status, press.now);
    return reopen(old, act);
  };
  return replaced(press, await saveFollowup(press, press.value, { apply, words: 'undid the last step of' }));
}

function withdrawFresh(followup: Followup, press: Press): Followup {
  const created = {
    at: followup.createdAt,
    by: followup.createdBy,
    what: 'assign',
    fields: { status: { before: null, after: 'open' } },
  };
  refuseLateUndo({ id: followup.id, history: [created, ...followup.history] }, 'open', press.now);
  return cancel(followup, press.act('followups undo'));
}

async function edit(sent: Sent): Promise<Answer> {
  const id = idOf(sent);
  const act = sent.act('followups edit');
  const { fields } = sent;
  const before = await recordOf(sent.deps, 'followups', id);
  const isSameDue = fields.text('due') === (before.due?.date ?? '');
  const due = isSameDue ? before.due : fields.due('due');
  const apply = (old: Followup) => amend(old, { title: fields.required('title'), due }, act);
  const changed = await saveFollowup(sent, id, { apply, words: 'changed' });
  return saved(changed, `is changed: ${changed.due ? `due ${dueWords(changed.due)}` : 'no due date'}.`);
}
