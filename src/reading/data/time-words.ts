/** Words that govern a date in this field's prose, as patterns that end where the date begins. */

const parts =
  '(?: (?:the )?(?:very )?(?:end|close|turn|last day|final day|start|beginning|middle|summer|spring|autumn|fall|winter) of| about| around| approximately| year-end| (?:of )?this year| early| late| the| mid-?| calendar year| year| (?:turn|end|close) of (?:the|this) year,?(?: namely| that is,?)?| then)* ?$';

/** The last day of performance: "by", "no later than", "ahead of". */
export const deadlineWords = new RegExp(
  `\\b(?:by(?: (?:no|not) later than| or before)?|(?:no|not) later than|(?:at the )?latest(?: by| on)?|on or before|(?:any ?time )?before|prior to|ahead of|in advance of|in time for|due(?: on| by)?|within|that is,?|i\\.e\\.,?|namely,?|deadline of|target date of|up to)${parts}`,
);

/** The end of what goes on: "until", "through", "expires on". */
export const untilWords =
  /\b(?:(?:up )?until|through(?:out)?|till|up to|up through|ending|expiring|expires?(?: on)?|extended to|extending to|to run to|valid to|lasting to|lapses? on)(?: at least| and including| (?:the )?(?:end|course|whole|rest|remainder) of| on| in| the| all of)* ?$/;

/** The beginning of what goes on: "starting", "with effect from". */
export const startWords =
  /\b(?:starting|beginning|effective|commencing|from|as of|as from|on or after|after|no earlier than|not earlier than|not before|as early as|takes? effect|enters? into force|with effect from)(?: on| in| as of| from| the| early| late| about)* ?$/;

/** A date that stands as the time of an act: "in 2027", "on 3 June". */
export const placedWords =
  /\b(?:on|in|during|over|for|at|this|next|each of|some ?time in|come)(?: (?:the )?(?:last|first|final|remaining|next) (?:\w+ )?(?:months?|weeks?|days?|quarters?) of| (?:the )?(?:course|rest|remainder|end|margins) of)?(?: calendar years?)?(?: the| late| early| about| mid-?)* ?$/;

/** Words before a date that make it one of the past, or of what the promise is about. */
export const pastWords =
  /\b(?:since|dated|signed|issued|held|declared|announced|adopted|led|imposed|launched|concluded|established|published|met|took|made|gave|reached|was|were|had|last|began|started)\b/;

/** What a plan is for is no time of performance: "the work plan for 2026". */
export const planWords =
  /\b(?:plans?|programmes?|programs?|budgets?|agendas?|strateg(?:y|ies)|roadmaps?|frameworks?|priorities|targets?|goals?|calendars?|schedules?|reports?|visions?|outlooks?|figures|levels|presidency) for ?$/;

const count = '(?:\\w+(?:-\\w+)? )?(?:\\(\\d+\\) )?(?:calendar |business |working |consecutive )?';
const units = '(?:days|weeks|months|years|year|month|week|quarters?|hours)';
const event =
  '(?:summits?|meetings?|sessions?|visits?|conferences?|ministerials?|entry into force|signature|signing|ratification|accession|elections?|winter|talks|negotiations|assembly|round|deadline|expiry|expiration)';

/** Words that say when without a date; the longest first. LABELING: such dues have a null date and keep their text. */
export const wordsOfTime = new RegExp(
  `\\b(?:(?:within|inside|no later than|not later than|at the latest|not more than|no more than) (?:a period of )?(?:the (?:next|coming|first|following) )?${count}${units}(?: (?:of|after|from|following|before|prior to) [\\w -]{1,60})?|(?:at least |not less than )?${count}(?:days|weeks|months) (?:before|prior to|in advance of) [\\w -]{1,60}|in the (?:coming|next|near|following) (?:\\w+ )?(?:days|weeks|months|years|year|month|term|future)|over the (?:next|coming) (?:\\w+ )?(?:days|weeks|months|years|year)|(?:as soon as|as early as|at the earliest) (?:possible|practicable|feasible|opportunity|possible date)|(?:ahead of|in time for|in advance of|prior to|before|by) (?:the |their |its |our )?(?:[\\w-]+ ){0,6}${event}\\b|immediately|without (?:undue )?delay|promptly|in a timely manner|timely|later (?:this|next) (?:year|month|week)|(?:early|late|later) next year|(?:this|next) (?:year|month|week|spring|summer|autumn|fall|winter)|upon (?:the )?(?:entry into force|signature|ratification|completion|request|accession)|shortly|in (?:good )?time for [\\w -]{1,40}|for as long as [\\w -]{1,40})\\b`,
);
