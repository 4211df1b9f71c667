import { memberShall } from './data/agreement-words.ts';
import type { Document, ReadSentence } from './document.ts';
import { type Entity, entityNamed, type Mention } from './gazetteer.ts';

/** Who a document is between, and who speaks in it. */
export type Principals = {
  /** The two or more parties that the document binds, the first named first. */
  parties: Entity[];
  /** Every set of states that the text names side by side, the most often named first. */
  sets: Entity[][];
  /** True where the text itself names the parties side by side or as those of an agreement. */
  areJoined: boolean;
  /** The group in whose name "we" speaks, or null. */
  group: Entity | null;
  /** The state whose own government published the document, where only one speaks. */
  own: Entity | null;
  /** The well-known agreement that the text names first, by its parties. */
  agreement: Entity | null;
  /** Those whom a treaty binds that names none of them, as it calls them. */
  unnamed: Entity;
};

const theParties: Entity = { name: 'the Parties', code: null, kind: 'group', members: [] };
const theMembers: Entity = { name: 'the Members', code: null, kind: 'group', members: [] };
const calledParties = /\b(?:(?:each|either|neither|no|the|a) (?:contracting |other |state )?party|parties) shall\b/;

/** Blocs that speak beside states as one party: "ASEAN and Japan". */
const blocs = new Set([
  'ASEAN',
  'African Union',
  'Andean Community',
  'Arab League',
  'Benelux',
  'CARICOM',
  'EFTA States',
  'East African Community',
  'ECOWAS',
  'Eurasian Economic Union',
  'Gulf Cooperation Council',
  'Mercosur',
  'Pacific Alliance',
  'Pacific Islands Forum',
  'Southern African Customs Union',
  'Southern African Development Community',
]);
const isState = (entity: Entity) =>
  entity.kind === 'state' ||
  blocs.has(entity.name) ||
  entity.name === 'European Union' ||
  entity.name === 'European Commission';
const joiners = new Set(['and', ',', '-', '–', '&', 'with', 'or']);
const fillers = new Set([
  'the',
  'of',
  'both',
  'president',
  'prime',
  'minister',
  'government',
  'republic',
  'and',
  'chancellor',
  'king',
  'chinese',
  'premier',
  'secretary',
  'between',
  '(',
  ')',
  '“',
  '”',
  '"',
  "'s",
]);

/** Finds the parties of a document: the states that are most often named side by side, the group that speaks, or the parties of its agreement. */
export function findPrincipals({ sentences }: Document): Principals {
  const sets = joinedSets(sentences);
  const joined = sets[0] ?? null;
  const named = speakingGroup(sentences, joined?.weight ?? 0) ?? groupOfMany(sentences);
  const group = named && joined && isTheirForum(named) ? null : named;
  const own = ownState(sentences);
  const agreement = agreementNamed(sentences);
  const together = joined?.entities ?? (agreement && [agreement]);
  const parties = together ?? (group ? null : facingParties(sentences, own)) ?? [];
  const addresses = (called: RegExp) => sentences.some(({ lower }) => lower.search(called) >= 0);
  return {
    parties,
    sets: sets.map((each) => each.entities),
    areJoined: together !== null,
    group,
    own,
    agreement,
    unnamed: addresses(memberShall) && !addresses(calledParties) ? theMembers : theParties,
  };
}

const offices =
  '(?:leaders|governments|presidents|ministers|representatives|delegates|members|heads of (?:state|government|delegation)(?: and (?:state|government))?)';
/** "We, the leaders of …", "The Governments of …, joined by": those named here speak in what follows, however many they are. */
const speakersOpening = new RegExp(
  `^(?:(?:(?:[^;:]{0,400}, )?we,? )?the (?<by>(?:[\\w-]+ ){0,3}${offices}(?: and (?:[\\w-]+ ){0,2}${offices})?) (?:of|from) |we,)`,
  'i',
);
/** More states than these are told by the offices in which they speak: "Ministers and Representatives". */
const mostSpeakers = 20;
const openingSentences = 3;

/** A statement of more states than one can list: its speakers, under the offices by which it calls them. */
function groupOfMany(sentences: ReadSentence[]): Entity | null {
  for (const sentence of sentences.slice(0, openingSentences)) {
    const by = speakersOpening.exec(sentence.text)?.groups?.by;
    const states = by ? joinedRuns(sentence).find((run) => run.length > mostSpeakers) : undefined;
    const name = `${by?.charAt(0).toUpperCase()}${by?.slice(1)}`;
    if (states) return { name, code: null, kind: 'group', members: states.map((each) => each.name) };
  }
  return null;
}

