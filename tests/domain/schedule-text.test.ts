import { describe, expect, test } from 'vitest';
import {
  quietWords,
  readQuietHours,
  readSchedule,
  scheduleText,
  scheduleWords,
} from '../../src/domain/schedule-text.ts';
import { problemOf } from './samples.ts';

const zone = 'America/New_York';

describe('when a channel wants its news', () => {
  test.each([
    ['now', 'at once', 'now'],
    ['hourly', 'hourly at :00', 'hourly :00'],
    ['hourly :30', 'hourly at :30', 'hourly :30'],
    ['daily', 'daily at 8:00 (America/New_York)', 'daily 8:00 America/New_York'],
    ['8:30', 'daily at 8:30 (America/New_York)', 'daily 8:30 America/New_York'],
    ['Daily at 9am', 'daily at 9:00 (America/New_York)', 'daily 9:00 America/New_York'],
    ['daily 12am', 'daily at 0:00 (America/New_York)', 'daily 0:00 America/New_York'],
    ['weekdays 17:05', 'weekdays at 17:05 (America/New_York)', 'weekdays 17:05 America/New_York'],
    ['weekly', 'weekly on Monday at 8:00 (America/New_York)', 'weekly mon 8:00 America/New_York'],
    ['weekly on wed 9:00', 'weekly on Wednesday at 9:00 (America/New_York)', 'weekly wed 9:00 America/New_York'],
    ['fri 4pm', 'weekly on Friday at 16:00 (America/New_York)', 'weekly fri 16:00 America/New_York'],
    ['daily 8:00 Europe/Berlin', 'daily at 8:00 (Europe/Berlin)', 'daily 8:00 Europe/Berlin'],
    ['daily 8:00 europe/berlin', 'daily at 8:00 (Europe/Berlin)', 'daily 8:00 Europe/Berlin'],
    ['daily 24:00 UTC', 'daily at 0:00 (UTC)', 'daily 0:00 UTC'],
  ])('%s', (text, words, again) => {
    const schedule = readSchedule(text, zone);
    expect([scheduleWords(schedule), scheduleText(schedule)]).toEqual([words, again]);
    expect(readSchedule(again, 'Asia/Tokyo')).toEqual(
      schedule.every === 'now' || schedule.every === 'hourly' ? { ...schedule, zone: 'Asia/Tokyo' } : schedule,
    );
  });

  test.each([
    '',
    'sometimes',
    'daily 25:00',
    'daily 8:60',
    'daily 13pm',
    'now 8:00',
    'hourly :30 8',
    'daily 8:00 Europe/Atlantis',
  ])('“%s” is refused', (text) => {
    expect(problemOf(() => readSchedule(text, zone))).toMatchObject({ code: 'bad-value' });
  });
});

describe('quiet hours', () => {
  test.each([
    ['18:00-8:00', '18:00–8:00 America/New_York'],
    ['6pm – 8am', '18:00–8:00 America/New_York'],
    ['22 to 6 Europe/Berlin', '22:00–6:00 Europe/Berlin'],
  ])('%s', (text, words) => {
    expect(quietWords(readQuietHours(text, zone))).toBe(words);
  });

  test.each(['', '18:00', '18:00-', '8-9-10', '8:00-8am', '0-24', 'night', '18:00-8:00 Mars/Base'])(
    '“%s” is refused',
    (text) => {
      expect(problemOf(() => readQuietHours(text, zone))).toMatchObject({ code: 'bad-value' });
    },
  );
});
