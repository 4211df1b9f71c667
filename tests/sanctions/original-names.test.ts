import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Site, startSite } from '../site.ts';
import { startWorkspace, type TestWorkspace } from '../workspace.ts';
import { later } from './own-list.ts';

let workspace: TestWorkspace;
let site: Site;

const xmlType = 'application/xml';
const parties = Array.from(
  { length: 220 },
  (_, at) =>
    `<sdnEntry><uid>${at + 1}</uid><lastName>PARTY ${at + 1} TRADING</lastName><sdnType>Entity</sdnType></sdnEntry>`,
);
const petrel =
  '<sdnEntry><uid>9002</uid><firstName>Sergei</firstName><lastName>PETRELOV</lastName><sdnType>Individual</sdnType></sdnEntry>';
const listOf = (...entries: string[]) =>
  `<sdnList><publshInformation><Record_Count>${entries.length}</Record_Count></publshInformation>${entries.join('')}</sdnList>`;

const name = (id: number, script: number, text: string) =>
  `<DocumentedName ID="${id}"><DocumentedNamePart><NamePartValue NamePartGroupID="1" ScriptID="${script}">${text}</NamePartValue></DocumentedNamePart></DocumentedName>`;
const advanced = `<Sanctions><ReferenceValueSets><ScriptValues><Script ID="215" ScriptCode="Latn"/><Script ID="220" ScriptCode="Cyrl"/></ScriptValues></ReferenceValueSets>
<DistinctParties><DistinctParty FixedRef="9002"><Profile ID="1"><Identity FixedRef="9002" False="false"><Alias Primary="true" LowQuality="false">${name(1, 215, 'PETRELOV')}${name(2, 220, 'ПЕТРЕЛОВ Сергей')}</Alias>
<Alias LowQuality="true">${name(3, 220, 'Лебедь')}</Alias></Identity></Profile></DistinctParty></DistinctParties></Sanctions>`;

beforeEach(async () => {
  site = await startSite();
  site.set('/list.xml', listOf(petrel, ...parties), xmlType);
  site.set('/advanced.xml', advanced, xmlType);
  const names = { url: `${site.url}/advanced.xml`, maxBytes: 1_000_000 };
  const address = {
    list: 'ofac-cons' as const,
    file: 'CONSOLIDATED.XML',
    url: `${site.url}/list.xml`,
    maxBytes: 1_000_000,
  };
  workspace = await startWorkspace({ lists: [{ ...address, names }] });
  await workspace.playground.moveClock(60_000);
});

afterEach(async () => {
  await workspace.close();
  await site.close();
});

async function shown(command: string): Promise<string> {
  const { replies } = await workspace.playground.as('U0ANA').command(command);
  return replies.map((reply) => `${reply.text}\n${JSON.stringify(reply.blocks)}`).join('\n');
}

test('a name in its original script is found by it, a weak one is marked', async () => {
  expect(await shown('/sanctions screen "Петрелов Сергей" type:person')).toContain('as “ПЕТРЕЛОВ Сергей”');
  expect(await shown('/sanctions screen Лебедь')).toContain('(weak a.k.a.)');
});

const warning =
  'A name in this script matches weakly: OFAC non-SDN was loaded without names in it. Screen a Latin spelling too.';

test('a name in another script is told to match weakly where no list has names in it, and what it was compared as', async () => {
  expect(await shown('/sanctions screen "حزب الله"')).not.toContain(warning);
  site.set('/list.xml', listOf(...parties), xmlType);
  site.set('/advanced.xml', advanced.replaceAll('ПЕТРЕЛОВ Сергей', 'PETRELOV').replaceAll('Лебедь', 'LEBED'), xmlType);
  await workspace.playground.moveClock(later);
  for (const name of ['حزب الله', '真主党']) {
    const answer = await shown(`/sanctions screen "${name}"`);
    expect(answer).toContain(
      `${warning} An admin can load OFAC’s with them: npm run -s accord -- lists load ofac-sdn:SDN_ADVANCED.XML.`,
    );
    const normalised = (await workspace.store.screens.find()).at(-1)?.normalised ?? '?';
    expect(answer).toMatch(new RegExp(`Compared as .*${normalised}`));
  }
  expect(await shown('/sanctions screen "Петрелов Сергей"')).not.toContain(warning);
  expect(await shown('/sanctions screen "Petrelov"')).not.toContain('Compared as');
  expect(await shown('/sanctions watch add "真主党"')).toContain(warning);
});

