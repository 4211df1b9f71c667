import { expect, test } from 'vitest';
import { readText } from '../../src/reading/read.ts';

const opening = 'OFAC today took action against a ring of smugglers under Executive Order 14059. ';
const measures = (text: string) => Array.from(new Set(readText(text).sanctions.flatMap((each) => each.measures)));

test.each([
  ['asset-freeze', 'The assets of the three men are frozen.'],
  ['dealing-ban', 'Americans may not do business with the ring.'],
  ['dealing-ban', 'Firms of the Union are forbidden from making funds available to it.'],
  ['travel-ban', 'They are barred from entering the country.'],
  ['travel-ban', 'The order suspends their entry into the United States.'],
  ['export-ban', 'The Council imposed an arms embargo.'],
  ['export-ban', 'States shall prevent the supply, sale or transfer of jet fuel to the region, the sanctions say.'],
  ['import-ban', 'Sanctions prohibit the procurement of coal from the region.'],
  ['import-ban', 'The order bans imports of oil from the region.'],
  ['port-ban', 'Its ships are banned from entering ports of the Union.'],
  ['delisting', 'OFAC removed three people from the SDN List.'],
  ['delisting', 'The Council lifted its sanctions on the bank.'],
  ['asset-freeze', 'OFAC blocked thousands of accounts of the ring.'],
  ['listing', 'The EU also added 61 new entities to the list of those who back the ring.'],
  ['listing', 'OFAC issued the first sanctions for smuggling of eels.'],
  ['import-ban', 'Under the sanctions, the import of its condensates will no longer be allowed.'],
  ['delisting', 'In light of the review, two persons have been delisted.'],
  ['asset-freeze', 'The Bank of Lithuania has immobilised its reserves.'],
  ['dealing-ban', 'It is an offence to make economic resources available to him.'],
  ['dealing-ban', 'It is forbidden to put funds at their disposal, directly or indirectly.'],
  ['dealing-ban', 'Capital transactions with the ring are made subject to permission.'],
  ['dealing-ban', 'Swiss firms may no longer do business with its bank.'],
  ['travel-ban', 'They may neither enter nor transit Liechtenstein.'],
  ['travel-ban', 'He must be refused leave to enter the realm.'],
  ['travel-ban', 'They are denied visas.'],
  ['export-ban', 'The sanctions forbid the sale to Syria of drones and their parts.'],
  ['export-ban', 'The export to Iran of turbines is prohibited under the sanctions.'],
  ['import-ban', 'Under the sanctions nickel of that origin may no longer be bought.'],
  ['import-ban', 'I prohibited the importation of its caviar.'],
  ['port-ban', 'The sanctions list grows by forty ships turned away from ports of the Union.'],
  ['port-ban', 'No vessel of the ring shall be permitted to call at a port of the realm.'],
  ['sovereign-debt', 'The Treasury barred it from making debt payments with funds held here.'],
  ['investment-ban', 'Norwegians are banned from investing in the sector.'],
  ['delisting', 'A ninth, since deceased, has been struck off the list.'],
  ['dealing-ban', 'Lagos suspended all commercial transactions with its bank.'],
  ['dealing-ban', 'Koreans need prior permission for any foreign exchange transaction with them, the sanctions say.'],
  ['listing', 'Seoul imposed unilateral sanctions on four hackers.'],
  ['travel-ban', 'Riga declared them personae non gratae and barred them from entry into Latvia.'],
  ['delisting', 'The Council removed two entries from the ISIL and Al-Qaida Sanctions List.'],
  ['delisting', 'London dropped two banks from the UK Sanctions List.'],
])('%s: %s', (measure, sentence) => {
  expect(measures(opening + sentence)).toContain(measure);
});

test.each([
  'The tariff rises to 25 percent.',
  'Violations may result in penalties.',
  'The ring moved drugs through ports.',
  'Banks may not enter into force the agreement on goods.',
  'The Council calls on all states to prohibit dealings with the ring.',
  'A listed man may apply to be struck off the list.',
  'Transactions otherwise prohibited may be authorized.',
  'The order asks for a swift ban on smoking.',
])('no measure: %s', (sentence) => {
  expect(measures(opening + sentence)).toEqual(measures(opening));
});

test('bans of another field are no sanctions', () => {
  expect(measures('Peru and Norway met in Lima. The ban on cod imports was lifted.')).toEqual([]);
});

test('an order’s targets are those who meet its criteria, and the next sentence’s bans belong to it', () => {
  const text =
    'Executive Order 13694 authorizes the Treasury to freeze the assets of those who cripple power plants from abroad. ' +
    'Nobody may deal with anyone named under the order, and those named may not enter the country.';
  expect(readText(text).sanctions).toMatchObject([
    {
      authority: 'Executive Order 13694',
      state: 'authorised',
      measures: ['asset-freeze', 'dealing-ban', 'travel-ban'],
      targets: 'those who cripple power plants from abroad',
    },
  ]);
});

test('a resolution of the Security Council is an authority by its number and year', () => {
  const text =
    'The Security Council,\n\nRecalling its resolutions, in particular resolution 2385 (2017),\n\n' +
    'Decides that all Member States shall freeze without delay all funds of the listed persons and shall prevent their entry into their territories;';
  expect(readText(text).sanctions).toMatchObject([
    { authority: 'UN Security Council Resolution 2385', measures: ['asset-freeze', 'travel-ban'] },
  ]);
});

test('an entry ban under its section needs no word of sanctions', () => {
  const text =
    'Today I designate a former minister of Albania under Section 7031(c) for his part in bribery. He and his family are ineligible for entry into the United States.';
  expect(readText(text).sanctions).toMatchObject([{ authority: 'Section 7031(c)', measures: ['travel-ban'] }]);
});

test.each([
  'Cooperation on Export Controls and Sanction-Related Export Restrictions',
  'If Peru imposes a duty, prohibition or other import restriction on goods of a third country, it will notify Chile.',
])('the parties of a deal restrict nobody by: %s', (line) => {
  const text = `Joint Statement by Peru and Chile\n\nThe Ministers of Peru and Chile met in Lima on trade and sanctions.\n\n${line}`;
  expect(measures(text)).toEqual([]);
});
