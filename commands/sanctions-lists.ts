import type { Deps } from '../src/deps.ts';
import { type AnsweringList, withChecks } from '../src/domain/answering-lists.ts';
import { listsReport } from '../views/sanctions-lists.ts';
import { say } from './answer.ts';
import type { Verb } from './verbs.ts';

/** `/sanctions lists`: what screening answers from, and how fresh it is. */
export const listsVerb: Verb = {
  name: 'lists',
  usage: 'lists',
  summary: 'shows the sanctions lists: version, date, age, records, last failure',
  examples: ['lists'],
  grammar: { words: 0, flags: {}, fields: null },
  run: async ({ deps, now }) => {
    const [lists, states, unreadable] = await Promise.all([
      listsAtWork(deps),
      deps.store.listStates.find(),
      deps.screener.unreadable(),
    ]);
    return say(listsReport({ lists, states, unreadable, now }));
  },
};

/** The lists that answer now, as fresh as they were last checked. */
export async function listsAtWork({ screener, store }: Deps): Promise<AnsweringList[]> {
  return withChecks(await screener.lists(), await store.listStates.find());
}
