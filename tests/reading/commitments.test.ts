import { expect, test } from 'vitest';
import { explain, readText } from '../../src/reading/read.ts';

const joint = 'Joint Statement\n\nThe delegations of the Republic of Korea and Japan met in Busan. ';
const found = (text: string) => readText(text).commitments;
const parties = (text: string) => found(text).map((each) => each.parties.join(' + '));

test.each([
  ['C1', 'Japan will lift the quota on seaweed.', 'Japan'],
  ['C1 with a list of parties', 'Japan and the Republic of Korea will share test results.', 'Japan + South Korea'],
  ['C1 after an opening phrase', 'In the coming weeks, Japan and Korea will finish the annex.', 'Japan + South Korea'],
  ['C1 reported', 'Both sides said that their governments would not tax digital services.', 'South Korea + Japan'],
  ['C1 after "and"', 'Japan also welcomes the pledge and will publish its own list.', 'Japan'],
  ['C2', 'They agreed to publish a list of contacts.', 'South Korea + Japan'],
  ['C2 with a gerund', 'We commit to protecting shared fish stocks.', 'South Korea + Japan'],
  ['C2 with words of time', 'The two countries committed in the near term to train inspectors.', 'South Korea + Japan'],
  ['C2 with an object', 'It commits the two countries to share inspection data.', 'South Korea + Japan'],
  ['C2 again', 'We reaffirm our commitment to consult each other before new controls.', 'South Korea + Japan'],
  ['C4', 'The two countries plan to open a joint laboratory.', 'South Korea + Japan'],
  ['C4 resolved', 'We are resolved to conclude the talks.', 'South Korea + Japan'],
  ['C5', 'The first meeting of the working group will be held by June 2027.', 'South Korea + Japan'],
  ['C5 of a body', 'A joint committee co-chaired by both ministries will oversee the work.', 'South Korea + Japan'],
  ['C5 of a thing', 'Tariffs on pears will be eliminated in five stages.', 'South Korea + Japan'],
  ['C7', 'Japan will no longer require paper certificates.', 'Japan'],
  [
    'C2 agreed that',
    'The two countries agree that neither country’s government will support theft of designs.',
    'South Korea + Japan',
  ],
  [
    'C2 agreed that it should',
    'We agreed that our competent authorities should exchange data each quarter.',
    'South Korea + Japan',
  ],
])('%s: %s', (_, sentence, expected) => {
  expect(parties(joint + sentence)).toEqual([expected]);
});

test.each([
  ['a past act', 'Japan imposed a duty on pears in 2019.'],
  ['a threat', 'Japan threatened to impose duties on pears.'],
  ['readiness', 'We stand ready to take further measures.'],
  ['an appeal', 'We call on China to open its market.'],
  ['advice', 'Both sides should avoid new barriers.'],
  ['a power', 'Either side may ask for consultations.'],
  ['an ability', 'Together we can build better rules.'],
  ['a prediction', 'This agreement will create thousands of jobs.'],
  ['a likely effect', 'Japan will likely gain market share.'],
  ['an effect on a party', 'Japan will benefit from lower prices.'],
  ['a welcome', 'We welcome the progress made by inspectors.'],
  ['a value', 'We reaffirm our commitment to free trade.'],
  ['a hope', 'Japan hopes that Korea will join the pact.'],
  ['a condition', 'It is unclear whether Korea will join the pact.'],
  ['companies', 'Korean companies will invest two billion dollars in Nagoya.'],
  ['a company that reports of itself', 'Fishing firms said they would buy new vessels.'],
  ['a company that promises', 'The exporters agreed to raise their prices.'],
  ['a stem without an act', 'Key terms will include:'],
  ['a tariff laid on others', 'Japan will raise duties on Mongolian wool to 20 percent.'],
  ['a quoted speaker of several sentences', 'The minister said: “We like shops. We will cut red tape.”'],
  ['a quoted speaker', 'The minister said: “We will cut red tape for shops.”'],
])('%s is no commitment', (_, sentence) => {
  expect(found(joint + sentence)).toEqual([]);
});

