import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openJsonStore } from '../../store/json-store.ts';
import { createMemoryStore } from '../../store/memory-store.ts';
import { adding, type Change, changing, removing, type Store } from '../../store/store.ts';
import { dataFolder } from './data-folder.ts';
import { hastyDisk } from './faulty-disk.ts';
import { receipt } from './records.ts';

/** What a test does to a receipt; numbers are on two pages, and few enough that they meet again. */
type Step = { kind: 'add' | 'update' | 'remove'; number: number; key: string };
type Action = { kind: 'commit'; steps: Step[] } | { kind: 'reopen' };

/** The plainest store that keeps the promises: number → key and version. */
type Model = Map<number, { key: string; version: number }>;

const step = fc.record({
  kind: fc.constantFrom('add' as const, 'update' as const, 'remove' as const),
  number: fc.constantFrom(1, 2, 3, 200, 201, 400),
  key: fc.constantFrom('a', 'b', 'c', '__proto__', 'constructor', ''),
});

const action: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('commit' as const), steps: fc.array(step, { maxLength: 4 }) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('reopen' as const) }) },
);

/** The model after a step, or null where the store must refuse it. */
function modelStep(model: Model, { kind, number, key }: Step): Model | null {
  const there = model.get(number);
  if ((kind === 'add') === (there !== undefined)) return null;
  const next = new Map(model);
  if (kind === 'remove') {
    next.delete(number);
    return next;
  }
  if ([...model].some(([other, value]) => other !== number && value.key === key)) return null;
  return next.set(number, { key, version: (there?.version ?? 0) + 1 });
}

function changeOf({ kind, number, key }: Step): Change {
  const id = `RECEIPT-${number}`;
  if (kind === 'add') return adding('receipts', receipt(id, key));
  return kind === 'remove' ? removing('receipts', id) : changing('receipts', id, (each) => ({ ...each, key }));
}

async function expectSame(store: Store, model: Model): Promise<void> {
  const expected = [...model]
    .toSorted(([a], [b]) => a - b)
    .map(([number, { key, version }]) => ({
      ...receipt(`RECEIPT-${number}`, key),
      version,
    }));
  expect(await store.receipts.find()).toEqual(expected);
  for (const record of expected) expect(await store.receipts.find({ key: record.key })).toEqual([record]);
}

async function behavesLikeModel(actions: Action[], open: () => Promise<Store>, reopens: boolean): Promise<void> {
  let store = await open();
  let model: Model = new Map();
  let highest = 0;
  for (const each of actions) {
    if (each.kind === 'reopen') {
      if (!reopens) continue;
      await store.close();
      store = await open();
    } else {
      const next = each.steps.reduce<Model | null>((now, one) => now && modelStep(now, one), model);
      const saved = await store.commit(each.steps.map(changeOf)).catch(() => null);
      expect(saved === null).toBe(next === null);
      if (next) highest = Math.max(highest, ...each.steps.map(({ number }) => number));
      model = next ?? model;
    }
    await expectSame(store, model);
  }
  expect(Number((await store.newId('receipts')).slice(8))).toBeGreaterThan(highest);
  await store.close();
}

test('the memory store behaves like the model', async () => {
  const property = fc.asyncProperty(fc.array(action, { maxLength: 30 }), (actions) =>
    behavesLikeModel(actions, async () => createMemoryStore(), false),
  );
  await fc.assert(property, { numRuns: 200 });
});

test('the embedded store behaves like the model, also when it is closed and opened between', async () => {
  const property = fc.asyncProperty(fc.array(action, { maxLength: 20 }), async (actions) => {
    const folder = await dataFolder();
    await behavesLikeModel(actions, () => openJsonStore(folder, { disk: hastyDisk }), true);
  });
  await fc.assert(property, { numRuns: 40 });
});
