import { describe, expect, test } from 'vitest';
import { readText } from '../../src/reading/read.ts';

const joint =
  'Joint Statement of Peru and Norway\n\nThe Ministers of Peru and Norway met in Oslo on 14 March 2025. The two sides reviewed trade.\n\n';
const treaty =
  'Article 1\n\n1. Each Party shall protect the data of the other Party.\n\n2. The Parties shall consult on request.\n\nArticle 2\n\n';

const parties = (text: string, sentence: string) =>
  readText(text + sentence)
    .commitments.filter((each) => each.quote === sentence)
    .map((each) => each.parties.join(' + '));

describe('the parties’ own text arranges in the present tense', () => {
  test.each([
    ['with a day yet to come', 'Talks resume in Lima on 4 June 2025.', 'Peru + Norway'],
    ['until a day', 'Unless we decide otherwise, the crossings stay shut until 30 December 2025.', 'Peru + Norway'],
    ['for one side’s part', 'Peru, for its part, drops its surcharge on machinery.', 'Peru'],
    ['what becomes of a thing', 'The returns go to the secretariat each January.', 'Peru + Norway'],
    [
      'who works where',
      'From 1 January 2026, inspectors of both countries work side by side in Callao.',
      'Peru + Norway',
    ],
    ['who bears a cost', 'Norway meets the costs of the secretariat.', 'Norway'],
    ['costs in equal parts', 'The costs of the panel are borne in equal parts.', 'Peru + Norway'],
    ['to whom a task falls', 'It falls to Peru to keep the register.', 'Peru'],
    ['with whom a duty lies', 'Responsibility for the register lies with Norway.', 'Norway'],
    ['what is waived', 'Both countries waive the fee for seafarers.', 'Peru + Norway'],
    ['what is seen to', 'Both sides see to it that the lists are kept up to date.', 'Peru + Norway'],
  ])('%s: %s', (_, sentence, expected) => {
    expect(parties(joint, sentence)).toEqual([expected]);
  });

  test('and so does a treaty where it gives or charges', () => {
    expect(parties(treaty, 'The Contracting Parties accord each other freedom of transit.')).toEqual(['the Parties']);
    expect(parties(treaty, 'Each Party bears its own costs.')).toEqual(['the Parties']);
  });
});

describe('the present tense only tells', () => {
  test.each([
    ['of trade each year', 'Peru supplies 300,000 tonnes of fishmeal to Norway each year.'],
    ['of an office held', 'Peru holds the presidency of the council until 31 December 2025.'],
    ['of people', 'Around two million tourists visit Norway each year.'],
    ['of what another body does', 'The report is published every year by the OECD.'],
    ['of esteem', 'The Ministers accord great importance to free trade.'],
    ['of firms', 'The firms bear the cost of the study.'],
    ['of those who are no parties', 'Responsibility for the attack lies with Iran.'],
    ['of the text itself', 'The protocol enters into force on 1 January 2026.'],
    ['of the seasons', 'The rain falls every spring.'],
    ['of a share', 'The two economies cover a quarter of the catch.'],
  ])('%s: %s', (_, sentence) => {
    expect(parties(joint, sentence)).toEqual([]);
  });
});
