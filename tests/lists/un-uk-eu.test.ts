import { describe, expect, test } from 'vitest';
import { parseList } from '../../src/lists/list-parse.ts';
import { bytes, refusal } from './list-bytes.ts';

const one = (text: string) => [{ name: 'list', bytes: bytes(text) }];

const un = `<?xml version="1.0" encoding="UTF-8"?>
<CONSOLIDATED_LIST dateGenerated="2026-02-27T00:00:09.554Z"><INDIVIDUALS><INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>SERGEI</FIRST_NAME><SECOND_NAME>IVANOVICH</SECOND_NAME><THIRD_NAME>LEBEDEV</THIRD_NAME>
<UN_LIST_TYPE>DRC</UN_LIST_TYPE><REFERENCE_NUMBER>CDi.901 </REFERENCE_NUMBER><LISTED_ON>2012-12-31</LISTED_ON><NAME_ORIGINAL_SCRIPT>Сергей Лебедев</NAME_ORIGINAL_SCRIPT><COMMENTS1>A remark.</COMMENTS1>
<NATIONALITY><VALUE>Russian Federation</VALUE></NATIONALITY>
<INDIVIDUAL_ALIAS><QUALITY/><ALIAS_NAME/></INDIVIDUAL_ALIAS><INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>Swan</ALIAS_NAME></INDIVIDUAL_ALIAS><INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Serge Lebedeff; S. Volkov</ALIAS_NAME></INDIVIDUAL_ALIAS>
<INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><FROM_YEAR>1953</FROM_YEAR><TO_YEAR>1958</TO_YEAR></INDIVIDUAL_DATE_OF_BIRTH><INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>APPROXIMATELY</TYPE_OF_DATE><YEAR>1950</YEAR></INDIVIDUAL_DATE_OF_BIRTH>
<INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>A1234567</NUMBER><ISSUING_COUNTRY>Russian Federation</ISSUING_COUNTRY></INDIVIDUAL_DOCUMENT><INDIVIDUAL_DOCUMENT/></INDIVIDUAL></INDIVIDUALS>
<ENTITIES><ENTITY><DATAID>2</DATAID><FIRST_NAME>NORDLICHT HANDEL</FIRST_NAME><UN_LIST_TYPE>DPRK</UN_LIST_TYPE><REFERENCE_NUMBER>KPe.901</REFERENCE_NUMBER><ENTITY_ADDRESS><CITY>Hamburg</CITY><COUNTRY>Germany</COUNTRY></ENTITY_ADDRESS></ENTITY></ENTITIES></CONSOLIDATED_LIST>`;

describe('the UN list', () => {
  const { entries, version } = parseList('un', one(un));
  test('joins the four names, cuts spaces after a reference number, skips empty aliases and parts those with semicolons', () => {
    expect(version).toMatchObject({ date: '2026-02-27', records: 2 });
    expect(entries[0]).toMatchObject({
      id: 'CDi.901',
      name: 'SERGEI IVANOVICH LEBEDEV',
      schema: 'person',
      countries: ['RU'],
      programs: ['DRC'],
      listedOn: '2012-12-31',
      aliases: [
        { name: 'Serge Lebedeff', quality: 'strong' },
        { name: 'S. Volkov', quality: 'strong' },
        { name: 'Сергей Лебедев', quality: 'strong', originalScript: true },
        { name: 'Swan', quality: 'weak' },
      ],
    });
  });
  test('keeps ranges and approximate birth dates', () => {
    expect(entries[0]?.birthDates).toEqual([
      { from: '1953-01-01', to: '1958-12-31', circa: false, text: '1953 to 1958' },
      { from: '1950-01-01', to: '1950-12-31', circa: true, text: '1950' },
    ]);
  });
  test('an entity’s name is in the first field', () => {
    expect(entries[1]).toMatchObject({
      name: 'NORDLICHT HANDEL',
      schema: 'organization',
      addresses: [{ text: 'Hamburg, Germany', country: 'DE' }],
    });
  });
  test('another XML file is refused', () => {
    expect(refusal(() => parseList('un', one('<feed><entry/></feed>')))).toBe('wrong-content');
  });
});

const ukXml = `<?xml version="1.0"?><Designations><DateGenerated>10/09/2026</DateGenerated><Designation><DateDesignated>25/01/2001</DateDesignated><UniqueID>AFG9001</UniqueID><UNReferenceNumber>TAi.901</UNReferenceNumber>
<Names><Name><Name1>SERGEI</Name1><Name2>IVANOVICH</Name2><Name6>LEBEDEV</Name6><NameType>Primary Name</NameType></Name><Name><Name6>Swan</Name6><NameType>Alias</NameType><AliasStrength>Low quality a.k.a</AliasStrength></Name></Names>
<NonLatinNames><NonLatinName><NameNonLatinScript>Сергей Лебедев</NameNonLatinScript></NonLatinName></NonLatinNames><Titles><Title>Haji</Title></Titles><RegimeName>The Test Regulations 2020</RegimeName><IndividualEntityShip>Individual</IndividualEntityShip>
<IndividualDetails><Individual><DOBs><DOB>12/05/1958</DOB><DOB>dd/mm/1945</DOB><DOB>1946</DOB></DOBs><Nationalities><Nationality>Afghanistan</Nationality></Nationalities></Individual></IndividualDetails></Designation>
<Designation><UniqueID>DPR9001</UniqueID><Names><Name><Name6>Hellenic Wind</Name6><NameType>Primary Name</NameType></Name></Names><IndividualEntityShip>Ship</IndividualEntityShip><ShipDetails><Ship><IMONumbers><IMONumber>IMO9400001</IMONumber></IMONumbers></Ship></ShipDetails></Designation></Designations>`;

