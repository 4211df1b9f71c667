import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { createManifest } from '../../src/manifest.ts';
import { captured } from './captured.ts';

const plain = { prefix: '', url: null, verifyPosts: false };

test.each([
  [[], plain],
  [['--socket'], plain],
  [['--prefix', 'acme'], { ...plain, prefix: 'acme' }],
  [['--url', 'https://accord.example'], { ...plain, url: 'https://accord.example' }],
  [['--verify-posts'], { ...plain, verifyPosts: true }],
])('%j prints the manifest as YAML, and as JSON with --json', async (args, options) => {
  const yaml = await captured('manifest', ...args);
  expect(yaml).toMatchObject({ exitCode: 0, told: '' });
  expect(parse(yaml.printed)).toEqual(createManifest(options));
  expect(JSON.parse((await captured('manifest', ...args, '--json')).printed)).toEqual(createManifest(options));
});

test.each([
  [['--url', 'http://accord.example'], 'https://'],
  [['--url', 'https://'], 'https://'],
  [['--url', 'https://accord.example', '--socket'], 'either --url or --socket'],
  [['--prefix', 'Acme'], 'small letters'],
  [['--prefix', 'a'.repeat(20)], '19 at most'],
  [['--frobnicate'], '--frobnicate'],
  [['stray'], 'stray'],
])('%j is refused with the usage', async (args, says) => {
  const { exitCode, printed, told } = await captured('manifest', ...args);
  expect({ exitCode, printed }).toEqual({ exitCode: 2, printed: '' });
  expect(told).toContain(says);
  expect(told).toContain('Usage: npm run -s accord -- manifest');
});
