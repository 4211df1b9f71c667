import { expect, test } from 'vitest';
import { type Delivery, orderDelivery } from '../../src/domain/deliveries.ts';
import { dueNow, type Placement } from '../../src/domain/placing.ts';
import { sweep } from '../../src/jobs/sweep.ts';
import { createMemoryStore } from '../../store/memory-store.ts';

const now = Temporal.Instant.from('2016-03-01T00:00:00Z');
const ago = (days: number) => now.subtract({ hours: days * 24 });

async function swept(deliveries: Partial<Delivery>[]): Promise<string[]> {
  const store = createMemoryStore();
  for (const [i, fields] of deliveries.entries()) {
    const order = { id: `POST-${i + 1}`, key: `k${i}`, channel: 'C1', message: { text: 'x', blocks: [] } };
    await store.deliveries.add({ ...orderDelivery(order, ago(90)), ...fields });
  }
  await sweep({ store, clock: () => now });
  return (await store.deliveries.find()).map(({ id }) => id);
}

const posted = (days: number): Partial<Delivery> => ({
  state: 'posted',
  posted: { channel: 'C1', ts: '1.0', at: ago(days).toString() },
});

test('receipts go after seven days and drafts after two', async () => {
  const store = createMemoryStore();
  for (const [i, days] of [8, 7.5, 6.5, 1].entries()) {
    await store.receipts.add({ id: `RECEIPT-${i + 1}`, key: `r${i}`, at: ago(days).toString() });
  }
  for (const [i, days] of [8, 2.5, 1.5, 0].entries()) {
    await store.drafts.add({
      id: `DRAFT-${i + 1}`,
      newsId: 'N-1',
      by: 'U1',
      createdAt: ago(days).toString(),
      choices: [],
    });
  }
  await sweep({ store, clock: () => now });
  expect((await store.receipts.find()).map(({ id }) => id)).toEqual(['RECEIPT-3', 'RECEIPT-4']);
  expect((await store.drafts.find()).map(({ id }) => id)).toEqual(['DRAFT-3', 'DRAFT-4']);
});

test('posted deliveries go after thirty days; what has not found its end stays', async () => {
  expect(
    await swept([posted(31), posted(29), { state: 'waiting' }, { state: 'sending' }, { state: 'failed' }]),
  ).toEqual(['POST-2', 'POST-3', 'POST-4', 'POST-5']);
});

test('what became of an item goes after thirty days, unless it is held or its post has not found its end', async () => {
  const store = createMemoryStore();
  const order = { id: 'POST-1', key: 'k1', channel: 'C1', message: { text: 'x', blocks: [] } };
  await store.deliveries.add({ ...orderDelivery(order, ago(90)), state: 'failed' });
  const placements: [Placement['state'], number, string | null][] = [
    ['posted', 31, 'POST-9'],
    ['digested', 31, 'POST-8'],
    ['dropped', 31, null],
    ['held', 31, null],
    ['posted', 31, 'POST-1'],
    ['dropped', 29, null],
  ];
  for (const [i, [state, days, deliveryId]] of placements.entries()) {
    const asked = { newsId: `N-${i + 1}`, channel: 'C1', feedId: 'FEED-1', subscriptionId: 'R-1' };
    const decidedAt = ago(days).toString();
    const id = await store.newId('placements');
    await store.placements.add({ ...dueNow(asked, ago(90)), id, state, decidedAt, deliveryId });
  }
  await sweep({ store, clock: () => now });
  expect((await store.placements.find()).map(({ newsId }) => newsId)).toEqual(['N-4', 'N-5', 'N-6']);
});

test('a post that something waits to bring up to date stays', async () => {
  expect(await swept([posted(31), posted(31), { state: 'waiting', replaces: 'POST-1' }])).toEqual(['POST-1', 'POST-3']);
});

test('many at once go, too', async () => {
  expect(await swept(Array.from({ length: 250 }, () => posted(40)))).toEqual([]);
});
