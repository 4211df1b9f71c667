import { expect, test } from 'vitest';
import { captured } from './captured.ts';

test.each([[[]], [['help']], [['--help']]])('%j prints every verb with its usage', async (args) => {
  const { exitCode, printed, told } = await captured(...args);
  expect({ exitCode, told }).toEqual({ exitCode: 0, told: '' });
  for (const verb of ['read', 'manifest']) expect(printed).toMatch(new RegExp(`^ {2}${verb} `, 'm'));
});

test.each(['frobnicate', '', 'constructor'])('the unknown verb “%s” is named on stderr, exit code 2', async (verb) => {
  const { exitCode, printed, told } = await captured(verb);
  expect({ exitCode, printed }).toEqual({ exitCode: 2, printed: '' });
  expect(told).toContain(`There is no verb "${verb}"`);
  expect(told).toContain('manifest');
});
