import { expect, test } from 'vitest';
import type { Hit } from '../../src/domain/hits.ts';
import type { Screen } from '../../src/domain/screens.ts';
import { watchAlert } from '../../views/sanctions-watch.ts';

const found = {
  list: 'un',
  id: 'Q1',
  name: 'Hassan Ali',
  schema: 'person',
  matched: 'Hassan Ali',
  weak: false,
  score: 1,
};
const facts = { why: [], programs: [], countries: [], born: [], remarks: null, url: null, sources: [], entryHash: 'a' };
const hits = Array.from({ length: 12 }, (_, at) => ({
  id: `H-${at + 1}`,
  dispositions: [],
  found: { ...found, ...facts },
}));
const alert = (limit: number) => {
  const screen = {
    id: 'X-1',
    lists: [],
    notLoaded: [],
    hits,
    limit,
    party: { name: 'Hassan Ali' },
  } as unknown as Screen;
  const now = Temporal.Instant.from('2026-01-31T09:00:00Z');
  const news = {
    hits: hits as unknown as Hit[],
    told: new Map(),
    gone: [],
    screen,
    now,
    today: Temporal.PlainDate.from('2026-01-31'),
  };
  return watchAlert({ id: 'W-1', typed: 'Hassan Ali' }, news);
};

test('an alert of many matches names ten and counts the others', () => {
  expect(alert(200).text).toMatch(/H-10 100 % Hassan Ali; and 2 more\. /);
  expect(JSON.stringify(alert(200))).not.toContain('strongest matches are watched');
});

test('an alert says where its answer is full', () => {
  const told = alert(12);
  expect(told.text).toContain('Only the 12 strongest matches are watched: there may be more.');
  expect(JSON.stringify(told.blocks)).toContain('Only the 12 strongest matches are watched');
});
