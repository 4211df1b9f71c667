import type { View } from '@slack/types';
import { statusSteps } from '../src/domain/commitment-status.ts';
import type { Commitment } from '../src/domain/commitments.ts';
import { CommitmentKind } from '../src/domain/reading.ts';
import { form, smallPrint } from './blocks.ts';
import { commitmentIds, statusWords } from './commitments.ts';
import { choiceInput, personInput, textInput } from './inputs.ts';

/** What a form about a commitment remembers. */
export type CommitmentMemory = { respondTo: string | null; id: string | null };

/** The form that judges how a commitment stands. */
export function statusForm(memory: CommitmentMemory, commitment: Commitment): View {
  const all: [string, string] = ['all', 'All parties'];
  const statuses = Object.keys(statusSteps) as (keyof typeof statusSteps)[];
  return form({
    id: commitmentIds.statusForm,
    title: `Status of ${commitment.id}`,
    submit: 'Save',
    memory,
    blocks: [
      choiceInput({ field: 'status', label: 'Status', options: statuses.map((each) => [each, statusWords(each)]) }),
      choiceInput({
        field: 'party',
        label: 'For whom',
        // A choice’s value holds 75 characters; a party with a longer name is judged by the command.
        options: [
          all,
          ...commitment.parties.filter((party) => party.length <= 75).map((party): [string, string] => [party, party]),
        ],
        initial: 'all',
      }),
      textInput({
        field: 'reason',
        label: 'Reason',
        multiline: true,
        hint: 'What shows it. Others must be able to check it.',
      }),
      textInput({ field: 'url', label: 'Link to the evidence', optional: true, placeholder: 'https://…' }),
      personInput({
        field: 'confirmer',
        label: 'Who confirms (for “broken” only)',
        optional: true,
        initial: commitment.owner,
      }),
    ],
  });
}

/** The form that adds evidence. */
export function evidenceForm(
  memory: CommitmentMemory,
  id: string,
  initial: { url?: string; quote?: string } = {},
): View {
  return form({
    id: commitmentIds.evidenceForm,
    title: `Evidence for ${id}`,
    submit: 'Add',
    memory,
    blocks: [
      textInput({ field: 'url', label: 'Link', placeholder: 'https://…', initial: initial.url ?? null }),
      textInput({
        field: 'quote',
        label: 'What it says',
        multiline: true,
        optional: true,
        initial: initial.quote ?? null,
      }),
      stanceInput(),
    ],
  });
}

/** The form that adds a commitment by hand, or corrects one. */
export function commitmentForm(memory: CommitmentMemory, commitment: Commitment | null): View {
  const isNew = commitment === null;
  return form({
    id: isNew ? commitmentIds.addForm : commitmentIds.editForm,
    title: isNew ? 'Add a commitment' : `Edit ${commitment.id}`,
    submit: 'Save',
    memory,
    blocks: [
      textInput({
        field: 'action',
        label: 'What is promised',
        initial: commitment?.action ?? null,
        hint: 'Begin with a verb: hold the first meeting.',
      }),
      textInput({
        field: 'parties',
        label: 'Who is bound',
        initial: commitment?.parties.join(', ') ?? null,
        hint: 'Names or codes, with commas: US, CN',
      }),
      choiceInput({
        field: 'kind',
        label: 'Kind',
        options: CommitmentKind.options.map((kind) => [kind, kind]),
        initial: commitment?.kind ?? 'continuous',
      }),
      textInput({
        field: 'due',
        label: 'Due',
        optional: true,
        initial: commitment?.due?.date ?? commitment?.due?.text ?? null,
        placeholder: '2026-12-31, eoy, 2026H1 …',
      }),
      textInput({
        field: 'every',
        label: 'How often',
        optional: true,
        initial: commitment?.recurrence?.text ?? null,
        placeholder: 'twice a year',
      }),
      textInput({
        field: 'quote',
        label: 'The words of the source',
        optional: true,
        multiline: true,
        initial: commitment?.quote ?? null,
      }),
      personInput({ field: 'owner', label: 'Owner', optional: true, initial: commitment?.owner ?? null }),
    ],
  });
}

/** The form that keeps a message as evidence for a commitment; the message's link stays with it. */
export function messageEvidenceForm(
  memory: CommitmentMemory & { permalink: string | null },
  message: string,
  commitments: Commitment[],
): View {
  const options = commitments.map((each): [string, string] => [each.id, `${each.id} ${each.action}`]);
  const none = [smallPrint('There is no commitment yet that it could be evidence for.')];
  const blocks = [
    choiceInput({ field: 'commitment', label: 'Evidence for', options }),
    textInput({ field: 'quote', label: 'What it says', multiline: true, initial: message }),
    stanceInput(),
  ];
  return form({
    id: commitmentIds.messageEvidenceForm,
    title: 'Add as evidence',
    submit: options.length === 0 ? null : 'Add',
    memory,
    blocks: options.length === 0 ? none : blocks,
  });
}

/** Whether what was found supports or contradicts a commitment. */
export function stanceInput() {
  return choiceInput({
    field: 'stance',
    label: 'What it shows',
    options: [
      ['supports', 'It supports that the commitment is kept'],
      ['contradicts', 'It speaks against it'],
    ],
    initial: 'supports',
  });
}
