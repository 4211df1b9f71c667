import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DomainError } from '../../src/domain/problem.ts';
import { csvOf, readBatch } from '../../src/sanctions/batch-file.ts';
import { namesReply } from '../../views/sanctions-names.ts';
import { screenOf } from '../domain/samples.ts';
import { type Site, startSite } from '../site.ts';
import { startWorkspace, type TestWorkspace } from '../workspace.ts';
import { ownAddress, ownList, publish } from './own-list.ts';

let workspace: TestWorkspace;
let site: Site;
const page = 'https://lists.example/A-1';

beforeAll(async () => {
  site = await startSite();
  publish(
    site,
    ownList({ id: 'A-1', name: 'Nimbus Freight AG', schema: 'organization', programs: ['CYBER2'], source: page }),
  );
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
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await answer.arrayBuffer());
  expect(text.startsWith('\ufeff')).toBe(true);
  return parse(text, { columns: true, bom: true });
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
      ['Umbrella Pastry', 'no match, but no official sanctions list was looked at'],
      ['Zed', 'not screened'],
      ["'=1+1", 'no match, but no official sanctions list was looked at'],
    ]);
    expect(rows[0]).toMatchObject({
      ...{ 'listed name': 'Nimbus Freight AG', hit: 'H-1', certificate: 'X-1', url: page },
      ...{
        lists: expect.stringMatching(/^partners, 21 records, checked 2026-/),
        note: expect.stringContaining('not clearance'),
      },
    });
    expect(rows[2]?.problem).toContain('Atlantis');
    const told = workspace.playground
      .as('U0ANA')
      .directMessages()
      .map(({ text }) => text);
    expect(told.join()).toContain('3 of 4 lines screened, 1 with matches. 1 could not be screened');
    expect(JSON.stringify(workspace.playground.as('U0ANA').directMessages())).toContain('country from “country”');
    expect(JSON.stringify(workspace.playground.as('U0ANA').directMessages())).toMatch(
      /Screened: partners, 21 records, loaded .*Not loaded: OFAC SDN/,
    );
    const screens = await workspace.store.screens.find();
    expect(screens.map(({ typed }) => typed)).toEqual([
      'partners.csv, line 2: Nimbus Freight | entity',
      'partners.csv, line 3: Umbrella Pastry',
      'partners.csv, line 5: =1+1',
    ]);
  });

  test('a file without names is answered with what is wrong', async () => {
    const { replies } = await screenFile('name,country\n,\n');
    expect(replies.map(({ text }) => text).join()).toContain('it holds no line with a name');
  });
});

test('the columns that are not read come back behind Accord’s own, and no cell of them is a formula', async () => {
  const text = [
    'No,name,country,Hit,Comment,',
    '77,Umbrella Pastry,,H-9,"=HYPERLINK(""x"")\nsee above",',
    '78,Zed,Atlantis,,@x,spare',
    '79,,,,,',
    ',,,,,',
  ];
  await screenFile(text.join('\n'));
  const rows = await answerFile();
  expect(rows.map((row) => [row.No, row.name, row['Hit (file)'], row.Comment, row['column 6']])).toEqual([
    ['77', 'Umbrella Pastry', 'H-9', '\'=HYPERLINK("x")\nsee above', ''],
    ['78', 'Zed', '', "'@x", 'spare'],
    ['79', '', '', '', ''],
  ]);
  expect(Object.keys(rows[0] ?? {}).slice(-5)).toEqual(['note', 'No', 'Hit (file)', 'Comment', 'column 6']);
  expect(rows.map(({ result }) => result)).toEqual([
    expect.stringMatching(/^no match/),
    'not screened',
    'not screened',
  ]);
  expect(rows[1]?.problem).toMatch(/“Atlantis” as a country\. Write it like `DE`, `Germany`\.$/);
  expect(rows[2]?.problem).not.toContain('saved');
});

