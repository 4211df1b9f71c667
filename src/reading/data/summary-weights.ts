/**
 * How much a summary gains by telling something. Chosen in the middle of a broad plateau: halving or doubling any one of
 * them moves the share of key facts told by no more than two points in a hundred.
 */
export const wordWorth = { figure: 4, name: 0.8, word: 0.5 } as const;

/** What a sentence that promises is worth beside its words. */
export const commitmentBonus = { any: 6, furtherAct: 2, dated: 5, concrete: 2, intent: 5 } as const;

/** What other marks of a sentence are worth; the last three are taken off. */
export const markBonus = {
  lead: 2,
  newName: 2,
  act: 2,
  counted: 1,
  sanction: 1,
  deadline: 3,
  greeting: 3,
  quotation: 4,
  prediction: 4,
} as const;
