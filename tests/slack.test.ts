import { pino } from 'pino';
import { afterEach, expect, test } from 'vitest';
import { clientOptions, createClient, createPeople } from '../src/slack.ts';
import { slackLogger } from '../src/slack-logger.ts';
import { serve } from './net/local-server.ts';

const log = pino({ level: 'silent' });
const answers: (() => void)[] = [];
let calls = 0;
afterEach(() => {
  for (const answer of answers.splice(0)) answer();
  calls = 0;
});

/** A Slack that tells of Ana at once, of Li only when it is let, and of nobody else. */
async function peopleOfSlowSlack() {
  const { url } = await serve((request, response) => {
    calls += 1;
    let body = '';
    request.on('data', (part) => {
      body += part;
    });
    request.on('end', () => {
      const user = new URLSearchParams(body).get('user');
      const tell = (answer: object) =>
        response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
      if (user === 'U0ANA') tell({ ok: true, user: { tz: 'America/Lima' } });
      else if (user === 'U0LI') answers.push(() => tell({ ok: true, user: { tz: 'Asia/Shanghai' } }));
      else tell({ ok: false, error: 'user_not_found' });
    });
  });
  const client = createClient('xoxb-test', clientOptions(`${url}/`, slackLogger(log)));
  return createPeople(client, 'Europe/London', log);
}

test('a member is asked for once and remembered', async () => {
  const people = await peopleOfSlowSlack();
  expect(await people.zoneOf('U0ANA')).toBe('America/Lima');
  expect(await people.zoneOf('U0ANA')).toBe('America/Lima');
  expect(calls).toBe(1);
});

test('a member of whom Slack tells too late is in the workspace’s zone, until it has told', async () => {
  const people = await peopleOfSlowSlack();
  expect(await Promise.all([people.zoneOf('U0LI'), people.zoneOf('U0LI')])).toEqual(['Europe/London', 'Europe/London']);
  expect(calls).toBe(1);
  const told = people.zoneOf('U0LI');
  for (const answer of answers.splice(0)) answer();
  expect(await told).toBe('Asia/Shanghai');
});

test('a member whom Slack does not know is in the workspace’s zone', async () => {
  expect(await (await peopleOfSlowSlack()).zoneOf('U0NOBODY')).toBe('Europe/London');
});
