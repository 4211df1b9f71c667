import { baseVerbs, irregularParticiples } from './data/verbs.ts';

const vowel = /[aeiou]/;

/** The -ing forms that English spelling allows for a verb. */
function gerunds(verb: string): string[] {
  if (verb.endsWith('ee')) return [`${verb}ing`];
  if (verb.endsWith('e')) return [`${verb.slice(0, -1)}ing`];
  return [`${verb}ing`, `${verb}${verb.at(-1)}ing`];
}

/** The -ed forms that English spelling allows for a verb. */
function participles(verb: string): string[] {
  if (verb.endsWith('e')) return [`${verb}d`];
  if (verb.endsWith('y') && !vowel.test(verb.at(-2) ?? '')) return [`${verb.slice(0, -1)}ied`];
  return [`${verb}ed`, `${verb}${verb.at(-1)}ed`];
}

const table = (forms: (verb: string) => string[]) =>
  new Map(Array.from(baseVerbs).flatMap((verb) => forms(verb).map((form) => [form, verb] as const)));
const baseByGerund = table(gerunds);
const baseByParticiple = new Map([...table(participles), ...Object.entries(irregularParticiples)]);

/** The base form of an -ing form that the verb table knows, or null: "protecting" → "protect". */
export function baseOfGerund(word: string): string | null {
  return baseByGerund.get(word) ?? null;
}

/** The base form of a past participle that the verb table knows, or null: "held" → "hold". */
export function baseOfParticiple(word: string): string | null {
  return baseByParticiple.get(word) ?? null;
}

/** True where the word is the base form of a verb of the table. */
export function isBaseVerb(word: string): boolean {
  return baseVerbs.has(word);
}
