import { describe, expect, test } from 'vitest';
import { dividerIn, instantAt, nextMonday, wallTimeIn } from '../../../src/playground/page/state/zoned-time.ts';
import { dateWords } from '../../../src/playground/page/text/date-token.ts';

const at = (iso: string) => Date.parse(iso);

describe('date tokens', () => {
  // Friday 25 September 2015, 21:30 UTC
  const timestamp = at('2015-09-25T21:30:00Z') / 1000;

  test.each([
    ['{date_num}', 'America/New_York', '2015-09-25'],
    ['{date_num}', 'Asia/Tokyo', '2015-09-26'],
    ['{date}', 'Europe/Berlin', 'September 25th'],
    ['{date_short} at {time}', 'Europe/Berlin', 'Sep 25 at 11:30 PM'],
    ['{date_long}', 'Asia/Tokyo', 'Saturday, September 26th'],
    ['{date_long_full}', 'Europe/Berlin', 'Friday, September 25, 2015'],
    ['due {date_short_pretty}', 'Europe/Berlin', 'Due tomorrow'],
    ['{time_secs}', 'America/New_York', '5:30:00 PM'],
  ])('%s in %s reads %s', (format, zone, words) => {
    expect(dateWords({ timestamp, format }, { zone, now: at('2015-09-24T12:00:00Z') })).toBe(words);
  });

  test('another year is named', () => {
    const now = at('2016-02-01T12:00:00Z');
    expect(dateWords({ timestamp, format: '{date_short}' }, { zone: 'UTC', now })).toBe('Sep 25, 2015');
  });

  test('an unknown token yields nothing, so that the fallback is shown', () => {
    expect(dateWords({ timestamp, format: '{fortnight}' }, { zone: 'UTC', now: 0 })).toBeNull();
  });
});

describe('wall clocks', () => {
  test.each([
    ['Europe/Berlin', '2026-03-29T03:30', '2026-03-29T01:30:00Z'],
    ['Europe/Berlin', '2026-07-01T09:00', '2026-07-01T07:00:00Z'],
    ['America/New_York', '2026-11-01T09:00', '2026-11-01T14:00:00Z'],
    ['Asia/Tokyo', '2026-01-01T00:00', '2025-12-31T15:00:00Z'],
  ])('%s %s is %s, and back', (zone, wall, instant) => {
    expect(instantAt(zone, wall)).toBe(at(instant));
    expect(wallTimeIn(zone, at(instant))).toBe(wall);
  });

  test.each([
    ['2026-11-23T01:00:00Z', '2026-11-23T14:00:00Z'], // still Sunday in New York
    ['2026-11-23T13:59:00Z', '2026-11-23T14:00:00Z'],
    ['2026-11-23T14:00:00Z', '2026-11-30T14:00:00Z'],
    ['2026-11-25T12:00:00Z', '2026-11-30T14:00:00Z'],
  ])('after %s the next Monday at nine in New York is %s', (now, monday) => {
    expect(nextMonday('America/New_York', at(now))).toBe(at(monday));
  });

  test('a divider names the day in the reader’s zone', () => {
    const now = at('2026-11-23T12:00:00Z');
    expect(dividerIn('Europe/Berlin', { ms: at('2026-11-23T01:00:00Z'), now })).toBe('Today');
    expect(dividerIn('America/New_York', { ms: at('2026-11-23T01:00:00Z'), now })).toBe('Yesterday');
    expect(dividerIn('UTC', { ms: at('2026-11-16T01:00:00Z'), now })).toBe('Monday, November 16');
  });
});
