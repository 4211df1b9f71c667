import type { KnownBlock, View } from '@slack/types';
import { listNames } from '../src/domain/answering-lists.ts';
import { dayWords } from '../src/domain/date-words.ts';
import type { Message } from '../src/domain/deliveries.ts';
import {
  awaitingSecond,
  type Disposition,
  followupsOf,
  type Hit,
  isExact,
  type Verdict,
  yearAfter,
} from '../src/domain/hits.ts';
import { dutiesOf } from '../src/domain/match-duties.ts';
import { type ButtonLook, buttons, form, message, smallPrint } from './blocks.ts';
import { choiceInput, personInput, textInput } from './inputs.ts';
import { bold, code, italic, lines, person, say } from './rich-text.ts';
import { sanctionIds } from './sanctions-ids.ts';

/** A verdict as a label. */
export const verdictWords: Record<Verdict, string> = {
  'false-positive': 'false positive',
  'true-match': 'true match',
  unsure: 'unsure',
};

/** A verdict within a sentence: `a true match`. */
export function articled(verdict: Verdict): string {
  return verdict === 'unsure' ? 'unsure' : `a ${verdictWords[verdict]}`;
}

/** A score as people read it: whole percent. */
export function percent(score: number): string {
  return `${Math.round(score * 100)} %`;
}

/** How long a judgement is remembered: for ever is only as long as the list says the same of the party. */
export function endWords({ verdict, until }: Pick<Disposition, 'verdict' | 'until'>): string {
  if (until !== null) return ` until ${dayWords(until)}`;
  return verdict === 'false-positive' ? ' until the listed entry changes' : '';
}

/** Tells somebody that another judgement has taken the place of theirs, which waited for a second person. */
export function judgementReplaced(hit: Hit, replaced: Disposition): Message {
  const last = hit.dispositions.at(-1);
  const now = articled(last?.verdict ?? 'unsure');
  const yours = `Your judgement, ${articled(replaced.verdict)}, was not confirmed and no longer waits.`;
  return message(`${hit.id} ${hit.found.name} is now judged ${now}. ${yours} Reason: ${last?.reason ?? ''}`, [
    lines(
      [
        say('↩️ '),
        person(last?.by ?? ''),
        say(' judges '),
        code(hit.id),
        say(' '),
        bold(hit.found.name),
        say(` to be ${now}: `),
      ],
      [italic(last?.reason ?? '')],
      [say(`${yours} If you disagree, talk to them, or judge it again.`)],
    ),
    ...buttons(
      { id: `${sanctionIds.run}.show`, label: 'Details', value: `hit ${hit.id}`, spoken: `Details of ${hit.id}` },
      { id: sanctionIds.judge, label: 'Judge', value: hit.id, spoken: `Judge ${hit.id}` },
    ),
  ]);
}

/** Asks for a judgement on a hit. */
export function judgeForm(memory: { respondTo: string | null; id: string }, hit: Hit): View {
  return form({
    id: sanctionIds.judgeForm,
    title: `Judge ${hit.id}`,
    submit: 'Save',
    memory,
    blocks: [
      lines([bold(hit.found.name), say(` for ${hit.typed}`)]),
      choiceInput({
        field: 'verdict',
        label: 'Judgement',
        options: [
          ['false-positive', 'False positive: somebody else'],
          ['true-match', 'True match: the listed party (two people)'],
          ['unsure', 'Unsure'],
        ],
      }),
      textInput({
        field: 'reason',
        label: 'Reason',
        multiline: true,
        hint: 'What others can check, such as a date of birth.',
      }),
      textInput({
        field: 'until',
        label: 'Remember until',
        optional: true,
        max: 40,
        hint: isExact(hit)
          ? 'A date; without one, a year, because the match is exact.'
          : 'A date; without one, until the listed entry changes.',
      }),
      personInput({ field: 'confirmer', label: 'Second person, for a true match or to change one', optional: true }),
    ],
  });
}

