import { afterAll, describe, expect, test } from 'vitest';
import { FeedEntry } from '../../src/domain/news.ts';
import type { FetchFailure } from '../../src/domain/problem.ts';
import { createNetwork } from '../../src/feeds/network.ts';
import { createFetcher } from '../../src/net/fetcher.ts';
import { serve } from '../net/local-server.ts';
import { documentRow, startRegister } from './fake-register.ts';

const clock = () => Temporal.Instant.from('2015-09-28T10:00:00Z');
const fetcher = createFetcher({ allow: ['127.0.0.1'], clock });
const network = createNetwork(fetcher, clock);
const unknown = { etag: null, lastModified: null };
afterAll(() => fetcher.close());

const rule = documentRow('2015-24586', {
  title: 'Cyber-Related Sanctions Regulations',
  type: 'Rule',
  abstract: 'The office amends its rules & asks for comments.',
  action: 'Interim final rule; request for comments.',
  dates: 'Comments must be received by October 28, 2015.',
  effective_on: '2015-09-28',
  comments_close_on: '2015-10-28',
  docket_ids: ['TREAS-2015-0001'],
  citation: '80 FR 58425',
});

describe('the documents of the Federal Register', () => {
  test('come with what the register says of them', async () => {
    const register = await startRegister([rule]);
    const { title, entries } = await network.feed(`${register.documents}?conditions[type][]=RULE`, unknown);
    expect(title).toBe('Federal Register: All Documents');
    expect(entries).toEqual([
      {
        key: '2015-24586 2015-09-28',
        url: 'https://www.federalregister.gov/documents/2015/09/28/2015-24586/document',
        title: 'Cyber-Related Sanctions Regulations',
        html:
          '<p>The office amends its rules &amp; asks for comments.</p>\n<p>Interim final rule; request for comments.</p>\n' +
          '<p>Comments must be received by October 28, 2015.</p>',
        published: '2015-09-28',
        official: {
          documentNumber: '2015-24586',
          kind: 'Rule',
          agencies: ['Foreign Assets Control Office'],
          effectiveOn: '2015-09-28',
          commentsCloseOn: '2015-10-28',
          correctionOf: null,
          docketIds: ['TREAS-2015-0001'],
          citation: '80 FR 58425',
        },
      },
    ]);
    for (const entry of entries ?? []) FeedEntry.parse(entry);
  });

  test('that match nothing are none, though the answer has no results', async () => {
    const register = await startRegister([rule]);
    const polled = await network.feed(`${register.documents}?conditions[type][]=NOTICE`, unknown);
    expect(polled.entries).toEqual([]);
  });

  test('name what they correct by its number', async () => {
    const correction_of = 'https://www.federalregister.gov/api/v1/documents/2015-24586.json';
    const register = await startRegister([documentRow('C1-2015-24586', { correction_of })]);
    const { entries } = await network.feed(register.documents, unknown);
    expect(entries?.[0]?.official?.correctionOf).toBe('2015-24586');
  });

  test('differ by day where a number was used twice, and are the same however their number is written', async () => {
    const register = await startRegister([
      documentRow('E9-01234'),
      documentRow('E9–1234'),
      documentRow('E9-1234', { publication_date: '2009-01-30' }),
    ]);
    const { entries } = await network.feed(register.documents, unknown);
    expect(entries?.map((entry) => entry.key)).toEqual(['E9-1234 2015-09-28', 'E9-1234 2009-01-30']);
  });

  test.each([
    ['an agency without a name', { agencies: [{ raw_name: 'DEPARTMENT OF X' }] }, { agencies: ['DEPARTMENT OF X'] }],
    ['agencies that are no list', { agencies: 'OFAC' }, { agencies: [] }],
    ['a date that is none', { comments_close_on: 'soon' }, { commentsCloseOn: null }],
    ['nothing but a number', { title: null, type: null, agencies: null }, { kind: null, agencies: [] }],
  ])('with %s are read all the same', async (_what, fields, official) => {
    const register = await startRegister([documentRow('2015-1', fields)]);
    const { entries } = await network.feed(register.documents, unknown);
    expect(entries?.[0]?.official).toMatchObject(official);
    expect(entries?.[0]?.title).not.toBe('');
  });

  test('of which some cannot be read give the others; of which none can are no feed', async () => {
    const register = await startRegister([documentRow('2015-1', { html_url: 'nowhere' }), documentRow('2015-2')]);
    const { entries } = await network.feed(register.documents, unknown);
    expect(entries?.map((entry) => entry.official?.documentNumber)).toEqual(['2015-2']);
    register.state.rows.pop();
    await expect(network.feed(register.documents, unknown)).rejects.toMatchObject({ problem: { code: 'not-a-feed' } });
  });
});

