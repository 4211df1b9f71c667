import type { ReadSentence } from './document.ts';
import { findInstruments } from './instruments.ts';

/** "section 212(a)(3)(C) of the Immigration and Nationality Act", "Section 1263 of the NDAA": up to the statute's name. */
const citation = /\b[Ss](?:ub)?ection (\d{1,4}[A-Z]{0,2}(?:\([A-Za-z\d.]{1,5}\)){0,7}) of (the )?(?=[A-Z])/g;
const shortName = /^[A-Z]{3,8}\b(?: of \d{4})?/;
/** What is done rests on what stands after these. */
const basis =
  /\b(?:under|pursuant to|by virtue of|invok(?:es|ed|ing)|in accordance with|on the basis of|based on|rel(?:y|ies|ied|ying) on|us(?:es|ed|ing)|through|by|and|or|authorit(?:y|ies) (?:of|in|under)|powers? (?:of|in|under)) (?:the )?$/i;
const restricts =
  /\b(?:sanctioned|sanctioning|impos\w+|designat\w+|blacklisted|inadmissible|ineligible|barred|banned|refus(?:es|ed|ing|al)|revok(?:es|ed|ing)|den(?:y|ies|ied|ying)|block(?:s|ed|ing)|froze\w*|suspend\w*|withhold release)\b/i;
const setsDuties = /\b(?:tariffs?|dut(?:y|ies)|quotas?|surcharges?)\b/i;
/** Statutes of procedure: what is done under them is no restriction. */
const procedural =
  /administrative|emergencies act|paperwork|flexibility|mandates|information act|congressional|criminal|penal|\btax|evidence|privacy|civil|code of|companies act/i;

/** A section of a statute on which a sentence rests a restriction: as cited, and the statute's own name. */
export type StatuteSection = { name: string; statute: string };

/** The sections of statutes on which a sentence rests what it restricts, in order, each with all its subsections. */
export function restrictingSections(sentence: ReadSentence, statesMeasure: boolean): StatuteSection[] {
  const text = sentence.text.slice(0, 6000).replace(/’/g, "'");
  if (!/\b[Ss](?:ub)?ection \d/.test(text) || setsDuties.test(text)) return [];
  if (!statesMeasure && !restricts.test(text)) return [];
  const instruments = findInstruments(sentence).map(({ name }) => name.replace(/’/g, "'"));
  return Array.from(text.matchAll(citation)).flatMap((cited) => {
    const [words, number, article = ''] = cited;
    const at = cited.index + words.length;
    const statute =
      instruments.find((name) => text.startsWith(name, at)) ?? shortName.exec(text.slice(at, at + 24))?.[0];
    const before = text.slice(Math.max(0, cited.index - 40), cited.index);
    if (!statute || procedural.test(statute) || !(basis.test(before) || cited.index === 0)) return [];
    return [{ name: `Section ${number} of ${article}${statute}`, statute }];
  });
}
