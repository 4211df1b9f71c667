const words = (text: string): Set<string> => new Set(text.split(/\s+/).filter(Boolean));

/** Nouns of a promise: "gave an assurance", "assumed the obligation". */
export const promiseNouns = words(
  'assurance assurances undertaking undertakings commitment commitments pledge pledges promise promises guarantee guarantees word obligation obligations responsibility vow vows engagement task duty',
);

/** Nouns of what several agree on: "reached an understanding". */
export const accordNouns = words(
  'agreement agreements understanding understandings consensus accord accords arrangement arrangements decision',
);

/** Verbs that say no more than that the promise of the noun after them was given. */
export const givingVerbs = words(
  'give gives gave given giving make makes made making offer offers offered provide provides provided assume assumes assumed assuming accept accepts accepted accepting take takes took taken taking enter enters entered entering renew renews renewed deliver delivered furnish furnished shoulder shoulders shouldered extend extended obtain',
);

/** Verbs that say no more than that several came to agree. */
export const reachingVerbs = words(
  'reach reaches reached reaching arrive arrives arrived arriving conclude concludes concluded come comes came coming strike strikes struck find found achieve achieved forge forged take took',
);

/** Verbs that bind their own subject where "itself" or "themselves" follows. */
export const reflexiveVerbs = words(
  'bind binds bound oblige obliges obliged obligate obligates obligated engage engages engaged dedicate dedicates dedicated commit commits committed pledge pledges pledged devote devotes devoted',
);
export const reflexives = words('itself themselves himself herself ourselves oneself');

/** Verbs before "that" by which an office tells what it will let happen: "confirmed that the ban will be lifted". */
export const tellingBeforeThat = words(
  'confirm confirms confirmed announce announces announced declare declares declared',
);

/** Verbs and nouns before "that" whose clause binds whoever says it: "agreed that", "gave its word that". */
export const bindingBeforeThat = words(
  'agree agrees agreed agreeing pledge pledges pledged promise promises promised vow vows vowed undertake undertakes undertook undertaken commit commits committed guarantee guarantees guaranteed assure assures assured stipulate stipulates stipulated settled resolve resolved decide decides decided arranged concur concurs concurred assurance assurances undertaking undertakings commitment commitments understanding agreement consensus accord arrangement word provide provides',
);
