import { expect, test } from 'vitest';
import { measuresIn } from '../../src/reading/measures.ts';
import { readText } from '../../src/reading/read.ts';

const sanctions = (text: string, published: string | null = null) => readText(text, { published }).sanctions;

test.each([
  ['The order blocks the property of persons named by the Secretary.', ['asset-freeze']],
  [
    'The measures include freezing the assets of listed persons and prohibiting U.S. persons from dealing with them.',
    ['asset-freeze', 'dealing-ban'],
  ],
  ['Those listed face an asset freeze and a travel ban.', ['asset-freeze', 'travel-ban']],
  ['The entry of such persons into the United States as immigrants is hereby suspended.', ['travel-ban']],
  ['The directive prohibits participation in the primary market for ruble bonds.', ['sovereign-debt']],
  ['The order prohibits the importation of gold of that origin.', ['import-ban']],
  ['The package adds vessels to the port access ban.', ['port-ban']],
  ['Three banks are excluded from SWIFT under the new sanctions.', ['swift-removal']],
  ['The order prohibits new investment in the energy sector.', ['investment-ban']],
  ['OFAC prohibited the opening of correspondent accounts for the bank.', ['correspondent-account']],
  ['I am continuing for 1 year the national emergency declared in the order.', ['emergency-continuation']],
  ['OFAC designated four shipping companies.', ['listing']],
  ['OFAC removed two persons and unblocked their property.', ['delisting']],
  ['The ministers discussed tourism.', []],
])('%s', (sentence, expected) => {
  expect(measuresIn(sentence).filter((measure) => (expected.length > 0 ? expected.includes(measure) : true))).toEqual(
    expected,
  );
});

test.each([
  ['OFAC designated two firms pursuant to Executive Order (E.O.) 14024.', ['Executive Order 14024']],
  [
    'OFAC designated two banks under E.O. 13405 as well as the E.O. of August 9, 2021.',
    ['Executive Order 13405', 'Executive Order 14038'],
  ],
  [
    'OFAC acts under Executive Order 13405 and the Executive Order of March 2, 2031.',
    ['Executive Order 13405', 'Executive Order of March 2, 2031'],
  ],
  ['The sanctions rest on E.O.s 13661 and 13662.', ['Executive Order 13661', 'Executive Order 13662']],
  ['The sanctions were set by Council Regulation (EU) No 833/2014.', ['Council Regulation (EU) No 833/2014']],
  ['The Council adopted the 16th package of sanctions.', ['16th package of restrictive measures']],
  ['The sanctions follow UN Security Council resolution 2231.', ['UN Security Council Resolution 2231']],
  ['The sanctions were imposed under CAATSA.', ['Countering America’s Adversaries Through Sanctions Act']],
  [
    'New sanctions were made under the Russia (Sanctions) (EU Exit) Regulations 2019.',
    ['Russia (Sanctions) (EU Exit) Regulations 2019'],
  ],
])('%s', (sentence, expected) => {
  expect(sanctions(sentence).map((each) => each.authority)).toEqual(expected);
});

test('a war against a country makes it no target', () => {
  const text = 'Russia’s war of aggression against Ukraine: the Council adopts its 20th package of sanctions.';
  expect(sanctions(text)[0]?.targets).not.toMatch(/^Ukraine/);
});

test('an order named by month and subject is found in the table of well-known orders', () => {
  const text =
    'In April the President issued an executive order that allows sanctions on foreign hackers who attack computer networks.';
  expect(sanctions(text, '2015-09-28')).toMatchObject([{ authority: 'Executive Order 13694', state: 'authorised' }]);
  expect(sanctions(text, '2019-09-28')).toMatchObject([{ authority: 'Executive Order' }]);
});

test.each([
  ['The minister threatened to impose sanctions on the port.', 'threatened'],
  ['A new executive order authorizes sanctions on the port.', 'authorised'],
  ['OFAC sanctioned the port under Executive Order 14024.', 'used'],
  ['Treasury eased sanctions issued under Executive Order 14024.', 'eased'],
  ['The President terminated the national emergency and the sanctions of Executive Order 13067.', 'ended'],
])('%s', (sentence, state) => {
  expect(sanctions(sentence).map((each) => each.state)).toEqual([state]);
});

