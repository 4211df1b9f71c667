import { describe, expect, test } from 'vitest';
import { parseList } from '../../src/lists/list-parse.ts';
import { bytes, refusal } from './list-bytes.ts';

/** Rows as OFAC writes them: no header, CRLF, `-0- ` for nothing, programmes `A] [B`, one Ctrl-Z at the end. */
const sdn = [
  '9001,"NORDLICHT HANDEL GMBH",-0- ,"CYBER2] [RUSSIA-EO14024",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"Tax ID No. 7744001497 (Russia); a.k.a. \'NLH\'; Linked To: LEBEDEV, Sergei."',
  '9002,"LEBEDEV, Sergei Ivanovich","individual","CYBER2","Deputy Director",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 10 Dec 1948; alt. DOB circa 1950; POB Moscow, Russia; nationality Russia; citizen Cyprus; Passport A1234567 (Russia) issued 18 Jan 1984; a.k.a. \'THE SWAN\'; Gender Male."',
  '9003,"HELLENIC WIND","vessel","SDGT",-0- ,"CL2192","Tug","2595","1865","Panama",-0- ,"Vessel Registration Identification IMO 9400001; MMSI 422150000."',
  '9004,"YK-AYZ","aircraft","SYRIA",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"Aircraft Model Tu-134; born',
].join('\r\n');
const main = `${sdn.replace('; born', '."')}\r\n\u001a`;
const alt = '9002,1,"aka","LEBEDEFF, Serge",-0- \r\n9002,2,"fka","VOLKOV, Sergei",-0- \r\n\u001a';
const add = '9002,25,"12 Neva Street","Moscow 101000","Russia",-0- \r\n9001,26,-0- ,-0- ,-0- ,-0- \r\n\u001a';
const comments = '9002," Secondary sanctions risk."\r\n\u001a';
const set = [
  { name: 'sdn.csv', bytes: bytes(main) },
  { name: 'alt.csv', bytes: bytes(alt) },
  { name: 'add.csv', bytes: bytes(add) },
  { name: 'sdn_comments.csv', bytes: bytes(comments) },
];
const one = (name: string, text: string) => [{ name, bytes: bytes(text) }];