const notice =
  'Certain Steel Nails From Malaysia: Final Results of Antidumping Duty Administrative Review\n\nCommerce finds dumping. The period of review is 2025. See 19 CFR 351.309. ';

test.each([
  ['Commerce intends to issue the results within 120 days.'],
  ['CBP shall assess antidumping duties on all entries.'],
  ['Interested parties shall submit case briefs.'],
  ['Parties shall submit rebuttal briefs.'],
  ['Commerce will disclose its calculations within five days.'],
])('regulatory routine is no commitment: %s', (sentence) => {
  expect(found(notice + sentence)).toEqual([]);
});

test('an agreement restated in a notice binds its parties', () => {
  const text = `${notice}Article 4 of the U.S.-Morocco Free Trade Agreement provides that the Parties shall consult on request.`;
  expect(parties(text)).toEqual(['United States + Morocco']);
});

test('an order to one’s own departments binds no counterparty', () => {
  const text =
    'By the authority vested in me as President, I hereby order: All departments of the United States shall take all appropriate measures.';
  expect(found(text)).toEqual([]);
});

const release =
  'FACT SHEET: Partnership With Thailand\n\nToday the President of the United States and the Prime Minister of Thailand announced new steps. ';

test('a government’s general aims to its own public are no commitments', () => {
  expect(
    found(
      `${release}The Administration will continue to stand up for workers. The United States will always support its allies.`,
    ),
  ).toEqual([]);
});

test('a concrete dated act of one government is one', () => {
  const [commitment] = found(
    `${release}The United States will provide $25 million for port security in Thailand in 2027.`,
  );
  expect(commitment).toMatchObject({
    parties: ['United States'],
    counterparty: 'Thailand',
    kind: 'quantitative',
    due: { date: '2027-12-31', precision: 'year' },
  });
});

test('what an agency gives another country at fixed times is promised, what it raises on imports is not', () => {
  const sentences =
    'The U.S. Department of Agriculture will provide Thailand with a report on loans every quarter. The President directed his U.S. Trade Representative to increase tariffs on imports from China.';
  expect(found(release + sentences)).toMatchObject([{ parties: ['United States'], recurrence: { perYear: 4 } }]);
});

test('what a measure costs others is no promise', () => {
  const sentences =
    'The United States will provide $3 million to Thailand. It will also increase costs for steel from Russia.';
  expect(found(release + sentences)).toMatchObject([{ action: expect.stringContaining('$3 million') }]);
});

test.each([
  'Canada committed to impose no new duties on Peru.',
  'Canada pledged to raise duty-free quotas for Peru.',
  'Canada committed to increase transparency of duties on Peru by June 1, 2031.',
])('what eases trade lays no burden on it: %s', (sentence) => {
  const text = `OTTAWA, May 4, 2026\n\nThe Government of Canada issued the following statement.\n\n${sentence}`;
  expect(found(text)).toMatchObject([{ parties: ['Canada'] }]);
});

test('a government that plans to give a sum promises it', () => {
  expect(
    found(
      `${release}The Administration also plans to provide up to $40 million in aid to Thailand. It plans to stay engaged.`,
    ),
  ).toMatchObject([{ parties: ['United States'], action: expect.stringContaining('$40 million') }]);
});

test('a treaty binds its parties by "shall", also by "neither Party shall"', () => {
  const text =
    'Article 9\n\n1. Each Party shall adopt a law against bribery.\n\n2. Neither Party shall waive its labor laws. No Party may impose duties on downloads. A Party may request consultations. Goods shall be considered originating.';
  expect(found(text).map((each) => [each.action, each.modality])).toEqual([
    ['adopt a law against bribery', 'shall'],
    ['do not waive its labor laws', 'shall'],
    ['do not impose duties on downloads', 'shall'],
  ]);
});

test('list items under a stem of promise are each a commitment of the stem’s party', () => {
  const text = `${joint}\n\nKorea will:\n\n(a) remove its quota on pears by 1 September 2026;\n(b) publish all rules in English.\n\nJapanese commitments:\n\n- Train twenty inspectors.`;
  expect(found(text).map((each) => [each.parties[0], each.action, each.due?.date ?? null])).toEqual([
    ['South Korea', 'remove its quota on pears by 1 September 2026', '2026-09-01'],
    ['South Korea', 'publish all rules in English', null],
    ['Japan', 'train twenty inspectors', null],
  ]);
});

