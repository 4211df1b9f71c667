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

/** What a paper acts upon, by the stems of its words: tariffs, quotas, goods, banks. */
export const objects =
  /\b(?:tariff|quota|dut(?:y|ies)|customs|price cap|vessel|bank|oil|gas|steel|mineral|semiconductor|chip|visa|fish|rice|wheat|beef|dairy|forced labou?r)\w*\b/;

/** What is new: said today, done hereby. */
export const newness = /\b(?:today|hereby|this week|announc|new\b)/;

/** A day, a month or a number of days by which, from which or until which something holds. */
export const timeLimit =
  /\b(?:by|before|no later than|within|until|after|from) (?:the )?(?:end|\d|january|february|march|april|may|june|july|august|september|october|november|december|\w+ (?:days|months|years))\b/;

/** A body, a fund, a programme is founded. */
export const founding = /\b(?:establish|creat|launch|set up|form|found)\w* (?:a|an|the|new) /;

/** Who came together: a meeting is the occasion of what is agreed, not the agreement. */
export const occasion = /\b(?:met|held|visited|chaired|attended|participated|gathered|thank)\b/;

/** What an act is meant to bring about. */
export const aim = /\b(?:in order to|to (?:strengthen|promote|enhance|support|ensure|advance|deepen|help|address))\b/;
