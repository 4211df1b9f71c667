import type { Agreement } from '../../src/domain/agreements.ts';
import type { AnsweringList } from '../../src/domain/answering-lists.ts';
import type { Assessment, Commitment, Evidence } from '../../src/domain/commitments.ts';
import { newFeedState } from '../../src/domain/feed-state.ts';
import type { Followup } from '../../src/domain/followups.ts';
import type { Hit } from '../../src/domain/hits.ts';
import type { ListChange } from '../../src/domain/list-changes.ts';
import type { Feed, NewsItem, Subscription } from '../../src/domain/news.ts';
import type { NewsSource } from '../../src/domain/news-sources.ts';
import { standsAlone } from '../../src/domain/news-story.ts';
import { DomainError, type Problem } from '../../src/domain/problem.ts';
import type { Programme } from '../../src/domain/programmes.ts';
import type { Due, FoundCommitment, FoundSanction, Reading } from '../../src/domain/reading.ts';
import type { Act } from '../../src/domain/records.ts';
import type { Screen } from '../../src/domain/screens.ts';
import type { Source } from '../../src/domain/source.ts';
import { plainOptions } from '../../src/domain/subscription-options.ts';

const at = '2026-01-31T09:00:00Z';
const begun = { version: 1, createdAt: at, createdBy: 'U1', history: [] };

/** Somebody acts, on the last of January 2026 unless another moment is given. */
export function actOf(by: string, moment = at): Act {
  return { by, at: Temporal.Instant.from(moment), what: 'test' };
}

/** The problem that is thrown, or null. */
export function problemOf(run: () => unknown): Problem | null {
  try {
    run();
    return null;
  } catch (error) {
    if (error instanceof DomainError) return error.problem;
    throw error;
  }
}

export function day(text: string): Temporal.PlainDate {
  return Temporal.PlainDate.from(text);
}

export function dueOf(date: string | null, fields: Partial<Due> = {}): Due {
  return { date, precision: 'day', kind: 'by', text: date ?? 'soon', ...fields };
}

export function sourceOf(fields: Partial<Source> = {}): Source {
  return { title: 'A page', publisher: null, published: null, url: null, permalink: null, newsId: null, ...fields };
}

export function commitmentOf(fields: Partial<Commitment> = {}): Commitment {
  return {
    ...begun,
    id: 'C-1',
    agreementId: null,
    action: 'Lift the ban on lemons',
    quote: 'Ruritania will lift its ban on lemons.',
    cite: null,
    parties: ['Ruritania', 'Borduria'],
    counterparty: null,
    modality: 'will',
    kind: 'one-off',
    due: null,
    recurrence: null,
    source: sourceOf(),
    readAs: null,
    owner: null,
    assessments: [],
    removedAt: null,
    ...fields,
  };
}

export function assessmentOf(fields: Partial<Assessment> = {}): Assessment {
  return {
    party: null,
    status: 'on-track',
    reason: 'The minutes show it',
    evidenceId: null,
    by: 'U1',
    at,
    confirmer: null,
    confirmedAt: null,
    ...fields,
  };
}

export function evidenceOf(fields: Partial<Evidence> = {}): Evidence {
  return {
    ...begun,
    id: 'E-1',
    commitmentId: 'C-1',
    stance: 'supports',
    url: 'https://gov.example/minutes',
    permalink: null,
    newsId: null,
    quote: 'The ban was lifted.',
    removedAt: null,
    ...fields,
  };
}

export function agreementOf(fields: Partial<Agreement> = {}): Agreement {
  return {
    ...begun,
    id: 'A-1',
    title: 'The lemon understanding',
    date: null,
    parties: ['Ruritania', 'Borduria'],
    source: sourceOf(),
    programmeIds: [],
    ...fields,
  };
}

export function followupOf(fields: Partial<Followup> = {}): Followup {
  return {
    ...begun,
    id: 'F-1',
    title: 'Ask for the minutes',
    status: 'open',
    asker: 'U1',
    assignee: 'U2',
    due: null,
    about: null,
    permalink: null,
    responses: [],
    declined: null,
    snoozedUntil: null,
    ...fields,
  };
}

export function foundOf(fields: Partial<FoundCommitment> = {}): FoundCommitment {
  return {
    quote: 'Ruritania will lift its ban on lemons.',
    action: 'lift its ban on lemons',
    parties: ['Ruritania'],
    counterparty: null,
    modality: 'will',
    kind: 'one-off',
    due: null,
    recurrence: null,
    ...fields,
  };
}

export function sanctionOf(fields: Partial<FoundSanction> = {}): FoundSanction {
  return {
    authority: 'Executive Order 13694',
    state: 'authorised',
    targets: 'persons who harm lemons',
    measures: ['asset-freeze'],
    names: [],
    quote: 'The order allows sanctions.',
    ...fields,
  };
}

