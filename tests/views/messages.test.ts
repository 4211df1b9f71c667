import { describe, expect, test } from 'vitest';
import type { Message } from '../../src/domain/deliveries.ts';
import { messages } from './every-message.ts';
import { expectSound, hostile, hostileTexts } from './hostile.ts';

const kinds = Object.keys(messages('x', 1));

describe.each(kinds)('%s', (kind) => {
  const made = (text: string, many: number) => messages(text, many)[kind] as Message;

  test.each([
    ['nothing', 0],
    ['one', 1],
    ['some', 7],
    ['too many', 150],
  ])('holds Slack’s limits with %s of everything', (_, many) => {
    expectSound(made('The ban on lemons', many));
  });

  test.each(hostileTexts)('holds Slack’s limits and mentions nobody with a hostile text: %s', (_, text) => {
    expectSound(made(text, 3));
  });

  test('holds Slack’s limits with the longest of everything', () => {
    expectSound(made(hostile.long, 60));
  });
});

describe('the text for screen readers and notifications holds the gist', () => {
  const shown = messages('The ban on lemons', 3);
  const gist: [string, string[]][] = [
    ['commitmentCard', ['C-1', 'The ban on lemons', 'on track', 'due']],
    ['commitmentList', ['Commitments', '3 in all', 'C-1', 'C-3']],
    ['commitmentSaved', ['C-1', 'is kept']],
    ['commitmentRemoved', ['C-1', 'removed', 'The ban on lemons']],
    ['confirmRequest', ['C-1', 'broken', 'second person', 'The ban on lemons']],
    ['followupCard', ['F-1', 'The ban on lemons', 'answered', 'due']],
    ['followupNotice', ['asks you for', 'F-1', 'The ban on lemons', 'due']],
    ['followupAssigned', ['F-1', 'assigned', 'due', 'The ban on lemons']],
    ['followupList', ['3 in all', 'F-1', 'F-3']],
    ['reminderMessage', ['F-1', 'The ban on lemons', 'due']],
    ['newsCard', ['The ban on lemons', '3 commitments', '30 Jan 2026']],
    ['newsPost', ['The ban on lemons', '3 commitments', '30 Jan 2026']],
    ['newsList', ['News', 'N-1', 'N-3']],
    ['subscriptionList', ['R-1', 'R-3', 'The ban on lemons']],
    ['sourceList', ['Sources to begin with', 'https://x.example/2']],
    ['subscribedPost', ['The ban on lemons', 'posted here']],
    ['subscribedReply', ['R-1', 'subscribed']],
    ['unsubscribedReply', ['R-1', 'no longer']],
    ['programmeCard', ['S-1', 'The ban on lemons', 'used']],
    ['commandHelp', ['/news', 'The ban on lemons', 'Try']],
    ['verbHelp', ['/news list', 'Examples']],
    ['statusReport', ['The ban on lemons']],
    ['channelLost', ['paused', '<#C0NEWS>', '/news subscribe']],
    ['feedGone', ['gov.example', 'gone for good', '/news subscribe']],
  ];

  test.each(gist)('%s', (kind, pieces) => {
    for (const piece of pieces) expect(shown[kind]?.text).toContain(piece);
  });
});

test('no text for screen readers says undefined or null', () => {
  for (const many of [0, 1, 3]) {
    for (const { text } of Object.values(messages('The ban', many)))
      expect(text).not.toMatch(/undefined|null|NaN|\[object/);
  }
});
