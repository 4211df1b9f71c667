import type { KnownBlock, View } from '@slack/types';
import type { CommandNames } from '../src/domain/command-names.ts';
import type { Followup } from '../src/domain/followups.ts';
import { form, smallPrint } from './blocks.ts';
import { followupIds } from './followups.ts';
import { personInput, textInput } from './inputs.ts';
import { clip, lines, say } from './rich-text.ts';

/** What a form about a follow-up remembers. */
export type FollowupMemory = {
  respondTo: string | null;
  id: string | null;
  about: string | null;
  permalink: string | null;
};

/** The form that assigns work; the texts given stand in it already. */
export function assignForm(memory: FollowupMemory, initial: { title?: string; assignee?: string; due?: string }): View {
  return form({
    id: followupIds.assignForm,
    title: 'Assign a follow-up',
    submit: 'Assign',
    memory,
    blocks: [
      textInput({ field: 'title', label: 'What should be done', initial: initial.title ?? null, max: 300 }),
      personInput({ field: 'assignee', label: 'By whom', initial: initial.assignee ?? null }),
      dueInput(initial.due ?? ''),
    ],
  });
}

/** The form that changes the title or the due date. */
export function editFollowupForm(memory: FollowupMemory, followup: Followup): View {
  return form({
    id: followupIds.editForm,
    title: `Change ${followup.id}`,
    submit: 'Save',
    memory,
    blocks: [
      textInput({ field: 'title', label: 'What should be done', initial: followup.title, max: 300 }),
      dueInput(followup.due?.date ?? ''),
    ],
  });
}

/** The form that hands a follow-up over. */
export function reassignForm(memory: FollowupMemory, followup: Followup): View {
  return form({
    id: followupIds.reassignForm,
    title: `Hand over ${followup.id}`,
    submit: 'Hand over',
    memory,
    blocks: [personInput({ field: 'assignee', label: 'To whom', initial: followup.assignee })],
  });
}

/** The form that says no. */
export function declineForm(memory: FollowupMemory, id: string): View {
  const reason = textInput({ field: 'reason', label: 'Why', multiline: true, hint: 'The asker reads this.' });
  return form({ id: followupIds.declineForm, title: `Decline ${id}`, submit: 'Decline', memory, blocks: [reason] });
}

/** The form that answers. */
export function respondForm(memory: FollowupMemory, id: string, names: CommandNames): View {
  return form({
    id: followupIds.respondForm,
    title: `Respond to ${id}`,
    submit: 'Send the answer',
    memory,
    blocks: [
      textInput({ field: 'text', label: 'Your answer', multiline: true }),
      textInput({ field: 'url', label: 'Link', optional: true, placeholder: 'https://…' }),
      smallPrint(`Same as: ${names.followups} respond ${id} "…" <link>`),
    ],
  });
}

/** The form that uses a message as the answer to a follow-up. */
export function answerForm(memory: FollowupMemory, text: string, open: Followup[]): View {
  const blocks: KnownBlock[] =
    open.length === 0
      ? [lines([say('No follow-up of yours is waiting for an answer.')])]
      : [
          {
            type: 'input',
            block_id: 'followup',
            label: { type: 'plain_text', text: 'Which follow-up does it answer' },
            element: {
              type: 'static_select',
              action_id: 'value',
              options: open.slice(0, 100).map((each) => ({
                text: { type: 'plain_text', text: clip(`${each.id} ${each.title}`, 75) },
                value: each.id,
              })),
            },
          },
          textInput({ field: 'text', label: 'The answer', initial: text, multiline: true }),
        ];
  const submit = open.length === 0 ? null : 'Use as answer';
  return form({ id: followupIds.answerForm, title: 'Use as answer', submit, memory, blocks });
}

function dueInput(initial: string) {
  return textInput({
    field: 'due',
    label: 'Due',
    initial,
    optional: true,
    placeholder: 'fri, +5bd, 31 dec, eoq …',
    hint: 'A day, or a period that means its last day: 2026-03-31, next fri, +5bd, eoy, 2026H1.',
  });
}
