import { adding, type Change } from '../../store/store.ts';
import { listStopped, listWell } from '../../views/sanctions-lists.ts';
import type { Deps } from '../deps.ts';
import { hasStopped, type ListState, listNames } from '../domain/answering-lists.ts';
import { orderDelivery } from '../domain/deliveries.ts';
import type { New } from '../domain/records.ts';

type TellDeps = Pick<Deps, 'store' | 'clock' | 'screener' | 'names'>;
/** A list's state before a try, and after it. */
type Tried = { before: New<ListState>; after: New<ListState> };

/**
 * What has to be saved together with a try so that whoever rests on a list learns once that it cannot be refreshed, and
 * once that it is again: the channels that subscribed to its changes, and those that watch parties.
 */
export async function listHealthNotices(deps: TellDeps, { before, after }: Tried): Promise<Change[]> {
  const [wasStopped, isStopped] = [hasStopped(before), hasStopped(after)];
  if (wasStopped === isStopped) return [];
  const now = deps.clock();
  const held = (await deps.screener.lists()).find(({ list }) => list === after.list) ?? null;
  const about = { name: held?.name ?? listNames[after.list], state: after, held, now, names: deps.names };
  const message = isStopped ? listStopped(about) : listWell(about);
  const changes: Change[] = [];
  for (const channel of await concerned(deps, after)) {
    const id = await deps.store.newId('deliveries');
    const key = `list-${isStopped ? 'stopped' : 'well'}:${after.list}:${after.triedAt}:${channel}`;
    changes.push(adding('deliveries', orderDelivery({ id, key, channel, message }, now)));
  }
  return changes;
}

async function concerned({ store }: TellDeps, { list }: New<ListState>): Promise<Set<string>> {
  const [subscriptions, watches] = await Promise.all([
    store.listSubscriptions.find({ state: 'active' }),
    store.watches.find({ state: 'active' }),
  ]);
  const wanted = subscriptions.filter(({ lists }) => lists.length === 0 || lists.includes(list));
  return new Set([...wanted, ...watches].map(({ channel }) => channel));
}
