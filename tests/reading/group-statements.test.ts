import { expect, test } from 'vitest';
import { readText } from '../../src/reading/read.ts';

const joint =
  'Joint Statement. The Minister of Trade of Norway and the Minister of Trade of Chile met in Oslo on 3 March 2026. Both sides reviewed their trade.';
const council =
  'The UN Security Council met on Monday to discuss the embargo on Sudan. Washington and the U.S. State Department had drafted the text.\n\nThe representative of Panama called the text a signal. The measures would mean little, she cautioned, if ships were not searched.';

const partiesOf = (head: string, sentence: string) =>
  readText(`${head}\n\n${sentence}`)
    .commitments.filter(({ quote }) => quote === sentence)
    .map(({ parties }) => parties);

const both = [['Norway', 'Chile']];

test.each([
  ['We are dedicated to improving the exchange of alerts.', both],
  ['We are devoted to ending child labour in the ports.', both],
  ['They determine to take steps against smuggling.', both],
  ['Chile commits to a high standard of protection for inventions, including acceding to two treaties.', [['Chile']]],
  ['Chile has committed to a set of digital principles, such as refraining from taxes on data.', [['Chile']]],
  ['Chile has made commitments on preventing forced labour in its mines.', [['Chile']]],
  ['Chile promised to have the claims of the exporters examined by the end of 2026.', [['Chile']]],
  ['The leaders announced plans to negotiate a treaty on ports by autumn 2026.', both],
  ['The two Ministers outlined their intention to open a joint office.', both],
  ['Labour and customs authorities from both countries will share good practices.', both],
  ['Customs and labour officials will hold a call every two months.', both],
  ['The working group committed to reviewing the list every year.', both],
])('binds those who state it together: %s', (sentence, parties) => {
  expect(partiesOf(joint, sentence)).toEqual(parties);
});

test.each([
  'We reaffirm our commitment to a rules-based system, including respect for treaties.',
  'The fund is dedicated to training.',
  'A session devoted to screening investments was held.',
  'The leaders announced no plans to negotiate a treaty.',
  'Chile was promised to have more time.',
])('binds nobody: %s', (sentence) => {
  expect(partiesOf(joint, sentence)).toEqual([]);
});

test('an envoy who tells a meeting what her country would do binds it', () => {
  const promise = 'Her country would send two patrol boats by December 2026, she told the Council.';
  expect(partiesOf(council, promise)).toEqual([['Panama']]);
});

test.each([
  ['The representative of Kenya said her Government would send 200 officers by June 2027.', 'Kenya'],
  ['The delegate of Ghana said his country would continue to host the training centre.', 'Ghana'],
  ['Malta’s representative pledged to publish its registry.', 'Malta'],
])('an envoy speaks for the state: %s', (sentence, state) => {
  expect(partiesOf(council, sentence)).toEqual([[state]]);
});

test.each([
  'The representative of the bank pledged to publish its registry.',
  'France’s envoy warned that violators would face sanctions.',
  'He hoped that the listings would deter smugglers.',
])('tells of no promise of a state: %s', (sentence) => {
  expect(partiesOf(council, sentence)).toEqual([]);
});

test('the party concerned is one of the parties', () => {
  const treaty =
    'Each Party shall publish its fees.\n\nThe Parties shall consult on request. No Party shall delay the release.';
  const [refund] = partiesOf(treaty, 'Where a good is damaged, the Party concerned shall refund the duty.');
  expect(refund).toEqual(['the Parties']);
});

test('what a capital would do after it regretted the rest binds it', () => {
  const promise = 'China’s envoy regretted that the list had grown; Beijing would nonetheless abide by the decision.';
  expect(partiesOf(council, promise)).toEqual([['China']]);
});
