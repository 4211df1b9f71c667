const words = (text: string): Set<string> => new Set(text.split(/\s+/).filter(Boolean));

/** Verbs of promising: followed by "to" and an act they bind their subject (LABELING C2). */
export const promiseVerbs = words(
  'agree agrees agreed agreeing commit commits committed committing pledge pledges pledged pledging vow vows vowed vowing promise promises promised promising undertake undertakes undertook undertaken undertaking consent consents consented consenting guarantee guarantees guaranteed swear swears swore sworn covenant covenants covenanted volunteer volunteers volunteered volunteering accept accepts accepted accepting assent assents assented opt opts opted elect elects elected',
);

/** Verbs of intent: they bind in a party's own official word (LABELING C4). */
export const intentVerbs = words(
  'plan plans planned intend intends intended resolve resolves resolved decide decides decided determined aim aims endeavor endeavors endeavour strive strives aspire aspires determine determines dedicated devoted seek envisage envisages envisaged',
);

/** Verbs by which another's promise is reported: "said that their governments would not …". */
export const reportingVerbs = words(
  'said say says announced announce announces confirmed confirm confirms stated declared declare declares affirmed affirm affirms reaffirmed reaffirm reaffirms agreed agree agrees pledged promised vowed decided reiterated reiterate pledges promises vows guarantees guaranteed undertakes undertook commits decides told added noted indicated explained revealed assured committed insisted insists stressed clarified replied',
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
  'also not never no longer jointly immediately further fully promptly actively closely together each both all respectively therefore now soon then again only still always already accordingly thereby swiftly quickly urgently additionally likewise furthermore moreover hereby regularly annually periodically expeditiously initially subsequently collectively individually mutually directly carefully duly ultimately eventually just have has had been strongly firmly vigorously rapidly gradually timely instead separately formally specifically publicly effectively knowingly similarly currently henceforth hereafter thereafter forthwith presently shortly afterwards meanwhile nonetheless nevertheless thus too later finally',
);

/** Adverbs of likelihood: a modal with one of them predicts (LABELING N5). */
export const likelihoodAdverbs = words(
  'likely probably possibly perhaps inevitably presumably surely undoubtedly certainly potentially reportedly',
);

/** Heads of subjects who are private persons: their promises are not commitments of states (LABELING N9). */
export const privateHeads = words(
  `chamber chambers company companies firm firms enterprise enterprises business businesses shipowner shipowners shipyard shipyards insurer insurers lender lenders trader traders grower growers miner miners brewer brewers utility utilities startup startups retailers contractor contractors distributor distributors processor processors importer importers exporter exporters manufacturer manufacturers producer producers respondent respondents petitioner petitioners applicant applicants bank banks industry investor investors seller sellers buyer buyers shipper shippers carrier carriers broker brokers counsel lawyer lawyers attorney attorneys analyst analysts economist economists consumer consumers worker workers farmer farmers person persons individual individuals entity entities commenter commenters stakeholder stakeholders subscriber subscribers reader readers corporation corporations airline airlines automaker automakers refiner refiners llc inc ltd corp plc gmbh association associations chamber anyone families owner owners operator operators supplier suppliers customer customers retailer retailers steelmaker steelmakers developer developers`,
);

/** Heads of subjects that arrange what parties agreed on: "the first meeting will be held …" (LABELING C5). */
export const arrangementHeads = words(
  `meeting meetings dialogue dialogues mechanism mechanisms force group groups committee committees commission consultation consultations talk talks negotiation negotiations round rounds summit summits session sessions council forum discussion discussions review reviews exercise exercises workshop workshops secretariat subcommittee panel chair channel channels platform network ministerial conference conferences cell center centre partnership partnerships initiative initiatives program programme programmes programs fund hotline board team teams sitting sittings gathering gatherings symposium symposia visit visits roundtable roundtables seminar seminars training trainings patrol patrols inspection inspections body bodies registry register taskforce experts deputies specialists technicians coordinators sherpas chiefs officers inspectors engineers scientists diplomats offices laboratories institutes railways subgroup subcommittees subcommission line lines roster observatory delegation-level pilot trial tribunal panels secretariats commissions forums pillar pillars`,
);

/** Acts of such an arrangement, as against what it will bring about. */
export const arrangementVerbs = words(
  'meet convene reconvene report review occur take consist coordinate continue begin commence start oversee monitor publish hold develop discuss provide come gather sit assemble serve work share submit conduct operate consider assess focus establish build bring exchange issue examine prepare explore identify facilitate include launch address support comprise consist',
);

/** Passives that define, permit or tell an effect rather than arrange an act, by their verbs. */
export const definingParticiples = words(
  'deem construe consider define interpret understand regard know call affect govern entitle permit allow require expect need concern impact harm subject bind prejudice force compel oblige involve see perceive find intend',
);

/** Words for parties by their role: resolved to the parties of the document. */
export const partyHeads = words(
  `party parties side sides country countries nation nations government governments leader leaders president presidents minister ministers economy economies state states member members signatory signatories participant participants partner partners ally allies delegation delegations secretary secretaries administration capital capitals authority authorities official officials ministry ministries neighbors neighbours trio quartet pair duo agencies administrations representatives heads agency ministries department departments regulator regulators negotiator negotiators envoy envoys police inspectorate inspectorates directorate directorates militaries navies embassies parliament parliaments coastguards  institutions premier premiers chancellor services service co-chairs cochairs commissioners commissioner ambassadors bloc representative delegate ambassador`,
);

/** Organs of states that are no parties by themselves: they count where their state stands beside them. */
export const organNouns = words(
  'guard guards bank banks forces army armies navy navies customs cabinet cabinets congress senate prosecutors prosecutor coastguard gendarmerie bureau bureaus bureaux office offices laboratories academies museums operators regulator units unit attachés chiefs commanders scientists experts specialists deputies sherpas coordinators officers inspectors engineers technicians diplomats railways railway surveys institutes ports examiners investigators auditors veterinarians judges magistrates advisers advisors instructors trainers observers monitors teams crews cadets trainees rangers divers pilots medics nurses doctors teachers researchers interpreters attaches patrols vessels ships aircraft',
);

/** Words that stand for parties named before. */
export const roleWords = words('we they both each neither either none us all it he she');

/** Words before a state's name that make it a company's: "Air Serbia". */
export const companyWords = new Set(['Air', 'Airlines', 'Telecom', 'Steel']);
