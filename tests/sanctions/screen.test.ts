import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Site, startSite } from '../site.ts';
import { startWorkspace, type TestWorkspace } from '../workspace.ts';
import { later, ownAddress, ownList, publish } from './own-list.ts';

let workspace: TestWorkspace;
let site: Site;

const listed = [
  {
    id: 'A-1',
    name: 'Nimbus Freight Aktiengesellschaft',
    schema: 'organization',
    programs: ['CYBER2'],
    countries: ['DE'],
    source: 'https://example.gov/notice/1',
  },
  { id: 'A-2', name: 'S7 Kestrel Airlines', schema: 'organization', programs: ['TEST'] },
  { id: 'A-3', name: "Sean O'Brannigan", schema: 'person', born: ['1965'], weak_aliases: ['The Heron'] },
  { id: 'A-4', name: 'Halcyon Dawn', schema: 'vessel', ids: ['9074729'] },
];

beforeAll(async () => {
  site = await startSite();
  publish(site, ownList(...listed));
  workspace = await startWorkspace({ lists: [ownAddress(site)] });
  await workspace.playground.moveClock(60_000);
});

afterAll(async () => {
  await workspace.close();
  await site.close();
});

const ana = () => workspace.playground.as('U0ANA');

async function shown(command: string): Promise<string> {
  const { replies } = await ana().command(command);
  return replies.map((reply) => `${reply.text}\n${JSON.stringify(reply.blocks)}`).join('\n');
}

