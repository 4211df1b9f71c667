import { describe, expect, test } from 'vitest';
import type { Subscription } from '../../src/domain/news.ts';
import { decide, type Placement, place, reconsider } from '../../src/domain/placing.ts';
import { atOnce } from '../../src/domain/schedule.ts';
import { pauseSubscription } from '../../src/domain/subscriptions.ts';
import { newsOf, subscriptionOf } from './samples.ts';

const at = (text: string) => Temporal.Instant.from(text);
const came = at('2026-02-02T10:00:00Z'); // A Monday.
const item = newsOf({ createdAt: came.toString(), origin: { kind: 'feed', feedId: 'FEED-1', permalink: null } });
const whenAt = (moment: Temporal.Instant) => ({ arrivedAt: moment, now: moment });
const daily = { ...atOnce, every: 'daily' as const, at: '12:00' };
const night = { from: '09:00', to: '13:00', zone: 'UTC' };
const paused = (fields: Partial<Subscription> = {}, since = '2026-02-01T00:00:00Z') => ({
  ...pauseSubscription(subscriptionOf(), 'somebody asked for it', at(since)),
  ...fields,
});

describe('one subscription', () => {
  test.each<[string, Partial<Subscription>, string, string, string, string | null]>([
    ['posts at once', {}, 'post', 'posted', 'at once', null],
    [
      'drops what its feed had brought before it began',
      { createdAt: '2026-02-02T10:00:01Z' },
      'drop',
      'baseline',
      'it came before R-1 began',
      null,
    ],
    [
      'takes what came before it where it asked for that',
      { createdAt: '2026-02-02T10:00:01Z', since: '2026-02-01T00:00:00Z' },
      'post',
      'posted',
      'at once',
      null,
    ],
    [
      'takes what another feed had brought before it began',
      { createdAt: '2026-02-02T10:00:01Z', feedId: 'FEED-2' },
      'post',
      'posted',
      'at once',
      null,
    ],
    ['drops what its filter does not let pass', { filter: 'lemons -title:ban' }, 'drop', 'filter', '-title:ban', null],
    [
      'drops what is like something muted',
      { mutes: ['oranges', 'title:"lifts its ban"'] },
      'drop',
      'muted-like-this',
      'title:"lifts its ban"',
      null,
    ],
    ['drops what comes in a pause', paused(), 'drop', 'paused', 'somebody asked for it', null],
    [
      'posts what comes after the end of a pause, before anybody has noted that end',
      paused({ pausedUntil: '2026-02-02T10:00:00Z' }),
      'post',
      'posted',
      'at once',
      null,
    ],
    ['holds for its digest', { schedule: daily }, 'hold', 'schedule', 'daily at 12:00 (UTC)', '2026-02-02T12:00:00Z'],
    ['holds over quiet hours', { quiet: night }, 'hold', 'quiet-hours', '9:00–13:00 UTC', '2026-02-02T13:00:00Z'],
    [
      'holds a digest that falls in quiet hours',
      { quiet: night, schedule: daily },
      'hold',
      'quiet-hours',
      '9:00–13:00 UTC',
      '2026-02-02T13:00:00Z',
    ],
    [
      'holds until a mute is over',
      { mutedUntil: '2026-02-03T00:00:00Z' },
      'hold',
      'muted',
      '2026-02-03T00:00:00Z',
      '2026-02-03T00:00:00Z',
    ],
    [
      'holds for the first digest after a mute',
      { mutedUntil: '2026-02-03T00:00:00Z', schedule: daily },
      'hold',
      'schedule',
      'daily at 12:00 (UTC)',
      '2026-02-03T12:00:00Z',
    ],
    ['posts when a mute is past', { mutedUntil: '2026-02-02T00:00:00Z' }, 'post', 'posted', 'at once', null],
    [
      'holds in a pause what came before it',
      paused({}, '2026-02-02T11:00:00Z'),
      'hold',
      'paused',
      'somebody asked for it',
      null,
    ],
    [
      'holds until a pause ends by itself',
      paused({ pausedUntil: '2026-02-05T00:00:00Z' }, '2026-02-02T11:00:00Z'),
      'hold',
      'paused',
      'somebody asked for it',
      '2026-02-05T00:00:00Z',
    ],
  ])('%s', (_, fields, outcome, stage, rule, until) => {
    const arrives = stage === 'baseline' ? came.add({ hours: 1 }) : came;
    expect(decide(subscriptionOf(fields), item, whenAt(arrives))).toMatchObject({ outcome, stage, rule, until });
  });

  test('drops what is a month old', () => {
    expect(decide(subscriptionOf(), item, whenAt(came.add({ hours: 29 * 24 })))).toMatchObject({
      outcome: 'drop',
      stage: 'too-old',
    });
  });

  test('says by which words an item matched', () => {
    expect(decide(subscriptionOf({ filter: 'title:lemons,limes' }), item, whenAt(came)).matched).toEqual([
      'title:lemons',
    ]);
  });
});

