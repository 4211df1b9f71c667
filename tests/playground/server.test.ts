import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { WebClient } from '@slack/web-api';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Playground, type PlaygroundOptions, startPlayground } from '../../src/playground/playground.ts';
import type { Change, Snapshot } from '../../src/playground/protocol.ts';
import { botToken, signingSecret, silent } from './demo-app.ts';
import { demoWorkspace } from './demo-workspace.ts';

let playground: Playground;

const start = (more: Partial<PlaygroundOptions> = {}) =>
  startPlayground({ port: 0, folder: null, appUrl: null, signingSecret, botToken, workspace: demoWorkspace, ...more });
const clientOf = (one: Playground) =>
  new WebClient(botToken, { slackApiUrl: one.apiUrl, retryConfig: { retries: 0 }, logger: silent });
const snapshot = async () => (await (await fetch(`${playground.url}/play/workspace`)).json()) as Snapshot;

describe('the server', () => {
  beforeEach(async () => {
    playground = await start();
  });
  afterEach(() => playground.close());

  function statusOf(path: string, headers: Record<string, string>, method = 'GET'): Promise<number> {
    return new Promise((resolve, reject) => {
      const asked = request(new URL(path, playground.url), { method, headers }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      });
      asked.on('error', reject).end(method === 'POST' ? '{}' : undefined);
    });
  }

  test.each([
    [{ host: 'evil.example' }, 'GET', '/play/workspace', 421],
    [{ origin: 'http://evil.example' }, 'GET', '/play/workspace', 403],
    [{ 'sec-fetch-site': 'cross-site' }, 'GET', '/play/workspace', 403],
    [{ 'content-type': 'text/plain' }, 'POST', '/play/reset', 415],
    [{}, 'GET', '/play/nothing', 404],
    [{}, 'GET', '/../playground.ts', 404],
    [{}, 'GET', '/..%2fplayground.ts', 404],
    [{ host: 'localhost' }, 'GET', '/play/workspace', 200],
  ])('answers %j %s %s with %i', async (headers, method, path, status) => {
    expect(await statusOf(path, headers as Record<string, string>, method)).toBe(status);
  });

  test('gives the page as JavaScript under a strict policy', async () => {
    const page = await fetch(playground.url);
    expect([page.status, page.headers.get('content-security-policy')]).toEqual([
      200,
      expect.stringContaining("default-src 'none'"),
    ]);
    expect(page.headers.get('content-type')).toContain('text/html');
  });

  test('refuses a malformed request of the page', async () => {
    const response = await fetch(`${playground.url}/play/command`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"user":"U0ANN"}',
    });
    expect([response.status, await response.json()]).toMatchObject([400, { ok: false, error: 'invalid_arguments' }]);
  });

  test('streams every change with its number, from a hello on', async () => {
    const stream = await fetch(`${playground.url}/play/events`);
    const changes: Change[] = [];
    const reading = (async () => {
      let rest = '';
      for await (const chunk of stream.body ?? []) {
        const parts = (rest + Buffer.from(chunk).toString()).split('\n\n');
        rest = parts.pop() ?? '';
        changes.push(...parts.map((part) => JSON.parse(/^data: (.*)$/m.exec(part)?.[1] ?? 'null') as Change));
        if (changes.some((change) => change.type === 'message_posted')) return;
      }
    })();
    const said = await playground.as('U0ANN').say('hello', { channel: 'general' });
    await reading;
    expect(changes.map((change) => change.type)).toEqual(['hello', 'message_posted']);
    expect(changes[1]).toMatchObject({ message: { ts: said.ts, text: 'hello' } });
    expect(changes[1]?.seq).toBe((await snapshot()).seq);
  });

  test('moves the clock, from which every ts comes', async () => {
    await playground.moveClock(86_400_000);
    const { ts } = await playground.as('U0ANN').say('tomorrow', { channel: 'general' });
    expect(Number(ts) * 1000 - Date.now()).toBeGreaterThan(86_000_000);
    expect((await snapshot()).clock.offset_ms).toBe(86_400_000);
    await playground.moveClock(0);
    const later = await playground.as('U0ANN').say('today', { channel: 'general' });
    expect(Number(later.ts)).toBeGreaterThan(Number(ts));
  });

  test('notes a call with the limits that it broke, and no token', async () => {
    await clientOf(playground)
      .chat.postMessage({ channel: 'C0GENERAL', text: 'x', blocks: [{ type: 'header' }] as never })
      .catch(() => undefined);
    const entry = (await snapshot()).inspector.at(-1);
    expect(entry).toMatchObject({
      name: 'chat.postMessage',
      direction: 'from_app',
      status: 200,
      error: 'invalid_blocks',
      broken: ['missing required field: text [json-pointer:/blocks/0]'],
    });
    expect(JSON.stringify(entry)).not.toContain(botToken);
  });
});

