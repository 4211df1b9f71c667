import type { KnownBlock, View } from '@slack/types';
import { listNames } from '../src/domain/answering-lists.ts';
import { dayWords } from '../src/domain/date-words.ts';
import type { Message } from '../src/domain/deliveries.ts';
import {
  awaitingSecond,
  type Disposition,
  dispositionOf,
  endedDisposition,
  followupsOf,
  type Hit,
  isInForce,
  type Verdict,
} from '../src/domain/hits.ts';
import { dutiesOf } from '../src/domain/match-duties.ts';
import type { New } from '../src/domain/records.ts';
import type { FoundParty } from '../src/domain/screens.ts';
import { buttons, form, heading, message, smallPrint } from './blocks.ts';
import { choiceInput, personInput, textInput } from './inputs.ts';
import { bold, bullets, clip, code, firstOf, type Inline, italic, lines, linked, person, say } from './rich-text.ts';
import { sanctionIds } from './sanctions-ids.ts';

/** A score as people read it: whole percent. */
export function percent(score: number): string {
  return `${Math.round(score * 100)} %`;
}

const verdictWords: Record<Verdict, string> = {
  'false-positive': 'false positive',
  'true-match': 'true match',
  unsure: 'unsure',
};

/**
 * A hit within an answer: who is listed where, why it matches, how it is judged today, what one can do. `found` is the
 * listed party as an earlier screen saw it.
 */
export function hitBlocks(hit: Hit | New<Hit>, today: Temporal.PlainDate, found = hit.found): KnownBlock[] {
  const since =
    found.entryHash === hit.found.entryHash ? [] : [[say('The listed entry has changed since this screen.')]];
  return [
    lines(
      titleLine({ ...hit, found }),
      listedLine(found),
      ...alsoLines(found),
      ...since,
      ...judgedLines(hit as Hit, today),
    ),
    ...(found.why.length > 0 ? [bullets(...whyLines(found.why, whyShown))] : []),
    ...buttons(
      { id: sanctionIds.judge, label: 'Judge', value: hit.id, spoken: `Judge ${hit.id}` },
      { id: `${sanctionIds.run}.show`, label: 'Details', value: `hit ${hit.id}`, spoken: `Details of ${hit.id}` },
    ),
  ];
}

/** So many reasons stand in an answer; the facts come first, and the details have all. */
const whyShown = 8;

function whyLines(why: readonly string[], most: number): Inline[][] {
  const rest = why.length - most;
  const shown = why.slice(0, most).map((each): Inline[] => [say(each)]);
  return rest > 0 ? [...shown, [italic(`and ${rest} more reasons, in the details`)]] : shown;
}

function titleLine({ id, found }: Pick<Hit, 'id' | 'found'>): Inline[] {
  const as = found.matched === found.name ? '' : ` as “${found.matched}”${found.weak ? ' (weak a.k.a.)' : ''}`;
  return [code(id), say(` ${percent(found.score)} `), linked(found.name, found.url), say(as)];
}

function listedLine(found: FoundParty): Inline[] {
  const parts = [
    found.schema === 'unknown' ? null : found.schema,
    `${listNames[found.list]} ${found.id}`,
    firstOf(found.programs, 6),
    firstOf(found.countries, 8),
    found.born.length > 0 ? `born ${firstOf(found.born, 4)}` : null,
  ];
  return [say(parts.filter(Boolean).join(' · '))];
}

function alsoLines({ sources }: FoundParty): Inline[][] {
  const others = sources
    .slice(1)
    .flatMap(({ list, id, url }, at): Inline[] => [
      ...(at === 0 ? [] : [say(', ')]),
      linked(`${listNames[list]} ${id}`, url),
    ]);
  return others.length === 0 ? [] : [[say('The same party is also in: '), ...others]];
}

function judgedLines(hit: Hit, today: Temporal.PlainDate): Inline[][] {
  const waiting = awaitingSecond(hit);
  const disposition = dispositionOf(hit, today);
  const last = hit.dispositions.at(-1);
  if (waiting) {
    const words = `⏳ judged ${articled(waiting.verdict)}; a second person has to confirm it: `;
    const before = disposition ? [judgement(disposition)] : [];
    return [[say(words), italic(waiting.reason)], ...before];
  }
  if (disposition) return [judgement(disposition)];
  const ended = endedDisposition(hit, today);
  if (ended?.until)
    return [
      [
        say(
          `⚠️ was judged ${verdictWords[ended.verdict]} until ${dayWords(ended.until)}: that day has passed, judge it again`,
        ),
      ],
    ];
  if (last && last.entryHash !== hit.found.entryHash)
    return [[say(`⚠️ was judged ${verdictWords[last.verdict]}, but the listed entry has changed since`)]];
  return [];
}

