import { expect, test } from 'vitest';
import { readText } from '../../src/reading/read.ts';

const joint = 'Joint Statement by Peru and Norway\n\nThe Foreign Ministers of Peru and Norway met in Lima today. ';
const treaty = 'Article 5\n\n1. Each Party shall publish its fees.\n\n2. Neither Party shall tax data. ';
const parties = (text: string, sentence: string) =>
  readText(text + sentence)
    .commitments.filter((each) => each.quote === sentence)
    .map((each) => each.parties.join(' + '));

test.each([
  ['a subject behind an opening phrase', 'Noting the fair, the two Ministers praised it and decided to widen it.'],
  ['a subject that later verbs share', 'The Ministers built on last year’s work and agreed to widen the pact.'],
  ['"are both committed"', 'The two sides praise the talks and are both committed, by that route, to widen them.'],
  ['a noun of an act', 'The Ministers agreed on the establishment of a cod panel.'],
  ['what was agreed impersonally', 'It was agreed that a cod panel would be set up.'],
  ['"are to"', 'Cod consultations are to be held every six months.'],
  ['"none of them"', 'None of them will tax nickel exports.'],
  ['"with its counterpart"', 'Peru agreed with its counterpart in Norway to share tide tables every month.'],
  ['who speaks, with "and will"', 'Both sides confirmed that Chile had left the pact and will publish a report.'],
  ['a belief before a promise', 'The two sides believe that grapes are safe and will remove the ban by June 30, 2031.'],
  [
    'counterparts who meet elsewhere',
    'The Ministers agreed with their counterparts at talks in Japan to publish a list.',
  ],
  ['a commitment that remains', 'Our commitment remains to restrict exports of nickel.'],
  [
    'commitments told with "namely"',
    'They reaffirm the commitments that they made in Oslo, namely to publish cod quotas.',
  ],
  ['efforts to act', 'To this end we commit to ambitious efforts to cut nickel tariffs.'],
  ['an end to something', 'We commit now to an end to nickel subsidies by 2031.'],
  ['"neither of"', 'Neither of the two countries will tax nickel exports.'],
])('%s binds both parties', (_, sentence) => {
  expect(parties(joint, sentence)).toEqual(['Peru + Norway']);
});

test.each([
  ['"agreed with"', 'Norway agreed with Peru to admit grapes.'],
  ['"pledges that it will"', 'Norway pledges that it will buy grapes.'],
  ['"is to"', 'Norway is to lift its ban within 30 days.'],
  ['an accord that opens the sentence', 'Under this arrangement Norway will publish a list of its cod ports.'],
  ['a reported clause with two verbs', 'The envoy insisted that Norway was no member and would not join the talks.'],
])('%s binds the one that speaks', (_, sentence) => {
  expect(parties(joint, sentence)).toEqual(['Norway']);
});

test.each([
  ['a chamber of commerce', 'The Norwegian cod chamber said its members would invest $3 billion.'],
  ['a belief with two verbs', 'We believe that the treaty will strengthen trade and will create jobs.'],
  ['a question', 'Would Norway agree to lift its ban?'],
  ['what is denied', 'It is not true that Norway will lift its ban by May 2031.'],
  ['what only governs', 'The rules of both Parties shall apply to transit.'],
  ['what another has promised', 'Peru reaffirmed the commitments of Chile, namely to cut subsidies by 2031.'],
  ['a commitment of others', 'It is a commitment by Chile to reduce tariffs.'],
  ['an end that is none', 'The Ministers agreed on end to end encryption.'],
  ['a clause about a noun', 'The changes that Norway has secured in the talks will reduce the gap.'],
  ['a clause right after a noun', 'Grapes are sold widely and the duties Norway will levy are high.'],
  ['a hope', 'Norway shares the desire that the treaty will be signed.'],
  ['a belief joined by "and that"', 'The fair gives confidence in the plan and that Norway will widen it.'],
  ['a prediction of a thing', 'The treaty will strengthen old ties.'],
])('%s is no commitment', (_, sentence) => {
  expect(parties(joint, sentence)).toEqual([]);
});

test.each([
  ['a Party with a relative clause', 'A Party that adopts a fee shall notify the other Party.'],
  ['a Party with a participle', 'The Party hosting a session shall provide a secretary.'],
  ['a denial of a power', 'Each Party may not require local storage.'],
  ['a body of the treaty', 'The Cod Committee shall supervise the panel.'],
  ['a body that does two things', 'The Cod Committee shall be open to observers and shall elect its chair.'],
  ['what a Party answers for', 'Each Party shall be responsible for the costs of its delegation.'],
  [
    'a body called by its short name',
    'The Parties establish a Joint Cod Commission (Commission) which shall meet each year.',
  ],
  ['the laws of a Party', 'The customs laws of each Party shall enable traders to file online.'],
  ['a Party’s procedures', 'Each Party’s procedures shall permit advance rulings.'],
])('%s is bound by a treaty', (_, sentence) => {
  expect(parties(treaty, sentence)).toEqual(['the Parties']);
});

test('a treaty that calls them Members binds the Members, also where it speaks of traders’ comments', () => {
  const text =
    'Article 1\n\n1.1 Each Member shall publish its fees so that interested parties may send written comments.\n\n';
  expect(parties(text, 'Members shall not require the use of inspections abroad.')).toEqual(['the Members']);
});

test('an agreement is one by its title, also without Parties', () => {
  const text = 'Agreement between Norway and Chile\n\n';
  expect(parties(text, 'Chile shall end its duty on cod by 1 May 2031.')).toEqual(['Chile']);
});

test('that no licence will be refused denies once', () => {
  const [commitment] = readText(`${joint}Norway undertakes that no licence will be refused.`).commitments;
  expect(commitment).toMatchObject({ action: 'do not refuse any licence', modality: 'will_not' });
});

