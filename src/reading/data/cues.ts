const words = (text: string): Set<string> => new Set(text.split(/\s+/).filter(Boolean));

/** Verbs of promising: followed by "to" and an act they bind their subject (LABELING C2). */
export const promiseVerbs = words(
  'agree agrees agreed agreeing commit commits committed committing pledge pledges pledged vow vows vowed promise promises promised undertake undertakes undertook undertaken consent consents consented',
);

/** Verbs of intent: they bind in a party's own official word (LABELING C4). */
export const intentVerbs = words(
  'plan plans planned intend intends intended resolve resolves resolved decide decides decided determined aim aims endeavor endeavors endeavour strive strives aspire aspires seek envisage envisages envisaged',
);

/** Verbs by which another's promise is reported: "said that their governments would not …". */
export const reportingVerbs = words(
  'said say says announced announce announces confirmed confirm confirms stated declared declare declares affirmed affirm reaffirmed reaffirm agreed agree agrees pledged promised vowed decided reiterated reiterate pledges promises vows guarantees guaranteed undertakes undertook commits decides told added noted indicated explained revealed assured committed',
);

/** Verbs after which "will" is a guess, a hope or a demand (LABELING N3, N5). */
export const guessVerbs = words(
  'expect expects expected hope hopes hoped believe believes believed predict predicts predicted anticipate anticipates anticipated fear fears feared think thinks thought suggest suggests suggested assume warn warns warned forecast doubt doubts urge urges urged demand demands demanded ask asks asked insist insists likely whether if unless speculate speculated estimate estimates estimated argue argues argued wonder ensure ensures ensuring so',
);

/** Nouns after which "that" opens a hope, a fear or a belief. */
export const guessNouns = words(
  'hope hopes desire wish wishes confidence expectation expectations belief conviction view views prospect risk possibility fear fears concern concerns aspiration',
);

/** Adverbs that stand between a modal and its verb, or between a subject and its modal. */
export const adverbs = words(
  'also not never no longer jointly immediately further fully promptly actively closely together each both all respectively therefore now soon then again only still always already accordingly thereby swiftly quickly urgently additionally likewise furthermore moreover hereby regularly annually periodically expeditiously initially subsequently collectively individually mutually directly carefully duly ultimately eventually just have has had been strongly firmly vigorously rapidly gradually timely instead separately formally specifically publicly effectively knowingly similarly currently',
);

/** Adverbs of likelihood: a modal with one of them predicts (LABELING N5). */
export const likelihoodAdverbs = words(
  'likely probably possibly perhaps inevitably presumably surely undoubtedly certainly potentially reportedly',
);

/** Heads of subjects who are private persons: their promises are not commitments of states (LABELING N9). */
export const privateHeads = words(
  `company companies firm firms business businesses importer importers exporter exporters manufacturer manufacturers producer producers respondent respondents petitioner petitioners applicant applicants bank banks industry investor investors seller sellers buyer buyers shipper shippers carrier carriers broker brokers counsel lawyer lawyers attorney attorneys analyst analysts economist economists consumer consumers worker workers farmer farmers person persons individual individuals entity entities commenter commenters stakeholder stakeholders subscriber subscribers reader readers corporation corporations airline airlines automaker automakers refiner refiners llc inc ltd corp plc gmbh association associations chamber anyone families owner owners operator operators supplier suppliers customer customers retailer retailers steelmaker steelmakers developer developers`,
);

/** Heads of subjects that arrange what parties agreed on: "the first meeting will be held …" (LABELING C5). */
export const arrangementHeads = words(
  `meeting meetings dialogue dialogues mechanism mechanisms force group groups committee committees commission consultation consultations talk talks negotiation negotiations round rounds summit summits session sessions council forum discussion discussions review reviews exercise exercises workshop workshops secretariat subcommittee panel chair channel channels platform network ministerial conference cell center centre partnership partnerships initiative initiatives program programme programmes programs fund hotline board team teams`,
);

/** Acts of such an arrangement, as against what it will bring about. */
export const arrangementVerbs = words(
  'meet convene reconvene report review occur take consist coordinate continue begin commence start oversee monitor publish hold develop discuss provide serve work share submit conduct operate consider assess focus establish build bring exchange issue examine prepare explore identify facilitate include launch address support',
);

/** Participles of an agreed arrangement in the passive. */
export const arrangementParticiples = words(
  'held convened chaired co-chaired established launched used conducted led co-led formed created appointed reviewed completed concluded implemented eliminated reduced removed suspended published hosted organized organised scheduled set signed ratified applied lifted lowered phased maintained extended submitted exchanged shared notified terminated resumed composed comprised headed staffed tasked supported guided carried undertaken taken made developed finalized finalised announced overseen monitored',
);

/** Words for parties by their role: resolved to the parties of the document. */
export const partyHeads = words(
  `party parties side sides country countries nation nations government governments leader leaders president presidents minister ministers economy economies state states member members signatory signatories participant participants partner partners ally allies delegation delegations secretary secretaries administration capital capitals authority authorities official officials ministry ministries neighbors neighbours trio agencies administrations representatives heads`,
);

/** Words that stand for parties named before. */
export const roleWords = words('we they both each neither either none us all it he she');
