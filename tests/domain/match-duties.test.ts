import { expect, test } from 'vitest';
import { dutiesOf, dutyDue } from '../../src/domain/match-duties.ts';
import type { ListedRecord } from '../../src/domain/screens.ts';

const judged = Temporal.PlainDate.from('2026-12-18');

function found(programs: string[], ...records: [list: ListedRecord['list'], id: string][]) {
  const sources = records.map(([list, id]) => ({ list, id, name: 'Nimbus Freight' }));
  return { ...(sources[0] as ListedRecord), programs, sources };
}

test.each<[list: ListedRecord['list'], id: string, programs: string[], says: string, due: string]>([
  ['ofac-sdn', '9001', ['CYBER2'], 'Report to OFAC through the OFAC Reporting System (ORS)', '2027-01-05'],
  ['ofac-cons', '17013', ['UKRAINE-EO13662'], 'does not block property', '2027-01-05'],
  ['uk', 'RUS0001', ['Russia'], 'Report to OFSI as soon as practicable', '2026-12-21'],
  ['eu', 'EU.1.2', ['UKR'], 'national competent authority within two weeks', '2027-01-01'],
  ['eu', 'EU.1.3', ['TERR'], 'national competent authority without delay', '2026-12-21'],
  ['un', 'KPe.001', ['DPRK'], 'reports nothing to the UN itself', '2026-12-21'],
  ['csl', 'EL-0123456789ab', ['EL'], 'licence question with BIS', '2026-12-25'],
  ['csl', 'MEU-0123456789ab', ['MEU'], 'licence question with BIS', '2026-12-25'],
  ['csl', 'DPL-0123456789ab', ['DPL'], 'denial order', '2026-12-25'],
  ['csl', 'UVL-0123456789ab', ['UVL'], 'UVL statement', '2026-12-25'],
  ['csl', 'DTC-0123456789ab', ['DTC'], 'ask DDTC', '2026-12-25'],
  ['csl', 'XYZ-0123456789ab', ['XYZ'], 'agency of this screening list', '2026-12-25'],
  ['own', 'A-1', ['CYBER2'], 'your own list reports to nobody', '2026-12-25'],
])('a true match in %s %s, %j, asks: %s', (list, id, programs, says, due) => {
  const [duty, ...others] = dutiesOf(found(programs, [list, id]));
  expect(others).toEqual([]);
  expect(duty?.what).toContain(says);
  expect(duty && dutyDue(duty, judged).date).toBe(due);
});

test('only OFAC’s blocking list asks for a report on blocked property, with the annual one by 30 September', () => {
  const [sdn] = dutiesOf(found([], ['ofac-sdn', '1']));
  expect(sdn?.what).toContain('501.603');
  expect(sdn?.what).toContain('annual report by 30 September');
  const others = [
    ['ofac-cons', '1'],
    ['un', '1'],
    ['uk', '1'],
    ['eu', '1'],
    ['csl', 'EL-1'],
    ['own', '1'],
  ] as const;
  for (const [list, id] of others)
    expect(
      dutiesOf(found([], [list, id]))
        .map(({ what }) => what)
        .join(),
    ).not.toContain('501.603');
});

test('a party in several lists asks for each, the soonest first; the own list and OFAC’s second list add nothing', () => {
  const records = [
    ['ofac-sdn', '1'],
    ['ofac-cons', '2'],
    ['uk', '3'],
    ['csl', 'EL-4'],
    ['own', '5'],
  ] as const;
  const briefs = dutiesOf(found([], ...records.map(([list, id]): [ListedRecord['list'], string] => [list, id]))).map(
    ({ brief }) => brief,
  );
  expect(briefs).toEqual([
    'the report to OFSI, as soon as practicable',
    'the licence question with BIS; no blocking report',
    'the report to OFAC, due in ten business days',
  ]);
});
