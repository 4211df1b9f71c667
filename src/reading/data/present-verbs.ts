const words = (text: string): string[] => text.split(/\s+/).filter(Boolean);

const bases = words(
  `meet convene gather sit assemble reconvene take report review exchange change publish issue hold submit update name designate notify inform pay share consult visit host chair rotate alternate alert keep maintain send circulate examine assess discuss compare contribute provide let conduct carry run organise organize
  confer deliberate resume begin start reopen open close shut stay remain end cease stop lapse expire fall rise drop go come reach arrive return hand deliver supply ship transfer deposit remit reimburse refund buy purchase sell lend lease
  bear cover fund finance train staff second post appoint nominate detail admit exempt reserve allot earmark waive lift lower cut halve double suspend scrap abolish phase withdraw repeal release reveal disclose list register label mark certify license stamp inspect audit test screen patrol monitor survey verify scan man guard escort
  sign ratify adopt approve accede join enter set draw bring put add remove switch move apply accept recognise recognize honour honor observe respect abide refrain abstain grant accord afford give make render file lodge translate print archive destroy prepare compile work operate lead head co-chair travel second`,
);

const thirdPerson = (verb: string) =>
  /(?:sh|ch|ss|x|go)$/.test(verb) ? `${verb}es` : /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
/** Their present and their past look alike: the third person alone is told from it. */
const unchanging = new Set(words('set put cut let shut read spread split'));
const forms = (verbs: string[]) =>
  new Map(
    verbs.flatMap((verb) =>
      (unchanging.has(verb) ? [thirdPerson(verb)] : [verb, thirdPerson(verb)]).map((form) => [form, verb] as const),
    ),
  );

/** Verbs by which a text in the present tense arranges what its parties do, in both forms, with their base. */
export const arrangementPresents = forms(bases);

/** Verbs of what comes about by itself: of a thing, these alone arrange ("the talks resume in May"). */
export const happeningPresents = new Set(
  words(
    'take change begin start resume open reopen close shut stay remain end cease stop lapse expire fall rise drop go come reach arrive return enter run move convene meet sit',
  ),
);

/** Of these, what a thing does again and again is arranged; the rain falls each spring unasked. */
export const recurringPresents = new Set(words('take change go reach return meet convene sit enter resume reopen'));

/** Verbs of trade: what is sold each year is told, not arranged, unless the text says from when or for what. */
export const tradingPresents = new Set(
  words(
    'supply ship buy purchase sell lend lease deliver export import pay train grant hold host accept admit report visit',
  ),
);

/** What is held by turns or held in esteem: of these the present tense only tells. */
export const toldObjects =
  /\b(?:presidency|seats?|records?|stakes?|importance|value|weight|priority|significance|attention|prominence|asylum|credit to)\b/;

/** Verbs that give by being said, whenever it may be: "both countries waive the fee", "accord each other transit". */
export const grantingPresents = forms(
  words('grant accord afford waive forgo forego renounce relinquish concede exempt cede guarantee'),
);

/** Verbs of taking a cost on oneself, and what is so taken. */
export const payingPresents = forms(words('bear meet pay cover shoulder defray fund finance foot absorb split carry'));
export const costs = new Set(
  words(
    'cost costs expense expenses bill bills fee fees salary salaries outlay outlays charges expenditure accommodation upkeep',
  ),
);

/** Nouns of what one of several is charged with: "the upkeep falls to Norway". */
export const chargedNouns =
  /\b(?:costs?|expenses|responsibilit(?:y|ies)|tasks?|dut(?:y|ies)|burden|onus|upkeep|maintenance|it|chair|chairmanship|presidency|lead|leadership|secretariat|organi[sz]ation|bill)\b/;
