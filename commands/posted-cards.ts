import { type Message, orderDelivery } from '../src/domain/deliveries.ts';
import { adding, type Change } from '../store/store.ts';
import { keepWhy } from '../views/news-footer.ts';
import type { Acting } from './acting.ts';

/** The changes that bring every card up to date that was posted of a record (`F-5`, `N-1`). */
export async function cardUpdates(acting: Acting, about: string, message: Message): Promise<Change[]> {
  const { store } = acting.deps;
  const posted = await store.deliveries.find({ about, state: 'posted', replaces: null });
  const orders = posted.map(async ({ id: replaces, channel, message: shown }) => {
    const id = await store.newId('deliveries');
    const order = { id, key: `update:${replaces}:${id}`, channel, message: keepWhy(shown, message), about, replaces };
    return adding('deliveries', orderDelivery(order, acting.now));
  });
  return Promise.all(orders);
}
