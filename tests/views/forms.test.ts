import { describe, expect, test } from 'vitest';
import { choiceField, choicesPerPage, trackForm, withTicks } from '../../views/news-track.ts';
import { draftOf, times, views } from './every-view.ts';
import { expectSoundView, hostile, hostileTexts, madeOnce, wordsOf } from './hostile.ts';

const all = madeOnce(views);

describe.each(Object.keys(all('x', 1)))('%s', (kind) => {
  const made = (text: string, many: number) => all(text, many)[kind] as { type: string };

  test.each([0, 1, 7, 150])('holds Slack’s limits with %i of everything', (many) => {
    expectSoundView(made('The ban on lemons', many));
  });

  test.each(hostileTexts)('holds Slack’s limits with a hostile text: %s', (_, text) => {
    expectSoundView(made(text, 3));
  });

  test('holds Slack’s limits with the longest of everything', () => {
    expectSoundView(made(hostile.long, 120));
  });

  test('says neither undefined nor null', () => {
    for (const many of [0, 1, 3]) expect(wordsOf(made('The ban', many))).not.toMatch(/undefined|null|NaN|\[object/);
  });
});

describe('the form that tracks', () => {
  const memory = { respondTo: null, draftId: 'DRAFT-1', page: 0 };
  const blockIds = (page: number, many: number) =>
    trackForm(draftOf('x', many), { ...memory, page }).blocks.flatMap(
      (block) => (block.type === 'actions' && block.block_id) || [],
    );

  test('shows fifteen quotes a page, each once', () => {
    expect(blockIds(0, 40)).toEqual(times(choicesPerPage, choiceField));
    expect([...blockIds(0, 40), ...blockIds(1, 40), ...blockIds(2, 40)]).toEqual(times(40, choiceField));
  });

  test.each([
    [15, 0, []],
    [16, 0, ['Next page']],
    [40, 1, ['Previous page', 'Next page']],
    [40, 2, ['Previous page']],
  ])('of %i quotes, page %i has %o', (many, page, labels) => {
    const text = wordsOf(trackForm(draftOf('x', many), { ...memory, page }));
    for (const label of ['Previous page', 'Next page'])
      expect(text.includes(label)).toBe((labels as string[]).includes(label));
  });

  test('ticks change the page that is shown and nothing else', () => {
    const draft = draftOf('x', 3);
    const ticks = (some: unknown[] | null) => ({ 'choice-0': { 'news.toggle': { selected_options: some } } });
    const tracked = (given: Parameters<typeof withTicks>[1]) =>
      withTicks(draft, given).choices.map((each) => each.tracked);
    expect(tracked(ticks([]))).toEqual([false, false, true]);
    expect(tracked(ticks([{}]))).toEqual([true, false, true]);
    expect(tracked(ticks(null))).toEqual([true, false, true]);
    expect(tracked({})).toEqual([true, false, true]);
  });
});

describe('Home', () => {
  const home = (many: number) => wordsOf(views('The ban on lemons', many).home);

  test('says what to do first where there is nothing', () => {
    for (const hint of ['/followups assign', '/news read', '/accord commands']) expect(home(0)).toContain(hint);
  });

  test('says how much more there is than it shows', () => {
    expect(home(150)).toContain('and 140 more');
    expect(home(150)).toContain('and 147 more');
  });

  test('puts what somebody must confirm above all', () => {
    const text = home(2);
    expect(text).toContain('waits for your word');
    expect(text.indexOf('waits for your word')).toBeLessThan(text.indexOf('My work'));
  });
});
