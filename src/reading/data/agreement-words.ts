/** What makes "must", "is required to" and an arrangement the words of an agreement (LABELING N3, exception). */
export const underAgreement =
  /\b(?:under|by|according to|as part of|in) (?:the|this|that|its|their|an?|terms of)(?: terms of the)? (?:[\w-]+ ){0,4}(?:deal|agreement|accord|treaty|framework|pact|protocol|arrangement|memorandum|convention|settlement)\b/;

/** "Under the same accord, …": what a text sets out as the terms of a deal. */
export const termsOfDeal =
  /(?:^|[,;] |\b(?:that|and) )(?:under|as part of|by the terms of|under the terms of) (?:the|this|that)(?: (?:same|new|interim|draft|final|proposed|latest))? (?:deal|agreement|accord|pact|framework|truce|arrangement|understanding|memorandum|compact|settlement)\b|\b(?:under|as part of) the (?:deal|accord|pact|truce|compact)[.,;]?$/;

/** A treaty of members speaks so under the headings of its articles; so does any club. */
export const memberShall = /\b(?:each|every|any|no|a) member (?:\w+ )?shall\b|\bmembers (?:\w+ )?shall\b/g;