describe('/sanctions screen', () => {
  test('an exact name that is left out for another birth date is named, also on its certificate', async () => {
    const left = "1 exact name is left out for other facts: Sean O'Brannigan (Own list A-3: born 1965, not 1990)";
    const answer = await shown('/sanctions screen "Sean O\'Brannigan" born:1990');
    expect(answer).toContain('No match of 75 % or more');
    expect(answer).toContain(left);
    expect(await shown(`/sanctions show ${/X-\d+/.exec(answer)?.[0]}`)).toContain(left);
    expect(await shown('/sanctions screen "Sean O\'Brannigan" born:1990 --min 60')).not.toContain('left out');
    expect(await shown('/sanctions screen "Sean Brennan" born:1990')).not.toContain('left out');
  });

  test('a hit says why, where it is listed, how fresh the list is, and what it is not', async () => {
    const answer = await shown('/sanctions screen "Nimbus Freight AG" country:DE type:entity --min 85');
    for (const words of [
      'Nimbus Freight Aktiengesellschaft',
      'same legal form',
      'country DE',
      'CYBER2',
      'Own list A-1',
      'https://example.gov/notice/1',
      'partners, 24 records, loaded',
      'Not loaded: OFAC SDN',
      'This is not clearance',
      'Certificate X-',
    ])
      expect(answer).toContain(words);
  });

  test.each([
    ['S7 Kestrel Airlines', 'A-2'],
    ["O'Brannigan Sean", 'A-3'],
    ['imo:9074729', 'A-4'],
    ['“Nimbus Freight”', 'A-1'],
  ])('%s finds %s', async (typed, id) => {
    expect(await shown(`/sanctions screen ${typed}`)).toContain(`Own list ${id}`);
  });

  test('a weak a.k.a. is marked, and a birth date that contradicts is told', async () => {
    expect(await shown('/sanctions screen "The Heron" --min 50')).toContain('weak a.k.a.');
    expect(await shown('/sanctions screen "Sean O\'Brannigan" born:1990 --min 50')).toContain('born 1965, not 1990');
  });

  test.each([
    ['country:Atlantis', '“Atlantis” as a country'],
    ['born:yesterday', '“yesterday” as a date of birth'],
    ['type:person,entity', 'type takes one value'],
    ['born:1965 born:1966', 'born takes one value'],
    ['--min 900', '“900” as a least score in percent, from 1 to 100'],
    ['type:teapot', '“teapot” is no type'],
    ['imo:123', '“123” is no IMO number: it has seven digits. Use one of: imo:9074729'],
    ['imo:9074728', '“9074728” is no IMO number: the last digit, which checks the others, does not fit them.'],
    ['id:IMO9074728', '“9074728” is no IMO number'],
    ['born:2150', '“2150” is no birth date: it lies in the future.'],
  ])('%s is answered with what is wrong and records nothing', async (typed, words) => {
    const before = (await workspace.store.screens.find()).length;
    expect(await shown(`/sanctions screen "Nimbus" ${typed}`)).toContain(words);
    expect(await workspace.store.screens.find()).toHaveLength(before);
  });

  test.each(['"!!!"', '"😀"', '"— ‒ —"', '"!!!" id:12'])(
    '%s leaves nothing to compare, so it is not answered with “no match”',
    async (typed) => {
      const before = (await workspace.store.screens.find()).length;
      const answer = await shown(`/sanctions screen ${typed}`);
      expect(answer).toContain('as a name');
      expect(answer).not.toContain('No match');
      expect(await workspace.store.screens.find()).toHaveLength(before);
    },
  );

  test.each([
    [
      '"Nimbus" contry:LB',
      "I don't know the field contry. Did you mean country? Fields: country, type, born, id, imo.",
    ],
    ['"Nimbus" colour:red', "I don't know the field colour."],
    ['"Nimbus" min:60', 'Did you mean --min?'],
    ['"Nimbus" country=LB', 'Did you mean country?'],
    ['Nimbus passport-no:12', "I don't know the field passport-no."],
    ['"Nimbus Freight" "Halcyon Dawn"', 'I read 2: “Nimbus Freight”, “Halcyon Dawn”. Nothing was screened. /sanctions'],
    ['"Nimbus" LB', 'I take one name at a time'],
    ['Nimbus Freight; Halcyon Dawn', 'I read 2: “Nimbus Freight”, “Halcyon Dawn”.'],
  ])('%s is refused: nothing is screened, nothing recorded', async (typed, words) => {
    const before = (await workspace.store.screens.find()).length;
    const { replies } = await ana().command(`/sanctions screen ${typed}`);
    expect(replies[0]?.text).toContain(words);
    expect(replies[0]?.text).toContain('Nothing was screened.');
    expect(await workspace.store.screens.find()).toHaveLength(before);
  });

  test.each(['Nimbus Freight born 1967', '"Nimbus Freight --min 85"'])(
    '%s is no name, and the answer says how it is written',
    async (typed) => {
      const before = (await workspace.store.screens.find()).length;
      expect(await shown(`/sanctions screen ${typed}`)).toContain('born:1965');
      expect(await workspace.store.screens.find()).toHaveLength(before);
    },
  );

  test('a name with a colon stands in quotation marks, a value may stand behind a space', async () => {
    await shown('/sanctions screen "colour:red Holding" country: DE');
    const screen = (await workspace.store.screens.find()).at(-1);
    expect(screen?.party).toMatchObject({ name: 'colour:red Holding', countries: ['DE'] });
  });

  test('an answer to a number alone says what number it was', async () => {
    expect(await shown('/sanctions screen imo:5342883')).toContain('“IMO 5342883”');
    expect(await shown('/sanctions screen id:9074728')).toContain('“9074728”');
  });

  test('a number too short to name anybody is not screened alone', async () => {
    expect(await shown('/sanctions screen id:12')).toContain('“12” as a number that names a party');
  });

  test('no hit is no clearance', async () => {
    const answer = await shown('/sanctions screen "Umbrella Pastry Cooperative"');
    expect(answer).toContain('No match of 75 % or more');
    expect(answer).toContain('This is not clearance');
  });

  test('without a name a form asks for it, and says under the field what is wrong', async () => {
    await ana().command('/sanctions screen');
    const wrong = await ana().fillAndSubmit({ name: 'Nimbus Freight', country: 'Atlantis' });
    expect(wrong.errors).toEqual({ country: expect.stringContaining('“Atlantis” as a country') });
    const { replies, errors } = await ana().fillAndSubmit({ name: 'Nimbus Freight', country: 'Germany' });
    expect((await workspace.store.screens.find()).at(-1)?.typed).toBe('Nimbus Freight · country: Germany');
    expect(errors).toEqual({});
    expect(replies.map((reply) => reply.text).join()).toContain('Nimbus Freight Aktiengesellschaft');
  });

  test('an answer from an own list alone leads with that nothing official was looked at', async () => {
    const { replies } = await ana().command('/sanctions screen "Quintessa Marlowe"');
    expect(replies[0]?.text).toMatch(/^No official sanctions list is loaded: only partners was looked at\./);
    expect(replies[0]?.text).toContain(', but no official sanctions list was looked at.');
    expect(JSON.stringify(replies[0]?.blocks?.[0])).toContain('⚠️');
  });

  test('hostile names mention nobody', async () => {
    const { replies } = await ana().command('/sanctions screen "<!channel> *Nimbus* Freight"');
    expect(replies[0]?.text).toContain('&lt;!channel&gt;');
    expect(JSON.stringify(replies[0]?.blocks)).not.toContain('mrkdwn');
  });
});

