import { describe, expect, test } from 'vitest';
import { readOptions, writeOptions } from '../../src/domain/carried-options.ts';
import { plainOptions, type SubscriptionOptions } from '../../src/domain/subscription-options.ts';

const weekly = { every: 'weekly', at: '09:30', weekday: 5, zone: 'Europe/Berlin' } as const;

describe('options', () => {
  test('as usual are not written', () => {
    expect(writeOptions(plainOptions)).toEqual({});
    expect(readOptions({})).toEqual({ options: {}, bad: [] });
  });

  test('come back as they were', () => {
    const options: Partial<SubscriptionOptions> = {
      ...{ filter: 'title:"export controls" -topic:fisheries', schedule: weekly, thread: 'only', edits: 'repost' },
      ...{ mention: 'S0TRADE', quiet: { from: '22:00', to: '07:00', zone: 'UTC' }, mutes: ['title:bonds', 'a & <b>'] },
    };
    const written = writeOptions({ ...plainOptions, ...options });
    expect(Object.values(written).every((value) => typeof value === 'string')).toBe(true);
    expect(readOptions(written)).toEqual({ options, bad: [] });
  });

  test.each([
    ['schedule', '{"every":"hourly"}'],
    ['schedule', 'hourly'],
    ['schedule', '{"every":"daily","at":"08:00","weekday":1,"zone":"Atlantis/City"}'],
    ['thread', 'sometimes'],
    ['filter', '(title:x'],
    ['mutes', '["(x"]'],
    ['mutes', '"x"'],
    ['quiet', '{}'],
    ['quiet', '{"from":"08:00","to":"08:00","zone":"UTC"}'],
    ['mention', '<!channel>'],
    ['mention', '@trade-team'],
  ])('of a %s like %s are bad', (name, value) => {
    expect(readOptions({ [name]: value, edits: 'note', version: '9' })).toEqual({
      options: { edits: 'note' },
      bad: [name],
    });
  });
});