/** One line that says how a hit is judged now. */
export function hitJudged(hit: Hit): Message {
  const last = hit.dispositions.at(-1);
  const words = awaitingSecond(hit)
    ? `is recorded as ${last ? articled(last.verdict) : ''}. It takes effect when the second person confirms it; they have been asked.`
    : `is judged ${last ? verdictWords[last.verdict] : 'open'}${last ? endWords(last) : ''}.${yearWords(hit)}`;
  const work = last ? workWords(followupsOf(last)) : '';
  return message(`${hit.id} ${hit.found.name} ${words}${work}`, [
    lines([say('✅ '), code(hit.id), say(' '), bold(hit.found.name), say(` ${words}${work}`)]),
    ...buttons(
      { id: `${sanctionIds.run}.show`, label: 'Details', value: `hit ${hit.id}` },
      { id: sanctionIds.judge, label: 'Change', value: hit.id, spoken: `Judge ${hit.id} anew` },
    ),
  ]);
}

/** Says that one person's judgement of an exact match ends by itself. */
function yearWords(hit: Hit): string {
  const last = hit.dispositions.at(-1);
  const isUsual = last?.verdict === 'false-positive' && isExact(hit) && last.until === yearAfter(last);
  return isUsual ? ' The match is exact: it is to be looked at again after a year, or on the day you name.' : '';
}

function workWords(ids: readonly string[]): string {
  return ids.length === 0 ? '' : ` Open for what the lists ask: ${ids.join(', ')}.`;
}

/** Asks a second person to confirm a judgement. */
export function confirmMatchRequest(hit: Hit): Message {
  const verdict = awaitingSecond(hit)?.verdict ?? 'true-match';
  const follows =
    verdict === 'true-match'
      ? `Confirming opens a follow-up for: ${dutiesOf(hit.found)
          .map(({ brief, source }) => `${brief} (${source})`)
          .join(' · ')}.`
      : 'A true match is given on this party: nobody puts it aside alone. Until a second person confirms this, it stands.';
  return message(`${hit.id} is judged ${articled(verdict)} and waits for a second person: ${hit.found.name}`, [
    ...confirmMatchRow(hit),
    smallPrint(follows),
  ]);
}

/** A judgement that waits for somebody, with its button. */
export function confirmMatchRow(hit: Hit): KnownBlock[] {
  const waiting = awaitingSecond(hit);
  const verdict = waiting?.verdict ?? 'true-match';
  const { found } = hit;
  return [
    lines(
      [say('⏳ '), person(waiting?.by ?? ''), say(' judges '), code(hit.id), say(` to be ${articled(verdict)}: `)],
      [bold(hit.typed), say(verdict === 'true-match' ? ' is the listed ' : ' and the listed '), bold(hit.found.name)],
      [
        say(
          `${percent(found.score)} · ${listNames[found.list]} ${found.id}${found.programs.length > 0 ? ` · ${found.programs.join(', ')}` : ''}`,
        ),
      ],
      [say(`Reason: ${waiting?.reason ?? ''}`)],
    ),
    ...buttons(
      confirmButton(hit),
      { id: sanctionIds.judge, label: 'Disagree', value: hit.id, spoken: `Disagree: judge ${hit.id} otherwise` },
      { id: `${sanctionIds.run}.show`, label: 'Details', value: `hit ${hit.id}`, spoken: `Details of ${hit.id}` },
    ),
  ];
}

/** The button that confirms the judgement that waits, as it stands now. */
export function confirmButton(hit: Hit): ButtonLook {
  const waiting = awaitingSecond(hit);
  const label = `Confirm ${verdictWords[waiting?.verdict ?? 'true-match']}`;
  return { id: sanctionIds.confirm, label, value: `${hit.id} ${waiting?.at ?? ''}`.trim(), style: 'danger' };
}
