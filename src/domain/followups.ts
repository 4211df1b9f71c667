import { z } from 'zod';
import { DomainError } from './problem.ts';
import { Due } from './reading.ts';
import { type Act, auditedFields, changeRecord, Instant } from './records.ts';

/** Where a follow-up stands. */
export const FollowupStatus = z.enum(['open', 'accepted', 'answered', 'closed', 'declined', 'cancelled']);
export type FollowupStatus = z.infer<typeof FollowupStatus>;

/** One answer to a follow-up: text, link, and when it came. */
export const Response = z.strictObject({
  text: z.string(),
  url: z.url({ protocol: /^https?$/ }).nullable(),
  permalink: z.url().nullable(),
  by: z.string(),
  at: Instant,
});
export type Response = z.infer<typeof Response>;

/** Work that somebody owns. */
export const Followup = z.strictObject({
  ...auditedFields,
  title: z.string().min(1),
  status: FollowupStatus,
  asker: z.string(),
  assignee: z.string(),
  due: Due.nullable(),
  /** The record it is about: `C-2`, `N-1`, `S-1`. */
  about: z.string().nullable(),
  /** The Slack message it came from. */
  permalink: z.url().nullable(),
  responses: z.array(Response),
  /** Why it was declined; null otherwise. */
  declined: z.string().nullable(),
  /** No reminder before this day. */
  snoozedUntil: z.iso.date().nullable(),
});
export type Followup = z.infer<typeof Followup>;

/** Where a follow-up may go from each status. An answer is not the end: updates may follow until somebody closes it. */
export const followupSteps: Readonly<Record<FollowupStatus, readonly FollowupStatus[]>> = {
  open: ['accepted', 'answered', 'closed', 'declined', 'cancelled'],
  accepted: ['answered', 'closed', 'declined', 'cancelled'],
  answered: ['answered', 'closed', 'cancelled'],
  declined: ['open', 'cancelled', 'closed'],
  closed: ['open'],
  cancelled: ['open'],
};

/** Whether somebody still has to do something about it. */
export function isUnfinished(followup: Followup): boolean {
  return ['open', 'accepted', 'answered', 'declined'].includes(followup.status);
}

/** Whether an answer can still come in. */
export function canAnswer(followup: Followup): boolean {
  return followupSteps[followup.status].includes('answered');
}

/** Whether the assignee still owes an answer. */
export function owesAnswer({ status }: Followup): boolean {
  return status === 'open' || status === 'accepted';
}

/** Whether the assignee still owes an answer whose day has passed; due today is not overdue. */
export function isFollowupOverdue(followup: Followup, today: Temporal.PlainDate): boolean {
  return (
    owesAnswer(followup) &&
    followup.due?.date !== undefined &&
    followup.due.date !== null &&
    followup.due.date < today.toString()
  );
}

/** The assignee takes it on. Accepting twice changes nothing. */
export function accept(followup: Followup, act: Act): Followup {
  if (followup.status === 'accepted') return followup;
  refuseOthers(followup, act, 'accept');
  return step(followup, { status: 'accepted' }, act);
}

/** The assignee says no, and why. Declining twice changes nothing. */
export function decline(followup: Followup, reason: string, act: Act): Followup {
  if (followup.status === 'declined') return followup;
  refuseOthers(followup, act, 'decline');
  if (reason.trim() === '') throw new DomainError({ code: 'reason-needed', id: followup.id, what: 'a refusal' });
  return step(followup, { status: 'declined', declined: reason.trim() }, act);
}

/** The assignee answers; the first answer sets the time by which timeliness is judged. */
export function respond(followup: Followup, answer: Pick<Response, 'text' | 'url' | 'permalink'>, act: Act): Followup {
  refuseOthers(followup, act, 'respond to');
  const response: Response = { ...answer, by: act.by, at: act.at.toString() };
  return step(followup, { status: 'answered', responses: [...followup.responses, response] }, act);
}

/** The matter is settled. Closing twice changes nothing. */
export function close(followup: Followup, act: Act): Followup {
  return followup.status === 'closed' ? followup : step(followup, { status: 'closed' }, act);
}

/** It was not meant, or is no longer wanted. Cancelling twice changes nothing. */
export function cancel(followup: Followup, act: Act): Followup {
  return followup.status === 'cancelled' ? followup : step(followup, { status: 'cancelled' }, act);
}

/** It goes on where it stood before it was closed or cancelled. */
export function reopen(followup: Followup, act: Act): Followup {
  const last = followup.history.findLast((entry) => entry.fields.status !== undefined);
  const before = FollowupStatus.safeParse(last?.fields.status?.before);
  if (followup.status !== 'closed' && followup.status !== 'cancelled') return followup;
  return changeRecord(followup, { status: before.success ? before.data : 'open' }, act);
}

/** Somebody else takes over; they have to accept it anew. */
export function reassign(followup: Followup, assignee: string, act: Act): Followup {
  if (followup.assignee === assignee) return followup;
  const status = followup.status === 'answered' ? 'answered' : 'open';
  return changeRecord(followup, { assignee, status, declined: null }, act);
}

/** The title or the due date is corrected. */
export function amend(followup: Followup, fields: Partial<Pick<Followup, 'title' | 'due'>>, act: Act): Followup {
  return changeRecord(followup, fields, act);
}

/** The assignee wants no reminder before a day. */
export function snooze(followup: Followup, until: string, act: Act): Followup {
  refuseOthers(followup, act, 'snooze');
  return changeRecord(followup, { snoozedUntil: until }, act);
}

/** Whom a change concerns: the asker and the assignee, but never the person who made it. */
export function concerned(followup: Followup, actor: string): string[] {
  return [...new Set([followup.asker, followup.assignee])].filter((person) => person !== actor);
}

function step(followup: Followup, fields: Partial<Followup> & { status: FollowupStatus }, act: Act): Followup {
  const { id, status: from } = followup;
  const allowed = followupSteps[from];
  if (allowed.includes(fields.status)) return changeRecord(followup, fields, act);
  throw new DomainError({ code: 'not-allowed-transition', id, from, to: fields.status, allowed: [...allowed] });
}

function refuseOthers(followup: Followup, act: Act, what: string): void {
  if (followup.assignee === act.by) return;
  throw new DomainError({ code: 'not-yours', id: followup.id, what, whose: followup.assignee });
}

/** Sorts follow-ups by their due dates, the soonest first, those without a date last. */
export function bySoonest(a: Followup, b: Followup): number {
  return (a.due?.date ?? '9999').localeCompare(b.due?.date ?? '9999');
}
