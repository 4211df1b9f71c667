import type { KnownBlock, View } from '@slack/types';
import { listNames } from '../src/domain/answering-lists.ts';
import { dayWords } from '../src/domain/date-words.ts';
import type { Message } from '../src/domain/deliveries.ts';
import { awaitingSecond, type Disposition, dispositionOf, type Hit, type Verdict } from '../src/domain/hits.ts';
import type { New } from '../src/domain/records.ts';
import type { FoundParty } from '../src/domain/screens.ts';
import { buttons, form, heading, message, smallPrint } from './blocks.ts';
import { choiceInput, personInput, textInput } from './inputs.ts';
import { bold, bullets, code, type Inline, italic, lines, linked, person, say } from './rich-text.ts';
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

/** A hit within an answer: who is listed where, why it matches, how it was judged, what one can do. */
export function hitBlocks(hit: Hit | New<Hit>, today: Temporal.PlainDate): KnownBlock[] {
  const { found } = hit;
  return [
    lines(titleLine(hit), listedLine(found), ...alsoLines(found), ...judgedLines(hit as Hit, today)),
    ...(found.why.length > 0 ? [bullets(...found.why.slice(0, 8).map((why): Inline[] => [say(why)]))] : []),
    ...buttons(
      { id: sanctionIds.judge, label: 'Judge', value: hit.id, spoken: `Judge ${hit.id}` },
      { id: `${sanctionIds.run}.show`, label: 'Details', value: `hit ${hit.id}`, spoken: `Details of ${hit.id}` },
    ),
  ];
}

function titleLine({ id, found }: Pick<Hit, 'id' | 'found'>): Inline[] {
  const as = found.matched === found.name ? '' : ` as “${found.matched}”${found.weak ? ' (weak a.k.a.)' : ''}`;
  return [code(id), say(` ${percent(found.score)} `), linked(found.name, found.url), say(as)];
}

function listedLine(found: FoundParty): Inline[] {
  const parts = [
    found.schema === 'unknown' ? null : found.schema,
    `${listNames[found.list]} ${found.id}`,
    found.programs.slice(0, 6).join(', '),
    found.countries.slice(0, 8).join(', '),
    found.born.length > 0 ? `born ${found.born.slice(0, 4).join(', ')}` : null,
  ];
  return [say(parts.filter(Boolean).join(' · '))];
}

function alsoLines({ sources }: FoundParty): Inline[][] {
  const others = sources.slice(1).map(({ list, id }) => `${listNames[list]} ${id}`);
  return others.length === 0 ? [] : [[say(`The same party is also in: ${others.join(', ')}`)]];
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

function judgement({ verdict, reason, by, until, followupId }: Disposition): Inline[] {
  const end = endWords({ verdict, until });
  const work = followupId === null ? '' : ` · ${followupId}`;
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
    ...(found.remarks ? [lines([italic(found.remarks.slice(0, 800))])] : []),
    ...(hit.dispositions.length > 0 ? [bullets(...hit.dispositions.slice(-10).map(pastJudgement))] : []),
    smallPrint('A false positive is remembered until its end, and only while the listed entry stays the same.'),
  ]);
}

function otherWords({ screenId }: Hit, certificates: readonly string[]): string {
  const others = certificates.filter((id) => id !== screenId);
  const more = others.length > 5 ? ` and ${others.length - 5} before` : '';
  return others.length === 0 ? '' : ` · also in ${others.slice(-5).toReversed().join(', ')}${more}`;
}

function pastJudgement(disposition: Disposition): Inline[] {
  const { confirmer, confirmedAt } = disposition;
  const second = confirmedAt && confirmer ? [say(' · confirmed by '), person(confirmer)] : [];
  return [say(`${dayWords(disposition.at.slice(0, 10))}: `), ...judgement(disposition), ...second];
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
  const work = last?.followupId ? ` ${last.followupId} is open for the report.` : '';
  return message(`${hit.id} ${hit.found.name} ${words}${work}`, [
    lines([say('✅ '), code(hit.id), say(' '), bold(hit.found.name), say(` ${words}${work}`)]),
    ...buttons(
      { id: `${sanctionIds.run}.show`, label: 'Details', value: `hit ${hit.id}` },
      { id: sanctionIds.judge, label: 'Change', value: hit.id, spoken: `Judge ${hit.id} anew` },
    ),
  ]);
}

/** Asks a second person to confirm a judgement. */
export function confirmMatchRequest(hit: Hit): Message {
  const verdict = awaitingSecond(hit)?.verdict ?? 'true-match';
  const follows =
    verdict === 'true-match'
      ? 'Confirming opens a follow-up for the report to OFAC, due in ten business days (31 CFR 501.603, 501.604).'
      : 'Until somebody confirms it, the true match that two people gave stands.';
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
      { id: sanctionIds.confirm, label: `Confirm ${verdictWords[verdict]}`, value: hit.id, style: 'danger' },
      { id: `${sanctionIds.run}.show`, label: 'Details', value: `hit ${hit.id}`, spoken: `Details of ${hit.id}` },
    ),
  ];
}
