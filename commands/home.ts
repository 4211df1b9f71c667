import type { App } from '@slack/bolt';
import type { Deps } from '../src/deps.ts';
import { nextDue } from '../src/domain/commitment-due.ts';
import { awaitingConfirmation } from '../src/domain/commitment-status.ts';
import type { Commitment } from '../src/domain/commitments.ts';
import { bySoonest, isUnfinished, owesAnswer } from '../src/domain/followups.ts';
import { awaitingSecond } from '../src/domain/hits.ts';
import { homeView } from '../views/home.ts';
import { type Acting, actingIn } from './acting.ts';

/** Registers the Home tab: it is drawn anew whenever somebody opens it. */
export function registerHome(app: App, deps: Deps): void {
  app.event('app_home_opened', async ({ event, client }) => {
    if (event.tab === 'home') await refreshHome(await actingIn({ user: { id: event.user } }, deps), client);
  });
}

/** Draws a person's Home anew. */
export async function refreshHome(acting: Acting, client: App['client']): Promise<void> {
  const { store, names } = acting.deps;
  const [assigned, asked, commitments, news, feeds, listStates, hits] = await Promise.all([
    store.followups.find({ assignee: acting.user }),
    store.followups.find({ asker: acting.user }),
    store.commitments.find({ removedAt: null }),
    store.news.find(),
    store.feeds.find(),
    store.listStates.find(),
    store.hits.find(),
  ]);
  const view = homeView({
    mine: assigned.filter(owesAnswer).toSorted(bySoonest),
    asked: asked.filter((each) => each.assignee !== acting.user && isUnfinished(each)).toSorted(bySoonest),
    toConfirm: commitments.filter((each) => needsMe(each, acting.user)),
    matchesToConfirm: hits.filter((hit) => awaitingSecond(hit)?.confirmer === acting.user),
    dueSoon: soonest(commitments, acting.registerDay),
    news: news.toReversed(),
    feeds,
    listStates,
    today: acting.today,
    registerDay: acting.registerDay,
    names,
  });
  await client.views.publish({ user_id: acting.user, view });
}

function needsMe(commitment: Commitment, user: string): boolean {
  return awaitingConfirmation(commitment)?.confirmer === user;
}

function soonest(commitments: Commitment[], today: Temporal.PlainDate): Commitment[] {
  const dated = commitments.flatMap((each) => {
    const next = nextDue(each, today);
    return next ? [{ each, date: next.date }] : [];
  });
  return dated.toSorted((a, b) => a.date.localeCompare(b.date)).map(({ each }) => each);
}