describe('OFAC’s CSV set', () => {
  const { entries, badRows, version } = parseList('ofac-sdn', set);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));

  test('every row is an entry, the end mark is none', () => {
    expect(entries.map(({ id, schema }) => [id, schema])).toEqual([
      ['9001', 'organization'],
      ['9002', 'person'],
      ['9003', 'vessel'],
      ['9004', 'aircraft'],
    ]);
    expect(badRows).toEqual([]);
    expect(version).toMatchObject({ list: 'ofac-sdn', records: 4, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(version.published.map(({ name }) => name)).toEqual(['add.csv', 'alt.csv', 'sdn.csv', 'sdn_comments.csv']);
  });
  test('programmes are parted at their brackets', () => {
    expect(byId.get('9001')?.programs).toEqual(['CYBER2', 'RUSSIA-EO14024']);
  });
  test('strong a.k.a.s come from ALT, weak ones from the remarks', () => {
    expect(byId.get('9002')?.aliases).toEqual([
      { name: 'LEBEDEFF, Serge', quality: 'strong', originalScript: false },
      { name: 'VOLKOV, Sergei', quality: 'strong', originalScript: false },
      { name: 'THE SWAN', quality: 'weak', originalScript: false },
    ]);
  });
  test('birth dates keep their precision and their doubt', () => {
    expect(byId.get('9002')?.birthDates).toEqual([
      { from: '1948-12-10', to: '1948-12-10', circa: false, text: '10 Dec 1948' },
      { from: '1950-01-01', to: '1950-12-31', circa: true, text: 'circa 1950' },
    ]);
  });
  test('nationalities, identifiers and addresses are read', () => {
    expect(byId.get('9002')?.countries).toEqual(['RU', 'CY']);
    expect(byId.get('9002')?.identifiers).toEqual([{ kind: 'passport', value: 'A1234567', country: 'RU' }]);
    expect(byId.get('9003')?.identifiers).toEqual([
      { kind: 'imo', value: '9400001', country: null },
      { kind: 'mmsi', value: '422150000', country: null },
      { kind: 'call sign', value: 'CL2192', country: null },
    ]);
    expect(byId.get('9002')?.addresses).toEqual([{ text: '12 Neva Street, Moscow 101000, Russia', country: 'RU' }]);
    expect(byId.get('9001')?.addresses).toEqual([]);
  });
  test('addresses of digital currencies are identifiers', () => {
    const remarks =
      'Digital Currency Address - XBT 1AbcDefGhiJkLmNoPqRsTuVwXyZ1234567; alt. Digital Currency Address - USDT 0x00a1b2c3d4e5f60718293a4b5c6d7e8f90123456.';
    const row = `9010,"NORDLICHT EXCHANGE",-0- ,"CYBER2",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"${remarks}"\r\n\u001a`;
    expect(parseList('ofac-sdn', one('sdn.csv', row)).entries[0]?.identifiers).toEqual([
      { kind: 'digital currency address - xbt', value: '1AbcDefGhiJkLmNoPqRsTuVwXyZ1234567', country: null },
      { kind: 'digital currency address - usdt', value: '0x00a1b2c3d4e5f60718293a4b5c6d7e8f90123456', country: null },
    ]);
  });
  test('remarks that overflow are put together again', () => {
    expect(byId.get('9002')?.remarks).toMatch(/Gender Male\. Secondary sanctions risk\.$/);
  });
  test('a single sdn.csv is a list too', () => {
    expect(parseList('ofac-sdn', set.slice(0, 1)).entries).toHaveLength(4);
  });
  test('a row with another number of cells is counted, the rest is kept', () => {
    const { entries: kept, badRows: bad } = parseList('ofac-sdn', one('sdn.csv', `9005,"TOO SHORT",-0- \r\n${main}`));
    expect(kept).toHaveLength(4);
    expect(bad).toEqual([{ at: 'sdn.csv row 1', reason: '3 cells instead of 12' }]);
  });
  test.each(set.map(({ name }) => name))('%s without its end mark is refused', (name) => {
    const cut = set.map((file) => (file.name === name ? { name, bytes: file.bytes.slice(0, -1) } : file));
    expect(refusal(() => parseList('ofac-sdn', cut))).toBe('truncated');
  });
  test('an end mark that a spreadsheet saved with empty cells is one', () => {
    const saved = set.map((file) => (file.name === 'alt.csv' ? { ...file, bytes: bytes(`${alt},,,,`) } : file));
    expect(parseList('ofac-sdn', saved).entries).toHaveLength(4);
  });
  test('a set without its a.k.a.s is refused', () => {
    expect(
      refusal(() =>
        parseList(
          'ofac-sdn',
          set.filter(({ name }) => name !== 'alt.csv'),
        ),
      ),
    ).toBe('truncated');
  });
  test('one of OFAC’s two lists is not taken for the other', () => {
    expect(refusal(() => parseList('ofac-cons', set.slice(0, 1)))).toBe('other-list');
    expect(refusal(() => parseList('ofac-sdn', one('cons_prim.csv', main)))).toBe('other-list');
  });
  test('a file that stops within a quoted cell or a row is refused', () => {
    expect(refusal(() => parseList('ofac-sdn', one('sdn.csv', sdn)))).toBe('truncated');
    expect(refusal(() => parseList('ofac-sdn', one('sdn.csv', main.slice(0, main.indexOf('"Panama"')))))).toBe(
      'truncated',
    );
  });
});

