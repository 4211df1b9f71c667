import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { atOnce, nextSlot, quietUntil, type Schedule } from '../../src/domain/schedule.ts';

const instant = (text: string) => Temporal.Instant.from(text);
const daily = (zone: string, at: string, fields: Partial<Schedule> = {}): Schedule => ({
  ...atOnce,
  every: 'daily',
  at,
  zone,
  ...fields,
});

/** The slots between two moments. */
function slots(schedule: Schedule, from: string, to: string): string[] {
  const found: string[] = [];
  for (let at = nextSlot(schedule, instant(from)); Temporal.Instant.compare(at, to) <= 0; at = nextSlot(schedule, at)) {
    found.push(at.toString());
  }
  return found;
}

describe('the next slot', () => {
  test.each<[string, Schedule, string, string]>([
    ['at once', atOnce, '2015-09-28T10:00:00Z', '2015-09-28T10:00:00Z'],
    ['today', daily('UTC', '08:00'), '2015-09-28T07:59:59Z', '2015-09-28T08:00:00Z'],
    ['tomorrow where it is just now', daily('UTC', '08:00'), '2015-09-28T08:00:00Z', '2015-09-29T08:00:00Z'],
    ['in its zone', daily('Asia/Shanghai', '08:00'), '2015-09-28T10:00:00Z', '2015-09-29T00:00:00Z'],
    ['after the weekend', daily('UTC', '08:00', { every: 'weekdays' }), '2015-10-02T09:00:00Z', '2015-10-05T08:00:00Z'],
    [
      'on its weekday',
      daily('UTC', '09:00', { every: 'weekly', weekday: 3 }),
      '2015-09-30T09:00:00Z',
      '2015-10-07T09:00:00Z',
    ],
    [
      'at the minute of the hour',
      daily('UTC', '00:30', { every: 'hourly' }),
      '2015-09-28T10:30:00Z',
      '2015-09-28T11:30:00Z',
    ],
    [
      'at the minute of the hour there',
      daily('Asia/Kolkata', '00:00', { every: 'hourly' }),
      '2015-09-28T10:00:00Z',
      '2015-09-28T10:30:00Z',
    ],
    [
      'on a day that Samoa left out, the next',
      daily('Pacific/Apia', '08:00'),
      '2011-12-29T19:00:00Z',
      '2011-12-30T18:00:00Z',
    ],
  ])('is %s', (_, schedule, after, slot) => {
    expect(nextSlot(schedule, instant(after)).toString()).toBe(slot);
  });
});

describe('over a clock change', () => {
  test.each<[string, Schedule, string, string, string[]]>([
    [
      'Berlin skips 2:30',
      daily('Europe/Berlin', '02:30'),
      '2026-03-28T00:00:00Z',
      '2026-03-31T00:00:00Z',
      ['2026-03-28T01:30:00Z', '2026-03-29T01:30:00Z', '2026-03-30T00:30:00Z'],
    ],
    [
      'Berlin repeats 2:30',
      daily('Europe/Berlin', '02:30'),
      '2026-10-24T00:00:00Z',
      '2026-10-27T00:00:00Z',
      ['2026-10-24T00:30:00Z', '2026-10-25T00:30:00Z', '2026-10-26T01:30:00Z'],
    ],
    [
      'New York skips 2:30',
      daily('America/New_York', '02:30'),
      '2026-03-07T12:00:00Z',
      '2026-03-09T12:00:00Z',
      ['2026-03-08T07:30:00Z', '2026-03-09T06:30:00Z'],
    ],
    [
      'New York repeats 1:30',
      daily('America/New_York', '01:30'),
      '2026-10-31T12:00:00Z',
      '2026-11-02T12:00:00Z',
      ['2026-11-01T05:30:00Z', '2026-11-02T06:30:00Z'],
    ],
    [
      'Lord Howe skips half an hour',
      daily('Australia/Lord_Howe', '02:15'),
      '2026-10-03T00:00:00Z',
      '2026-10-05T00:00:00Z',
      ['2026-10-03T15:45:00Z', '2026-10-04T15:15:00Z'],
    ],
    [
      'Lord Howe repeats half an hour',
      daily('Australia/Lord_Howe', '01:45'),
      '2026-04-04T00:00:00Z',
      '2026-04-06T00:00:00Z',
      ['2026-04-04T14:45:00Z', '2026-04-05T15:15:00Z'],
    ],
    [
      '8:00 stays 8:00 in Berlin',
      daily('Europe/Berlin', '08:00'),
      '2026-03-28T00:00:00Z',
      '2026-03-30T12:00:00Z',
      ['2026-03-28T07:00:00Z', '2026-03-29T06:00:00Z', '2026-03-30T06:00:00Z'],
    ],
    [
      'Beirut skips midnight',
      daily('Asia/Beirut', '00:00'),
      '2026-03-28T00:00:00Z',
      '2026-03-30T12:00:00Z',
      ['2026-03-28T22:00:00Z', '2026-03-29T21:00:00Z'],
    ],
    [
      'an hour that New York repeats has two hourly slots',
      daily('America/New_York', '00:30', { every: 'hourly' }),
      '2026-11-01T05:00:00Z',
      '2026-11-01T07:00:00Z',
      ['2026-11-01T05:30:00Z', '2026-11-01T06:30:00Z'],
    ],
  ])('%s, and each day has one slot', (_, schedule, from, to, expected) => {
    expect(slots(schedule, from, to)).toEqual(expected);
  });
});

