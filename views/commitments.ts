import type { KnownBlock } from '@slack/types';
import type { Agreement } from '../src/domain/agreements.ts';
import { isOverdue, nextDue } from '../src/domain/commitment-due.ts';
import { awaitingConfirmation, statusOf, statusOfParty } from '../src/domain/commitment-status.ts';
import type { Assessment, Commitment, Evidence } from '../src/domain/commitments.ts';
import { dayWords, dueWords } from '../src/domain/date-words.ts';
import type { Message } from '../src/domain/deliveries.ts';
import type { Programme } from '../src/domain/programmes.ts';
import { type ButtonLook, button, buttons, heading, message, smallPrint } from './blocks.ts';
import { type Page, pageButtons, pagePrint, pageWords } from './paging.ts';
import { bold, bullets, clip, code, type Inline, italic, lines, linked, person, quoted, say } from './rich-text.ts';
import { programmeWords } from './sanctions.ts';

/** Action and callback ids of commitments. */
export const commitmentIds = {
  run: 'commitments.run',
  status: 'commitments.status',
  statusForm: 'commitments.status_form',
  evidence: 'commitments.evidence',
  evidenceForm: 'commitments.evidence_form',
  evidenceFromMessage: 'commitments.evidence_from_message',
  messageEvidenceForm: 'commitments.message_evidence_form',
  edit: 'commitments.edit',
  editForm: 'commitments.edit_form',
  addForm: 'commitments.add_form',
  followUp: 'commitments.follow_up',
  confirm: 'commitments.confirm',
  remove: 'commitments.remove',
  undo: 'commitments.undo',
} as const;

/** A status as people read it. */
export function statusWords(status: ReturnType<typeof statusOf>): string {
  return status.replaceAll('-', ' ');
}

/** When something of a commitment is due, and how late it is. */
export function commitmentDueWords(commitment: Commitment, today: Temporal.PlainDate): string | null {
  if (commitment.due?.date && isOverdue(commitment, today)) {
    const days = Temporal.PlainDate.from(commitment.due.date).until(today).days;
    return `due ${dueWords(commitment.due)} · ${days.toLocaleString('en')} ${days === 1 ? 'day' : 'days'} overdue`;
  }
  const again = commitment.recurrence ? ` · ${commitment.recurrence.text}` : '';
  if (commitment.due) return `due ${dueWords(commitment.due)}${again}`;
  return commitment.recurrence ? commitment.recurrence.text : null;
}

/** All that is known of a commitment, with what one can do about it. */
export function commitmentCard(
  commitment: Commitment,
  around: { agreement: Agreement | null; evidence: Evidence[]; programmes: Programme[]; today: Temporal.PlainDate },
): Message {
  const { agreement, evidence, programmes, today } = around;
  const due = commitmentDueWords(commitment, today);
  const summary = `${commitment.id} ${commitment.action}: ${statusWords(statusOf(commitment))}${due ? `, ${due}` : ''}.`;
  return message(summary, [
    lines(
      [code(commitment.id), say(' '), bold(commitment.action)],
      [say(commitment.parties.join(', ')), ...(commitment.counterparty ? [say(` → ${commitment.counterparty}`)] : [])],
      [say(`${commitment.kind}${due ? ` · ${due}` : ''}`), ...nextWords(commitment, today)],
      ownerWords(commitment),
    ),
    ...(commitment.quote ? [quoted(commitment.quote)] : []),
    ...standing(commitment),
    ...evidence.slice(-5).map(evidenceBlock),
    ...threatWords(programmes),
    sourcePrint(commitment, agreement),
    ...(commitment.removedAt === null ? buttons(...cardButtons(commitment)) : [smallPrint('Removed from the lists')]),
  ]);
}

function nextWords(commitment: Commitment, today: Temporal.PlainDate): Inline[] {
  const next = nextDue(commitment, today);
  return next?.which === 'again' ? [say(` · next window ends ${dayWords(next.date)}`)] : [];
}

