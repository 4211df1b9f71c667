import { expect, test } from 'vitest';
import { readText } from '../../src/reading/read.ts';

const told = (text: string) =>
  readText(text, { published: '2026-05-04' }).sanctions.map(({ authority, state }) => [authority, state]);

test.each([
  ['The traders could be designated under Executive Order 14114.', 'Executive Order 14114'],
  [
    'Banks that clear the payments might face sanctions under CAATSA.',
    'Countering America’s Adversaries Through Sanctions Act',
  ],
  ['They would be listed under Council Regulation (EU) 2024/2642.', 'Council Regulation (EU) 2024/2642'],
  [
    'The firms risk designation under the Special Economic Measures (Russia) Regulations.',
    'Special Economic Measures (Russia) Regulations',
  ],
  ['Swiss traders could be placed on the list under the Embargo Act.', 'Embargo Act'],
  [
    'Tokyo warned that the firms could be listed under the Foreign Exchange and Foreign Trade Act.',
    'Foreign Exchange and Foreign Trade Act',
  ],
  ['He may face an asset freeze under UN Security Council resolution 2653.', 'UN Security Council Resolution 2653'],
  [
    'They are liable to be designated under the Russia (Sanctions) (EU Exit) Regulations 2019.',
    'Russia (Sanctions) (EU Exit) Regulations 2019',
  ],
  [
    'Buyers may be sanctioned under the Autonomous Sanctions Regulations 2011.',
    'Autonomous Sanctions Regulations 2011',
  ],
])('what is to be feared is threatened under its authority: %s', (text, authority) => {
  expect(told(text)).toEqual([[authority, 'threatened']]);
});

test('who is listed is no threat, though others have to fear the same', () => {
  const text = 'OFAC sanctioned the port under Executive Order 14024, and its buyers could be sanctioned too.';
  expect(told(text)).toEqual([['Executive Order 14024', 'used']]);
});

test.each([
  [
    'These steps were imposed under section 212(a)(3)(C) of the Immigration and Nationality Act.',
    'Section 212(a)(3)(C) of the Immigration and Nationality Act',
  ],
  [
    'The secretary sanctioned the bank by virtue of section 1245(d)(5) of the National Defense Authorization Act for Fiscal Year 2012.',
    'Section 1245(d)(5) of the National Defense Authorization Act for Fiscal Year 2012',
  ],
  ['The bank was sanctioned pursuant to section 1263 of the NDAA.', 'Section 1263 of the NDAA'],
  [
    'The president, invoking section 232(c) of the Trade Expansion Act of 1962, imposed sanctions on the mine.',
    'Section 232(c) of the Trade Expansion Act of 1962',
  ],
  [
    'Sanctions were imposed under section 3 of the Iran, North Korea, and Syria Nonproliferation Act (INKSNA).',
    'Section 3 of the Iran, North Korea, and Syria Nonproliferation Act',
  ],
])('a restriction rests on the section of a statute that is cited: %s', (text, authority) => {
  expect(told(text)).toEqual([[authority, 'used']]);
});

test.each([
  'Duties on steel were imposed under section 232 of the Trade Expansion Act of 1962, sanctions counsel wrote.',
  'Sanctions counsel asked for papers under section 552(a) of the Freedom of Information Act, which the agency refused.',
])('a section by which duties are set or papers are asked for is no authority: %s', (text) => {
  expect(told(text)).toEqual([]);
});

test('the year that a text gives to a statute stays with it', () => {
  expect(told('She was listed under the Global Anti-Corruption Sanctions Regulations 2021.')).toEqual([
    ['Global Anti-Corruption Sanctions Regulations 2021', 'used'],
  ]);
});

test('an order without a number is an authority of its own, unless the text has numbered it', () => {
  const signed = 'Assets of the gang are blocked under the new Executive order signed by President Roe.';
  expect(told(signed)).toEqual([['Executive Order', 'used']]);
  const numbered =
    'OFAC designated Roe Shipping under Executive Order 14024. The executive order signed in spring blocks its property.';
  expect(told(numbered)).toEqual([['Executive Order 14024', 'used']]);
});

test('a presidential memorandum on national security is an authority', () => {
  const text = 'The president signed National Security Presidential Memorandum-7, which sets sanctions on the port.';
  expect(told(text)).toEqual([['National Security Presidential Memorandum-7', 'used']]);
});

test.each([
  'Their assets will be frozen under the Autonomous Sanctions Regulations 2011.',
  'Those listed today under the Autonomous Sanctions Regulations 2011 will face an asset freeze.',
])('what will follow from a listing is in use: %s', (text) => {
  expect(readText(text).sanctions).toMatchObject([{ state: 'used', measures: ['asset-freeze'] }]);
});