describe('a reset', () => {
  test('brings back the seed and tells the app', async () => {
    const resets: number[] = [];
    const moves: number[] = [];
    playground = await start({
      onReset: async () => void resets.push(1),
      onClockMoved: async (offset) => void moves.push(offset),
    });
    playground.changeChannel('C0GENERAL', { is_archived: true });
    await playground.moveClock(1000);
    await playground.as('U0ANN').say('x', { channel: 'elsewhere' });
    await playground.reset();
    expect([resets, moves]).toEqual([[1], [1000]]);
    const { channels, messages, clock } = await snapshot();
    expect([channels.find((channel) => channel.id === 'C0GENERAL')?.is_archived, messages, clock.offset_ms]).toEqual([
      false,
      {},
      0,
    ]);
    await playground.close();
  });
});

describe('a folder', () => {
  test('keeps everything over a restart, and nothing half-written', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'playground-'));
    playground = await start({ folder });
    await clientOf(playground).views.publish({ user_id: 'U0ANN', view: { type: 'home', blocks: [] } });
    await clientOf(playground).filesUploadV2({ channel_id: 'C0GENERAL', filename: 'a.txt', content: 'kept' });
    const said = await playground.as('U0ANN').say('kept', { channel: 'general' });
    await playground.moveClock(60_000);
    const before = await snapshot();
    await playground.close();
    playground = await start({ folder });
    const after = await snapshot();
    expect(after.messages.C0GENERAL?.map((message) => message.text)).toEqual(
      before.messages.C0GENERAL?.map((message) => message.text),
    );
    expect([after.homes, after.clock.offset_ms]).toEqual([before.homes, 60_000]);
    const file = after.messages.C0GENERAL?.[0]?.files?.[0];
    expect(await (await fetch(new URL(file?.play_url ?? '', playground.url))).text()).toBe('kept');
    expect(Number((await playground.as('U0ANN').say('next', { channel: 'general' })).ts)).toBeGreaterThan(
      Number(said.ts),
    );
    await playground.close();
    expect(await readdir(folder)).toEqual(['files', 'workspace.json']);
    await rm(folder, { recursive: true });
  });
});

describe('an event', () => {
  test('that the app does not take is sent again, with Slack’s headers', async () => {
    const seen: { num: unknown; reason: unknown; id: string }[] = [];
    const app = createServer(async (asked, response) => {
      const body = JSON.parse(await text(asked)) as { event_id: string };
      seen.push({
        num: asked.headers['x-slack-retry-num'],
        reason: asked.headers['x-slack-retry-reason'],
        id: body.event_id,
      });
      response.writeHead(seen.length < 3 ? 500 : 200).end();
    });
    await once(app.listen(0, '127.0.0.1'), 'listening');
    playground = await start({
      eventRetryDelaysMs: [1, 1, 1],
      appUrl: `http://127.0.0.1:${(app.address() as AddressInfo).port}/`,
    });
    const outcome = await playground.sendEvent({ type: 'app_home_opened', user: 'U0ANN', tab: 'home', channel: 'D1' });
    await playground.until(() => playground.inspector.filter((entry) => entry.ms !== null).length === 3);
    await playground.settled();
    expect(outcome).toMatchObject({ ok: false, status: 500, error: 'dispatch_failed' });
    expect(seen.map(({ num, reason }) => [num, reason])).toEqual([
      [undefined, undefined],
      ['1', 'http_error'],
      ['2', 'http_error'],
    ]);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(1);
    await playground.close();
    app.close();
  });
});
