import type { KnownBlock, View } from '@slack/types';
import { dueWords } from '../src/domain/date-words.ts';
import type { Draft } from '../src/domain/drafts.ts';
import { CommitmentKind, type FoundCommitment } from '../src/domain/reading.ts';
import { buttons, divider, form, smallPrint } from './blocks.ts';
import { choiceInput, textInput } from './inputs.ts';
import { newsIds } from './news-ids.ts';
import { bold, clip, lines, quoted, say } from './rich-text.ts';

/** How many quotes a page of the form shows. */
export const choicesPerPage = 15;

/** What the form remembers: the draft is in the store. */
export type TrackMemory = { respondTo: string | null; draftId: string; page: number };

/** The block id of the control that says whether the n-th quote is tracked. */
export function choiceField(index: number): string {
  return `choice-${index}`;
}

/** The form in which a person chooses which commitments of an article to track; one section per quote. */
export function trackForm(draft: Draft, memory: TrackMemory): View {
  const from = memory.page * choicesPerPage;
  const shown = draft.choices.slice(from, from + choicesPerPage);
  return form({
    id: newsIds.trackForm,
    title: 'Track commitments',
    submit: 'Track',
    memory,
    blocks: [
      smallPrint(`${draft.choices.length} found in ${draft.newsId}. Untick what is none; edit what was misread.`),
      ...shown.flatMap((choice, i) => choiceBlocks(draft, choice, from + i)),
      ...pageControls(draft, memory),
    ],
  });
}

function choiceBlocks(draft: Draft, choice: Draft['choices'][number], index: number): KnownBlock[] {
  const { commitment } = choice;
  const about = [commitment.parties.join(', '), commitment.kind, whenWords(commitment)].filter(Boolean).join(' · ');
  const track = { text: { type: 'plain_text', text: 'Track' }, value: 'track' } as const;
  return [
    ...(index % choicesPerPage === 0 ? [] : [divider]),
    lines([bold(`${index + 1}. ${clip(commitment.action, 600)}`)], [say(about)]),
    quoted(commitment.quote),
    {
      type: 'actions',
      block_id: choiceField(index),
      elements: [
        {
          type: 'checkboxes',
          action_id: newsIds.toggle,
          options: [track],
          ...(choice.tracked ? { initial_options: [track] } : {}),
        },
        {
          type: 'button',
          action_id: newsIds.editChoice,
          text: { type: 'plain_text', text: 'Edit' },
          value: `${draft.id}:${index}`,
          accessibility_label: `Edit commitment ${index + 1}`,
        },
      ],
    },
  ];
}

function whenWords(commitment: FoundCommitment): string {
  const due = commitment.due ? `due ${dueWords(commitment.due)}` : null;
  return [due, commitment.recurrence?.text].filter(Boolean).join(', ');
}

function pageControls(draft: Draft, memory: TrackMemory): KnownBlock[] {
  const pages = Math.ceil(draft.choices.length / choicesPerPage);
  return buttons(
    ...(memory.page > 0
      ? [{ id: `${newsIds.turnPage}.previous`, label: 'Previous page', value: String(memory.page - 1) }]
      : []),
    ...(memory.page + 1 < pages
      ? [{ id: `${newsIds.turnPage}.next`, label: 'Next page', value: String(memory.page + 1) }]
      : []),
  );
}

/** What the form on top of it remembers. */
export type ChoiceMemory = { track: TrackMemory; index: number };

/** The form that corrects one found commitment before it is tracked. */
export function choiceForm(commitment: FoundCommitment, memory: ChoiceMemory): View {
  return form({
    id: newsIds.choiceForm,
    title: `Commitment ${memory.index + 1}`,
    submit: 'Keep',
    memory,
    blocks: [
      { type: 'section', text: { type: 'plain_text', text: clip(`“${commitment.quote}”`, 2900) } },
      textInput({ field: 'action', label: 'What is promised', initial: commitment.action }),
      textInput({
        field: 'parties',
        label: 'Who is bound',
        initial: commitment.parties.join(', '),
        hint: 'Names or codes, with commas: US, CN',
      }),
      choiceInput({
        field: 'kind',
        label: 'Kind',
        options: CommitmentKind.options.map((kind) => [kind, kind]),
        initial: commitment.kind,
      }),
      textInput({
        field: 'due',
        label: 'Due',
        optional: true,
        initial: commitment.due?.date ?? commitment.due?.text ?? null,
        placeholder: '2026-12-31, eoy, 2026H1 …',
      }),
      textInput({
        field: 'every',
        label: 'How often',
        optional: true,
        initial: commitment.recurrence?.text ?? null,
        placeholder: 'twice a year',
      }),
    ],
  });
}

/** Which of the page's quotes are ticked, from the form's state. */
export type Ticks = Record<string, Record<string, { selected_options?: unknown[] | null }>>;

/** The draft with the ticks of the page that is shown. */
export function withTicks(draft: Draft, ticks: Ticks): Draft {
  const choices = draft.choices.map((choice, index) => {
    const selected = ticks[choiceField(index)]?.[newsIds.toggle]?.selected_options;
    return selected === undefined || selected === null ? choice : { ...choice, tracked: selected.length > 0 };
  });
  return { ...draft, choices };
}