test('orders that set duties are no sanctions', () => {
  expect(sanctions('The sanctions debate went on. Duties under Executive Order 14257 stay.')).toEqual([]);
});

test('names said to be designated are kept', () => {
  const [record] = sanctions('OFAC designated Pars Aero Kish and Jafar Mansouri under Executive Order 13382.');
  expect(record?.names).toEqual(['Pars Aero Kish', 'Jafar Mansouri']);
});

test.each([
  [
    'OFAC sanctioned three firms for helping U.S. persons of Roe Co. Ltd. evade duties.',
    'three firms for helping U.S. persons of Roe Co. Ltd. evade duties',
  ],
  ['The Council imposed sanctions on two banks; it thanked its partners.', 'two banks'],
])('the targets of "%s" are told to the end of their clause', (sentence, targets) => {
  expect(readText(sentence).sanctions[0]?.targets).toBe(targets);
});

test('long targets are cut between words, and say so', () => {
  const [fact] = readText(`OFAC imposed sanctions on ${'very large ship owners, '.repeat(30)}and others.`).sanctions;
  expect(fact?.targets).toMatch(/^very large ship owners, .* …$/);
  expect(fact?.targets.length).toBeLessThan(245);
});

test.each([
  ['OFAC blocked the property of the founder of the exchange Kvarc.', []],
  [
    'Sanctioned today were none of note, but the bank Norvik and Hassan Rahimi were listed.',
    ['Norvik', 'Hassan Rahimi'],
  ],
  [
    'Khartoum-based Al Noor Bullion and Red Sand Refining are subject to an asset freeze.',
    ['Al Noor Bullion', 'Red Sand Refining'],
  ],
  ['London sanctioned Deputy Minister Pavel Orlov for his part in the war.', ['Pavel Orlov']],
  ['Listed under the Sudan (Sanctions) (EU Exit) Regulations 2020 are three firms.', []],
  ['OFAC took Minera Alta off the SDN List.', []],
])('names: %s', (text, names) => {
  expect(sanctions(text).flatMap((each) => each.names)).toEqual(names);
});

test.each([
  'The new Executive order that the President signed lets Treasury target the families of the generals.',
  'President Roe’s E.O. will also prohibit the import of amber from Belarus.',
])('an order without a number is an authority where it is turned on others: %s', (sentence) => {
  const text = `Fact sheet on sanctions against Belarus. Treasury froze the assets of two banks.\n\n${sentence}`;
  expect(sanctions(text).map(({ authority }) => authority)).toContain('Executive Order');
});

test('what an order is called is no measure', () => {
  const text =
    'Dear Mr. Speaker: I hereby report that I have taken further steps on the national emergency declared in Executive Order 13067 of November 3, 1997 (Blocking Property and Prohibiting Transactions With Sudan).';
  expect(sanctions(text).flatMap(({ measures }) => measures)).not.toContain('dealing-ban');
});

test.each([
  ['Treasury will designate seven companies under its sanctions on Belarus today.', ['listing']],
  ['The sanctions freeze their accounts and block their travel to the United States.', ['asset-freeze', 'travel-ban']],
  ['Treasury will designate any bank that evades these sanctions.', []],
  ['The United States removed sanctions on Burma over the past decade.', []],
  ['The ruling party said it will not repeal the sanctions law.', []],
])('states its measures and no others: %s', (sentence, measures) => {
  expect(sanctions(sentence).flatMap((each) => each.measures)).toEqual(measures);
});

test('what the parties of a trade deal promise each other restricts nobody', () => {
  const text =
    'Joint Statement on trade. The United States and Chile will cooperate on sanctions evasion.\n\nChile commits to protect labor rights, including by adopting a prohibition on the importation of goods made by forced labor.';
  expect(sanctions(text).flatMap((each) => each.measures)).toEqual([]);
});
