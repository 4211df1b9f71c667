import { describe, expect, test } from 'vitest';
import { readText } from '../../src/reading/read.ts';

const joint =
  'Joint Statement of Peru and Norway\n\nThe Ministers of Peru and Norway met in Oslo on 14 March 2025. The two sides reviewed trade.\n\n';
const treaty =
  'Article 1\n\n1. Each Party shall protect the data of the other Party.\n\n2. The Parties shall consult on request.\n\nArticle 2\n\n';
const news =
  'Peru, Norway Reach Fish Deal\n\nMay 5, 2025\n\nPeru and Norway have settled a dispute, officials said Monday.\n\n';

const found = (text: string, sentence: string) =>
  readText(text + sentence).commitments.filter((each) => each.quote === sentence);
const parties = (text: string, sentence: string) => found(text, sentence).map((each) => each.parties.join(' + '));

describe('in a joint text', () => {
  test.each([
    ['a reflexive', 'Both have bound themselves to publish the figures.', 'Peru + Norway'],
    ['"took it upon itself"', 'Norway took it upon itself to abolish the levy.', 'Norway'],
    ['an assurance that', 'Norway gave its word that no vessel would be detained without notice.', 'Norway'],
    ['an assurance to', 'Peru accepted an obligation to notify changes.', 'Peru'],
    ['an assurance to somebody', 'All three assure one another that the pact will not be turned against them.', null],
    [
      'an understanding',
      'The sides arrived at an understanding that a register is to be in use by May.',
      'Peru + Norway',
    ],
    ['a self-set goal', 'The sides set themselves the goal of doubling trade by 2030.', 'Peru + Norway'],
    ['"signed up to"', 'Peru has signed up to publishing its quotas.', 'Peru'],
    ['"ruled out"', 'Both sides have ruled out any new levy on salmon.', 'Peru + Norway'],
    ['a pledge again', 'Norway reiterated its pledge to contribute 20 million kroner.', 'Norway'],
    ['"it was agreed to"', 'It was agreed to hold the next round in Lima.', 'Peru + Norway'],
    ['"there was agreement to"', 'There was agreement to resume talks.', 'Peru + Norway'],
    ['what was agreed upon', 'A stocktaking in Lima on 15 October 2025 was agreed upon.', 'Peru + Norway'],
    ['a subjunctive', 'The Ministers concurred that a hotline be set up.', 'Peru + Norway'],
    ['"settled on" doing', 'The two delegations settled on holding a workshop.', 'Peru + Norway'],
    ['"tasked with"', 'The Ministers tasked senior officials with drawing up a roadmap.', 'Peru + Norway'],
    ['"is obliged to"', 'Peru is obliged to publish its lists.', 'Peru'],
    ['"are scheduled to"', 'Consultations are scheduled to take place in May.', 'Peru + Norway'],
    ['agreement that was reached', 'Agreement was reached to open two more ports.', 'Peru + Norway'],
    ['consensus on an act', 'Consensus was found on the recognition of seed certificates.', 'Peru + Norway'],
    ['officials who were tasked', 'Officials have been tasked with drawing up a list.', 'Peru + Norway'],
    ['a group that was entrusted', 'A working group was entrusted with the drafting of the text.', 'Peru + Norway'],
    ['their own officials, asked', 'The Ministers asked their officials to report by June.', 'Peru + Norway'],
    ['a stated intention', 'It is the intention of both sides to sign the protocol in June.', 'Peru + Norway'],
    ['a decision made known', 'The Ministers made known their decision to open a consulate.', 'Peru + Norway'],
    ['"our shared intention to"', 'We announce our shared intention to build a ferry.', 'Peru + Norway'],
    ['"planning on"', 'The sides plan on meeting twice a year.', 'Peru + Norway'],
    ['a denied reflexive', 'Both countries bind themselves, moreover, not to tax data.', 'Peru + Norway'],
    ['a deadline of their own', 'The sides have given themselves until 30 June to settle the rest.', 'Peru + Norway'],
    ['a plan that calls for', 'The plan calls for both sides to publish their subsidies.', 'Peru + Norway'],
    ['a deal that sees', 'The deal will see both countries cut duties by half.', 'Peru + Norway'],
    ['a deal that commits to doing', 'The pact commits Norway to releasing the vessels.', 'Norway'],
    ['a thing promised to somebody', 'Norway promised Peru a waiver of the fee.', 'Norway'],
    ['a sum pledged', 'Norway has pledged 20 million kroner for the laboratory.', 'Norway'],
    ['a thing agreed to', 'Both sides also agreed to a truce on new duties.', 'Peru + Norway'],
    ['a volunteer', 'Peru volunteered to keep the register.', 'Peru'],
    ['a gerund after a commitment', 'Both reiterated their commitment to keeping ports open.', 'Peru + Norway'],
    ['an intent of their body', 'The working group intends to conduct a survey.', 'Peru + Norway'],
    ['a denial of every one', 'Not one of the two countries will tax data.', 'Peru + Norway'],
    ['experts who are to act', 'Experts are to confer by video each month.', 'Peru + Norway'],
    [
      'what follows "announced plans"',
      'In addition to announced plans, we will make further efforts.',
      'Peru + Norway',
    ],
    ['an inverted denial', 'Under no circumstances will either side restrict the export of seafood.', 'Peru + Norway'],
    ['"not only will"', 'Not only will the two sides share data, they will also train officers.', 'Peru + Norway'],
    ['a meeting behind "which"', 'We look forward to the next meeting, which will be held in Lima.', 'Peru + Norway'],
    ['"under which"', 'They signed a memorandum under which the two coast guards will exchange data.', 'Peru + Norway'],
    ['"whereby"', 'The sides have reached an accord whereby each will lift its ban.', 'Peru + Norway'],
    ['what will have been done', 'The treaty will have been ratified by both by the end of 2026.', 'Peru + Norway'],
    ['a present after "that"', 'The Ministers resolved that the gates stay open.', 'Peru + Norway'],
    ['consensus that', 'Consensus was reached that the tariff would be abolished.', 'Peru + Norway'],
    ['"each to"', 'Norway and Peru are each to lift their bans by 30 June 2025.', 'Norway + Peru'],
    ['what comes about in time', 'The minutes shall go to both Governments within a fortnight.', 'Peru + Norway'],
    ['a report that is due', 'A first report is due by 31 March 2026.', 'Peru + Norway'],
    ['a verb behind an aside', 'Peru has cut its fees and with this pact has committed not to raise them.', 'Peru'],
    ['an act under way by then', 'Both sides will be opening two more ports.', 'Peru + Norway'],
    ['"it" after "made it clear"', 'Norway made it clear that it would not renew the ban.', 'Norway'],
    ['what is seen to', 'Peru will see to the upkeep of the pier.', 'Peru'],
    ['who will be represented', 'Both sides will be represented at the level of deputy minister.', 'Peru + Norway'],
    [
      'who has been given a task',
      'The ministries of both have been given the task of drawing up a list.',
      'Peru + Norway',
    ],
    ['a date before the subject', 'No later than 1 May 2025 the two sides will exchange lists.', 'Peru + Norway'],
    ['"we intend for"', 'We intend for the talks to include ports.', 'Peru + Norway'],
    ['organs of both', 'The coast guards of both countries will carry out joint patrols.', 'Peru + Norway'],
    ['central banks', 'The central banks of the two countries will sign a swap line.', 'Peru + Norway'],
    ['a seat of government', 'Lima will report twice a year on its reserves.', 'Peru'],
    ['duties that fall', 'Duties on salmon will fall to zero over five years.', 'Peru + Norway'],
    ['a committee with any act', 'The committee will draw up a list of laboratories.', 'Peru + Norway'],
    ['the present with a rhythm', 'The working groups convene every other month.', 'Peru + Norway'],
    ['the present with an agent', 'A shared list is kept by Norway and brought up to date twice a year.', 'Norway'],
  ])('%s binds: %s', (_, sentence, expected) => {
    expect(parties(joint, sentence)).toEqual([expected ?? 'Peru + Norway']);
  });

  test.each([
    ['no assurance', 'Norway gave no assurance that the levy would end.'],
    ['no obligation', 'Neither side is bound to share its files.'],
    ['a present without time', 'The working groups convene in Oslo.'],
    ['a past rhythm', 'The working groups have convened every other month.'],
    ['an expectation', 'Trade between the two countries is set to pass 5 billion dollars by 2030.'],
    ['a memory', 'The sides recalled that they agreed in 2015 to abolish the duty.'],
    ['a broken promise', 'Peru promised in 2019 to lift the ban but did not.'],
    ['a plan given up', 'The sides had planned to meet in March, but the talks were put off.'],
    ['what would have been', 'Had the sides agreed, the ban would have been lifted.'],
    ['a judgement', 'Their cooperation is to be commended.'],
    ['an agreement on nothing', 'The sides agreed to disagree.'],
    ['a principle', 'The sides reaffirmed their commitment to open markets.'],
    ['a feeling', 'The two sides will never forget the victims.'],
    ['nobody', 'No one will be left behind.'],
    ['no agreement', 'No agreement was reached on opening ports.'],
    ['others who are asked', 'The Ministers asked the Union to lift its ban.'],
    ['an agreement praised', 'The agreement reached on ports was praised.'],
    ['a promise of nothing in particular', 'Norway promised a warm welcome.'],
    ['an effect on many', 'Thousands of jobs will be created in both countries.'],
    ['an effect on ties', 'Mutual trust will be strengthened.'],
    ['a definition', 'Nothing in this statement will be construed as a promise.'],
  ])('%s binds nobody: %s', (_, sentence) => {
    expect(parties(joint, sentence)).toEqual([]);
  });

  test('a sentence that goes on from the names above opens a list', () => {
    const list =
      'Resolve, on behalf of their Governments:\n\n- To abolish the levy by 2027;\n\n- Swiftly publish the lists.';
    expect(readText(joint + list).commitments.map(({ action }) => action)).toEqual([
      'abolish the levy by 2027',
      'publish the lists',
    ]);
  });

  test('two rhythms in one sentence are two commitments', () => {
    const sentence = 'The sides agreed to meet annually at cabinet level and twice a year at the level of deputies.';
    expect(found(joint, sentence).map(({ action, recurrence }) => [action, recurrence?.perYear])).toEqual([
      ['meet annually at cabinet level and twice a year at the level of deputies', 1],
      ['meet twice a year at the level of deputies', 2],
    ]);
  });

  test.each([
    ['Norway will lend Peru four scanners before the turn of the year, 31 December 2025.', '2025-12-31'],
    ['The sides will open talks before the year 2026 draws to a close.', '2026-12-31'],
    ['The sides will abolish the levy on or before the last day of 2027.', '2027-12-31'],
  ])('%s is due on %s', (sentence, date) => {
    expect(found(joint, sentence).map(({ due }) => due?.date)).toEqual([date]);
  });

  test('"it" is the group that they agreed to raise, and a group may be tasked with a list', () => {
    const text = `${joint}The Ministers agreed to elevate the ore group to the level of deputies. `;
    expect(parties(text, 'It will convene twice a year.')).toEqual(['Peru + Norway']);
    const list = 'The working group is tasked to:\n\n- Conduct a survey;\n\n- Meet to compare lists.';
    expect(readText(joint + list).commitments).toHaveLength(2);
  });

  test('items that are things to be done count under a stem that says so, a bare subject does not', () => {
    const list = [
      'The two governments have agreed on the following calendar:',
      '- 31 March 2026: exchange of drafts of the fish memorandum;',
      '- every December from then on: publication of a joint progress report;',
      '- music.',
      'Who pays?',
    ];
    const items = readText(joint + list.join('\n\n')).commitments.map(({ due, recurrence }) => [
      due?.date ?? null,
      recurrence?.perYear ?? null,
    ]);
    expect(items).toEqual([
      ['2026-03-31', null],
      [null, 1],
    ]);
  });
});