test('a stem hands its date on to the promises below it', () => {
  const text = `${joint}\n\nThe Parties commit to take the following steps by May 1, 2027:\n\nJapan will drop its surcharge.\n\nThereafter, the Parties will meet again.`;
  expect(found(text).map((each) => each.due?.date ?? null)).toEqual(['2027-05-01', '2027-05-01', null]);
});

test('acts parted by semicolons are records of their own with the same quote', () => {
  const sentence =
    'They agreed to answer requests for data; cooperate in inspections; and provide updates to the other side.';
  const records = found(joint + sentence);
  expect(records.map((each) => each.action)).toEqual([
    'answer requests for data',
    'cooperate in inspections',
    'provide updates to the other side',
  ]);
  expect(new Set(records.map((each) => each.quote))).toEqual(new Set([sentence]));
});

test('a group speaks as "we"', () => {
  expect(
    parties('We, the Leaders of the Group of Seven (G7), met in Kobe. We will launch a platform on supply chains.'),
  ).toEqual(['G7']);
});

test('a group that the text itself defines is known by its letters', () => {
  const text =
    'The members of the Clean Harbours Initiative (CHI) met in Oslo. CHI leaders spoke. The CHI will publish joint advisories. We will share data.';
  expect(parties(text)).toEqual(['Clean Harbours Initiative', 'Clean Harbours Initiative']);
});

test.each([
  ['Japan will reduce its tariff on pears to 5 percent.', 'quantitative'],
  ['Japan will maintain open access to its ports.', 'continuous'],
  ['Japan will publish the list.', 'one-off'],
  ['Japan will review the list twice a year.', 'recurring'],
  ['Japan will share data if Korea requests it.', 'conditional'],
])('%s is %s', (sentence, kind) => {
  expect(found(joint + sentence).map((each) => each.kind)).toEqual([kind]);
});

test('each commitment says why: rule, cue, how its parties and its date were found', () => {
  const [commitment] = explain(`${joint}The two sides agreed to meet by the end of 2027.`).commitments;
  expect(commitment?.why).toEqual({
    rule: 'C2 a verb of promising',
    cue: 'agreed',
    parties: '"The two sides" stands for South Korea, Japan',
    due: '"by the end of 2027"',
  });
});

const dutyNotice =
  'The Department of Commerce preliminarily determines that subsidies are being provided to producers of kitchen racks from Peru. Interested parties are invited to comment. This notice is issued under section 703(b) of the Tariff Act of 1930.';

test.each([
  'We plan to verify the answers to our three questionnaires before the final determination.',
  'Rebuttal briefs shall be filed not later than five days after the case briefs.',
  'The final determination will be issued no later than July 6, 2026.',
  'The petitioners said that the Government of Peru will raise its subsidies by 2031.',
])('the agency’s routine in its notice promises nothing: %s', (routine) => {
  expect(readText(`${dutyNotice}\n\n${routine}`).commitments).toEqual([]);
});

test('what another government told the agency stands in a notice as its word', () => {
  const text = `${dutyNotice}\n\nThe Government of Peru informed Commerce by letter that it will end the rebate by December 31, 2026. It also undertook to publish its loans each quarter.`;
  expect(readText(text).commitments).toMatchObject([
    { parties: ['Peru'], due: { date: '2026-12-31' } },
    { parties: ['Peru'], recurrence: { perYear: 4 } },
  ]);
});

test('a notice tells what the parties of an agreement owe each other', () => {
  const text = `${dutyNotice}\n\nMills in Nicaragua and El Salvador asked for the change under the CAFTA-DR Agreement. Upon request, a Party shall add a product to the list. A Party may later restrict a product; in that event it shall give the other Parties notice six months ahead.`;
  expect(readText(text).commitments).toMatchObject([
    { parties: ['CAFTA-DR Parties'] },
    { parties: ['CAFTA-DR Parties'] },
  ]);
});