test('a ship’s number that cannot be one is told, and the answer says what an identifier was read from', async () => {
  await screenFile('Vessel Name,IMO,ID,Passport No\nSea Star,9074728,5,X1234567\n');
  expect(await answerFile()).toMatchObject([
    { name: 'Sea Star', result: 'not screened', problem: expect.stringContaining('“9074728” is no IMO number') },
  ]);
  const told = JSON.stringify(workspace.playground.as('U0ANA').directMessages());
  expect(told).toContain('identifier, which decides, from “Passport No”, IMO number from “IMO”. Not read: “ID”.');
  expect(told).toContain('“ID” may be a number of your own');
});

test('a screening that a stop cut off is told at the next start, once', async () => {
  expect(await workspace.store.batches.find()).toEqual([]);
  const cut = {
    id: await workspace.store.newId('batches'),
    name: 'big.csv',
    user: 'U0ANA',
    at: '2026-01-31T09:00:00Z',
  };
  await workspace.store.batches.add({ ...cut, done: 300, total: 1000 });
  await workspace.restart();
  await workspace.playground.moveClock(120_000);
  await workspace.restart();
  await workspace.playground.moveClock(180_000);
  const told = workspace.playground
    .as('U0ANA')
    .directMessages()
    .filter(({ text }) => text.includes('cut off'));
  expect(told.map(({ text }) => text)).toEqual([
    'The screening of big.csv was cut off when Accord stopped, after 300 of 1000 lines. No answer file was made; the lines screened so far keep their certificates. Send the file again: /sanctions screen --file',
  ]);
  expect(await workspace.store.batches.find()).toEqual([]);
});

