import type { Network } from '../../src/deps.ts';
import type { Followup } from '../../src/domain/followups.ts';
import { adding } from '../../store/store.ts';
import { articlePage } from '../article.ts';
import { commitmentOf, followupOf, hitOf, newsOf, programmeOf } from '../domain/samples.ts';
import type { TestWorkspace } from '../workspace.ts';

/** A network of one publisher: every page is the article, every feed holds one entry. */
export const oneArticle: Network = {
  page: async (url) => ({ url, contentType: 'text/html', body: articlePage }),
  feed: async () => ({
    title: 'Trade Gazette',
    etag: null,
    lastModified: null,
    movedTo: null,
    entries: [
      { key: 'guid:1', url: 'https://gazette.example/1', title: 'One', html: 'One', published: null, official: null },
    ],
  }),
};

/** Adds this many follow-ups that U0ANA gave to U0LI. */
export async function giveFollowups({ store }: TestWorkspace, count: number, fields: Partial<Followup> = {}) {
  const changes = [];
  for (let i = 0; i < count; i += 1) {
    const id = await store.newId('followups');
    changes.push(
      adding('followups', followupOf({ asker: 'U0ANA', assignee: 'U0LI', title: `Task ${i + 1}`, ...fields, id })),
    );
  }
  return store.commit(changes);
}

/** Adds this many commitments. */
export async function giveCommitments({ store }: TestWorkspace, count: number, fields = {}) {
  const changes = [];
  for (let i = 0; i < count; i += 1) {
    const id = await store.newId('commitments');
    const parties = ['United States', 'China'];
    changes.push(adding('commitments', commitmentOf({ action: `Promise ${i + 1}`, parties, ...fields, id })));
  }
  return store.commit(changes);
}

/** Adds this many hits of a screening. */
export async function giveHits({ store }: TestWorkspace, count: number) {
  for (let i = 0; i < count; i += 1) {
    const id = await store.newId('hits');
    await store.hits.add(hitOf({ id, key: `key-${id}` }));
  }
}

/** Adds one item of news. */
export async function giveNews({ store }: TestWorkspace, fields = {}) {
  const id = await store.newId('news');
  return store.news.add(newsOf({ key: `key-${id}`, ...fields, id }));
}

/** Adds one programme. */
export async function giveProgramme({ store }: TestWorkspace, fields = {}) {
  return store.programmes.add(programmeOf({ ...fields, id: await store.newId('programmes') }));
}
