/**
 * What each mark of a sentence adds to its worth for a summary; the negative ones take away. Together with `termWeight`
 * fitted by least squares to the share of key facts that a sentence tells beyond those chosen before it, on 180 labelled
 * papers of the field (joint statements, fact sheets, orders, notices, treaties, news), none of which is in this
 * repository. A mark stayed where its weight kept its sign whichever papers were left out. Rounded to halves.
 */
export const markWeight = {
  promise: 6,
  furtherActs: 6,
  promiseOfOneState: -3.5,
  continuous: -2,
  due: 6,
  recurrence: 7,
  sanction: 7,
  founding: 7,
  timeLimit: 3,
  latestYear: 3.5,
  object: 2.5,
  news: 2,
  parties: 2,
  item: 4,
  opensList: 2,
  lead: 3,
  opening: -2,
  occasion: -3,
  aim: -2,
} as const;

export type Mark = keyof typeof markWeight;

/** What a sentence's terms add that no chosen sentence has told yet: each is a count or the square root of one. */
export const termWeight = { rare: 2, recurring: 2, title: 1.5, figure: 4 } as const;
