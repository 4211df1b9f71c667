import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runCli } from '../../src/cli.ts';
import { plantSampleList } from '../../src/sanctions/sample-list.ts';

let folder: string;
let own: string;

const lines = (...values: object[]) => values.map((value) => `${JSON.stringify(value)}\n`).join('');
const moser = {
  id: '1',
  schema: 'person',
  name: 'MOSER, Hans Peter',
  aliases: ['MOSER, Hanspeter'],
  weak_aliases: ['THE FOX'],
  programs: ['LOCAL'],
  born: ['1950'],
  countries: ['CH'],
};
const nordlicht = {
  id: '2',
  schema: 'organization',
  name: 'NORDLICHT HANDEL GMBH',
  aliases: [],
  weak_aliases: [],
  programs: [],
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'accord-lists-'));
  own = join(folder, 'own.jsonl');
  await writeFile(own, lines(moser, nordlicht));
});
afterEach(() => rm(folder, { recursive: true }));

async function accord(...args: string[]) {
  const printed: string[] = [];
  const told: string[] = [];
  const code = await runCli(args, {
    stdin: (async function* () {})(),
    print: (text) => void printed.push(text),
    tell: (line) => void told.push(line),
    showsProgress: false,
    env: { ACCORD_DATA_DIR: join(folder, 'data') },
  });
  return { code, out: printed.join(''), told: told.join('\n') };
}

test.each([['0.85'], ['85'], ['85%'], ['85 %']])('--min %s is the same as in Slack', async (min) => {
  await accord('lists', 'load', `own:${own}`);
  const { out } = await accord('screen', 'Hans Moser', '--min', min, '--type', 'individual', '--json');
  expect(JSON.parse(out)).toMatchObject({ min: 0.85, query: { schema: 'person' } });
});

test.each([
  [['screen', '--help'], '{"qid": "1", "query": "Siemens AG"'],
  [['help', 'screen'], '--type also takes entity'],
  [['lists', 'load', '--help'], '{"id": "1", "schema": "organization"'],
])('%j says what one needs to know', async (args, words) => {
  expect(await accord(...args)).toMatchObject({ code: 0, told: '', out: expect.stringContaining(words) });
});

test('a query line that is none is answered with one', async () => {
  const queries = join(folder, 'queries.jsonl');
  await writeFile(queries, lines({ query: 'Siemens AG' }));
  expect((await accord('screen', '--input', queries)).told).toContain(
    'line 1: qid is missing or wrong. A line is like {"qid": "1", "query": "Siemens AG", "schema": "organization"}.',
  );
});

test('screen takes one name: two quoted ones are refused', async () => {
  await accord('lists', 'load', `own:${own}`);
  expect(await accord('screen', 'Hans Moser', 'Siemens AG')).toMatchObject({
    ...{ code: 2, out: '' },
    told: expect.stringContaining('these are 2: "Hans Moser", "Siemens AG". Nothing was screened.'),
  });
});

test.each([
  [['Moser', 'country:LB'], '"country:LB" is no part of a name'],
  [['Moser', 'min=60'], '"min=60" is no part of a name'],
  [['Moser', '--born', '2150'], '--born: “2150” is no birth date: it lies in the future.'],
])('screen %s is refused', async (args, words) => {
  await accord('lists', 'load', `own:${own}`);
  expect(await accord('screen', ...args)).toMatchObject({ code: 2, out: '', told: expect.stringContaining(words) });
});