const xml = `<?xml version="1.0" standalone="yes"?>
<sdnList xmlns="https://example.org/any/XML"><publshInformation><Publish_Date>05/03/2024</Publish_Date><Record_Count>2</Record_Count></publshInformation>
<sdnEntry><uid>9002</uid><firstName>Sergei Ivanovich</firstName><lastName>LEBEDEV</lastName><sdnType>Individual</sdnType><programList><program>CYBER2</program></programList>
<idList><id><uid>1</uid><idType>Passport</idType><idNumber>A1234567</idNumber><idCountry>Russia</idCountry></id><id><uid>2</uid><idType>Gender</idType><idNumber>Male</idNumber></id></idList>
<akaList><aka><uid>3</uid><type>a.k.a.</type><category>weak</category><lastName>THE SWAN</lastName></aka><aka><uid>4</uid><type>a.k.a.</type><category>strong</category><lastName>LEBEDEFF</lastName><firstName>Serge</firstName></aka></akaList>
<addressList><address><uid>5</uid><city>Moscow</city><country>Russia</country></address></addressList>
<nationalityList><nationality><uid>6</uid><country>Russia</country><mainEntry>true</mainEntry></nationality></nationalityList>
<dateOfBirthList><dateOfBirthItem><uid>7</uid><dateOfBirth>Jan 1948</dateOfBirth></dateOfBirthItem></dateOfBirthList></sdnEntry>
<sdnEntry><uid>9003</uid><lastName>HELLENIC WIND</lastName><sdnType>Vessel</sdnType><programList><program>SDGT</program></programList>
<idList><id><uid>8</uid><idType>Vessel Registration Identification</idType><idNumber>IMO 9400001</idNumber></id></idList><vesselInfo><callSign>CL2192</callSign><vesselFlag>Panama</vesselFlag></vesselInfo></sdnEntry>
</sdnList>`;

describe('SDN.XML', () => {
  test('is read with its date, its count and any namespace', () => {
    const { version, entries } = parseList('ofac-sdn', one('SDN.XML', xml));
    expect(version).toMatchObject({ date: '2024-05-03', records: 2 });
    expect(entries[0]).toMatchObject({
      id: '9002',
      name: 'LEBEDEV, Sergei Ivanovich',
      schema: 'person',
      countries: ['RU'],
      birthDates: [{ from: '1948-01-01', to: '1948-01-31', circa: false }],
      identifiers: [{ kind: 'passport', value: 'A1234567', country: 'RU' }],
      aliases: [
        { name: 'LEBEDEFF, Serge', quality: 'strong' },
        { name: 'THE SWAN', quality: 'weak' },
      ],
    });
    expect(entries[1]).toMatchObject({
      schema: 'vessel',
      countries: ['PA'],
      identifiers: [{ kind: 'imo', value: '9400001' }, { kind: 'call sign' }],
    });
  });
  test('with fewer records than it says is refused', () => {
    expect(
      refusal(() => parseList('ofac-sdn', one('SDN.XML', xml.replace('<Record_Count>2', '<Record_Count>19329')))),
    ).toBe('other-count');
  });
  test('with more records than it says is refused', () => {
    expect(
      refusal(() => parseList('ofac-sdn', one('SDN.XML', xml.replace('<Record_Count>2', '<Record_Count>1')))),
    ).toBe('other-count');
  });
  test('cut off anywhere is refused', () => {
    expect(refusal(() => parseList('ofac-sdn', one('SDN.XML', xml.slice(0, xml.indexOf('<sdnEntry><uid>9003')))))).toBe(
      'truncated',
    );
  });
  test('with a document type is refused before it is read', () => {
    const bomb = xml.replace('<sdnList', '<!DOCTYPE sdnList [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><sdnList');
    expect(refusal(() => parseList('ofac-sdn', one('SDN.XML', bomb)))).toBe('doctype');
  });
});

