import { adding, type Change, changing } from '../../store/store.ts';
import { watchAlert } from '../../views/sanctions-watch.ts';
import type { Deps } from '../deps.ts';
import { orderDelivery } from '../domain/deliveries.ts';
import { hitKey } from '../domain/hits.ts';
import type { New } from '../domain/records.ts';
import type { Rescreen } from '../domain/rescreens.ts';
import { changesSince, goneSince, newsOfHit } from '../domain/watch-news.ts';
import { editionOf, markScreened, untold, type Watch } from '../domain/watches.ts';
import { type Screened, screenParties } from '../sanctions/record-screens.ts';

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
  for (let from = 0; from < due.length && !signal?.aborted; from += atOnce)
    await rescreen(deps, due.slice(from, from + atOnce), edition);
  if (due.length > 0) deps.outbox.nudge();
}

/** What the watches met, their alerts and their common certificate are one commit. */
async function rescreen(deps: WatchDeps, watches: Watch[], edition: string): Promise<void> {
  const act = { by: 'accord', at: deps.clock(), what: 'rescreen' };
  const asked = watches.map(({ typed, party, threshold }) => ({ typed, party, min: threshold }));
  const screened = await screenParties(deps, asked, act);
  const certificate = await deps.store.newId('rescreens');
  const outcomes = watches.flatMap((watch, at) => {
    const answer = screened[at];
    return answer ? [{ watch, answer, news: newsOf(deps, { watch, answer, at: act.at }) }] : [];
  });
  const changes: Change[] = [];
  for (const outcome of outcomes)
    changes.push(...(await changesOf(deps, { ...outcome, edition, certificate, at: act.at })));
  const [first] = screened;
  if (first) changes.push(adding('rescreens', certificateOf(certificate, first.screen, outcomes)));
  await deps.store.commit(changes);
}

type Outcome = { watch: Watch; answer: Screened; news: Screened['hits'] };

function newsOf(
  { people }: WatchDeps,
  { watch, answer, at }: { watch: Watch; answer: Screened; at: Temporal.Instant },
): Outcome['news'] {
  const screened = dayOf(Temporal.Instant.from(watch.screenedAt), people);
  return untold(watch, answer.hits, { screened, today: dayOf(at, people) });
}

function dayOf(instant: Temporal.Instant, people: WatchDeps['people']): Temporal.PlainDate {
  return instant.toZonedDateTimeISO(people.workspaceZone()).toPlainDate();
}

type Rescreening = Outcome & { edition: string; certificate: string; at: Temporal.Instant };

async function changesOf(deps: WatchDeps, rescreening: Rescreening): Promise<Change[]> {
  const { watch, answer, news, edition, certificate, at } = rescreening;
  const { hits, screen } = answer;
  const today = dayOf(at, deps.people);
  const marked = changing('watches', watch.id, (old) => markScreened(old, { edition, certificate, hits }, at));
  const since = changesSince(watch, await deps.store.listChanges.find());
  const known = (await deps.store.hits.find()).filter((hit) => hit.key === hitKey(screen, hit.found));
  const gone = goneSince(watch, { hits, limit: screen.limit, known, today }, since);
  if (news.length === 0 && gone.length === 0) return [marked];
  const told = new Map(news.map((hit) => [hit.id, newsOfHit(watch, hit, since)]));
  const order = {
    id: await deps.store.newId('deliveries'),
    key: `watch:${watch.id}:${screen.id}`,
    channel: watch.channel,
    message: watchAlert(watch, { hits: news, told, gone, screen, today, now: at }),
    about: watch.id,
  };
  return [...answer.changes, marked, adding('deliveries', orderDelivery(order, at))];
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