test('a club’s rules for its members are no treaty', () => {
  expect(parties('Board rules\n\nMembers shall attend.\n\n', 'No member shall smoke.')).toEqual([]);
});

test('who says what “it” would do speaks for itself, also after a body of the parties was named', () => {
  const text = `${joint}The two Ministers agreed to revive the Cod Commission. `;
  expect(parties(text, 'Norway’s finance ministry said it would publish new rules by June 30, 2031.')).toEqual([
    'Norway',
  ]);
});

test.each([
  'Peru and Norway reaffirm the commitments that they made in 2016, namely to publish cod quotas.',
  'Peru agreed in 2019 to cut its duty on cod.',
])('when a promise was made is not when it is due: %s', (sentence) => {
  expect(readText(joint + sentence).commitments.map(({ due }) => due)).toEqual([null]);
});

test('a resolution binds all Member States, its appeals bind nobody', () => {
  const text = 'The Security Council,\n\nActing under Chapter VII of the Charter,\n\n';
  expect(
    parties(text, '1. Decides that all Member States shall stop the sale of arms to the listed persons;'.slice(3)),
  ).toEqual(['UN Member States']);
  expect(parties(text, 'Calls upon all Member States to send help;')).toEqual([]);
});

test('"they" are the states that the sentence before opens with', () => {
  const text = 'Iceland, Norway and Serbia align themselves with this Decision.\n\n';
  expect(parties(text, 'They will ensure that their policies conform to it.')).toEqual(['Iceland + Norway + Serbia']);
});

test('a title and a heading promise nothing', () => {
  const body = '\n\nMay 4, 2026\n\nPeru and Norway met in Lima on Monday and spoke of cod, of grapes and of nickel.';
  expect(
    parties(`Peru and Norway agree to cut duties on cod${body}`, 'Peru and Norway agree to cut duties on cod'),
  ).toEqual([]);
  expect(parties(`${joint}\n\n`, 'Peru and Norway Will Cut Duties')).toEqual([]);
});

test('a wish is no promise, and "agreed to in principle" names no act', () => {
  expect(parties(joint, 'The Minister of Norway said that Norway would like to buy grapes.')).toEqual([]);
  expect(parties(joint, 'It told little of what Norway had agreed to in principle.')).toEqual([]);
});

test('persons stand for their states, officials for their capitals', () => {
  expect(parties(joint, 'Jane Roe of Norway and Juan Paz of Peru agreed to widen the pact.')).toEqual([
    'Norway + Peru',
  ]);
  expect(parties(joint, 'Officials in Oslo, Lima and Santiago also agreed to widen the pact.')).toEqual([
    'Norway + Peru + Chile',
  ]);
});

test('a body of a group acts for the group', () => {
  const release = 'The IPEF partners set up new bodies in Singapore. The IPEF partners named their heads. ';
  expect(parties(release, 'The Crisis Network will hold an exercise in June 2026.')).toEqual(['IPEF partners']);
});

test('letters mean what the text defines, whatever else they mean', () => {
  const text = 'Norway and Japan welcome the Norway-Japan Economic Partnership Agreement (EPA). The EPA cuts duties.';
  expect(readText(text).countries.toSorted()).toEqual(['JP', 'NO']);
});

test('a label before the subject is passed over', () => {
  expect(parties(joint, 'Labor: Norway is drafting a law and will admit inspectors.')).toEqual(['Norway']);
});

test('"the three governments" are three, whichever two the text names most', () => {
  const text = `${joint}Peru, Chile and Norway spoke too. `;
  expect(parties(text, 'The three governments pledged to share data.')).toEqual(['Peru + Chile + Norway']);
  expect(parties(text, 'The two governments pledged to share data.')).toEqual(['Peru + Norway']);
});

test('an announcement to answer another’s measures is no promise', () => {
  const news = 'Norway put a duty on Peruvian grapes on Monday, officials said. ';
  expect(parties(news, 'Peru said that it would protect its legitimate interests.')).toEqual([]);
  expect(parties(news, 'Peru said that it would take all necessary measures.')).toEqual([]);
});

test('who instructs their own officials promises what these are to do', () => {
  expect(parties(joint, 'We task our trade ministers to report by October.')).toEqual(['Peru + Norway']);
});

test('"the two" are the parties, an indirect question promises nothing', () => {
  expect(parties(joint, 'The two also said they would not tax software.')).toEqual(['Peru + Norway']);
  expect(parties(joint, 'A spokesman declined to say when Norway would sign.')).toEqual([]);
});

test.each([
  ['a Party that intends an act', 'A Party intending to do so shall inform the other Party.'],
  ['an organ of the Parties', 'The Customs Services shall exchange lists of seizures.'],
])('%s is bound by a treaty as well', (_, sentence) => {
  expect(parties(treaty, sentence)).toEqual(['the Parties']);
});

test.each([
  ['"neither of them"', 'Neither of them will tax nickel exports.'],
  ['their agencies', 'Their customs agencies agreed to meet each month.'],
  ['a second subject after "and"', 'Norway noted the fair and both leaders resolved to widen it.'],
])('%s binds both as well', (_, sentence) => {
  expect(parties(joint, sentence)).toEqual(['Peru + Norway']);
});

test('to stand with another is a value, no act', () => {
  expect(parties(joint, 'We will stand with the people of Chile.')).toEqual([]);
});

test('a Secretary speaks for the United States', () => {
  const text = 'Joint Statement by the United States and Peru\n\nPresident Trump and the President of Peru met today. ';
  expect(parties(text, 'Secretary Roe will host the next round by March 2027.')).toEqual(['United States']);
});