const ukColumns =
  'Last Updated,Unique ID,OFSI Group ID,UN Reference Number,Name 6,Name 1,Name 2,Name 3,Name 4,Name 5,Name type,Alias strength,Title,Name non-latin script,Regime Name,Designation Type,Address Line 1,Address Country,Date Designated,D.O.B,Nationality(/ies),IMO number';
const ukCsv = `Report Date: 13-Feb-2026
${ukColumns}
26/01/2022,AFG9001,,TAi.901,LEBEDEV,SERGEI,IVANOVICH,,,,Primary Name,,Haji,,The Test Regulations 2020,Individual,"1, Neva Street",Russia,25/01/2001,00/00/1975|1946,Russia|Cyprus,
26/01/2022,AFG9001,,TAi.901,Swan,,,,,,Alias,Low quality a.k.a,Haji,Сергей Лебедев,The Test Regulations 2020,Individual,"1, Neva Street",Russia,25/01/2001,00/00/1975|1946,Russia|Cyprus,
26/01/2022,DPR9001,,,Hellenic Wind,,,,,,Primary Name,,,,The Test Regulations 2020,Ship,,,03/10/2017,,,IMO9400001
`;

describe('the UK list', () => {
  test('in XML reads names, original scripts, partial birth dates and IMO numbers', () => {
    const { entries, version } = parseList('uk', one(ukXml));
    expect(version.date).toBe('2026-09-10');
    expect(entries[0]).toMatchObject({
      id: 'AFG9001',
      name: 'SERGEI IVANOVICH LEBEDEV',
      schema: 'person',
      titles: ['Haji'],
      countries: ['AF'],
      listedOn: '2001-01-25',
      aliases: [
        { name: 'Сергей Лебедев', originalScript: true },
        { name: 'Swan', quality: 'weak' },
      ],
      birthDates: [
        { from: '1958-05-12', to: '1958-05-12' },
        { from: '1945-01-01', to: '1945-12-31' },
        { from: '1946-01-01', to: '1946-12-31' },
      ],
      identifiers: [{ kind: 'un reference', value: 'TAi.901' }],
    });
    expect(entries[1]).toMatchObject({ schema: 'vessel', identifiers: [{ kind: 'imo', value: '9400001' }] });
  });
  test('in CSV gathers the rows of one designation below the line with the report’s date', () => {
    const { entries, version } = parseList('uk', one(ukCsv));
    expect(version).toMatchObject({ date: '2026-02-13', records: 2 });
    expect(entries[0]).toMatchObject({
      name: 'SERGEI IVANOVICH LEBEDEV',
      countries: ['RU', 'CY'],
      aliases: [{ name: 'Сергей Лебедев' }, { name: 'Swan', quality: 'weak' }],
      birthDates: [{ from: '1975-01-01', to: '1975-12-31' }, { from: '1946-01-01' }],
      addresses: [{ text: '1, Neva Street, Russia', country: 'RU' }],
    });
  });
  test('in CSV without its columns, or cut off within a row, is refused', () => {
    expect(refusal(() => parseList('uk', one(ukCsv.replaceAll('Unique ID', 'Group'))))).toBe('wrong-content');
    expect(refusal(() => parseList('uk', one(ukCsv.slice(0, -40))))).toBe('truncated');
  });
});

const eu = `<?xml version="1.0"?><export xmlns="http://example.org/export" generationDate="2026-08-05T16:47:04.449+02:00" globalFileId="184961">
<sanctionEntity designationDate="2001-01-25" unitedNationId="TAi.901" euReferenceNumber="EU.9001.1" logicalId="521"><regulation programme="TERR"><publicationUrl>https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=OJ:L_2025</publicationUrl></regulation><subjectType code="person" classificationCode="P"/>
<nameAlias wholeName="Сергей Лебедев" strong="true" logicalId="10" nameLanguage="RU"/><nameAlias wholeName="Serge Lebedeff" strong="false" logicalId="30"/><nameAlias wholeName="Sergei LEBEDEV" title="Dr" strong="true" logicalId="20"/>
<birthdate circa="true" yearRangeFrom="1953" yearRangeTo="1958" countryIso2Code="00"/><birthdate circa="false" birthdate="1965-04-14" dayOfMonth="14" monthOfYear="4" year="1965" countryIso2Code="RU"/>
<identification number="A1234567" identificationTypeCode="passport" countryIso2Code="00"/><address city="-" countryIso2Code="00" countryDescription="UNKNOWN"/></sanctionEntity></export>`;

