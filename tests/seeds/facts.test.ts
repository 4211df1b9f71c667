import { describe, expect, test } from 'vitest';
import { readSeeds } from '../../seeds/load.ts';
import { stateAsOf } from '../../src/domain/programmes.ts';
import { kindOf } from '../../src/feeds/kinds.ts';

const { programmes, agreements, sources, packs, articles, workspace } = await readSeeds();

/** Hosts of governments and international organisations; a name that ends in one of them is official too. */
const official = ['gov', 'gov.uk', 'europa.eu', 'un.org'];
const isOfficial = (url: string) => official.some((end) => new URL(url).hostname.endsWith(`.${end}`));

/** Every five words in a row, in small letters. */
function runsOfFive(text: string): string[] {
  const words = text.toLowerCase().split(/\s+/);
  return words.slice(0, -4).map((_, i) => words.slice(i, i + 5).join(' '));
}

describe.each(programmes.map((programme) => [programme.key, programme] as const))('programme %s', (_, programme) => {
  test('has an official address, and one for the source of each step', () => {
    const urls = [programme.url, ...programme.steps.map(({ source }) => source.url)];
    expect(urls.filter((url) => url === null || !url.startsWith('https://') || !isOfficial(url))).toEqual([]);
  });

  test('has its steps in the order of their dates, the first one authorised', () => {
    const dates = programme.steps.map(({ asOf }) => asOf);
    expect(dates).toEqual(dates.toSorted());
    expect(programme.steps[0]?.state).toBe('authorised');
  });

  test('has measures, each once', () => {
    expect(programme.measures.length).toBeGreaterThan(0);
    expect(new Set(programme.measures).size).toBe(programme.measures.length);
  });
});

test('programmes differ in key, tag and first authority', () => {
  const tags = programmes.flatMap(({ tag }) => tag ?? []);
  const authorities = programmes.map(({ authorities }) => authorities[0]);
  for (const names of [programmes.map(({ key }) => key), tags, authorities]) {
    expect(names.toSorted()).toEqual([...new Set(names)].toSorted());
  }
});

test('programmes come from the United States, the European Union, the United Nations and the United Kingdom', () => {
  expect(new Set(programmes.map(({ jurisdiction }) => jurisdiction))).toEqual(new Set(['US', 'EU', 'UN', 'GB']));
});

test.each([
  ['2015-03-31', null],
  ['2015-04-01', 'authorised'],
  ['2015-09-28', 'authorised'],
  ['2016-12-28', 'authorised'],
  ['2016-12-29', 'used'],
  ['2017-01-01', 'used'],
  ['2026-01-01', 'used'],
])('Executive Order 13694 on %s is %s', (date, state) => {
  const cyber = programmes.find(({ authorities }) => authorities[0] === 'Executive Order 13694');
  expect(cyber && stateAsOf(cyber, Temporal.PlainDate.from(date))).toBe(state);
});

test.each([
  ['2025-06-30', 'used'],
  ['2025-07-01', 'ended'],
])('the programme on Syria on %s is %s', (date, state) => {
  const syria = programmes.find(({ tag }) => tag === 'SYRIA');
  expect(syria && stateAsOf(syria, Temporal.PlainDate.from(date))).toBe(state);
});

describe('the understanding of September 2015', () => {
  const [understanding] = agreements;

  test('has seven commitments of both parties', () => {
    expect(understanding?.commitments).toHaveLength(7);
    for (const { parties } of understanding?.commitments ?? []) expect(parties).toEqual(['United States', 'China']);
  });

  test('has one that is due by the end of 2015 and twice a year after that', () => {
    const dated = understanding?.commitments.filter(({ due }) => due !== null);
    expect(dated?.map(({ kind, due, recurrence }) => [kind, due?.date, due?.precision, recurrence?.perYear])).toEqual([
      ['recurring', '2015-12-31', 'year', 2],
    ]);
  });

  test('has actions in words of our own', () => {
    for (const { action, quote } of understanding?.commitments ?? []) {
      expect(runsOfFive(action).filter((run) => (quote ?? '').toLowerCase().includes(run))).toEqual([]);
    }
  });
});

test('news sources differ in id and address', () => {
  expect(new Set(sources.map(({ id }) => id)).size).toBe(sources.length);
  expect(new Set(sources.map(({ url }) => url)).size).toBe(sources.length);
});

test('every news source is read as the kind that it says', () => {
  const kinds = sources.map(({ kind, url }) => [kind === 'rss' || kind === 'atom' ? 'syndication' : kind, url]);
  expect(kinds.filter(([kind, url]) => kindOf(url ?? '').name !== kind)).toEqual([]);
});

test('packs differ in id and name each source once', () => {
  expect(new Set(packs.map(({ id }) => id)).size).toBe(packs.length);
  for (const pack of packs) expect(new Set(pack.sources).size).toBe(pack.sources.length);
  expect(packs.filter((pack) => pack.sources.includes('federal-register'))).toEqual([]);
});

test('no news source is an address that is known to be dead or wrong', () => {
  const traps = ['ofac.treasury.gov/rss.xml', 'whitehouse.gov/feed/', 'rssId=171', 'www.cbp.gov/newsroom'];
  for (const trap of traps) expect(sources.filter(({ url }) => url.includes(trap))).toEqual([]);
});

describe('the playground', () => {
  test('has an admin and three time zones', () => {
    expect(workspace.users.filter((user) => user.is_admin)).toHaveLength(1);
    const zones = workspace.users.map(({ tz }) => Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(tz));
    expect(new Set(zones.map(({ timeZoneId }) => timeZoneId)).size).toBe(3);
  });

  test('has channels whose members exist, one of them private', () => {
    const users = new Set(workspace.users.map(({ id }) => id));
    const members = workspace.channels.flatMap((channel) => channel.members);
    expect(members.filter((id) => !users.has(id))).toEqual([]);
    expect(workspace.channels.filter((channel) => channel.is_private)).toHaveLength(1);
  });

  test('has articles with an official address', () => {
    expect(articles.filter((article) => !isOfficial(article.official))).toEqual([]);
  });

  test('has an article of 250 to 350 words on the understanding', () => {
    const words = articles.find(({ key }) => key === 'us-china-cyber-theft')?.text.split(/\s+/);
    expect(words?.length).toBeGreaterThanOrEqual(250);
    expect(words?.length).toBeLessThanOrEqual(350);
  });
});
