import { agencies } from './data/agencies.ts';
import { countryRows, maskedNames } from './data/countries.ts';
import { agreements, groups } from './data/groups.ts';
import { type Token, tokenize } from './tokens.ts';

/** A state, a group of states, a body, or a state's organ, under the name by which readings call it. */
export type Entity = {
  name: string;
  /** ISO 3166-1 alpha-2, EU for the European Union; null for groups and bodies. */
  code: string | null;
  kind: 'state' | 'group' | 'agreement' | 'body' | 'mask';
  members: string[];
};

/** How a name means its entity: by name, as an adjective, by its seat or leader, or by an organ. */
export type Form = 'name' | 'demonym' | 'metonym' | 'agency';

/** An entity named in a sentence: tokens `first` to `last` (exclusive). */
export type Mention = { entity: Entity; form: Form; first: number; last: number };

type Entry = { words: string[]; entity: Entity; form: Form };

/** Names by their first word, longest first. */
export type Gazetteer = Map<string, Entry[]>;

/** What a name means that only looks like a party's. */
export const masked: Entity = { name: '', code: null, kind: 'mask', members: [] };

const isAscii = /^[\x20-\x7e]*$/;
const isSmall = (letter: number) => letter >= 97 && letter <= 122;

/** Folds a word for comparison: no accents, plain apostrophes, long words in capitals as names ("CHINA", "China"). */
function fold(word: string): string {
  if (isSmall(word.charCodeAt(0))) return word;
  const bare = isAscii.test(word) ? word : word.replace(/[’‘]/g, "'").normalize('NFD').replace(/\p{M}/gu, '');
  return bare.length > 4 && bare === bare.toUpperCase() ? `${bare.charAt(0)}${bare.slice(1).toLowerCase()}` : bare;
}

/** Adds a name of an entity to a gazetteer. */
export function addName(gazetteer: Gazetteer, name: string, meaning: { entity: Entity; form: Form }): void {
  const words = tokenize(name).map((token) => fold(token.text));
  const [first] = words;
  if (first === undefined) return;
  const entries = gazetteer.get(first) ?? [];
  entries.push({ words, ...meaning });
  entries.sort((a, b) => b.words.length - a.words.length);
  gazetteer.set(first, entries);
}

function addStates(gazetteer: Gazetteer): Map<string, Entity> {
  const states = new Map<string, Entity>();
  for (const line of countryRows.trim().split('\n')) {
    const [code = '', name = '', others = '', demonyms = '', metonyms = ''] = line.split('|');
    const entity: Entity = { name, code, kind: 'state', members: [] };
    states.set(name, entity);
    const add = (list: string, form: Form) => {
      for (const each of list.split(';').filter(Boolean)) addName(gazetteer, each, { entity, form });
    };
    add(`${name};${others}`, 'name');
    add(demonyms, 'demonym');
    add(metonyms, 'metonym');
  }
  return states;
}

function buildGazetteer(): Gazetteer {
  const gazetteer: Gazetteer = new Map();
  const states = addStates(gazetteer);
  for (const [state, names] of Object.entries(agencies)) {
    const entity = states.get(state);
    for (const name of entity ? names : []) addName(gazetteer, name, { entity: entity ?? masked, form: 'agency' });
  }
  for (const kind of ['group', 'agreement'] as const) {
    for (const { name, aliases, members, code } of kind === 'group' ? groups : agreements) {
      const entity: Entity = { name, code, kind, members };
      for (const alias of [name, ...aliases]) addName(gazetteer, alias, { entity, form: 'name' });
    }
  }
  for (const name of maskedNames) addName(gazetteer, name, { entity: masked, form: 'name' });
  return gazetteer;
}

const knownNames = buildGazetteer();

/** Finds every known name in a sentence, the longest at each place; names that only look like a country's are left out. */
export function findMentions(tokens: Token[], defined: Gazetteer): Mention[] {
  const folded = tokens.map((token) => fold(token.text));
  const found: Mention[] = [];
  for (let at = 0; at < folded.length; at++) {
    const entry = (defined.size > 0 ? longestAt(folded, at, defined) : undefined) ?? longestAt(folded, at, knownNames);
    if (!entry) continue;
    const last = at + entry.words.length;
    if (entry.entity.kind !== 'mask') found.push({ entity: entry.entity, form: entry.form, first: at, last });
    at = last - 1;
  }
  return found.some(({ form }) => form === 'agency')
    ? found.filter((each) => !isOrganOfAnother(each, found, tokens))
    : found;
}

/** "the Minister of Commerce of Thailand", "Kenya's Treasury": a name of one state's organ that here is another's. */
function isOrganOfAnother({ entity, form, first, last }: Mention, found: Mention[], tokens: Token[]): boolean {
  if (form !== 'agency') return false;
  const isMinisters =
    /^minist(?:er|ers|ry|ries)$/.test(tokens[first - 2]?.lower ?? '') &&
    /^(?:of|for)$/.test(tokens[first - 1]?.lower ?? '');
  const isOther = (each: Mention) => each.entity !== entity && each.entity.kind === 'state' && each.form !== 'agency';
  const owner = found.find(
    (each) => isOther(each) && (each.last === first || (each.last === first - 1 && tokens[first - 1]?.lower === "'s")),
  );
  const state =
    tokens[last]?.lower === 'of'
      ? found.find((each) => isOther(each) && each.first > last && each.first <= last + 4)
      : undefined;
  return isMinisters || owner !== undefined || state !== undefined;
}

function longestAt(folded: string[], at: number, gazetteer: Gazetteer): Entry | undefined {
  return gazetteer.get(folded[at] ?? '')?.find(({ words }) => stands(words, folded, at));
}

/** Whether the words of a name stand in a text at a place where the first of them does. */
function stands(words: string[], folded: string[], at: number): boolean {
  for (let offset = words.length - 1; offset > 0; offset--) if (folded[at + offset] !== words[offset]) return false;
  return true;
}

/** The entity that a whole name means, or null. */
export function entityNamed(name: string): Entity | null {
  const tokens = tokenize(name);
  const mention = findMentions(tokens, new Map())[0];
  return mention && mention.first === 0 && mention.last === tokens.length ? mention.entity : null;
}