function ownerWords(commitment: Commitment): Inline[] {
  return commitment.owner ? [say('Owner: '), person(commitment.owner)] : [italic('No owner yet')];
}

/** The G20 and some more; a message holds no more lines well. */
const partiesShown = 30;

function standing(commitment: Commitment): KnownBlock[] {
  const each = commitment.parties
    .slice(0, partiesShown)
    .map((party) => [say(`${party}: `), bold(statusWords(statusOfParty(commitment, party)))]);
  const more = commitment.parties.length - each.length;
  const last = commitment.assessments.at(-1);
  const waiting = awaitingConfirmation(commitment);
  const reason = last ? [lines(judgementWords(last))] : [];
  const pending = waiting
    ? [
        lines([
          say(`⏳ “Broken”${forWhom(waiting)} takes effect when somebody other than `),
          person(waiting.by),
          say(' confirms it.'),
        ]),
      ]
    : [];
  return [bullets(...each, ...(more > 0 ? [[italic(`and ${more} more`)]] : [])), ...reason, ...pending];
}

/** The last judgement: its reason, whose it is, for whom, and who confirmed it. */
function judgementWords(last: Assessment): Inline[] {
  const confirmed = last.confirmer !== null && last.confirmedAt !== null;
  return [
    italic(`“${last.reason}” — `),
    person(last.by),
    say(`, ${dayWords(last.at.slice(0, 10))}: ${statusWords(last.status)}${forWhom(last)}`),
    ...(confirmed ? [say(', confirmed by '), person(last.confirmer ?? '')] : []),
  ];
}

/** Whom a judgement is about, ` for China`; empty where it is about all. */
export function forWhom(assessment: Assessment): string {
  return assessment.party === null ? '' : ` for ${assessment.party}`;
}

function evidenceBlock(evidence: Evidence): KnownBlock {
  const mark = evidence.stance === 'supports' ? 'Supports' : 'Contradicts';
  const link = evidence.url ?? evidence.permalink;
  return lines([
    code(evidence.id),
    say(` ${mark}: `),
    ...(evidence.quote ? [say(evidence.quote)] : []),
    ...(link ? [say(' '), linked(link, link)] : []),
  ]);
}

const programmesShown = 5;

/** The sanctions that the breach of a commitment may call down, each with how its authority stands. */
function threatWords(programmes: readonly Programme[]): KnownBlock[] {
  const rows = programmes
    .slice(0, programmesShown)
    .map((programme): Inline[] => [
      say('A breach may call down '),
      code(programme.id),
      say(` ${clip(programmeWords(programme), 200)} · ${programme.steps.at(-1)?.state ?? ''}`),
    ]);
  return rows.length === 0 ? [] : [lines(...rows)];
}

function sourcePrint(commitment: Commitment, agreement: Agreement | null): KnownBlock {
  const { source } = commitment;
  const published = source?.published ? dayWords(source.published) : null;
  return smallPrint(
    agreement ? `${agreement.id} ${agreement.title}` : null,
    commitment.cite,
    source?.publisher ?? source?.title ?? null,
    published,
  );
}

function cardButtons(commitment: Commitment): ButtonLook[] {
  const value = commitment.id;
  const waiting = awaitingConfirmation(commitment);
  return [
    ...(waiting ? [{ id: commitmentIds.confirm, label: 'Confirm “broken”', value, style: 'danger' as const }] : []),
    { id: commitmentIds.status, label: 'Set status', value, style: 'primary', spoken: `Set the status of ${value}` },
    { id: commitmentIds.evidence, label: 'Add evidence', value, spoken: `Add evidence to ${value}` },
    { id: commitmentIds.followUp, label: 'Follow up', value, spoken: `Follow up ${value}` },
    { id: commitmentIds.edit, label: 'Edit', value, spoken: `Edit ${value}` },
    {
      id: commitmentIds.remove,
      label: 'Remove',
      value,
      spoken: `Remove ${value}`,
      confirm: { title: `Remove ${value}?`, text: `${value} leaves the lists. Its history is kept.`, yes: 'Remove' },
    },
  ];
}

