/** What makes "must", "is required to" and an arrangement the words of an agreement (LABELING N3, exception). */
export const underAgreement =
  /\b(?:under|by|according to|as part of|in) (?:the|this|that|its|their|terms of)(?: terms of the)? (?:[\w-]+ ){0,4}(?:deal|agreement|accord|treaty|framework|pact|protocol|arrangement|memorandum|convention|settlement)\b/;
