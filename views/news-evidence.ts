import type { View } from '@slack/types';
import type { Commitment } from '../src/domain/commitments.ts';
import type { NewsItem } from '../src/domain/news.ts';
import { form, smallPrint } from './blocks.ts';
import { stanceInput } from './commitments-forms.ts';
import { choiceInput, textInput } from './inputs.ts';
import { newsIds } from './news-ids.ts';

/** An item of news, the commitments for which it may be evidence, and the one that is meant, if any. */
export type EvidenceAsked = { item: NewsItem; commitments: Commitment[]; chosen: string | null };

/** The form that keeps an item of news as evidence; what it was seen to speak of stands first and chosen, with its sentence. */
export function newsEvidenceForm(memory: { respondTo: string | null; newsId: string }, asked: EvidenceAsked): View {
  const { item, commitments, chosen } = asked;
  const suggested = item.spokenOf.map(({ commitmentId }) => commitmentId);
  const first = item.spokenOf.find(({ commitmentId }) => chosen === null || commitmentId === chosen);
  const rank = ({ id }: Commitment) => (suggested.includes(id) ? suggested.indexOf(id) : suggested.length);
  const options = commitments
    .toSorted((a, b) => rank(a) - rank(b))
    .map((each): [string, string] => [each.id, `${each.id} ${each.action}`]);
  const none = [smallPrint('There is no commitment yet that it could be evidence for.')];
  const blocks = [
    smallPrint(item.title, item.id),
    choiceInput({ field: 'commitment', label: 'Evidence for', options, initial: first?.commitmentId ?? null }),
    textInput({
      field: 'quote',
      label: 'What it says',
      multiline: true,
      optional: true,
      initial: first?.quote ?? item.reading.summary[0] ?? null,
    }),
    stanceInput(),
  ];
  return form({
    id: newsIds.evidenceForm,
    title: 'Add as evidence',
    submit: options.length === 0 ? null : 'Add',
    memory,
    blocks: options.length === 0 ? none : blocks,
  });
}
