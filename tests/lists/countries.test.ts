import { expect, test } from 'vitest';
import type { ListKind } from '../../src/domain/list-entry.ts';
import type { ListFile } from '../../src/lists/list-file.ts';
import { parseList } from '../../src/lists/list-parse.ts';
import { bytes } from './list-bytes.ts';

const file = (name: string, text: string): ListFile => ({ name, bytes: bytes(text) });

/** A company with a seat in Germany and a person who lives there, as each list writes them. */
const lists: [form: string, list: ListKind, files: ListFile[]][] = [
  [
    'OFAC’s CSV set',
    'ofac-sdn',
    [
      file(
        'sdn.csv',
        '1,"NORDLICHT GMBH",-0- ,"X",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n2,"MOSER, Hans","individual","X",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"nationality Switzerland."\r\n\u001a',
      ),
      file('alt.csv', '1,1,"aka","NLH",-0- \r\n\u001a'),
      file('add.csv', '1,1,-0- ,"Hamburg","Germany",-0- \r\n2,2,-0- ,"Bonn","Germany",-0- \r\n\u001a'),
    ],
  ],
  [
    'SDN.XML',
    'ofac-sdn',
    [
      file(
        'SDN.XML',
        `<sdnList><sdnEntry><uid>1</uid><lastName>NORDLICHT GMBH</lastName><sdnType>Entity</sdnType><addressList><address><city>Hamburg</city><country>Germany</country></address></addressList></sdnEntry>
<sdnEntry><uid>2</uid><lastName>MOSER</lastName><sdnType>Individual</sdnType><addressList><address><country>Germany</country></address></addressList><nationalityList><nationality><country>Switzerland</country></nationality></nationalityList></sdnEntry></sdnList>`,
      ),
    ],
  ],
  [
    'the UN’s list',
    'un',
    [
      file(
        'un.xml',
        `<CONSOLIDATED_LIST><ENTITY><FIRST_NAME>NORDLICHT</FIRST_NAME><REFERENCE_NUMBER>1</REFERENCE_NUMBER><ENTITY_ADDRESS><COUNTRY>Germany</COUNTRY></ENTITY_ADDRESS></ENTITY>
<INDIVIDUAL><FIRST_NAME>MOSER</FIRST_NAME><REFERENCE_NUMBER>2</REFERENCE_NUMBER><NATIONALITY><VALUE>Switzerland</VALUE></NATIONALITY><INDIVIDUAL_ADDRESS><COUNTRY>Germany</COUNTRY></INDIVIDUAL_ADDRESS></INDIVIDUAL></CONSOLIDATED_LIST>`,
      ),
    ],
  ],
  [
    'the EU’s list',
    'eu',
    [
      file(
        'eu.xml',
        `<export><sanctionEntity euReferenceNumber="1" logicalId="1"><subjectType code="enterprise"/><nameAlias wholeName="Nordlicht" logicalId="1"/><address city="Hamburg" countryIso2Code="DE" countryDescription="GERMANY"/></sanctionEntity>
<sanctionEntity euReferenceNumber="2" logicalId="2"><subjectType code="person"/><nameAlias wholeName="Moser" logicalId="2"/><citizenship countryIso2Code="CH"/><address city="Bonn" countryIso2Code="DE" countryDescription="GERMANY"/></sanctionEntity></export>`,
      ),
    ],
  ],
  [
    'the UK’s list',
    'uk',
    [
      file(
        'uk.xml',
        `<Designations><Designation><UniqueID>1</UniqueID><Names><Name><Name6>Nordlicht</Name6><NameType>Primary Name</NameType></Name></Names><IndividualEntityShip>Entity</IndividualEntityShip><Addresses><Address><AddressLine1>Hamburg</AddressLine1><AddressCountry>Germany</AddressCountry></Address></Addresses></Designation>
<Designation><UniqueID>2</UniqueID><Names><Name><Name6>Moser</Name6><NameType>Primary Name</NameType></Name></Names><IndividualEntityShip>Individual</IndividualEntityShip><Addresses><Address><AddressCountry>Germany</AddressCountry></Address></Addresses><Nationality>Switzerland</Nationality></Designation></Designations>`,
      ),
    ],
  ],
  [
    'the CSL',
    'csl',
    [
      file(
        'csl.csv',
        'source,entity_number,type,name,alt_names,addresses,source_list_url,nationalities\nEntity List (EL),,Entity,Nordlicht,,"1 Elbe St, Hamburg, DE",,\nEntity List (EL),,Individual,Moser,,"Bonn, DE",,CH\n',
      ),
    ],
  ],
];

test.each(lists)(
  'in %s a company is of the countries of its addresses, a person only of its nationality',
  (_form, list, files) => {
    expect(parseList(list, files).entries.map(({ countries }) => countries)).toEqual([['DE'], ['CH']]);
  },
);
