import { describe, expect, onTestFinished, test } from 'vitest';
import { ZodError } from 'zod';
import type { Draft } from '../../src/domain/drafts.ts';
import { beginFeed } from '../../src/domain/feeds.ts';
import { DomainError } from '../../src/domain/problem.ts';
import { changeRecord } from '../../src/domain/records.ts';
import { adding, changing, removing, type Store } from '../../store/store.ts';
import { agreement, draft, newsItem, receipt } from './records.ts';

/** One place where a store may keep its records; opening it again finds what was stored. */
export type Site = { open: () => Promise<Store> };

const problemOf = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return error instanceof DomainError ? error.problem : error;
};

const by =
  (user: string) =>
  (record: Draft): Draft => ({ ...record, by: user });

/** What every store promises. `persists` is false for a store that forgets when it is closed. */
export function describeStore(
  name: string,
  { newSite, persists }: { newSite: () => Promise<Site>; persists: boolean },
) {
  async function openStore(): Promise<Store> {
    const store = await (await newSite()).open();
    onTestFinished(() => store.close());
    return store;
  }

  describe(`${name}: reading`, () => {
    test('an unknown id is null, of a record as of __proto__', async () => {
      const store = await openStore();
      expect(await store.drafts.get('DRAFT-1')).toBeNull();
      expect(await store.drafts.get('__proto__')).toBeNull();
      expect(await store.drafts.find()).toEqual([]);
    });

    test('records come in the order of their numbers, in whatever order they were added', async () => {
      const store = await openStore();
      for (const number of [10, 2, 201, 1]) await store.drafts.add(draft(`DRAFT-${number}`));
      const ids = (await store.drafts.find()).map((each) => each.id);
      expect(ids).toEqual(['DRAFT-1', 'DRAFT-2', 'DRAFT-10', 'DRAFT-201']);
    });

    test('find compares whole fields, also null, lists and objects', async () => {
      const store = await openStore();
      await store.agreements.add({ ...agreement('A-1', 'one'), programmeIds: ['S-1'] });
      await store.agreements.add({ ...agreement('A-2', 'two'), date: '2015-09-25', programmeIds: ['S-1', 'S-2'] });
      const { source } = agreement('A-1', 'one');
      const reversed = Object.fromEntries(Object.entries(source).reverse()) as typeof source;
      const idsWhere = async (where: Parameters<typeof store.agreements.find>[0]) =>
        (await store.agreements.find(where)).map((each) => each.id);
      expect(await idsWhere({ date: null })).toEqual(['A-1']);
      expect(await idsWhere({ programmeIds: ['S-1', 'S-2'] })).toEqual(['A-2']);
      expect(await idsWhere({ programmeIds: ['S-2', 'S-1'] })).toEqual([]);
      expect(await idsWhere({ source: reversed })).toEqual(['A-1', 'A-2']);
      expect(await idsWhere({ title: 'two', date: null })).toEqual([]);
    });

    test('find by the unique field also heeds the other fields', async () => {
      const store = await openStore();
      await store.receipts.add(receipt('RECEIPT-1', '__proto__'));
      expect(await store.receipts.find({ key: '__proto__' })).toHaveLength(1);
      expect(await store.receipts.find({ key: '__proto__', id: 'RECEIPT-2' })).toEqual([]);
      expect(await store.receipts.find({ key: 'constructor' })).toEqual([]);
    });

    test('what is handed out is frozen to its depth, and what was handed in is not kept', async () => {
      const store = await openStore();
      const fields = agreement('A-1', 'one');
      const added = await store.agreements.add(fields);
      expect(() => (added.parties as string[]).push('Atlantis')).toThrow(TypeError);
      expect(() => Object.assign(added.source, { title: 'other' })).toThrow(TypeError);
      fields.parties.push('Atlantis');
      expect((await store.agreements.get('A-1'))?.parties).toEqual(['Ruritania']);
    });
  });

  describe(`${name}: writing one record`, () => {
    test('a record begins with version 1 and each write raises it', async () => {
      const store = await openStore();
      expect(await store.drafts.add(draft('DRAFT-1'))).toEqual({ ...draft('DRAFT-1'), version: 1 });
      expect(await store.drafts.update('DRAFT-1', by('U2'))).toEqual({ ...draft('DRAFT-1', 'U2'), version: 2 });
      expect(await store.drafts.get('DRAFT-1')).toEqual({ ...draft('DRAFT-1', 'U2'), version: 2 });
    });

    test('a change that returns the record itself is no write', async () => {
      const store = await openStore();
      const added = await store.drafts.add(draft('DRAFT-1'));
      expect(await store.drafts.update('DRAFT-1', (record) => record)).toEqual(added);
      expect((await store.drafts.get('DRAFT-1'))?.version).toBe(1);
    });

    test('a change cannot set the version', async () => {
      const store = await openStore();
      await store.drafts.add(draft('DRAFT-1'));
      expect((await store.drafts.update('DRAFT-1', (record) => ({ ...record, version: 99 }))).version).toBe(2);
    });

    test('a domain change keeps its history', async () => {
      const store = await openStore();
      const act = { by: 'U2', at: Temporal.Instant.from('2026-02-01T00:00:00Z'), what: 'edit' };
      await store.agreements.add(agreement('A-1', 'one'));
      const changed = await store.agreements.update('A-1', (each) => changeRecord(each, { title: 'two' }, act));
      expect(changed.history.map((entry) => entry.fields)).toEqual([{ title: { before: 'one', after: 'two' } }]);
    });

    test('an id is taken once, and the answer names its holder', async () => {
      const store = await openStore();
      await store.drafts.add(draft('DRAFT-1'));
      expect(await problemOf(store.drafts.add(draft('DRAFT-1', 'U2')))).toMatchObject({
        code: 'already-exists',
        id: 'DRAFT-1',
      });
      expect((await store.drafts.get('DRAFT-1'))?.by).toBe('U1');
    });

    test('an update of an unknown id says so', async () => {
      const store = await openStore();
      const expected = { code: 'unknown-id', collection: 'drafts', id: 'DRAFT-9', nearest: null };
      expect(await problemOf(store.drafts.update('DRAFT-9', by('U2')))).toEqual(expected);
      expect(await problemOf(store.commit([removing('drafts', 'DRAFT-9')]))).toEqual(expected);
    });

    test.each(['DRAFT-0', 'DRAFT-01', 'draft-1', 'N-1', 'DRAFT-1.5', 'DRAFT-', '../x-1'])(
      '%s is no id of a draft',
      async (id) => {
        const store = await openStore();
        await expect(store.drafts.add(draft(id))).rejects.toThrow('is not an id of drafts');
        expect(await store.newId('drafts')).toBe('DRAFT-1');
      },
    );

    test('a record of the wrong shape is refused and leaves nothing', async () => {
      const store = await openStore();
      await store.drafts.add(draft('DRAFT-1'));
      const wrong = { ...draft('DRAFT-2'), createdAt: 'yesterday' };
      await expect(store.drafts.add(wrong)).rejects.toThrow(ZodError);
      await expect(store.drafts.add({ ...draft('DRAFT-2'), extra: 1 } as never)).rejects.toThrow(ZodError);
      await expect(store.drafts.update('DRAFT-1', (record) => ({ ...record, by: 7 as never }))).rejects.toThrow(
        ZodError,
      );
      expect(await store.drafts.find()).toEqual([{ ...draft('DRAFT-1'), version: 1 }]);
    });

    test('a change that is asynchronous or returns another record is refused', async () => {
      const store = await openStore();
      await store.drafts.add(draft('DRAFT-1'));
      const later = (async (record: object) => ({ ...record, by: 'U2' })) as never;
      await expect(store.drafts.update('DRAFT-1', later)).rejects.toThrow('does not return DRAFT-1');
      const other = store.drafts.update('DRAFT-1', (record) => ({ ...record, id: 'DRAFT-2' }));
      await expect(other).rejects.toThrow('does not return DRAFT-1');
      expect(await store.drafts.find()).toEqual([{ ...draft('DRAFT-1'), version: 1 }]);
    });

    test('a text of a million letters, hostile ones included, comes back as it was', async () => {
      const store = await openStore();
      const text = `\u0000\u2028"\\${'é😀'.repeat(250_000)}${'x'.repeat(500_000)}`;
      await store.news.add(newsItem('N-1', 'k', text));
      expect((await store.news.get('N-1'))?.text).toBe(text);
    });
  });

  describe(`${name}: unique fields`, () => {
    test('a key is taken once; the answer names the record that has it', async () => {
      const store = await openStore();
      await store.receipts.add(receipt('RECEIPT-1', 'a'));
      const expected = { code: 'already-exists', collection: 'receipts', id: 'RECEIPT-1', key: 'a' };
      expect(await problemOf(store.receipts.add(receipt('RECEIPT-2', 'a')))).toEqual(expected);
      await store.receipts.add(receipt('RECEIPT-2', 'b'));
      const collide = store.receipts.update('RECEIPT-2', (record) => ({ ...record, key: 'a' }));
      expect(await problemOf(collide)).toEqual(expected);
    });

    test('two records of one commit cannot share a key', async () => {
      const store = await openStore();
      const changes = [adding('receipts', receipt('RECEIPT-1', 'a')), adding('receipts', receipt('RECEIPT-2', 'a'))];
      expect(await problemOf(store.commit(changes))).toMatchObject({ code: 'already-exists', id: 'RECEIPT-1' });
      expect(await store.receipts.find()).toEqual([]);
    });

    test('of many who add the same key at once, one succeeds', async () => {
      const store = await openStore();
      const adds = Array.from({ length: 20 }, async () =>
        store.receipts.add(receipt(await store.newId('receipts'), 'a')),
      );
      const settled = await Promise.allSettled(adds);
      expect(settled.filter((each) => each.status === 'fulfilled')).toHaveLength(1);
      expect(await store.receipts.find()).toHaveLength(1);
    });

    test('a key is free again once its record has another or is gone', async () => {
      const store = await openStore();
      await store.receipts.add(receipt('RECEIPT-1', 'a'));
      await store.commit([
        changing('receipts', 'RECEIPT-1', (record) => ({ ...record, key: 'b' })),
        adding('receipts', receipt('RECEIPT-2', 'a')),
      ]);
      await store.commit([removing('receipts', 'RECEIPT-1'), adding('receipts', receipt('RECEIPT-3', 'b'))]);
      expect((await store.receipts.find({ key: 'a' })).map((each) => each.id)).toEqual(['RECEIPT-2']);
      expect((await store.receipts.find({ key: 'b' })).map((each) => each.id)).toEqual(['RECEIPT-3']);
    });
  });

  describe(`${name}: commits`, () => {
    test('returns what each change leaves behind, and what was removed as it last was', async () => {
      const store = await openStore();
      await store.receipts.add(receipt('RECEIPT-1', 'a'));
      const [added, changed, removed] = await store.commit([
        adding('drafts', draft('DRAFT-1')),
        changing('drafts', 'DRAFT-1', by('U2')),
        removing('receipts', 'RECEIPT-1'),
      ]);
      expect([added.by, changed.by, changed.version, removed.key]).toEqual(['U1', 'U2', 2, 'a']);
      expect(await store.receipts.get('RECEIPT-1')).toBeNull();
    });

    test('an empty commit is none', async () => {
      const store = await openStore();
      expect(await store.commit([])).toEqual([]);
    });

    test.each([0, 1, 2, 3])('a change that throws at place %i leaves nothing of its commit', async (place) => {
      const store = await openStore();
      await store.drafts.add(draft('DRAFT-1'));
      const fault = new Error('no');
      const failing = changing('drafts', 'DRAFT-1', () => {
        throw fault;
      });
      const good = [
        adding('drafts', draft('DRAFT-2')),
        changing('drafts', 'DRAFT-1', by('U2')),
        adding('receipts', receipt('RECEIPT-1', 'a')),
      ];
      await expect(store.commit([...good.slice(0, place), failing, ...good.slice(place)])).rejects.toBe(fault);
      expect(await store.drafts.find()).toEqual([{ ...draft('DRAFT-1'), version: 1 }]);
      expect(await store.receipts.find({ key: 'a' })).toEqual([]);
      await store.commit(good);
      expect(await store.receipts.find({ key: 'a' })).toHaveLength(1);
    });

    test('a job that fails does not harm those that wait with it', async () => {
      const store = await openStore();
      await store.drafts.add(draft('DRAFT-1'));
      const results = await Promise.allSettled([
        store.drafts.update('DRAFT-1', by('U2')),
        store.drafts.update('DRAFT-1', () => {
          throw new Error('no');
        }),
        store.drafts.add(draft('DRAFT-1')),
        store.drafts.update('DRAFT-1', (record) => ({ ...record, newsId: 'N-2' })),
      ]);
      expect(results.map((each) => each.status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
      expect(await store.drafts.get('DRAFT-1')).toMatchObject({ by: 'U2', newsId: 'N-2', version: 3 });
    });

    test('concurrent updates lose nothing', async () => {
      const store = await openStore();
      await store.drafts.add(draft('DRAFT-1', ''));
      const marks = Array.from({ length: 100 }, (_, index) => `${index};`);
      await Promise.all(
        marks.map((mark) => store.drafts.update('DRAFT-1', (each) => ({ ...each, by: each.by + mark }))),
      );
      const stored = await store.drafts.get('DRAFT-1');
      expect(stored?.by.split(';').sort()).toEqual([...marks.map((mark) => mark.slice(0, -1)), ''].sort());
      expect(stored?.version).toBe(101);
    });

    test('readers see a commit wholly or not at all', async () => {
      const store = await openStore();
      let done = false;
      const commit = store
        .commit([adding('drafts', draft('DRAFT-1')), adding('receipts', receipt('RECEIPT-1', 'a'))])
        .finally(() => {
          done = true;
        });
      const seen: string[] = [];
      while (!done) {
        const [drafts, receipts] = await Promise.all([store.drafts.find(), store.receipts.find()]);
        seen.push(`${drafts.length}${receipts.length}`);
        await new Promise(setImmediate);
      }
      await commit;
      expect(seen.filter((each) => each !== '00' && each !== '11')).toEqual([]);
      expect(await store.drafts.find()).toHaveLength(1);
    });
  });

  describe(`${name}: ids`, () => {
    test('ids given at the same time differ, and begin with 1 in each collection', async () => {
      const store = await openStore();
      const ids = await Promise.all(Array.from({ length: 50 }, () => store.newId('commitments')));
      expect(new Set(ids).size).toBe(50);
      expect(ids[0]).toBe('C-1');
      expect(await store.newId('news')).toBe('N-1');
    });

    test('a number that was brought along is not given again, also while it is being written', async () => {
      const store = await openStore();
      const adding = store.drafts.add(draft('DRAFT-7'));
      expect(await store.newId('drafts')).toBe('DRAFT-8');
      await adding;
      expect(await store.newId('drafts')).toBe('DRAFT-9');
    });

    test('the id of a removed record is not given again', async () => {
      const store = await openStore();
      await store.drafts.add(draft(await store.newId('drafts')));
      await store.commit([removing('drafts', 'DRAFT-1')]);
      expect(await store.newId('drafts')).toBe('DRAFT-2');
    });
  });

  describe(`${name}: closing`, () => {
    test('finishes what was asked before, and refuses what comes after', async () => {
      const store = await openStore();
      const added = store.drafts.add(draft('DRAFT-1'));
      await Promise.all([store.close(), store.close()]);
      expect((await added).version).toBe(1);
      await expect(store.drafts.get('DRAFT-1')).rejects.toThrow('closed');
      await expect(store.drafts.find()).rejects.toThrow('closed');
      await expect(store.drafts.add(draft('DRAFT-2'))).rejects.toThrow('closed');
      await expect(store.newId('drafts')).rejects.toThrow('closed');
    });
  });

  describe.runIf(persists)(`${name}: opening again`, () => {
    test('finds every record and version again', async () => {
      const site = await newSite();
      const first = await site.open();
      await first.commit([adding('agreements', agreement('A-1', 'one')), adding('news', newsItem('N-300', 'k'))]);
      await first.drafts.add(draft('DRAFT-1'));
      await first.drafts.update('DRAFT-1', by('U2'));
      const before = await Promise.all([first.agreements.find(), first.news.find(), first.drafts.find()]);
      await first.close();
      const second = await site.open();
      expect(await Promise.all([second.agreements.find(), second.news.find(), second.drafts.find()])).toEqual(before);
      expect(await second.news.find({ key: 'k' })).toHaveLength(1);
      await second.close();
    });

    test('gives no id again, also when the highest record, or every record, was removed', async () => {
      const site = await newSite();
      const first = await site.open();
      for (const number of [1, 2, 399, 400]) await first.drafts.add(draft(`DRAFT-${number}`));
      await first.commit([removing('drafts', 'DRAFT-400')]);
      await first.receipts.add(receipt('RECEIPT-1', 'a'));
      await first.commit([removing('receipts', 'RECEIPT-1')]);
      await first.commit([adding('feeds', feed('FEED-5')), removing('feeds', 'FEED-5')]);
      await first.close();
      for (let opening = 1; opening <= 2; opening++) {
        const store = await site.open();
        expect(await store.newId('drafts')).toBe('DRAFT-401');
        expect(await store.newId('receipts')).toBe('RECEIPT-2');
        expect(await store.newId('feeds')).toBe('FEED-6');
        await store.commit([removing('drafts', 'DRAFT-1')].slice(opening - 1));
        await store.close();
      }
    });
  });
}

function feed(id: string) {
  return beginFeed({ id, url: 'https://example.com/feed', title: 'Feed', seen: [] }, null, '2026-01-31T09:00:00Z');
}
