import fc from 'fast-check';
import { expect, test } from 'vitest';
import { beginRecord, changeRecord, HistoryEntry, Instant } from '../../src/domain/records.ts';
import { actOf, commitmentOf } from './samples.ts';

test('a new record says who began it and when, and has no history yet', () => {
  expect(beginRecord({ id: 'C-1', title: 'x' }, actOf('U9'))).toEqual({
    id: 'C-1',
    title: 'x',
    createdAt: '2026-01-31T09:00:00Z',
    createdBy: 'U9',
    history: [],
  });
});

test('a change stands in the history with each field before and after', () => {
  const before = commitmentOf({ action: 'Lift', owner: 'U1' });
  const after = changeRecord(before, { action: 'Lift the ban', owner: null, cite: null }, actOf('U2'));
  expect(after).toMatchObject({ action: 'Lift the ban', owner: null, version: before.version });
  expect(after.history).toEqual([
    {
      at: '2026-01-31T09:00:00Z',
      by: 'U2',
      what: 'test',
      fields: { action: { before: 'Lift', after: 'Lift the ban' }, owner: { before: 'U1', after: null } },
    },
  ]);
  expect(HistoryEntry.safeParse(after.history[0]).success).toBe(true);
});

test('a change that changes nothing gives the same record', () => {
  const record = commitmentOf({ parties: ['A', 'B'] });
  expect(changeRecord(record, { parties: ['A', 'B'], owner: null }, actOf('U2'))).toBe(record);
  expect(changeRecord(record, {}, actOf('U2'))).toBe(record);
});

test('the record before a change stays as it was', () => {
  const record = commitmentOf();
  const copy = structuredClone(record);
  changeRecord(record, { action: 'Other' }, actOf('U2'));
  expect(record).toEqual(copy);
});

test('the history replays to the record, one entry for each change', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom('action', 'cite', 'owner'), fc.string())), (changes) => {
      const first = commitmentOf();
      const last = changes.reduce(
        (record, [field, value]) => changeRecord(record, { [field]: value }, actOf('U2')),
        first,
      );
      const replayed = { ...first };
      for (const { fields } of last.history) {
        for (const [name, { after }] of Object.entries(fields)) Object.assign(replayed, { [name]: after });
      }
      expect({ ...replayed, history: [] }).toEqual({ ...last, history: [] });
      expect(last.history.length).toBeLessThanOrEqual(changes.length);
    }),
  );
});

test.each([
  ['2026-01-31T09:00:00Z', true],
  ['2026-01-31T09:00:00.123Z', true],
  ['2026-01-31T09:00:00+01:00', false],
  ['2026-01-31', false],
])('%s is stored as an instant: %s', (text, isInstant) => {
  expect(Instant.safeParse(text).success).toBe(isInstant);
});
