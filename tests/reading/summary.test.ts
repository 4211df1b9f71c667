import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readText } from '../../src/reading/read.ts';
import { collapse } from '../../src/reading/sentences.ts';

const told = (text: string, title?: string) => readText(text, { title: title ?? null }).summary;

const accord = `Kenya and Norway Conclude a Fisheries Accord

For many years the two countries have enjoyed a warm friendship built on common values.
Kenya and Norway today signed an accord on trade in fish and fish meal.
Norway will abolish its 12 percent tariff on Kenyan tuna by June 30, 2027.
Kenya will open 4,500 tonnes of quota to Norwegian salmon every year.
Both governments agreed to establish a new council of inspectors.
The council will meet twice a year.
Neither government will tax landings in its ports.
Officials thanked the hosts in Bergen for their kindness.
The harbour there is among the oldest in the north.
It was a sunny afternoon, and many had come to watch.`;

describe('a joint paper', () => {
  const summary = told(accord);

  test.each([
    ['a promise with a day and a figure', 'by June 30, 2027'],
    ['a promise with an amount and a rhythm', '4,500 tonnes'],
    ['the founding of a body', 'a new council of inspectors'],
    ['what recurs', 'twice a year'],
  ])('is told by %s', (_, part) => {
    expect(summary.some((sentence) => sentence.includes(part))).toBe(true);
  });

  test.each(['friendship', 'thanked', 'harbour', 'sunny'])('is told without its setting (%s)', (word) => {
    expect(summary.join(' ')).not.toContain(word);
  });

  test('is told in five sentences, verbatim, in the order of the source', () => {
    expect(summary).toHaveLength(5);
    const places = summary.map((sentence) => accord.indexOf(sentence));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((left, right) => left - right));
  });
});

test('a promise that the title announces is kept', () => {
  const text = `Brazil and Ghana agreed on rules for cocoa in Accra.
Neither government will levy an export tax on cocoa.
Growers in both countries had asked for years for such rules.
Prices fell in spring and rose again in summer.
Chocolate makers buy most of the crop in autumn.
The crop was good in the hills and poor near the coast.
Rain came late.
Many traders keep offices in the capital and in the ports.`;
  expect(told(text, 'Brazil and Ghana Rule Out a Cocoa Export Tax')).toContain(
    'Neither government will levy an export tax on cocoa.',
  );
});

test('a notice is told by what was decided, not by what came before', () => {
  const summary = told(`The Treasury today imposed sanctions on the shipping firm Blue Keel under Executive Order 14024.
Blue Keel was founded in a small town by two brothers.
The brothers liked the sea and had always wanted a boat.
All property of Blue Keel in the United States is blocked.
The firm moved 310,000 barrels of oil in breach of the price cap.
Payments through its bank in Riga must end by April 1, 2026.
The State Department also suspended the visas of both owners.
Neighbours described the office as quiet.
The office stands beside a bakery and a school.
A spokesman could not be reached.`);
  expect(summary[0]).toContain('today imposed sanctions');
  expect(summary.some((sentence) => sentence.includes('310,000 barrels'))).toBe(true);
  expect(summary.join(' ')).not.toContain('bakery');
});

/** A text of which four sentences are surely told, so that one place is left; nothing of `tried` stands first or last. */
const withOnePlace = (tried: string[]) => `Norway and Oman met in Tromsø.
The hall was built by a merchant.
Its windows look out on the water.
${tried.join('\n')}
Norway will open its market for Omani dates by May 1, 2028.
Oman will lift its quota on Norwegian salmon by June 1, 2028.
Norway and Oman will meet twice a year in Bergen.
Norway and Oman agreed to establish a joint council of pilots.
The choir sang again.`;

test.each([
  ['an amount promised', 'Oman will train 40 pupils in Bergen.', 'Oman will train 40 officers in Bergen.'],
  ['officials counted', 'Guards expelled certain officials at noon.', 'Guards expelled eleven officials at noon.'],
  ['words of measures', 'Guards looked at furniture in crates.', 'Guards looked at imports in crates.'],
  [
    'the labelled part of a notice',
    'REMINDER: A team looks at wire from Brazil.',
    'SUMMARY: A team looks at wire from Brazil.',
  ],
  [
    'what is said without praise',
    'The pilots spoke of friendship at noon.',
    'The pilots spoke of lighthouses at noon.',
  ],
  ['an act rather than an appeal', 'Guards should paint the quay at noon.', 'Guards rarely paint the quay at noon.'],
])('%s is told first', (_, less, more) => {
  const summary = told(withOnePlace([less, more]));
  expect(summary).toContain(more);
  expect(summary).not.toContain(less);
});

test('the opening lines set the scene and wait', () => {
  const scene = ['Boats lay in the bay of Tromsø.', 'Boats lay in the sound of Alta.'];
  const later = 'Boats lay in the fjord of Narvik.';
  const summary = told([...scene, later, ...withOnePlace([]).split('\n').slice(-5)].join('\n'));
  expect(summary).toContain(later);
});

test('what is settled goes before what is praised', () => {
  const settled = [
    'Tariffs on imports of dairy products are suspended.',
    'Licences for exports of oil and gas are extended.',
    'Entry visas of five officials are revoked.',
    'Transactions with two banks are prohibited.',
    'Certificates of origin are exempt from fees.',
  ];
  const praised = [
    'A strong partnership is the vision of both peoples and their communities.',
    'Shared values sustain growth, stability and inclusive prosperity.',
    'Dialogue deepens friendship and strengthens democratic resilience.',
  ];
  expect(told([...praised, ...settled, 'The choir sang again before all went home.'].join('\n'))).toEqual(settled);
});

test('what is told is not told again in nearly the same words', () => {
  const promise = 'Chile will lower its duty on Peruvian grapes to 4 percent by March 1, 2028';
  const summary = told(`Chile and Peru agreed on trade in fruit.
${promise}.
${promise}, ministers said.
Once more: ${promise}.
Peru will recognise Chilean laboratories for tests of fruit.
A joint desk in Arica will answer questions of growers.
Apples and pears stay outside the arrangement for now.`);
  expect(summary.filter((sentence) => sentence.includes('4 percent'))).toHaveLength(1);
  expect(summary).toContain('Peru will recognise Chilean laboratories for tests of fruit.');
});

test('one sentence said a hundred times is told once', () => {
  expect(told('The United States will lift the quota on Fijian sugar.\n'.repeat(100))).toEqual([
    'The United States will lift the quota on Fijian sugar.',
  ]);
});

test.each([
  ['a title alone', 'Ministers Agree on Port Rules'],
  ['nothing', ''],
  ['buttons and a date', 'Print PDF\nShare\nTuesday, March 3, 2026\nSubscribe to our newsletter for daily updates.'],
])('%s gives no summary', (_, text) => {
  expect(told(text)).toEqual([]);
});

const sentence = fc
  .array(fc.constantFrom('Japan', 'will', 'lift', 'the', 'tariff', 'on', '12', 'percent', 'rice', 'by', '2030'), {
    minLength: 4,
    maxLength: 14,
  })
  .map((words) => `${words.join(' ')}.`);

test('any text is told in at most five of its own sentences, each once', () => {
  fc.assert(
    fc.property(fc.array(sentence, { maxLength: 12 }), (sentences) => {
      const text = sentences.join('\n');
      const summary = told(text);
      expect(summary.length).toBeLessThanOrEqual(5);
      expect(new Set(summary).size).toBe(summary.length);
      for (const each of summary) expect(collapse(text)).toContain(each);
    }),
    { numRuns: 100 },
  );
});