describe('a file of parties', () => {
  const namesOf = (text: string) => readBatch(fileOf(text)).rows.map(({ words }) => words.name);

  test.each([
    ['names alone', 'Siemens AG\nRosneft\n', ['Siemens AG', 'Rosneft']],
    ['a header anywhere', 'country;name\nDE;Siemens AG\n', ['Siemens AG']],
    ['a byte order mark and quotes', '\ufeffname\r\n"Doe, ""J"""\r\n', ['Doe, "J"']],
    ['empty lines', 'name\n\nA B\n\n', ['A B']],
    [
      'commas in names and no header',
      'MOSER, Hans\nShenzhen Co.,Ltd\n"Berg, Anna"\n',
      ['MOSER, Hans', 'Shenzhen Co.,Ltd', 'Berg, Anna'],
    ],
    ['commas in names under a header of one column', 'Name\nMOSER, Hans\n', ['MOSER, Hans']],
    ['a customer’s number before the name', 'Customer ID,Customer Name,Country\n1001,Rosneft,RU\n', ['Rosneft']],
    ['semicolons and a comma in the header', 'name;"country, ISO"\nMOSER, Hans;CH\n', ['MOSER, Hans']],
    ['tabs', 'Company Name\tLand\nRosneft\tRU\n', ['Rosneft']],
    ['bars', 'name|country\nRosneft|RU\n', ['Rosneft']],
    ['a line that names the separator', 'sep=;\r\nname;country\r\nMoser;CH\r\n', ['Moser']],
    ['given and family names apart', 'First Name,Last Name\nHans,Moser\n', ['Hans Moser']],
    ['a family name that is called “Name”', 'Customer No,Vorname,Name,Land\n7,Hans,Moser,CH\n', ['Hans Moser']],
    ['the family name first', 'Name;Vorname\nMoser;Hans\n', ['Hans Moser']],
    ['French names in parts', 'Prénom;Nom\nJeanne;Berg\n', ['Jeanne Berg']],
    ['Dutch names in parts', 'Voornaam;Achternaam\nJan;Berg\n', ['Jan Berg']],
    ['Spanish names in parts', 'Apellidos;Nombre\nBerg Sol;Ana\n', ['Ana Berg Sol']],
    ['Spanish whole names', 'Nombre;País\nAna Berg;ES\n', ['Ana Berg']],
    ['a whole name beside its parts', 'First Name,Last Name,Name\nH.,M.,Hans Moser\n', ['Hans Moser']],
    ['a full name beside a part', 'First Name,Full Name\nHans,Hans Moser\n', ['Hans Moser']],
    ['quotation marks within a name', 'name,country\nООО "Ромашка",RU\n', ['ООО "Ромашка"']],
    ['a part of a name in quotation marks', 'OOO Alpha\n"Romashka" OOO\n', ['OOO Alpha', '"Romashka" OOO']],
    ['a part in quotation marks under a header', 'Name\n"Romashka" OOO\n', ['"Romashka" OOO']],
    ['line ends of old', 'name\rMoser\rBerg\r', ['Moser', 'Berg']],
  ])('is read with %s', (_what, text, names) => {
    expect(namesOf(text)).toEqual(names);
  });

  test('has its facts under the names that people give them', () => {
    const text = 'Full Name,Nationality,Date of birth,Passport No.,Segment\nHans Moser,CH,1950,X1234567,A\n';
    expect(readBatch(fileOf(text))).toEqual({
      rows: [
        {
          line: 2,
          typed: 'Hans Moser | CH | 1950 | X1234567',
          others: ['A'],
          words: { name: 'Hans Moser', countries: ['CH'], type: '', born: '1950', ids: ['X1234567'] },
        },
      ],
      columns: {
        read: [
          { field: 'name', headers: ['Full Name'] },
          { field: 'country', headers: ['Nationality'] },
          { field: 'born', headers: ['Date of birth'] },
          { field: 'id', headers: ['Passport No.'] },
        ],
        unread: ['Segment'],
      },
    });
  });

  test.each([
    ['a plain “ID”', 'ID,Name,Country\n1001234,Siemens AG,DE\n', []],
    ['a plain “id” out of Accord’s order', 'id,name,country\n1001234,Siemens AG,DE\n', []],
    ['a plain “id” after a column of the file’s own', 'name,segment,id\nSiemens AG,A,1001234\n', []],
    ['“Identifier”', 'Name,Identifier\nSiemens AG,1001234\n', []],
    ['“id” in Accord’s form', 'name, country, id, comment\nSiemens AG,DE,HRB6684;X1,new\n', ['HRB6684', 'X1']],
    ['the number of a document', 'Name,Registration No.\nSiemens AG,HRB 6684\n', ['HRB 6684']],
    ['a ship’s number', 'Vessel Name,IMO No.\nSea Star,9401598\n', ['IMO 9401598']],
    ['a ship’s number with its letters', 'Vessel Name,IMO\nSea Star,imo9401598\n', ['imo9401598']],
    ['a ship without a number', 'Vessel Name,IMO\nSea Star,n/a\n', []],
  ])('reads as identifiers of %s', (_what, text, ids) => {
    expect(readBatch(fileOf(text)).rows[0]?.words.ids).toEqual(ids);
  });

  test.each([
    ['little', [0xff, 0xfe]],
    ['big', [0xfe, 0xff]],
  ])('in UTF-16 with the %s end first is read', (end, mark) => {
    const text = Buffer.from('name\nMüller\n', 'utf16le');
    const bytes = Buffer.concat([Buffer.from(mark), end === 'big' ? text.swap16() : text]);
    expect(readBatch({ name: 'partners.csv', bytes }).rows.map(({ words }) => words.name)).toEqual(['Müller']);
  });

  const whyNot = (bytes: Uint8Array): string => {
    try {
      readBatch({ name: 'partners.csv', bytes });
    } catch (error) {
      if (error instanceof DomainError && error.problem.code === 'file-unusable') return error.problem.why;
      throw error;
    }
    return 'it was read';
  };

  test.each([
    ['1,001 lines', 'x\n'.repeat(1001), '1000 are the most'],
    ['nothing', '', 'no line with a name'],
    ['no text', 'a\u0000b', 'it is no text'],
    ['a workbook', 'PK\u0003\u0004', 'it is a workbook'],
    ['columns that no line names', 'Rosneft;RU\n', 'line 1 has several columns'],
    ['columns by comma that no line names', '1001,Rosneft,RU\n', 'line 1 has several columns'],
    ['two columns of names', 'Customer Name,Vendor Name\nA,B\n', 'more than one column of names'],
    [
      'a person beside a company',
      'First Name,Last Name,Company\nA,B,C\n',
      'beside another column of names (“Company”)',
    ],
    ['a family name called “Name” beside a company', 'Vorname,Name,Firma\nA,B,C\n', 'in parts (“Vorname”) beside'],
    ['a given name beside a company', 'First Name,Company\nA,B\n', 'Keep one of the two'],
    ['numbers for names', 'Customer,Country\n10023,DE\nK-10024,FR\nBosch,DE\n', 'are numbers'],
    ['numbers alone', '10023\n10024\n', 'are numbers'],
    ['two persons', 'First Name,Last Name,First Name,Last Name\nA,B,C,D\n', 'same column of names twice'],
    ['a comma in a name without quotes', 'id,name\n7,Moser, Hans\n', 'line 2 has more cells'],
    ['a mark that takes in a line', 'name,country\n"Acme,RU\nRosneft,RU\n"Sberbank",RU\n', 'quotation mark'],
    ['a mark that takes in a line unseen', 'name,town\nA,"B\nC,D"\nE,F "x\n', 'quotation mark'],
    ['a mark that is never closed', 'name,country\nA,RU\n"B,RU\nC,RU\n', 'quotation mark'],
    ['a mark that is not closed in a list', 'OOO Alpha\n"Romashka OOO\n', 'in line 2 is not closed'],
    ['a name over two lines', 'name,country\n"A\nB",RU\n', 'goes over several lines'],
  ])('with %s is refused', (_what, text, why) => {
    expect(whyNot(new TextEncoder().encode(text))).toContain(why);
  });

  test.each([
    ['Windows-1252', Buffer.from('name\nMüller Straße\n', 'latin1')],
    ['GBK', Buffer.from([0x6e, 0x61, 0x6d, 0x65, 0x0a, 0xcf, 0xb0, 0xbd, 0xfc, 0xc6, 0xbd, 0x0a])],
  ])('in %s is refused, not screened with other letters', (_what, bytes) => {
    expect(whyNot(bytes)).toContain('not in UTF-8');
  });

  test('1,000 lines are read', () => {
    expect(namesOf('x\n'.repeat(1000))).toHaveLength(1000);
  });
});

