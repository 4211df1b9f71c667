import { reminderMessage } from '../../views/followups.ts';
import type { Deps } from '../deps.ts';
import { orderDelivery } from '../domain/deliveries.ts';
import type { Followup } from '../domain/followups.ts';
import { DomainError } from '../domain/problem.ts';
import { reminderDue } from '../domain/reminders.ts';

type RemindDeps = Pick<Deps, 'store' | 'clock' | 'log' | 'people' | 'outbox'>;

/** Orders the reminders that are due: one for each rung of a follow-up's ladder, by direct message to its assignee. */
export async function remindFollowups(deps: RemindDeps): Promise<void> {
  const { store, log, outbox } = deps;
  const owed = (
    await Promise.all([store.followups.find({ status: 'open' }), store.followups.find({ status: 'accepted' })])
  ).flat();
  for (const followup of owed) {
    await remind(deps, followup).catch((error: unknown) => {
      log.error({ err: error, followup: followup.id }, 'cannot remind of a follow-up');
    });
  }
  outbox.nudge();
}

async function remind({ store, clock, people }: RemindDeps, followup: Followup): Promise<void> {
  if (!followup.due?.date) return;
  const zone = await people.zoneOf(followup.assignee);
  const now = clock();
  const rung = reminderDue(followup, { now, zone });
  if (rung === null) return;
  // Who snoozed a reminder is owed it again when the snooze ends.
  const snoozed = followup.snoozedUntil === null ? '' : `:${followup.snoozedUntil}`;
  const key = `reminder:${followup.id}:${rung}:${followup.due.date}${snoozed}`;
  if ((await store.deliveries.find({ key })).length > 0) return;
  const message = reminderMessage(followup, now.toZonedDateTimeISO(zone).toPlainDate());
  const order = { id: await store.newId('deliveries'), key, channel: followup.assignee, message, about: followup.id };
  await store.deliveries.add(orderDelivery(order, now)).catch(ignoreOrdered);
}

/** Another run or another process was faster. */
function ignoreOrdered(error: unknown): void {
  if (!(error instanceof DomainError) || error.problem.code !== 'already-exists') throw error;
}
