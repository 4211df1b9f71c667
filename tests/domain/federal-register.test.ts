import { describe, expect, test } from 'vitest';
import { readArguments, splitWords } from '../../src/domain/command-text.ts';
import {
  asksForLess,
  federalRegisterAddress,
  registerFields,
  registerFieldsOf,
  registerPageAddress,
} from '../../src/domain/federal-register.ts';
import { problemOf } from './samples.ts';

const base = 'https://www.federalregister.gov/api/v1/documents.json';
const address = (line: string, from = base) =>
  federalRegisterAddress(from, readArguments(splitWords(line), { flags: {}, fields: registerFields }).conditions);
const parametersOf = (url: string) => [...new URL(url).searchParams].map(([name, value]) => `${name}=${value}`);

describe('conditions become the address', () => {
  test.each([
    ['agency:ofac', ['conditions[agencies][]=foreign-assets-control-office']],
    ['agency:OFAC,ofac type:Rule', ['conditions[agencies][]=foreign-assets-control-office', 'conditions[type][]=RULE']],
    ['agency:patent-and-trademark-office', ['conditions[agencies][]=patent-and-trademark-office']],
    ['type:rule,proposed,notice', ['NOTICE', 'PRORULE', 'RULE'].map((type) => `conditions[type][]=${type}`)],
    ['type:presdocu', ['conditions[type][]=PRESDOCU']],
    ['term:"export controls, chips"', ['conditions[term]=export controls, chips']],
    [
      'docket:BIS-2020-0024 rin:0694-AI08',
      ['conditions[docket_id]=BIS-2020-0024', 'conditions[regulation_id_number]=0694-AI08'],
    ],
    ['', []],
  ])('%s', (line, parameters) => expect(parametersOf(address(line))).toEqual(parameters));

  test('beside those that are there', () => {
    const rules = address('type:rule');
    expect(parametersOf(address('type:rule,notice', rules))).toEqual([
      'conditions[type][]=NOTICE',
      'conditions[type][]=RULE',
    ]);
  });
});

test('the same conditions in another order are the same address', () => {
  expect(address('type:rule,notice agency:bis,ofac')).toBe(address('agency:ofac,bis type:notice,rule'));
});

describe('no address is made of', () => {
  test.each([
    ['agency:ofacc', ['agency:ofac']],
    ['type:rulle', ['type:rule']],
    ['-agency:ofac', []],
    ['term:a,b', []],
    ['agency:constructor', expect.arrayContaining(['agency:bis'])],
  ])('%s', (line, allowed) => {
    expect(problemOf(() => address(line))).toMatchObject({ code: 'bad-value', allowed });
  });
});

test.each([
  [base, registerFields],
  ['http://127.0.0.1:3000/api/v1/documents.json?conditions[term]=x', registerFields],
  ['https://www.federalregister.gov/api/v1/public-inspection-documents/current.json', ['agency']],
  ['https://www.federalregister.gov/api/v1/documents.rss', []],
  ['https://ustr.gov/rss.xml', []],
])('%s takes the conditions %j', (url, fields) => expect(registerFieldsOf(new URL(url))).toEqual(fields));

describe('a page of federalregister.gov', () => {
  test.each([
    [
      'https://www.federalregister.gov/agencies/foreign-assets-control-office',
      ['conditions[agencies][]=foreign-assets-control-office'],
    ],
    [
      'https://www.federalregister.gov/documents/search?conditions%5Bterm%5D=steel&order=newest',
      ['conditions[term]=steel'],
    ],
    [
      'https://www.federalregister.gov/api/v1/articles.rss?conditions[agencies][]=industry-and-security-bureau',
      ['conditions[agencies][]=industry-and-security-bureau'],
    ],
  ])('%s is the documents that it lists', (page, parameters) => {
    const found = registerPageAddress(new URL(page)) ?? '';
    expect(parametersOf(found)).toEqual(parameters);
    expect(asksForLess(new URL(found))).toBe(true);
  });

  test.each([
    'https://www.federalregister.gov/documents/search',
    'https://www.federalregister.gov/documents/2015/09/28/2015-24586/x',
    'https://www.federalregister.gov/api/v1/documents.rss',
    'https://evil.example/agencies/foreign-assets-control-office',
  ])('%s is no list of documents', (page) => expect(registerPageAddress(new URL(page))).toBeNull());
});
