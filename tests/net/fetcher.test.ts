import { type AddressInfo, createServer as createTcpServer, type LookupFunction } from 'node:net';
import { brotliCompressSync, createGzip, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { DomainError, type Problem } from '../../src/domain/problem.ts';
import { createFetcher, type Fetcher, type FetcherOptions } from '../../src/net/fetcher.ts';
import { serve } from './local-server.ts';

const now = Temporal.Instant.from('2015-09-28T10:00:00Z');
const fetchers: Fetcher[] = [];

afterEach(async () => {
  await Promise.all(fetchers.splice(0).map((fetcher) => fetcher.close()));
});

function fetcherWith(options: Partial<FetcherOptions> = {}): Fetcher {
  const fetcher = createFetcher({ allow: ['127.0.0.1'], clock: () => now, ...options });
  fetchers.push(fetcher);
  return fetcher;
}

async function problemOf(work: Promise<unknown>): Promise<Extract<Problem, { code: 'fetch-failed' }>> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(DomainError);
  const { problem } = error as DomainError;
  if (problem.code !== 'fetch-failed') throw new Error(`unexpected problem ${problem.code}`);
  return problem;
}

/** A resolver that answers what it is given, the next answer at each question, the last one for ever. */
function answering(...answers: string[][]): LookupFunction {
  return (_hostname, options, callback) => {
    const addresses = (answers.length > 1 ? answers.shift() : answers[0]) ?? [];
    const found = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    if (options.all) callback(null, found);
    else callback(null, found[0]?.address ?? '', found[0]?.family);
  };
}

describe('an address that must not be fetched', () => {
  test.each([
    ['http://127.0.0.1/', 'private-address'],
    ['http://127.1/', 'private-address'],
    ['http://2130706433/', 'private-address'],
    ['http://0x7f000001/', 'private-address'],
    ['http://0177.0.0.1/', 'private-address'],
    ['http://0/', 'private-address'],
    ['http://169.254.169.254/latest/meta-data/', 'private-address'],
    ['http://[::]/', 'private-address'],
    ['http://[::1]/', 'private-address'],
    ['http://[::127.0.0.1]/', 'private-address'],
    ['http://[::ffff:127.0.0.1]/', 'private-address'],
    ['http://[::ffff:169.254.169.254]/', 'private-address'],
    ['http://[64:ff9b::10.0.0.1]/', 'private-address'],
    ['http://[2002:7f00:1::]/', 'private-address'],
    ['http://[fd00:ec2::254]/', 'private-address'],
    ['http://①②⑦.⓪.⓪.①/', 'private-address'],
    ['http://127.0.0.1./', 'private-address'],
    ['http://8.8.8.8:22/', 'bad-address'],
    ['http://example.org:6379/', 'bad-address'],
    ['http://user:secret@example.org/', 'bad-address'],
    ['file:///etc/passwd', 'bad-address'],
    ['ftp://example.org/', 'bad-address'],
    ['data:text/plain,hello', 'bad-address'],
    ['gopher://example.org/', 'bad-address'],
    ['not an address', 'bad-address'],
    ['', 'bad-address'],
  ])('%s is refused as %s', async (url, failure) => {
    const problem = await problemOf(fetcherWith({ allow: [], lookup: answering(['127.0.0.1']) }).get(url));
    expect(problem.failure).toBe(failure);
  });

  test.each([
    ['localhost', ['127.0.0.1']],
    ['localhost.', ['::1']],
    ['metadata.google.internal', ['169.254.169.254']],
    ['half-public.example', ['93.184.216.34', '10.0.0.1']],
    ['mapped.example', ['::ffff:10.0.0.1']],
    ['nat64.example', ['64:ff9b::a00:1']],
  ])('the name %s that leads to %j is refused', async (host, addresses) => {
    const problem = await problemOf(fetcherWith({ allow: [], lookup: answering(addresses) }).get(`http://${host}/`));
    expect(problem.failure).toBe('private-address');
  });

  test('a name that may be fetched when asked first is refused once it leads inside', async () => {
    const { port } = await serve(
      (_request, response) => response.setHeader('connection', 'close').end('ours'),
      '127.0.0.2',
    );
    const lookup = answering(['127.0.0.2'], ['127.0.0.1']);
    const fetcher = fetcherWith({ allow: ['127.0.0.2'], ports: [port], lookup });
    expect((await fetcher.get(`http://rebinding.example:${port}/`)).text()).toBe('ours');
    const problem = await problemOf(fetcher.get(`http://rebinding.example:${port}/`));
    expect(problem.failure).toBe('private-address');
  });

  test('a peer that is not the address that was checked is refused before anything is sent', async () => {
    const { port, requests } = await serve((_request, response) => response.end('secret'));
    let reads = 0;
    const turncoat = {
      family: 4,
      get address() {
        reads += 1;
        return reads === 1 ? '93.184.216.34' : '127.0.0.1';
      },
    };
    const lookup: LookupFunction = (_hostname, _options, callback) => callback(null, [turncoat]);
    const fetcher = fetcherWith({ allow: [], ports: [port], lookup });
    const problem = await problemOf(fetcher.get(`http://turncoat.example:${port}/`));
    expect({ failure: problem.failure, asked: requests.length }).toEqual({ failure: 'private-address', asked: 0 });
  });

  test.each(['http://169.254.169.254/', 'http://[::1]/', 'http://localhost:22/', 'file:///etc/passwd', '//10.0.0.1/'])(
    'a redirect to %s is refused',
    async (location) => {
      const { url } = await serve((_request, response) => response.writeHead(302, { location }).end());
      const problem = await problemOf(fetcherWith().get(url));
      expect(['private-address', 'bad-address']).toContain(problem.failure);
    },
  );

  test('a name is let through where an admin allows it, on any port', async () => {
    const { port } = await serve((_request, response) => response.end('inside'));
    const fetcher = fetcherWith({ allow: ['intranet.example'], lookup: answering(['127.0.0.1']) });
    expect((await fetcher.get(`http://intranet.example:${port}/`)).text()).toBe('inside');
  });
});

