import { adding, type Change, changing } from '../../store/store.ts';
import { watchAlert } from '../../views/sanctions-watch.ts';
import type { Deps } from '../deps.ts';
import { orderDelivery } from '../domain/deliveries.ts';
import { hitKey } from '../domain/hits.ts';
import type { ListChange } from '../domain/list-changes.ts';
import type { New } from '../domain/records.ts';
import type { Rescreen } from '../domain/rescreens.ts';
import {
  changesSince,
  type GoneParty,
  goneParties,
  type Look,
  newsOfHit,
  seenAfter,
  silentIn,
  untold,
} from '../domain/watch-news.ts';
import { editionOf, markScreened, partsOf, type Watch, watchLimit } from '../domain/watches.ts';
import { type Screened, screenParties, untilHitsAgree } from '../sanctions/record-screens.ts';

type WatchDeps = Pick<Deps, 'store' | 'clock' | 'screener' | 'outbox' | 'people'>;

const atOnce = 50;

/**
 * Screens every watch again that was last screened against other versions of the lists. New and changed hits, those
 * whose judgement has ended since, and parties that are gone are told once, with a certificate. All watches screened
 * together share one more, so that a screen which found nothing new is kept too.
 */
export async function rescreenWatches(deps: WatchDeps, signal?: AbortSignal): Promise<void> {
  const lists = await deps.screener.lists();
  if (lists.length === 0) return;
  const edition = editionOf(lists);
  const active = await deps.store.watches.find({ state: 'active' });
  const due = active.filter((watch) => watch.edition !== edition);
  if (due.length === 0) return;
  const changes = await deps.store.listChanges.find();
  for (let from = 0; from < due.length && !signal?.aborted; from += atOnce) {
    const watches = due.slice(from, from + atOnce);
    await untilHitsAgree(() => rescreen(deps, watches, { edition, changes }));
  }
  deps.outbox.nudge();
}

/** What watches are screened against: the versions of the lists, and every change that was seen of them. */
type Against = { edition: string; changes: readonly ListChange[] };

/** What the watches met, their alerts and their common certificate are one commit. */
async function rescreen(deps: WatchDeps, watches: Watch[], { edition, changes }: Against): Promise<void> {
  const act = { by: 'accord', at: deps.clock(), what: 'rescreen' };
  const asked = watches.map(({ typed, party, threshold }) => ({ typed, party, min: threshold }));
  const screened = await screenParties(deps, asked, { act, limit: watchLimit });
  const certificate = await deps.store.newId('rescreens');
  const outcomes = watches.flatMap((watch, at) => {
    const answer = screened[at];
    return answer ? [outcomeOf(deps, { watch, answer, since: changesSince(watch, changes), at: act.at })] : [];
  });
  const saved: Change[] = [];
  for (const outcome of outcomes)
    saved.push(...(await changesOf(deps, { ...outcome, edition, certificate, at: act.at })));
  const [first] = screened;
  if (first) saved.push(adding('rescreens', certificateOf(certificate, first.screen, outcomes)));
  await deps.store.commit(saved);
}

type Outcome = { watch: Watch; answer: Screened; look: Look; news: Screened['hits'] };
type Answered = { watch: Watch; answer: Screened; since: ListChange[]; at: Temporal.Instant };

function outcomeOf({ people }: WatchDeps, { watch, answer, since, at }: Answered): Outcome {
  const { hits, screen } = answer;
  const look = { hits, limit: screen.limit, lists: screen.lists, since };
  const screened = dayOf(Temporal.Instant.from(watch.screenedAt), people);
  return { watch, answer, look, news: untold(watch, look, { screened, today: dayOf(at, people) }) };
}

function dayOf(instant: Temporal.Instant, people: WatchDeps['people']): Temporal.PlainDate {
  return instant.toZonedDateTimeISO(people.workspaceZone()).toPlainDate();
}

type Rescreening = Outcome & { edition: string; certificate: string; at: Temporal.Instant };

async function changesOf(deps: WatchDeps, rescreening: Rescreening): Promise<Change[]> {
  const { watch, answer, look, news, edition, certificate, at } = rescreening;
  const { screen } = answer;
  const today = dayOf(at, deps.people);
  const seen = seenAfter(watch, look);
  const marked = changing('watches', watch.id, (old) => markScreened(old, { edition, certificate, seen }, at));
  const gone = await goneFrom(deps, rescreening);
  if (news.length === 0 && gone.length === 0) return [marked];
  const told = new Map(news.map((hit) => [hit.id, newsOfHit(watch, hit, look)]));
  const order = {
    id: await deps.store.newId('deliveries'),
    key: `watch:${watch.id}:${screen.id}`,
    channel: watch.channel,
    message: watchAlert(watch, { hits: news, told, gone, screen, today, now: at }),
    about: watch.id,
  };
  return [...answer.changes, marked, adding('deliveries', orderDelivery(order, at))];
}

async function goneFrom({ store, people }: WatchDeps, { watch, look, at }: Rescreening): Promise<GoneParty[]> {
  const { gone } = silentIn(watch, look);
  const known = await Promise.all(gone.map(({ record }) => store.hits.find({ key: hitKey(watch, partsOf(record)) })));
  return goneParties(gone, look, { known: known.flat(), today: dayOf(at, people) });
}

function certificateOf(id: string, screen: Screened['screen'], outcomes: readonly Outcome[]): New<Rescreen> {
  const { at, lists, notLoaded, limit, accordVersion } = screen;
  const watches = outcomes.map(({ watch, answer, news }) => ({
    watchId: watch.id,
    threshold: watch.threshold,
    hits: answer.screen.hits.map(({ hitId, score, entryHash }) => ({ hitId, score, entryHash })),
    screenId: news.length > 0 ? answer.screen.id : null,
  }));
  return { id, at, lists, notLoaded, limit, accordVersion, watches };
}
