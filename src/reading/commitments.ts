import type { Due, FoundCommitment } from '../domain/reading.ts';
import { actionFrom, passiveAction } from './actions.ts';
import { kindOf } from './commitment-kind.ts';
import type { Cue } from './cue-acts.ts';
import { findCues } from './cues.ts';
import { findDates } from './dates.ts';
import type { Document, ReadSentence } from './document.ts';
import { findDue } from './due.ts';
import type { Entity } from './gazetteer.ts';
import { isHeading } from './headings.ts';
import { type ListStem, listItem, stemOf } from './list-stems.ts';
import type { Anchors } from './offsets.ts';
import { openingEnvoy, openingNames, spanOf } from './opening-subjects.ts';
import { type PartyContext, together } from './parties.ts';
import { presentArrangement } from './present-arrangements.ts';
import { presentDuty } from './present-duties.ts';
import { findRecurrence, secondRhythm } from './recurrences.ts';
import { subjectSpan } from './subject-spans.ts';
import { readSubject } from './subjects.ts';
import { baseOfGerund, isBaseVerb } from './verb-forms.ts';
import { judge, type Verdict } from './verdicts.ts';

/** A commitment with where it stands in the text and why it was taken for one. */
export type ExplainedCommitment = FoundCommitment & {
  start: number;
  end: number;
  why: { rule: string; cue: string; parties: string; due: string | null };
};

/** One promise that binds: who, by which rule, and where its act stands. */
type Bound = { sentence: ReadSentence; cue: Cue; verdict: Verdict; first: number; isDenied: boolean };

type State = {
  context: PartyContext;
  stem: ListStem | null;
  inherited: Due | null;
  anchors: Anchors;
  title: string | null;
};

/** Finds the commitments of a document in order; `anchors` are the days from which it counts, the `title` promises nothing. */
export function findCommitments(
  document: Document,
  context: PartyContext,
  { anchors, title }: { anchors: Anchors; title: string | null },
): ExplainedCommitment[] {
  const state: State = { context, stem: null, inherited: null, anchors, title };
  return document.sentences.flatMap((sentence, index) => readSentence(sentence, document.sentences[index - 1], state));
}

/** "A Joint Commission is hereby established.": "it" is that body in what follows. */
const setsUpBody =
  /\b(?:committee|commission|council|group|board|forum|secretariat|body|panel|task force|tribunal)\b.{0,120}\b(?:is|are) (?:hereby )?(?:established|set up|created)\b|\bhereby (?:establish|set up|create) an?\b.{0,60}\b(?:committee|commission|council|group|board|forum|secretariat|panel|tribunal)\b/;

/** "agreed to elevate the working group": "it" is that group. */
const agreesOnBody =
  /\b(?:establish|set up|setting up|create|launch|elevate|upgrade|revive|reconvene|form|found|renew)\b.{0,80}\b(?:committee|commission|council|group|board|forum|secretariat|panel|dialogue|task force)\b/;

function readSentence(sentence: ReadSentence, previous: ReadSentence | undefined, state: State): ExplainedCommitment[] {
  if (/^(?:after|thereafter|subsequently|following|in addition|separately|finally)\b/.test(sentence.lower))
    state.inherited = null;
  const heard = previous ? openingNames(previous) : [];
  if (heard.length > 1) state.context = { ...state.context, last: heard };
  const envoy = state.context.genre === 'unilateral' ? openingEnvoy(sentence) : null;
  if (envoy) state.context = { ...state.context, last: [envoy], lastIsBody: false };
  const opensLine = previous?.line !== sentence.line;
  if (opensLine && state.stem?.isItemised && !sentence.isItem) state.stem = null;
  const item = opensLine ? listItem(sentence, state.stem) : null;
  if (item && state.stem && sentence.isItem) state.stem = { ...state.stem, isItemised: true };
  if (!item && (isHeading(sentence, state.title) || sentence.text.endsWith('?'))) return [];
  const bound = item ? [item] : boundIn(sentence, state);
  const records = bound.flatMap((each) => recordsOf(each, state));
  const last = bound.at(-1);
  if (last && !item)
    state.context = { ...state.context, last: last.verdict.parties, lastIsBody: last.verdict.rule.startsWith('C5') };
  if (last && last.verdict.parties.length > 1 && agreesOnBody.test(sentence.lower))
    state.context = { ...state.context, lastIsBody: true };
  if (!last && setsUpBody.test(sentence.lower))
    state.context = {
      ...state.context,
      last: together(state.context) ?? [state.context.principals.unnamed],
      lastIsBody: true,
    };
  followStem(sentence, bound, { state, records });
  return records.filter((record) => record.action !== '');
}

/** A sentence that ends in a colon hands its parties, and its date, on to the list below it. */
function followStem(
  sentence: ReadSentence,
  bound: Bound[],
  { state, records }: { state: State; records: ExplainedCommitment[] },
): void {
  if (!sentence.text.endsWith(':')) return;
  state.stem = stemOf(sentence, bound[0]?.verdict ?? null, state.context);
  state.inherited = /\bfollowing\b/.test(sentence.lower) ? (records[0]?.due ?? null) : null;
}

/** What binds in a sentence: its promises, else what it arranges or allots in the present tense. */
function boundIn(sentence: ReadSentence, { context, anchors }: State): Bound[] {
  const cues = boundCues(sentence, context);
  const present =
    cues.length === 0
      ? (presentArrangement(sentence, context, anchors.written) ?? presentDuty(sentence, context))
      : null;
  return present ? [present] : cues;
}

/** A sentence with more cues than these is noise: the rest of it is not weighed. */
const mostCues = 40;

