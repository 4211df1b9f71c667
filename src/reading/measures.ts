import type { Measure } from '../domain/reading.ts';
import { listingCues, measureRows, sanctionsWords } from './data/measures.ts';
import { meaningsIn, stemsOf, stemText } from './stems.ts';

/** Words any of which will do. */
type Group = readonly string[];

const groups = measureRows.flatMap(({ all, none }): Group[] => (none ? [...all, none] : all));
const vocabulary = stemsOf(
  [sanctionsWords, listingCues, ...groups].flatMap((group: Group) => group.map((stem) => [stem, group] as const)),
);

/** "No longer prohibited", "otherwise prohibited": what is spoken of is allowed. */
const licensed = / (?:no longer|not|otherwise|nor) (?:prohibited|barred|forbidden|banned|blocked) /g;

/** What is asked of others restricts nothing yet. */
const appeal =
  /\b(?:call(?:s|ed|ing)? (?:up)?on|urg(?:e|es|ed|ing)|encourag(?:e|es|ed|ing)|invit(?:e|es|ed|ing)|exhort(?:s|ed|ing)?|appeal(?:s|ed|ing)? to)\b/i;
/** "The designated persons": who is meant, not that they are designated now. */
const described =
  / (the|a|an|any|such|other|each|those|these|all|certain|some|of) (?:\S+ )?(?:designated|listed|sanctioned|blocked) (?=person|part|gang|group|indiv|entit|compan|bank|vessel|owner|chemical|substance|area|port|zone|contact|authorit|official|point|national|countr)/g;

/** "Canada listed five entities". */
const lists =
  / listed (?:a|an|its|some|more|another|additional|further|several|dozens|\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) /;
const imposes = / impos(?:e|es|ed|ing) (?:\S+ ){0,4}sanctions (?:on|against) | sanctions target /;
/** "Will designate seven companies", told on the day; not "will sanction any who help". */
const isToList =
  / will (?:also |now |today )?(?:sanction|designate) (?!any |anyone |all |those |whoever |who |whatever |other |others |further |more |and |or |as |if |entities |individuals |persons |people |banks |companies )/;
/** "Removed two entries from the … List", where nothing says that it is only possible. */
const leavesList =
  / (?:remov|delet|dropp|struck|strik|tak)\S* (?:\S+ ){1,10}(?:from|off) (?:the |its |a )(?:\S+ ){0,6}(?:list|lists|blacklist|annex|schedule) /;
const onlyPossible = / (?:may|can|could|might|would|should|apply|applies|request|requests|petition|seek|seeks|if) /;
const addsToList =
  / (?:add(?:s|ed|ing)?|plac(?:es|ed|ing)|puts?|putting|joins?|joined|entered) (?:\S+ ){1,12}(?:to|on|in|onto) (?:the |its |a |their )(?:\S+ ){0,4}(?:list|lists|blacklist|annex|schedule) /;

/** "Added 61 entities to the list": only sanctions list people, firms and ships so. */
const addsPeople =
  / (?:add(?:s|ed|ing)?|plac(?:es|ed|ing)) (?:\S+ ){0,6}(?:individuals|persons|people|entities|companies|firms|banks|vessels|ships|tankers) (?:\S+ ){0,6}(?:to|on) (?:the |its |a )(?:\S+ ){0,4}list /;

/**
 * The restrictive measures that a sentence states; `listing` only where it states a designation and nothing more exact.
 * `goesOn` where the sentence before was about sanctions ("and those named may not enter").
 */
export function measuresIn(sentence: string, goesOn = false): Measure[] {
  const words = stemText(sentence.split(appeal, 1)[0] ?? '');
  if (!goesOn && !meaningsIn(words, vocabulary).has(sanctionsWords) && !addsPeople.test(words)) return [];
  const rest = words.replace(licensed, ' allowed ').replace(described, '$1 ');
  const held = meaningsIn(rest, vocabulary);
  const exact = measureRows
    .filter(({ all, none }) => all.every((group) => held.has(group)) && !(none && held.has(none)))
    .map(({ measure }) => measure);
  if (leavesList.test(rest) && !onlyPossible.test(rest)) exact.push('delisting');
  return exact.length === 0 && isListing(rest, held) ? ['listing'] : Array.from(new Set(exact));
}

function isListing(text: string, held: ReadonlySet<Group>): boolean {
  const isStated = held.has(listingCues) || [addsToList, lists, imposes, isToList].some((each) => each.test(text));
  return isStated && !/ (?:review|reviews|reviewing|reconsider|evaluate)\b.* designation/.test(text);
}
