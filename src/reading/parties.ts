import type { Entity } from './gazetteer.ts';
import type { Genre } from './genre.ts';
import type { Principals } from './principals.ts';
import { type Subject, unique } from './subjects.ts';

/** What a document says about who is meant by "we", "they" and "the two countries". */
export type PartyContext = {
  genre: Genre;
  principals: Principals;
  /** The parties of the last promise before. */
  last: Entity[];
  /** True where a body of theirs made it: "it" is that body again. */
  lastIsBody: boolean;
};

/** The parties that a subject names or stands for, and how that was found out. */
export type Resolved = { entities: Entity[]; how: string };

const several = new Set([
  'party',
  'parties',
  'sides',
  'side',
  'countries',
  'country',
  'nations',
  'governments',
  'leaders',
  'both',
  'presidents',
  'each',
  'neither',
  'either',
  'none',
  'signatories',
  'delegations',
  'capitals',
  'states',
  'state',
  'trio',
  'quartet',
  'pair',
  'duo',
]);
const joined = new Set([
  'members',
  'member',
  'participants',
  'participant',
  'partners',
  'partner',
  'economies',
  'economy',
  'ministers',
  'allies',
  'all',
  'officials',
  'agencies',
  'administrations',
  'representatives',
  'heads',
  'secretaries',
  'services',
  'departments',
  'regulators',
  'negotiators',
  'envoys',
  'institutions',
  'inspectorates',
  'directorates',
  'militaries',
  'navies',
  'embassies',
  'parliaments',
  'premiers',
  'commissioners',
  'ambassadors',
  'co-chairs',
  'cochairs',
  'police',
]);
const organs = new Set([
  'government',
  'administration',
  'president',
  'minister',
  'secretary',
  'ministry',
  'ministries',
  'authorities',
  'authority',
  'agency',
  'department',
  'regulator',
  'service',
  'inspectorate',
  'directorate',
  'parliament',
  'premier',
  'chancellor',
  'commissioner',
]);

/** Finds the parties that a subject stands for; null where it stands for none. */
export function resolveParties(subject: Subject, context: PartyContext): Resolved | null {
  if (subject.kind === 'named')
    return { entities: subject.entities, how: `named: ${subject.entities.map((each) => each.name).join(', ')}` };
  if (subject.kind !== 'role') return null;
  const isShared =
    organs.has(subject.word) &&
    /\b(?:neither|each|both|either|two|three|one|every|their|our|another|the other|requested|requesting|receiving|competent|part(?:y|ies)|sides?)\b|countr/i.test(
      subject.text,
    );
  if (/\b(?:all|every|member) (?:member )?states?$/i.test(subject.text))
    return { entities: [memberStates(context)], how: `"${subject.text}"` };
  const isSpeakers =
    context.last.length === 1 &&
    /^(?:their|his|her|its) (?:own )?(?:government|country|nation|side|ministry|administration|delegation|state)$/i.test(
      subject.text,
    );
  const word = isSpeakers ? 'they' : isShared ? 'countries' : subject.word;
  const entities = byNumber(subject.text, context) ?? byRole({ word, text: subject.text }, context);
  return (
    entities && {
      entities: unique(entities),
      how: `"${subject.text}" stands for ${entities.map((each) => each.name).join(', ')}`,
    }
  );
}

const numbers = ['two', 'three', 'four', 'five', 'six'];

/** "the three governments": the set of just so many states that the text names side by side, where its parties are not as many. */
function byNumber(text: string, { principals }: PartyContext): Entity[] | null {
  const word = /^(?:the |our |these |all )?(two|three|four|five|six)\b/i.exec(text)?.[1]?.toLowerCase() ?? '';
  const count = numbers.indexOf(word) + 2;
  if (count > 2 && principals.agreement?.members.length === count && principals.parties.length !== count)
    return [principals.agreement];
  if (count < 2 || principals.group || principals.parties.length === count) return null;
  return principals.sets.find((set) => set.length === count) ?? null;
}

const isEach = /\b(?:each|either|neither|both|every|no|another|one|other)\b/i;

/** "the bloc": the Union or the group that the text is about. */
function theBloc({ parties, group, own }: Principals): Entity[] | null {
  const bloc = [...parties, own, group].find((each) => each && (each.code === 'EU' || each.kind === 'group'));
  return bloc ? [bloc] : null;
}

function byRole({ word, text }: { word: string; text: string }, context: PartyContext): Entity[] | null {
  const { principals, last, genre } = context;
  if (word === 'we' || word === 'us') return speakers(context);
  if (word === 'they') return last.length > 0 ? last : together(context);
  if (word === 'it' || word === 'he' || word === 'she') return last.length === 1 ? last : null;
  if (word === 'bloc') return theBloc(principals);
  if (/^(?:country|nation)$/.test(word) && last.length === 1 && !isEach.test(text)) return last;
  if (genre === 'notice' && /^part(?:y|ies)$/.test(word) && principals.agreement) return [principals.agreement];
  if (several.has(word)) return together(context) ?? (isOfParties(word, genre) ? [principals.unnamed] : null);
  if (joined.has(word))
    return speakingGroup(principals) ?? together(context) ?? (genre === 'treaty' ? [principals.unnamed] : null);
  if (word === 'secretary' && principals.own?.code === 'US') return [principals.own];
  if (/^(?:ministries|authorities)$/.test(word) && genre !== 'unilateral' && principals.parties.length > 1)
    return together(context);
  if (organs.has(word))
    return (genre === 'unilateral' || word === 'administration') && principals.own
      ? [principals.own]
      : last.length === 1
        ? last
        : null;
  return null;
}

/** Where no parties are named: "the Parties" of a treaty, or of any text that two or more speak in. */
function isOfParties(word: string, genre: Genre): boolean {
  return genre === 'treaty' || genre === 'notice' || (genre === 'joint' && /^part(?:y|ies)$/.test(word));
}

/** "all Member States": those of the Union in its own acts, else those of the United Nations. */
function memberStates({ principals }: PartyContext): Entity {
  return {
    name: principals.own?.code === 'EU' ? 'EU Member States' : 'UN Member States',
    code: null,
    kind: 'group',
    members: [],
  };
}

/** The group that speaks as one; one that is itself a party beside others ("ASEAN and Canada") does not. */
function speakingGroup({ group, parties }: Principals): Entity[] | null {
  return group && !(parties.length > 1 && parties.includes(group)) ? [group] : null;
}

function speakers({ genre, principals }: PartyContext): Entity[] | null {
  if (genre === 'unilateral') return principals.own ? [principals.own] : null;
  const group = speakingGroup(principals);
  if (group && group[0]?.members.length !== 2) return group;
  return principals.parties.length > 0 ? principals.parties : principals.own ? [principals.own] : null;
}

/** The parties of the document, together: its states side by side, else its group. */
export function together({ principals }: PartyContext): Entity[] | null {
  if (principals.parties.length > 0) return principals.parties;
  return principals.group ? [principals.group] : null;
}
