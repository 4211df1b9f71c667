import { expect, test } from 'vitest';
import { imoDigits, imoFault } from '../../src/domain/imo-number.ts';

test.each([
  ['9074729', null],
  ['IMO 9187629', null],
  ['imo:7406784', null],
  // A company: 5·8 + 3·6 + 4·4 + 2·2 + 8·9 + 8·7 = 206; 11 − 206 mod 11 = 3.
  ['5342883', null],
  ['7406785', 'the last digit, which checks the others, does not fit them'],
  ['9401598', 'the last digit, which checks the others, does not fit them'],
  ['123', 'it has seven digits'],
  ['90747290', 'it has seven digits'],
  ['', 'it has seven digits'],
  ['74O6784', 'it has seven digits'],
])('%s', (text, fault) => {
  expect(imoFault(text)).toBe(fault);
});

test('the digits stand without the word', () => {
  expect(imoDigits('IMO-no')).toBe('-no');
  expect(imoDigits(' IMO: 9074729')).toBe('9074729');
});
