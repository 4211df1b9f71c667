import type { KnownBlock } from '@slack/types';
import { businessDaysBetween } from '../src/domain/date-text.ts';
import { dayWords, dueWords } from '../src/domain/date-words.ts';
import type { Message } from '../src/domain/deliveries.ts';
import { type Followup, followupSteps, isFollowupOverdue } from '../src/domain/followups.ts';
import { type ButtonLook, button, buttons, heading, message } from './blocks.ts';
import { type Page, pageButtons, pagePrint, pageWords } from './paging.ts';
import { bold, clip, code, type Inline, italic, lines, linked, person, quoted, say } from './rich-text.ts';

/** Action and callback ids of follow-ups. */
export const followupIds = {
  run: 'followups.run',
  accept: 'followups.accept',
  decline: 'followups.decline',
  respond: 'followups.respond',
  done: 'followups.done',
  edit: 'followups.edit',
  reassign: 'followups.reassign',
  snooze: 'followups.snooze',
  undo: 'followups.undo',
  assignForm: 'followups.assign_form',
  declineForm: 'followups.decline_form',
  respondForm: 'followups.respond_form',
  editForm: 'followups.edit_form',
  reassignForm: 'followups.reassign_form',
  fromMessage: 'followups.from_message',
  answerFromMessage: 'followups.answer_from_message',
  answerForm: 'followups.answer_form',
} as const;

const statusWords: Record<Followup['status'], string> = {
  open: 'waiting to be accepted',
  accepted: 'accepted',
  answered: 'answered',
  closed: 'done',
  declined: 'declined',
  cancelled: 'cancelled',
};

/** When a follow-up is due, and how late it is: `due by Fri 2 Oct 2015 · 3 days overdue`. */
export function followupDueWords(followup: Followup, today: Temporal.PlainDate): string {
  if (followup.due === null) return 'no due date';
  if (!isFollowupOverdue(followup, today) || followup.due.date === null) return `due ${dueWords(followup.due)}`;
  const days = Temporal.PlainDate.from(followup.due.date).until(today).days;
  return `due ${dueWords(followup.due)} · ${days.toLocaleString('en')} ${days === 1 ? 'day' : 'days'} overdue`;
}

/** A follow-up with everything that one can do about it. */
export function followupCard(followup: Followup, today: Temporal.PlainDate): Message {
  const summary = `${followup.id} ${followup.title}: ${statusWords[followup.status]}, ${followupDueWords(followup, today)}.`;
  return message(summary, followupBlocks(followup, today));
}

/** The same with a first line that says what just happened. */
export function followupNotice(
  followup: Followup,
  notice: { words: string; by: string },
  today: Temporal.PlainDate,
): Message {
  const first = lines([person(notice.by), say(` ${notice.words} `), code(followup.id)]);
  const summary = `${notice.words} ${followup.id}: ${followup.title}. ${followupDueWords(followup, today)}.`;
  const told = message(summary, [first, ...followupBlocks(followup, today)]);
  return { ...told, text: `<@${notice.by}> ${told.text}` };
}

function followupBlocks(followup: Followup, today: Temporal.PlainDate): KnownBlock[] {
  const overdue = isFollowupOverdue(followup, today);
  return [
    lines(
      [code(followup.id), say(' '), bold(followup.title)],
      [
        say('With '),
        person(followup.assignee),
        say(' · asked by '),
        person(followup.asker),
        say(` · ${statusWords[followup.status]}`),
      ],
      [...(overdue ? [say('⚠️ ')] : []), say(followupDueWords(followup, today)), ...aboutWords(followup)],
    ),
    ...(followup.declined ? [quoted(`Declined: ${followup.declined}`)] : []),
    ...followup.responses.slice(-3).flatMap(responseBlocks),
    ...buttons(...followupButtons(followup)),
  ];
}

function aboutWords(followup: Followup): Inline[] {
  const about = followup.about ? [say(' · about '), code(followup.about)] : [];
  const from = followup.permalink ? [say(' · from '), linked('this message', followup.permalink)] : [];
  return [...about, ...from];
}

function responseBlocks(response: Followup['responses'][number]): KnownBlock[] {
  const link = response.url ?? response.permalink;
  const when = dayWords(response.at.slice(0, 10));
  return [
    lines([
      person(response.by),
      say(` answered on ${when}: `),
      say(response.text),
      ...(link ? [say(' '), linked('link', link)] : []),
    ]),
  ];
}

