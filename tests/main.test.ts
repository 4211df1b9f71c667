import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openJsonStore } from '../store/json-store.ts';

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'accord-main-'));
  onTestFinished(() => rm(made, { recursive: true, force: true }));
  return made;
}

/** Runs `src/main.ts` until it leaves; what it says on standard error, and its exit code. */
async function start(variables: Record<string, string>): Promise<{ code: number | null; errors: string }> {
  const child = spawn(process.execPath, ['src/main.ts'], {
    env: { ...process.env, LOG_LEVEL: 'silent', ...variables },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let errors = '';
  child.stderr.on('data', (chunk) => {
    errors += chunk;
  });
  const [code] = await once(child, 'close');
  return { code, errors };
}

const tokens = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'a-signing-secret', PORT: '0' };

test('one message lists every wrong variable', async () => {
  const { code, errors } = await start({ SLACK_BOT_TOKEN: 'nonsense', PORT: 'many', ACCORD_ZONE: 'Mars/Base' });
  expect(code).toBe(1);
  expect(errors).toMatch(/SLACK_BOT_TOKEN[\s\S]*PORT[\s\S]*ACCORD_ZONE/);
});

test('a token that Slack refuses is named, without a stack', async () => {
  const slack = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"ok":false,"error":"invalid_auth"}');
  }).listen(0, '127.0.0.1');
  await once(slack, 'listening');
  onTestFinished(() => void slack.close());
  const SLACK_API_URL = `http://127.0.0.1:${(slack.address() as AddressInfo).port}/api/`;
  const { code, errors } = await start({ ...tokens, SLACK_API_URL, ACCORD_DATA_DIR: await folder() });
  expect(code).toBe(1);
  expect(errors).toContain('Slack refuses the token');
  expect(errors).not.toContain('    at ');
});

test('a data folder in use is refused', async () => {
  const data = await folder();
  const store = await openJsonStore(data);
  const { code, errors } = await start({ ...tokens, ACCORD_DATA_DIR: data });
  await store.close();
  expect(code).toBe(1);
  expect(errors).toContain('Another Accord is using the data folder');
});

test('a damaged file is named and left as it was', async () => {
  const data = await folder();
  await mkdir(join(data, 'commitments'));
  await writeFile(join(data, 'commitments', '000001-000200.json'), '{"version":1,');
  const { code, errors } = await start({ ...tokens, ACCORD_DATA_DIR: data });
  expect(code).toBe(1);
  expect(errors).toContain('000001-000200.json');
  expect(errors).toContain('damaged');
});

test('a taken port says how to choose another', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  onTestFinished(() => void other.close());
  const { port } = other.address() as AddressInfo;
  const { code, errors } = await start({ SLACK_BOT_TOKEN: '', PORT: String(port), ACCORD_DATA_DIR: await folder() });
  expect(code).toBe(1);
  expect(errors).toContain('PORT=3001 npm start');
});