describe('lists', () => {
  test('load, then status and screen answer from what was loaded', async () => {
    expect(await accord('lists', 'load', `own:${own}`)).toMatchObject({
      code: 0,
      out: expect.stringContaining('own: own, 2 records, loaded just now'),
    });
    expect((await accord('lists', 'status')).out).toMatch(
      /^No official sanctions list is loaded: only own was looked at\.\nown: .* 2 records.*\nNot loaded: OFAC SDN \(ofac-sdn\), OFAC non-SDN \(ofac-cons\), UN .* \(un\), .* \(csl\)\n$/,
    );
    expect((await accord('screen', 'Hans', 'Peter', 'Moser')).out).toContain(
      '1. 100 % MOSER, Hans Peter — person, own 1, LOCAL',
    );
    expect((await accord('screen', 'Nobody Known')).out).toContain(
      'Not loaded: OFAC SDN (ofac-sdn), OFAC non-SDN (ofac-cons), UN Security Council (un), UK',
    );
    await rm(own);
    expect((await accord('screen', 'Hans Peter Moser')).code).toBe(0);
  });
  const storeIn = async (inside: string) => {
    const store = join(folder, 'data', inside);
    await mkdir(join(store, 'screens'), { recursive: true });
    return join(store, 'lists');
  };
  test.each([
    ['its own store', '.', []],
    ['the store of a playground that it is', 'store', []],
    ['the playground in it, where that is asked for', 'playground/store', ['--playground']],
  ])('load takes for its data folder %s', async (_what, inside, options) => {
    const shelf = await storeIn(inside);
    const { code, told } = await accord('lists', 'load', `own:${own}`, ...options);
    expect(code).toBe(0);
    expect(told).toBe(inside === '.' ? '' : `For the playground in ${join(folder, 'data', inside)}.`);
    expect(await readdir(shelf)).toContain('lists.json');
    expect((await accord('lists', 'status', ...options)).out).toContain('2 records');
    expect((await accord('screen', 'Hans Moser', ...options)).out).toContain('2 records');
  });
  test('load tells what changes against the version held, and where OFAC’s a.k.a.s are missing', async () => {
    const file = join(folder, 'cons_prim.csv');
    const version = (...names: string[]) =>
      writeFile(
        file,
        `${names.map((name, at) => `${at},"${name}",-0- ,"TEST",${'-0- ,'.repeat(7)}-0- \r\n`).join('')}\u001a`,
      );
    await version('ELDERBERRY');
    const first = await accord('lists', 'load', `ofac-cons:${file}`, '--accept');
    expect(first.told).toContain('It has no a.k.a. at all');
    expect(first.told).not.toContain('Against the version held');
    await version('ELDERBERRY', 'MULBERRY');
    const second = await accord('lists', 'load', `ofac-cons:${file}`, '--accept');
    expect(second.told).toContain('Against the version held: 1 added, 0 removed, 0 amended.');
  });
  test('load for a playground that has not started yet', async () => {
    expect((await accord('lists', 'load', `own:${own}`, '--playground')).code).toBe(0);
    expect(await readdir(join(folder, 'data/playground/store/lists'))).toContain('lists.json');
  });
  test('load never goes unasked into an old playground, and says both ways', async () => {
    const old = await storeIn('playground/store');
    for (const args of [
      ['lists', 'load', `own:${own}`],
      ['lists', 'status'],
      ['screen', 'Hans Moser'],
    ])
      expect(await accord(...args)).toMatchObject({
        ...{ code: 1, out: '' },
        told: expect.stringMatching(/holds nothing but a playground\. .* --playground .*, --no-playground /),
      });
    expect((await accord('lists', 'load', `own:${own}`, '--no-playground')).code).toBe(0);
    expect(await readdir(join(folder, 'data/lists'))).toContain('lists.json');
    await expect(readdir(old)).rejects.toThrow('ENOENT');
    expect((await accord('lists', 'status')).out).toContain('2 records');
  });
  test('load keeps to its folder where a playground stands beside a store', async () => {
    for (const inside of ['.', 'playground/store'])
      await mkdir(join(folder, 'data', inside, 'screens'), { recursive: true });
    await accord('lists', 'load', `own:${own}`);
    expect(await readdir(join(folder, 'data/lists'))).toContain('lists.json');
  });
  test('of several lists one that fails stops no other, and a line each says what became of it', async () => {
    const bad = join(folder, 'uk.xml');
    await writeFile(bad, '<html></html>');
    const { code, out, told } = await accord('lists', 'load', `uk:${bad}`, `own:${own}`, 'un:nowhere.xml');
    expect(code).toBe(1);
    expect(out).toContain(`uk:${bad}: NOT loaded\nown:${own}: loaded\nun:nowhere.xml: NOT loaded\n`);
    expect(told).toContain('The file is a web page');
    expect(told).toContain('There is no file or folder nowhere.xml.');
    expect((await accord('screen', 'Hans Peter Moser')).out).toContain('MOSER');
  });
  test('an own list that shrank is taken with a word on what was lost', async () => {
    await accord('lists', 'load', `own:${own}`);
    const short = join(folder, 'short.jsonl');
    await writeFile(short, lines(nordlicht));
    expect(await accord('lists', 'load', `own:${short}`)).toMatchObject({
      ...{
        code: 0,
        told: expect.stringMatching(/^The new version has 1 records, 50 % fewer than the 2 held\. It was taken\./),
      },
      out: expect.stringMatching(/^own: short, 1 records, loaded/),
    });
    const steps = JSON.parse(await readFile(join(folder, 'data/lists/pending-steps.json'), 'utf8'));
    expect(steps).toMatchObject([{ list: 'own', name: 'short', changes: [{ kind: 'removed', entryId: '1' }] }]);
  });
  test('an own list says only that it was taken with --accept, where it was', async () => {
    await accord('lists', 'load', `own:${own}`);
    await writeFile(own, lines(nordlicht));
    await accord('lists', 'load', `own:${own}`, '--accept');
    const { out } = await accord('screen', 'Hans Peter Moser');
    expect(out).toContain('own, 1 records (taken with --accept)');
    expect(out).not.toContain('incomplete');
  });
  test('nothing is guarded against the sample list of the playground', async () => {
    await plantSampleList(join(folder, 'data/lists'), Temporal.Now.instant());
    expect(await accord('lists', 'load', `own:${own}`)).toMatchObject({ code: 0, told: '' });
  });
  const consFile = async (...ids: string[]) => {
    const file = join(folder, 'cons_prim.csv');
    const rows = ids.map((id) => `${id},"NORDLICHT ${id}",-0- ,"TEST",${'-0- ,'.repeat(7)}-0- \r\n`);
    await writeFile(file, `${rows.join('')}\u001a`);
    return `ofac-cons:${file}`;
  };
  test('an official list under its floor stays out, says why, and comes in with --accept', async () => {
    const cons = await consFile('1', '2');
    expect(await accord('lists', 'load', cons)).toMatchObject({
      ...{ code: 1, out: '' },
      told: expect.stringMatching(
        /has at least 200\. Nothing was replaced\..* npm run -s accord -- lists load ofac-cons:PATH --accept$/,
      ),
    });
    expect((await accord('lists', 'load', cons, '--accept')).code).toBe(0);
    expect((await accord('screen', 'Nordlicht')).out).toContain('2 records (incomplete, taken with --accept)');
  });
  test('an official list from files without a date says so on every answer', async () => {
    await accord('lists', 'load', await consFile('1', '2'), '--accept');
    const warning = 'May be out of date: the OFAC non-SDN list is from a file whose date is not known.';
    expect((await accord('lists', 'status')).out).toContain(warning);
    const { out } = await accord('screen', 'Florencia Amancio');
    expect(out).toContain(warning);
    expect(out).toContain('Screened: OFAC non-SDN, its date is not known, 2 records');
    expect(out).toContain('No match of 75 % or more in a list of unknown date.');
  });
  test.each([
    ['an empty file', ''],
    ['a web page', '<!DOCTYPE html><html></html>'],
    ['an error in words', 'Access Denied'],
  ])('%s leaves the held version', async (_what, text) => {
    await accord('lists', 'load', `own:${own}`);
    await writeFile(own, text);
    expect((await accord('lists', 'load', `own:${own}`, '--accept')).code).toBe(1);
    expect((await accord('screen', 'Hans Peter Moser')).out).toContain('MOSER, Hans Peter');
  });
  test('keeps the raw files of the version held and of three before it, and no temporary file', async () => {
    for (let more = 0; more < 6; more += 1) {
      const added = Array.from({ length: more }, (_, at) => ({ ...moser, id: `9${at}`, name: `Anna Berg ${at}` }));
      await writeFile(own, lines(moser, nordlicht, ...added));
      expect((await accord('lists', 'load', `own:${own}`)).code).toBe(0);
    }
    const shelf = join(folder, 'data/lists');
    const names = await readdir(shelf, { recursive: true });
    expect(names.filter((name) => /^own-[0-9a-f]{16}$/.test(name))).toHaveLength(4);
    expect(names.filter((name) => /^own-[0-9a-f]{16}\/own\.jsonl$/.test(name))).toHaveLength(4);
    expect(names.filter((name) => name.includes('.tmp'))).toEqual([]);
    const sha256 = createHash('sha256')
      .update(await readFile(own))
      .digest('hex');
    expect(names).toContain(`own-${sha256.slice(0, 16)}`);
  });
  test('status prints what sha256sum prints of the publisher’s file', async () => {
    await accord('lists', 'load', `own:${own}`);
    const sha256 = createHash('sha256')
      .update(await readFile(own))
      .digest('hex');
    expect((await accord('lists', 'status')).out).toContain(`own.jsonl sha256 ${sha256.slice(0, 12)}…`);
  });
  /** The loaded list as if its publisher had sent it. */
  async function fromPublisher(fields: Record<string, string>): Promise<void> {
    const manifest = join(folder, 'data/lists/lists.json');
    const { version, lists } = JSON.parse(await readFile(manifest, 'utf8'));
    const sent = { ...lists[0], sourcePath: 'https://lists.example/own.jsonl', ...fields };
    await writeFile(manifest, JSON.stringify({ version, lists: [sent] }));
  }
  const hoursAgo = (hours: number) => Temporal.Now.instant().subtract({ hours }).toString({ smallestUnit: 'second' });

  test('last checked more than 48 hours ago lead each answer with that', async () => {
    await accord('lists', 'load', `own:${own}`);
    await fromPublisher({ loadedAt: hoursAgo(72), checkedAt: hoursAgo(49) });
    expect((await accord('lists', 'status')).out).toContain('Out of date: the own list was last checked 2 days ago.');
    expect((await accord('screen', 'Florencia Amancio')).out).toContain('Out of date: the own list');
  });
  test('loaded long ago but unchanged when last checked are fresh, as in Slack', async () => {
    await accord('lists', 'load', `own:${own}`);
    await fromPublisher({ loadedAt: hoursAgo(72), checkedAt: hoursAgo(1) });
    expect((await accord('lists', 'status')).out).not.toContain('Out of date');
    expect((await accord('lists', 'status')).out).toContain('loaded 3 days ago, unchanged when checked 1 hour ago');
  });
  test('a damaged manifest is told, never written over', async () => {
    await mkdir(join(folder, 'data/lists'), { recursive: true });
    await writeFile(join(folder, 'data/lists/lists.json'), '{"version":1,');
    expect(await accord('lists', 'load', `own:${own}`)).toMatchObject({
      code: 1,
      told: expect.stringContaining('lists.json is damaged'),
    });
    expect(await readFile(join(folder, 'data/lists/lists.json'), 'utf8')).toBe('{"version":1,');
  });
  test('diff prints what changed, also of packed files and without a kind', async () => {
    const next = join(folder, 'next.jsonl.gz');
    await writeFile(next, gzipSync(lines({ ...moser, programs: ['LOCAL', 'MORE'] }, { ...nordlicht, id: '9' })));
    const { out, code } = await accord('lists', 'diff', own, next, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      added: [{ id: '9' }],
      removed: [{ id: '2' }],
      changed: [{ id: '1', fields: [{ field: 'programs', old: ['LOCAL'], new: ['LOCAL', 'MORE'] }] }],
    });
    expect((await accord('lists', 'diff', `own:${own}`, `own:${next}`)).out).toContain(
      'programs: ["LOCAL"] → ["LOCAL","MORE"]',
    );
  });
});

