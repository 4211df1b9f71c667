import { csvRecords, csvRows, requireColumns } from './csv.ts';
import type { XmlNode } from './xml.ts';

/** The elements that the CSV file (1.1) lays flat: how their columns begin, and the attributes that are called otherwise there. */
const elements: readonly { prefix: string; name: string; renamed: Readonly<Record<string, string>> }[] = [
  { prefix: 'NameAlias_', name: 'nameAlias', renamed: {} },
  { prefix: 'Address_', name: 'address', renamed: {} },
  {
    prefix: 'BirthDate_',
    name: 'birthdate',
    renamed: { birthDate: 'birthdate', day: 'dayOfMonth', month: 'monthOfYear' },
  },
  { prefix: 'Identification_', name: 'identification', renamed: { typeCode: 'identificationTypeCode' } },
  { prefix: 'Citizenship_', name: 'citizenship', renamed: {} },
];

const needed = [
  'fileGenerationDate',
  'Entity_LogicalId',
  'Entity_EU_ReferenceNumber',
  'Entity_SubjectType',
  'Entity_Regulation_Programme',
  'NameAlias_WholeName',
  'NameAlias_LogicalId',
  'BirthDate_Year',
  'Identification_Number',
];

type Row = ReadonlyMap<string, string>;

/**
 * Reads the EU's file in CSV, one row per name, address, birth date and so on of a party, into the elements of the XML
 * file. It does not say which names are weak. Refuses (ListRefusal) a file without its columns, or cut off within a row.
 */
export function euElementsOf(text: string): { generated: string; parties: XmlNode[]; strays: number } {
  const rows = csvRows(text, ';');
  requireColumns(rows[0] ?? [], needed);
  const records = csvRecords(rows, text);
  const byParty = Map.groupBy(records, (row) => row.get('Entity_LogicalId') ?? '');
  const strays = byParty.get('')?.length ?? 0;
  byParty.delete('');
  const generated = records[0]?.get('fileGenerationDate') ?? '';
  return { generated, parties: [...byParty].map(([id, rowsOfParty]) => partyOf(id, rowsOfParty)), strays };
}

function partyOf(logicalId: string, rows: readonly Row[]): XmlNode {
  const first = rows[0] ?? new Map<string, string>();
  const cell = (column: string) => first.get(`Entity_${column}`) ?? '';
  const regulation = element('regulation', { programme: cell('Regulation_Programme') });
  const publicationUrl = { ...element('publicationUrl', {}), text: cell('Regulation_PublicationUrl') };
  const subject = { code: cell('SubjectType_ClassificationCode'), classificationCode: cell('SubjectType') };
  const attributes = {
    logicalId,
    euReferenceNumber: cell('EU_ReferenceNumber'),
    unitedNationId: cell('UnitedNationId'),
    designationDate: cell('DesignationDate'),
  };
  return {
    ...element('sanctionEntity', attributes),
    children: [
      { ...regulation, children: [publicationUrl] },
      element('subjectType', subject),
      { ...element('remark', {}), text: cell('Remark') },
      ...elements.flatMap((each) => elementsIn(rows, each)),
    ],
  };
}

/** What the rows say of one kind of element, each once: a row repeats what it does not add to. */
function elementsIn(rows: readonly Row[], { prefix, name, renamed }: (typeof elements)[number]): XmlNode[] {
  const seen = new Map<string, XmlNode>();
  for (const row of rows) {
    const cells = [...row].filter(([column, cell]) => cell !== '' && column.startsWith(prefix));
    if (cells.length === 0) continue;
    const attributes = Object.fromEntries(
      cells.map(([column, cell]) => {
        const attribute = lowerFirst(column.slice(prefix.length));
        return [renamed[attribute] ?? attribute, cell];
      }),
    );
    seen.set(JSON.stringify(attributes), element(name, attributes));
  }
  return [...seen.values()];
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}

function element(name: string, attributes: Readonly<Record<string, string>>): XmlNode {
  return { name, attributes: new Map(Object.entries(attributes)), children: [], text: '' };
}
