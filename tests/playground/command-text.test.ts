import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slackText } from '../../src/playground/command-text.ts';
import { createWorkspace } from '../../src/playground/workspace.ts';
import { demoWorkspace } from './demo-workspace.ts';

const workspace = createWorkspace(demoWorkspace);
const decoded = (text: string) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

test('what holds no mention and no link comes back whole after decoding', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', ' ', '&', '<', '>', '"', ';', 'amp', 'é', '\n', '#', '“') }),
      (text) => {
        expect(decoded(slackText(workspace, text))).toBe(text);
      },
    ),
  );
});

test('angle brackets are only ever Slack’s own', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('@ann', '#general', 'https://a.example/?a=1&b=<2>', 'x.com', '<@U1>', '&', '(', '. ')),
      (words) => {
        const text = slackText(workspace, words.join(' '));
        expect(text.replaceAll(/<(@U0ANN|#C0GENERAL\|general|https?:[^<>\s]+)>/g, '')).not.toMatch(/[<>]/);
        expect(text).not.toMatch(/&(?!amp;|lt;|gt;)/);
      },
    ),
  );
});

test('a very long word takes no longer than its length asks', () => {
  expect(slackText(workspace, 'a.'.repeat(6000))).toHaveLength(12_000);
});