describe('screen', () => {
  test('explains each hit and ends with the caveat', async () => {
    const { out } = await accord(
      'screen',
      'H. Peter Moser',
      '--list',
      `own:${own}`,
      '--type',
      'person',
      '--born',
      '1950',
      '--country',
      'CH',
    );
    expect(out).toMatch(
      /^No official .*\nScreened: own, 2 records, loaded just now\nNot loaded: OFAC SDN .*\n\n1\. \d+ % MOSER, Hans Peter/,
    );
    expect(out).toContain('h ≈ hans: initial');
    expect(out).toContain('born 1950, asked 1950');
    expect(out).toMatch(/This is not clearance and not legal advice.*50 Percent Rule\)\.\n$/);
  });
  test('marks a weak a.k.a.', async () => {
    expect((await accord('screen', 'The Fox', '--list', `own:${own}`)).out).toContain('as: THE FOX (weak a.k.a.)');
  });
  test('prints JSON with lists, versions and the caveat', async () => {
    const answer = JSON.parse(
      (await accord('screen', 'Nordlicht Handel', '--list', `own:${own}`, '--json', '--min', '0.5', '--limit', '1'))
        .out,
    );
    expect(answer).toMatchObject({
      min: 0.5,
      lists: [{ list: 'own', records: 2, sha256: expect.any(String) }],
      hits: [
        {
          id: '2',
          list: 'own',
          name: 'NORDLICHT HANDEL GMBH',
          matched: 'NORDLICHT HANDEL GMBH',
          score: expect.any(Number),
          why: expect.any(Array),
        },
      ],
    });
  });
  test('answers a file line by line, in its order', async () => {
    const input = join(folder, 'queries.jsonl');
    await writeFile(
      input,
      lines(
        { qid: 'a', query: 'Nordlicht Handel', schema: 'organization' },
        { qid: 'b', query: 'Hans Moser' },
        { qid: 3, query: 'Florencia Amancio' },
      ),
    );
    const { out } = await accord('screen', '--input', input, '--list', `own:${own}`);
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers.map(({ qid, hits }) => [qid, hits[0]?.id])).toEqual([
      ['a', '2'],
      ['b', '1'],
      [3, undefined],
    ]);
    expect(answers[0]).toMatchObject({
      ms: expect.any(Number),
      hits: [{ list: 'own', name: 'NORDLICHT HANDEL GMBH', matched: 'NORDLICHT HANDEL GMBH', why: expect.any(Array) }],
    });
  });
  test.each([['--list', 'mine.jsonl'], ['--list']])('%j names no list, so nothing is screened', async (...wrong) => {
    const { code, out } = await accord('screen', 'Nimbus', ...wrong);
    expect(code).toBe(2);
    expect(out).toBe('');
  });
  test('says of a query that names nobody why, and answers the others', async () => {
    const input = join(folder, 'queries.jsonl');
    await writeFile(input, lines({ qid: 'a', query: '!!!' }, { qid: 'b', query: 'Hans Moser' }));
    const { out, told, code } = await accord('screen', '--input', input, '--list', `own:${own}`);
    const [bad, good] = out.split('\n').map((line) => (line === '' ? null : JSON.parse(line)));
    expect({ code, id: good.hits[0].id }).toEqual({ code: 0, id: '1' });
    expect(bad).toMatchObject({ qid: 'a', hits: [], problem: expect.stringContaining('“!!!” as a name') });
    expect(told).toContain("qid a: I can't read “!!!” as a name.");
  });
  test.each([
    ['--imo', '9074729'],
    ['--imo', 'IMO 9074729'],
    ['--id', 'A1234567'],
  ])('finds a party by %s %s alone', async (option, number) => {
    const listed = { ...nordlicht, ids: ['IMO 9074729', '9074729', 'A1234567'] };
    await writeFile(own, lines(moser, listed));
    const { out, code } = await accord('screen', option, number, '--list', `own:${own}`, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out).hits[0]).toMatchObject({ id: '2', score: 1 });
  });
  test('a loaded list that cannot be read is told and stops no other', async () => {
    const second = join(folder, 'cons_prim.csv');
    await writeFile(second, `7,"ELDERBERRY",-0- ,"TEST",${'-0- ,'.repeat(7)}-0- \r\n\u001a`);
    await accord('lists', 'load', `own:${own}`, `ofac-cons:${second}`, '--accept');
    const shelf = join(folder, 'data/lists');
    const held = (await readdir(shelf)).find((name) => name.startsWith('ofac-cons-')) ?? '';
    await writeFile(join(shelf, held, 'cons_prim.csv'), '<html></html>');
    const answer = await accord('screen', 'Hans Moser');
    expect(answer.code).toBe(0);
    expect(answer.out).toContain('OFAC non-SDN was loaded but cannot be read: The file is a web page');
    expect(answer.out).toContain('OFAC non-SDN (ofac-cons)');
    expect(answer.out).toContain('1. ');
    await writeFile(join(shelf, (await readdir(shelf)).find((name) => name.startsWith('own-')) ?? '', 'own.jsonl'), '');
    const none = await accord('screen', 'Hans Moser');
    expect(none).toMatchObject({ code: 1, told: expect.stringContaining('so nothing was screened.') });
    expect(none.told).toContain('OFAC non-SDN was loaded but cannot be read');
  });
  test('takes several lists after one --list', async () => {
    const second = join(folder, 'second.jsonl');
    await writeFile(second, lines({ ...moser, id: '7', name: 'BERG, Anna', aliases: [] }));
    const { out } = await accord('screen', '--list', `own:${own}`, `own:${second}`, '--json', '--', 'Anna Berg');
    expect(JSON.parse(out).hits[0]).toMatchObject({ id: '7' });
  });
  test('without any list says that nothing was screened', async () => {
    expect(await accord('screen', 'Hans Moser')).toMatchObject({
      code: 1,
      told: expect.stringContaining(
        'nothing was screened. Load one with: npm run -s accord -- lists load ofac-sdn:DIR',
      ),
    });
  });
});