/** The promises of a sentence that bind, one for each set of parties. */
function boundCues(sentence: ReadSentence, context: PartyContext): Bound[] {
  const found: Bound[] = [];
  for (const cue of findCues(sentence.tokens).slice(0, mostCues)) {
    const span = spanOf(sentence, cue);
    if (found.length > 0 && subjectSpan(sentence, cue.at).isShared) continue;
    const subject = readSubject(sentence, span);
    const verdict = judge({ sentence, cue, span, subject }, context);
    if (!verdict || cue.verb === ':') continue;
    if (found.some((each) => sameParties(each.verdict.parties, verdict.parties))) continue;
    const isDenied = /^(?:no|not|none|neither)$/.test(sentence.tokens[span.first]?.lower ?? '');
    found.push({ sentence, cue, verdict, first: span.first, isDenied });
  }
  return found;
}

function sameParties(left: Entity[], right: Entity[]): boolean {
  return left.length === right.length && left.every((entity) => right.includes(entity));
}

/** One record for each act: acts of one promise are parted by semicolons. */
function recordsOf(bound: Bound, state: State): ExplainedCommitment[] {
  const { sentence, cue } = bound;
  const starts = cue.isPassive || cue.verb === ':' ? [cue.actAt] : actStarts(sentence, cue.actAt);
  return starts.flatMap((from, index) => {
    const until = starts[index + 1] ?? sentence.tokens.length;
    const action = cue.isPassive
      ? passiveAction(sentence, { first: bound.first, at: cue.at, until })
      : actionFrom(sentence, { from, until, given: cue.isThing ? cue.verb : null });
    const isDenied = cue.modality === 'will_not' || bound.isDenied;
    const found = record(bound, { action: isDenied ? `do not ${action}` : action, from, until }, state);
    return [found, ...besides(found, cue)];
  });
}

/** "meet annually at cabinet level and twice a year below": the second rhythm is an act of its own. */
function besides(found: ExplainedCommitment, { verb }: Cue): ExplainedCommitment[] {
  const at = found.recurrence?.perYear ? secondRhythm(found.action) : null;
  if (at === null) return [];
  const rest = found.action.slice(at).replace(/^,? (?:and|while|but) /, '');
  const own = /\b(?:will|shall|are to|is to) (?:also )?/.exec(rest);
  const action = own ? rest.slice(own.index + own[0].length) : `${verb} ${rest}`;
  return [{ ...found, action, recurrence: findRecurrence(rest) }];
}

function actStarts({ tokens }: ReadSentence, actAt: number): number[] {
  const starts = [actAt];
  const firstBreak = tokens.findIndex((token, at) => at > actAt && token.text === ';');
  const isExplained = tokens
    .slice(actAt, Math.max(actAt, firstBreak))
    .some((token) => /^(?:including|such|like)$/.test(token.lower));
  if (firstBreak < 0 || isExplained) return starts;
  for (let at = firstBreak; at < tokens.length; at++) {
    if (tokens[at]?.text !== ';') continue;
    let next = at + 1;
    while (/^(?:and|or|to|also|\(|\)|i{1,3}|iv|v|[a-h])$/.test(tokens[next]?.lower ?? '')) next++;
    const word = tokens[next]?.lower ?? '';
    const isNumbered = next > at + 1 && tokens[next - 1]?.text === ')';
    if (isBaseVerb(word) || (isNumbered && baseOfGerund(word))) starts.push(next);
  }
  return starts;
}

function record(bound: Bound, act: { action: string; from: number; until: number }, state: State): ExplainedCommitment {
  const { sentence, verdict, cue } = bound;
  const part = sentence.text.slice(
    act.from === cue.actAt ? 0 : (sentence.tokens[act.from]?.start ?? 0),
    sentence.tokens[act.until - 1]?.end,
  );
  const promise = {
    at: act.from === cue.actAt && cue.cue !== 'was agreed' ? (sentence.tokens[cue.at]?.start ?? 0) : 0,
    actAt: act.from === cue.actAt ? (sentence.tokens[cue.actAt]?.start ?? 0) : 0,
    isPast: cue.form !== 'modal' && /(?:ed|took|undertaken)$/.test(cue.cue),
    isDenied: bound.isDenied || cue.modality === 'will_not',
  };
  const own = findDue(part, findDates(part, state.anchors.written), { promise, anchors: state.anchors });
  const due = own?.date || !state.inherited ? own : state.inherited;
  const recurrence = findRecurrence(part);
  const parties = verdict.parties.map((entity) => entity.name);
  return {
    quote: sentence.text,
    action: act.action,
    parties,
    counterparty: counterparty(sentence, verdict.parties),
    modality: bound.isDenied && cue.modality === 'will' ? 'will_not' : cue.modality,
    kind: recurrence ? 'recurring' : kindOf(part, { cue, due, isDenied: promise.isDenied }),
    due,
    recurrence,
    start: sentence.start,
    end: sentence.end,
    why: {
      rule: verdict.rule,
      cue: cue.cue,
      parties: verdict.how,
      due: due && (due === own ? `"${due.text}"` : `"${due.text}", from the sentence that opens the list`),
    },
  };
}

/** Whom a promise is made to: the one other party that its sentence names, or "the other side". */
function counterparty(sentence: ReadSentence, parties: Entity[]): string | null {
  const others = sentence.mentions.filter(
    (mention) => !parties.includes(mention.entity) && (mention.entity.kind === 'state' || mention.entity.code === 'EU'),
  );
  const names = new Set(others.map((mention) => mention.entity.name));
  if (parties.length === 1 && names.size === 1) return others[0]?.entity.name ?? null;
  return /\bthe other (?:side|party)\b/i.exec(sentence.text)?.[0]?.toLowerCase() ?? null;
}
