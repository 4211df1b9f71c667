import { describe, expect, test } from 'vitest';
import { applyChange } from '../../../src/playground/page/state/apply-change.ts';
import type { Message, Snapshot } from '../../../src/playground/protocol.ts';

const message = (ts: string, text: string): Message => ({ type: 'message', channel: 'C1', ts, user: 'U1', text });
const snapshot = { seq: 7, messages: { C1: [message('1.0', 'one')] }, inspector: [] } as unknown as Snapshot;

describe('a change', () => {
  test('adds, alters and removes messages', () => {
    const added = applyChange(snapshot, { seq: 8, type: 'message_posted', message: message('2.0', 'two') }) as Snapshot;
    const altered = applyChange(added, { seq: 9, type: 'message_changed', message: message('1.0', 'uno') }) as Snapshot;
    expect(altered.messages.C1?.map(({ text }) => text)).toEqual(['uno', 'two']);
    const removed = applyChange(altered, { seq: 10, type: 'message_deleted', channel: 'C1', ts: '1.0' }) as Snapshot;
    expect(removed.messages.C1?.map(({ text }) => text)).toEqual(['two']);
    expect(removed.seq).toBe(10);
  });

  test('seen before alters nothing', () => {
    expect(applyChange(snapshot, { seq: 7, type: 'message_deleted', channel: 'C1', ts: '1.0' })).toBe(snapshot);
  });

  test.each([
    { seq: 9, type: 'message_deleted', channel: 'C1', ts: '1.0' } as const,
    { seq: 8, type: 'workspace_reset' } as const,
    { seq: 3, type: 'hello' } as const,
  ])('after a gap, a reset or a restart asks for everything anew: %o', (change) => {
    expect(applyChange(snapshot, change)).toBe('stale');
  });

  test('the same hello keeps what is there', () => {
    expect(applyChange(snapshot, { seq: 7, type: 'hello' })).toBe(snapshot);
  });
});
