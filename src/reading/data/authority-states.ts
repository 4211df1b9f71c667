import type { AuthorityState } from '../../domain/reading.ts';

/** How a state is told: one of its wordings is found and nothing says otherwise. */
export type StateRow = { state: AuthorityState; cue: RegExp; unless?: RegExp };

/** What restricts: the nouns of which it is said that they are threatened, imposed, eased or ended. */
const restriction =
  '(?:sanctions?|sanctioning|restrictive measures?|restrictions?|asset freezes?|travel bans?|visa bans?|bans?|embargo(?:es)?|blacklist(?:ing)?|listings?|designations?|measures)';
const instrument = `(?:executive orders?|order|ordinance|regulations?|decree|act|law|decision|resolution|national emergency|programme|program|regime|framework|e\\.o\\.)`;
const between = "(?:[\\w’'-]+ ){0,5}";

/** Done: what was proposed or threatened is no longer only that. */
const done =
  /(?<!\b(?:be|being|get) )\b(?:adopted|approved|imposed|imposes|signed|entered into force|in force|today designated|sanctioned)\b/;
/** "Could be listed", "might face an asset freeze", "risk designation": what somebody has to fear. */
const toldOf =
  '(?:sanctioned|designated|listed|blacklisted|targeted|delisted from swift|cut off|(?:added|put|placed|named) (?:to|on|in)|barred|banned|refused entry|blocked|frozen)';
const feared = `(?:[\\w’'-]+ ){0,3}${restriction}`;
const underLaw = '(?:under|pursuant to|by virtue of|in accordance with|on the basis of)';
const threats = new RegExp(
  [
    `\\b(?:could|might|would) (?:\\w+ ){0,2}be (?:\\w+ ){0,2}${toldOf}\\b`,
    `\\bmay (?:\\w+ ){0,2}be (?:\\w+ ){0,2}${toldOf} (?:[\\w-]+ ){0,5}${underLaw}\\b`,
    `\\b(?:could|may|might|would) (?:\\w+ ){0,2}(?:face|incur|attract|trigger|draw|be (?:\\w+ )?(?:exposed|subject|subjected|liable) to|come under|fall under|meet with) ${feared}\\b`,
    `\\b(?:risks?|risking|risked|at risk of|in danger of|the threat of|(?:is|are) (?:\\w+ )?exposed to|expose themselves to) (?:being (?:\\w+ )?${toldOf}|${feared})\\b`,
    `\\bwill (?:\\w+ )?be (?:exposed|liable) to ${feared}\\b`,
    `\\b(?:liable|likely|bound|set|due) to (?:be (?:\\w+ )?${toldOf}|face ${feared})\\b`,
    `\\b${restriction} (?:[\\w-]+ ){0,5}(?:are|is|was|were) (?:\\w+ )?threatened\\b`,
  ].join('|'),
);
/** Somebody is restricted already: what others have to fear beside it is not what the sentence tells. */
const restricted =
  /(?<!\b(?:be|being|get|newly|also|those|already) )\b(?:sanctioned|designated|imposed|imposes|froze|freezes|blacklisted|adopted)\b|\b(?:was|were|has been|have been|are now|is now) (?:\w+ )?(?:listed|added|placed|frozen|blocked|barred)\b/;

/** What is only possible restricts and eases nothing: "may revoke a listing", "if it lifts the ban". */
export const possible =
  /\bautomatic\w* (?:terminat|expir)|\b(?:may|can|could|might|would|should|if|unless|until|whether) (?:[\w-]+ ){0,3}(?:revok|rescind|repeal|terminat|remov|end|lift|eas|delist|suspend|relax|waiv)|\b(?:ask|call|press|push|urg|request|appl|petition)\w* (?:[\w-]+ ){0,4}to (?:be )?(?:revok|rescind|repeal|terminat|remov|end|lift|eas|delist|suspend|relax)/;

/** "Will not repeal the law", "removed sanctions over the past decade": nothing ends now. */
const notEndedNow = new RegExp(
  `${possible.source}|\\b(?:not|n[’']t|never) (?:[\\w-]+ ){0,2}(?:revok|rescind|repeal|terminat|remov|end|lift|abolish)|\\b(?:refus|declin)\\w* to (?:revok|rescind|repeal|terminat|remov|end|lift|abolish)|\\bover the (?:past|last) (?:[\\w-]+ )?(?:decades?|years)\\b|\\b(?:years|decades?) ago\\b`,
);

