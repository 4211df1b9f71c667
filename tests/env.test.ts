import { describe, expect, test } from 'vitest';
import { readEnvironment } from '../src/env.ts';

const wrong = (variables: Record<string, string>) => {
  try {
    readEnvironment(variables);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};
const token = { SLACK_BOT_TOKEN: 'xoxb-1-a', SLACK_APP_TOKEN: 'xapp-1-a' };

test('nothing set is usable: the playground needs no token', () => {
  expect(readEnvironment({})).toMatchObject({
    HOST: '127.0.0.1',
    PORT: 3000,
    ACCORD_DATA_DIR: './data',
    ACCORD_PREFIX: '',
    ACCORD_ZONE: 'UTC',
    ACCORD_NET_ALLOW: [],
    LOG_LEVEL: 'info',
  });
});

test('a variable that is set to nothing is not set', () => {
  const blank = {
    SLACK_BOT_TOKEN: '',
    PORT: '',
    ACCORD_PREFIX: '',
    ACCORD_ZONE: '',
    ACCORD_NET_ALLOW: '',
    LOG_LEVEL: '',
  };
  expect(readEnvironment(blank)).toEqual(readEnvironment({}));
});

test('values are read', () => {
  const read = readEnvironment({
    ...token,
    PORT: '0',
    ACCORD_PREFIX: 'acme',
    ACCORD_ZONE: 'America/New_York',
    ACCORD_NET_ALLOW: ' a.example, ,b.example ',
  });
  expect(read).toMatchObject({
    ...token,
    PORT: 0,
    ACCORD_PREFIX: 'acme',
    ACCORD_ZONE: 'America/New_York',
    ACCORD_NET_ALLOW: ['a.example', 'b.example'],
  });
});

describe('a wrong value is named with what is wrong', () => {
  test.each([
    ['SLACK_BOT_TOKEN', 'abc'],
    ['SLACK_APP_TOKEN', 'xoxb-1'],
    ['SLACK_SIGNING_SECRET', 'short'],
    ['SLACK_API_URL', 'ftp://slack.example'],
    ['PORT', '70000'],
    ['PORT', 'http'],
    ['ACCORD_PREFIX', 'Acme'],
    ['ACCORD_PREFIX', 'a'.repeat(20)],
    ['ACCORD_ZONE', 'Mars/Olympus'],
    ['LOG_LEVEL', 'loud'],
    ['DATABASE_URL', 'postgres://db.example'],
  ])('%s=%s', (name, value) => {
    const message = wrong({ [name]: value });
    expect(message).toMatch(new RegExp(`^The environment is not usable:\\n {2}${name} .{8,}$`));
  });

  test('all of them at once, a line each', () => {
    expect(wrong({ PORT: 'x', ACCORD_ZONE: 'x', LOG_LEVEL: 'x' }).split('\n')).toHaveLength(4);
  });

  test('and no value is repeated that may be a secret', () => {
    const secret = 'hunter2secretvalue';
    expect(wrong({ SLACK_BOT_TOKEN: secret, SLACK_APP_TOKEN: secret, DATABASE_URL: secret })).not.toContain(secret);
  });
});

describe('a bot token needs a way in', () => {
  test.each([
    ['Socket Mode', { SLACK_APP_TOKEN: 'xapp-1' }, ''],
    ['HTTP', { SLACK_SIGNING_SECRET: '0123456789abcdef' }, ''],
    ['neither', {}, 'SLACK_SIGNING_SECRET (HTTP) or SLACK_APP_TOKEN (Socket Mode) is needed'],
  ])('%s', (_, variables, says) => {
    expect(wrong({ SLACK_BOT_TOKEN: 'xoxb-1', ...variables })).toContain(says);
    expect(wrong({ SLACK_BOT_TOKEN: 'xoxb-1', ...variables }) === '').toBe(says === '');
  });
});