/** The sets of states that sentences name side by side, the one that most name first ("the U.S. and China", "U.S.-China"); earlier sentences weigh more. */
function joinedSets(sentences: ReadSentence[]): { entities: Entity[]; weight: number }[] {
  const weights = new Map<string, { entities: Entity[]; weight: number }>();
  sentences.forEach((sentence, index) => {
    for (const run of joinedRuns(sentence)) {
      const speaks = index < openingSentences && speakersOpening.test(sentence.text);
      if (run.length < 2 || run.length > (speaks ? mostSpeakers : 6)) continue;
      const key = run
        .map((entity) => entity.name)
        .sort()
        .join('|');
      const known = weights.get(key) ?? { entities: run, weight: 0 };
      weights.set(key, { ...known, weight: known.weight + (speaks ? 9 : index < 4 ? 3 : 1) });
    }
  });
  return Array.from(weights.values()).sort((a, b) => b.weight - a.weight);
}

function joinedRuns(sentence: ReadSentence): Entity[][] {
  const runs: Entity[][] = [];
  let previous: Mention | undefined;
  for (const mention of sentence.mentions.filter((each) => isState(each.entity))) {
    const last = runs.at(-1);
    if (previous && last && areJoined(sentence, previous, mention)) {
      if (!last.includes(mention.entity)) last.push(mention.entity);
    } else runs.push([mention.entity]);
    previous = mention;
  }
  return runs;
}

/** Two names side by side: nothing stands between them but "and", a comma, a hyphen, or a leader's or a government's title. */
function areJoined({ tokens }: ReadSentence, left: Mention, right: Mention): boolean {
  const between = tokens.slice(left.last, right.first);
  if (between.length === 0) return left.entity === right.entity || left.form === 'agency' || right.form === 'metonym';
  if (between.length > 8) return false;
  const plain = between.every(({ text, lower }) => joiners.has(lower) || fillers.has(lower) || /^\p{Lu}/u.test(text));
  return plain && between.some(({ lower }) => joiners.has(lower));
}

/** Where no states stand side by side: the state whose organs speak, and the other that most sentences speak of. */
function facingParties(sentences: ReadSentence[], own: Entity | null): Entity[] | null {
  const counts = new Map<Entity, number>();
  for (const { mentions } of sentences) {
    for (const entity of new Set(mentions.map((mention) => mention.entity))) {
      if (entity !== own && isState(entity)) counts.set(entity, (counts.get(entity) ?? 0) + 1);
    }
  }
  const other = Array.from(counts).sort((a, b) => b[1] - a[1])[0];
  return own && other && other[1] >= 2 ? [own, other[0]] : null;
}

/** "the High-Level Economic Dialogue (HLED)" of two states: they speak, not what they set up. */
function isTheirForum({ name, members }: Entity): boolean {
  return members.length === 0 && /\b(?:dialogue|framework|partnership|pact|forum)$/i.test(name) && !entityNamed(name);
}

function agreementNamed(sentences: ReadSentence[]): Entity | null {
  for (const { mentions } of sentences) {
    const agreement = mentions.find(({ entity }) => entity.kind === 'agreement');
    if (agreement) return agreement.entity;
  }
  return null;
}

/** The group that a joint text speaks for: named at its head, or often where no states stand side by side. */
function speakingGroup(sentences: ReadSentence[], rival: number): Entity | null {
  const counts = new Map<Entity, number>();
  sentences.forEach((sentence, index) => {
    for (const { entity, first } of sentence.mentions) {
      const isInName = /^[-–]$/.test(sentence.tokens[first - 1]?.text ?? '');
      if (entity.kind === 'group' && !isInName && !institutions.has(entity.name))
        counts.set(entity, (counts.get(entity) ?? 0) + (index < 4 ? 3 : 1));
    }
  });
  const [best] = Array.from(counts).sort((a, b) => b[1] - a[1]);
  if (!best || best[1] < 3) return null;
  const isAtHead = sentences
    .slice(0, 2)
    .some((sentence) => sentence.mentions.some((mention) => mention.entity === best[0]));
  return isAtHead || rival === 0 ? best[0] : null;
}

/** Organisations that texts mention often and that rarely speak in them. */
const institutions = new Set([
  'World Trade Organization',
  'United Nations',
  'UN Security Council',
  'WTO members',
  'NATO',
  'OECD',
  'Financial Action Task Force',
  'World Customs Organization',
  'European Commission',
  'European Union',
]);

/** The state whose organs and leaders a text names most. */
function ownState(sentences: ReadSentence[]): Entity | null {
  const counts = new Map<Entity, number>();
  for (const { entity, form } of sentences.flatMap((sentence) => sentence.mentions)) {
    const weight =
      form === 'agency'
        ? 3
        : form === 'metonym'
          ? 1
          : entity.code === 'EU' || entity.code === 'US' || entity.code === 'GB'
            ? 1
            : 0;
    if (entity.code && weight > 0) counts.set(entity, (counts.get(entity) ?? 0) + weight);
  }
  return Array.from(counts).sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