test.each(['=1+1', '+1', '-1', '@x', '\tx', '  =x', '\n=x', '＝1+1', '＠x'])('the cell %j is no formula', (cell) => {
  expect(parse(csvOf([[cell]]))).toEqual([[`'${cell}`]]);
});

test('the answer for several names says which lists were looked at, how old they are, and what doubt is left', () => {
  const at = '2026-01-01T09:00:00Z';
  const list = { list: 'ofac-sdn', name: 'OFAC SDN', publicationId: null, date: null, records: 19_329 } as const;
  const lists = [
    {
      ...list,
      sha256: 'a',
      published: [],
      loadedAt: at,
      checkedAt: at,
      badRows: 0,
      origin: 'publisher' as const,
      accepted: false,
      originalNames: null,
    },
  ];
  const screen = screenOf({ lists, notLoaded: ['un'] });
  const later = Temporal.Instant.from(at).add({ hours: 72 });
  const { text, blocks } = namesReply([{ screen, hits: [] }], later);
  expect(text).toContain('no match in an out-of-date list');
  expect(text).not.toContain('matches weakly');
  const poor = lists.map((each) => ({ ...each, originalNames: 0, accepted: true }));
  const arabic = screenOf({ lists: poor, party: { ...screen.party, name: 'حزب الله' } });
  const warned = namesReply(
    [
      { screen: screenOf({ lists: poor }), hits: [] },
      { screen: arabic, hits: [] },
    ],
    later,
  ).text;
  expect(warned).toContain('1 name in another script matches weakly: OFAC SDN was loaded without names in it.');
  expect(warned).toContain('OFAC SDN is incomplete: 19,329 records, taken with --accept.');
  expect(JSON.stringify(blocks)).toContain(
    'Screened: OFAC SDN, 19,329 records, loaded 3 days ago. Not loaded: UN Security Council.',
  );
});
