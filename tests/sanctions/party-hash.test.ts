import { describe, expect, test } from 'vitest';
import type { ListEntry } from '../../src/domain/list-entry.ts';
import { parseList } from '../../src/lists/list-parse.ts';
import { originalNamesFile } from '../../src/lists/original-names.ts';
import { partyHash } from '../../src/sanctions/party-hash.ts';
import { bytes } from '../lists/list-bytes.ts';
import { entry, year } from '../screening/parties.ts';

const file = (name: string, text: string) => ({ name, bytes: bytes(text) });
const one = ([entry]: ListEntry[]): ListEntry => entry as ListEntry;

describe('one party in two forms of OFAC’s list', () => {
  const remarks =
    "DOB 10 Dec 1948; alt. DOB circa 1950; nationality Russia; Passport A1234567 (Russia) issued 18 Jan 1984; a.k.a. 'THE SWAN'; Digital Currency Address - XBT 1NordlichtWallet1948; Gender Male; Linked To: NORDLICHT.";
  const csv = [
    file(
      'sdn.csv',
      `9002,"LEBEDEV, Sergei","individual","CYBER2] [SDGT","Director",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"${remarks}"\r\n\u001a`,
    ),
    file('alt.csv', '9002,1,"aka","LEBEDEFF, Serge",-0- \r\n\u001a'),
    file('add.csv', '9002,25,"12 Neva Street, Floor 2","Moscow 101000","Russia",-0- \r\n\u001a'),
    file('sdn_comments.csv', '\u001a'),
  ];
  const xml = ({ passport = 'A1234567', wallet = '1NordlichtWallet1948' } = {}) => [
    file(
      'SDN.XML',
      `<?xml version="1.0"?><sdnList><publshInformation><Publish_Date>05/03/2024</Publish_Date><Record_Count>1</Record_Count></publshInformation>
<sdnEntry><uid>9002</uid><firstName>Sergei</firstName><lastName>LEBEDEV</lastName><title>Director</title><sdnType>Individual</sdnType><remarks>(Linked To: NORDLICHT)</remarks>
<programList><program>SDGT</program><program>CYBER2</program></programList>
<idList><id><uid>1</uid><idType>Passport</idType><idNumber>${passport}</idNumber><idCountry>Russia</idCountry></id><id><uid>2</uid><idType>Gender</idType><idNumber>Male</idNumber></id><id><uid>10</uid><idType>Digital Currency Address - XBT</idType><idNumber>${wallet}</idNumber></id><id><uid>9</uid><idType>Phone Number</idType><idNumber>7 495 1234567</idNumber></id></idList>
<akaList><aka><uid>3</uid><category>weak</category><lastName>THE SWAN</lastName></aka><aka><uid>4</uid><category>strong</category><lastName>LEBEDEFF</lastName><firstName>Serge</firstName></aka></akaList>
<addressList><address><uid>5</uid><address1>12 Neva Street</address1><address2>Floor 2</address2><city>Moscow</city><postalCode>101000</postalCode><country>Russia</country></address></addressList>
<nationalityList><nationality><uid>6</uid><country>Russia</country></nationality></nationalityList>
<dateOfBirthList><dateOfBirthItem><uid>7</uid><dateOfBirth>10 Dec 1948</dateOfBirth></dateOfBirthItem><dateOfBirthItem><uid>8</uid><dateOfBirth>circa 1950</dateOfBirth></dateOfBirthItem></dateOfBirthList></sdnEntry></sdnList>`,
    ),
  ];
  const names = file(originalNamesFile, '{"id":"9002","name":"ЛЕБЕДЕВ, Сергей","quality":"strong"}\n');
  const hashIn = (files: ReturnType<typeof file>[]) => partyHash([one(parseList('ofac-sdn', files).entries)]);

  test('has one hash, with and without the names in original script', () => {
    expect(hashIn(xml())).toBe(hashIn(csv));
    expect(hashIn([...xml(), names])).toBe(hashIn(csv));
  });
  test.each([['passport'], ['wallet']])('has another hash once the list tells another %s', (number) => {
    expect(hashIn(xml({ [number]: 'B765432100' }))).not.toBe(hashIn(csv));
  });
});

describe('one party in two forms of the EU’s list', () => {
  const columns =
    'fileGenerationDate;Entity_LogicalId;Entity_EU_ReferenceNumber;Entity_DesignationDate;Entity_Remark;Entity_SubjectType;Entity_SubjectType_ClassificationCode;Entity_Regulation_Programme;Entity_Regulation_PublicationUrl;NameAlias_WholeName;NameAlias_LogicalId;BirthDate_Year;Identification_Number';
  const party = '31/10/2022;13;EU.27.28;2003-07-07;One remark;P;person;TEST;https://lists.example/a';
  const csv = [`${columns}\n${party};Sergei Lebedev;17;;\n${party};The Swan;19;;\n`];
  const xml = (alias = 'The Swan') => [
    `<?xml version="1.0"?><export generationDate="2022-10-31T00:00:00Z" globalFileId="1"><sanctionEntity designationDate="2003-07-07" euReferenceNumber="EU.27.28" logicalId="13"><remark>One remark</remark><regulation programme="TEST"><publicationUrl>https://lists.example/a</publicationUrl></regulation><subjectType code="person" classificationCode="P"/><nameAlias wholeName="Sergei Lebedev" strong="true" logicalId="17"/><nameAlias wholeName="${alias}" strong="false" logicalId="19"/></sanctionEntity></export>`,
  ];
  const hashIn = ([text = '']: string[]) => partyHash([one(parseList('eu', [file('eu', text)]).entries)]);

  test('has one hash, for CSV does not say which names are weak', () => {
    expect(hashIn(xml())).toBe(hashIn(csv));
    expect(hashIn(xml('The Crane'))).not.toBe(hashIn(csv));
  });
});

describe('the hash of a party', () => {
  const own = entry('A-1', 'Nimbus Freight', { list: 'own' });
  const un = entry('KPe.001', 'Nimbus Freight', { list: 'un', remarks: 'one' });

  test('covers every record, in any order', () => {
    expect(partyHash([own, un])).toBe(partyHash([un, own]));
    expect(partyHash([own, un])).not.toBe(partyHash([own, { ...un, remarks: 'two' }]));
    expect(partyHash([own, un])).not.toBe(partyHash([own]));
  });
  test.each<[what: string, change: Partial<ListEntry>]>([
    ['name', { name: 'Nimbus Cargo' }],
    ['programme', { programs: ['TEST', 'CYBER2'] }],
    ['country', { countries: ['RU'] }],
    ['birth date', { birthDates: [year(1960)] }],
    ['alias', { aliases: [{ name: 'Kestrel', quality: 'weak', originalScript: false }] }],
    ['quality of an alias', { aliases: [{ name: 'Kestrel', quality: 'strong', originalScript: false }] }],
    ['number', { identifiers: [{ kind: 'imo', value: '9400001', country: null }] }],
    ['address', { addresses: [{ text: 'Neva Street 12', country: null }] }],
  ])('changes with the %s', (_, change) => {
    const hashes = [
      un,
      { ...un, ...change },
      { ...un, aliases: [{ name: 'K', quality: 'weak', originalScript: false } as const] },
    ];
    expect(new Set(hashes.map((each) => partyHash([each]))).size).toBe(3);
  });
});