describe('all subscriptions of a channel', () => {
  const posting = subscriptionOf({ id: 'R-1' });
  const dropping = subscriptionOf({ id: 'R-2', filter: 'oranges' });
  const noon = subscriptionOf({ id: 'R-3', schedule: daily });
  const evening = subscriptionOf({ id: 'R-4', schedule: { ...daily, at: '18:00' } });
  const endless = { ...paused({}, '2026-02-02T11:00:00Z'), id: 'R-5' };
  const placed = (subscriptions: Subscription[], recent: Temporal.Instant[] = []) =>
    place(item, subscriptions, { ...whenAt(came), recent });

  test.each<[string, Subscription[], string, string | null]>([
    ['none drops it', [], 'dropped', null],
    ['one that drops it drops it', [dropping], 'dropped', null],
    ['to post is better than to hold or to drop', [dropping, noon, posting], 'posted', null],
    ['to hold is better than to drop', [dropping, noon], 'held', '2026-02-02T12:00:00Z'],
    ['a shorter hold is better than a longer one', [evening, noon], 'held', '2026-02-02T12:00:00Z'],
    ['a hold with an end is better than one without', [endless, evening], 'held', '2026-02-02T18:00:00Z'],
    ['a hold without an end is better than none', [endless, dropping], 'held', null],
  ])('%s', (_, subscriptions, state, until) => {
    expect(placed(subscriptions)).toMatchObject({ state, until });
    expect(placed(subscriptions).decisions.map((each) => each.subscriptionId)).toEqual(
      subscriptions.map(({ id }) => id),
    );
  });

  test('the sixth post within ten minutes is held until the first is ten minutes old', () => {
    const recent = [4, 9, 2, 3, 1].map((minutes) => came.subtract({ minutes }));
    expect(placed([posting], recent.slice(1))).toMatchObject({ state: 'posted' });
    expect(placed([posting, noon], recent)).toMatchObject({
      state: 'held',
      until: '2026-02-02T10:01:00Z',
      decisions: [
        { stage: 'burst', outcome: 'hold', until: '2026-02-02T10:01:00Z' },
        { stage: 'schedule', outcome: 'hold' },
      ],
    });
  });

  test('a digest is no burst', () => {
    const recent = Array.from({ length: 9 }, () => came);
    expect(placed([noon], recent)).toMatchObject({ state: 'held', until: '2026-02-02T12:00:00Z' });
  });
});

/** The history entry of a pause that ended. */
const resumed = (moment: string) => ({
  at: moment,
  by: 'U1',
  what: 'resume',
  fields: { state: { before: 'paused', after: 'active' } },
});

describe('a held item', () => {
  const held = (subscriptions: Subscription[], recent: Temporal.Instant[] = []): Placement => ({
    ...{
      id: 'PLACE-1',
      version: 1,
      key: 'N-1:C1',
      newsId: 'N-1',
      channel: 'C1',
      feedIds: ['FEED-1'],
      deliveryId: null,
    },
    ...place(item, subscriptions, { ...whenAt(came), recent }),
    ...{ arrivedAt: came.toString(), decidedAt: came.toString() },
  });
  const noon = subscriptionOf({ schedule: daily });
  const asked = (placement: Placement, subscriptions: Subscription[], now: string) =>
    reconsider(placement, { item, subscriptions, now: at(now) });

  test.each<[string, Subscription[], string, string, string | null]>([
    ['stays before its slot', [noon], '2026-02-02T11:59:59Z', 'held', '2026-02-02T12:00:00Z'],
    ['is due at its slot', [noon], '2026-02-02T12:00:00Z', 'posted', '2026-02-02T12:00:00Z'],
    ['is due long after its slot', [noon], '2026-02-09T12:00:00Z', 'posted', '2026-02-02T12:00:00Z'],
    ['is due when its subscription changes to at once', [subscriptionOf()], '2026-02-02T10:05:00Z', 'posted', null],
    [
      'waits for the new slot',
      [subscriptionOf({ schedule: { ...daily, at: '15:00' } })],
      '2026-02-02T12:00:00Z',
      'held',
      '2026-02-02T15:00:00Z',
    ],
    ['is dropped by a new filter', [subscriptionOf({ filter: 'oranges' })], '2026-02-02T10:05:00Z', 'dropped', null],
    ['is dropped where nobody is subscribed any more', [], '2026-02-02T10:05:00Z', 'dropped', null],
    [
      'waits while its subscription is paused',
      [paused({ schedule: daily }, '2026-02-02T11:00:00Z')],
      '2026-02-02T13:00:00Z',
      'held',
      null,
    ],
  ])('%s', (_, subscriptions, now, state, until) => {
    expect(asked(held([noon]), subscriptions, now)).toMatchObject({ state, until });
  });

  test.each<[string, Partial<Subscription>, string, string]>([
    [
      'waits for the end of quiet hours that it has come to be due in',
      { schedule: daily, quiet: night },
      '2026-02-03T12:00:00Z',
      '2026-02-03T13:00:00Z',
    ],
    [
      'waits for the first slot after its pause',
      { schedule: daily, history: [resumed('2026-02-05T00:00:00Z')] },
      '2026-02-05T00:00:00Z',
      '2026-02-05T12:00:00Z',
    ],
    [
      'waits for the first slot after its mute',
      { schedule: daily, mutedUntil: '2026-02-05T00:00:00Z' },
      '2026-02-05T00:00:00Z',
      '2026-02-05T12:00:00Z',
    ],
  ])('%s', (_, fields, now, until) => {
    expect(asked(held([noon]), [subscriptionOf(fields)], now)).toMatchObject({ state: 'held', until });
  });

  test('of a burst comes when the burst is over, whatever else changes', () => {
    const five = Array.from({ length: 5 }, () => came);
    const placement = held([subscriptionOf()], five);
    expect(asked(placement, [subscriptionOf()], '2026-02-02T10:09:00Z')).toMatchObject({
      state: 'held',
      until: '2026-02-02T10:10:00Z',
    });
    expect(asked(placement, [subscriptionOf()], '2026-02-02T10:10:00Z')).toMatchObject({ state: 'posted' });
  });
});
