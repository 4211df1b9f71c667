const words = (text: string): Set<string> => new Set(text.split(/\s+/).filter(Boolean));

/** Nouns of a promise: "gave an assurance", "assumed the obligation". */
export const promiseNouns = words(
  'assurance assurances undertaking undertakings commitment commitments pledge pledges promise promises guarantee guarantees word obligation obligations responsibility vow vows engagement task duty',
);

/** Verbs by which an intention is made known, and its nouns: "announced plans to". */
export const announcingVerbs = words('announce announces announced unveil unveils unveiled outline outlines outlined');
export const planNouns = words('plan plans intention intentions intent');

/** Nouns of what several agree on: "reached an understanding". */
export const accordNouns = words(
  'agreement agreements understanding understandings consensus accord accords arrangement arrangements decision deal pact truce compromise settlement',
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
  'agree agrees agreed agreeing pledge pledges pledged promise promises promised vow vows vowed undertake undertakes undertook undertaken commit commits committed guarantee guarantees guaranteed assure assures assured stipulate stipulates stipulated settled resolve resolved decide decides decided arranged concur concurs concurred assurance assurances undertaking undertakings commitment commitments understanding agreement consensus accord arrangement word provide provides directed directs intend intends stipulated',
);

/** Verbs by which ministers say what their own officials are to do. */
export const instructingVerbs = words(
  'task tasks tasked tasking instruct instructs instructed instructing mandate mandates mandated direct directs directed charge charges charged entrust entrusts entrusted entrusting ordered assigned commissioned',
);

/** Verbs that ask: of one's own officials no more than they say, of others an appeal. */
export const requestingVerbs = words(
  'ask asks asked asking request requests requested requesting invite invites invited inviting',
);

/** Bodies that work for the parties that set them up. */
export const bodiesOfParties = words(
  'expert experts team teams group groups committee committees subcommittee commission council secretariat board force taskforce deputies sherpas coordinators negotiators panel',
);

/** What an accord calls itself: as a subject it binds those whom it names. */
export const accordNames = words(
  'accord agreement agreements deal pact treaty protocol memorandum mou plan roadmap framework programme arrangement settlement understanding compact truce convention charter declaration text terms timetable schedule',
);

/** Verbs of saying after which a noun of promise is given again or for the first time. */
export const sayingAgain = words(
  'reaffirm reaffirms reaffirmed reaffirming affirm affirms affirmed announce announces announced announcing reiterate reiterates reiterated reiterating underscore underscores underscored underline underlines underlined confirm confirms confirmed confirming renew renews renewed renewing restate restates restated express expresses expressed expressing declare declares declared declaring state states stated share shares shared repeat repeats repeated repeating reassert reasserted emphasize emphasise emphasized emphasised stress stressed highlight highlighted stand stands stood honour honours honor honors maintain maintains maintained recommit recommitted reconfirm reconfirmed notify notifies notified voice voiced signal signals signalled signaled proclaim proclaimed communicate communicated convey conveyed makes made making indicate indicates indicated remains',
);

const things = (verbs: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(verbs).flatMap(([verb, nouns]) => nouns.split(' ').map((noun) => [noun, verb])));

/** What parties agree on as a thing that they are to set up, draw up or keep, by the verb of doing so. */
export const arrangedThings = things({
  establish:
    'hotline hotlines desk mechanism centre center register registry fund secretariat channel corridor corridors platform working-group taskforce committee subcommittee panel commission network database contact-point line facility laboratory observatory loop clearing-house helpdesk rota roster',
  prepare: 'timetable timeline roadmap calendar schedule workplan',
  observe:
    'truce ceasefire moratorium pause standstill freeze suspension halt cap caps ceiling ceilings quota quotas embargo code',
  grant: 'exemption exemptions waiver waivers derogation derogations extension extensions concession concessions',
  hold: 'review reviews dialogue consultations',
});

/** What is promised to another as a thing given, by the verb of giving it. */
export const givenThings = things({
  grant:
    'exemption exemptions waiver waivers reprieve derogation derogations exception exceptions extension concession concessions access passage transit relief treatment visas licences licenses permits permit recognition amnesty moratorium quota quotas preference preferences immunity compensation refund refunds respite overflight clemency',
  provide:
    'aid assistance funding funds finance financing loan loans credit credits grants supplies supply deliveries delivery shipments training equipment data aircraft vessels ships helicopters drones scholarships instalment instalments contribution contributions support backing participation cooperation co-operation',
  make: 'decision cut cuts reduction reductions repeal payment payments',
  hold: 'review hearing consultations meeting election elections referendum inquiry audit',
  release: 'release return',
});