describe('a redirect', () => {
  test('is followed, and its address kept where every one of them is permanent', async () => {
    const { url } = await serve((request, response) => {
      const next = { '/': [301, '/a'], '/a': [308, 'b'], '/t': [302, '/b'] }[request.url ?? ''];
      if (next) response.writeHead(next[0] as number, { location: next[1] as string }).end();
      else response.end('here');
    });
    expect(await fetcherWith().get(url)).toMatchObject({ url: `${url}/b`, movedTo: `${url}/b` });
    expect(await fetcherWith().get(`${url}/t`)).toMatchObject({ url: `${url}/b`, movedTo: null });
  });

  test('is followed five times and no more', async () => {
    const { url, requests } = await serve((request, response) => {
      const n = Number(request.url?.slice(1));
      if (n === 0) response.end('end');
      else response.writeHead(302, { location: `/${n - 1}` }).end();
    });
    expect((await fetcherWith().get(`${url}/5`)).text()).toBe('end');
    requests.length = 0;
    expect((await problemOf(fetcherWith().get(`${url}/99`))).failure).toBe('too-many-redirects');
    expect(requests).toHaveLength(6);
  });
});

describe('an answer', () => {
  test.each([
    [400, {}, 'bad-request', undefined],
    [401, {}, 'denied', undefined],
    [403, {}, 'denied', undefined],
    [404, {}, 'not-found', undefined],
    [406, {}, 'denied', undefined],
    [410, {}, 'gone', undefined],
    [429, { 'retry-after': '120' }, 'rate-limited', '2015-09-28T10:02:00Z'],
    [429, { 'retry-after': 'Mon, 28 Sep 2015 10:05:00 GMT' }, 'rate-limited', '2015-09-28T10:05:00Z'],
    [429, { 'retry-after': 'soon' }, 'rate-limited', undefined],
    [429, { 'retry-after': '999999999' }, 'rate-limited', '2015-09-29T10:00:00Z'],
    [503, { 'retry-after': '1' }, 'server-error', '2015-09-28T10:00:01Z'],
    [500, {}, 'server-error', undefined],
    [304, {}, 'server-error', undefined],
    [200, {}, 'empty', undefined],
    [204, {}, 'empty', undefined],
  ])('of status %i with %j and no body fails as %s', async (status, headers, failure, retryAt) => {
    const { url } = await serve((_request, response) => response.writeHead(status, headers).end());
    const problem = await problemOf(fetcherWith().get(url));
    expect(problem).toMatchObject({ failure, status, at: '2015-09-28T10:00:00Z' });
    expect(problem.retryAt).toBe(retryAt);
  });

  test('carries its validators, and 304 to them is not a failure', async () => {
    const { url, requests } = await serve((request, response) => {
      if (request.headers['if-none-match'] === '"v1"') response.writeHead(304, { 'last-modified': 'later' }).end();
      else response.writeHead(200, { etag: '"v1"', 'last-modified': 'then' }).end('news');
    });
    const first = await fetcherWith().get(url);
    expect(first).toMatchObject({ etag: '"v1"', lastModified: 'then', notModified: false });
    const second = await fetcherWith().get(url, first);
    expect(second).toMatchObject({ etag: '"v1"', lastModified: 'later', notModified: true });
    expect(requests[1]?.headers['if-modified-since']).toBe('then');
  });

  test('is asked for with GET, an agent that says who asks, and no credentials', async () => {
    const { url, requests } = await serve((_request, response) => response.end('x'));
    await fetcherWith().get(url, { accept: 'application/rss+xml' });
    const [request] = requests;
    expect(request?.method).toBe('GET');
    expect(request?.headers.accept).toBe('application/rss+xml');
    expect(request?.headers['user-agent']).toMatch(/^Mozilla\/5\.0 .*Accord/);
    expect(Object.keys(request?.headers ?? {})).not.toEqual(expect.arrayContaining(['authorization', 'cookie']));
  });

  test.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
    ['zstd', zstdCompressSync],
  ] as const)('in %s is unpacked', async (encoding, compress) => {
    const packed = compress('unpacked');
    const { url } = await serve((_request, response) =>
      response.writeHead(200, { 'content-encoding': encoding }).end(packed),
    );
    expect((await fetcherWith().get(url)).text()).toBe('unpacked');
  });

  test('that unpacks to more than the limit is stopped early', async () => {
    let packed = 0;
    const { url } = await serve((_request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' });
      const gzip = createGzip();
      const block = Buffer.alloc(1_000_000);
      let blocks = 0;
      const more = () => {
        if (blocks++ < 1000 && !response.destroyed) gzip.write(block, more);
        else gzip.end();
      };
      gzip.on('data', (chunk: Buffer) => {
        packed += chunk.length;
      });
      gzip.pipe(response);
      more();
    });
    expect((await problemOf(fetcherWith().get(url))).failure).toBe('too-large');
    expect(packed).toBeLessThan(900_000);
  });

  test('that is larger than what is wanted is refused', async () => {
    const { url } = await serve((_request, response) => response.end('x'.repeat(101)));
    expect((await problemOf(fetcherWith().get(url, { maxBytes: 100 }))).failure).toBe('too-large');
  });

  test('that drips slowly runs out of the time for the whole', async () => {
    const { url } = await serve((_request, response) => {
      const drip = setInterval(() => response.write('x'), 5);
      response.on('close', () => clearInterval(drip));
    });
    expect((await problemOf(fetcherWith({ timeoutMs: 100 }).get(url))).failure).toBe('timeout');
  });

  test('that never comes runs out of time', async () => {
    const { url } = await serve(() => {});
    expect((await problemOf(fetcherWith({ timeoutMs: 50 }).get(url))).failure).toBe('timeout');
  });

  test('that is not packed as it says is not text', async () => {
    const { url } = await serve((_request, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end('plain after all'),
    );
    expect((await problemOf(fetcherWith().get(url))).failure).toBe('not-text');
  });
});

