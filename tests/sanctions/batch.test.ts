import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { csvOf, readBatch } from '../../src/sanctions/batch-file.ts';
import { type Site, startSite } from '../site.ts';
import { startWorkspace, type TestWorkspace } from '../workspace.ts';
import { ownAddress, ownList, publish } from './own-list.ts';

let workspace: TestWorkspace;
let site: Site;

beforeAll(async () => {
  site = await startSite();
  publish(site, ownList({ id: 'A-1', name: 'Nimbus Freight AG', schema: 'organization', programs: ['CYBER2'] }));
  workspace = await startWorkspace({ lists: [ownAddress(site)] });
  await workspace.playground.moveClock(60_000);
});

afterAll(async () => {
  await workspace.close();
  await site.close();
});

const fileOf = (text: string) => ({ name: 'partners.csv', bytes: new TextEncoder().encode(text) });

async function screenFile(text: string) {
  const ana = workspace.playground.as('U0ANA');
  const id = await ana.upload('partners.csv', text);
  await ana.command('/sanctions screen --file');
  return ana.fillAndSubmit({ file: [id] });
}

/** What the app last sent to Ana as a file. */
async function answerFile(): Promise<Record<string, string>[]> {
  const message = workspace.playground
    .as('U0ANA')
    .directMessages()
    .findLast((each) => (each.files ?? []).length > 0);
  const url = message?.files?.[0]?.url_private_download ?? '';
  const answer = await fetch(url, { headers: { authorization: 'Bearer xoxb-test-token' } });
  return parse(await answer.text(), { columns: true });
}

describe('/sanctions screen --file', () => {
  test('answers each line in a file, with its certificate, and says how far it is', async () => {
    const lines = [
      'name,country,type,born',
      'Nimbus Freight,,entity,',
      'Umbrella Pastry,,,',
      'Zed,Atlantis,,',
      '=1+1,,,',
    ];
    await screenFile(lines.join('\n'));
    const rows = await answerFile();
    expect(rows.map((row) => [row.name, row.result])).toEqual([
      ['Nimbus Freight', 'match'],
      ['Umbrella Pastry', 'no match'],
      ['Zed', 'not screened'],
      ["'=1+1", 'no match'],
    ]);
    expect(rows[0]).toMatchObject({ 'listed name': 'Nimbus Freight AG', hit: 'H-1', certificate: 'X-1' });
    expect(rows[2]?.problem).toContain('Atlantis');
    const told = workspace.playground
      .as('U0ANA')
      .directMessages()
      .map(({ text }) => text);
    expect(told.join()).toContain('4 lines screened, 1 with matches. 1 could not be screened');
    expect(await workspace.store.screens.find()).toHaveLength(3);
  });

  test('a file without names is answered with what is wrong', async () => {
    const { replies } = await screenFile('name,country\n,\n');
    expect(replies.map(({ text }) => text).join()).toContain('it holds no line with a name');
  });
});

describe('a file of parties', () => {
  test.each([
    ['names alone', 'Siemens AG\nRosneft\n', ['Siemens AG', 'Rosneft']],
    ['a header anywhere', 'country;name\nDE;Siemens AG\n', ['Siemens AG']],
    ['a byte order mark and quotes', '\ufeffname\r\n"Doe, ""J"""\r\n', ['Doe, "J"']],
    ['empty lines', 'name\n\nA B\n\n', ['A B']],
  ])('is read with %s', (_what, text, names) => {
    expect(readBatch(fileOf(text)).map(({ name }) => name)).toEqual(names);
  });

  test.each([
    ['1,001 lines', 'x\n'.repeat(1001)],
    ['nothing', ''],
    ['no text', 'PK\u0003\u0004\u0000'],
  ])('with %s is refused', (_what, text) => {
    expect(() => readBatch(fileOf(text))).toThrow('file-unusable');
  });

  test('1,000 lines are read', () => {
    expect(readBatch(fileOf('x\n'.repeat(1000)))).toHaveLength(1000);
  });
});

test.each(['=1+1', '+1', '-1', '@x', '\tx', '  =x', '\n=x'])('the cell %j is no formula', (cell) => {
  expect(parse(csvOf([[cell]]))).toEqual([[`'${cell}`]]);
});
