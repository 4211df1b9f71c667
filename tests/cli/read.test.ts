import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readVerb } from '../../src/cli/read.ts';
import type { Terminal } from '../../src/cli/verb.ts';
import { runCli } from '../../src/cli.ts';
import { Reading } from '../../src/domain/reading.ts';

const article =
  'Joint Statement\n\nThe delegations of Chile and Peru met in Lima. The two sides agreed to publish a list of contacts by the end of 2027.';

async function* bytes(text: string) {
  yield Buffer.from(text.slice(0, 5));
  yield Buffer.from(text.slice(5));
}

function stage(input = '') {
  const printed: string[] = [];
  const told: string[] = [];
  const terminal: Terminal = {
    stdin: bytes(input),
    print: (text) => printed.push(text),
    tell: (line) => told.push(line),
    showsProgress: false,
    env: {},
  };
  return { terminal, printed: () => printed.join(''), told: () => told.join('\n') };
}

async function fileWith(text: string, name = 'article.txt') {
  const folder = await mkdtemp(path.join(tmpdir(), 'accord-read-'));
  await writeFile(path.join(folder, name), text);
  return { folder, file: path.join(folder, name) };
}

test('--json prints the fixed shape and nothing else', async () => {
  const { file } = await fileWith(article);
  const { terminal, printed } = stage();
  expect(await runCli(['read', file, '--json'], terminal)).toBe(0);
  const reading = Reading.parse(JSON.parse(printed()));
  expect(reading.commitments).toMatchObject([
    { parties: ['Chile', 'Peru'], due: { date: '2027-12-31', precision: 'year' } },
  ]);
});

test('--why adds offsets and reasons', async () => {
  const { terminal, printed } = stage(article);
  await runCli(['read', '-', '--json', '--why'], terminal);
  const [commitment] = JSON.parse(printed()).commitments;
  expect(article.slice(commitment.start, commitment.end)).toBe(commitment.quote);
  expect(commitment.why).toMatchObject({ cue: 'agreed', rule: 'C2 a verb of promising' });
});

test('people get title, summary, parties, due date and quote', async () => {
  const { terminal, printed } = stage(article);
  expect(await runCli(['read', '-'], terminal)).toBe(0);
  expect(printed()).toMatch(
    /Joint Statement[\s\S]*Summary[\s\S]*1\. Chile, Peru: publish a list[\s\S]*due by 2027-12-31[\s\S]*“The two sides/,
  );
  expect(
    Math.max(
      ...printed()
        .split('\n')
        .map((line) => line.length),
    ),
  ).toBeLessThanOrEqual(120);
});

test('--published dates the article', async () => {
  const { terminal, printed } = stage(article);
  await runCli(['read', '-', '--json', '--published', '2027-03-01'], terminal);
  expect(JSON.parse(printed()).published).toBe('2027-03-01');
});

test('a page of HTML is read as one', async () => {
  const { terminal, printed } = stage(
    '<html><head><title>Ports</title></head><body><nav>Menu</nav><p>Chile and Peru agreed to share data.</p></body></html>',
  );
  await runCli(['read', '-', '--json'], terminal);
  expect(JSON.parse(printed())).toMatchObject({
    title: 'Ports',
    commitments: [{ quote: 'Chile and Peru agreed to share data.' }],
  });
});

test('--out writes one file for each source', async () => {
  const { folder, file } = await fileWith(article, 'one.txt');
  await writeFile(path.join(folder, 'two.html'), '<p>Chile and Peru agreed to share data.</p>');
  const out = path.join(folder, 'out');
  const { terminal, printed } = stage();
  expect(await runCli(['read', '--json', '--out', out, file, path.join(folder, 'two.html')], terminal)).toBe(0);
  expect(printed()).toBe('');
  for (const name of ['one.json', 'two.json']) {
    expect(Reading.parse(JSON.parse(await readFile(path.join(out, name), 'utf8'))).commitments).toHaveLength(1);
  }
});

test('an address is read through the fetcher handed in', async () => {
  const { terminal, printed } = stage();
  expect(await readVerb(async () => article).run(['https://example.org/a', '--json'], terminal)).toBe(0);
  expect(JSON.parse(printed()).commitments).toHaveLength(1);
});

test.each([
  ['%PDF-1.7 1 0 obj', /it is a PDF/],
  ['PK\u0003\u0004 word', /office file or an archive/],
  ['\u0000\u0001\u0002', /it is no text file/],
  [' \n', /it is empty/],
])('what holds no article is refused: %j', async (content, words) => {
  const { file } = await fileWith(content);
  const { terminal, told, printed } = stage();
  expect(await runCli(['read', file], terminal)).toBe(1);
  expect(told()).toMatch(words);
  expect(printed()).toBe('');
});

test('a file is read in the encoding that it declares', async () => {
  const { folder } = await fileWith('');
  const file = path.join(folder, 'utf16.txt');
  await writeFile(file, Buffer.from(`\ufeff${article}`, 'utf16le'));
  const { terminal, printed } = stage();
  expect(await runCli(['read', file, '--json'], terminal)).toBe(0);
  expect(JSON.parse(printed()).commitments).toHaveLength(1);
});

test.each([
  [['read'], 2, /Name a file/],
  [['read', 'a', 'b'], 2, /--out DIR/],
  [['read', 'a', '--out', 'd'], 2, /--json/],
  [['read', 'a', '--published', '2027-02-30'], 2, /not a date/],
  [['read', 'a', '--nonsense'], 2, /nonsense/],
  [['read', '/nowhere/a.txt'], 1, /there is no such file/],
  [['read', 'http://127.0.0.1/a'], 1, /private network/],
])('%j fails with %i and one plain sentence', async (args, code, words) => {
  const { terminal, told, printed } = stage();
  expect(await runCli(args, terminal)).toBe(code);
  expect(told()).toMatch(words);
  expect(printed()).toBe('');
});
