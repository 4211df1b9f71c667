import { adding, type Change, changing } from '../../store/store.ts';
import type { Deps } from '../deps.ts';
import { type AnsweringList, listsNotLoaded, withChecks } from '../domain/answering-lists.ts';
import { type Asked, type Hit, hitKey, type Meeting, newHit, seenAgain } from '../domain/hits.ts';
import type { Party } from '../domain/list-entry.ts';
import { DomainError } from '../domain/problem.ts';
import type { Act, New } from '../domain/records.ts';
import type { Screen, Screening } from '../domain/screens.ts';

/** A party to be screened, as it was typed and understood, and the least score, 0 to 1. */
export type ToScreen = { typed: string; party: Party; min: number };

/** A certificate and its hits, and the changes that save both. */
export type Screened = { screen: New<Screen>; hits: (Hit | New<Hit>)[]; changes: Change[] };

/** At most this many hits are shown of one screen, where no other limit is asked for. */
const hitLimit = 10;

type ScreenDeps = Pick<Deps, 'store' | 'screener'>;

/** Screens parties and makes a certificate of each; nothing is saved until the changes are committed. */
export async function screenParties(
  deps: ScreenDeps,
  asked: readonly ToScreen[],
  { act, limit = hitLimit }: { act: Act; limit?: number },
): Promise<Screened[]> {
  const min = Math.min(...asked.map((each) => each.min));
  const [screenings, states] = await Promise.all([
    deps.screener.screen(
      asked.map(({ party }) => party),
      { limit, min },
    ),
    deps.store.listStates.find(),
  ]);
  const known = new Map<string, Hit | New<Hit>>();
  const screened: Screened[] = [];
  for (const [at, screening] of screenings.entries()) {
    const question = asked[at] as ToScreen;
    const lists = withChecks(screening.lists, states);
    screened.push(await certify(deps, { question, screening, lists, known, act, limit }));
  }
  return screened;
}

/** Screens parties and saves their certificates and hits with `more` as one. */
export function saveScreens(
  deps: ScreenDeps,
  asked: readonly ToScreen[],
  { more = () => [], ...how }: { act: Act; limit?: number; more?: (screened: Screened[]) => readonly Change[] },
): Promise<Screened[]> {
  return untilHitsAgree(async () => {
    const screened = await screenParties(deps, asked, how);
    await deps.store.commit([...screened.flatMap(({ changes }) => changes), ...more(screened)]);
    return screened;
  });
}

/** Screens and saves, again where somebody else screened the same party meanwhile and brought in the same hit. */
export async function untilHitsAgree<T>(screenAndSave: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await screenAndSave();
    } catch (error) {
      if (!isKnownHit(error)) throw error; // The next look finds the hit that is known by then.
    }
  }
}

function isKnownHit(error: unknown): boolean {
  const problem = error instanceof DomainError ? error.problem : null;
  return problem?.code === 'already-exists' && problem.collection === 'hits';
}

type Answered = {
  question: ToScreen;
  screening: Screening;
  lists: AnsweringList[];
  /** Hits that the same commit brings in already. */
  known: Map<string, Hit | New<Hit>>;
  act: Act;
  limit: number;
};

async function certify(deps: ScreenDeps, answered: Answered): Promise<Screened> {
  const { question, screening, lists, act, limit } = answered;
  const { typed, party, min } = question;
  const { normalised } = screening;
  const screenId = await deps.store.newId('screens');
  const asked: Asked = { typed, party, screenId };
  const found = screening.found.filter(({ score }) => score >= min);
  const changes: Change[] = [];
  const hits: (Hit | New<Hit>)[] = [];
  for (const each of found)
    hits.push(await hitOf(deps, { meeting: { asked, found: each }, known: answered.known, act, changes }));
  const screen: New<Screen> = {
    ...{ id: screenId, at: act.at.toString(), by: act.by, typed, party, normalised, threshold: min, limit },
    ...{ lists, notLoaded: listsNotLoaded(lists), accordVersion: deps.screener.accordVersion },
    hits: found.map((each, at) => ({ ...each, hitId: hits[at]?.id ?? '' })),
    namesakes: screening.namesakes,
  };
  return { screen, hits, changes: [...changes, adding('screens', screen)] };
}

type Met = { meeting: Meeting; known: Answered['known']; act: Act; changes: Change[] };

/** The hit of a party and a listed one: known from before, met in the same commit, or new. */
async function hitOf({ store }: ScreenDeps, { meeting, known, act, changes }: Met): Promise<Hit | New<Hit>> {
  const key = hitKey(meeting.asked, meeting.found);
  const met = known.get(key);
  if (met) return met;
  const [before] = await store.hits.find({ key });
  const hit = before ? seenAgain(before, meeting, act) : newHit(await store.newId('hits'), meeting, act);
  known.set(key, hit);
  if (!before) changes.push(adding('hits', hit));
  else if (hit !== before) changes.push(changing('hits', before.id, (old) => seenAgain(old, meeting, act)));
  return hit;
}
