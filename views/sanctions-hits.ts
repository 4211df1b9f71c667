import type { KnownBlock } from '@slack/types';
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
} from '../src/domain/hits.ts';
import type { New } from '../src/domain/records.ts';
import type { FoundParty } from '../src/domain/screens.ts';
import { buttons, heading, message, smallPrint } from './blocks.ts';
import { bold, bullets, clip, code, firstOf, type Inline, italic, lines, linked, person, say } from './rich-text.ts';
import { sanctionIds } from './sanctions-ids.ts';
import { articled, confirmButton, endWords, percent, verdictWords } from './sanctions-judgements.ts';

/** What an earlier screen saw of a hit, and when. */
export type SeenThen = { found: FoundParty; at: string };

/**
 * A hit within an answer: who is listed where, why it matches, how it is judged today, what one can do. On the
 * certificate of an earlier screen the listed party is as it was then, and what was judged since is told apart.
 */
export function hitBlocks(hit: Hit | New<Hit>, today: Temporal.PlainDate, then?: SeenThen): KnownBlock[] {
  const found = then?.found ?? hit.found;
  const since =
    found.entryHash === hit.found.entryHash ? [] : [[say('The listed entry has changed since this screen.')]];
  return [
    lines(
      titleLine({ ...hit, found }),
      listedLine(found),
      ...alsoLines(found),
      ...since,
      ...judgedLines(hit as Hit, today, then?.at),
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

function judgedLines(hit: Hit, today: Temporal.PlainDate, then?: string): Inline[][] {
  const waiting = awaitingSecond(hit);
  const disposition = dispositionOf(hit, today);
  const last = hit.dispositions.at(-1);
  if (waiting) {
    const before = disposition ? [judgement(disposition, then)] : [];
    return [waitingLine(waiting), ...before];
  }
  if (disposition) return [judgement(disposition, then)];
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

function waitingLine({ verdict, by, at, confirmer, reason }: Disposition): Inline[] {
  const asked = confirmer === null ? [] : [say(' ('), person(confirmer), say(' was asked)')];
  const who = [say(`⏳ judged ${articled(verdict)} on ${dayWords(at.slice(0, 10))} by `), person(by)];
  return [...who, say('; a second person has to confirm it'), ...asked, say(': '), italic(reason)];
}

/** A judgement with its day; `then` is an earlier moment, after which it was perhaps given. */
function judgement(disposition: Disposition, then?: string): Inline[] {
  const { verdict, reason, by, at } = disposition;
  const isSince = then !== undefined && Temporal.Instant.compare(at, then) > 0;
  const judged = `${isSince ? 'Since then judged' : 'Judged'} ${verdictWords[verdict]}`;
  const day = ` on ${dayWords(at.slice(0, 10))}`;
  const end = endWords(disposition);
  const work = followupsOf(disposition)
    .map((id) => ` · ${id}`)
    .join('');
  return [say(`${judged}${end}${work} by `), person(by), say(`${day}: `), italic(reason)];
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
    ...(awaitingSecond(hit) ? buttons(confirmButton(hit)) : []),
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
  return [...judgement(disposition), ...secondWords(disposition, isLast)];
}

function secondWords(disposition: Disposition, isLast: boolean): Inline[] {
  const { confirmer } = disposition;
  if (confirmer === null) return [];
  if (isInForce(disposition)) return [say(' · confirmed by '), person(confirmer)];
  return isLast
    ? [say(' · does not count until '), person(confirmer), say(' or another colleague confirms it')]
    : [say(' · never confirmed, so it did not count')];
}
