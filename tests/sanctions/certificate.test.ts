import { expect, test } from 'vitest';
import type { AnsweringList } from '../../src/domain/answering-lists.ts';
import { pageOf } from '../../views/paging.ts';
import { certificateCard } from '../../views/sanctions-screen.ts';
import { answeringListOf, screenOf } from '../domain/samples.ts';

const partners = answeringListOf();
const un = answeringListOf({ list: 'un', name: 'UN Security Council', sha256: 'b'.repeat(64) });
const newer = { ...un, sha256: 'c'.repeat(64) };

test.each<[what: string, today: AnsweringList[], words: string[]]>([
  ['the same lists', [un, partners], ['The lists are the same today.']],
  ['no list', [], ['No longer answering today: partners, UN Security Council.']],
  ['one list fewer', [partners], ['No longer answering today: UN Security Council.']],
  ['another version', [partners, newer], ['Lists since then: UN Security Council of', 'Screen again to look at them.']],
  ['both', [newer], ['No longer answering today: partners. Lists since then: UN Security Council of']],
])('a certificate beside %s today says so', (_what, lists, words) => {
  const now = Temporal.Instant.from('2026-02-01T09:00:00Z');
  const screen = screenOf({ lists: [partners, un] });
  const shown = { screen, page: pageOf([], 1, 'show X-1'), today: Temporal.PlainDate.from('2026-02-01'), now };
  const card = JSON.stringify(certificateCard({ ...shown, lists }));
  for (const each of words) expect(card).toContain(each);
  expect(card.includes('The lists are the same')).toBe(words[0]?.startsWith('The lists are the same'));
});

test('a certificate without lists beside none says that none answers', () => {
  const now = Temporal.Instant.from('2026-02-01T09:00:00Z');
  const screen = screenOf({ lists: [] });
  const shown = { screen, page: pageOf([], 1, 'show X-1'), today: Temporal.PlainDate.from('2026-02-01'), now };
  expect(JSON.stringify(certificateCard({ ...shown, lists: [] }))).toContain('No list answers today.');
});
