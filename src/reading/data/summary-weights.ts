/**
 * What each mark of a sentence adds to its worth for a summary; the negative ones take away. Together with `termWeight`
 * fitted by least squares to the share of key facts that a sentence tells beyond those chosen before it, on 228 labelled
 * papers of the field (joint statements, fact sheets, orders, notices, treaties, news), none of which is in this
 * repository. A mark stayed where papers of a collection left out of the fit were told better with it. Rounded to halves.
 */
export const markWeight = {
  promise: 4.5,
  promiseOfOneState: -3,
  quantity: 7.5,
  due: 4.5,
  recurrence: 7.5,
  sanction: 6,
  founding: 6,
  timeLimit: 3.5,
  latestYear: 4.5,
  counted: 2.5,
  substance: 2.5,
  talk: -1,
  parties: 1.5,
  noticePart: 2.5,
  opensList: 3.5,
  lead: 3,
  first: -1.5,
  opening: -2,
  last: -1.5,
  appeal: -2,
  aim: -1.5,
} as const;

export type Mark = keyof typeof markWeight;

/** What a sentence's terms add that no chosen sentence has told yet: each is a count or the square root of one. */
export const termWeight = { rare: 1, recurring: 2, title: 1, figure: 2 } as const;
