import { expect, test } from 'vitest';
import { readText } from '../../src/reading/read.ts';

const partiesOf = (text: string) => readText(text).commitments.map(({ parties }) => parties);

const nairobi =
  'Joint Communiqué. The Minister of Trade of Kenya and the Minister of Commerce of Thailand met in Nairobi on 3 March 2026.';

test.each([
  'The two Ministers agreed to establish a Joint Trade Committee.',
  'The Committee will meet annually, alternately in Nairobi and Bangkok.',
  'Both Leaders undertook to lift the quota on tea.',
  'Officials of both sides will exchange statistics each quarter.',
  'The heads of delegation agreed to reconvene in October 2026.',
  'The Ministries committed to comparing their lists by July 2026.',
  'The patent offices will exchange data twice a year.',
  'The pair agreed to open talks on rice.',
])('organs of the parties speak for them: %s', (promise) => {
  expect(partiesOf(`${nairobi}\n\n${promise}`)).toEqual([['Kenya', 'Thailand']]);
});

test('what one party is to do alone binds that party', () => {
  expect(partiesOf(`${nairobi}\n\nThe second round will be hosted by Thailand before the end of 2026.`)).toEqual([
    ['Thailand'],
  ]);
});

test.each(['ministers', 'partners'])('a bloc that is a party beside a state does not speak alone: %s', (word) => {
  const text = `Chair’s statement. The trade ministers of ASEAN and Canada met in Jakarta.\n\nThe ${word} agreed to finish the talks by the end of 2027.`;
  expect(partiesOf(text)).toEqual([['ASEAN', 'Canada']]);
});

test('the three countries of an agreement of three are its parties', () => {
  const text =
    'Mexico and Canada will share steel data. The United States welcomed it, and China did not. Under the USMCA the three countries shall review the pact every year.';
  expect(partiesOf(text).at(-1)).toEqual(['USMCA Parties']);
});

test('the Union is the European Union where its organs speak', () => {
  const text =
    'The Council of the European Union met on Moldova. Its chair said that the Union would provide €20 million for Moldova’s grid and would send six engineers by the end of March 2026.';
  expect(partiesOf(text)).toEqual([['European Union']]);
});

test('we are all who are named as speaking, however many', () => {
  const names = ['Norway', 'Iceland', 'Chile', 'Peru', 'Ghana', 'Kenya', 'Jordan', 'Japan'];
  const text = `We, the leaders of ${names.slice(0, -1).join(', ')} and Japan, met in Accra on 4 May 2026.\n\nWe will publish our licence data by 2027.`;
  expect(partiesOf(text)).toEqual([names]);
});

test('a dialogue that two states set up does not speak for them', () => {
  const text =
    'Norway and Chile relaunched the Norway-Chile High-Level Trade Dialogue (HLTD) in Oslo. The HLTD met in March.\n\nTogether, we intend to publish our licence data by 2027.';
  expect(partiesOf(text)).toEqual([['Norway', 'Chile']]);
});

test.each([
  'Members of the Coalition will publish port-call data by the end of 2027.',
  'Coalition members agreed to share the names of detained vessels.',
  'The Coalition will hold a yearly stocktake.',
  'Participants undertook to ban scrubber discharge by 2030.',
  'We will review this pledge every two years.',
])('a group of its own name speaks in its statement: %s', (promise) => {
  const text = `Statement of the Coalition for Clean Ports. Members of the Coalition met in Lisbon on 9 June 2026.\n\n${promise}`;
  expect(partiesOf(text)).toEqual([['Coalition for Clean Ports']]);
});

test('the name of a group ends before the small words that go on from it', () => {
  const text =
    'Statement of the Coalition for Clean Ports in 2026.\n\nMembers will publish port-call data by the end of 2027.';
  expect(partiesOf(text)).toEqual([['Coalition for Clean Ports']]);
});

test('an administration that is asked is one of the parties’', () => {
  const text =
    'Agreement between Peru and Morocco on customs.\n\nArticle 4. The requested Administration shall provide the documents within thirty days.';
  expect(partiesOf(text)).toEqual([['Peru', 'Morocco']]);
});

const manyStates =
  'Australia, Brazil, Bulgaria, Canada, Chile, Croatia, Denmark, Estonia, Finland, France, Ghana, Greece, Iceland, India, Ireland, Italy, Japan, Jordan, Kenya, Latvia, Norway, Peru and Poland';

test.each([
  [
    'Having met online on 4 May 2026 to discuss stolen data, we the Ministers and Delegates of',
    'Ministers and Delegates',
  ],
  ['We, the Heads of Delegation of', 'Heads of Delegation'],
  ['The Governments of', 'Governments'],
])('more states than one can list speak by their offices: %s', (opening, name) => {
  const text = `${opening} ${manyStates} see this threat growing.\n\nOur networks are at risk. We will share indicators of compromise every month.\n\nWe intend to train our prosecutors together.`;
  expect(partiesOf(text)).toEqual([[name], [name]]);
});

test('many states named in passing do not speak', () => {
  const text = `Imports from ${manyStates} rose in May. We will look at the figures, the analyst wrote.`;
  expect(partiesOf(text)).toEqual([]);
});

test('an organisation that a treaty cites is not its party', () => {
  const text =
    'Each Party shall ensure that its procedures follow the standards of the World Customs Organization.\n\nEach Party shall publish its customs laws on the internet.\n\nA Party shall, on request, explain a ruling within 30 days.';
  expect(partiesOf(text)).toEqual([['the Parties'], ['the Parties'], ['the Parties']]);
});
