import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openJsonStore } from '../../store/json-store.ts';
import { adding, changing, type Store } from '../../store/store.ts';
import { dataFolder } from './data-folder.ts';
import { type PowerCutDisk, powerCutDisk } from './power-cut-disk.ts';
import { draft, receipt } from './records.ts';

/** One round of work: a write of one page, then a commit to three. Returns what was acknowledged before the power went. */
async function work(store: Store, round: number): Promise<number> {
  const drafts = { one: `DRAFT-${round}`, other: `DRAFT-${200 + round}` };
  try {
    await store.drafts.add(draft(drafts.one));
    await store.commit([
      changing('drafts', drafts.one, (each) => ({ ...each, by: 'U2' })),
      adding('drafts', draft(drafts.other)),
      adding('receipts', receipt(`RECEIPT-${round}`, String(round))),
    ]);
    return 2;
  } catch {
    return (await store.drafts.get(drafts.one)) ? 1 : 0;
  }
}

/** How much of a round is there: nothing, the first write, or all; throws where a commit is there in part. */
async function found(store: Store, round: number): Promise<number> {
  const one = await store.drafts.get(`DRAFT-${round}`);
  const parts = [
    one?.by === 'U2',
    await store.drafts.get(`DRAFT-${200 + round}`),
    await store.receipts.get(`RECEIPT-${round}`),
  ];
  const present = parts.filter(Boolean).length;
  if (present !== 0 && present !== parts.length) throw new Error(`Round ${round} is there in part`);
  return present > 0 ? 2 : one ? 1 : 0;
}

/**
 * A process that dies after so many steps of its work, the next one that dies after so many steps of its recovery, and
 * whether the power went with each of them.
 */
type Life = { steps: number; cut: boolean; recovery: number; cutAgain: boolean };

/** Lives one life after the other in one folder; false where something that was once there or acknowledged is lost. */
async function survives(disk: PowerCutDisk, { lives, luck }: { lives: Life[]; luck: boolean[] }): Promise<boolean> {
  const folder = await dataFolder();
  let toss = 0;
  const die = (power: boolean) => {
    disk.failAfter(Infinity);
    if (power) disk.cutPower(() => luck[toss++ % luck.length] ?? false);
  };
  let known: number[] = [];
  for (const { steps, cut, recovery, cutAgain } of lives) {
    const store = await openJsonStore(folder, { disk });
    disk.failAfter(steps);
    known.push(await work(store, known.length + 1));
    await store.close();
    die(cut);
    disk.failAfter(recovery);
    await openJsonStore(folder, { disk }).then(
      (opened) => opened.close(),
      () => {},
    );
    die(cutAgain);

    const again = await openJsonStore(folder, { disk });
    const kept = await Promise.all(known.map((_, index) => found(again, index + 1)));
    await again.close();
    if (kept.some((each, index) => each < (known[index] ?? 0))) return false;
    known = kept;
  }
  disk.cutPower(() => false);
  const last = await openJsonStore(folder, { disk });
  const kept = await Promise.all(known.map((_, index) => found(last, index + 1)));
  await last.close();
  return kept.every((each, index) => each === known[index]);
}

const life = fc.record({
  steps: fc.integer({ min: 0, max: 26 }),
  cut: fc.boolean(),
  recovery: fc.integer({ min: 0, max: 30 }),
  cutAgain: fc.boolean(),
});

const cuts = fc.record({
  lives: fc.array(life, { minLength: 1, maxLength: 4 }),
  luck: fc.array(fc.boolean(), { minLength: 1, maxLength: 40 }),
});

test('a power cut at any moment loses nothing acknowledged and leaves no commit in part', async () => {
  const property = fc.asyncProperty(cuts, async (cut) => {
    expect(await survives(powerCutDisk(), cut)).toBe(true);
  });
  await fc.assert(property, { numRuns: 100 });
});

test.each([
  { what: 'files', forgets: (path: string) => path.endsWith('.tmp') },
  { what: 'the folders of pages', forgets: (path: string) => /(drafts|receipts)$/.test(path) },
  { what: 'the data folder', forgets: (path: string) => !/(tmp|drafts|receipts)$/.test(path) },
])('without the syncs of $what a power cut does harm: the test above can fail', async ({ forgets }) => {
  const property = fc.asyncProperty(cuts, async (cut) => {
    expect(await survives(powerCutDisk(forgets), cut).catch(() => false)).toBe(true);
  });
  expect((await fc.check(property, { seed: 1, numRuns: 1000, endOnFailure: true })).failed).toBe(true);
});
