import { expect, test } from 'vitest';
import { readText } from '../../src/reading/read.ts';

const topics = (text: string) => readText(text).topics;

test.each([
  [
    'tariffs-customs',
    'Mutual Help between Customs Administrations\nThe customs administration of a Party shall answer a request within sixty days.\nThe reply shall name the origin of the goods.',
  ],
  [
    'tariffs-customs',
    'Chad and Niger will scrap the levy on transit goods at the Diffa crossing. Lorries will pay no fees.',
  ],
  [
    'tariffs-customs',
    'Morocco shall admit cocoa paste of Togolese origin free of duty. The ordinary rate applies to the rest.',
  ],
  [
    'tariffs-customs',
    'Members of the authorised economic operator programme of either side will be cleared first. Lists pass each month.',
  ],
  ['tariffs-customs', 'Ottawa answered with new duties on American orange juice. The minister said talks go on.'],
  ['trade-agreements', 'The Parties open talks on an economic partnership. They will meet in Lima.'],
  [
    'export-controls',
    'The three states will each make lithography tools subject to a licence. Denials pass among them.',
  ],
  [
    'export-controls',
    'The sanctions order prohibits the export of engines to Belarus. Contracts of before may be performed.',
  ],
  ['sanctions', 'Crude of that origin may not be imported under Executive Order 14066. Duties on other goods rise.'],
  [
    'forced-labor',
    'Each Party shall bar the importation of goods made by forced or compulsory labour. Wages are no part of this.',
  ],
  ['cyber', 'The minister blamed hackers for the theft of records from a clinic. The stolen data was put online.'],
  [
    'investment-screening',
    'The ministers agreed on the screening of foreign investment in ports. No filing is cleared alone.',
  ],
  ['anti-corruption', 'Members will shut out any bidder convicted of bribing an official. Contracts are put online.'],
  ['trade-secrets-ip', 'The Parties shall protect know-how and trade secrets. Courts shall hear such suits.'],
  ['ad-cvd', 'The commission found that dumped steel harms the domestic industry. Margins run from 4 to 9 percent.'],
])('%s: %s', (topic, text) => {
  expect(topics(text)).toContain(topic);
});

test.each([
  ['sanctions', 'The order covers certain frozen shrimp from Ecuador. Frozen shrimp of other origin is not covered.'],
  ['tariffs-customs', 'To safeguard our forests we plant trees. The ministers spoke of rivers.'],
  ['anti-corruption', 'The ministers spoke of rivers, lakes, forests and birds. They met in Bern.'],
  ['sanctions', 'Breaches are met with criminal sanctions. The Parties shall adopt dissuasive sanctions.'],
])('not %s: %s', (topic, text) => {
  expect(topics(text)).not.toContain(topic);
});
