import { describe, expect, test } from 'vitest';
import type { Message } from '../../src/domain/deliveries.ts';
import { newsCard } from '../../views/news.ts';
import { newsDigest } from '../../views/news-digest.ts';
import { foundOf, newsOf, readingOf, sanctionOf } from '../domain/samples.ts';
import { messages } from './every-message.ts';
import { expectSound, hostile, hostileTexts, madeOnce, wordsOf } from './hostile.ts';

const all = madeOnce(messages);
const kinds = Object.keys(all('x', 1));

describe.each(kinds)('%s', (kind) => {
  const made = (text: string, many: number) => all(text, many)[kind] as Message;

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

test('a story names its other sources, what it corrects and what may be the same', () => {
  const source = { feedId: 'FEED-1', title: 'Gazette', url: null };
  const item = newsOf({
    ...{ publisher: 'Gazette', correctionOf: 'N-7', seeAlso: ['N-8'] },
    sources: [source, { ...source, feedId: 'FEED-2', title: 'Trade desk' }],
  });
  expect(wordsOf(newsCard(item))).toContain('N-1 · also in Trade desk · corrects N-7 · see also N-8');
  expect(wordsOf(newsCard(newsOf()))).not.toMatch(/also in|corrects|see also/);
});

test('a digest says what in an item asks for somebody, and opens it', () => {
  const deadlines = [{ date: '2026-03-31', what: 'comments close', quote: 'x' }];
  const reading = readingOf({
    deadlines,
    commitments: [foundOf()],
    sanctions: [sanctionOf({ names: ['Ivan Testov'] })],
  });
  const [digest] = newsDigest([newsOf({ reading }), newsOf({ id: 'N-2' })], 'Digest');
  const words = ['⏰ comments close Tue 31 Mar 2026', '1 commitment', '1 listed name'];
  for (const each of words) expect(wordsOf(digest)).toContain(each);
  expect(JSON.stringify(digest.blocks)).toContain('"value":"show N-2"');
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
    ['subscriptionSaved', ['R-1', 'now posts']],
    ['mutedLike', ['R-1, R-2', 'not posted here again']],
    ['newsDigest', ['Digest', '3 items', 'N-1']],
    ['newsPostWithWhy', ['The ban on lemons', '3 commitments']],
    ['revisionNote', ['N-1 was edited', 'The ban on lemons!', 'Sat 31 Jan 2026']],
    ['newsWhy', ['N-1', 'It is held until', 'filter: dropped by The ban on lemons', 'it has ended']],
    ['filterTest', ['1 kept, 2 dropped of the last 3 items']],
    ['sourceList', ['News sources', 'source-3', 'The ban on lemons']],
    ['feedChoice', ['names 3 feeds', 'https://x.example/3']],
    ['importPlan', ['2 feeds to subscribe to', '1 here already', '3 that cannot be used', 'Nothing has been saved']],
    ['exportNotice', ['3 subscriptions', 'OPML']],
    ['exported', ['3 subscriptions', 'direct messages']],
    ['nothingToExport', ['no subscription']],
    ['packList', ['pack-1', 'The ban on lemons']],
    ['packCard', ['The ban on lemons']],
    ['manyPost', ['The ban on lemons', 'posted here']],
    ['manySubscribed', ['2 subscribed here', '1 could not be had', 'The ban on lemons']],
    ['noted', ['3 commitments', 'The ban on lemons. The ban on lemons']],
    ['subscribedPost', ['The ban on lemons', 'posted here']],
    ['subscribedReply', ['R-1', 'subscribed']],
    ['unsubscribedReply', ['R-1', 'no longer']],
    ['programmeCard', ['S-1', 'The ban on lemons', 'used']],
    ['commandHelp', ['/news', 'The ban on lemons', 'Try']],
    ['verbHelp', ['/news list', 'Examples']],
    ['statusReport', ['The ban on lemons']],
    ['feedHealth', ['Health of the feeds', '3 in all', 'The ban on lemons', 'Last read', 'Its address']],
    ['feedFails', ['The ban on lemons', 'did not answer in time', '6 times in a row', '/news health']],
    ['feedSilent', ['The ban on lemons', 'nothing for 23 days', 'every 2 days']],
    ['feedOld', ['The ban on lemons', 'newest entry is 23 days ago']],
    ['feedDrifted', ['The ban on lemons', 'about something else']],
    ['feedRecovered', ['The ban on lemons', 'answers again']],
    ['feedMoved', ['The ban on lemons', 'has moved for good']],
    ['feedMissing', ['The ban on lemons', 'paused', '/news subscribe']],
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
