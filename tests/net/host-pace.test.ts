import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFetcher } from '../../src/net/fetcher.ts';
import { createHostPace } from '../../src/net/host-pace.ts';
import { serve } from './local-server.ts';

/** Work at a host that ends when it is told to. */
function work() {
  const log: string[] = [];
  const ends = new Map<string, () => void>();
  const at = (name: string) => () => {
    log.push(name);
    return new Promise<void>((resolve) => ends.set(name, resolve));
  };
  return { log, at, end: (name: string) => ends.get(name)?.() };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('at one host', () => {
  test('two requests are under way, and the next begins when one of them ends, in order', async () => {
    const pace = createHostPace();
    const { log, at, end } = work();
    const all = ['a', 'b', 'c', 'd'].map((name) => pace.run('gov.example', at(name)));
    await settle();
    expect(log).toEqual(['a', 'b']);
    end('b');
    await settle();
    expect(log).toEqual(['a', 'b', 'c']);
    for (const name of ['a', 'c', 'd']) {
      end(name);
      await settle();
    }
    await Promise.all(all);
    expect(log).toEqual(['a', 'b', 'c', 'd']);
  });

  test('what fails makes room, too', async () => {
    const pace = createHostPace({ atOnce: 1 });
    await expect(pace.run('gov.example', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await pace.run('gov.example', async () => 'next')).toBe('next');
  });

  test('others are not held up', async () => {
    const pace = createHostPace({ atOnce: 1 });
    const { log, at, end } = work();
    const slow = pace.run('slow.example', at('slow'));
    await pace.run('quick.example', async () => log.push('quick'));
    expect(log).toEqual(['slow', 'quick']);
    end('slow');
    await slow;
  });

  test('never more than allowed are under way, whatever is asked in which order, and all are done', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom('a', 'b', 'A.'), fc.integer({ min: 0, max: 3 })), { maxLength: 20 }),
        fc.integer({ min: 1, max: 3 }),
        async (asked, atOnce) => {
          const pace = createHostPace({ atOnce });
          const open = new Map<string, number>();
          let most = 0;
          const done = await Promise.all(
            asked.map(([host, turns]) =>
              pace.run(host, async () => {
                const name = host.toLowerCase().replace('.', '');
                open.set(name, (open.get(name) ?? 0) + 1);
                most = Math.max(most, open.get(name) ?? 0);
                for (let turn = 0; turn < turns; turn++) await Promise.resolve();
                open.set(name, (open.get(name) ?? 0) - 1);
                return host;
              }),
            ),
          );
          expect(done).toEqual(asked.map(([host]) => host));
          expect(most).toBeLessThanOrEqual(atOnce);
        },
      ),
    );
  });
});

describe('between two beginnings', () => {
  /** A clock that goes on when it is told to: each wait is kept with its end. */
  function patience() {
    const waits: { milliseconds: number; end: () => void }[] = [];
    const wait = (milliseconds: number) => new Promise<void>((end) => waits.push({ milliseconds, end }));
    return { waits, wait };
  }

  test('lies the gap that a host asks for, whichever of its names is asked', async () => {
    const { waits, wait } = patience();
    const pace = createHostPace({ gapsMs: { 'slow.example': 20 }, wait });
    const begun: string[] = [];
    const hosts = ['www.slow.example', 'slow.example', 'SLOW.example.', 'quick.example'];
    const all = hosts.map((host) => pace.run(host, async () => begun.push(host)));
    await settle();
    expect(begun).toEqual(['quick.example', 'www.slow.example']);
    for (const next of ['slow.example', 'SLOW.example.']) {
      waits.at(-1)?.end();
      await settle();
      expect(begun.at(-1)).toBe(next);
    }
    await Promise.all(all);
    expect(waits.map(({ milliseconds }) => milliseconds)).toEqual([20, 20, 20]);
  });

  test('at the Federal Register lies more than a fifth of a second, also after a pause in which nothing was asked', async () => {
    const { waits, wait } = patience();
    const pace = createHostPace({ wait });
    await pace.run('www.federalregister.gov', async () => {});
    let isAsked = false;
    const second = pace.run('federalregister.gov', async () => {
      isAsked = true;
    });
    await settle();
    expect([isAsked, waits[0]?.milliseconds]).toEqual([false, 220]);
    waits[0]?.end();
    await second;
    expect(isAsked).toBe(true);
  });
});

test('whatever asks one server, feeds or pages, two requests are under way at most', async () => {
  let open = 0;
  let most = 0;
  const { url, requests } = await serve((request, response) => {
    open += 1;
    most = Math.max(most, open);
    setImmediate(() => {
      open -= 1;
      if (request.url === '/moved') response.writeHead(302, { location: '/' }).end();
      else response.end('here');
    });
  });
  const fetcher = createFetcher({ allow: ['127.0.0.1'], clock: () => Temporal.Now.instant() });
  const paths = ['/', '/moved', '/', '/moved', '/', '/'];
  const all = await Promise.all(paths.map((path) => fetcher.get(url + path)));
  expect(all.map((fetched) => fetched.text())).toEqual(paths.map(() => 'here'));
  expect([most, requests.length]).toEqual([2, 8]);
  await fetcher.close();
});