export function readingOf(fields: Partial<Reading> = {}): Reading {
  return {
    title: null,
    publisher: null,
    published: null,
    summary: [],
    commitments: [],
    sanctions: [],
    deadlines: [],
    topics: [],
    countries: [],
    ...fields,
  };
}

export function newsOf(fields: Partial<NewsItem> = {}): NewsItem {
  return {
    ...begun,
    id: 'N-1',
    key: 'https://gov.example/lemons',
    url: 'https://gov.example/lemons',
    title: 'Ruritania lifts its ban on lemons',
    publisher: 'Ruritanian Gazette',
    published: '2026-01-30',
    text: 'Ruritania will lift its ban on lemons.',
    reading: readingOf(),
    abstract: null,
    origin: { kind: 'address', feedId: null, permalink: null },
    official: null,
    agreementId: null,
    commitmentIds: [],
    ...standsAlone,
    spokenOf: [],
    usedIn: [],
    ...fields,
  };
}

export function programmeOf(fields: Partial<Programme> = {}): Programme {
  return {
    ...begun,
    id: 'S-1',
    tag: 'CYBER2',
    name: 'Cyber-related sanctions',
    jurisdiction: 'US',
    authorities: ['Executive Order 13694'],
    targets: 'persons responsible for malicious cyber-enabled activities',
    measures: ['asset-freeze'],
    steps: [{ state: 'authorised', asOf: '2015-04-01', note: 'Signed', source: sourceOf() }],
    url: null,
    agreementIds: [],
    commitmentIds: [],
    ...fields,
  };
}

export function answeringListOf(fields: Partial<AnsweringList> = {}): AnsweringList {
  return {
    ...{ list: 'own', name: 'partners', publicationId: null, date: '2026-01-30', records: 21, badRows: 0 },
    ...{ sha256: 'a'.repeat(64), published: [], loadedAt: at, checkedAt: at, originalNames: null, accepted: false },
    origin: 'publisher',
    ...fields,
  };
}

export function listChangeOf(fields: Partial<ListChange> = {}): ListChange {
  return {
    ...{ id: 'CHANGE-1', version: 1, key: 'own:A-1:added:step', at, list: 'own', listName: 'partners', listDate: null },
    ...{ kind: 'added', entryId: 'A-1', name: 'Nimbus Freight', schema: 'organization', programs: ['CYBER2'] },
    ...{ countries: [], fields: [] },
    ...fields,
  };
}

export function feedOf(fields: Partial<Feed> = {}): Feed {
  return {
    id: 'FEED-1',
    version: 1,
    url: 'https://gov.example/feed.xml',
    title: 'Ruritanian Gazette',
    etag: null,
    lastModified: null,
    polledAt: null,
    nextPollAt: at,
    failures: 0,
    failure: null,
    seen: [],
    ...newFeedState,
    ...fields,
  };
}

export function subscriptionOf(fields: Partial<Subscription> = {}): Subscription {
  return {
    ...begun,
    id: 'R-1',
    feedId: 'FEED-1',
    channel: 'C0NEWS',
    state: 'active',
    pausedBecause: null,
    ...plainOptions,
    ...fields,
  };
}

/** A hit of Nimbus Freight on an own list. */
export function hitOf(fields: Partial<Hit> = {}): Hit {
  const record = { list: 'own' as const, id: 'A-1', name: 'Nimbus Freight AG' };
  return {
    ...begun,
    id: 'H-1',
    key: '["organization","nimbus freight",["DE"],[],[]] > own:A-1',
    typed: '"Nimbus Freight"',
    party: {
      schema: 'organization',
      name: 'Nimbus Freight',
      aliases: [],
      countries: ['DE'],
      birthDates: [],
      identifiers: [],
    },
    screenId: 'X-1',
    found: {
      ...record,
      schema: 'organization',
      matched: 'Nimbus Freight AG',
      weak: false,
      score: 0.97,
      why: ['nimbus: same', 'freight: same'],
      programs: ['CYBER2'],
      countries: ['DE'],
      born: [],
      remarks: null,
      url: 'https://example.gov/notice/1',
      sources: [{ ...record, url: null }],
      entryHash: 'a'.repeat(64),
    },
    dispositions: [],
    ...fields,
  };
}

/** A certificate of a screen for Nimbus Freight that met nothing. */
export function screenOf(fields: Partial<Screen> = {}): Screen {
  const { party } = hitOf();
  return {
    ...{ id: 'X-1', version: 1, at, by: 'U1', typed: '"Nimbus Freight"', party, normalised: 'nimbus freight' },
    ...{ threshold: 0.75, limit: 10, lists: [], notLoaded: [], accordVersion: '1.0.0', hits: [], namesakes: [] },
    ...fields,
  };
}

/** A news source that is known by name. */
export function sourceOfNews(fields: Partial<NewsSource> = {}): NewsSource {
  return {
    ...{ id: 'gazette', name: 'Trade Gazette', kind: 'rss', url: 'https://gazette.example/feed.xml' },
    ...{ carries: 'News of trade', language: 'en', note: '', checked: null },
    ...fields,
  };
}