describe('compare', () => {
  test('prints score, verdict and why for each pair', async () => {
    const input = join(folder, 'pairs.jsonl');
    await writeFile(
      input,
      lines(
        { pid: 'x', query: 'Moser, Hans', candidate: 'Hans Moser', schema: 'person' },
        { pid: 'y', query: 'Hans Moser', candidate: 'Anna Berg' },
      ),
    );
    const answers = (await accord('compare', '--input', input)).out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers).toMatchObject([
      { pid: 'x', score: 1, match: true, why: ['hans: same', 'moser: same'] },
      { pid: 'y', match: false },
    ]);
  });
});

describe('bad arguments end with code 2 and a sentence', () => {
  test.each<[args: string[], sentence: string]>([
    [['screen'], 'screen needs a name'],
    [
      ['screen', '!!!'],
      "I can't read “!!!” as a name. Write it like Siemens AG, 王伟, --imo 9074729. Nothing was screened.",
    ],
    [['screen', '--imo', '9074720'], '“9074720” is no IMO number: the last digit'],
    [['screen', '--id', '1'], "I can't read “1” as a number that names a party. Write it like --imo 9074729"],
    [['screen', 'x'.repeat(401)], 'The name has 401 characters'],
    [['screen', 'A B', '--input', 'x'], 'not both'],
    [
      ['screen', 'A B', '--type', 'robot'],
      '--type: “robot” is no type. Use one of: person, organization, vessel, aircraft. Nothing was screened.',
    ],
    [['screen', 'A B', '--born', 'soon'], "--born: I can't read “soon” as a date of birth. Write it like 1965"],
    [
      ['screen', 'A B', '--country', 'Atlantis'],
      "--country: I can't read “Atlantis” as a country. Write it like DE, Germany. Nothing was screened.",
    ],
    [
      ['screen', 'A B', '--min', '850', '--list', 'own:x'],
      '--min takes a score from 0 to 1, or in percent as 85, not "850".',
    ],
    [['screen', 'A B', '--min', '1.5', '--list', 'own:x'], 'not "1.5".'],
    [['screen', 'A B', '--limit', '0'], '--limit takes a whole number'],
    [['screen', 'A B', '--list=sdn:x'], '"sdn:x" is not a list.'],
    [['screen', 'A B', '--colour'], "Unknown option '--colour'"],
    [['compare'], 'compare takes its pairs from a file'],
    [['lists'], 'lists takes load, status or diff.'],
    [['lists', 'lod'], 'lists has no part "lod"'],
    [['lists', 'load'], 'lists load takes at least one list'],
    [['lists', 'load', 'own:'], '"own:" names no file.'],
    [['lists', 'diff', 'own:a'], 'lists diff takes two versions'],
  ])('%j', async (args, sentence) => {
    const { code, told } = await accord(...args);
    expect(told).toContain(sentence);
    expect(code).toBe(2);
  });
});

describe('work that cannot be done ends with code 1 and a sentence', () => {
  test.each<[args: string[], sentence: string]>([
    [['lists', 'load', 'own:/nowhere/x'], 'There is no file or folder /nowhere/x.'],
    [['screen', '--input', '/nowhere/q.jsonl', '--list', 'own:x'], '/nowhere/q.jsonl cannot be read.'],
    [['compare', '--input', '/nowhere/p.jsonl'], '/nowhere/p.jsonl cannot be read.'],
  ])('%j', async (args, sentence) => {
    const { code, told } = await accord(...args);
    expect(told).toContain(sentence);
    expect(code).toBe(1);
  });
  test('a line that is no query is named', async () => {
    const input = join(folder, 'queries.jsonl');
    await writeFile(input, `${lines({ qid: 1, query: 'A B' })}{"qid":2}\n`);
    expect((await accord('screen', '--input', input, '--list', `own:${own}`)).told).toContain(
      'line 2: query is missing or wrong.',
    );
  });
});
