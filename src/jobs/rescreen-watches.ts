import { adding, type Change, changing } from '../../store/store.ts';
import { watchAlert } from '../../views/sanctions-watch.ts';
import type { Deps } from '../deps.ts';
import { orderDelivery } from '../domain/deliveries.ts';
import { hitKey } from '../domain/hits.ts';
import { changesSince, goneSince, newsOfHit } from '../domain/watch-news.ts';
import { editionOf, markScreened, untold, type Watch } from '../domain/watches.ts';
import { type Screened, screenParties } from '../sanctions/record-screens.ts';

type WatchDeps = Pick<Deps, 'store' | 'clock' | 'screener' | 'outbox' | 'people'>;

const atOnce = 50;

/**
 * Screens every watch again that was last screened against other versions of the lists. New and changed hits, and
 * parties that are gone, are told once, with a certificate; a watch that finds what it found before only notes the versions.
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

async function rescreen(deps: WatchDeps, watches: Watch[], edition: string): Promise<void> {
  const act = { by: 'accord', at: deps.clock(), what: 'rescreen' };
  const asked = watches.map(({ typed, party, threshold }) => ({ typed, party, min: threshold }));
  const screened = await screenParties(deps, asked, act);
  for (const [at, watch] of watches.entries()) {
    const answer = screened[at];
    if (answer) await deps.store.commit(await changesOf(deps, { watch, answer, edition, at: act.at }));
  }
}

type Rescreened = { watch: Watch; answer: Screened; edition: string; at: Temporal.Instant };

async function changesOf(deps: WatchDeps, { watch, answer, edition, at }: Rescreened): Promise<Change[]> {
  const today = at.toZonedDateTimeISO(deps.people.workspaceZone()).toPlainDate();
  const news = untold(watch, answer.hits, today);
  const screened = changing('watches', watch.id, (old) => markScreened(old, { edition, hits: answer.hits }, at));
  const since = changesSince(watch, await deps.store.listChanges.find());
  const known = (await deps.store.hits.find()).filter((hit) => hit.key === hitKey(answer.screen, hit.found));
  const gone = goneSince(watch, { hits: answer.hits, limit: answer.screen.limit, known, today }, since);
  if (news.length === 0 && gone.length === 0) return [screened];
  const told = new Map(news.map((hit) => [hit.id, newsOfHit(watch, hit, since)]));
  const order = {
    id: await deps.store.newId('deliveries'),
    key: `watch:${watch.id}:${answer.screen.id}`,
    channel: watch.channel,
    message: watchAlert(watch, { hits: news, told, gone, screen: answer.screen, today, now: at }),
    about: watch.id,
  };
  return [...answer.changes, screened, adding('deliveries', orderDelivery(order, at))];
}
