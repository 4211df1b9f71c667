import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Followup } from '../../src/domain/followups.ts';
import { reminderDue, reminderLadder } from '../../src/domain/reminders.ts';

const ladderOf = (due: string) =>
  reminderLadder(Temporal.PlainDate.from(due)).map(({ name, day }) => [name, day.toString()]);

function followup(fields: Partial<Followup> = {}, due = '2015-10-02'): Followup {
  return {
    ...{ id: 'F-1', version: 1, createdAt: '2015-09-01T00:00:00Z', createdBy: 'U1', history: [] },
    ...{ title: 'Ask for indicators', status: 'open', asker: 'U1', assignee: 'U2', about: null, permalink: null },
    ...{ responses: [], declined: null, snoozedUntil: null },
    due: { date: due, precision: 'day', kind: 'by', text: due },
    ...fields,
  };
}

const dueAt = (at: string, fields: Partial<Followup> = {}, zone = 'UTC') =>
  reminderDue(followup(fields), { now: Temporal.Instant.from(at), zone });

describe('the ladder', () => {
  test('of a Friday counts business days around it, then weeks', () => {
    expect(ladderOf('2015-10-02')).toEqual([
      ['-3bd', '2015-09-29'],
      ['-1bd', '2015-10-01'],
      ['0', '2015-10-02'],
      ['+1bd', '2015-10-05'],
      ['+3bd', '2015-10-07'],
      ['+1w', '2015-10-14'],
      ['+2w', '2015-10-21'],
      ['+3w', '2015-10-28'],
    ]);
  });

  test('of a Sunday reminds on the Friday before', () => {
    expect(ladderOf('2015-10-04').slice(0, 4)).toEqual([
      ['-3bd', '2015-09-30'],
      ['-1bd', '2015-10-02'],
      ['0', '2015-10-02'],
      ['+1bd', '2015-10-05'],
    ]);
  });

  test('never reminds at a weekend, and its eight rungs never go back', () => {
    const day = fc.integer({ min: 0, max: 40_000 }).map((days) => Temporal.PlainDate.from('1990-01-01').add({ days }));
    fc.assert(
      fc.property(day, (due) => {
        const days = reminderLadder(due).map((rung) => rung.day);
        expect(days).toHaveLength(8);
        expect(days.every(({ dayOfWeek }) => dayOfWeek <= 5)).toBe(true);
        expect(days.map(String)).toEqual(days.map(String).sort());
      }),
    );
  });
});

describe('a reminder', () => {
  test.each([
    ['2015-09-29T08:59:59Z', null],
    ['2015-09-29T09:00:00Z', '-3bd'],
    ['2015-09-30T23:00:00Z', '-3bd'],
    ['2015-10-02T09:00:00Z', '0'],
    ['2015-10-04T12:00:00Z', '0'],
    ['2015-10-05T09:00:00Z', '+1bd'],
    ['2015-10-28T09:00:00Z', '+3w'],
    ['2015-11-04T08:59:59Z', '+3w'],
    ['2015-11-04T09:00:00Z', null],
    ['2016-10-02T09:00:00Z', null],
  ])('at %s is %j', (at, rung) => {
    expect(dueAt(at)).toBe(rung);
  });

  test.each([
    ['America/New_York', '2015-10-02T12:59:59Z', '-1bd'],
    ['America/New_York', '2015-10-02T13:00:00Z', '0'],
    ['Asia/Shanghai', '2015-10-02T00:59:59Z', '-1bd'],
    ['Asia/Shanghai', '2015-10-02T01:00:00Z', '0'],
  ])('comes at nine in %s: at %s it is %j', (zone, at, rung) => {
    expect(dueAt(at, {}, zone)).toBe(rung);
  });

  test.each([
    ['before', '2016-03-11T13:59:59Z', null],
    ['before', '2016-03-11T14:00:00Z', '-1bd'],
    ['after', '2016-03-14T12:59:59Z', '-1bd'],
    ['after', '2016-03-14T13:00:00Z', '0'],
  ])('comes at nine %s the clocks change, too (%s)', (_when, at, rung) => {
    const due = followup({ createdAt: '2016-03-10T15:00:00Z' }, '2016-03-14');
    expect(reminderDue(due, { now: Temporal.Instant.from(at), zone: 'America/New_York' })).toBe(rung);
  });

  test.each(['answered', 'closed', 'declined', 'cancelled'] as const)('is not due for what is %s', (status) => {
    expect(dueAt('2015-10-05T12:00:00Z', { status })).toBe(null);
  });

  test('is due for what was accepted, and not without a due date', () => {
    expect(dueAt('2015-10-05T12:00:00Z', { status: 'accepted' })).toBe('+1bd');
    expect(dueAt('2015-10-05T12:00:00Z', { due: null })).toBe(null);
    expect(dueAt('2015-10-05T12:00:00Z', { due: { date: null, precision: 'day', kind: 'by', text: 'soon' } })).toBe(
      null,
    );
  });

  test('does not count rungs that came before the follow-up was there', () => {
    const createdAt = '2015-10-01T15:00:00Z';
    expect(dueAt('2015-10-01T16:00:00Z', { createdAt })).toBe(null);
    expect(dueAt('2015-10-02T09:00:00Z', { createdAt })).toBe('0');
  });

  test.each([
    ['2015-10-05T12:00:00Z', null],
    ['2015-10-06T08:59:59Z', null],
    ['2015-10-06T09:00:00Z', '+1bd'],
    ['2015-10-07T09:00:00Z', '+3bd'],
  ])('sleeps until the day that was asked for: at %s it is %j', (at, rung) => {
    expect(dueAt(at, { snoozedUntil: '2015-10-06' })).toBe(rung);
  });

  test('comes once more when a snooze outlasts the ladder', () => {
    const snoozedUntil = '2015-12-01';
    expect(dueAt('2015-11-30T12:00:00Z', { snoozedUntil })).toBe(null);
    expect(dueAt('2015-12-01T09:00:00Z', { snoozedUntil })).toBe('+3w');
    expect(dueAt('2015-12-08T09:00:00Z', { snoozedUntil })).toBe(null);
  });
});
