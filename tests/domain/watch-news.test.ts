import { expect, test } from 'vitest';
import type { Hit } from '../../src/domain/hits.ts';
import type { ListChange } from '../../src/domain/list-changes.ts';
import { type Look, newsOfHit, seenAfter, silentIn, untold } from '../../src/domain/watch-news.ts';
import { seenIn, Watch } from '../../src/domain/watches.ts';
import { day } from './samples.ts';

const hitOf = (entryHash: string, ...records: [list: string, id: string][]) => {
  const [[list, id] = ['un', '1']] = records;
  const sources = records.map(([kind, number]) => ({ list: kind, id: number, name: 'Acmetrix', url: null }));
  return { id: `H-${id}`, dispositions: [], found: { list, id, programs: [], entryHash, sources } } as unknown as Hit;
};
const change = (kind: string, list: string, entryId: string) =>
  ({ kind, list, entryId, fields: [] }) as unknown as ListChange;
const lists = [{ list: 'un' }, { list: 'ofac-sdn' }] as Look['lists'];
const look = (hits: Hit[], since: ListChange[] = [], limit = 10): Look => ({ hits, limit, lists, since });
const days = { screened: day('2026-01-30'), today: day('2026-01-31') };

const stored = Watch.shape.seen.parse([{ record: 'un:Q1', entryHash: 'a' }]);

test('what a watch remembers from before its records were kept is read, and told of nothing while it is the same', () => {
  const both = hitOf('a', ['un', 'Q1'], ['ofac-sdn', '7']);
  expect(untold({ seen: stored }, look([both]), days)).toEqual([]);
  expect(seenAfter({ seen: stored }, look([both]))).toEqual(seenIn([both]));
  expect(newsOfHit({ seen: stored }, hitOf('b', ['un', 'Q1'], ['ofac-sdn', '7']), look([]))).toEqual({
    ...{ kind: 'changed', fields: [] },
  });
});

test('a list that added a party which was told from another one is named', () => {
  const both = hitOf('b', ['ofac-sdn', '7'], ['un', 'Q1']);
  const [un, ofac] = ['UN Security Council', 'OFAC SDN'];
  const fields = [{ field: 'lists', old: un, new: `${un}, ${ofac}` }];
  expect(newsOfHit({ seen: stored }, both, look([both], [change('added', 'ofac-sdn', '7')]))).toEqual({
    kind: 'changed',
    fields,
  });
  expect(newsOfHit({ seen: seenIn([hitOf('a', ['un', 'Q1'])]) }, both, look([both]))).toEqual({
    kind: 'changed',
    fields,
  });
});

test('another record on the same list is named by its id', () => {
  const now = hitOf('b', ['un', 'Q1'], ['ofac-sdn', '8']);
  const news = newsOfHit({ seen: seenIn([hitOf('a', ['un', 'Q1'], ['ofac-sdn', '7'])]) }, now, look([now]));
  const un = 'UN Security Council Q1';
  expect(news).toEqual({
    ...{ kind: 'changed', fields: [{ field: 'records', old: `${un}, OFAC SDN 7`, new: `${un}, OFAC SDN 8` }] },
  });
});

test('a party that one list let go while another keeps it is not gone', () => {
  const seen = seenIn([hitOf('a', ['ofac-sdn', '7'], ['un', 'Q1'])]);
  const now = look([hitOf('b', ['un', 'Q1'])], [change('removed', 'ofac-sdn', '7')]);
  expect(silentIn({ seen }, now)).toEqual({ gone: [], kept: [] });
});

test.each([
  ['a full answer', 1, 1],
  ['an answer of many hits', 10, 200],
])('%s crowds out who is still listed: they are kept, and only the removed are gone', (_, count, limit) => {
  const strong = Array.from({ length: count }, (_each, at) => hitOf('a', ['un', `S${at}`]));
  const seen = seenIn([hitOf('a', ['un', 'Q2']), hitOf('a', ['un', 'Q3'])]);
  const full = look(strong, [change('removed', 'un', 'Q3')], limit);
  expect(silentIn({ seen }, full)).toEqual({ gone: [seen[1]], kept: [seen[0]] });
  expect(seenAfter({ seen }, full)).toEqual([...seenIn(strong), seen[0]]);
});

test('a party of a list that did not answer is kept', () => {
  const seen = seenIn([hitOf('a', ['un', 'Q1'])]);
  const unread = { ...look([]), lists: [{ list: 'ofac-sdn' }] as Look['lists'] };
  expect(silentIn({ seen }, unread)).toEqual({ gone: [], kept: seen });
});
