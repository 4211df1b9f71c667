import { addName, type Entity, entityNamed, findMentions, type Gazetteer, type Mention, masked } from './gazetteer.ts';
import { type Token, tokenize } from './tokens.ts';

const groupWords = new Set([
  'initiative',
  'alliance',
  'coalition',
  'partnership',
  'forum',
  'group',
  'framework',
  'community',
  'league',
  'club',
  'pact',
  'dialogue',
  'compact',
]);
/** Groups that speak in statements of their own. */
const speakingWords = 'Coalition|Alliance|Partnership|Group|Initiative|Compact|Club|League|Network';
/** "Members of the Coalition for Clean Ports", "Statement of the Clean Ports Alliance": a group by the name that a statement opens with. */
const openingGroup = new RegExp(
  `\\b(?:[Mm]embers|[Pp]artners|[Pp]articipants|[Ss]tatement|[Dd]eclaration|[Cc]ommuniqu[eé]|[Mm]inisters|[Ll]eaders) of the ((?:(?:\\p{Lu}[\\p{L}-]+ ){1,4}(${speakingWords})\\b)|(?:(${speakingWords}) (?:for|of|against|on|to) (?:(?:\\p{Lu}[\\p{L}-]+|and|the|of|in)\\b ?){1,6}))`,
  'u',
);
/** So many sentences open a statement. */
const openingSentences = 3;
const bodyWords = new Set([
  'centre',
  'center',
  'council',
  'committee',
  'commission',
  'agency',
  'organization',
  'organisation',
  'force',
  'network',
  'secretariat',
  'authority',
  'board',
  'mechanism',
  'pillar',
  'taskforce',
  'ministry',
  'department',
  'office',
  'bureau',
]);
const linkWords = new Set(['of', 'for', 'and', 'the', 'on', '&', '-', 'in', 'to']);

/** Organs that a text which names them in full calls by their last word. */
const shortNames = [
  ['European Commission', 'Commission'],
  ['Council of the European Union', 'Council'],
  ['European Council', 'Council'],
  ['Security Council', 'Council'],
] as const;

/** Groups and bodies that a text itself defines, as in "Regional Cyber Centre (RCC)": their name and letters, by gazetteer. */
export function findDefinitions(sentences: { text: string; tokens: Token[] }[]): Gazetteer {
  const defined: Gazetteer = new Map();
  for (const [full, short] of shortNames) {
    const entity = entityNamed(full);
    if (entity && sentences.some(({ text }) => text.includes(full))) addName(defined, short, { entity, form: 'name' });
  }
  for (const { text } of sentences.slice(0, openingSentences)) defineOpening(text, defined);
  for (const { text, tokens } of sentences) {
    if (!text.includes('(')) continue;
    for (let at = 1; at < tokens.length - 2; at++) define(tokens, at, defined);
    for (const mention of findMentions(tokens, defined)) defineRole(tokens, mention, defined);
  }
  return defined;
}

/** The group that a statement opens with, by its name and by the last or first word of it: "the Coalition". */
function defineOpening(sentence: string, defined: Gazetteer): void {
  const [, words = '', last, first] = openingGroup.exec(sentence.slice(0, 400)) ?? [];
  const name = words.trim().replace(/(?: (?:and|the|of|in))+$/, '');
  const short = last ?? first;
  if (!short || name.split(' ').length < 2 || findMentions(tokenize(name), new Map()).length > 0) return;
  const entity: Entity = { name, code: null, kind: 'group', members: [] };
  for (const each of [name, short]) addName(defined, each, { entity, form: 'name' });
}

/** Reads a definition at an opening bracket: capitals within, the name that they shorten before. */
function define(tokens: Token[], open: number, defined: Gazetteer): void {
  if (tokens[open]?.text !== '(') return;
  const quoted = /["“]/.test(tokens[open + 1]?.text ?? '');
  const letters = tokens[open + (quoted ? 2 : 1)]?.text ?? '';
  if (!/^[A-Z][A-Za-z]{1,9}$/.test(letters) || letters.slice(1) === letters.slice(1).toLowerCase()) return;
  const name = nameBefore(tokens, open, letters);
  if (!name) return;
  const entity = entityNamed(name) ?? entityOf(name);
  const known = entityNamed(letters);
  if (known && known !== entity && isShortFor(letters, name))
    addName(defined, letters, { entity: masked, form: 'name' });
  if (!entity || known) return;
  addName(defined, letters, { entity, form: 'name' });
  if (entityNamed(name) === null) addName(defined, name, { entity, form: 'name' });
}

/** "Economic Partnership Agreement (EPA)": the letters are the name's last capitals, whatever else they mean elsewhere. */
function isShortFor(letters: string, name: string): boolean {
  const capitals = Array.from(name.matchAll(/(?:^|[ -])(\p{Lu})/gu), ([, capital]) => capital).join('');
  return capitals.endsWith(letters);
}

/** The run of capitalised words before a bracket, from the word with which the letters begin. */
function nameBefore(tokens: Token[], open: number, letters: string): string | null {
  let first = open;
  while (first > 0 && open - first < 12 && isNameWord(tokens[first - 1])) first--;
  while (first < open && tokens[first]?.text.charAt(0) !== letters.charAt(0)) first++;
  const words = tokens.slice(first, open).map((token) => token.text);
  return words.length > 1 ? words.join(' ').replaceAll(' - ', '-') : null;
}

function isNameWord(token: Token | undefined): boolean {
  return token !== undefined && (/^\p{Lu}/u.test(token.text) || linkWords.has(token.lower));
}

function entityOf(name: string): Entity | null {
  const words = name.toLowerCase().split(/[ -]/);
  const known = findMentions(tokenize(name), new Map()).find((mention) => mention.entity.kind === 'group');
  if (known) return known.entity;
  if (words.some((word) => bodyWords.has(word))) return { name, code: null, kind: 'body', members: [] };
  if (words.some((word) => groupWords.has(word))) return { name, code: null, kind: 'group', members: [] };
  return null;
}

/** "the Quad Senior Cyber Group (the Group)": a capitalised word that from here on means the group named before it. */
function defineRole(tokens: Token[], mention: Mention, defined: Gazetteer): void {
  if (mention.entity.kind !== 'group' || tokens[mention.last]?.text !== '(') return;
  const words = tokens.slice(mention.last + 1, mention.last + 6).filter((token) => !/["“”']|^the$/i.test(token.text));
  const [word, close] = words;
  if (word && close?.text === ')' && /^[A-Z][a-z]+$/.test(word.text))
    addName(defined, word.text, { entity: mention.entity, form: 'name' });
}
