import type { ServerResponse } from 'node:http';
import { createServer, type Socket } from 'node:net';
import { brotliCompressSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { afterEach, describe, expect, onTestFinished, test } from 'vitest';
import { DomainError } from '../../src/domain/problem.ts';
import { createFetcher, type Fetcher, type FetcherOptions } from '../../src/net/fetcher.ts';
import { serve } from './local-server.ts';

const now = Temporal.Instant.from('2026-03-10T10:00:00Z');
const fetchers: Fetcher[] = [];

afterEach(async () => {
  await Promise.all(fetchers.splice(0).map((fetcher) => fetcher.close()));
});

/** What a download fails as; anything but a `fetch-failed` fails the test. */
async function failureOf(url: string, options: Partial<FetcherOptions> = {}): Promise<string> {
  const fetcher = createFetcher({ allow: ['127.0.0.1'], clock: () => now, timeoutMs: 5000, ...options });
  fetchers.push(fetcher);
  const error: unknown = await fetcher.get(url).catch((thrown: unknown) => thrown);
  if (!(error instanceof DomainError) || error.problem.code !== 'fetch-failed') throw new Error(`came through: ${url}`);
  return error.problem.failure;
}

/** A server that answers each connection with raw bytes as it likes. */
async function serveRaw(answer: (socket: Socket) => void): Promise<string> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket.on('error', () => {}));
    socket.once('data', () => answer(socket));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((done) => server.close(done));
  });
  return `http://127.0.0.1:${(server.address() as { port: number }).port}/`;
}

const insideHosts = [
  // Every way in which an IPv4 address can be written.
  ...[
    '127.0.0.1',
    '127.1',
    '127.0.1',
    '2130706433',
    '0x7f000001',
    '0x7f.0.0.1',
    '0x7f.1',
    '0177.0.0.1',
    '017700000001',
  ],
  ...[
    '0x7F.0X0.0x0.0x1',
    '127.000.000.001',
    '%31%32%37.0.0.1',
    '127。0。0。1',
    '１２７.0.0.1',
    '0',
    '0.0.0.0',
    '00.0.0.0',
  ],
  ...[
    '10.1',
    '10.0.0.1',
    '012.0.0.1',
    '0xa.1',
    '172.16.1',
    '172.31.255.255',
    '192.168.257',
    '192.168.1.1',
    '3232235777',
  ],
  ...[
    '169.254.169.254',
    '0xa9fea9fe',
    '2852039166',
    '169.254.43518',
    '0251.0376.0251.0376',
    '100.100.100.200',
    '100.64.1.1',
  ],
  ...[
    '168.63.129.16',
    '192.0.0.192',
    '198.18.0.1',
    '192.0.2.1',
    '192.88.99.1',
    '203.0.113.1',
    '224.0.0.251',
    '255.255.255.255',
  ],
  // IPv6, and IPv4 in it: compatible, mapped, translated, NAT64, 6to4, Teredo.
  ...['[::]', '[::1]', '[0:0:0:0:0:0:0:1]', '[::127.0.0.1]', '[::10.0.0.1]', '[::a9fe:a9fe]', '[::ffff:127.0.0.1]'],
  ...[
    '[::ffff:7f00:1]',
    '[0:0:0:0:0:ffff:10.0.0.1]',
    '[::ffff:169.254.169.254]',
    '[::ffff:8.8.8.8]',
    '[::ffff:0:127.0.0.1]',
  ],
  ...['[64:ff9b::10.0.0.1]', '[64:ff9b::a9fe:a9fe]', '[64:ff9b:1::1]', '[2002:7f00:1::]', '[2002:a9fe:a9fe::1]'],
  ...[
    '[2001:0:7f00:1::]',
    '[2001:db8::1]',
    '[fe80::1]',
    '[febf::1]',
    '[fec0::1]',
    '[fc00::1]',
    '[fd00:ec2::254]',
    '[ff02::1]',
  ],
  ...['[100::1]', '[5f00::1]', '[4000::1]'],
];

describe('an address inside', () => {
  test.each(insideHosts)('%s is refused, on its own and behind a redirect', async (host) => {
    expect(await failureOf(`http://${host}/`, { allow: [] })).toBe('private-address');
    const location = `http://${host.replace(/[^ -~]/g, encodeURIComponent)}/`;
    const redirect = (_request: unknown, response: ServerResponse) => response.writeHead(302, { location }).end();
    const { url } = await serve(redirect, '127.0.0.2');
    expect(await failureOf(url, { allow: ['127.0.0.2'] })).toBe('private-address');
  });

  test.each([
    'localhost',
    'LOCALHOST',
    'localhost.',
    'a.localhost',
    'ip6-localhost',
    'metadata.google.internal',
    'metadata',
  ])('by the name %s is refused by what it leads to', async (host) => {
    const failure = await failureOf(`http://${host}/`, {
      allow: [],
      lookup: (_name, options, callback) =>
        options.all ? callback(null, [{ address: '::1', family: 6 }]) : callback(null, '::1', 6),
    });
    expect(failure).toBe('private-address');
  });
});