test('without the file of names those held stay, and nothing is told as amended', async () => {
  site.set('/list.xml', listOf(petrel, ...parties.slice(1)), xmlType);
  site.set('/advanced.xml', '<html>busy</html>');
  await workspace.playground.moveClock(later);
  expect(await shown('/sanctions changes')).toContain('1 in all');
  expect(await shown('/sanctions changes')).toContain('removed PARTY 1 TRADING');
  expect(await shown('/sanctions screen "Петрелов Сергей" type:person')).toContain('as “ПЕТРЕЛОВ Сергей”');
  await workspace.restart();
  expect(await shown('/sanctions screen "Петрелов Сергей" type:person')).toContain('as “ПЕТРЕЛОВ Сергей”');
});

test('names that cannot be fetched are told by the list until they come', async () => {
  expect(await shown('/sanctions lists')).not.toContain('original script');
  site.set('/list.xml', listOf(petrel, ...parties.slice(1)), xmlType);
  site.set('/advanced.xml', '');
  await workspace.playground.moveClock(later);
  expect(await shown('/sanctions lists')).toContain('Names in original script are those of an earlier version');
  expect(await shown('/sanctions lists')).toContain('answered with nothing');
  site.set('/list.xml', listOf(petrel, ...parties.slice(2)), xmlType);
  site.set('/advanced.xml', advanced, xmlType);
  await workspace.playground.moveClock(later * 2);
  expect(await shown('/sanctions lists')).not.toContain('original script');
});

test.each([
  ['could not be fetched', ''],
  ['were another page', '<html>busy</html>'],
])('names that %s are asked for again though the list itself has not changed', async (_what, page) => {
  site.set('/list.xml', listOf(petrel, ...parties.slice(1)), xmlType, '"v2"');
  site.set('/advanced.xml', page);
  await workspace.playground.moveClock(later);
  expect(await shown('/sanctions lists')).toContain('Names in original script are those of an earlier version');
  site.set('/advanced.xml', advanced.replace('ПЕТРЕЛОВ Сергей', 'ПЕТРЕЛОВ Сергей Новый'), xmlType);
  await workspace.playground.moveClock(later * 2);
  expect(await shown('/sanctions lists')).not.toContain('original script');
  expect(await shown('/sanctions screen "Петрелов Сергей Новый" type:person')).toContain('as “ПЕТРЕЛОВ Сергей Новый”');
});

test('names that come later amend nobody: the list only says more of each', async () => {
  await workspace.close();
  site.set('/advanced.xml', '');
  const names = { url: `${site.url}/advanced.xml`, maxBytes: 1_000_000 };
  const address = {
    list: 'ofac-cons' as const,
    file: 'CONSOLIDATED.XML',
    url: `${site.url}/list.xml`,
    maxBytes: 1_000_000,
  };
  workspace = await startWorkspace({ lists: [{ ...address, names }] });
  await workspace.playground.moveClock(60_000);
  expect(await shown('/sanctions screen "Петрелов Сергей" type:person')).not.toContain('as “ПЕТРЕЛОВ Сергей”');
  site.set('/list.xml', `${listOf(petrel, ...parties)}\n`, xmlType);
  site.set('/advanced.xml', advanced, xmlType);
  await workspace.playground.moveClock(later);
  expect(await shown('/sanctions screen "Петрелов Сергей" type:person')).toContain('as “ПЕТРЕЛОВ Сергей”');
  expect(await shown('/sanctions changes')).toContain('Nothing that was seen here');
});
