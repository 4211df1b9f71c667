/**
 * How legal instruments are named, as nouns that end a name, words that may stand inside it and words that begin its subject.
 * Learnt from the citation rules of govinfo.gov, legislation.gov.uk, laws-lois.justice.gc.ca, fedlex.admin.ch, legislation.gov.au,
 * legislation.govt.nz and japaneselawtranslation.go.jp.
 */
const words = (list: string) => new Set(list.split(' '));

/** Nouns with which the name of an instrument ends, before its year or number. */
export const instrumentNouns = words(
  'Act Law Regulations Regulation Ordinance Decree Order Proclamation Statute Rules',
);

/** Nouns that end a name only before a year. */
export const datedNouns = words('List Instrument Specification Determination Notification Directions');

/** Words in small letters that stand between the capitalised words of a name. */
export const innerWords = words('of and for in &');

/** Words that open a sentence or a phrase and belong to no name, though a capital may begin them. */
export const openers = words(
  'a also an after although and as at both but by for following from he if implementing in invoking issued its made new on our pursuant section she since the their these they this those through to under until upon using via we when where while with',
);

/** Those whose instruments are meant, before a name that does not hold them: "the Swiss Embargo Act". */
export const issuers = words('U.S. US UK U.K. EU E.U. Canadian Swiss Australian British Japanese Norwegian European');

/** Words that alone do not name an instrument before its noun; its subject has to follow. */
export const genericWords = words(
  'cabinet council federal government governmental legislative ministerial national parliamentary presidential royal state',
);

/** Words with which an instrument's subject begins: "Ordinance on", "Decree concerning". */
export const subjectOpeners = words('on concerning against relating regarding imposing instituting implementing');

/** Words in small letters of which subjects are made. */
export const subjectWords = words(
  'a against and application asset assets blocking certain concerning connected connection economic enforcement financial foreign freezing funds further goods illicit implementation imposition in international measures of on originating persons property regarding related relating respect restrictive sanctions situation special terrorism the to trade view with',
);

/** What makes the name of an instrument that of a restrictive measure. */
export const sanctionsNames =
  /sanction|magnitsky|embargo|freez|economic measures|emergency economic|restrictive|special measures|\bmeasures (?:against|concerning|connected|relating|on|in view|with respect)|foreign exchange and foreign trade|foreign exchange act|assets? control|kingpin|terroris|financing prevention|trading with the enemy|charter of the united nations|united nations (?:act|resolutions)|human rights (?:policy|accountability)|forced labou?r prevention|illicit assets|corrupt foreign officials|suspending (?:ntr|normal)|blocking property|wealthy persons|putin/i;

/** Instruments of procedure, trade and crime: named beside a measure, they are not what it rests on. */
export const otherNames =
  /administrative|emergencies act|paperwork|flexibility|mandates|tariff|trade act|trade expansion|appropriations|information act|nationality|bank|customs|congressional|export|arms|criminal|penal|\btax|evidence|privacy|civil|code of|companies act|public law/i;