test.each(['1', '22', '25', '53', '110', '2375', '3306', '5432', '6379', '9200', '11211', '27017', '65535'])(
  'port %s is refused',
  async (port) => {
    expect(await failureOf(`http://gov.example:${port}/`)).toBe('bad-address');
  },
);

describe('a bomb', () => {
  const zeros = Buffer.alloc(64 * 1024 * 1024);

  test.each<[string, Buffer]>([
    ['gzip', gzipSync(zeros)],
    ['br', brotliCompressSync(zeros)],
    ['zstd', zstdCompressSync(zeros)],
    ['gzip, gzip', gzipSync(gzipSync(zeros))],
    ['br, gzip', gzipSync(brotliCompressSync(zeros))],
  ])('in %s is stopped at the limit', async (encoding, bomb) => {
    const { url } = await serve((_request, response) =>
      response.writeHead(200, { 'content-encoding': encoding }).end(bomb),
    );
    const before = process.memoryUsage().arrayBuffers;
    expect(await failureOf(url)).toBe('too-large');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(32 * 1024 * 1024);
  });

  test('in more layers than anybody needs is refused', async () => {
    const { url } = await serve((_request, response) =>
      response.writeHead(200, { 'content-encoding': Array(200).fill('gzip').join(', ') }).end(gzipSync('x')),
    );
    expect(['not-text', 'refused']).toContain(await failureOf(url));
  });
});

describe('a server that takes its time', () => {
  const drip = (text: string) => (socket: Socket) => {
    let i = 0;
    const timer = setInterval(() => (i < text.length ? socket.write(text[i++] ?? '') : undefined), 10);
    socket.on('close', () => clearInterval(timer));
  };

  test.each([
    ['in its headers', drip(`HTTP/1.1 200 OK\r\nx-long: ${'a'.repeat(5000)}`)],
    ['before its headers', () => {}],
    ['in its body', drip(`HTTP/1.1 200 OK\r\n\r\n${'a'.repeat(5000)}`)],
    [
      'after half of what it promised',
      (socket: Socket) => socket.write('HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nhalf'),
    ],
    ['between its redirects', drip('HTTP/1.1 302 Found\r\nlocation: /\r\ncontent-length: 0\r\n\r\n'.repeat(9))],
  ])('%s runs out of it', async (_where, answer) => {
    expect(await failureOf(await serveRaw(answer), { timeoutMs: 300 })).toBe('timeout');
  });
});

describe('a server that breaks the protocol', () => {
  const once = (text: string) => (socket: Socket) => socket.end(text);

  test.each<[string, (socket: Socket) => void, string[]]>([
    ['promises more than it sends', once('HTTP/1.1 200 OK\r\ncontent-length: 900\r\n\r\nshort'), ['refused']],
    ['hangs up in the headers', once('HTTP/1.1 200 OK\r\ncontent-le'), ['refused']],
    ['hangs up in a chunk', once('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nff\r\nshort'), ['refused']],
    ['resets the connection', (socket) => socket.resetAndDestroy(), ['refused']],
    ['sends a wrong chunk', once('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n'), ['refused']],
    ['does not speak HTTP', once('SSH-2.0-OpenSSH_9.9\r\n'), ['refused']],
    ['sends two lengths', once('HTTP/1.1 200 OK\r\ncontent-length: 5\r\ncontent-length: 6\r\n\r\nshort!'), ['refused']],
    ['sends endless headers', once(`HTTP/1.1 200 OK\r\nx: ${'a'.repeat(200_000)}\r\n\r\n`), ['refused']],
    ['answers a status of no meaning', once('HTTP/1.1 299 Odd\r\ncontent-length: 0\r\n\r\n'), ['empty']],
    ['redirects nowhere', once('HTTP/1.1 302 Found\r\ncontent-length: 0\r\n\r\n'), ['server-error']],
    [
      'redirects to itself',
      (socket) => socket.end('HTTP/1.1 301 Moved\r\nlocation: /\r\ncontent-length: 0\r\nconnection: close\r\n\r\n'),
      ['too-many-redirects'],
    ],
    [
      'redirects to a script',
      once('HTTP/1.1 302 Found\r\nlocation: javascript:alert(1)\r\ncontent-length: 0\r\n\r\n'),
      ['bad-address'],
    ],
    [
      'redirects with a password',
      once('HTTP/1.1 302 Found\r\nlocation: http://a:b@gov.example/\r\ncontent-length: 0\r\n\r\n'),
      ['bad-address'],
    ],
    [
      'breaks its compression',
      once('HTTP/1.1 200 OK\r\ncontent-encoding: br\r\ncontent-length: 5\r\n\r\nshort'),
      ['not-text'],
    ],
  ])('and %s fails in words', async (_how, answer, failures) => {
    expect(failures).toContain(await failureOf(await serveRaw(answer)));
  });

  test('and sends more than it promised is read as far as it promised', async () => {
    const url = await serveRaw((socket) =>
      socket.end('HTTP/1.1 200 OK\r\ncontent-length: 5\r\nconnection: close\r\n\r\nshort and more'),
    );
    const fetcher = createFetcher({ allow: ['127.0.0.1'], clock: () => now });
    fetchers.push(fetcher);
    expect((await fetcher.get(url)).text()).toBe('short');
  });
});
