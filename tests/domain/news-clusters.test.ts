import { describe, expect, test } from 'vitest';
import { compareStories, storyFacts } from '../../src/domain/news-clusters.ts';
import { correctedTitle } from '../../src/domain/title-words.ts';
import { type StoryPair, storyPairs } from './story-pairs.ts';

const likenessOf = ({ one, other }: StoryPair) => compareStories(storyFacts(one), storyFacts(other));
const ofVerdict = (verdict: StoryPair['verdict']) => storyPairs.filter((each) => each.verdict === verdict);

describe('two items are one story', () => {
  test.each(ofVerdict('same'))('$what', (pair) => {
    expect(likenessOf(pair)).toBe('same');
  });
});

describe('two items are not merged', () => {
  test.each([...ofVerdict('different'), ...ofVerdict('maybe')])('$what', (pair) => {
    expect(likenessOf(pair)).not.toBe('same');
  });
});

describe('two items that may be one story point to each other', () => {
  test.each(ofVerdict('maybe'))('$what', (pair) => {
    expect(likenessOf(pair)).toBe('alike');
  });
});

test('which of two items came first makes no difference', () => {
  for (const { one, other } of storyPairs)
    expect(compareStories(storyFacts(other), storyFacts(one))).toBe(compareStories(storyFacts(one), storyFacts(other)));
});

test('sixty pairs and more are judged, two thirds of them no copies', () => {
  expect(storyPairs.length).toBeGreaterThanOrEqual(60);
  expect(ofVerdict('same').length * 3).toBeLessThanOrEqual(storyPairs.length + 3);
});

describe('the title that another one corrects', () => {
  test.each([
    ['Correction: Duties on Zenda steel', 'Duties on Zenda steel'],
    ['CORRECTED - Duties on Zenda steel', 'Duties on Zenda steel'],
    ['Correction to Duties on Zenda steel', 'Duties on Zenda steel'],
    ['Duties on Zenda steel; Correction', 'Duties on Zenda steel'],
    ['Duties on Zenda steel; Correcting Amendment', 'Duties on Zenda steel'],
    ['Duties on Zenda steel (corrected)', 'Duties on Zenda steel'],
    ['Corrigendum: Duties on Zenda steel', 'Duties on Zenda steel'],
    ['Duties on Zenda steel', null],
    ['Department of Correction buys Zenda steel', null],
    ['Course corrected in Zenda', null],
    ['Correctional officers strike', null],
    ['Correction', null],
    ['', null],
  ])('%s is %s', (title, corrected) => {
    expect(correctedTitle(title)).toBe(corrected);
  });
});
