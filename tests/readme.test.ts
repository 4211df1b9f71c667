import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { commands } from '../commands/accord.ts';
import { variableNames } from '../src/env.ts';
import { historyScopes, scopes } from '../src/manifest.ts';

const read = (name: string) => readFile(new URL(`../${name}`, import.meta.url), 'utf8');
const [readme, example] = await Promise.all([read('README.md'), read('.env.example')]);

// Not promised to anybody: one is for tests, the other is refused with a sentence.
const unpromised = ['SLACK_API_URL', 'DATABASE_URL'];

test.each(Object.entries(scopes))('README says why %s is asked for', (scope, why) => {
  expect(readme).toContain(`| \`${scope}\` | ${why} |`);
});

test('README names the scopes by which a post is found again', () => {
  expect(readme).toContain(
    `| ${historyScopes.map((scope) => `\`${scope}\``).join(', ')} | only with \`manifest --verify-posts\``,
  );
});

test.each(commands.map((command) => command.noun))('README says what /%s is for', (noun) => {
  expect(readme).toContain(`| \`/${noun}\` |`);
});

test.each(variableNames.filter((name) => !unpromised.includes(name)))('README and .env.example name %s', (name) => {
  expect(readme).toContain(`\`${name}\``);
  expect(example).toMatch(new RegExp(`^${name}=`, 'm'));
});

test('README and .env.example name no variable that is not read', () => {
  const named = [...readme.matchAll(/`((?:SLACK|ACCORD)_[A-Z_]+|HOST|PORT|LOG_LEVEL)`/g)].map((match) => match[1]);
  const set = [...example.matchAll(/^([A-Z_]+)=/gm)].map((match) => match[1]);
  expect([...named, ...set].filter((name) => !variableNames.includes(name ?? ''))).toEqual([]);
});

test('every picture of README is there', async () => {
  for (const [, file] of readme.matchAll(/\]\((docs\/[^)]+)\)/g)) {
    expect((await readFile(new URL(`../${file}`, import.meta.url))).length).toBeGreaterThan(10_000);
  }
});
