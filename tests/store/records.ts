import { standsAlone } from '../../src/domain/news-story.ts';
import { beginRecord } from '../../src/domain/records.ts';

const at = '2026-01-31T09:00:00Z';
const act = { by: 'U1', at: Temporal.Instant.from(at), what: 'test' };

/** A receipt not stored yet. */
export function receipt(id: string, key: string) {
  return { id, key, at };
}

/** A draft not stored yet. */
export function draft(id: string, by = 'U1') {
  return { id, newsId: 'N-1', by, createdAt: at, choices: [] };
}

/** An agreement not stored yet. */
export function agreement(id: string, title: string) {
  const source = { title: 'A page', publisher: null, published: null, url: null, permalink: null, newsId: null };
  return beginRecord({ id, title, date: null, parties: ['Ruritania'], source, programmeIds: [] as string[] }, act);
}

/** A news item not stored yet. */
export function newsItem(id: string, key: string, text = 'Ruritania will lift its ban.') {
  const reading = {
    title: null,
    publisher: null,
    published: null,
    summary: [],
    commitments: [],
    sanctions: [],
    deadlines: [],
    topics: [],
    countries: [],
  };
  const origin = { kind: 'paste' as const, feedId: null, permalink: null };
  const about = {
    url: null,
    title: 'News',
    publisher: null,
    published: null,
    official: null,
    abstract: null,
    agreementId: null,
  };
  const story = { commitmentIds: [], spokenOf: [], usedIn: [], ...standsAlone };
  return beginRecord({ id, key, text, reading, origin, ...about, ...story }, act);
}
