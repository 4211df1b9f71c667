import { describe, expect, test } from 'vitest';
import { type Delivery, isDue, nextInLine, orderDelivery, putBack, startSending } from '../../src/domain/deliveries.ts';

const now = Temporal.Instant.from('2015-09-28T10:00:00Z');
const at = (seconds: number) => now.add({ seconds });

function ordered(id: string, fields: Partial<Delivery> = {}): Delivery {
  return {
    ...orderDelivery({ id, key: id, channel: 'C1', message: { text: 'x', blocks: [] } }, now),
    version: 1,
    ...fields,
  };
}

test('an order waits from now on, and shows nothing but what was asked for', () => {
  expect(ordered('POST-1')).toMatchObject({
    ...{ state: 'waiting', createdAt: now.toString(), notBefore: now.toString(), attempts: 0 },
    ...{ about: null, threadTs: null, replaces: null, posted: null, problem: null },
  });
});

test('each try counts, and a message that did not arrive waits again', () => {
  const sending = startSending(ordered('POST-1'), at(3));
  expect(sending).toMatchObject({ state: 'sending', attempts: 1, notBefore: at(3).toString() });
  expect(isDue(sending, now)).toBe(false);
  expect(putBack(sending, at(60), 'ratelimited')).toMatchObject({
    state: 'waiting',
    attempts: 1,
    problem: 'ratelimited',
  });
});

describe('next in line', () => {
  const waiting = ordered('POST-1');
  const tried = ordered('POST-2', { attempts: 1, notBefore: at(5).toString() });
  const open = ordered('POST-3', { state: 'sending', attempts: 1, notBefore: at(5).toString() });
  const planned = ordered('POST-4', { notBefore: at(3600).toString() });
  const done = ordered('POST-5', { state: 'posted' });

  test.each<[string, Delivery[], string | null]>([
    ['nothing', [], null],
    ['the first that waits', [waiting, ordered('POST-9')], 'POST-1'],
    ['nobody while one that was tried rests', [tried, waiting], null],
    ['nobody while the fate of one is open', [open, waiting], null],
    ['the first, though a later one rests', [waiting, tried], 'POST-1'],
    ['the first that is due, though one is planned for later', [planned, waiting], 'POST-1'],
    ['nobody where all is done or planned', [done, planned], null],
  ])('is %s', (_what, deliveries, id) => {
    expect(nextInLine(deliveries, now)?.id ?? null).toBe(id);
  });

  test('is the one whose rest is over', () => {
    expect(nextInLine([tried, waiting], at(5))?.id).toBe('POST-2');
  });
});