describe('the API is asked', () => {
  test.each(['', '?per_page=1', '?per_page=5000&order=oldest&page=7'])(
    'for the newest, a hundred a page, whatever the address says: %s',
    async (query) => {
      const register = await startRegister([rule]);
      await network.feed(`${register.documents}${query}`, unknown);
      const asked = new URL(register.asked[0] ?? '').searchParams;
      expect([asked.get('per_page'), asked.get('order'), asked.get('page')]).toEqual(['100', 'newest', null]);
      expect(asked.getAll('fields[]')).toContain('comments_close_on');
    },
  );

  test('for further pages until they reach back a week', async () => {
    const day = (n: number) => `2015-09-${String(28 - Math.floor(n / 60)).padStart(2, '0')}`;
    const rows = Array.from({ length: 1000 }, (_, n) => documentRow(`2015-${n + 1}`, { publication_date: day(n) }));
    const register = await startRegister(rows);
    const { entries } = await network.feed(register.documents, unknown);
    expect(register.asked).toHaveLength(5);
    expect(entries).toHaveLength(500);
  });

  test('for one page where that reaches back far', async () => {
    const rows = Array.from({ length: 300 }, (_, n) =>
      documentRow(`2015-${n + 1}`, { publication_date: n < 50 ? '2015-09-28' : '2015-01-05' }),
    );
    const register = await startRegister(rows);
    await network.feed(register.documents, unknown);
    expect(register.asked).toHaveLength(1);
  });

  test('for further pages also where it gives twenty instead of a hundred', async () => {
    const register = await startRegister(Array.from({ length: 50 }, (_, n) => documentRow(`2015-${n + 1}`)));
    register.state.pageSize = 20;
    const { entries } = await network.feed(register.documents, unknown);
    expect(entries).toHaveLength(50);
  });

  test('never on another host', async () => {
    const other = await startRegister([documentRow('2015-2')]);
    const { url } = await serve((_request, response) =>
      response.end(JSON.stringify({ count: 2, results: [documentRow('2015-1')], next_page_url: other.documents })),
    );
    const { entries } = await network.feed(`${url}/api/v1/documents.json`, unknown);
    expect(entries?.map((entry) => entry.official?.documentNumber)).toEqual(['2015-1']);
    expect(other.asked).toEqual([]);
  });
});

describe('an answer that is none', () => {
  const failing = async (status: number, type: string, body: string) => {
    const { url } = await serve((_request, response) => response.writeHead(status, { 'content-type': type }).end(body));
    return network.feed(`${url}/api/v1/documents.json`, unknown).then(
      () => null,
      (error) => error.problem,
    );
  };
  const page = '<!DOCTYPE html><html><head><title>Request Access</title></head><body>x</body></html>';
  const json = 'application/json';

  test.each<[string, number, string, string, FetchFailure]>([
    ['a page that asks for a request of access', 200, 'text/html', page, 'denied'],
    ['such a page that says it is JSON', 200, json, page, 'denied'],
    ['another page', 200, 'text/html', '<html><body>Maintenance</body></html>', 'html-instead'],
    ['an invalid condition', 400, json, '{"errors":{"agencies":"no such agency"}}', 'bad-request'],
    ['a failure of the server in JSON', 500, json, '{"status":500}', 'server-error'],
  ])('%s fails', async (_what, status, type, body, failure) => {
    expect(await failing(status, type, body)).toMatchObject({ code: 'fetch-failed', failure, status });
  });

  test.each(['', '{', '[]', '"x"', '{}', '{"errors":{}}', '{"results":"none"}', '{"count":1,"results":[1]}'])(
    'JSON like %s is no feed',
    async (body) => {
      expect(await failing(200, json, body || ' ')).toMatchObject({ code: 'not-a-feed' });
    },
  );
});

describe('public inspection', () => {
  const filed = documentRow('2015-024586', {
    publication_date: '2015-09-30',
    filed_at: '2015-09-28T08:45:00.000-04:00',
    docket_numbers: ['FAC-2015-1'],
    editorial_note: 'Filed in part.',
  });
  const bis = documentRow('2015-3', { agencies: [{ name: 'Bureau', slug: 'industry-and-security-bureau' }] });

  test('gives a document under the key it will be published with, on the day it was filed', async () => {
    const register = await startRegister([filed]);
    const { entries } = await network.feed(`${register.url}/api/v1/public-inspection-documents/current.json`, unknown);
    expect(entries).toMatchObject([
      {
        key: '2015-24586 2015-09-30',
        published: '2015-09-28',
        html: '<p>Filed in part.</p>',
        official: { documentNumber: '2015-024586', docketIds: ['FAC-2015-1'] },
      },
    ]);
  });

  test('is narrowed to the agencies that its address names', async () => {
    const register = await startRegister([filed, bis]);
    const address = `${register.url}/api/v1/public-inspection-documents/current.json`;
    const polled = await network.feed(`${address}?conditions[agencies][]=industry-and-security-bureau`, unknown);
    expect(polled.entries?.map((entry) => entry.official?.agencies)).toEqual([['Bureau']]);
    expect(register.asked).toEqual([address]);
  });
});
