import type { Measure } from '../domain/reading.ts';
import { listingCues, measureRows, sanctionsWords } from './data/measures.ts';
import { heldOf, holdsOne, type Stem, stemsOf, stemText, withWords } from './stems.ts';

const rows = measureRows.map(({ measure, all, none = [] }) => ({
  measure,
  all: all.map(stemsOf),
  none: stemsOf(none),
}));
const [aboutSanctions, listing] = [stemsOf(sanctionsWords), stemsOf(listingCues)];

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
/** "Removed two entries from the … List", where nothing says that it is only possible. */
const leavesList =
  / (?:remov|delet|dropp|struck|strik|tak)\S* (?:\S+ ){1,10}(?:from|off) (?:the |its |a )(?:\S+ ){0,6}(?:list|lists|blacklist|annex|schedule) /;
const onlyPossible = / (?:may|can|could|might|would|should|apply|applies|request|requests|petition|seek|seeks|if) /;
const addsToList =
  / (?:add(?:s|ed|ing)?|plac(?:es|ed|ing)|puts?|putting|joins?|joined|entered) (?:\S+ ){1,12}(?:to|on|in|onto) (?:the |its |a |their )(?:\S+ ){0,4}(?:list|lists|blacklist|annex|schedule) /;

/** Finds the measures of a sentence; `goesOn` where the sentence before was about sanctions ("and those named may not enter"). */
export type MeasureFinder = (sentence: string, goesOn?: boolean) => Measure[];

/**
 * The finder of the restrictive measures that the sentences of a text state; `listing` only where one states a designation
 * and nothing more exact. Only those words are looked for that stand anywhere in the text.
 */
export function measureFinder(text: string): MeasureFinder {
  const whole = withWords(stemText(text, Number.POSITIVE_INFINITY));
  const about = heldOf(whole, aboutSanctions);
  const known = rows
    .map(({ measure, all, none }) => ({
      measure,
      all: all.map((stems) => heldOf(whole, stems)),
      none: heldOf(whole, none),
    }))
    .filter(({ all }) => all.every((stems) => stems.length > 0));
  const listings = heldOf(whole, listing);
  return (sentence, goesOn = false) => {
    const words = stemText(sentence.split(appeal, 1)[0] ?? '');
    if (!goesOn && !holdsOne(words, about)) return [];
    const rest = words.replace(licensed, ' allowed ').replace(described, '$1 ');
    const exact = known
      .filter(({ all, none }) => all.every((stems) => holdsOne(rest, stems)) && !holdsOne(rest, none))
      .map((row) => row.measure);
    if (leavesList.test(rest) && !onlyPossible.test(rest)) exact.push('delisting');
    return exact.length === 0 && isListing(rest, listings) ? ['listing'] : Array.from(new Set(exact));
  };
}

function isListing(text: string, listings: readonly Stem[]): boolean {
  const isStated = holdsOne(text, listings) || [addsToList, lists, imposes].some((each) => each.test(text));
  return isStated && !/ (?:review|reviews|reviewing|reconsider|evaluate)\b.* designation/.test(text);
}
