import { toAfter } from './cue-acts.ts';
import {
  accordNouns,
  announcingVerbs,
  givingVerbs,
  planNouns,
  promiseNouns,
  reachingVerbs,
  reflexives,
  reflexiveVerbs,
} from './data/promise-words.ts';
import type { Token } from './tokens.ts';

/** A promise worded by more than one verb: its words from `at`, and the "to", "of" or "on" before its act. */
export type PromisePhrase = { cue: string; linkAt: number; isGoal: boolean; isDenied?: boolean };

/** No more words than these stand between the verb of a phrase and its noun. */
const longestPhrase = 8;
const goals = /^(?:goal|goals|target|targets|aim|aims|objective|objectives)$/;

/** Reads "took it upon itself to", "gave an undertaking to", "reached an agreement on", "set themselves the target of" at a token. */
export function promisePhrase(tokens: Token[], at: number): PromisePhrase | null {
  const verb = tokens[at]?.lower ?? '';
  if (/^(?:is|are|was|were|been|being)$/.test(tokens[at - 1]?.lower ?? '')) return null;
  return (
    reflexive(tokens, at, verb) ??
    signedUp(tokens, at, verb) ??
    uponItself(tokens, at, verb) ??
    ownDeadline(tokens, at, verb) ??
    selfSetGoal(tokens, at, verb) ??
    announcedPlan(tokens, at, verb) ??
    withNoun(tokens, at, givingVerbs.has(verb) ? promiseNouns : null) ??
    withNoun(tokens, at, reachingVerbs.has(verb) ? accordNouns : null)
  );
}

/** "bound itself to", "have obliged themselves, moreover, not to". */
function reflexive(tokens: Token[], at: number, verb: string): PromisePhrase | null {
  if (!reflexiveVerbs.has(verb) || !reflexives.has(tokens[at + 1]?.lower ?? '')) return null;
  const linkAt = toAfter(tokens, at + 2);
  const isDenied = tokens.slice(at + 2, linkAt ?? 0).some(({ lower }) => lower === 'not' || lower === 'never');
  return linkAt === null ? null : { cue: `${verb} itself to`, linkAt, isGoal: false, isDenied };
}

/** "have given themselves until June to settle the rest": a deadline of one's own. */
function ownDeadline(tokens: Token[], at: number, verb: string): PromisePhrase | null {
  if (!/^(?:gives?|gave|given|giving|sets?)$/.test(verb) || !reflexives.has(tokens[at + 1]?.lower ?? '')) return null;
  const isDeadline =
    tokens[at + 2]?.lower === 'until' ||
    tokens.slice(at + 2, at + 5).some(({ lower }) => lower === 'deadline' || lower === 'limit');
  const to = tokens.slice(at + 3, at + 13).findIndex(({ lower }) => lower === 'to');
  return isDeadline && to >= 0 ? { cue: 'set as a goal', linkAt: at + 3 + to, isGoal: true } : null;
}

/** "announced plans to negotiate a treaty", "made known their joint intention to reopen talks". */
function announcedPlan(tokens: Token[], at: number, verb: string): PromisePhrase | null {
  if (!announcingVerbs.has(verb)) return null;
  const noun = tokens.slice(at + 1, at + 5).findIndex(({ lower }) => planNouns.has(lower));
  const isDenied = tokens.slice(at + 1, at + 2 + noun).some(({ lower }) => /^(?:no|any|that|to|of)$/.test(lower));
  const linkAt = at + 2 + noun;
  return noun >= 0 && !isDenied && tokens[linkAt]?.lower === 'to'
    ? { cue: `${verb} plans`, linkAt, isGoal: true }
    : null;
}

/** "has signed up to publishing": more than a signature. */
function signedUp(tokens: Token[], at: number, verb: string): PromisePhrase | null {
  const isSignedUp = /^sign(?:s|ed)?$/.test(verb) && tokens[at + 1]?.lower === 'up' && tokens[at + 2]?.lower === 'to';
  return isSignedUp ? { cue: `${verb} up to`, linkAt: at + 2, isGoal: false } : null;
}

/** "took it upon itself to", "takes upon itself the task of". */
function uponItself(tokens: Token[], at: number, verb: string): PromisePhrase | null {
  if (!/^(?:take|takes|took|taken|taking)$/.test(verb)) return null;
  const upon = tokens[at + 1]?.lower === 'it' ? at + 2 : at + 1;
  if (!/^(?:upon|on)$/.test(tokens[upon]?.lower ?? '') || !reflexives.has(tokens[upon + 1]?.lower ?? '')) return null;
  for (let link = upon + 2; link < upon + 6; link++) {
    if (/^(?:to|of)$/.test(tokens[link]?.lower ?? '')) return { cue: 'take upon itself', linkAt: link, isGoal: false };
  }
  return null;
}

/** "set themselves the target of doubling trade": the parties' own aim. */
function selfSetGoal(tokens: Token[], at: number, verb: string): PromisePhrase | null {
  if (!/^sets?$/.test(verb) || !reflexives.has(tokens[at + 1]?.lower ?? '')) return null;
  const noun = tokens.slice(at + 2, at + longestPhrase).findIndex((token) => goals.test(token.lower));
  const linkAt = at + 3 + noun;
  return noun >= 0 && /^(?:to|of)$/.test(tokens[linkAt]?.lower ?? '')
    ? { cue: 'set as a goal', linkAt, isGoal: true }
    : null;
}

/** A verb of giving or reaching and, close behind, its noun; "no assurance" promises nothing. */
function withNoun(tokens: Token[], at: number, nouns: Set<string> | null): PromisePhrase | null {
  if (!nouns) return null;
  for (let index = at + 1; index < Math.min(tokens.length, at + longestPhrase); index++) {
    const word = tokens[index]?.lower ?? '';
    if (/^[;:.,“”"()]$|^(?:no|not|without|any|that|to)$/.test(word)) return null;
    if (!nouns.has(word)) continue;
    const link = tokens[index + 1]?.lower ?? '';
    const links = nouns === accordNouns ? /^(?:to|on|upon)$/ : /^(?:to|of|for|on|towards?|regarding|concerning)$/;
    return links.test(link) ? { cue: `${tokens[at]?.lower} ${word}`, linkAt: index + 1, isGoal: false } : null;
  }
  return null;
}