const advanced = `<?xml version="1.0"?><Sanctions xmlns="http://example.org/advanced"><DateOfIssue CalendarTypeID="1"><Year>2024</Year><Month>5</Month><Day>3</Day></DateOfIssue>
<ReferenceValueSets><CountryValues><Country ID="11196" ISO2="RU">Russia</Country></CountryValues><FeatureTypeValues><FeatureType ID="8">Birthdate</FeatureType><FeatureType ID="10">Nationality Country</FeatureType></FeatureTypeValues>
<IDRegDocTypeValues><IDRegDocType ID="1571">Passport</IDRegDocType></IDRegDocTypeValues><NamePartTypeValues><NamePartType ID="1520">Last Name</NamePartType><NamePartType ID="1521">First Name</NamePartType></NamePartTypeValues>
<PartySubTypeValues><PartySubType ID="4" PartyTypeID="1">Unknown</PartySubType></PartySubTypeValues><PartyTypeValues><PartyType ID="1">Individual</PartyType></PartyTypeValues>
<SanctionsTypeValues><SanctionsType ID="1">Program</SanctionsType><SanctionsType ID="1704">Block</SanctionsType></SanctionsTypeValues><ScriptValues><Script ID="215" ScriptCode="Latn">Latin</Script><Script ID="220" ScriptCode="Cyrl">Cyrillic</Script></ScriptValues></ReferenceValueSets>
<Locations><Location ID="77"><LocationCountry CountryID="11196"/></Location></Locations>
<IDRegDocuments><IDRegDocument ID="1" IDRegDocTypeID="1571" IdentityID="500" IssuedBy-CountryID="11196"><IDRegistrationNo>A1234567</IDRegistrationNo></IDRegDocument></IDRegDocuments>
<DistinctParties><DistinctParty FixedRef="9002"><Profile ID="9002" PartySubTypeID="4"><Identity ID="500" FixedRef="9002" Primary="true" False="false">
<Alias AliasTypeID="1403" Primary="true" LowQuality="false"><DocumentedName ID="1"><DocumentedNamePart><NamePartValue NamePartGroupID="1" ScriptID="215">LEBEDEV</NamePartValue></DocumentedNamePart><DocumentedNamePart><NamePartValue NamePartGroupID="2" ScriptID="215">Sergei</NamePartValue></DocumentedNamePart></DocumentedName>
<DocumentedName ID="2"><DocumentedNamePart><NamePartValue NamePartGroupID="1" ScriptID="220">ЛЕБЕДЕВ</NamePartValue></DocumentedNamePart><DocumentedNamePart><NamePartValue NamePartGroupID="2" ScriptID="220">Сергей</NamePartValue></DocumentedNamePart></DocumentedName></Alias>
<Alias AliasTypeID="1400" Primary="false" LowQuality="true"><DocumentedName ID="3"><DocumentedNamePart><NamePartValue NamePartGroupID="1" ScriptID="215">THE SWAN</NamePartValue></DocumentedNamePart></DocumentedName></Alias>
<NamePartGroups><MasterNamePartGroup><NamePartGroup ID="1" NamePartTypeID="1520"/></MasterNamePartGroup><MasterNamePartGroup><NamePartGroup ID="2" NamePartTypeID="1521"/></MasterNamePartGroup></NamePartGroups></Identity>
<Feature ID="3" FeatureTypeID="8"><FeatureVersion ID="4"><DatePeriod CalendarTypeID="1"><Start Approximate="false"><From><Year>1948</Year><Month>1</Month><Day>1</Day></From><To><Year>1948</Year><Month>1</Month><Day>1</Day></To></Start><End Approximate="false"><From><Year>1948</Year><Month>12</Month><Day>31</Day></From><To><Year>1948</Year><Month>12</Month><Day>31</Day></To></End></DatePeriod></FeatureVersion></Feature>
<Feature ID="5" FeatureTypeID="10"><FeatureVersion ID="6"><VersionLocation LocationID="77"/></FeatureVersion></Feature></Profile></DistinctParty></DistinctParties>
<SanctionsEntries><SanctionsEntry ID="1" ProfileID="9002" ListID="1550"><EntryEvent ID="1"><Date CalendarTypeID="1"><Year>2016</Year><Month>12</Month><Day>29</Day></Date></EntryEvent><SanctionsMeasure ID="1" SanctionsTypeID="1704"/><SanctionsMeasure ID="2" SanctionsTypeID="1"><Comment>CYBER2</Comment></SanctionsMeasure></SanctionsEntry></SanctionsEntries></Sanctions>`;

describe('SDN_ADVANCED.XML', () => {
  test('is put together from its sections, with names in their original script', () => {
    const { version, entries } = parseList('ofac-sdn', one('SDN_ADVANCED.XML', advanced));
    expect(version.date).toBe('2024-05-03');
    expect(entries).toEqual([
      expect.objectContaining({
        id: '9002',
        name: 'LEBEDEV, Sergei',
        schema: 'person',
        programs: ['CYBER2'],
        countries: ['RU'],
        birthDates: [{ from: '1948-01-01', to: '1948-12-31', circa: false, text: '1948-01-01 to 1948-12-31' }],
        identifiers: [{ kind: 'passport', value: 'A1234567', country: 'RU' }],
        listedOn: '2016-12-29',
        aliases: [
          { name: 'ЛЕБЕДЕВ, Сергей', quality: 'strong', originalScript: true },
          { name: 'THE SWAN', quality: 'weak', originalScript: false },
        ],
      }),
    ]);
  });
});
