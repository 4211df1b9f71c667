import { actAfter, type Cue, promiseOf } from './cue-acts.ts';
import { verbOfActNoun } from './data/act-nouns.ts';
import { partyHeads } from './data/cues.ts';
import { accordNames, bodiesOfParties, instructingVerbs, requestingVerbs } from './data/promise-words.ts';
import type { Token } from './tokens.ts';
import { baseOfGerund, isBaseVerb } from './verb-forms.ts';

/** So many words at most stand between the verb and what the bound one is to do. */
const longestObject = 13;

/** "commits the countries to work together", "requires China to buy", "the deal sees Norway cut duties": the object is bound. */
export function bindingObject(tokens: Token[], at: number): Cue | null {
  const verb = tokens[at]?.lower ?? '';
  const act = /^(?:commits?|committing|oblig(?:es?|ing|ates)|requires|requiring|binds|binding)$/.test(verb)
    ? actOfObject(tokens, at)
    : byAccord(tokens, at, verb);
  if (!act || tokens[at + 1]?.lower === 'to') return null;
  const isDenied = act.modality === 'will_not';
  return { ...act, object: { first: verb === 'calls' ? at + 2 : at + 1, last: act.actAt - (isDenied ? 2 : 1) } };
}

/** "The accord calls for each country to publish", "the deal will see both cut duties": an accord binds by such words as a law does. */
function byAccord(tokens: Token[], at: number, verb: string): Cue | null {
  if (!/^(?:calls|sees?)$/.test(verb) || !tokens.slice(Math.max(0, at - 6), at).some(isAccord)) return null;
  if (verb === 'calls') return tokens[at + 1]?.lower === 'for' ? actOfObject(tokens, at + 1) : null;
  for (let act = at + 2; act < Math.min(tokens.length, at + longestObject); act++) {
    const { text, lower } = tokens[act] ?? { text: '', lower: '' };
    if (/^[.;:,“”"()]$/.test(text)) return null;
    if (text === lower && isBaseVerb(lower)) return promiseOf(tokens, at, { actAt: act, verb: lower });
  }
  return null;
}

const isAccord = ({ lower }: Token) => accordNames.has(lower);

/** "We task our ministers to report", "asked their officials to": who instructs their own officials promises what these are to do. */
export function instruction(tokens: Token[], at: number): Cue | null {
  const verb = tokens[at]?.lower ?? '';
  if (verb === 'given') return taskGiven(tokens, at);
  if (instructingVerbs.has(verb))
    return (wasInstructed(tokens, at) ?? isOwn(tokens, at, 1)) ? actGiven(tokens, at) : null;
  return requestingVerbs.has(verb) && isOwn(tokens, at, 2) ? actOfObject(tokens, at) : null;
}

/** "have been given the task of drawing up", "was given a mandate to examine". */
function taskGiven(tokens: Token[], at: number): Cue | null {
  const noun = tokens
    .slice(at + 1, at + 4)
    .findIndex(({ lower }) => /^(?:task|mandate|job|responsibility|assignment)$/.test(lower));
  const link = at + 2 + noun;
  const word = tokens[link + 1]?.lower ?? '';
  const verb = tokens[link]?.lower === 'to' && isBaseVerb(word) ? word : baseOfGerund(word);
  if (noun < 0 || !wasInstructed(tokens, at) || !/^(?:to|of|for)$/.test(tokens[link]?.lower ?? '') || !verb)
    return null;
  return { ...promiseOf(tokens, at, { actAt: link + 1, verb }), cue: 'was tasked', form: 'modal' };
}

/** "Officials have been tasked with drawing up a list", "were instructed to conclude". */
function wasInstructed(tokens: Token[], at: number): boolean | null {
  return /^(?:is|are|was|were|been)$/.test(tokens[at - 1]?.lower ?? '') ? true : null;
}

/** Whether who is asked close behind a verb works for those who ask; who merely requests must say that they do ("our", "joint"). */
function isOwn(tokens: Token[], at: number, certainty: 1 | 2): boolean | null {
  const head = tokens
    .slice(at + 1, at + 7)
    .findIndex(({ lower }) => partyHeads.has(lower) || bodiesOfParties.has(lower));
  if (head < 0) return null;
  const isTheirs = tokens
    .slice(at + 1, at + head + 1)
    .some(({ lower }) => /^(?:our|their|its|his|her|joint|senior|working|respective)$/.test(lower));
  return certainty === 1 || isTheirs || /^(?:secretariat|deputies|sherpas)$/.test(tokens[at + 1 + head]?.lower ?? '')
    ? true
    : null;
}

/** The act of an instruction: after its object, or right after its verb where it is passive. */
function actGiven(tokens: Token[], at: number): Cue | null {
  if (!wasInstructed(tokens, at)) return actOfObject(tokens, at);
  const link = tokens[at + 1]?.lower ?? '';
  const { actAt } = actAfter(tokens, at + 2);
  const word = tokens[actAt]?.lower ?? '';
  const verb =
    link === 'to' && (isBaseVerb(word) || word === ':')
      ? word
      : link === 'with'
        ? (baseOfGerund(word) ?? nounAct(tokens, actAt))
        : null;
  if (!verb) return null;
  return { ...promiseOf(tokens, at, { actAt, verb }), cue: 'was tasked', form: 'modal' };
}

/** "entrusted with the drafting of the protocol". */
function nounAct(tokens: Token[], at: number): string | null {
  const noun = tokens[at + 1]?.lower ?? '';
  const isAct = /^(?:the|an?)$/.test(tokens[at]?.lower ?? '') && tokens[at + 2]?.lower === 'of';
  return isAct ? (verbOfActNoun[noun] ?? baseOfGerund(noun)) : null;
}

/** The act that an object is bound to: "to" and a verb, or "to" or "with" and a gerund, not far behind. */
function actOfObject(tokens: Token[], at: number): Cue | null {
  for (let to = at + 2; to < Math.min(tokens.length, at + longestObject); to++) {
    const link = tokens[to]?.lower;
    if (link !== 'to' && link !== 'with') continue;
    const word = tokens[to + 1]?.lower ?? '';
    const verb = link === 'to' && isBaseVerb(word) ? word : baseOfGerund(word);
    if (verb !== null) {
      const act = promiseOf(tokens, at, { actAt: to + 1, verb });
      return tokens[to - 1]?.lower === 'not' ? { ...act, modality: 'will_not' } : act;
    }
    if (link === 'to') return null;
  }
  return null;
}