describe('in a treaty', () => {
  test.each([
    ['an administration of one Party', 'The customs administration of one Party shall, when asked, supply its data.'],
    ['a thing in the passive', 'Information supplied under this Article shall be kept confidential.'],
    ['an obligation', 'The requested Party is under an obligation to reply within 60 days.'],
    ['a Party in the passive', 'The Parties shall be represented by senior officials.'],
    ['an undertaking', 'Each Contracting State undertakes to designate a contact point.'],
  ])('%s binds the Parties: %s', (_, sentence) => {
    expect(parties(treaty, sentence)).toEqual(['the Parties']);
  });

  test('its own scope is no act', () => {
    expect(parties(treaty, 'This Agreement shall apply to goods in transit.')).toEqual([]);
  });

  test('"it" is the body that the Article sets up', () => {
    const text = `${treaty}1. A Joint Commission is hereby established.\n\n2. `;
    expect(parties(text, 'It shall meet at least once a year.')).toEqual(['the Parties']);
  });

  test('"it" is the body that was spoken of before', () => {
    const text = `${treaty}1. The Cod Group shall meet each year.\n\n2. `;
    expect(parties(text, 'At its first sitting it shall draw up a programme.')).toEqual(['the Parties']);
  });
});

describe('in the news', () => {
  test.each([
    ['what a deal obliges to', 'Norway must lift the ban by June 30 under the agreement.', 'Norway'],
    ['a pledge that', 'Oslo has pledged that it will not reimpose the duty before 2028.', 'Norway'],
    ['an act under the deal', 'Duties on cod will be cut to 5 percent by 2027 under the deal.', 'Peru + Norway'],
    ['what an official rules out', 'There would be no new duty on cod, the Norwegian minister promised.', 'Norway'],
    [
      'what an official says is done',
      'The vessels would be released by June 30, Norway’s trade minister said.',
      'Norway',
    ],
    ['who is told between', 'Norway has let Lima know that it will scrap the duty.', 'Norway'],
    ['a deal’s own act', 'Under the deal, Norway will scrap its duty on anchovy by Dec. 31.', 'Norway'],
    ['"pledging"', 'The two sides parted, with Oslo pledging to admit Peruvian grapes.', 'Norway'],
  ])('%s binds: %s', (_, sentence, expected) => {
    expect(parties(news, sentence)).toEqual([expected]);
  });

  test.each([
    ['what no government can rule out', 'There will be no winners in this dispute, the Norwegian minister said.'],
    ['a threat to anyone', 'The Norwegian minister vowed that any country hitting back would be made to regret it.'],
    ['a show of unity', 'Peru and Norway will demonstrate that they stand together.'],
    ['an order at home', 'Norwegian police were ordered to search the ship.'],
    ['what analysts say', 'The vessels would be released by June 30, analysts said.'],
    ['what happens, as an official says', 'Prices will be hurt by the duty, the Norwegian minister said.'],
    ['a demand', 'Norway must lift the ban, exporters say.'],
    ['a vow of revenge', 'Oslo vowed to hit back at the duties.'],
  ])('%s binds nobody: %s', (_, sentence) => {
    expect(parties(news, sentence)).toEqual([]);
  });
});

