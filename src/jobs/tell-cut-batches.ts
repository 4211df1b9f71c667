import { adding, removing } from '../../store/store.ts';
import { batchCut } from '../../views/sanctions-batch.ts';
import type { Deps } from '../deps.ts';
import { orderDelivery } from '../domain/deliveries.ts';

/** Tells whoever waits for the answer to a file that a stop of Accord cut its screening off, once; runs before new files are taken. */
export async function tellCutBatches({ store, clock, names }: Pick<Deps, 'store' | 'clock' | 'names'>): Promise<void> {
  for (const batch of await store.batches.find()) {
    const id = await store.newId('deliveries');
    const order = { id, key: `batch-cut:${batch.id}`, channel: batch.user, message: batchCut(batch, names) };
    await store.commit([removing('batches', batch.id), adding('deliveries', orderDelivery(order, clock()))]);
  }
}
