import { expect, test } from 'vitest';
import type { Party } from '../../src/domain/list-entry.ts';
import { partyKey } from '../../src/domain/screens.ts';

const party = (name: string, facts: Partial<Party> = {}): Party => ({
  ...{ schema: 'unknown', name, aliases: [], countries: [], birthDates: [], identifiers: [] },
  ...facts,
});

test.each([
  ['Nimbus Freight GmbH', 'Nimbus Freight OOO'],
  ['Nimbus Freight AG', 'Nimbus Freight Oyj'],
  ['王伟', '汪薇'],
  ['Иван Петров', 'Ivan Petrov'],
])('%s and %s are two parties', (one, other) => {
  expect(partyKey(party(one))).not.toBe(partyKey(party(other)));
});

test.each([
  ['Nimbus Freight AG', '  nimbus  FREIGHT, AG.'],
  ['Nimbus-Freight AG', 'Nimbus Freight AG'],
  ['Ｎｉｍｂｕｓ', 'Nimbus'],
])('%s and %s are one party', (one, other) => {
  expect(partyKey(party(one))).toBe(partyKey(party(other)));
});

test('the facts asked for tell two parties of one name apart, in any order', () => {
  const asked = party('Ivan Petrov', { countries: ['RU', 'DE'] });
  expect(partyKey(asked)).toBe(partyKey(party('Ivan Petrov', { countries: ['DE', 'RU'] })));
  expect(partyKey(asked)).not.toBe(partyKey(party('Ivan Petrov', { countries: ['RU'] })));
  expect(partyKey(asked)).not.toBe(partyKey(party('Ivan Petrov', { countries: ['RU', 'DE'], schema: 'person' })));
});
