import { expect, test } from 'vitest';
import { readText } from '../../src/reading/read.ts';

const read = (text: string) => readText(text, { published: '2026-05-04' }).sanctions;
const authorities = (text: string) => read(text).map((each) => each.authority);
const measures = (text: string) => Array.from(new Set(read(text).flatMap((each) => each.measures)));
const states = (text: string) => read(text).map((each) => each.state);

test.each([
  [
    'Ottawa imposed sanctions on 14 people under the Special Economic Measures (Russia) Regulations and the Justice for Victims of Corrupt Foreign Officials Act.',
    ['Special Economic Measures (Russia) Regulations', 'Justice for Victims of Corrupt Foreign Officials Act'],
  ],
  ['The regulations, SOR/2014-58, prohibit dealings with listed persons.', ['SOR/2014-58']],
  [
    'Their assets are frozen under the Ordinance of 4 March 2022 on Measures connected with the Situation in Ukraine.',
    ['Ordinance of 4 March 2022 on Measures connected with the Situation in Ukraine'],
  ],
  [
    'Bern froze his accounts on the basis of the Foreign Illicit Assets Act of 18 December 2015.',
    ['Foreign Illicit Assets Act of 18 December 2015'],
  ],
  [
    'Listed under the Autonomous Sanctions (Designated Persons and Entities and Declared Persons – Myanmar) List 2018, they may not enter Australia.',
    ['Autonomous Sanctions (Designated Persons and Entities and Declared Persons – Myanmar) List 2018'],
  ],
  [
    'Wellington sanctioned 22 vessels under the Russia Sanctions Act 2022, barring them from its ports.',
    ['Russia Sanctions Act 2022'],
  ],
  [
    'He was designated under the Global Irregular Migration and Trafficking in Persons Sanctions Regulations 2025.',
    ['Global Irregular Migration and Trafficking in Persons Sanctions Regulations 2025'],
  ],
  [
    'The Russia (Sanctions) (Overseas Territories) Order 2020 extends the asset freeze to Bermuda.',
    ['Russia (Sanctions) (Overseas Territories) Order 2020'],
  ],
  [
    'Tokyo froze the assets of 12 people under the Foreign Exchange and Foreign Trade Act (FEFA).',
    ['Foreign Exchange and Foreign Trade Act'],
  ],
  ['The president signed Decree No. 726/2022, which blocks the assets of 2,507 people.', ['Decree No. 726/2022']],
  [
    'Ankara froze its assets under Law No. 6415 on the Prevention of the Financing of Terrorism.',
    ['Law No. 6415 on the Prevention of the Financing of Terrorism'],
  ],
  ['Beijing sanctioned two makers of arms under the Anti-Foreign Sanctions Law.', ['Anti-Foreign Sanctions Law']],
  [
    'The bans of Regulations (EU) No 269/2014 and (EU) No 833/2014 and of Decision 2014/512/CFSP apply.',
    ['Regulation (EU) No 269/2014', 'Regulation (EU) No 833/2014', 'Decision 2014/512/CFSP'],
  ],
  [
    'The sanctions rest on Common Position 2001/931/CFSP and Regulation (EC) 2580/2001.',
    ['Common Position 2001/931/CFSP', 'Regulation (EC) 2580/2001'],
  ],
  [
    'The freeze of assets rests on UNSCRs 1718 and 1874 and on Security Council Resolution (UNSCR) 2270.',
    [
      'UN Security Council Resolution 1718',
      'UN Security Council Resolution 1874',
      'UN Security Council Resolution 2270',
    ],
  ],
  [
    'OFAC is amending the Cuban Assets Control Regulations, 31 CFR part 515, to prohibit direct transactions.',
    ['Cuban Assets Control Regulations'],
  ],
  [
    'Visa restrictions were imposed under Section 212(a)(3)(C) of the Immigration and Nationality Act.',
    ['Section 212(a)(3)(C) of the Immigration and Nationality Act'],
  ],
  ['Resolution 2791 of the Security Council extended the arms embargo.', ['UN Security Council Resolution 2791']],
  [
    'Under section 311 of the USA PATRIOT Act banks may keep no correspondent accounts for the exchange.',
    ['Section 311'],
  ],
  [
    'Reykjavík adopted Regulation No. 281/2014 on restrictive measures concerning Ukraine.',
    ['Regulation No. 281/2014 on restrictive measures concerning Ukraine'],
  ],
  ['Bern took over the 16th sanctions package.', ['16th package of restrictive measures']],
  ['By Proclamation 10371 their entry is suspended; the sanctions stay.', ['Proclamation 10371']],
  ['The President will sign a new Executive Order that prohibits new investment in Belarus.', ['Executive Order']],
])('an instrument is an authority by its own name: %s', (text, expected) => {
  expect(authorities(text)).toEqual(expected);
});

test.each([
  'OFAC published its sanctions report under the Paperwork Reduction Act.',
  'The sanctions hearing was told that the Tariff Act of 1930 is old.',
  'Sanctions counsel spoke of the Administrative Procedure Act and of Section 301 of the Trade Act of 1974.',
])('an instrument of procedure or trade is none: %s', (text) => {
  expect(authorities(text)).toEqual([]);
});

test('a name with its year and the same name without are one authority', () => {
  const text =
    'Canberra listed five people under the Autonomous Sanctions Act. The Autonomous Sanctions Act 2011 freezes the assets of those listed.';
  expect(authorities(text)).toEqual(['Autonomous Sanctions Act 2011']);
});

test('a licence eases; the regulations under which it is issued stay in use', () => {
  const text =
    'OFAC issued Syria General License 25, authorizing transactions prohibited by the Syrian Sanctions Regulations.';
  expect(read(text)).toMatchObject([
    { authority: 'Syrian Sanctions Regulations', state: 'used', measures: [] },
    { authority: 'Syria General License 25', state: 'eased', measures: [] },
  ]);
});

test.each([
  ['Brussels is preparing sanctions against the refinery.', 'threatened'],
  ['The Commission proposed a ban on maritime services in its sanctions plan.', 'threatened'],
  ['Congress is debating sanctions on buyers of crude.', 'threatened'],
  ['More sanctions could follow, the minister said.', 'threatened'],
  ['The Treasury may impose sanctions on banks under Executive Order 14114.', 'authorised'],
  ['The law empowers ministers to sanction hackers under the Autonomous Sanctions Act 2011.', 'authorised'],
  ['London lifted the asset freeze on the airline.', 'eased'],
  ['OFAC took the mine off the SDN List under Executive Order 13850, so it is no longer blocked.', 'eased'],
  ['The Federal Council repealed the Ordinance on measures against Guinea.', 'ended'],
  ['The sanctions against Burundi have come to an end.', 'ended'],
])('%s: %s', (text, state) => {
  expect(states(text)).toContain(state);
});

test('a power to end, or an end that has conditions, ends nothing', () => {
  expect(states('The minister may revoke a sanctions listing if it is no longer warranted.')).toEqual([]);
  expect(
    measures('The sanctions law provides for the automatic termination of a national emergency unless it is renewed.'),
  ).not.toContain('delisting');
});

test('an order that ends after it was described has ended', () => {
  const text =
    'Executive Order 13712 blocked the property of people in Burundi. I hereby terminate the national emergency declared in Executive Order 13712 and revoke that order.';
  expect(states(text)).toEqual(['ended']);
});