describe('the certificate', () => {
  test('holds the question, threshold, lists with hashes, what was not loaded and the version', async () => {
    await shown('/sanctions screen "NIMBUS  freight ag" --min 80');
    const screen = (await workspace.store.screens.find()).at(-1);
    expect(screen).toMatchObject({
      typed: '"NIMBUS  freight ag" --min 80',
      threshold: 0.8,
      by: 'U0ANA',
      accordVersion: expect.stringMatching(/^\d+\.\d+\.\d+/),
      lists: [{ name: 'partners', records: 24, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }],
      notLoaded: ['ofac-sdn', 'ofac-cons', 'un', 'uk', 'eu', 'csl'],
      hits: [{ id: 'A-1', hitId: expect.stringMatching(/^H-/) }],
    });
    const card = await shown(`/sanctions show ${screen?.id}`);
    for (const words of ['NIMBUS  freight ag', 'nimbus freight', screen?.lists[0]?.sha256 ?? '?', '80 %'])
      expect(card).toContain(words);
  });

  test('gives each date once, and the age of a list as of the screen', async () => {
    await shown('/sanctions screen "Nimbus Freight AG"');
    const screen = (await workspace.store.screens.find()).at(-1);
    const shownBefore = await shown(`/sanctions show ${screen?.id}`);
    expect(shownBefore).toMatch(/screened on \w{3} \d{1,2} \w{3,4} \d{4}, \d\d:\d\d UTC/);
    expect(shownBefore).toMatch(/partners, 24 records, \w+ .* UTC, (?:at the time of|.* before) the screen/);
    expect(shownBefore).not.toContain(screen?.at);
    await workspace.playground.moveClock(3_600_000);
    const withoutIds = (text: string) => text.replaceAll(/"block_id":"[^"]*"/g, '');
    expect(withoutIds(await shown(`/sanctions show ${screen?.id}`))).toBe(withoutIds(shownBefore));
  });

  test('stays as it was when the list changes', async () => {
    await shown('/sanctions screen "Nimbus Freight AG"');
    const screen = (await workspace.store.screens.find()).at(-1);
    publish(
      site,
      ownList({ ...listed[0], id: 'A-1', name: 'Nimbus Freight SE', countries: ['FR'] }, ...listed.slice(1)),
    );
    await workspace.playground.moveClock(later);
    expect(await workspace.store.screens.get(screen?.id ?? '')).toEqual(screen);
    expect(await shown(`/sanctions show ${screen?.id}`)).toContain('Nimbus Freight Aktiengesellschaft');
    expect(await shown('/sanctions screen "Nimbus Freight"')).toContain('Nimbus Freight SE');
  });
});

test('the same party screened again is the same hit, whose card names its certificates', async () => {
  await shown('/sanctions screen "S7 Kestrel Airlines" --share');
  expect((await workspace.store.screens.find()).at(-1)?.typed).toBe('"S7 Kestrel Airlines"');
  await shown('/sanctions screen "s7 kestrel airlines"');
  const certificates = (await workspace.store.screens.find()).slice(-2).map(({ id }) => id);
  const hitId = (await workspace.store.screens.find()).at(-1)?.hits[0]?.hitId;
  const card = await shown(`/sanctions hit ${hitId}`);
  for (const id of certificates) expect(card).toContain(id);
  const hits = (await workspace.store.hits.find()).filter(({ found }) => found.id === 'A-2');
  expect(hits).toHaveLength(1);
});
