import { expect, test } from 'vitest';
import { createTurns } from '../../src/feeds/turns.ts';

test('so much is done at once, in the order in which it came, and a failure makes room too', async () => {
  const turns = createTurns(2);
  const begun: number[] = [];
  const ends: PromiseWithResolvers<void>[] = [];
  const works = [0, 1, 2, 3].map((n) => {
    const end = Promise.withResolvers<void>();
    ends.push(end);
    return turns(async () => {
      begun.push(n);
      await end.promise;
      return n;
    });
  });
  expect(begun).toEqual([0, 1]);
  ends[1]?.reject(new Error('no'));
  await expect(works[1]).rejects.toThrow('no');
  expect(begun).toEqual([0, 1, 2]);
  ends[0]?.resolve();
  expect(await works[0]).toBe(0);
  expect(begun).toEqual([0, 1, 2, 3]);
  for (const end of ends) end.resolve();
  expect(await Promise.all(works.filter((_, n) => n !== 1))).toEqual([0, 2, 3]);
});
