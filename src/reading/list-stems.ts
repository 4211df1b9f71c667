import type { Cue } from './cue-acts.ts';
import { findCues } from './cues.ts';
import { verbOfActNoun } from './data/act-nouns.ts';
import type { ReadSentence } from './document.ts';
import { spanOf } from './opening-subjects.ts';
import { type PartyContext, together } from './parties.ts';
import { readSubject } from './subjects.ts';
import { baseOfGerund, isBaseVerb } from './verb-forms.ts';
import { judge, type Verdict } from './verdicts.ts';

/** A promise that opens a list: "Chinese commitments to:", "the members will:"; each act below it binds its parties. */
export type ListStem = {
  verdict: Verdict;
  modality: Cue['modality'];
  allowsGerunds: boolean;
  allowsNouns: boolean;
  isItemised: boolean;
};

/** Reads the stem of a list from a sentence that ends in a colon; `verdict` is that of an act in the sentence itself, where there is one. */
export function stemOf(sentence: ReadSentence, verdict: Verdict | null, context: PartyContext): ListStem | null {
  const cue = findCues(sentence.tokens).at(-1);
  const own = verdict ?? (cue ? stemVerdict(sentence, cue, context) : null) ?? nounVerdict(sentence, context);
  if (!own || /\bmay\b/.test(sentence.lower)) return null;
  const allowsNouns = namesItems.test(sentence.lower);
  return {
    verdict: { ...own, rule: 'C6 an act under a stem of promise' },
    modality: cue?.modality ?? 'agreed_to',
    allowsGerunds:
      allowsNouns || /\b(?:by|including|such as|commit(?:ted|s)? to|on|to|following)\s*:$/.test(sentence.lower),
    allowsNouns,
    isItemised: false,
  };
}

/** Stems whose items are things to be done, named by nouns: "agreed on the following calendar:", "has signed up to:". */
const namesItems =
  /\b(?:calendar|timetable|schedule|timeline|milestones|dates|deliverables|next steps)\b[^:]{0,40}:$|\b(?:signed up to|commitments|undertakings|pledges|contributions|offers)\s*:$/;

function stemVerdict(sentence: ReadSentence, cue: Cue, context: PartyContext): Verdict | null {
  const span = spanOf(sentence, cue);
  return judge({ sentence, cue, span, subject: readSubject(sentence, span) }, context);
}

/** "Resolve, on behalf of their Governments:", "Have decided as follows:": a sentence that goes on from the names above it. */
const resolving =
  /^(?:(?:have|has|hereby|solemnly|therefore|jointly|further|also) )*(?:resolved?|decided?|agreed?|undertake|undertook|pledged?|commit(?:ted)?)\b[^:]{0,60}:$/;

/** "Chinese commitments:" and "The two sides agreed:" promise by a noun or without "to". */
function nounVerdict(sentence: ReadSentence, context: PartyContext): Verdict | null {
  if (context.genre === 'order' || context.genre === 'notice') return null;
  if (
    !resolving.test(sentence.lower) &&
    !/\b(?:commitments?|undertakings?|pledges?|agreed|signed up|actions by|steps|contributions)(?: (?:to|on|upon|by|include|are|as follows|the|following|that|calendar|timetable|schedule|timeline|milestones|dates|steps|actions|measures|arrangements|deliverables|points))*\s*:$/.test(
      sentence.lower,
    )
  )
    return null;
  const named = Array.from(new Set(sentence.mentions.map((mention) => mention.entity)));
  const parties = named.length > 0 ? named : together(context);
  return (
    parties && { rule: 'C6', parties, how: `the list's own heading: ${parties.map((each) => each.name).join(', ')}` }
  );
}

/** Reads a list item as a promise of its stem: it begins with a verb, after a letter or number and "to". */
export function listItem(sentence: ReadSentence, stem: ListStem | null) {
  if (!stem) return null;
  let at = 0;
  const { tokens } = sentence;
  if (tokens[0]?.text === '(' && tokens[2]?.text === ')') at = 3;
  if (
    /^(?:to|and|also|jointly|further)$|^\w{3,}ly$/.test(tokens[at]?.lower ?? '') &&
    !isBaseVerb(tokens[at]?.lower ?? '')
  )
    at++;
  const word = tokens[at]?.lower ?? '';
  const isAct = isBaseVerb(word) || (stem.allowsGerunds && baseOfGerund(word) !== null);
  if (!isAct && stem.allowsNouns && sentence.isItem) return itemOf(sentence, stem, afterLabel(sentence));
  if (!isAct) return null;
  if (/^(?:will|shall|is|are|has|have|was|were|of|'s)$/.test(tokens[at + 1]?.lower ?? '')) return null;
  return itemOf(sentence, stem, at);
}

/** "31 March 2026: exchange of drafts": the act stands behind its label; a bare name of a few words is none. */
function afterLabel({ tokens }: ReadSentence): number | null {
  const colon = tokens.findIndex(({ text }, at) => at < 8 && text === ':');
  const isDated = tokens.slice(0, colon + 1).some(({ text }) => /\d|^every$/.test(text));
  if (colon > 0 && !isDated) return null;
  const isBare = tokens.filter(({ text }) => /\p{L}/u.test(text)).length < 6;
  return isBare || tokens.some(({ lower }) => /^(?:will|shall|may|is|are|was|were|has|have|had)$/.test(lower))
    ? null
    : colon + 1;
}

function itemOf(sentence: ReadSentence, stem: ListStem, at: number | null) {
  const word = sentence.tokens[at ?? -1]?.lower;
  if (at === null || word === undefined) return null;
  const cue: Cue = {
    cue: 'list',
    at: 0,
    actAt: at,
    verb: verbOfActNoun[word] ?? baseOfGerund(word) ?? word,
    modality: stem.modality,
    form: 'promise',
    isPassive: false,
    isPrediction: false,
  };
  return { sentence, cue, verdict: stem.verdict, first: 0, isDenied: false };
}
