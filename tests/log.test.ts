import { expect, test } from 'vitest';
import { createLog } from '../src/log.ts';

const signingSecret = '8f742231b10e8888abcd99yyyzzz85a5';
const secrets = [
  ['a bot token', 'xoxb-123456789012-abcDEF'],
  ['a user token', 'xoxp-123456789012-abcDEF'],
  ['an app token', 'xapp-1-A0123-456-abcdef'],
  ['a refresh token', 'xoxe-1-abcdef0123'],
  ['an answer address', 'https://hooks.slack.com/commands/T1/2/abcDEF'],
  ['an answer address of actions', 'https://hooks.slack.com/actions/T1/2/abcDEF'],
  ['the signing secret', signingSecret],
] as const;

/** The lines that a logger wrote. */
function written(level: string, act: (log: ReturnType<typeof createLog>) => void): string[] {
  const lines: string[] = [];
  act(createLog(level, { signingSecret, write: (line) => lines.push(line) }));
  return lines;
}

test.each(secrets)('%s is in no line, wherever it stands', (_, secret) => {
  const cause = new Error(`cause ${secret}`);
  const lines = written('trace', (log) => {
    log.info(`said ${secret}, twice ${secret}`);
    log.info({ token: secret, deep: { list: [secret], [secret]: 1 } }, 'fields');
    log.error({ err: new Error(`failed with ${secret}`, { cause }) }, 'an error');
    log.child({ token: secret }).warn('a child');
    log.trace(`Authorization: Bearer ${secret}`);
  });
  expect(lines).toHaveLength(5);
  for (const line of lines) {
    expect(line).not.toContain(secret);
    expect(line).toContain('[secret]');
    expect(() => JSON.parse(line)).not.toThrow();
  }
});

test('what is no secret stays', () => {
  const [line] = written('info', (log) => log.info({ feed: 'https://gov.example/rss', id: 'C-1' }, 'polled'));
  expect(JSON.parse(line ?? '')).toMatchObject({ msg: 'polled', feed: 'https://gov.example/rss', id: 'C-1' });
});

test.each([
  ['silent', 0],
  ['error', 1],
  ['info', 2],
])('at level %s there are %i lines', (level, count) => {
  expect(
    written(level, (log) => {
      log.debug('one');
      log.info('two');
      log.error('three');
    }),
  ).toHaveLength(count);
});
