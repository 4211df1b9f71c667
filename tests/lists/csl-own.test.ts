import { describe, expect, test } from 'vitest';
import { parseList } from '../../src/lists/list-parse.ts';
import { bytes, refusal } from './list-bytes.ts';

const one = (text: string) => [{ name: 'list', bytes: bytes(text) }];
const columns =
  '_id,source,entity_number,type,programs,name,title,addresses,start_date,remarks,source_list_url,alt_names,citizenships,dates_of_birth,nationalities,ids';
const csl = `${columns}
"a1","Entity List (EL) - Bureau of Industry and Security","","","","Nordlicht Institute; and any successor, sub-unit, or subsidiary thereof","","1 Neva Street, Moscow, RU; 2 Volga Road, Kazan, RU","2019-05-21","","https://example.org/el","NLI; and Northern Light Institute.","","","",""
"b2","Denied Persons List (DPL) - Bureau of Industry and Security","",""," ","ADRIAN MOSER","","3037 S. Street, Phoenix, US","2017-10-16","","https://example.org/dpl","","","","",""
"b3","Denied Persons List (DPL) - Bureau of Industry and Security","",""," ","ADRIAN MOSER","","P.O. Box 1, Tucson, US","2017-10-16","","https://example.org/dpl","","","","",""
"c4","Specially Designated Nationals (SDN) - Treasury Department","9002","Individual","CYBER2","LEBEDEV, Sergei","","","","","","","","1948-12-10","RU","Passport, A1234567, RU"
`;

describe('the CSL', () => {
  test('without OFAC’s repeats, one entry per party, words about subsidiaries left out of the name', () => {
    const { entries } = parseList('csl', one(csl));
    expect(entries.map(({ id, name, programs }) => [id.split('-')[0], name, programs])).toEqual([
      ['EL', 'Nordlicht Institute', ['EL']],
      ['DPL', 'ADRIAN MOSER', ['DPL']],
    ]);
    expect(entries[0]).toMatchObject({
      schema: 'unknown',
      aliases: [{ name: 'NLI' }, { name: 'Northern Light Institute' }],
      addresses: [{ country: 'RU' }, { country: 'RU' }],
    });
    expect(entries[1]?.addresses).toHaveLength(2);
  });
  test('an entry keeps its id when only its hash changes', () => {
    const ids = (text: string) => parseList('csl', one(text)).entries.map(({ id }) => id);
    expect(ids(csl.replace('"a1"', '"zz"'))).toEqual(ids(csl));
  });
  test('without its columns is refused', () => {
    expect(refusal(() => parseList('csl', one('name,country\nA,B\n')))).toBe('wrong-content');
  });
});

describe('an own list', () => {
  const line = (value: object) => JSON.stringify(value);
  test('is read line by line; what is left out is empty', () => {
    const text = `${line({ id: 7, schema: 'person', name: 'Hans Moser', aliases: ['H. Moser'], weak_aliases: ['Swan'], programs: ['LOCAL'], countries: ['CH'], born: [1950], ids: ['A1'] })}\n${line({ id: '8', schema: 'organization', name: 'Nordlicht AG' })}\n`;
    const { entries } = parseList('own', one(text));
    expect(entries[0]).toMatchObject({
      id: '7',
      countries: ['CH'],
      birthDates: [{ from: '1950-01-01', to: '1950-12-31' }],
      aliases: [{ quality: 'strong' }, { quality: 'weak' }],
      identifiers: [{ value: 'A1' }],
    });
    expect(entries[1]).toMatchObject({ id: '8', aliases: [], programs: [], birthDates: [] });
  });
  test('a line that is no entry is counted with its number', () => {
    const good = Array.from({ length: 200 }, (_, at) =>
      line({ id: `${at}`, schema: 'person', name: `Name ${at}` }),
    ).join('\n');
    const { entries, badRows } = parseList('own', one(`${good}\n{"id":"x"}\nnot json\n`));
    expect(entries).toHaveLength(200);
    expect(badRows.map(({ at }) => at)).toEqual(['line 201', 'line 202']);
  });
  test('a last line that is cut off refuses the file', () => {
    expect(refusal(() => parseList('own', one(`${line({ id: '1', name: 'A B' })}\n{"id":"2","na`)))).toBe('truncated');
  });
  test('many lines that cannot be read refuse the file', () => {
    expect(refusal(() => parseList('own', one(`${line({ id: '1', name: 'A B' })}\n[]\n[]\n[]\n`)))).toBe('bad-rows');
  });
});
