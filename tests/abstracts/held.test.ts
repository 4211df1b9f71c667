import { expect, test } from 'vitest';
import { unheld } from '../../src/abstracts/held.ts';

const source = {
  title: 'Peru and Norway settle a dispute over fish',
  text: 'The Government of Peru and Norway agreed on 3 May 2025 that Norway will lift its 15 percent duty on anchovy by June 30, 2026. Fisheries Minister Ana Quispe of Peru said that 1,200 boats wait. The World Trade Organization was told. Officials meet twice a year.',
  published: '2025-05-05',
};

test.each([
  ['Peru and Norway settled their dispute: Norway will lift its 15 percent duty on anchovy by June 30, 2026.'],
  ['Norway will lift its duty of 15% on anchovy by 30 June 2026. Officials will meet twice a year.'],
  ['The two countries agreed on 3 May 2025 to end a duty, and the WTO was told of it.'.replace('two ', '')],
  ['Officials of Peru and Norway agreed on anchovy, Ana Quispe said.'],
  ['Under the deal, Norwegian duties on Peruvian anchovy end. Boats wait.'],
])('"%s" says nothing that its source does not hold', (abstract) => {
  expect(unheld(abstract, source)).toBeNull();
});

test.each([
  ['Norway will lift its 16 percent duty on anchovy.', '16'],
  ['Norway will lift its duty on anchovy for 15 days after that.', '15 day'],
  ['Norway will lift its duty by 30 June 2025, Peru was told.', '2025-06-30'],
  ['Norway will lift its duty on anchovy by July, Peru said.', '2025-07-31'],
  ['Norway and Chile agreed on anchovy.', 'Chile'],
  ['Norway and Peru agreed, Minister Erik Solheim said.', 'Minister Erik Solheim'],
  ['Norway and Peru told the European Union of anchovy.', 'European Union'],
  ['Chileans will lift the duty on anchovy.', 'Chileans'],
  ['Three countries agreed on the duty.', 'three'],
  ['The Peru Boats of Norway wait for the duty.', 'Peru Boats'],
])('"%s" is found out by %s', (abstract, claim) => {
  expect(unheld(abstract, source)).toBe(claim);
});

test.each([
  ['', 'too long or too short'],
  ['Norway will lift its duty.'.repeat(40), 'too long or too short'],
  ['Norway lifts its duty. Peru waits. Officials meet.', 'more than two sentences'],
  ['Norway lifts its duty: see https://gov.example/anchovy.', 'not plain words'],
  ['- Norway lifts its *duty* on anchovy.', 'not plain words'],
  ['Norway will lift its duty on', 'not a whole sentence'],
])('"%s" has no form of an abstract: %s', (abstract, reason) => {
  expect(unheld(abstract, source)).toBe(reason);
});