const euColumns =
  'fileGenerationDate;Entity_LogicalId;Entity_EU_ReferenceNumber;Entity_UnitedNationId;Entity_DesignationDate;Entity_Remark;Entity_SubjectType;Entity_SubjectType_ClassificationCode;Entity_Regulation_Programme;Entity_Regulation_PublicationUrl;NameAlias_WholeName;NameAlias_NameLanguage;NameAlias_Title;NameAlias_LogicalId;Address_City;Address_CountryIso2Code;BirthDate_BirthDate;BirthDate_Day;BirthDate_Month;BirthDate_Year;BirthDate_YearRangeFrom;BirthDate_YearRangeTo;BirthDate_Circa;BirthDate_CountryIso2Code;Identification_Number;Identification_TypeCode;Identification_CountryIso2Code';
const euParty =
  '05/08/2026;521;EU.9001.1;TAi.901;25/01/2001;A remark.;P;person;TERR;https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=OJ:L_2025';
const euCsv = `${euColumns}
${euParty};Сергей Лебедев;RU;;10;;;;;;;;;;;;;
${euParty};Serge "the Swan" Lebedeff;;;30;;;;;;;;;;;;;
${euParty};Sergei LEBEDEV;;Dr;20;;;;;;;;;;;;;
${euParty};;;;;;;;;;;1953;1958;true;00;;;
${euParty};;;;;;;1965-04-14;14;4;1965;;;false;RU;;;
${euParty};;;;;-;00;;;;;;;;;A1234567;passport;00
05/08/2026;522;EU.9002.2;;05/08/2026;;E;enterprise;BLR;;"Nordlicht; Handel GmbH";;;40;Minsk;BY;;;;;;;;;;;
`;

describe('the EU list', () => {
  test('reads attributes; the primary name is the first Latin one by its id; "-" and "00" are nothing', () => {
    const { entries, version } = parseList('eu', one(eu));
    expect(version).toMatchObject({ publicationId: '184961', date: '2026-08-05' });
    expect(entries).toEqual([
      expect.objectContaining({
        id: 'EU.9001.1',
        name: 'Sergei LEBEDEV',
        schema: 'person',
        programs: ['TERR'],
        countries: ['RU'],
        addresses: [],
        listedOn: '2001-01-25',
        source: 'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=OJ:L_2025',
        aliases: [
          { name: 'Сергей Лебедев', quality: 'strong', originalScript: true },
          { name: 'Serge Lebedeff', quality: 'weak', originalScript: false },
        ],
        birthDates: [
          { from: '1953-01-01', to: '1958-12-31', circa: true, text: '1953 to 1958' },
          { from: '1965-04-14', to: '1965-04-14', circa: false, text: '1965-04-14' },
        ],
        identifiers: [
          { kind: 'un reference', value: 'TAi.901', country: null },
          { kind: 'passport', value: 'A1234567', country: null },
        ],
      }),
    ]);
  });
  test('in CSV gathers the rows of one party; "-" and "00" are nothing, no name is weak', () => {
    const { entries, version } = parseList('eu', one(euCsv));
    expect(version).toMatchObject({ publicationId: null, date: '2026-08-05', records: 2 });
    expect(entries[0]).toMatchObject({
      id: 'EU.9001.1',
      name: 'Sergei LEBEDEV',
      schema: 'person',
      titles: ['Dr'],
      programs: ['TERR'],
      countries: ['RU'],
      addresses: [],
      listedOn: '2001-01-25',
      remarks: 'A remark.',
      source: 'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=OJ:L_2025',
      aliases: [
        { name: 'Сергей Лебедев', quality: 'strong', originalScript: true },
        { name: 'Serge "the Swan" Lebedeff', quality: 'strong' },
      ],
      birthDates: [
        { from: '1953-01-01', to: '1958-12-31', circa: true },
        { from: '1965-04-14', to: '1965-04-14', circa: false },
      ],
      identifiers: [
        { kind: 'un reference', value: 'TAi.901' },
        { kind: 'passport', value: 'A1234567' },
      ],
    });
    expect(entries[1]).toMatchObject({
      name: 'Nordlicht; Handel GmbH',
      schema: 'organization',
      addresses: [{ text: 'Minsk', country: 'BY' }],
    });
  });
  test('in CSV without its columns, or cut off within a row, is refused', () => {
    expect(refusal(() => parseList('eu', one(euCsv.replaceAll('Entity_LogicalId', 'Id'))))).toBe('wrong-content');
    expect(refusal(() => parseList('eu', one(euCsv.slice(0, -12))))).toBe('truncated');
  });
  test('in CSV a row that names no party is counted as bad', () => {
    const { badRows } = parseList('eu', one(`${euCsv}${';'.repeat(26)}\n`));
    expect(badRows).toEqual([{ at: 'row without an Entity_LogicalId', reason: 'no Entity_LogicalId' }]);
  });
});
