import { expect, test } from 'vitest';
import { isDigestDue } from '../../src/domain/list-subscriptions.ts';
import type { Schedule } from '../../src/domain/schedule.ts';

const at = (text: string) => Temporal.Instant.from(text);
const daily: Schedule = { every: 'daily', at: '08:30', weekday: 1, zone: 'America/New_York' };
const since = (digestedAt: string) => ({ schedule: daily, digestedAt, createdAt: '2026-01-01T00:00:00Z' });

// The clock goes on at 2:00 on 8 March 2026 and back on 1 November: 8:30 is 12:30 UTC in summer, 13:30 in winter.
test.each([
  ['2026-03-07T13:30:00Z', '2026-03-08T12:29:59Z', false],
  ['2026-03-07T13:30:00Z', '2026-03-08T12:30:00Z', true],
  ['2026-10-31T12:30:00Z', '2026-11-01T12:30:00Z', false],
  ['2026-10-31T12:30:00Z', '2026-11-01T13:30:00Z', true],
])('digested at %s, a digest is due at %s: %s', (digested, now, isDue) => {
  expect(isDigestDue(since(digested), at(now))).toBe(isDue);
});

test('who has had none yet is due at the first slot after subscribing', () => {
  const fresh = { schedule: daily, digestedAt: null, createdAt: '2026-01-01T13:31:00Z' };
  expect(isDigestDue(fresh, at('2026-01-01T23:00:00Z'))).toBe(false);
  expect(isDigestDue(fresh, at('2026-01-02T13:30:00Z'))).toBe(true);
});
