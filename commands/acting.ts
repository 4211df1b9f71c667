import type { Deps } from '../src/deps.ts';
import type { Act } from '../src/domain/records.ts';
import { onceStore } from '../store/once-store.ts';

/** Somebody doing something: who, when, where they are in time, and what they may reach. */
export type Acting = {
  /** As `deps`, but its store refuses to act twice on one delivery from Slack. */
  deps: Deps;
  user: string;
  now: Temporal.Instant;
  zone: string;
  /** The day where they are: what “tomorrow” is counted from. */
  today: Temporal.PlainDate;
  /** The day in the workspace's zone: what is overdue in the register is so for everybody at once. */
  registerDay: Temporal.PlainDate;
  /** How the history names what they do: the verb, or the whole command. */
  act: (what: string) => Act;
};

/** The parts of Slack's payloads that say who acts and which delivery it is. */
export type Payload = {
  user_id?: string | undefined;
  user?: { id: string } | undefined;
  trigger_id?: string | undefined;
};

/** Who acts in a command, an interaction or a shortcut. */
export async function actingIn(body: Payload, deps: Deps): Promise<Acting> {
  const user = body.user_id ?? body.user?.id ?? '';
  const now = deps.clock();
  const zone = await deps.people.zoneOf(user);
  const store = body.trigger_id ? onceStore(deps.store, body.trigger_id, now) : deps.store;
  return {
    deps: { ...deps, store },
    user,
    now,
    zone,
    today: now.toZonedDateTimeISO(zone).toPlainDate(),
    registerDay: now.toZonedDateTimeISO(deps.people.workspaceZone()).toPlainDate(),
    act: (what) => ({ by: user, at: now, what }),
  };
}