function followupButtons(followup: Followup): ButtonLook[] {
  const next = followupSteps[followup.status];
  const looks: (ButtonLook & { shown: boolean })[] = [
    { id: followupIds.accept, label: 'Accept', style: 'primary', shown: next.includes('accepted') },
    { id: followupIds.respond, label: 'Respond', shown: next.includes('answered') },
    { id: followupIds.done, label: 'Done', shown: next.includes('closed') },
    { id: followupIds.decline, label: 'Decline', shown: next.includes('declined') },
    { id: followupIds.reassign, label: 'Hand over', shown: next.includes('cancelled') },
    { id: followupIds.edit, label: 'Change', shown: next.includes('cancelled') },
    { id: followupIds.undo, label: 'Undo', shown: followup.status === 'closed' || followup.status === 'cancelled' },
  ];
  return looks
    .filter((look) => look.shown)
    .map(({ shown: _, ...look }) => ({ ...look, value: followup.id, spoken: `${look.label} ${followup.id}` }));
}

/** One line that says what is now true, with Undo for what can be undone. */
export function followupSaved(followup: Followup, saved: { words: string; undo: boolean }): Message {
  const { words, undo } = saved;
  return message(`${followup.id} ${words} ${followup.title}`, [
    lines([say('✅ '), code(followup.id), say(' '), bold(followup.title), say(` ${words}`)]),
    ...buttons(
      { id: followupIds.edit, label: 'Change', value: followup.id },
      { id: `${followupIds.run}.show`, label: 'Show', value: `show ${followup.id}` },
      ...(undo ? [{ id: followupIds.undo, label: 'Undo', value: followup.id }] : []),
    ),
  ]);
}

/** What is now true after work was given to somebody. */
export function followupAssigned(followup: Followup, today: Temporal.PlainDate): Message {
  const due = followup.due ? `, due ${dueWords(followup.due)}${daysLeft(followup, today)}` : '';
  return message(`${followup.id} is assigned${due}: ${followup.title}`, [
    lines([
      say('✅ '),
      code(followup.id),
      say(' '),
      bold(followup.title),
      say(' is with '),
      person(followup.assignee),
      say(`${due}.`),
    ]),
    ...buttons(
      { id: followupIds.edit, label: 'Change', value: followup.id },
      { id: followupIds.undo, label: 'Undo', value: followup.id },
    ),
  ]);
}

function daysLeft(followup: Followup, today: Temporal.PlainDate): string {
  if (followup.due === null || followup.due.date === null || followup.due.date <= today.toString()) return '';
  const days = businessDaysBetween(today, Temporal.PlainDate.from(followup.due.date));
  return days > 30 ? '' : ` — ${days} business ${days === 1 ? 'day' : 'days'}`;
}

/** A list of follow-ups, overdue above. */
export function followupList(page: Page<Followup>, title: string, today: Temporal.PlainDate): Message {
  const rows = page.items.map((followup) => followupRow(followup, today));
  const empty = lines([italic('Nothing here.')]);
  return message(`${title}: ${pageWords(page)}. ${page.items.map((each) => `${each.id} ${each.title}`).join('; ')}`, [
    heading(title),
    ...(rows.length > 0 ? rows : [empty]),
    pagePrint(page),
    ...pageButtons(page, followupIds.run),
  ]);
}

/** One follow-up as a row with a button that opens it. */
export function followupRow(followup: Followup, today: Temporal.PlainDate): KnownBlock {
  const overdue = isFollowupOverdue(followup, today) ? '⚠️ ' : '';
  return {
    type: 'section',
    text: {
      type: 'plain_text',
      text: `${overdue}${followup.id} · ${clip(followup.title, 300)}\n${statusWords[followup.status]} · ${clip(followupDueWords(followup, today), 300)}`,
    },
    accessory: button({
      id: `${followupIds.run}.show`,
      label: 'Show',
      value: `show ${followup.id}`,
      spoken: `Show ${followup.id}`,
    }),
  };
}

/** A reminder to the assignee: what, since when, and the next step. */
export function reminderMessage(followup: Followup, today: Temporal.PlainDate): Message {
  const words = isFollowupOverdue(followup, today) ? 'This is overdue:' : 'A reminder:';
  return message(`${words} ${followup.id} ${followup.title}, ${followupDueWords(followup, today)}.`, [
    lines([bold(words)]),
    ...followupBlocks(followup, today),
    ...buttons({ id: followupIds.snooze, label: 'Remind me in 3 days', value: followup.id }),
  ]);
}