/** A verdict within a sentence: `a true match`. */
function articled(verdict: Verdict): string {
  return verdict === 'unsure' ? 'unsure' : `a ${verdictWords[verdict]}`;
}

/** How long a judgement is remembered: for ever is only as long as the list says the same of the party. */
function endWords({ verdict, until }: Pick<Disposition, 'verdict' | 'until'>): string {
  if (until !== null) return ` until ${dayWords(until)}`;
  return verdict === 'false-positive' ? ' until the listed entry changes' : '';
}

function judgement(disposition: Disposition): Inline[] {
  const { verdict, reason, by } = disposition;
  const end = endWords(disposition);
  const work = followupsOf(disposition)
    .map((id) => ` · ${id}`)
    .join('');
  return [say(`Judged ${verdictWords[verdict]}${end}${work} by `), person(by), say(': '), italic(reason)];
}

/** The day on which its list let a hit's party go, or null, and every certificate that names the hit, oldest first. */
export type AroundHit = { left: string | null; certificates: readonly string[] };

const alone: AroundHit = { left: null, certificates: [] };

/** Everything about one hit, with its judgements, oldest first. */
export function hitCard(hit: Hit, today: Temporal.PlainDate, { left, certificates }: AroundHit = alone): Message {
  const { found } = hit;
  const gone = left === null ? '' : `No longer on ${listNames[found.list]}: it left on ${dayWords(left)}.`;
  return message(`${hit.id} ${percent(found.score)} ${found.name}, asked: ${hit.typed}`, [
    heading(`${hit.id} ${found.name}`),
    ...(gone === '' ? [] : [lines([say('⚠️ '), bold(gone)])]),
    lines([
      say('Asked: '),
      code(hit.typed),
      say(' · certificate '),
      code(hit.screenId),
      say(otherWords(hit, certificates)),
    ]),
    ...hitBlocks(hit, today),
    ...(found.why.length > whyShown ? [bullets(...whyLines(found.why, 60))] : []),
    ...(found.remarks ? [lines([italic(clip(found.remarks, 800))])] : []),
    ...(hit.dispositions.length > 0
      ? [bullets(...hit.dispositions.slice(-10).map((each) => pastJudgement(each, each === hit.dispositions.at(-1))))]
      : []),
    smallPrint('A false positive is remembered until its end, and only while the listed entry stays the same.'),
  ]);
}

function otherWords({ screenId }: Hit, certificates: readonly string[]): string {
  const others = certificates.filter((id) => id !== screenId);
  const more = others.length > 5 ? ` and ${others.length - 5} before` : '';
  return others.length === 0 ? '' : ` · also in ${others.slice(-5).toReversed().join(', ')}${more}`;
}

function pastJudgement(disposition: Disposition, isLast: boolean): Inline[] {
  const day = say(`${dayWords(disposition.at.slice(0, 10))}: `);
  return [day, ...judgement(disposition), ...secondWords(disposition, isLast)];
}

function secondWords(disposition: Disposition, isLast: boolean): Inline[] {
  const { confirmer } = disposition;
  if (confirmer === null) return [];
  if (isInForce(disposition)) return [say(' · confirmed by '), person(confirmer)];
  return isLast
    ? [say(' · does not count until '), person(confirmer), say(' or another colleague confirms it')]
    : [say(' · never confirmed, so it did not count')];
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
        hint: 'A date; without one, until the listed entry changes.',
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
    : `is judged ${last ? verdictWords[last.verdict] : 'open'}${last ? endWords(last) : ''}.`;
  const work = last ? workWords(followupsOf(last)) : '';
  return message(`${hit.id} ${hit.found.name} ${words}${work}`, [
    lines([say('✅ '), code(hit.id), say(' '), bold(hit.found.name), say(` ${words}${work}`)]),
    ...buttons(
      { id: `${sanctionIds.run}.show`, label: 'Details', value: `hit ${hit.id}` },
      { id: sanctionIds.judge, label: 'Change', value: hit.id, spoken: `Judge ${hit.id} anew` },
    ),
  ]);
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
  return [
    lines(
      [say('⏳ '), person(waiting?.by ?? ''), say(' judges '), code(hit.id), say(` to be ${articled(verdict)}: `)],
      [bold(hit.typed), say(verdict === 'true-match' ? ' is the listed ' : ' and the listed '), bold(hit.found.name)],
      [say(`Reason: ${waiting?.reason ?? ''}`)],
    ),
    ...buttons(
      {
        id: sanctionIds.confirm,
        label: `Confirm ${verdictWords[verdict]}`,
        value: `${hit.id} ${waiting?.at ?? ''}`.trim(),
        style: 'danger',
      },
      { id: `${sanctionIds.run}.show`, label: 'Details', value: `hit ${hit.id}`, spoken: `Details of ${hit.id}` },
    ),
  ];
}