const zones = [
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'Asia/Beirut',
  'America/St_Johns',
  'Africa/Casablanca',
  'Pacific/Chatham',
  'UTC',
];
const zone = fc.constantFrom(...zones);
const time = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`);
const moment = fc
  .integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2037, 0, 1) })
  .map((ms) => Temporal.Instant.fromEpochMilliseconds(ms));

test('in any zone and year, a daily digest has exactly one slot for each day, all in order', () => {
  fc.assert(
    fc.property(zone, time, moment, (timeZone, at, from) => {
      const schedule = daily(timeZone, at);
      let before = nextSlot(schedule, from);
      for (let day = 0; day < 14; day += 1) {
        const next = nextSlot(schedule, before);
        const hours = before.until(next).total('hours');
        expect(hours).toBeGreaterThanOrEqual(22.5);
        expect(hours).toBeLessThanOrEqual(25.5);
        const local = next.toZonedDateTimeISO(timeZone).toPlainTime().toString().slice(0, 5);
        const isMoved = Temporal.PlainTime.from(at).until(local).abs().total('minutes') <= 60 || at >= '23:00';
        expect(local === at || isMoved).toBe(true);
        before = next;
      }
    }),
    { numRuns: 300 },
  );
});

test('in any zone and year, from wherever one looks the same slot comes next', () => {
  const every = fc.constantFrom<Schedule['every']>('daily', 'weekdays', 'weekly');
  fc.assert(
    fc.property(zone, time, moment, every, fc.nat(1440 * 6), (timeZone, at, from, how, minutes) => {
      const schedule = daily(timeZone, at, { every: how, weekday: 3 });
      const slot = nextSlot(schedule, from);
      expect(Temporal.Instant.compare(slot, from)).toBe(1);
      const gap = from.until(slot).total('milliseconds');
      const between = slot.subtract({ milliseconds: Math.min(minutes * 60_000 + 1, gap) });
      expect(nextSlot(schedule, between).toString()).toBe(slot.toString());
    }),
    { numRuns: 500 },
  );
});

test('hourly slots come in order, at their minute, about an hour apart', () => {
  fc.assert(
    fc.property(zone, time, moment, (timeZone, at, from) => {
      const schedule = daily(timeZone, at, { every: 'hourly' });
      const first = nextSlot(schedule, from);
      const second = nextSlot(schedule, first);
      expect(first.until(second).total('minutes')).toBeGreaterThanOrEqual(30);
      expect(first.until(second).total('minutes')).toBeLessThanOrEqual(90);
    }),
    { numRuns: 300 },
  );
});

describe('quiet hours', () => {
  const night = { from: '18:00', to: '08:00', zone: 'Europe/Berlin' };
  const noon = { from: '12:00', to: '13:00', zone: 'UTC' };
  test.each<[string, typeof night, string, string | null]>([
    ['in the evening', night, '2015-09-28T17:00:00Z', '2015-09-29T06:00:00Z'],
    ['after midnight', night, '2015-09-28T02:00:00Z', '2015-09-28T06:00:00Z'],
    ['when they begin', night, '2015-09-28T16:00:00Z', '2015-09-29T06:00:00Z'],
    ['when they end', night, '2015-09-28T06:00:00Z', null],
    ['by day', night, '2015-09-28T10:00:00Z', null],
    ['over the night of the clock change', night, '2026-03-28T20:00:00Z', '2026-03-29T06:00:00Z'],
    ['within a day', noon, '2015-09-28T12:30:00Z', '2015-09-28T13:00:00Z'],
    ['outside of a day', noon, '2015-09-28T13:30:00Z', null],
    ['never where both times are the same', { ...noon, to: '12:00' }, '2015-09-28T12:00:00Z', null],
  ])('%s', (_, quiet, at, end) => {
    expect(quietUntil(quiet, instant(at))?.toString() ?? null).toBe(end);
  });
});
