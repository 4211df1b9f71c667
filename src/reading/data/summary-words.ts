const words = (text: string): Set<string> => new Set(text.split(/\s+/).filter(Boolean));

/** Words that one paper of the field in eight holds: they tell little of what this paper is about. Counted over 180 papers. */
export const fieldWords = words(
  `access across act action actions activities additional address advance agreed agreement appropriate based bilateral
  business certain chains commit commitment committed companies continue cooperation countries country critical customs
  date days december development domestic duties economic economy effect effective efforts end energy ensure entities
  entry establish exchange executive export exports financial first following force foreign framework free global goods
  government governments high hold human implementation include individuals information interests international
  investment january joint july june key law leaders level list long march market measures meet meeting minister months
  national necessary non notice officials order part parties partners partnership party peace people percent persons plan
  policies policy president private products progress property provide public pursuant region related report respect
  review rights rules sanctions section sector security services set shared signed state states statement steps
  strengthen subject supply support take taking tariff technology threat three time today together trade united use
  work working world year years`,
);

/** What measures and bargains are made of: goods and rates, persons and property, listings, prohibitions and their end. */
export const substance = words(
  `agricultural aircraft aluminium aluminum antidumping article articles asset assets ban banned banning bans bank
  banks beef block blocked blocking blocks certificate certificates certification certified chip chips comment
  comments control controlled controls dairy delisted designate designated designates designating designation
  designations determination determine determined determines domestic dual duties duty eliminate eliminated
  eliminates eliminating elimination emergency entities entity entries entry exempt exempted exemption exemptions
  expiration expire expired expires export exported exporter exporters exporting exports extend extended extending
  extends extension fee fees fish force forced freeze freezes freezing frozen fuel gas gold good goods hearing import
  importation imported importer importers importing imports individual individuals inspection inspections
  intellectual investigate investigation investigations labor labour licence licences license licensed licenses
  licensing list listed listing listings lists luxury mineral minerals oil originating payment payments percent
  percentage person persons port ports poultry procure procurement product production products prohibit prohibited
  prohibiting prohibition prohibitions prohibits property purchase purchases purchasing quota quotas rate rates
  removal remove removed removes removing renew renewed renews restrict restricted restricting restriction
  restrictions restrictive revocation revoke revoked revokes rice semiconductor semiconductors standard standards
  steel suspend suspended suspending suspends suspension tariff tariffs tax taxes terminate terminated terminates
  termination transaction transactions travel vehicle vehicles vessel vessels visa visas wheat withdraw withdrawn`,
);

/** What speeches are made of: values, visions, praise and blame; the more of them, the less a sentence settles. */
export const talk = words(
  `accountability accountable aggression ambition ambitions ambitious appreciate appreciated appreciation bonds
  challenge challenges climate collective collectively common communities community condemn condemned condemns deepen
  deepened deepening democracies democracy democratic dialogue dialogues effort efforts engage engaged engagement
  engagements engaging enhance enhanced enhancement enhancing foster fostering freedom friends friendship future
  global globally growth historic history importance important inclusive innovation innovative job jobs mutual
  mutually opportunities opportunity partner partnering partners partnership partnerships peace peaceful people
  peoples prosperity prosperous pressure principles promote promoted promoting promotion recognise recognised
  recognition recognize recognized recognizing resilience resiliency resilient resolve resolved shared solidarity
  sovereign sovereignty stability stand standing stands strengthen strengthened strengthening strengthens strong
  stronger strongly sustain sustainable sustained together tradition unprovoked values vision vital welcome welcomed
  welcomes`,
);

/** Persons or things of a kind are counted: "33 persons", "twenty-one Russian banks". */
export const counted =
  /\b(?:(?:twenty|thirty|forty|fifty|sixty)-)?(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen|twenty|thirty|forty|fifty|sixty|\d{1,3}(?:,\d{3})*) (?:[\w.-]+ ){0,3}(?:individuals?|entit(?:y|ies)|persons?|people|vessels?|ships?|compan(?:y|ies)|firms?|banks?|institutions?|officials?|elites|members?|countries|names|facilities|aircraft|networks?|pillars?|areas?|groups?|products?)\b/;

/** A part of a notice under its own label (Federal Register Document Drafting Handbook, ch. 2). */
export const noticePart = /^(?:summary|action|dates?|effective dates?):/;

/** What others should do: an appeal, not an act. */
export const appeal = /\b(?:should|must|urge|encourage|call on)\b/;

/** A day, a month or a number of days by which, from which or until which something holds. */
export const timeLimit =
  /\b(?:by|before|no later than|within|until|after|from) (?:the )?(?:end|\d|january|february|march|april|may|june|july|august|september|october|november|december|\w+ (?:days|months|years))\b/;

/** A body, a fund, a programme is founded. */
export const founding = /\b(?:establish|creat|launch|set up|form|found)\w* (?:a|an|the|new) /;

/** What an act is meant to bring about. */
export const aim = /\b(?:in order to|to (?:strengthen|promote|enhance|support|ensure|advance|deepen|help|address))\b/;