test.each([
  ['The Parties shall inform each other without delay of any changes.', 'continuous'],
  ['Each Party shall assist the other with investigations.', 'continuous'],
  ['Neither Party shall tax data.', 'continuous'],
  ['The Parties shall establish a hotline by 1 May 2027.', 'one-off'],
  ['The Parties shall meet once a year.', 'recurring'],
  ['Each Party shall supply the data if the other Party so requests.', 'conditional'],
  ['Each Party shall contribute 2 million euros.', 'quantitative'],
])('%s is %s', (sentence, kind) => {
  expect(found(treaty, sentence).map((each) => each.kind)).toEqual([kind]);
});

test('a date without a year is next year’s where this year’s is over, by the last day that the text tells of', () => {
  const [promise] = found(joint, 'Norway will lift its ban by 1 March.');
  expect(promise?.due).toMatchObject({ date: '2026-03-01', kind: 'by' });
});

test('a ban with a date holds until then', () => {
  const [ban] = found(joint, 'Peru undertakes not to raise the levy before the end of 2027.');
  expect(ban).toMatchObject({ kind: 'continuous', modality: 'will_not', due: { date: '2027-12-31', kind: 'until' } });
});

test.each([
  ['The leaders committed themselves to a 30 percent cut in tariffs by 2028.', '2028-12-31'],
  ['The two sides agreed to the setting up of a joint fund by May 2026.', '2026-05-31'],
  ['A follow-up meeting is foreseen for the spring of 2026 in Lima.', '2026-05-31'],
])('an act named by a noun binds: %s', (sentence, date) => {
  expect(found(joint, sentence).map((each) => [each.parties.join(' + '), each.due?.date])).toEqual([
    ['Peru + Norway', date],
  ]);
});

test('"never" denies as "not" does', () => {
  expect(found(joint, 'Peru undertook never to tax salmon.')[0]).toMatchObject({
    modality: 'will_not',
    action: 'do not tax salmon',
  });
});