/** A list of commitments; overdue ones carry a mark. */
export function commitmentList(page: Page<Commitment>, title: string, today: Temporal.PlainDate): Message {
  const summary = page.items.map((each) => `${each.id} ${each.action}`).join('; ');
  const rows = page.items.map((commitment) => commitmentRow(commitment, today));
  return message(`${title}: ${pageWords(page)}. ${summary}`, [
    heading(title),
    ...(rows.length > 0 ? rows : [lines([italic('Nothing here.')])]),
    pagePrint(page),
    ...pageButtons(page, commitmentIds.run),
  ]);
}

/** One commitment as a row with a button that opens it. */
export function commitmentRow(commitment: Commitment, today: Temporal.PlainDate): KnownBlock {
  const due = commitmentDueWords(commitment, today);
  const mark = isOverdue(commitment, today) ? '⚠️ ' : '';
  const second = [statusWords(statusOf(commitment)), commitment.parties.join(', '), due].filter(Boolean).join(' · ');
  return {
    type: 'section',
    text: {
      type: 'plain_text',
      text: `${mark}${commitment.id} · ${clip(commitment.action, 300)}\n${clip(second, 600)}`,
    },
    accessory: button({
      id: `${commitmentIds.run}.show`,
      label: 'Show',
      value: `show ${commitment.id}`,
      spoken: `Show ${commitment.id}`,
    }),
  };
}

/** One line that says what is now true of a commitment, and the two next actions. */
export function commitmentSaved(commitment: Commitment, words: string): Message {
  return message(`${commitment.id} ${words}`, [
    lines([say('✅ '), code(commitment.id), say(' '), bold(commitment.action), say(` ${words}`)]),
    ...buttons(
      { id: `${commitmentIds.run}.show`, label: 'Show', value: `show ${commitment.id}` },
      { id: commitmentIds.followUp, label: 'Follow up', value: commitment.id },
    ),
  ]);
}

/** What a removal took out of the lists, with Undo. */
export function commitmentRemoved(commitment: Commitment): Message {
  return message(`${commitment.id} is removed: ${commitment.action}`, [
    lines([
      code(commitment.id),
      say(' '),
      bold(commitment.action),
      say(' is removed from the lists. Its history is kept.'),
    ]),
    ...buttons({ id: commitmentIds.undo, label: 'Undo', value: commitment.id }),
    smallPrint('Undo works for ten minutes.'),
  ]);
}

/** Tells whoever judged a commitment broken that a second person confirms it. */
export function confirmNotice(commitment: Commitment, by: string): Message {
  return message(`${commitment.id} is broken, confirmed by a second person: ${commitment.action}`, [
    lines([
      person(by),
      say(' confirms that '),
      code(commitment.id),
      say(' '),
      bold(clip(commitment.action, 600)),
      say(' is broken.'),
    ]),
    ...buttons({ id: `${commitmentIds.run}.show`, label: 'Show', value: `show ${commitment.id}` }),
  ]);
}

/** Asks a second person whether a commitment is broken. */
export function confirmRequest(commitment: Commitment): Message {
  const waiting = awaitingConfirmation(commitment);
  const by = waiting?.by ?? '';
  return message(`${commitment.id} is judged broken and waits for a second person: ${commitment.action}`, [
    lines(
      [
        person(by),
        say(' judges '),
        code(commitment.id),
        say(' '),
        bold(commitment.action),
        say(` to be broken${waiting ? forWhom(waiting) : ''}.`),
      ],
      [say(`Reason: ${waiting?.reason ?? ''}`)],
      [say('It takes effect when a second person confirms it.')],
    ),
    ...buttons(
      { id: commitmentIds.confirm, label: 'Confirm “broken”', value: commitment.id, style: 'danger' },
      { id: `${commitmentIds.run}.show`, label: 'Show', value: `show ${commitment.id}` },
    ),
  ]);
}