describe('a server that cannot be talked to', () => {
  test('is refused where nobody listens', async () => {
    const server = createTcpServer();
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    await new Promise((done) => server.close(done));
    expect((await problemOf(fetcherWith().get(`http://127.0.0.1:${port}/`))).failure).toBe('refused');
  });

  test('is refused where it hangs up', async () => {
    const { url } = await serve((request) => request.socket.destroy());
    expect((await problemOf(fetcherWith().get(url))).failure).toBe('refused');
  });

  test('fails as TLS where it speaks none', async () => {
    const { port } = await serve((_request, response) => response.end('plain'));
    expect((await problemOf(fetcherWith().get(`https://127.0.0.1:${port}/`))).failure).toBe('tls');
  });

  test('is unknown where its name resolves to nothing', async () => {
    const lookup: LookupFunction = (hostname, _options, callback) =>
      callback(Object.assign(new Error(`getaddrinfo ENOTFOUND ${hostname}`), { code: 'ENOTFOUND' }), '', 4);
    expect((await problemOf(fetcherWith({ lookup }).get('https://nowhere.example/'))).failure).toBe('unknown-host');
  });
});

test('the address in a failure shows neither password nor token', async () => {
  const { url } = await serve((_request, response) => response.writeHead(404).end());
  const problem = await problemOf(fetcherWith().get(`${url}/feed?page=2&access_token=xyzzy&sig=abc#part`));
  expect(problem.url).toBe(`${url}/feed?page=2&access_token=hidden&sig=hidden`);
  expect((await problemOf(fetcherWith().get('https://ana:xyzzy@example.org/'))).url).toBe('https://example.org/');
});
