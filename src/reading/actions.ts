import type { ReadSentence } from './document.ts';
import { baseOfGerund, baseOfParticiple, isBaseVerb } from './verb-forms.ts';

/** The longest paraphrase, in letters: what fits one line of a card and a half. */
const longest = 200;

/** Words from a token to the end of its clause as an act: they begin with a verb in its base form, `given` where they are a thing. */
export function actionFrom(
  sentence: ReadSentence,
  place: { from: number; until: number; given: string | null },
): string {
  const { from, until, given } = place;
  const { tokens, text } = sentence;
  const first = tokens[from];
  const last = tokens[Math.min(until, tokens.length) - 1];
  if (!first || !last || last.end <= first.start) return '';
  const words = text.slice(first.start, last.end);
  if (given) return shorten(`${given} ${words.replace(/^of /, '')}`);
  const verb = first.lower;
  const base = isBaseVerb(verb) ? verb : (baseOfGerund(verb) ?? baseOfParticiple(verb) ?? verb);
  return shorten(base + words.slice(first.text.length));
}

/** A passive act turned round: "The first meeting will be held by …" becomes "hold the first meeting by …". */
export function passiveAction(sentence: ReadSentence, place: { first: number; at: number; until: number }): string {
  const { tokens, text } = sentence;
  const subject = text
    .slice(tokens[place.first]?.start ?? 0, tokens[place.at - 1]?.end ?? 0)
    .replace(/^no (?=\w)/i, 'any '); // Its action says "do not" already.
  for (let at = place.at + 1; at < Math.min(tokens.length, place.at + 7); at++) {
    const token = tokens[at];
    const base = token && baseOfParticiple(token.lower);
    if (!base || !token) continue;
    const rest = text.slice(token.end, tokens[place.until - 1]?.end ?? token.end);
    return shorten(`${base} ${lowerFirst(subject)}${rest}`);
  }
  return shorten(`arrange that ${lowerFirst(subject)} ${text.slice(tokens[place.at]?.start ?? 0)}`);
}

function lowerFirst(words: string): string {
  return /^(?:The|This|These|Those|A|An|All|Each|Its|Their|Our|Such)\b/.test(words)
    ? words.charAt(0).toLowerCase() + words.slice(1)
    : words;
}

/** Cuts at a clause, else at a word, and drops what a clause leaves at its end. */
function shorten(action: string): string {
  const whole = action
    .slice(0, 4 * longest)
    .replace(/[\s.;:,”"]+$/, '')
    .replace(/[;,] (?:and|or)$/, '');
  if (whole.length <= longest) return whole;
  const cut = whole.slice(0, longest);
  const comma = Math.max(cut.lastIndexOf(', '), cut.lastIndexOf('; '));
  const at = comma > longest / 2 ? comma : cut.lastIndexOf(' ');
  return `${cut.slice(0, at > 0 ? at : longest)} …`;
}