/** The states of an authority and how prose words each, the first that holds. */
export const stateRows: StateRow[] = [
  {
    state: 'threatened',
    cue: new RegExp(
      [
        `\\b(?:threat(?:en(?:s|ed|ing)?|s)?|warn(?:s|ed|ing)?) (?:of |to |with |that )?${between}(?:${restriction}|sanction|impose|freeze|blacklist|cut off)\\b`,
        `\\b(?:propos(?:e|es|ed|al|als|ing)|consider(?:s|ed|ing)|weigh(?:s|ed|ing)|mull(?:s|ed|ing)|debat(?:es|ed|ing)|draft(?:s|ed|ing)|ready(?:ing)?|prepar(?:es|ed|ing)|call(?:s|ed|ing) for|urg(?:es|ed|ing)|push(?:es|ed|ing) for|discuss(?:es|ed|ing)|float(?:s|ed|ing)|under discussion|wants?) ${between}(?:to )?(?:${restriction}|ban)\\b`,
        `\\b${restriction} (?:are |is |that )?(?:in the works|being prepared|being drafted|under discussion|under consideration|coming|(?:may|could|might|will) follow|(?:may|could|might) be imposed if)`,
        '\\bsanctions threats?\\b',
        '\\b(?:could|might|would|will) (?:also |soon |be |face ){1,2}(?:sanctions|sanctioned|blacklisted|listed|added)\\b',
      ].join('|'),
    ),
    unless: done,
  },
  { state: 'threatened', cue: threats, unless: restricted },
  {
    state: 'ended',
    cue: new RegExp(
      [
        `\\b(?:revok(?:e|es|ed|ing)|revocation of|rescind(?:s|ed|ing)?|rescission of|repeal(?:s|ed|ing)?|abolish(?:es|ed|ing)?|annul(?:s|led|ling)?|abrogat(?:es|ed|ing)) (?:the |that |this |its |all |their |those )?${between}(?:${instrument}|${restriction})\\b`,
        `\\b(?:terminat(?:e|es|ed|ing|ion of)|remov(?:e|es|ed|ing|al of)|dismantl(?:e|es|ed|ing)|end(?:s|ed|ing)?|discontinu(?:es|ed|ing)|wound up) (?:the |its |all |most |these |certain |their )?(?:(?!from\\b)[\\w-]+ ){0,3}(?:national emergency|sanctions|restrictive measures|embargo|sanctions regime)\\b`,
        `\\b(?:${restriction}|order|ordinance|programme|program|regime|national emergency) (?:[\\w-]+ ){0,8}(?:(?:was|were|is|are|has been|have been|stands?) (?:ended|terminated|revoked|removed|rescinded|repealed|abolished)|(?:came|comes?|drew|drawn) to an end|(?:has |have )?(?:lapsed|expired)\\b|ceases? to (?:apply|have effect)|(?:is|are) no longer in (?:force|effect))`,
      ].join('|'),
    ),
    unless: notEndedNow,
  },
  {
    state: 'eased',
    cue: new RegExp(
      [
        `\\b(?:lift(?:s|ed|ing)?|eas(?:es|ed|ing)|relax(?:es|ed|ing)|loosen(?:s|ed|ing)?|waiv(?:es|ed|ing)|suspend(?:s|ed|ing)|soften(?:s|ed|ing)?|scal(?:es|ed|ing) back) (?:[\\w-]+ ){0,4}${restriction}\\b`,
        '\\bdelist(?:s|ed|ing)?\\b|\\b(?:removed|removes|removing|taken|takes|struck|strikes|dropped|drops|deleted|deletes) [^.;]{0,80}(?:from|off) (?:the |its |a )?(?:[\\w-]+ ){0,4}(?:list|schedule|annex|blacklist)\\b|\\bstruck off\\b',
        '\\bunblock(?:s|ed|ing)?\\b|\\bunfr(?:eez|oze)\\w*|\\b(?:issu|publish|reissu|releas|renew|extend|amend|grant)\\w* [^.;]{0,60}\\bgeneral licen[cs]es?\\b|\\bgeneral licen[cs]es? [^.;]{0,60}\\b(?:authori[sz]|allow|permit)|\\bsanctions relief\\b|\\bno longer (?:prohibited|blocked|frozen|barred|subject to)\\b|\\b(?:allow|authori[sz]|permit)[^.;]{0,80}\\bwind(?:ing)?[- ]down\\b',
      ].join('|'),
    ),
    unless: possible,
  },
  {
    state: 'authorised',
    cue: /\b(?<!(?:not|unless|otherwise|no|never|be|person|vessel) )(?:allow(?:s|ed|ing)?|authori[sz](?:es|ing|ed)|empower(?:s|ed|ing)?|enabl(?:es|ed|ing)|permits?|lets)\b|\b(?:sanctions|measures|powers?|tools?|authorit(?:y|ies)|designations?) (?:[\w-]+ ){0,4}available\b|\bavailable (?:[\w-]+ ){0,2}(?:sanctions|measures|powers?|tools?|authorit(?:y|ies))\b|\bmay (?:be (?:imposed|designated|listed|sanctioned)|impose|designate|list|sanction)\b|\bcan (?:now )?(?:impose|be (?:imposed|sanctioned|designated|listed|blacklisted)|designate|list|sanction)\b|\bwould allow\b|\bprovides? (?:new |the )?(?:authority|powers?)|\bgives? (?:the )?(?:treasury|authority|powers?|ministers?|council|government)\b/,
  },
];
