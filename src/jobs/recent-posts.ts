import type { Deps } from '../deps.ts';
import { burst, type Placed } from '../domain/placing.ts';
import type { PlaceDeps } from './order-news.ts';

/** A post that was decided on; `id` is null until its delivery has one. */
type Decided = { channel: string; at: Temporal.Instant; id: string | null };

// A store shows a post only once it is durable; whoever decides meanwhile for the same channel has to count it too.
const decidedOn = new WeakMap<Deps['store'], readonly Decided[]>();

/**
 * Decides by the moments of a channel's posts within the time of a burst, those too that are decided on but not saved; a
 * post counts from then on, and `name` says which delivery it is. One that cannot be saved counts until that time is over:
 * others may come a little late then, never too many.
 */
export async function decideCounting(
  { store, clock }: PlaceDeps,
  channel: string,
  decide: (recent: readonly Temporal.Instant[]) => Placed,
): Promise<{ placed: Placed; name: (id: string) => void }> {
  const now = clock();
  const saved = await store.deliveries.find({ channel, replaces: null });
  // Nothing is awaited from here on, so that no two decide by the same count.
  const ids = new Set(saved.map(({ id }) => id));
  const posts = saved.filter(({ key }) => key.startsWith('news:N-')).map(({ createdAt }) => createdAt);
  const counted = (decidedOn.get(store) ?? []).filter(({ at }) => isRecent(at, now));
  const unsaved = counted.filter((each) => each.channel === channel && (each.id === null || !ids.has(each.id)));
  const recent = posts.filter((at) => isRecent(at, now)).map((at) => Temporal.Instant.from(at));
  const placed = decide([...recent, ...unsaved.map(({ at }) => at)]);
  const mine: Decided = { channel, at: now, id: null };
  decidedOn.set(store, placed.state === 'posted' ? [...counted, mine] : counted);
  return { placed, name: (id) => Object.assign(mine, { id }) };
}

function isRecent(at: string | Temporal.Instant, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(at, now.subtract({ minutes: burst.minutes })) > 0;
}
