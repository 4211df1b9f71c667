import { expect, test } from 'vitest';
import { readText } from '../../src/reading/read.ts';

const joint =
  'Joint Statement. The Minister of Trade of Norway and the Minister of Trade of Chile met in Oslo on 3 March 2026. Both sides reviewed their trade.';
const own =
  'The U.S. Department of the Treasury today designated two banks in Russia. The United States and its partners act together. Secretary Roe spoke in Washington.';

const quotes = (text: string) => readText(text).commitments.map(({ quote }) => quote);

test.each([
  [joint, 'Norwegian and Chilean companies will invest 200 million dollars in 2027.'],
  [joint, 'Norwegian and Chilean shipyards have committed to building twelve ferries.'],
  [joint, 'Air Chile commits to working with Boeing on a repair centre.'],
  [joint, 'If duties are raised on salmon, they will also apply to trout.'],
  [joint, 'The Board of Trade will allow Norway and Chile to manage trade in fish.'],
  [joint, 'The forum will provide a platform for discussing ports.'],
  [joint, 'The two Ministers agreed that Norway and Chile should build a lasting partnership of trust.'],
  [joint, 'The two Ministers agreed that no country can be allowed to close the strait.'],
  [own, 'Russia will pay an even steeper price if it goes on.'],
  [own, 'Moscow will face mounting costs.'],
  [own, 'Treasury is dedicated to promoting compliance.'],
])('binds nobody: %s %s', (head, sentence) => {
  expect(quotes(`${head}\n\n${sentence}`)).not.toContain(sentence);
});

test.each([
  [joint, 'Norway and Chile will pay the price of the survey by the end of 2026.'],
  [joint, 'Norway will bear half of the cost of the ferry by June 2027.'],
  [joint, 'They will apply the lower rate from 1 July 2026.'],
  [joint, 'The two Ministers agreed that a hotline be set up by June 2026.'],
  [joint, 'Norwegian and Chilean officials will meet in Lima in May 2026.'],
])('still binds: %s %s', (head, sentence) => {
  expect(quotes(`${head}\n\n${sentence}`)).toContain(sentence);
});

test('what a council decides is done by deciding it', () => {
  const text =
    'The Council of the European Union met in Brussels. The Council decided to renew the measures until 4 May 2027.\n\nThe European Union listed nobody new.';
  expect(quotes(text)).toEqual([]);
});
